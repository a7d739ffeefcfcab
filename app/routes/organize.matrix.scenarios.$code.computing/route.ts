import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { computeScenario } from "~/domain/matrix/computing-scenarios.server";
import { scenarioActSchema } from "~/domain/matrix/scenarios.schema";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

const scenario = (code: string | undefined) => `/organize/matrix/scenarios/${encodeURIComponent(code ?? "")}`;

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(scenario(params.code));
}

/** Computes a scenario anew; where that takes longer, leads to the page of that work. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const form = await parseForm(request, scenarioActSchema);
  if (!form.ok) refuse(400, "brokenForm");
  const work = await computeScenario(actor, { ...form.data, code: params.code ?? "" });
  return seeOther(work ? `/work/${work}` : `${scenario(params.code)}?done=scenarioComputed`);
}
