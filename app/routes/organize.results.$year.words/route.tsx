import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findYearWords } from "~/domain/results/keeping.server";
import { wordYear } from "~/domain/results/making-years.server";
import { yearAt } from "~/domain/results/reading.server";
import { yearWordsSchema } from "~/domain/results/results.schema";
import { useWordingLabels, Wordings } from "~/forms/call-form";
import { Hidden } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-results:title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { year, revision, ...words } = await findYearWords(await context.actor(), yearAt(params.year));
  return { year, start: { ...words, revision: String(revision) } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { year } = await findYearWords(actor, yearAt(params.year));
  return withForm(request, yearWordsSchema, async (input) => {
    await wordYear(actor, year, input);
    return seeOther(`/organize/results/${year}?done=yearSaved`);
  });
}

/** The words above and below the figures, in each language. */
export default function YearWords() {
  const t = useT();
  const { year, start } = useLoaderData<typeof loader>();
  const path = `/organize/results/${year}`;
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  const words = { above: "organizing-results:form.above", below: "organizing-results:form.below" };
  const hint = t("organizing-results:form.markdown");
  return (
    <>
      <PageHead
        title={t("organizing-results:wordsChange")}
        back={<a href={path}>{t("organizing-results:toYear")}</a>}
      />
      <Form
        form={form}
        submit={t("organizing-results:form.save")}
        labels={useWordingLabels(words)}
        more={<a href={path}>{t("common:back")}</a>}
      >
        <Hidden form={form} name="revision" />
        <Wordings form={form} name="above" label={words.above} hint={hint} rows={6} />
        <Wordings form={form} name="below" label={words.below} hint={hint} rows={4} />
      </Form>
    </>
  );
}
