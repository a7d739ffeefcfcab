import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findYearToKeep, findYearWords } from "~/domain/results/keeping.server";
import { askForConsent } from "~/domain/results/publishing.server";
import { yearAt } from "~/domain/results/reading.server";
import { askingSchema } from "~/domain/results/results.schema";
import { Hidden, TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { HandSections, ResultsFigures } from "~/ui/results-parts";

export const handle = page({ title: "organizing-results:ask.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { year, revision, shown, edition } = await findYearToKeep(actor, yearAt(params.year), context.language);
  return { year, shown, corrects: edition !== null, start: { revision: String(revision) } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { year } = await findYearWords(actor, yearAt(params.year));
  return withForm(request, askingSchema, async (input) => {
    await askForConsent(actor, { year, ...input });
    return seeOther(`/organize/results/${year}?done=resultsAsked`);
  });
}

/** What is frozen for the question, and the question. */
export default function AskForConsent() {
  const t = useT();
  const { year, shown, corrects, start } = useLoaderData<typeof loader>();
  const path = `/organize/results/${year}`;
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-results:ask.title")}
        lead={t("organizing-results:ask.lead")}
        back={<a href={path}>{t("organizing-results:toYear")}</a>}
      />
      <div className="max-w-[40rem]">
        <Form form={form} submit={t("organizing-results:ask.submit")} more={<a href={path}>{t("common:back")}</a>}>
          <Hidden form={form} name="revision" />
          {corrects ? <TextArea form={form} name="reason" label={t("organizing-results:ask.reason")} rows={3} /> : null}
        </Form>
      </div>
      <h2 className="mt-12">{t("organizing-results:seeFigures")}</h2>
      <ResultsFigures figures={shown.figures} />
      <HandSections sections={shown.sections} />
    </>
  );
}
