import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reportQuery } from "~/domain/concepts/import-report";
import { newImportSchema } from "~/domain/concepts/importing.schema";
import { importConcept } from "~/domain/concepts/importing.server";
import { allow, may } from "~/domain/permissions";
import { DocumentField } from "~/forms/document-field";
import { Hidden, Radios } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { languageName, languages } from "~/locales/t";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "papers:import.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  allow(actor, may.writeConcept(actor));
  return { language: context.language as string, formToken: newToken() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  // Before the file is read: it may be large.
  allow(actor, may.writeConcept(actor));
  return withForm(request, newImportSchema, async (input) => {
    const { code, report } = await importConcept(actor, input);
    return seeOther(`/concepts/drafts/${code}/imported?${reportQuery(report)}`);
  });
}

/** Where a new draft is made of a file. */
export default function Import() {
  const t = useT();
  const start = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = plainForm({ start, refused });
  return (
    <>
      <PageHead
        title={t("papers:import.title")}
        lead={t("papers:import.lead")}
        back={<a href="/concepts/new">{t("papers:import.write")}</a>}
      />
      <Notice>{t("papers:import.gone")}</Notice>
      <Form form={form} submit={t("papers:import.submit")} files>
        <Hidden form={form} name="formToken" />
        <DocumentField form={form} />
        <Radios
          form={form}
          name="language"
          label={t("papers:import.language")}
          options={languages.map((value) => ({ value, label: languageName(value) }))}
        />
      </Form>
    </>
  );
}
