import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOwnConcept } from "~/domain/concepts/drafting.server";
import { reportQuery } from "~/domain/concepts/import-report";
import { importSchema, ways } from "~/domain/concepts/importing.schema";
import { importIntoConcept } from "~/domain/concepts/importing.server";
import { may } from "~/domain/permissions";
import { DocumentField } from "~/forms/document-field";
import { Hidden, Radios } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "papers:import.intoTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const concept = await findOwnConcept(actor, params.code!);
  return { code: concept.code, revision: String(concept.revision), editable: may.editConcept(actor, concept), ways };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code!;
  // Before the file is read: it may be large.
  await findOwnConcept(actor, code);
  return withForm(request, importSchema, async (input) => {
    const { report } = await importIntoConcept(actor, code, input);
    return seeOther(`/concepts/drafts/${code}/imported?${reportQuery(report)}`);
  });
}

/** Where the text of a file is taken into a draft. */
export default function ImportInto() {
  const t = useT();
  const { code, revision, editable, ways } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = plainForm({ start: { way: "below", revision }, refused });
  return (
    <>
      <PageHead
        title={t("papers:import.intoTitle")}
        lead={t("papers:import.intoLead")}
        back={<a href={`/concepts/drafts/${code}/edit`}>{t("concepts:write.title")}</a>}
      />
      <Notice>{t("papers:import.gone")}</Notice>
      {editable || refused ? (
        <Form form={form} submit={t("papers:import.intoSubmit")} files>
          <Hidden form={form} name="revision" />
          <DocumentField form={form} />
          <Radios
            form={form}
            name="way"
            label={t("papers:import.way")}
            options={ways.map((value) => ({
              value,
              label: t(`papers:import.ways.${value}`),
              ...(value === "instead" && { hint: t("papers:import.insteadHint") }),
            }))}
          />
        </Form>
      ) : (
        <Notice>{t("papers:import.closed")}</Notice>
      )}
    </>
  );
}
