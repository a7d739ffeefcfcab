import type { ActionFunctionArgs } from "@remix-run/node";
import { endOtherSessions } from "~/domain/accounts/own-sessions.server";
import { seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/settings/sessions");
}

/** Ends every session of the actor but the one that asks. */
export async function action({ request, context }: ActionFunctionArgs) {
  await endOtherSessions(await context.actor(), request);
  return seeOther("/settings/sessions?done=sessionsEnded");
}
