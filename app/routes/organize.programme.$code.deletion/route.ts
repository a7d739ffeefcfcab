import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { deleteEvent } from "~/domain/programme/changing-events.server";
import { findEventToChange } from "~/domain/programme/keeping-events.server";
import { atRevision } from "~/forms/at-revision";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code } = await findEventToChange(await context.actor(), params.code ?? "");
  return seeOther(`/organize/programme/${code}`);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code, whole } = await findEventToChange(actor, params.code ?? "");
  await deleteEvent(actor, await atRevision(request, code));
  return seeOther(`/organize/programme${whole ? `/${whole.code}` : ""}?done=eventDeleted`);
}
