import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { describeView } from "~/domain/matrix/describing-view.server";
import { filterLink, gridSchema, readFilters, viewOf, viewQuery } from "~/domain/matrix/filters.schema";
import { askExport } from "~/domain/organizing/asking-exports.server";
import { exportFormats } from "~/domain/organizing/exports";
import { viewExportSchema } from "~/domain/organizing/exports.schema";
import { ExportReason } from "~/forms/export-reason";
import { Radios } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-matrix:file.title" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const filter = readFilters(gridSchema, request);
  const view = await describeView(await context.actor(), viewOf(viewQuery(filter)), context.language);
  return { filter, view };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const filter = viewQuery(readFilters(gridSchema, request));
  return withForm(request, viewExportSchema, async (input) =>
    seeOther(`/organize/exports/${await askExport(actor, { kind: "matrix", filter, ...input }, context.language)}`),
  );
}

/** An organizer asks for a view of the matrix as a file, and says why. */
export default function AskView() {
  const t = useT();
  const { filter, view } = useLoaderData<typeof loader>();
  const form = plainForm({ refused: useActionData<typeof action>() });
  const formats = exportFormats.map((value) => ({ value, label: t(`organizing-matrix:file.formats.${value}`) }));
  return (
    <>
      <PageHead
        title={t("organizing-matrix:file.title")}
        lead={t("organizing-matrix:file.lead")}
        back={<a href={filterLink("/organize/matrix", filter)}>{t("organizing-matrix:card.matrix")}</a>}
      />
      <h2>{t("organizing-matrix:file.holds")}</h2>
      <ul className="mt-2">
        {(view.length > 0 ? view : [t("organizing-matrix:file.everything")]).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {filter.residence && <Notice>{t("organizing-matrix:file.residence")}</Notice>}
      <Notice tone="warn">{t("exports:asking.warning")}</Notice>
      <Form form={form} submit={t("exports:asking.submit")}>
        <Radios form={form} name="format" label={t("organizing-matrix:file.format")} options={formats} />
        <ExportReason form={form} />
      </Form>
    </>
  );
}
