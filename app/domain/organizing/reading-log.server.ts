import type { LogFilter } from "~/domain/log/filters.schema";
import { inWords } from "~/domain/log/reading.server";
import { allow, may, type Who } from "~/domain/permissions";
import { db, Prisma, sql } from "~/platform/db.server";
import { apartFromOwn, ownJudging } from "./own-judging.server";

const pageLength = 50;

/** Narrows the log to what the filter names. */
async function fitting({ group, actor, subject }: LogFilter): Promise<Prisma.LogEntryWhereInput> {
  const deciders = actor === "former" ? (await listDeciders([])).map(({ id }) => id) : [];
  return {
    ...(group && { verb: { startsWith: `${group}.` } }),
    ...(subject && { subject }),
    ...(actor === "shell" && { actorId: null }),
    ...(actor === "former" && { actorId: { not: null, notIn: deciders } }),
    ...(actor && actor !== "shell" && actor !== "former" && { actorId: actor }),
  };
}

/** Those whose accounts still stand and who have decided something but how these concepts are judged, by pseudonym. */
async function listDeciders(own: readonly string[]): Promise<{ id: string; pseudonym: string }[]> {
  // From one who acted to the next by the index: neither all accounts nor all entries are looked through.
  return sql().$queryRaw`
    WITH RECURSIVE acted("id") AS (
      SELECT MIN(f."actorId") FROM "LogEntry" f
      UNION ALL
      SELECT (SELECT MIN(n."actorId") FROM "LogEntry" n WHERE n."actorId" > acted."id") FROM acted
      WHERE acted."id" IS NOT NULL
    )
    SELECT a."id", a."pseudonym" FROM acted JOIN "Account" a ON a."id" = acted."id"
    WHERE EXISTS (SELECT 1 FROM "LogEntry" l WHERE l."actorId" = a."id" ${ownJudging(own)}) ORDER BY a."pseudonym"`;
}

/**
 * A page of the log, the newest first, with whom it can be narrowed to; without what is said of the judging of
 * concepts that the reader writes or has written.
 */
export async function listLog(who: Who | null, filter: LogFilter) {
  allow(who, may.organize(who));
  const fits = await fitting(filter);
  const { rows, own } = await apartFromOwn(who, (apart) =>
    db().logEntry.findMany({
      where: { AND: [fits, apart], ...(filter.before && { seq: { lt: filter.before } }) },
      orderBy: { seq: "desc" },
      take: pageLength + 1,
      select: { seq: true, day: true, actorId: true, verb: true, subjectKind: true, subject: true, detail: true },
    }),
  );
  const page = rows.slice(0, pageLength);
  return {
    entries: await inWords(page),
    deciders: await listDeciders(own),
    next: rows.length > pageLength ? (page.at(-1)?.seq ?? null) : null,
  };
}
