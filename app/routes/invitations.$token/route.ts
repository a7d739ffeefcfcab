import type { LoaderFunctionArgs } from "@remix-run/node";
import { carryInvitation } from "~/domain/accounts/invitations.server";
import { seeOther } from "~/forms/parse-form";

/** Takes the token of an invitation out of the address and goes on to joining. */
export async function loader({ params }: LoaderFunctionArgs) {
  return seeOther("/join", { "Set-Cookie": await carryInvitation(params.token ?? "") });
}
