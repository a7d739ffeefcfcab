import { now } from "~/platform/clock.server";
import { db, Prisma, sql } from "~/platform/db.server";
import { matrixChanges } from "./changes.server";
import type { Group } from "./suggesting";

interface Place extends Pick<Group, "kind" | "sphere" | "regionCode"> {
  key: string;
  districtKey: string | null;
}

interface Line extends Pick<Group, "titleBe" | "level"> {
  key: string;
  bodyKey: string;
  candidateCount: number;
}

/** What bodies have in common whose positions of one title are looked at together. */
const placeOf = ({ kind, sphere, regionCode, districtKey }: Place) =>
  [kind, sphere, regionCode, districtKey !== null].join("|");

async function read(): Promise<Group[]> {
  const bodies = await sql().$queryRaw<Place[]>(Prisma.sql`
    SELECT "key", "kind", "sphere", "regionCode", "districtKey" FROM "Body" WHERE "retiredOn" IS NULL`);
  const places = new Map(bodies.map((body) => [body.key, { ...body, place: placeOf(body) }]));
  const lines = await sql().$queryRaw<Line[]>(Prisma.sql`
    SELECT "key", "bodyKey", "titleBe", "level", "candidateCount" FROM "Position"
    WHERE "retiredOn" IS NULL ORDER BY "sort", "key"`);
  const groups = new Map<string, Group>();
  for (const { key, bodyKey, titleBe, level, candidateCount } of lines) {
    const body = places.get(bodyKey);
    if (!body) continue;
    const name = `${body.place}|${level}|${titleBe}`;
    let group = groups.get(name);
    if (!group) {
      const { kind, sphere, regionCode, districtKey } = body;
      group = { titleBe, level, kind, sphere, regionCode, inDistricts: districtKey !== null, total: 0, empty: [] };
      groups.set(name, group);
    }
    group.total += 1;
    if (candidateCount === 0) group.empty.push(key);
  }
  return [...groups.values()];
}

/** Where many choose at once, the picture is this old at most: reading it costs what the whole catalogue does. */
const longestMs = 10_000;

let kept: { changes: number; readAt: number; groups: Promise<Group[]> } | null = null;

/**
 * All open positions in groups of the same title, sphere and place, with those that nobody has chosen. Kept ready
 * until a card or the catalogue changes, and then for up to ten seconds more: whoever shows a single position reads
 * whether it is still free. Costs what the catalogue holds, however many cards there are.
 */
export async function readShortages(): Promise<Group[]> {
  const changes = await matrixChanges(db());
  const old = kept && Math.abs(now() - kept.readAt) >= longestMs;
  if (!kept || (kept.changes !== changes && old)) {
    const groups = read();
    kept = { changes, readAt: now(), groups };
    // A failed reading is not kept.
    groups.catch(() => (kept = null));
  }
  return kept.groups;
}
