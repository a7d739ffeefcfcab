import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { allowExport } from "~/domain/organizing/asking-exports.server";
import { seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/exports/${params.code}`);
}

/** Another organizer allows the export. */
export async function action({ params, context }: ActionFunctionArgs) {
  const code = params.code ?? "";
  await allowExport(await context.actor(), code);
  return seeOther(`/organize/exports/${code}`);
}
