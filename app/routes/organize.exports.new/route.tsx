import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { askExport, countWaitingExports } from "~/domain/organizing/asking-exports.server";
import { wholeKinds } from "~/domain/organizing/exports";
import { exportSchema } from "~/domain/organizing/exports.schema";
import { ExportReason } from "~/forms/export-reason";
import { Radios } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "exports:asking.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  return { waiting: await countWaitingExports(await context.actor()) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, exportSchema, async (input) =>
    seeOther(`/organize/exports/${await askExport(actor, input, context.language)}`),
  );
}

/** An organizer says what is needed in bulk, and why. */
export default function AskExport() {
  const t = useT();
  const form = plainForm({ refused: useActionData<typeof action>() });
  const options = wholeKinds.map((value) => ({
    value,
    label: t(`exports:kind.${value}`),
    hint: t(`exports:holds.${value}`),
  }));
  return (
    <>
      <PageHead
        title={t("exports:asking.title")}
        lead={t("exports:asking.lead")}
        back={<a href="/organize/exports">{t("exports:title")}</a>}
      />
      <Notice tone="warn">{t("exports:asking.warning")}</Notice>
      <Form form={form} submit={t("exports:asking.submit")}>
        <Radios form={form} name="kind" label={t("exports:asking.kind")} options={options} />
        <ExportReason form={form} />
      </Form>
    </>
  );
}
