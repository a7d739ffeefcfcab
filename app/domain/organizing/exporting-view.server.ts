import { viewOf } from "~/domain/matrix/filters.schema";
import { countViewLines, listViewLines } from "~/domain/matrix/listing-candidates.server";
import { named, titled } from "~/domain/matrix/naming";
import type { Who } from "~/domain/permissions";
import { db } from "~/platform/db.server";
import type { ExportTable } from "./export-table";

const atOnce = 100;

/**
 * A view of the matrix in the order of the catalogue: a line for each choice of those who fit, and one for each
 * position that none of them chose. Where people live is no column, and the view keeps to nobody by it.
 */
export function viewTable(who: Who, query: string): ExportTable {
  const filter = { ...viewOf(query), residence: "" as const };
  return {
    columns: [
      ...["position", "body", "kind", "sphere", "region", "level", "seats", "candidates"],
      ...["card", "rank", "readiness", "key"],
    ],
    size: () => countViewLines(who, filter),
    async read(after, t, language) {
      const { last, more, lines } = await listViewLines(who, filter, after, atOnce);
      const regions = new Map((await db().region.findMany()).map((region) => [region.code, named(region, language)]));
      const rows = lines.flatMap(({ position, choices }) => {
        const { key, level, seats, body } = position;
        const same = [
          ...[titled(position, language), named(body, language), t(`matrix:kind.${body.kind}`)],
          ...[t(`common:sphere.${body.sphere}`), regions.get(body.regionCode ?? "") ?? "", t(`matrix:level.${level}`)],
          ...[seats, choices.length],
        ];
        if (choices.length === 0) return [[...same, "", "", "", key]];
        return choices.map(({ cardNumber, rank, readiness }) => [
          ...same,
          ...[cardNumber, rank, t(`matrix:readiness.${readiness}`), key],
        ]);
      });
      return { last, more, rows };
    },
  };
}
