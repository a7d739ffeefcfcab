import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterLink, gridSchema, readFilters } from "~/domain/matrix/filters.schema";
import { listExtremes, listRegionShares, readGrid } from "~/domain/matrix/grid.server";
import { listRegions } from "~/domain/matrix/searching-positions.server";
import { formatNumber, formatShare } from "~/locales/format";
import { MatrixFilters } from "~/ui/catalogue-filters";
import { useLanguage, useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { MarkLegend } from "~/ui/mark";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { Extremes } from "./extremes";
import { Grid } from "./grid";
import styles from "./grid.css?url";
import { RegionShares } from "./region-shares";

/** What the table of districts does not keep of a filter. */
const wide = { by: "", region: "", scope: "", district: "", body: "", after: "" };

export const handle = page({ title: "organizing-matrix:title", width: "wide" });

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await context.actor();
  const filter = readFilters(gridSchema, request);
  const { language } = context;
  return {
    filter,
    grid: await readGrid(who, filter, language),
    shares: await listRegionShares(who, filter, language),
    extremes: await listExtremes(who, filter, language),
    regions: await listRegions(language),
  };
}

export default function OrganizersMatrix() {
  const t = useT();
  const language = useLanguage();
  const { filter, grid, shares, extremes, regions } = useLoaderData<typeof loader>();
  const { total } = grid;
  const number = (value: number) => formatNumber(language, value);
  const rowsAfter = (after: string) => filterLink("/organize/matrix", { ...filter, after });
  const filtered = Object.values(filter).some(Boolean);
  return (
    <>
      <PageHead title={t("organizing-matrix:title")} lead={t("organizing-matrix:lead")}>
        <a href="/organize/matrix/rounds">{t("rounds:title")}</a>
        <a href={filterLink("/organize/matrix/scenarios", { ...filter, after: "" })}>
          {t("organizing-matrix:scenarios")}
        </a>
      </PageHead>
      <MatrixFilters
        chosen={filter}
        regions={regions}
        kept={{ scope: filter.scope, district: filter.district, body: filter.body }}
        rows
        more={filtered ? <a href="/organize/matrix">{t("organizing-matrix:all")}</a> : null}
      />
      {grid.rows.length === 0 ? (
        <Empty>{t("organizing-matrix:empty")}</Empty>
      ) : (
        <>
          <div className="above-grid">
            <p className="mb-4 max-w-[66ch]">
              {t("organizing-matrix:summary", {
                candidates: number(total.candidates),
                people: number(grid.people),
                positions: number(total.positions),
                chosen: number(total.chosen),
                share: formatShare(language, total.positions ? total.chosen / total.positions : 0),
              })}{" "}
              <span className="text-muted">{t("organizing-matrix:once")}</span>
            </p>
            <MarkLegend />
          </div>
          <Grid grid={grid} filter={filter} />
          <Ways first={filter.after && rowsAfter("")} next={grid.next && rowsAfter(grid.next)} />
          <p className="mt-6 flex flex-wrap gap-x-6 no-print">
            <a href={filterLink("/organize/matrix/districts", { ...filter, ...wide })} className="py-1">
              {t("organizing-matrix:districts.link")}
            </a>
            <a href={filterLink("/organize/matrix/file", { ...filter, after: "" })} className="py-1">
              {t("organizing-matrix:file.link")}
            </a>
          </p>
          <div className="mt-14 grid gap-x-16 gap-y-12 lg:grid-cols-[3fr_2fr]">
            <RegionShares shares={shares} filter={filter} />
            <Extremes extremes={extremes} filter={filter} />
          </div>
        </>
      )}
    </>
  );
}
