import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { revokeEventInvitation } from "~/domain/programme/event-invitations.server";
import { seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/programme/${params.code}/invitations`);
}

/** Takes an unused invitation back. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { code = "", key = "" } = params;
  await revokeEventInvitation(await context.actor(), code, key);
  return seeOther(`/organize/programme/${code}/invitations?done=eventInvitationRevoked`);
}
