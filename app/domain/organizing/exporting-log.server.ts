import { detailInWords, subjectInWords, verbInWords } from "~/domain/log/in-words";
import { inWords } from "~/domain/log/reading.server";
import type { Who } from "~/domain/permissions";
import { db } from "~/platform/db.server";
import type { ExportTable } from "./export-table";
import { apartFromOwn } from "./own-judging.server";

const atOnce = 100;

/**
 * The log of decisions as its page shows it to the one who asked, from the beginning, with the hashes of its chain.
 * What is left out for them leaves a gap in the numbers.
 */
export function logTable(who: Who): ExportTable {
  return {
    columns: ["number", "day", "who", "what", "verb", "subject", "code", "detail", "hash"],
    size: () => db().logEntry.count(),
    async read(after, t) {
      const { rows: found } = await apartFromOwn(who, (apart) =>
        db().logEntry.findMany({
          where: { ...apart, seq: { gt: Number(after || 0) } },
          orderBy: { seq: "asc" },
          take: atOnce,
        }),
      );
      const hashes = new Map(found.map(({ seq, hash }) => [seq, hash]));
      const rows = (await inWords(found)).map(({ seq, day, actor, verb, subjectKind, subject, detail }) => [
        ...[seq, day, typeof actor === "string" ? t(`log:actor.${actor}`) : actor.pseudonym],
        ...[verbInWords(t, verb), verb, subjectInWords(t, subjectKind), subject],
        ...[detail && detailInWords(t, verb, detail), hashes.get(seq) ?? ""],
      ]);
      return { last: String(found.at(-1)?.seq ?? ""), more: found.length === atOnce, rows };
    },
  };
}
