import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askExport } from "~/domain/organizing/asking-exports.server";
import { describeRegistrations } from "~/domain/organizing/exporting-registrations.server";
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

export const handle = page({ title: "organizing-registration:export.title" });

function filterOf(request: Request): { code: string; filter: string } {
  const code = new URL(request.url).searchParams.get("event") ?? "";
  return { code, filter: new URLSearchParams({ event: code }).toString() };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { code, filter } = filterOf(request);
  const [title] = await describeRegistrations(await context.actor(), filter, context.language);
  return { code, title };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { filter } = filterOf(request);
  await describeRegistrations(actor, filter, context.language);
  return withForm(request, viewExportSchema, async ({ format, reason }) => {
    const asked = await askExport(actor, { kind: "registrations", filter, format, reason }, context.language);
    return seeOther(`/organize/exports/${asked}`);
  });
}

/** An organizer asks for the registrations of an event as a file, and says why. */
export default function AskRegistrations() {
  const t = useT();
  const { code, title } = useLoaderData<typeof loader>();
  const form = plainForm({ refused: useActionData<typeof action>(), start: { format: "csv" } });
  return (
    <>
      <PageHead
        title={t("organizing-registration:export.title")}
        lead={title}
        back={<a href={`/organize/programme/${code}/registrations`}>{t("organizing-registration:list.title")}</a>}
      />
      <Notice tone="warn">{t("organizing-registration:export.warning")}</Notice>
      <Form form={form} submit={t("exports:asking.submit")}>
        <Radios
          form={form}
          name="format"
          label={t("organizing-registration:export.format")}
          options={exportFormats.map((value) => ({ value, label: value.toUpperCase() }))}
        />
        <ExportReason form={form} />
      </Form>
    </>
  );
}
