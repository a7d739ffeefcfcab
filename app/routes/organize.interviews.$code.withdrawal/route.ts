import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { withdrawInterview } from "~/domain/media/consenting.server";
import { findInterviewToChange } from "~/domain/media/reading-interviews.server";
import { atRevision } from "~/forms/at-revision";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await findInterviewToChange(await context.actor(), params.code ?? "");
  return seeOther(`/organize/interviews/${code}`);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findInterviewToChange(actor, params.code ?? "");
  await withdrawInterview(actor, await atRevision(request, code));
  return seeOther(`/organize/interviews/${code}?done=interviewWithdrawn`);
}
