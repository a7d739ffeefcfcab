import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { takeBackRule } from "~/domain/matrix/ruling-scenarios.server";
import { takingBackSchema } from "~/domain/matrix/scenarios.schema";
import { formSent, seeOther } from "~/forms/parse-form";

const rules = (code: string | undefined) => `/organize/matrix/scenarios/${encodeURIComponent(code ?? "")}/rules`;

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(rules(params.code));
}

/** Takes back a rule of a scenario. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const sent = await formSent(request, takingBackSchema);
  await takeBackRule(actor, { ...sent, code: params.code ?? "" });
  return seeOther(`${rules(params.code)}?done=ruleTakenBack`);
}
