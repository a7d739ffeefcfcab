import type { ActionFunctionArgs } from "@remix-run/node";
import { endOwnSession } from "~/domain/accounts/own-sessions.server";
import { endSessionSchema } from "~/domain/accounts/settings.schema";
import { seeOther, withForm } from "~/forms/parse-form";

export function loader() {
  return seeOther("/settings/sessions");
}

/** Ends one of the actor's sessions. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, endSessionSchema, async (input) => {
    await endOwnSession(actor, input);
    return seeOther("/settings/sessions?done=sessionEnded");
  });
}
