import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { makeSpokenCode } from "~/domain/programme/attendance-terms.server";
import { termsSeenSchema } from "~/domain/programme/attendance.schema";
import { formSent, seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/programme/${params.code}/attendance`);
}

/** Makes the code that is read out at the event. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  await makeSpokenCode(actor, code, await formSent(request, termsSeenSchema));
  return seeOther(`/organize/programme/${code}/attendance?done=spokenCodeMade`);
}
