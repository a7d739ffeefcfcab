import { db, Prisma } from "~/platform/db.server";
import { matrixChanges } from "./changes.server";
import type { Group } from "./suggesting";

type Row = Omit<Group, "inDistricts" | "total" | "empty"> & { inDistricts: number | bigint };

/** What makes positions one group: the same title and level in the same sphere and place. */
const same = Prisma.sql`p."titleBe", p."titleRu", p."titleEn", p."level", b."kind", b."sphere", b."regionCode",
  CASE WHEN b."districtKey" IS NULL THEN 0 ELSE 1 END`;
const open = Prisma.sql`FROM "Position" p JOIN "Body" b ON b."key" = p."bodyKey"
  WHERE p."retiredOn" IS NULL AND b."retiredOn" IS NULL`;

const nameOf = (row: Row) =>
  JSON.stringify([row.titleBe, row.titleRu, row.titleEn, row.level, row.kind, row.sphere, row.regionCode]) +
  String(row.inDistricts);

async function read(): Promise<Group[]> {
  const groups = await db().$queryRaw<(Row & { total: number | bigint })[]>(Prisma.sql`
    SELECT ${same} AS "inDistricts", COUNT(*) AS "total" ${open} GROUP BY ${same} ORDER BY MIN(p."sort")`);
  const empty = await db().$queryRaw<(Row & { key: string })[]>(Prisma.sql`
    SELECT p."key", ${same} AS "inDistricts" ${open} AND p."candidateCount" = 0 ORDER BY p."sort", p."key"`);
  const keys = new Map<string, string[]>();
  for (const row of empty) {
    const list = keys.get(nameOf(row));
    if (list) list.push(row.key);
    else keys.set(nameOf(row), [row.key]);
  }
  return groups.map((row) => {
    const inDistricts = Number(row.inDistricts) === 1;
    return { ...row, inDistricts, total: Number(row.total), empty: keys.get(nameOf(row)) ?? [] };
  });
}

let kept: { changes: number; groups: Promise<Group[]> } | null = null;

/**
 * All open positions in groups of the same title, sphere and place, with those that nobody has chosen. Kept ready
 * until a card or the catalogue changes; costs what the catalogue holds, however many cards there are.
 */
export async function readShortages(): Promise<Group[]> {
  const changes = await matrixChanges(db());
  if (kept?.changes !== changes) {
    const groups = read();
    kept = { changes, groups };
    // A failed reading is not kept.
    groups.catch(() => (kept = null));
  }
  return kept.groups;
}
