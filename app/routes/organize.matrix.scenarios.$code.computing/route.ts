import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { computeScenario } from "~/domain/matrix/computing-scenarios.server";
import { scenarioActSchema } from "~/domain/matrix/scenarios.schema";
import { formSent, seeOther } from "~/forms/parse-form";

const scenario = (code: string | undefined) => `/organize/matrix/scenarios/${encodeURIComponent(code ?? "")}`;

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(scenario(params.code));
}

/** Computes a scenario anew; where that takes longer, leads to the page of that work. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const sent = await formSent(request, scenarioActSchema);
  const work = await computeScenario(actor, { ...sent, code: params.code ?? "" });
  return seeOther(work ? `/work/${work}` : `${scenario(params.code)}?done=scenarioComputed`);
}
