import type { ActionFunctionArgs } from "@remix-run/node";
import { takingBackSchema } from "~/domain/organizing/contact-keys.schema";
import { takeBackContacts } from "~/domain/organizing/resealing-contacts.server";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export function loader() {
  return seeOther("/organize/contacts/resealing");
}

/** Takes the contacts that the page has sealed anew. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const form = await parseForm(request, takingBackSchema);
  if (!form.ok) refuse(400, "brokenForm");
  await takeBackContacts(actor, form.data);
  return seeOther("/organize/contacts/resealing?done=resealed");
}
