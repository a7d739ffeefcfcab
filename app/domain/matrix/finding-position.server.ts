import { allow, may, type Who } from "~/domain/permissions";
import { readSetting } from "~/domain/settings.server";
import type { Language } from "~/locales/t";
import { db, type Prisma } from "~/platform/db.server";
import { holderTag } from "./card-holder.server";
import { levelsInOrder } from "./levels-in-force";
import { described, named } from "./naming";
import { lineOf } from "./position-line";

const place = { region: true, district: true } as const;
type Body = Prisma.BodyGetPayload<{ include: typeof place }>;

function shownBody(body: Body, language: Language) {
  return {
    key: body.key,
    name: named(body, language),
    kind: body.kind,
    sphere: body.sphere,
    region: body.region && { code: body.region.code, name: named(body.region, language) },
    district: body.district && { key: body.district.key, name: named(body.district, language) },
    retired: body.retiredOn !== null,
  };
}

/** Levels in their order. */
function byLevel<Line extends { level: string }>(lines: Line[]): { level: string; positions: Line[] }[] {
  const known: readonly string[] = levelsInOrder();
  const rank = (level: string) => (known.includes(level) ? known.indexOf(level) : known.length);
  const shown = [...new Set(lines.map(({ level }) => level))].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  return shown.map((level) => ({ level, positions: lines.filter((line) => line.level === level) }));
}

/** More positions than any body of the catalogue has; the search finds the others. */
const mostInBody = 150;

async function openPositions(where: Prisma.PositionWhereInput, take: number) {
  return db().position.findMany({
    where: { ...where, retiredOn: null },
    orderBy: [{ sort: "asc" }, { key: "asc" }],
    take,
    include: { body: true },
  });
}

/** A body with its open positions by level; null when there is none by this key. */
export async function findBody(who: Who | null, key: string, language: Language) {
  allow(who, may.holdCard(who));
  const body = await db().body.findUnique({ where: { key }, include: place });
  if (!body) return null;
  const rows = body.retiredOn === null ? await openPositions({ bodyKey: key }, mostInBody + 1) : [];
  return {
    ...shownBody(body, language),
    levels: byLevel(rows.slice(0, mostInBody).map((row) => lineOf(row, language))),
    more: rows.length > mostInBody,
  };
}

/** A district with its bodies and their open positions; null when there is none by this key. */
export async function findDistrict(who: Who | null, key: string, language: Language) {
  allow(who, may.holdCard(who));
  const district = await db().district.findUnique({ where: { key }, include: { region: true } });
  if (!district) return null;
  const bodies = await db().body.findMany({
    where: { districtKey: key, retiredOn: null },
    orderBy: [{ sort: "asc" }, { key: "asc" }],
  });
  const rows = await openPositions({ bodyKey: { in: bodies.map((body) => body.key) } }, mostInBody);
  return {
    name: named(district, language),
    region: { code: district.regionCode, name: named(district.region, language) },
    bodies: bodies.map((body) => ({
      key: body.key,
      name: named(body, language),
      positions: rows.filter(({ bodyKey }) => bodyKey === body.key).map((row) => lineOf(row, language)),
    })),
  };
}

/** How many neighbours a position's page shows of each kind. */
const neighbours = 8;

/** Bodies like this one elsewhere: in the other districts of its region, in other regions, in the same sphere. */
function likewise({ kind, sphere, regionCode, districtKey }: Body): Prisma.BodyWhereInput {
  const same = { kind, sphere, retiredOn: null };
  if (districtKey) return { ...same, regionCode, districtKey: { not: null } };
  return { ...same, districtKey: null, regionCode: regionCode ? { not: null } : null };
}

/**
 * A position as a member sees it: what it is and does, how wanted it is, what is near it, and whether the member can
 * choose it. Null when there is none by this key.
 */
export async function findPosition(who: Who | null, key: string, language: Language) {
  allow(who, may.holdCard(who));
  const position = await db().position.findUnique({ where: { key }, include: { body: { include: place } } });
  if (!position) return null;
  const { body, titleBe, level } = position;
  const own = await db().choice.findMany({
    where: { card: { holderTag: holderTag(who.id) } },
    select: { positionKey: true },
  });
  const others = { key: { not: key } };
  const inBody = body.retiredOn === null ? await openPositions({ bodyKey: body.key, ...others }, neighbours) : [];
  const same = { titleBe, level, ...others, bodyKey: { not: body.key }, body: likewise(body) };
  // Those that nobody has chosen come first: there somebody is missing. Among the others the catalogue decides, for an
  // order by the count would tell what the bands keep back.
  const empty = await openPositions({ ...same, candidateCount: 0 }, neighbours);
  const rest = neighbours - empty.length;
  const elsewhere =
    rest > 0 ? [...empty, ...(await openPositions({ ...same, candidateCount: { gt: 0 } }, rest))] : empty;
  const retired = position.retiredOn !== null || body.retiredOn !== null;
  return {
    ...lineOf(position, language),
    about: described(position, language),
    place: shownBody(body, language),
    retired,
    state: stateOf(
      retired,
      own.some((choice) => choice.positionKey === key),
      own.length < (await readSetting("mostChoices")),
    ),
    inBody: inBody.map((row) => lineOf(row, language)),
    elsewhere: elsewhere.map((row) => lineOf(row, language)),
  };
}

/** Whether the member can choose it, and if not, why. */
function stateOf(retired: boolean, own: boolean, room: boolean): "open" | "own" | "full" | "retired" {
  if (own) return "own";
  if (retired) return "retired";
  return room ? "open" : "full";
}
