import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAsking, findYearWords } from "~/domain/results/keeping.server";
import { consentToResults } from "~/domain/results/publishing.server";
import { yearAt } from "~/domain/results/reading.server";
import { consentSchema } from "~/domain/results/results.schema";
import { Hidden } from "~/forms/fields";
import { ErrorSummary, Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Prose } from "~/ui/prose";
import { HandSections, ResultsDifferences, ResultsFigures } from "~/ui/results-parts";

export const handle = page({ title: "organizing-results:title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findAsking(await context.actor(), yearAt(params.year), context.language);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { year } = await findYearWords(actor, yearAt(params.year));
  return withForm(request, consentSchema, async ({ seen }) => {
    await consentToResults(actor, year, seen);
    return seeOther(`/organize/results/${year}?done=resultsPublished`);
  });
}

/** What a second organizer consents to, word for word; what has changed since stands first. */
export default function Consent() {
  const t = useT();
  const { year, reason, seen, mayConsent, shown, corrects, changed } = useLoaderData<typeof loader>();
  const path = `/organize/results/${year}`;
  const refused = useActionData<typeof action>();
  // What was seen is what stands on this page, whatever a form that came back has seen.
  const form = plainForm({ start: {}, refused: refused && { ...refused, values: {} } });
  form.values.seen = seen;
  return (
    <>
      <PageHead
        title={t("organizing-results:consent.title", { year })}
        lead={t("organizing-results:consent.lead")}
        back={<a href={path}>{t("organizing-results:toYear")}</a>}
      />
      {changed.length > 0 ? (
        <>
          <ErrorSummary form={form} />
          <Notice tone="warn">
            <p>{t("organizing-results:consent.changed")}</p>
            <ResultsDifferences differences={changed} />
            <a href={path}>{t("organizing-results:consent.anew")}</a>
          </Notice>
        </>
      ) : mayConsent ? (
        <Form form={form} submit={t("organizing-results:consent.submit")} more={<a href={path}>{t("common:back")}</a>}>
          <Hidden form={form} name="seen" />
        </Form>
      ) : (
        <Notice>{t("organizing-results:consent.own")}</Notice>
      )}
      {corrects && (
        <section className="mt-10">
          <h2>{t("organizing-results:consent.corrects")}</h2>
          <p className="mt-2 max-w-[66ch] whitespace-pre-line">{t("organizing-results:consent.reason", { reason })}</p>
          <ResultsDifferences differences={corrects} />
        </section>
      )}
      <h2 className="mt-12">{t("organizing-results:seeFigures")}</h2>
      {shown.above.html && <Prose html={shown.above.html} lang={shown.above.language} />}
      <ResultsFigures figures={shown.figures} />
      <HandSections sections={shown.sections} />
      {shown.below.html && <Prose html={shown.below.html} lang={shown.below.language} />}
    </>
  );
}
