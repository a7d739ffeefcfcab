import type { ActionFunctionArgs } from "@remix-run/node";
import { endOwnSession } from "~/domain/accounts/own-sessions.server";
import { endSessionSchema } from "~/domain/accounts/settings.schema";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export function loader() {
  return seeOther("/settings/sessions");
}

/** Ends one of the actor's sessions. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const form = await parseForm(request, endSessionSchema);
  if (!form.ok) refuse(400, "brokenForm");
  await endOwnSession(actor, form.data);
  return seeOther("/settings/sessions?done=sessionEnded");
}
