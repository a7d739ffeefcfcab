import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterLink, readFilters, searchSchema } from "~/domain/matrix/filters.schema";
import { listPositions, listRegions } from "~/domain/matrix/searching-positions.server";
import { formatNumber } from "~/locales/format";
import { BandLegend } from "~/ui/band";
import { CatalogueFilters } from "~/ui/catalogue-filters";
import { useLanguage, useT } from "~/ui/language";
import { Rows, Ways } from "~/ui/lists";
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
  const filtered = Object.values(search).some(Boolean);
  const link = (after: string) => filterLink("/matrix/positions", { ...search, after });
  return (
    <>
      <PageHead
        title={t("matrix:search.title")}
        lead={t("matrix:search.lead")}
        back={<a href="/matrix/card">{t("matrix:search.card")}</a>}
      >
        <a href="/matrix/bodies">{t("browsing:browse")}</a>
        <a href="/matrix/suggestions">{t("suggestions:title")}</a>
      </PageHead>
      <CatalogueFilters
        chosen={search}
        regions={regions}
        submit={t("matrix:search.submit")}
        more={filtered ? <a href="/matrix/positions">{t("matrix:search.clear")}</a> : null}
      >
        <label className="mb-3 block">
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
      </CatalogueFilters>
      <Notice>{t("matrix:guarantee")}</Notice>
      <h2 className="mt-10">
        {count > 0
          ? t("matrix:search.count", { count, number: formatNumber(language, count) })
          : t("matrix:search.nothing")}
      </h2>
      {positions.length > 0 ? (
        <>
          <div className="mt-3">
            <BandLegend />
          </div>
          <Rows>
            {positions.map((position) => (
              <FoundPosition key={position.key} position={position} />
            ))}
          </Rows>
        </>
      ) : (
        <Empty>{t("matrix:search.none")}</Empty>
      )}
      <Ways first={search.after && link("")} next={next && link(next)} />
    </>
  );
}
