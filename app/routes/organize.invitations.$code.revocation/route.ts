import type { ActionFunctionArgs } from "@remix-run/node";
import { revokeInvitation } from "~/domain/organizing/inviting.server";
import { seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/organize/invitations");
}

/** Ends an invitation. */
export async function action({ params, context }: ActionFunctionArgs) {
  await revokeInvitation(await context.actor(), params.code ?? "");
  return seeOther("/organize/invitations?done=invitationRevoked");
}
