import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { pageOfRow } from "~/domain/matrix/catalogue-tables";
import { restoreRow, tableAt } from "~/domain/matrix/editing-catalogue.server";
import { seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(pageOfRow(tableAt(params.table, "keep"), { key: params.key }));
}

/** Takes a retired row of the catalogue back. */
export async function action({ params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const table = tableAt(params.table, "keep");
  const key = params.key ?? "";
  await restoreRow(actor, table, key);
  return seeOther(`${pageOfRow(table, { key })}?done=catalogueRestored`);
}
