import { inTenths } from "~/domain/concepts/reviews";
import { boardFilterOf } from "~/domain/concepts/board.schema";
import { countForExport, listForExport } from "~/domain/concepts/board.server";
import type { Who } from "~/domain/permissions";
import { languageName } from "~/locales/t";
import type { ExportTable } from "./export-table";

const atOnce = 100;

/**
 * A part of the board of concepts, in the order in which they came in. Nobody is named in it, neither who writes nor
 * who judges; of what the one who asked writes or has written, nothing says how it is judged.
 */
export function boardTable(who: Who, query: string): ExportTable {
  const filter = boardFilterOf(query);
  return {
    columns: [
      ...["code", "title", "state", "sphere", "language", "authorKind", "call", "submitted"],
      ...["asked", "given", "average", "lowest", "highest", "decision"],
    ],
    size: () => countForExport(who, filter),
    async read(after, t, language) {
      const concepts = await listForExport(who, filter, after ? Number(after) : undefined, atOnce);
      const rows = concepts.map(({ judgement, ...one }) => {
        const { averages } = judgement ?? {};
        return [
          ...[one.code, one.title, t(`concepts:state.${one.state}`), t(`common:sphere.${one.sphere}`)],
          ...[languageName(one.language), t(`concepts:kind.${one.authorKind}`), one.call(language)],
          ...[one.submittedOn ?? "", judgement?.asked ?? "", judgement?.given ?? ""],
          ...[averages?.average, averages?.lowest, averages?.highest].map((value) =>
            value === undefined ? "" : inTenths(value),
          ),
          judgement?.decision ? t(`organizing-reviews:decision.${judgement.decision}`) : "",
        ];
      });
      return { last: String(concepts.at(-1)?.submittedSeq ?? ""), more: concepts.length === atOnce, rows };
    },
  };
}
