import { Prisma, sql } from "~/platform/db.server";
import type { Choices } from "./matching-graph";
import { allOf, ofPeople, ofPositions } from "./narrowing.server";
import { readinesses } from "./readiness";
import type { ScenarioFilter } from "./scenarios.schema";

/** Rows of one read: enough to be cheap, few enough that others have their turn. */
const atOnce = 10_000;

/** Open positions of open bodies that fit the filter, as `p` and `b`. */
function openPositions(filter: ScenarioFilter) {
  return [Prisma.sql`p."retiredOn" IS NULL AND b."retiredOn" IS NULL`, ...ofPositions(filter)];
}

/** All choices that fit the filter; `FROM` and `WHERE` of a read. */
export function fittingChoices(filter: ScenarioFilter, more: Prisma.Sql[] = []) {
  const rules = allOf([...openPositions(filter), ...ofPeople(filter), ...more]);
  // Hundreds of thousands are read: cards are looked at only where the filter asks something of them.
  const cards =
    filter.service || filter.management ? Prisma.sql`JOIN "Card" c ON c."number" = ch."cardNumber"` : Prisma.empty;
  return Prisma.sql`FROM "Choice" ch JOIN "Position" p ON p."key" = ch."positionKey"
    JOIN "Body" b ON b."key" = p."bodyKey" ${cards} WHERE ${rules}`;
}

/** How many choices fit the filter. */
export async function countFitting(filter: ScenarioFilter): Promise<number> {
  const [row] = await sql().$queryRaw<{ n: bigint | number }[]>(
    Prisma.sql`SELECT COUNT(*) AS "n" ${fittingChoices(filter)}`,
  );
  return Number(row?.n ?? 0);
}

export interface Read {
  choices: Choices;
  /** Card numbers and keys of positions, by the numbers in the choices. */
  cards: string[];
  keys: string[];
}

/**
 * The positions and the choices that fit the filter, by cards and ranks: as rows of columns in numbers, for hundreds
 * of thousands. `step` is called between the reads.
 */
export async function readChoices(filter: ScenarioFilter, step: (done: number) => Promise<void>): Promise<Read> {
  const positions = await sql().$queryRaw<{ key: string; seats: bigint | number }[]>(Prisma.sql`
    SELECT p."key" AS "key", p."seats" AS "seats" FROM "Position" p JOIN "Body" b ON b."key" = p."bodyKey"
    WHERE ${allOf(openPositions(filter))} ORDER BY p."sort", p."key"`);
  const keys = positions.map(({ key }) => key);
  const placeOf = new Map(keys.map((key, p) => [key, p]));
  const cards: string[] = [];
  const [start, position, rank, readiness]: number[][] = [[], [], [], []];
  let last = { c: "", r: 0n as bigint | number };
  for (;;) {
    const rows = await sql().$queryRaw<{ c: string; p: string; r: bigint | number; d: string }[]>(Prisma.sql`
      SELECT ch."cardNumber" AS "c", ch."positionKey" AS "p", ch."rank" AS "r", ch."readiness" AS "d"
      ${fittingChoices(filter, [
        Prisma.sql`ch."cardNumber" >= ${last.c}`,
        Prisma.sql`(ch."cardNumber" > ${last.c} OR ch."rank" > ${last.r})`,
      ])}
      ORDER BY ch."cardNumber", ch."rank" LIMIT ${atOnce}`);
    for (const row of rows) {
      if (cards.at(-1) !== row.c) {
        cards.push(row.c);
        start!.push(position!.length);
      }
      position!.push(placeOf.get(row.p) ?? -1);
      rank!.push(Number(row.r));
      readiness!.push(readinesses.indexOf(row.d as (typeof readinesses)[number]));
    }
    await step(position!.length);
    if (rows.length < atOnce) break;
    last = rows.at(-1)!;
  }
  start!.push(position!.length);
  // The catalogue may change between the reads: a position that has come since is in none of them.
  if (position!.includes(-1)) return readChoices(filter, step);
  return {
    cards,
    keys,
    choices: {
      start: Int32Array.from(start!),
      position: Int32Array.from(position!),
      rank: Uint8Array.from(rank!),
      readiness: Uint8Array.from(readiness!),
      seats: Int32Array.from(positions, ({ seats }) => Number(seats)),
    },
  };
}
