import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { admitApplicant, findNextWaiting } from "~/domain/organizing/deciding-applications.server";
import { seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/applications/${params.code}`);
}

/** Admits the applicant and goes on to the next who waits. */
export async function action({ params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  await admitApplicant(actor, code);
  const next = await findNextWaiting(actor, code);
  return seeOther(`/organize/applications${next ? `/${next}` : ""}?done=admitted`);
}
