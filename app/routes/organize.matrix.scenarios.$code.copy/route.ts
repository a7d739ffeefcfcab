import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { copyScenario } from "~/domain/matrix/making-scenarios.server";
import { scenarioActSchema } from "~/domain/matrix/scenarios.schema";
import { parseForm, seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/matrix/scenarios/${encodeURIComponent(params.code ?? "")}`);
}

/** Copies a scenario and leads to the form that names the copy. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const form = await parseForm(request, scenarioActSchema);
  if (!form.ok) refuse(400, "brokenForm");
  const code = await copyScenario(actor, { ...form.data, code: params.code ?? "" });
  return seeOther(`/organize/matrix/scenarios/${code}/name?done=scenarioCopied`);
}
