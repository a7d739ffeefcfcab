import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db, Prisma, sql } from "~/platform/db.server";
import { spheres } from "../spheres";
import { kinds } from "./catalogue";
import type { Browse } from "./filters.schema";
import { type InThreeLanguages, named } from "./naming";
import { readShortages } from "./shortage.server";
import type { Group } from "./suggesting";

/** How many positions there are, and how many of them nobody has chosen. */
export interface Offer {
  positions: number;
  nobody: number;
}

function offerOf(groups: Group[]): Offer {
  return groups.reduce(
    (sum, { total, empty }) => ({ positions: sum.positions + total, nobody: sum.nobody + empty.length }),
    { positions: 0, nobody: 0 },
  );
}

const filled = <Way extends { offer: Offer }>(ways: Way[]) => ways.filter(({ offer }) => offer.positions > 0);

/** The ways into the catalogue: kinds of bodies, regions, spheres, each with what it offers. */
export async function listWaysIn(who: Who | null, language: Language) {
  allow(who, may.holdCard(who));
  const groups = await readShortages();
  const part = (fits: (group: Group) => boolean) => offerOf(groups.filter(fits));
  const regions = await db().region.findMany({ orderBy: { sort: "asc" } });
  return {
    all: offerOf(groups),
    kinds: filled(kinds.map((kind) => ({ kind, offer: part((group) => group.kind === kind) }))),
    regions: filled(
      regions.map((region) => {
        const { code } = region;
        return { code, name: named(region, language), offer: part(({ regionCode }) => regionCode === code) };
      }),
    ),
    spheres: filled(spheres.map((sphere) => ({ sphere, offer: part((group) => group.sphere === sphere) }))),
  };
}

type Counted = InThreeLanguages & {
  key: string;
  districtKey: string | null;
  sort: number;
  positions: number | bigint;
  nobody: number | bigint;
};

/** Open bodies by rules, in the order of the catalogue, each with what it offers; portable SQL. */
async function countBodies(rules: Prisma.Sql[], most: number): Promise<Counted[]> {
  return sql().$queryRaw<Counted[]>(Prisma.sql`
    SELECT b."key", b."nameBe", b."nameRu", b."nameEn", b."districtKey", b."sort", COUNT(*) AS "positions",
      SUM(CASE WHEN p."candidateCount" = 0 THEN 1 ELSE 0 END) AS "nobody"
    FROM "Body" b JOIN "Position" p ON p."bodyKey" = b."key"
    WHERE b."retiredOn" IS NULL AND p."retiredOn" IS NULL AND ${Prisma.join(rules, " AND ")}
    GROUP BY b."key", b."nameBe", b."nameRu", b."nameEn", b."districtKey", b."sort"
    ORDER BY b."sort", b."key" LIMIT ${most}`);
}

function bodyLine(row: Counted, language: Language) {
  return {
    key: row.key,
    name: named(row, language),
    offer: { positions: Number(row.positions), nobody: Number(row.nobody) },
  };
}

const pageLength = 100;
/** A region has at most 22 districts, and a district four bodies in the catalogue's files. */
const mostInDistricts = 400;

function rulesOf({ kind, region, sphere }: Browse): Prisma.Sql[] {
  return [
    ...(kind ? [Prisma.sql`b."kind" = ${kind}`] : []),
    ...(sphere ? [Prisma.sql`b."sphere" = ${sphere}`] : []),
    ...(region === "none" ? [Prisma.sql`b."regionCode" IS NULL`] : []),
    ...(region && region !== "none" ? [Prisma.sql`b."regionCode" = ${region}`] : []),
  ];
}

/**
 * The bodies of a part of the catalogue, a hundred a page. Those of districts stand by themselves: in a region under
 * their districts, elsewhere behind their regions.
 */
export async function listBodies(who: Who | null, part: Browse, language: Language) {
  allow(who, may.holdCard(who));
  const rules = [...rulesOf(part), Prisma.sql`b."districtKey" IS NULL`];
  const last = part.after ? await db().body.findUnique({ where: { key: part.after } }) : null;
  if (last) rules.push(Prisma.sql`(b."sort" > ${last.sort} OR (b."sort" = ${last.sort} AND b."key" > ${last.key}))`);
  const rows = await countBodies(rules, pageLength + 1);
  return {
    bodies: rows.slice(0, pageLength).map((row) => bodyLine(row, language)),
    next: rows.length > pageLength ? rows[pageLength - 1]!.key : "",
    districts: part.region && part.region !== "none" && !last ? await listDistricts(part, language) : [],
    regions: part.region || last ? [] : await listRegionsOf(part, language),
    region: part.region && part.region !== "none" ? await regionName(part.region, language) : null,
  };
}

async function regionName(code: string, language: Language): Promise<string | null> {
  const region = await db().region.findUnique({ where: { code } });
  return region && named(region, language);
}

/** The districts of a region in the alphabet of the reader, each with its bodies. */
async function listDistricts(part: Browse, language: Language) {
  const rows = await countBodies([...rulesOf(part), Prisma.sql`b."districtKey" IS NOT NULL`], mostInDistricts);
  const districts = await db().district.findMany({ where: { regionCode: part.region } });
  const shown = districts.map((district) => {
    const bodies = rows.filter(({ districtKey }) => districtKey === district.key);
    return {
      key: district.key,
      name: named(district, language),
      bodies: bodies.map((row) => bodyLine(row, language)),
    };
  });
  return shown.filter(({ bodies }) => bodies.length > 0).sort((a, b) => a.name.localeCompare(b.name, language));
}

/** The regions whose districts have bodies in this part of the catalogue. */
async function listRegionsOf({ kind, sphere }: Browse, language: Language) {
  const groups = (await readShortages()).filter(
    (group) => group.inDistricts && (!kind || group.kind === kind) && (!sphere || group.sphere === sphere),
  );
  const regions = await db().region.findMany({ orderBy: { sort: "asc" } });
  return filled(
    regions.map((region) => ({
      code: region.code,
      name: named(region, language),
      offer: offerOf(groups.filter(({ regionCode }) => regionCode === region.code)),
    })),
  );
}
