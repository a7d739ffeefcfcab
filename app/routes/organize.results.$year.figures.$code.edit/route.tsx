import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeFigure, findFigure } from "~/domain/results/hand-figures.server";
import { findYearWords } from "~/domain/results/keeping.server";
import { yearAt } from "~/domain/results/reading.server";
import { figureSchema } from "~/domain/results/results.schema";
import { HandFigureForm } from "~/forms/hand-figure-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-results:title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { year } = await findYearWords(actor, yearAt(params.year));
  const { code, ...start } = await findFigure(actor, year, params.code ?? "");
  return { year, code, start };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { year } = await findYearWords(actor, yearAt(params.year));
  const { code } = await findFigure(actor, year, params.code ?? "");
  return withForm(request, figureSchema, async (input) => {
    await changeFigure(actor, year, code, input);
    return seeOther(`/organize/results/${year}?done=yearSaved`);
  });
}

export default function ChangeFigure() {
  const t = useT();
  const { year, code, start } = useLoaderData<typeof loader>();
  const path = `/organize/results/${year}`;
  return (
    <>
      <PageHead
        title={t("organizing-results:hand.change")}
        back={<a href={path}>{t("organizing-results:toYear")}</a>}
      />
      <HandFigureForm
        start={start}
        submit={t("organizing-results:form.save")}
        back={path}
        refused={useActionData<typeof action>()}
      />
      <p className="mt-10">
        <a href={`${path}/figures/${code}/removal`}>{t("organizing-results:hand.remove")}</a>
      </p>
    </>
  );
}
