import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db, Prisma, type Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import type { Audience } from "./letters.schema";
import { named, titled } from "./naming";
import { allOf, ofPeople, ofPositions } from "./narrowing.server";

/**
 * Cards with a choice that fits; portable SQL. A candidacy counts only while its holder still wants the position.
 * A closed conversation is one that nobody goes on writing into: a letter to many leaves it alone.
 */
function fitting(audience: Audience) {
  const { state, position } = audience;
  const rules = [
    ...(state && state !== "any" ? [Prisma.sql`k."state" = ${state}`] : []),
    ...(position ? [Prisma.sql`p."key" = ${position}`] : []),
    ...ofPositions(audience),
    ...ofPeople(audience),
  ];
  const candidacy = state
    ? Prisma.sql`JOIN "Candidacy" k ON k."cardNumber" = ch."cardNumber" AND k."positionKey" = ch."positionKey"`
    : Prisma.empty;
  return Prisma.sql`
    FROM "Choice" ch JOIN "Card" c ON c."number" = ch."cardNumber" JOIN "Position" p ON p."key" = ch."positionKey"
    JOIN "Body" b ON b."key" = p."bodyKey" ${candidacy}
    LEFT JOIN "Conversation" v ON v."cardNumber" = ch."cardNumber"
    WHERE ${allOf(rules)}`;
}

const open = Prisma.sql`(v."state" IS NULL OR v."state" <> 'closed')`;

/** How many cards a letter reaches, and how many that fit are left out. */
export async function countAudience(tx: Tx, audience: Audience): Promise<{ reaches: number; closed: number }> {
  const [row] = await tx.$queryRaw<{ fit: number | bigint; reaches: number | bigint }[]>(Prisma.sql`
    SELECT COUNT(DISTINCT ch."cardNumber") AS "fit",
      COUNT(DISTINCT CASE WHEN ${open} THEN ch."cardNumber" END) AS "reaches" ${fitting(audience)}`);
  const reaches = Number(row?.reaches ?? 0);
  return { reaches, closed: Number(row?.fit ?? 0) - reaches };
}

/** The next cards that a letter reaches, in the order of their numbers. */
export async function nextCards(tx: Tx, audience: Audience, after: string, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ number: string }[]>(Prisma.sql`
    SELECT DISTINCT ch."cardNumber" AS "number" ${fitting(audience)} AND ${open}
    AND ch."cardNumber" > ${after} ORDER BY ch."cardNumber" LIMIT ${most}`);
  return rows.map(({ number }) => number);
}

/** Whom a letter would reach, for the page where it is written: how many, and the names of the places it keeps to. */
export async function findAudience(who: Who | null, audience: Audience, language: Language) {
  allow(who, may.organize(who));
  const { body, position, region, district } = audience;
  const areaAsked = region === "none" ? "" : region;
  const [counts, place, office, area, land] = await Promise.all([
    countAudience(db(), audience),
    body && db().body.findUnique({ where: { key: body } }),
    position && db().position.findUnique({ where: { key: position }, include: { body: true } }),
    areaAsked && db().region.findUnique({ where: { code: areaAsked } }),
    district && db().district.findUnique({ where: { key: district } }),
  ]);
  // A place that is named and not there: nobody is to be written to by mistake.
  if ([place, office, area, land].includes(null)) refuse(404);
  return {
    ...counts,
    body: place ? named(place, language) : null,
    position: office ? `${titled(office, language)}, ${named(office.body, language)}` : null,
    region: area ? named(area, language) : null,
    district: land ? named(land, language) : null,
  };
}
