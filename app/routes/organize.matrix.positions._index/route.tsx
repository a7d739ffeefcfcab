import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterLink, gridSchema, readFilters } from "~/domain/matrix/filters.schema";
import { listCell } from "~/domain/matrix/listing-candidates.server";
import { listRegions } from "~/domain/matrix/searching-positions.server";
import { formatNumber, formatShare } from "~/locales/format";
import { MatrixFilters } from "~/ui/catalogue-filters";
import { useLanguage, useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { MarkLegend } from "~/ui/mark";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { PositionLines } from "./position-lines";

export const handle = page({ title: "organizing-matrix:positions.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await context.actor();
  const filter = readFilters(gridSchema, request);
  return {
    ...(await listCell(who, filter, context.language)),
    filter,
    regions: await listRegions(context.language),
  };
}

export default function CellPositions() {
  const t = useT();
  const language = useLanguage();
  const { filter, regions, counts, body, people, positions, next } = useLoaderData<typeof loader>();
  const link = (after: string) => filterLink("/organize/matrix/positions", { ...filter, after });
  const number = (value: number) => formatNumber(language, value);
  return (
    <>
      <PageHead
        title={body ?? t("organizing-matrix:positions.title")}
        lead={t("organizing-matrix:positions.lead")}
        back={
          <a href={filterLink("/organize/matrix", { ...filter, body: "", after: "" })}>
            {t("organizing-matrix:card.matrix")}
          </a>
        }
      />
      <MatrixFilters
        chosen={filter}
        regions={regions}
        kept={{ scope: filter.scope, district: filter.district, body: filter.body }}
      />
      <p className="mb-4 max-w-[66ch]">
        {t("organizing-matrix:summary", {
          candidates: number(counts.candidates),
          people: number(people),
          positions: number(counts.positions),
          chosen: number(counts.chosen),
          share: formatShare(language, counts.positions ? counts.chosen / counts.positions : 0),
        })}
      </p>
      {counts.candidates > 0 && (
        <p className="mb-4">
          <a href={filterLink("/organize/candidates/letter", { ...filter, after: "" })} className="inline-block py-1">
            {t("candidates:board.letter")}
          </a>
        </p>
      )}
      <MarkLegend />
      {positions.length > 0 ? (
        <PositionLines positions={positions} filter={filter} />
      ) : (
        <Empty>{t("organizing-matrix:positions.none")}</Empty>
      )}
      <Ways first={filter.after && link("")} next={next && link(next)} />
    </>
  );
}
