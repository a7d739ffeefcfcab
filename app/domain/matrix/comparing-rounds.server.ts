import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db, Prisma, sql } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { nameIn } from "./reading-pictures.server";
import { named, titled } from "./naming";
import type { Comparison, ComparisonQuery } from "./rounds.schema";

const pageLength = 30;

type Count = number | bigint;

/** How the positions stood at the end of a round, or stand now while it is not closed. */
function positionsOf({ id, closedOn }: { id: string; closedOn: string | null }) {
  if (closedOn !== null) {
    return Prisma.sql`SELECT "positionKey" AS "key", "level", "kind", "bodyKey" AS "body", "regionCode" AS "region",
      "sphere", "candidates" FROM "RoundPosition" WHERE "roundId" = ${id}`;
  }
  return Prisma.sql`SELECT p."key" AS "key", p."level" AS "level", b."kind" AS "kind", p."bodyKey" AS "body",
      b."regionCode" AS "region", b."sphere" AS "sphere", p."candidateCount" AS "candidates"
    FROM "Position" p JOIN "Body" b ON b."key" = p."bodyKey" WHERE p."retiredOn" IS NULL AND b."retiredOn" IS NULL`;
}

/** Every position of either round once, with its candidates then and now; a position that was not there had none. */
function bothOf(from: Round, to: Round) {
  return Prisma.sql`SELECT u."key" AS "key", MAX(u."level") AS "level", MAX(u."kind") AS "kind", MAX(u."body") AS "body",
      MAX(u."region") AS "region", MAX(u."sphere") AS "sphere", SUM(u."then") AS "then", SUM(u."now") AS "now"
    FROM (SELECT a."key", a."level", a."kind", a."body", a."region", a."sphere", a."candidates" AS "then", 0 AS "now"
        FROM (${positionsOf(from)}) a
      UNION ALL SELECT b."key", b."level", b."kind", b."body", b."region", b."sphere", 0, b."candidates"
        FROM (${positionsOf(to)}) b) u
    GROUP BY u."key"`;
}

const differing = {
  all: Prisma.sql`q."then" <> q."now"`,
  gained: Prisma.sql`q."now" > q."then"`,
  lost: Prisma.sql`q."now" < q."then"`,
  filled: Prisma.sql`q."then" = 0 AND q."now" > 0`,
  emptied: Prisma.sql`q."then" > 0 AND q."now" = 0`,
} as const;

interface Round {
  id: string;
  number: number;
  closedOn: string | null;
}

/**
 * What moved from one round to another: candidates by level, kind, body, region or sphere, and the positions that
 * gained or lost somebody, a page at a time. Unless the address says otherwise, the newest round and the one before.
 */
export async function compareRounds(who: Who | null, query: ComparisonQuery, language: Language) {
  allow(who, may.keepRounds(who));
  const rounds = await db().round.findMany({
    orderBy: { number: "desc" },
    select: { id: true, number: true, closedOn: true, closesOn: true },
  });
  const to = query.to ? found(rounds.find(({ number }) => number === query.to)) : rounds[0];
  const from = query.from
    ? found(rounds.find(({ number }) => number === query.from))
    : rounds.find(({ number }) => to !== undefined && number < to.number);
  const asked = { ...query, from: from?.number ?? 0, to: to?.number ?? 0 };
  const numbers = rounds.map(({ number }) => number);
  if (!from || !to) return { rounds: numbers, asked, groups: [], counts: null, positions: [], pages: 0, open: false };
  const both = bothOf(from, to);
  return {
    rounds: numbers,
    asked,
    open: to.closedOn === null,
    groups: await groupsOf(both, query.by, language),
    ...(await changedPositions(both, query, language)),
  };
}

async function groupsOf(both: Prisma.Sql, by: Comparison, language: Language) {
  const column = {
    level: Prisma.sql`q."level"`,
    kind: Prisma.sql`q."kind"`,
    body: Prisma.sql`q."body"`,
    region: Prisma.sql`COALESCE(q."region", 'none')`,
    sphere: Prisma.sql`q."sphere"`,
  }[by];
  // Of the bodies those that changed most; of everything else there are few.
  const few = by === "body" ? Prisma.sql`HAVING SUM(q."then") <> SUM(q."now")` : Prisma.empty;
  const rows = await sql().$queryRaw<{ key: string; then: Count; now: Count }[]>(Prisma.sql`
    SELECT ${column} AS "key", SUM(q."then") AS "then", SUM(q."now") AS "now" FROM (${both}) q GROUP BY 1 ${few}
    ORDER BY ABS(SUM(q."now") - SUM(q."then")) DESC, 1 LIMIT 40`);
  const select = { nameBe: true, nameRu: true, nameEn: true } as const;
  const keys = rows.map(({ key }) => key);
  const bodies = by === "body" ? await db().body.findMany({ where: { key: { in: keys } } }) : [];
  const regions = by === "region" ? await db().region.findMany({ select: { ...select, code: true } }) : [];
  const levels = by === "level" ? await db().level.findMany({ select: { ...select, key: true } }) : [];
  const names = Object.fromEntries(
    [...bodies, ...levels, ...regions.map(({ code: key, ...row }) => ({ key, ...row }))].map(
      ({ key, nameBe, nameRu, nameEn }) => [key, [nameBe, nameRu, nameEn] as [string, string, string]],
    ),
  );
  return rows.map(({ key, then, now }) => ({
    ...{ key, then: Number(then), now: Number(now) },
    name: by === "sphere" ? null : nameIn(names, "bodies", key, language),
  }));
}

async function changedPositions(both: Prisma.Sql, { change, page }: ComparisonQuery, language: Language) {
  const sum = (rule: Prisma.Sql) => Prisma.sql`COALESCE(SUM(CASE WHEN ${rule} THEN 1 ELSE 0 END), 0)`;
  const [counts] = await sql().$queryRaw<Record<keyof typeof differing, Count>[]>(Prisma.sql`
    SELECT ${sum(differing.all)} AS "all", ${sum(differing.gained)} AS "gained", ${sum(differing.lost)} AS "lost",
      ${sum(differing.filled)} AS "filled", ${sum(differing.emptied)} AS "emptied" FROM (${both}) q`);
  const rows = await sql().$queryRaw<{ key: string; then: Count; now: Count }[]>(Prisma.sql`
    SELECT q."key" AS "key", q."then" AS "then", q."now" AS "now" FROM (${both}) q WHERE ${differing[change]}
    ORDER BY ABS(q."now" - q."then") DESC, q."key" LIMIT ${pageLength} OFFSET ${(page - 1) * pageLength}`);
  const positions = await db().position.findMany({
    where: { key: { in: rows.map(({ key }) => key) } },
    include: { body: true },
  });
  return {
    counts: Object.fromEntries(Object.entries(counts!).map(([name, count]) => [name, Number(count)])) as Record<
      keyof typeof differing,
      number
    >,
    pages: Math.ceil(Number(counts![change]) / pageLength),
    positions: rows.flatMap(({ key, then, now }) => {
      const position = positions.find((one) => one.key === key);
      if (!position) return [];
      const words = { title: titled(position, language), body: named(position.body, language) };
      return [{ key, ...words, then: Number(then), now: Number(now) }];
    }),
  };
}
