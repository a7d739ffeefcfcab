import type { ActionFunctionArgs } from "@remix-run/node";
import { takingBackSchema } from "~/domain/organizing/contact-keys.schema";
import { takeBackAnswers } from "~/domain/organizing/resealing-answers.server";
import { formSent, seeOther } from "~/forms/parse-form";

export function loader() {
  return seeOther("/organize/contacts/resealing/answers");
}

/** Takes the answers that the page has sealed anew. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const sent = await formSent(request, takingBackSchema);
  await takeBackAnswers(actor, sent);
  return seeOther("/organize/contacts/resealing/answers?done=resealed");
}
