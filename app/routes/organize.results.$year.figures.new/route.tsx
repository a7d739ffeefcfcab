import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mostFigures } from "~/domain/results/contents";
import { isFigureKey } from "~/domain/results/figures";
import { addFigure } from "~/domain/results/hand-figures.server";
import { findYearWords } from "~/domain/results/keeping.server";
import { yearAt } from "~/domain/results/reading.server";
import { newFigureSchema } from "~/domain/results/results.schema";
import { HandFigureForm } from "~/forms/hand-figure-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-results:title" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { year, revision } = await findYearWords(await context.actor(), yearAt(params.year));
  const asked = new URL(request.url).searchParams.get("instead") ?? "";
  const instead = isFigureKey(asked) ? asked : "";
  const place = String(mostFigures);
  const start = { instead, section: "museum", unit: "none", over: "", place, revision: String(revision) };
  return { year, start: { ...start, formToken: newToken() } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { year } = await findYearWords(actor, yearAt(params.year));
  return withForm(request, newFigureSchema, async (input) => {
    await addFigure(actor, year, input);
    return seeOther(`/organize/results/${year}?done=yearSaved`);
  });
}

export default function NewFigure() {
  const t = useT();
  const { year, start } = useLoaderData<typeof loader>();
  const path = `/organize/results/${year}`;
  const title = t("organizing-results:hand.add");
  return (
    <>
      <PageHead
        title={title}
        lead={t("organizing-results:hand.lead")}
        back={<a href={path}>{t("organizing-results:toYear")}</a>}
      />
      <HandFigureForm start={start} submit={title} back={path} refused={useActionData<typeof action>()} />
    </>
  );
}
