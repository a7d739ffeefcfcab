import type { ActionFunctionArgs } from "@remix-run/node";
import { takingBackSchema } from "~/domain/organizing/contact-keys.schema";
import { takeBackContacts } from "~/domain/organizing/resealing-contacts.server";
import { formSent, seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/organize/contacts/resealing");
}

/** Takes the contacts that the page has sealed anew. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const sent = await formSent(request, takingBackSchema);
  await takeBackContacts(actor, sent);
  return seeOther("/organize/contacts/resealing?done=resealed");
}
