import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findResults, yearAt } from "~/domain/results/reading.server";
import { placeAsked } from "~/forms/parse-form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Prose } from "~/ui/prose";
import { HandSections, ResultsFigures } from "~/ui/results-parts";
import { Editions } from "./editions";

export const handle = page({ title: "results:title", width: "reading", forEveryone: true });

/** The results of a year, in the newest edition or in the one that the address names. For everybody. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return findResults(yearAt(params.year), context.language, placeAsked(request, "edition"));
}

export default function Year() {
  const t = useT();
  const language = useLanguage();
  const { year, number, newest, publishedOn, editions, ...results } = useLoaderData<typeof loader>();
  const address = `/results/${year}`;
  const edition = number === newest ? "" : `?edition=${number}`;
  const corrections = editions.filter((one) => one.number > 1 && one.number <= number);
  return (
    <>
      <PageHead
        title={t("results:one.title", { year })}
        back={
          <>
            <a href="/results">{t("results:one.all")}</a>
            <a href={`/results/comparison?years=${year}`}>{t("results:compare")}</a>
          </>
        }
      >
        <Facts>
          {t("results:one.published", { day: formatDay(language, publishedOn) })}
          <a href={`${address}/report.pdf${edition}`} download="report.pdf" className="no-print inline-block py-1">
            {t("results:one.pdf")}
          </a>
          <a href={`${address}/figures.json${edition}`} className="no-print inline-block py-1">
            {t("results:one.json")}
          </a>
        </Facts>
      </PageHead>
      {number < newest && (
        <Notice tone="warn">
          {t("results:one.older")} <a href={address}>{t("results:one.newest")}</a>
        </Notice>
      )}
      {corrections.map((one) => (
        <Notice key={one.number}>
          <p className="font-semibold">{t("results:one.correctedOn", { day: formatDay(language, one.publishedOn) })}</p>
          <p className="whitespace-pre-line">{one.reason}</p>
        </Notice>
      ))}
      {results.above.html && <Prose html={results.above.html} lang={results.above.language} />}
      <section className="mt-10" aria-labelledby="figures">
        <h2 id="figures">{t("results:one.figures")}</h2>
        <ResultsFigures figures={results.figures} />
        <p className="mt-3 max-w-[66ch] text-small text-muted">{t("results:one.rounded")}</p>
      </section>
      {results.sections.length > 0 && <p className="mt-12 max-w-[66ch]">{t("results:one.elsewhere")}</p>}
      <HandSections sections={results.sections} />
      {results.below.html && (
        <div className="mt-12">
          <Prose html={results.below.html} lang={results.below.language} />
        </div>
      )}
      <Editions address={address} editions={editions} shown={number} />
    </>
  );
}
