import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findYearToKeep } from "~/domain/results/keeping.server";
import { yearAt } from "~/domain/results/reading.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Prose } from "~/ui/prose";
import { Asking } from "./asking";
import { Counting } from "./counting";
import { HandFigures } from "./hand-figures";

export const handle = page({ title: "organizing-results:title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findYearToKeep(await context.actor(), yearAt(params.year), context.language);
}

/** A year with all that organizers can do to it. */
export default function OrganizeYear() {
  const t = useT();
  const language = useLanguage();
  const kept = useLoaderData<typeof loader>();
  const { year, running, shown, edition, differs } = kept;
  const path = `/organize/results/${year}`;
  return (
    <>
      <PageHead
        title={t("organizing-results:row", { year })}
        back={
          <>
            <a href="/organize/results">{t("organizing-results:back")}</a>
            {edition && <a href={`/results/${year}`}>{t("organizing-results:public")}</a>}
          </>
        }
      />
      {edition && (
        <p className="first-letter:uppercase">
          {t("organizing-results:state.published", {
            ...{ day: formatDay(language, edition.publishedOn), number: edition.number },
          })}
          {". "}
          {differs === 0
            ? t("organizing-results:same")
            : `${t("organizing-results:differs", { count: differs ?? 0 })}.`}
        </p>
      )}
      {running && <Notice>{t("organizing-results:running")}</Notice>}
      <Asking path={path} kept={kept} />
      <Counting path={path} kept={kept} />
      <section className="mt-12">
        <h2>{t("organizing-results:words")}</h2>
        {shown.above.html || shown.below.html ? (
          <div className="mt-3 space-y-6">
            {shown.above.html && <Prose html={shown.above.html} lang={shown.above.language} />}
            {shown.below.html && <Prose html={shown.below.html} lang={shown.below.language} />}
          </div>
        ) : (
          <p className="mt-2 text-muted">{t("organizing-results:noWords")}</p>
        )}
        <p className="mt-3">
          <a href={`${path}/words`} className="inline-block py-1">
            {t("organizing-results:wordsChange")}
          </a>
        </p>
      </section>
      <HandFigures path={path} sections={shown.sections} />
    </>
  );
}
