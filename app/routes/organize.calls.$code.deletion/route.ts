import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { deleteCall } from "~/domain/concepts/making-calls.server";
import { findCallToChange } from "~/domain/concepts/reading-calls.server";
import { atRevision } from "~/forms/at-revision";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await findCallToChange(await context.actor(), params.code ?? "");
  return seeOther(`/organize/calls/${code}`);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findCallToChange(actor, params.code ?? "");
  await deleteCall(actor, await atRevision(request, code));
  return seeOther("/organize/calls?done=callDeleted");
}
