import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db, Prisma, sql } from "~/platform/db.server";
import { holderTag } from "./card-holder.server";
import type { Search } from "./filters.schema";
import { bandOf } from "./marks";
import { named, titled } from "./naming";
import { lineOf } from "./position-line";
import { readings } from "./skeleton";

const pageLength = 20;

const anyOf = (ways: string[], like: (way: string) => string) =>
  Prisma.sql`(${Prisma.join(
    ways.map((way) => Prisma.sql`p."searchText" LIKE ${like(way)}`),
    " OR ",
  )})`;

/** The open positions that fit, each with how many of the words stand in its title; portable SQL. */
function fitting({ kind, region, level, sphere }: Search, words: string[][]) {
  const inTitle = words.map((ways) => Prisma.sql`CASE WHEN ${anyOf(ways, (way) => `% ${way}%|%`)} THEN 1 ELSE 0 END`);
  const rules = [
    Prisma.sql`p."retiredOn" IS NULL AND b."retiredOn" IS NULL`,
    ...(kind ? [Prisma.sql`b."kind" = ${kind}`] : []),
    ...(sphere ? [Prisma.sql`b."sphere" = ${sphere}`] : []),
    ...(level ? [Prisma.sql`p."level" = ${level}`] : []),
    ...(region === "none" ? [Prisma.sql`b."regionCode" IS NULL`] : []),
    ...(region && region !== "none" ? [Prisma.sql`b."regionCode" = ${region}`] : []),
    ...words.map((ways) => anyOf(ways, (way) => `% ${way}%`)),
  ];
  return Prisma.sql`SELECT p."key", p."sort", ${inTitle.length ? Prisma.join(inTitle, " + ") : Prisma.sql`0`} AS "hits"
    FROM "Position" p JOIN "Body" b ON b."key" = p."bodyKey" WHERE ${Prisma.join(rules, " AND ")}`;
}

interface Hit {
  key: string;
  sort: number;
  hits: number | bigint;
  total: number | bigint;
}

/** Open positions that a participant can choose, twenty a page: words in titles first, then in catalogue order. */
export async function listPositions(who: Who | null, search: Search, language: Language) {
  allow(who, may.holdCard(who));
  const all = fitting(search, readings(search.q));
  const last = search.after
    ? (await sql().$queryRaw<Hit[]>(Prisma.sql`SELECT * FROM (${all}) m WHERE m."key" = ${search.after}`))[0]
    : undefined;
  const rest = last
    ? Prisma.sql`WHERE m."hits" < ${last.hits} OR (m."hits" = ${last.hits} AND
        (m."sort" > ${last.sort} OR (m."sort" = ${last.sort} AND m."key" > ${last.key})))`
    : Prisma.empty;
  const found = await sql().$queryRaw<Hit[]>(Prisma.sql`
    SELECT m."key", m."total" FROM (SELECT f.*, COUNT(*) OVER () AS "total" FROM (${all}) f) m ${rest}
    ORDER BY m."hits" DESC, m."sort", m."key" LIMIT ${pageLength + 1}`);
  const page = found.slice(0, pageLength).map(({ key }) => key);
  const rows = await db().position.findMany({ where: { key: { in: page } }, include: { body: true } });
  const own = await ownKeys(who);
  return {
    count: Number(found[0]?.total ?? 0),
    positions: page.flatMap((key) => {
      const row = rows.find((one) => one.key === key);
      return row ? [{ ...lineOf(row, language), own: own.includes(key) }] : [];
    }),
    next: found.length > pageLength ? (page.at(-1) ?? "") : "",
  };
}

/** Keys of the positions on the actor's card. */
async function ownKeys(who: Who): Promise<string[]> {
  const own = await db().choice.findMany({
    where: { card: { holderTag: holderTag(who.id) } },
    select: { positionKey: true },
  });
  return own.map(({ positionKey }) => positionKey);
}

/** A position as a participant sees it before choosing it; null when there is none by this key. */
export async function findChoosable(who: Who | null, key: string, language: Language) {
  allow(who, may.holdCard(who));
  const position = await db().position.findUnique({ where: { key }, include: { body: true } });
  if (!position) return null;
  return {
    key: position.key,
    title: titled(position, language),
    body: named(position.body, language),
    level: position.level,
    how: position.how,
    band: bandOf(position.candidateCount),
    retired: position.retiredOn !== null || position.body.retiredOn !== null,
  };
}

/** Regions in their order, in the reader's language. */
export async function listRegions(language: Language): Promise<{ code: string; name: string }[]> {
  const rows = await db().region.findMany({ orderBy: { sort: "asc" } });
  return rows.map((row) => ({ code: row.code, name: named(row, language) }));
}
