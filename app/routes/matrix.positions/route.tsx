import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterLink, readFilters, searchSchema } from "~/domain/matrix/filters.schema";
import { listPositions, listRegions } from "~/domain/matrix/searching-positions.server";
import { formatNumber } from "~/locales/format";
import { BandLegend } from "~/ui/band";
import { CatalogueFilters } from "~/ui/catalogue-filters";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { FoundPosition } from "./found-position";

export const handle = page({ title: "matrix:search.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await context.actor();
  const search = readFilters(searchSchema, request);
  const found = await listPositions(who, search, context.language);
  return { ...found, search, regions: await listRegions(context.language) };
}

export default function Positions() {
  const t = useT();
  const language = useLanguage();
  const { search, regions, count, positions, next } = useLoaderData<typeof loader>();
  const link = (after: string) => filterLink("/matrix/positions", { ...search, after });
  return (
    <>
      <PageHead title={t("matrix:search.title")} lead={t("matrix:search.lead")}>
        <a href="/matrix/card">{t("matrix:search.card")}</a>
      </PageHead>
      <form method="get" role="search" className="space-y-4">
        <label className="block">
          <span className="font-semibold">{t("matrix:search.q")}</span>
          <input
            type="search"
            name="q"
            defaultValue={search.q}
            maxLength={100}
            className="field mt-1"
            autoComplete="off"
          />
        </label>
        <CatalogueFilters chosen={search} regions={regions} />
        <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <button className="button button-first">{t("matrix:search.submit")}</button>
          <a href="/matrix/positions">{t("matrix:search.clear")}</a>
        </p>
      </form>
      <Notice>{t("matrix:guarantee")}</Notice>
      <h2 className="mt-10">{t("matrix:search.count", { count, number: formatNumber(language, count) })}</h2>
      {positions.length > 0 ? (
        <>
          <div className="mt-3">
            <BandLegend />
          </div>
          <ul className="mt-4 border-t border-line">
            {positions.map((position) => (
              <FoundPosition key={position.key} position={position} />
            ))}
          </ul>
        </>
      ) : (
        <Empty>{t("matrix:search.none")}</Empty>
      )}
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
        {search.after && <a href={link("")}>{t("matrix:search.first")}</a>}
        {next && <a href={link(next)}>{t("matrix:search.next")}</a>}
      </p>
    </>
  );
}
