import type { ActionFunctionArgs } from "@remix-run/node";
import { endOwnSession } from "~/domain/accounts/own-sessions.server";
import { endSessionSchema } from "~/domain/accounts/settings.schema";
import { formSent, seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/settings/sessions");
}

/** Ends one of the actor's sessions. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const sent = await formSent(request, endSessionSchema);
  await endOwnSession(actor, sent);
  return seeOther("/settings/sessions?done=sessionEnded");
}
