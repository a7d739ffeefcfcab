import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db, Prisma } from "~/platform/db.server";
import { kinds, type Kind } from "./catalogue";
import type { GridFilter } from "./filters.schema";
import { levelsInOrder } from "./levels-in-force";
import { type Counts, positionMark, sumOf } from "./marks";
import { named, titled } from "./naming";

type Filter = Omit<GridFilter, "after">;

/** A row of the picture: a body, or a group of bodies. Its name is in the words of the catalogue or of the page. */
export interface GridRow {
  id: string;
  kind: string;
  /** Region of a group of local or district bodies; "none" for those of no region. */
  region: string | null;
  /** Name of the region or of the body, from the catalogue. */
  name: string | null;
  group: "kind" | "region" | "districts" | "body";
  cells: (Counts | null)[];
  total: Counts;
}

/** Open positions of open bodies that fit the filter; portable SQL. */
function fitting({ kind, region, sphere, level, scope, body }: Filter) {
  const rules = [
    Prisma.sql`p."retiredOn" IS NULL AND b."retiredOn" IS NULL`,
    ...(kind ? [Prisma.sql`b."kind" = ${kind}`] : []),
    ...(region === "none"
      ? [Prisma.sql`b."regionCode" IS NULL`]
      : region
        ? [Prisma.sql`b."regionCode" = ${region}`]
        : []),
    ...(sphere ? [Prisma.sql`b."sphere" = ${sphere}`] : []),
    ...(level ? [Prisma.sql`p."level" = ${level}`] : []),
    ...(scope ? [Prisma.sql`b."districtKey" IS NOT NULL`] : []),
    ...(body ? [Prisma.sql`b."key" = ${body}`] : []),
  ];
  return Prisma.sql`FROM "Position" p JOIN "Body" b ON b."key" = p."bodyKey" WHERE ${Prisma.join(rules, " AND ")}`;
}

const counts = Prisma.sql`
  COUNT(*) AS "positions",
  SUM(CASE WHEN p."candidateCount" > 0 THEN 1 ELSE 0 END) AS "chosen",
  SUM(p."candidateCount") AS "candidates",
  SUM(p."seats") AS "seats"`;

type Numbers = Record<keyof Counts, number | bigint>;

function asCounts({ positions, chosen, candidates, seats }: Numbers): Counts {
  return {
    positions: Number(positions),
    chosen: Number(chosen),
    candidates: Number(candidates),
    seats: Number(seats),
  };
}

/**
 * What the rows are: with no kind, the kinds, local bodies by region; in a kind, its bodies, those of districts by
 * region; in a kind and a region, or among the bodies of districts, each body.
 */
function rowsBy({ kind, region, scope, body }: Filter) {
  if (body || scope || (kind && region)) return Prisma.sql`'body:' || b."key"`;
  if (kind) {
    return Prisma.sql`CASE WHEN b."districtKey" IS NULL THEN 'body:' || b."key" ELSE 'districts:' || b."regionCode" END`;
  }
  return Prisma.sql`CASE WHEN b."kind" = 'local' THEN 'region:' || COALESCE(b."regionCode", 'none')
    ELSE 'kind:' || b."kind" END`;
}

/** Bodies (or groups of them) by level, with the counts of every cell and totals that tie out. */
export async function readGrid(who: Who | null, filter: Filter, language: Language) {
  allow(who, may.organize(who));
  const found = await db().$queryRaw<({ id: string; level: string; sort: number } & Numbers)[]>(Prisma.sql`
    SELECT q."id", q."level", MIN(q."sort") AS "sort",
      SUM(q."positions") AS "positions", SUM(q."chosen") AS "chosen",
      SUM(q."candidates") AS "candidates", SUM(q."seats") AS "seats"
    FROM (SELECT ${rowsBy(filter)} AS "id", p."level" AS "level", MIN(b."sort") AS "sort", ${counts}
      ${fitting(filter)} GROUP BY b."key", b."kind", b."regionCode", b."districtKey", p."level") q
    GROUP BY q."id", q."level"`);
  const shownLevels = levelsInOrder().filter((level) => found.some((cell) => cell.level === level));
  const ids = [...new Set(found.map(({ id }) => id))];
  const names = await namesFor(ids, language);
  const byId = new Map(ids.map((id) => [id, found.filter((cell) => cell.id === id)]));
  const rows = ids.map((id): GridRow & { sort: number } => {
    const [group, rest] = id.split(/:(.*)/s) as [GridRow["group"], string];
    const cells = byId.get(id) ?? [];
    const body = group === "body" ? names.bodies.get(rest) : undefined;
    const kind = group === "kind" ? rest : group === "region" ? "local" : (body?.kind ?? filter.kind);
    return {
      id: rest,
      group,
      kind,
      region: group === "region" || group === "districts" ? rest : null,
      name: group === "body" ? (body?.name ?? rest) : (names.regions.get(rest)?.name ?? null),
      cells: shownLevels.map((level) => {
        const cell = cells.find((one) => one.level === level);
        return cell ? asCounts(cell) : null;
      }),
      total: sumOf(cells.map(asCounts)),
      sort: orderOf(
        group,
        kind,
        rest,
        names.regions.get(rest)?.sort ?? -1,
        Math.min(...cells.map((cell) => Number(cell.sort))),
      ),
    };
  });
  rows.sort((a, b) => a.sort - b.sort);
  return {
    levels: shownLevels,
    rows: rows as GridRow[],
    columns: shownLevels.map((_level, at) => sumOf(rows.flatMap(({ cells }) => cells[at] ?? []))),
    total: sumOf(rows.map(({ total }) => total)),
  };
}

function orderOf(group: string, kind: string, id: string, region: number, sort: number): number {
  if (group === "body") return sort;
  if (group === "districts") return 1e9 + region;
  return kinds.indexOf(kind as Kind) * 1000 + (group === "region" ? (id === "none" ? 99 : region + 1) : 0);
}

async function namesFor(ids: string[], language: Language) {
  const keys = ids.filter((id) => id.startsWith("body:")).map((id) => id.slice(5));
  const bodies = keys.length ? await db().body.findMany({ where: { key: { in: keys } } }) : [];
  const regions = await db().region.findMany();
  return {
    bodies: new Map(bodies.map((body) => [body.key, { name: named(body, language), kind: body.kind }])),
    regions: new Map(regions.map((region) => [region.code, { name: named(region, language), sort: region.sort }])),
  };
}

/** For each region, how many of its positions somebody chose. */
export async function listRegionShares(who: Who | null, filter: Filter, language: Language) {
  allow(who, may.organize(who));
  const found = await db().$queryRaw<({ code: string | null } & Numbers)[]>(Prisma.sql`
    SELECT b."regionCode" AS "code", ${counts} ${fitting({ ...filter, region: "" })} GROUP BY b."regionCode"`);
  const regions = await db().region.findMany({ orderBy: { sort: "asc" } });
  return regions.flatMap((region) => {
    const cell = found.find(({ code }) => code === region.code);
    return cell ? [{ code: region.code, name: named(region, language), ...asCounts(cell) }] : [];
  });
}

/** The bodies where most positions have nobody, and the positions that most people want. */
export async function listExtremes(who: Who | null, filter: Filter, language: Language) {
  allow(who, may.organize(who));
  const empty = await db().$queryRaw<({ key: string } & Numbers)[]>(Prisma.sql`
    SELECT b."key" AS "key", ${counts} ${fitting(filter)} GROUP BY b."key", b."sort"
    HAVING SUM(CASE WHEN p."candidateCount" > 0 THEN 1 ELSE 0 END) < COUNT(*)
    ORDER BY COUNT(*) - SUM(CASE WHEN p."candidateCount" > 0 THEN 1 ELSE 0 END) DESC, b."sort" LIMIT 6`);
  const wanted = await db().$queryRaw<{ key: string }[]>(Prisma.sql`
    SELECT p."key" AS "key" ${fitting(filter)} AND p."candidateCount" > 0
    ORDER BY p."candidateCount" DESC, p."sort" LIMIT 6`);
  const bodies = await db().body.findMany({ where: { key: { in: empty.map(({ key }) => key) } } });
  const positions = await db().position.findMany({
    where: { key: { in: wanted.map(({ key }) => key) } },
    include: { body: true },
    orderBy: [{ candidateCount: "desc" }, { sort: "asc" }],
  });
  return {
    emptiest: empty.map((row) => {
      const body = bodies.find(({ key }) => key === row.key)!;
      return { key: row.key, name: named(body, language), kind: body.kind, ...asCounts(row) };
    }),
    wanted: positions.map((position) => ({
      key: position.key,
      title: titled(position, language),
      body: named(position.body, language),
      candidates: position.candidateCount,
      mark: positionMark(position),
    })),
  };
}

/** Counts of everything that fits the filter. */
export async function countCell(filter: Filter): Promise<Counts> {
  const [row] = await db().$queryRaw<Numbers[]>(Prisma.sql`SELECT ${counts} ${fitting(filter)}`);
  return row ? asCounts(row) : sumOf([]);
}
