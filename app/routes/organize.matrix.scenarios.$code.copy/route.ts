import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { copyScenario } from "~/domain/matrix/making-scenarios.server";
import { scenarioActSchema } from "~/domain/matrix/scenarios.schema";
import { formSent, seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/matrix/scenarios/${encodeURIComponent(params.code ?? "")}`);
}

/** Copies a scenario and leads to the form that names the copy. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const sent = await formSent(request, scenarioActSchema);
  const code = await copyScenario(actor, { ...sent, code: params.code ?? "" });
  return seeOther(`/organize/matrix/scenarios/${code}/name?done=scenarioCopied`);
}
