import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rowForms } from "~/domain/matrix/catalogue-row.schema";
import { pageOfRow } from "~/domain/matrix/catalogue-tables";
import { changeRow, findRow, tableAt } from "~/domain/matrix/editing-catalogue.server";
import { listChoices } from "~/domain/matrix/listing-catalogue.server";
import { seeOther, withForm } from "~/forms/parse-form";
import { RowForm } from "~/forms/row-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "catalogue:title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const table = tableAt(params.table);
  const { row, seen } = await findRow(actor, table, params.key ?? "");
  return { table, row, seen, choices: await listChoices(actor, row, context.language) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const table = tableAt(params.table);
  const key = params.key ?? "";
  return withForm(request, rowForms[table], async (input) => {
    await changeRow(actor, table, key, input);
    return seeOther(`${pageOfRow(table, { key })}?done=catalogueSaved`);
  });
}

export default function ChangeRow() {
  const t = useT();
  const { table, row, seen, choices } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t(`catalogue:change.${table}`)} lead={t("catalogue:form.lead")} />
      <RowForm
        table={table}
        start={row}
        seen={seen}
        choices={choices}
        back={pageOfRow(table, row)}
        refused={useActionData<typeof action>()}
      />
    </>
  );
}
