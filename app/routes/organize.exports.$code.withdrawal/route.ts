import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { withdrawExport } from "~/domain/organizing/asking-exports.server";
import { seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/exports/${params.code}`);
}

/** Who asked withdraws the request. */
export async function action({ params, context }: ActionFunctionArgs) {
  const code = params.code ?? "";
  await withdrawExport(await context.actor(), code);
  return seeOther(`/organize/exports/${code}`);
}
