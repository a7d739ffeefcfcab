import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { applyImport } from "~/domain/matrix/importing-files.server";
import { seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/catalogue/import/${params.code}`);
}

/** Does what a file would change; where that is much, leads to the work. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { work, applied } = await applyImport(await context.actor(), params.code ?? "");
  if (work) return seeOther(`/work/${work}`);
  return seeOther(`/organize/catalogue/import/${params.code}${applied ? "?done=catalogueImported" : ""}`);
}
