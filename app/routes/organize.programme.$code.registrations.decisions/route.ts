import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { decideRegistrations } from "~/domain/programme/choosing-registrations.server";
import { decisionSchema } from "~/domain/programme/registering.schema";
import { formSent, seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/programme/${params.code}/registrations`);
}

/** Puts down what is decided on the registrations that were ticked. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  await decideRegistrations(actor, code, await formSent(request, decisionSchema));
  return seeOther(`/organize/programme/${code}/registrations?done=registrationsDecided`);
}
