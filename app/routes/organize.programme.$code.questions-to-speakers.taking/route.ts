import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { setAsking } from "~/domain/programme/answering-speakers-questions.server";
import { askingSchema } from "~/domain/programme/asking.schema";
import { formSent, seeOther } from "~/forms/parse-form";

const list = (code = "") => `/organize/programme/${encodeURIComponent(code)}/questions-to-speakers`;

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(list(params.code));
}

/** Says until when questions to the speakers of an event are taken. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  await setAsking(actor, params.code ?? "", await formSent(request, askingSchema));
  return seeOther(`${list(params.code)}?done=askingSet`);
}
