import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revisionSchema } from "~/domain/concepts/drafting.schema";
import { wordedIn } from "~/domain/concepts/wordings";
import { findFigure, removeFigure } from "~/domain/results/hand-figures.server";
import { findYearWords } from "~/domain/results/keeping.server";
import { yearAt } from "~/domain/results/reading.server";
import { Hidden } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-results:title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { year } = await findYearWords(actor, yearAt(params.year));
  const {
    code,
    revision,
    number,
    day,
    labelBe: be,
    labelRu: ru,
    labelEn: en,
    instead,
  } = await findFigure(...([actor, year, params.code ?? ""] as const));
  return { year, code, revision, figure: number || day, words: { be, ru, en }, instead };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { year } = await findYearWords(actor, yearAt(params.year));
  const { code } = await findFigure(actor, year, params.code ?? "");
  return withForm(request, revisionSchema, async ({ revision }) => {
    await removeFigure(actor, { year, revision }, code);
    return seeOther(`/organize/results/${year}?done=yearSaved`);
  });
}

/** What goes, before it goes. */
export default function RemoveFigure() {
  const t = useT();
  const { year, code, revision, figure, words, instead } = useLoaderData<typeof loader>();
  const path = `/organize/results/${year}`;
  const form = plainForm({ start: { revision }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-results:hand.remove")}
        lead={t("organizing-results:hand.removeLead")}
        back={<a href={`${path}/figures/${code}/edit`}>{t("organizing-results:hand.change")}</a>}
      />
      <p className="text-h2 font-semibold tabular-nums">{figure}</p>
      {instead ? <p>{t(`results:figure.${instead}`, { count: 0 })}</p> : null}
      <ul>
        {wordedIn.map((language) =>
          words[language] ? (
            <li key={language} lang={language} className="border-t border-line py-2">
              {words[language]}
            </li>
          ) : null,
        )}
      </ul>
      <Form form={form} submit={t("organizing-results:hand.remove")} more={<a href={path}>{t("common:back")}</a>}>
        <Hidden form={form} name="revision" />
      </Form>
    </>
  );
}
