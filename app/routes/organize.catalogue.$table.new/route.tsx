import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rowForms } from "~/domain/matrix/catalogue-row.schema";
import { pageOfRow } from "~/domain/matrix/catalogue-tables";
import { addRow, startRow, tableAt } from "~/domain/matrix/editing-catalogue.server";
import { listChoices } from "~/domain/matrix/listing-catalogue.server";
import { seeOther, withForm } from "~/forms/parse-form";
import { RowForm } from "~/forms/row-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "catalogue:title" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const table = tableAt(params.table, "keep");
  const body = new URL(request.url).searchParams.get("body") ?? "";
  const start = await startRow(actor, table, body);
  return { table, start, choices: await listChoices(actor, {}, context.language) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const table = tableAt(params.table, "keep");
  return withForm(request, rowForms[table], async (input) => {
    const key = await addRow(actor, table, input);
    return seeOther(`${pageOfRow(table, { key })}?done=catalogueSaved`);
  });
}

export default function NewRow() {
  const t = useT();
  const { table, start, choices } = useLoaderData<typeof loader>();
  const back = table === "bodies" ? "/organize/catalogue" : pageOfRow(table, { body: start.body });
  return (
    <>
      <PageHead title={t(`catalogue:add.${table}`)} lead={t("catalogue:form.lead")} />
      <RowForm
        table={table}
        start={start}
        seen="new"
        choices={choices}
        back={back}
        refused={useActionData<typeof action>()}
      />
    </>
  );
}
