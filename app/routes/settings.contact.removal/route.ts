import type { ActionFunctionArgs } from "@remix-run/node";
import { removeContact } from "~/domain/accounts/own-contact.server";
import { seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/settings/contact");
}

/** Deletes the actor's sealed contact. */
export async function action({ context }: ActionFunctionArgs) {
  await removeContact(await context.actor());
  return seeOther("/settings/contact?done=contactRemoved");
}
