import { now } from "./clock.server";
import { seal, tag, unseal } from "./crypto.server";
import { isOnPostgresql, sql } from "./db.server";

// What processes hold together for a while, in one statement each: what two do at the same moment comes one after the
// other. The moments are those of this process's clock.

/** The rule of a limit with growing delays; times in seconds. */
export interface Delays {
  free: number;
  first: number;
  most: number;
  forget: number;
}

const tagOf = (name: string, key: string) => tag("short-lived", `${name} ${key}`);

/** Notes a try; gives the seconds to wait, and 0 where it may be made. */
export async function takeDelayed(name: string, key: string, { free, first, most, forget }: Delays): Promise<number> {
  const id = tagOf(name, key);
  for (;;) {
    const moment = now();
    // Where the next try need not wait, no moment stands: the clocks of two processes are never the same.
    // Tries so far without those that are forgotten; this one; how long the next one waits; when all are forgotten.
    const rows = await sql().$queryRaw<{ count: number }[]>`
      INSERT INTO "ShortLived" AS s ("tag", "count", "at", "until", "goneAt")
      SELECT ${id}, 1, n."now", CASE WHEN n."free" > 1 THEN 0 ELSE n."now" + LEAST(n."most", n."first") END,
        n."now" + GREATEST(n."forget", CASE WHEN n."free" > 1 THEN 0 ELSE LEAST(n."most", n."first") END)
      FROM (SELECT CAST(${moment} AS DOUBLE PRECISION) AS "now", CAST(${free} AS DOUBLE PRECISION) AS "free",
        CAST(${first * 1000} AS DOUBLE PRECISION) AS "first", CAST(${most * 1000} AS DOUBLE PRECISION) AS "most",
        CAST(${forget * 1000} AS DOUBLE PRECISION) AS "forget") n
      ON CONFLICT ("tag") DO UPDATE SET ("count", "at", "until", "goneAt") = (
        SELECT t."tries", n."now", CASE WHEN d."delay" = 0 THEN 0 ELSE n."now" + d."delay" END,
          n."now" + GREATEST(t."tries" * n."forget", d."delay")
        FROM (SELECT CAST(${moment} AS DOUBLE PRECISION) AS "now", CAST(${free} AS DOUBLE PRECISION) AS "free",
          CAST(${first * 1000} AS DOUBLE PRECISION) AS "first", CAST(${most * 1000} AS DOUBLE PRECISION) AS "most",
          CAST(${forget * 1000} AS DOUBLE PRECISION) AS "forget") n
        CROSS JOIN LATERAL (SELECT 1 + GREATEST(0, s."count" - GREATEST(0, FLOOR((n."now" - s."at") / n."forget")))
          AS "tries") t
        CROSS JOIN LATERAL (SELECT CASE WHEN t."tries" < n."free" THEN 0
          ELSE LEAST(n."most", n."first" * POWER(2, LEAST(t."tries" - n."free", 30))) END AS "delay") d)
      WHERE s."until" <= ${moment}
      RETURNING s."count"`;
    if (rows.length > 0) return 0;
    const [held] = await sql().$queryRaw<{ until: number }[]>`
      SELECT "until" FROM "ShortLived" WHERE "tag" = ${id}`;
    // A right try may have forgotten them all meanwhile.
    if (held && held.until > moment) return Math.ceil((held.until - moment) / 1000);
  }
}

/** Forgets all tries of a key. */
export async function forgetDelayed(name: string, key: string): Promise<void> {
  await sql().$executeRaw`DELETE FROM "ShortLived" WHERE "tag" = ${tagOf(name, key)}`;
}

/** Takes one from a budget of `size` that gets one more every `refill` seconds; gives the seconds to wait. */
export async function takeFromBudget(name: string, size: number, refill: number): Promise<number> {
  const id = tagOf(name, "");
  const each = refill * 1000;
  for (;;) {
    const moment = now();
    const full = moment + size * each;
    const rows = await sql().$queryRaw<{ count: number }[]>`
      INSERT INTO "ShortLived" AS s ("tag", "count", "at", "goneAt")
      VALUES (${id}, ${size - 1}, ${moment}, ${full})
      ON CONFLICT ("tag") DO UPDATE SET "at" = excluded."at", "goneAt" = excluded."goneAt",
        "count" = LEAST(${size}, s."count" + GREATEST(0, excluded."at" - s."at") / ${each}) - 1
      WHERE LEAST(${size}, s."count" + GREATEST(0, excluded."at" - s."at") / ${each}) >= 1
      RETURNING s."count"`;
    if (rows.length > 0) return 0;
    const [left] = await sql().$queryRaw<{ count: number; at: number }[]>`
      SELECT "count", "at" FROM "ShortLived" WHERE "tag" = ${id}`;
    const filled = left && Math.min(size, left.count + Math.max(0, moment - left.at) / each);
    if (filled !== undefined && filled < 1) return Math.max(1, Math.ceil((1 - filled) * refill));
  }
}

/** Gives one back to a budget. */
export async function giveToBudget(name: string, size: number, refill: number): Promise<void> {
  const moment = now();
  await sql().$executeRaw`
    UPDATE "ShortLived" SET "at" = ${moment}, "goneAt" = ${moment + size * refill * 1000},
      "count" = LEAST(${size}, "count" + GREATEST(0, ${moment} - "at") / ${refill * 1000} + 1)
    WHERE "tag" = ${tagOf(name, "")}`;
}

const purpose = "done once";
const keptMs = 60 * 60_000;

/** Takes it on to do something once; gives null where that is so, else what it gave, sealed: "" while under way. */
export async function takeOn(name: string, token: string): Promise<string | null> {
  const id = tagOf(name, token);
  const count = await sql().$executeRaw`
    INSERT INTO "ShortLived" ("tag", "at", "goneAt") VALUES (${id}, ${now()}, ${now() + keptMs})
    ON CONFLICT ("tag") DO NOTHING`;
  if (count === 1) return null;
  const [row] = await sql().$queryRaw<{ held: string }[]>`SELECT "held" FROM "ShortLived" WHERE "tag" = ${id}`;
  // It failed meanwhile: it may be taken on again.
  return row ? row.held : takeOn(name, token);
}

/** Keeps what an act gave for whoever sends its form again. */
export async function keepGiven(name: string, token: string, given: unknown): Promise<void> {
  const held = seal(purpose, JSON.stringify(given));
  await sql().$executeRaw`UPDATE "ShortLived" SET "held" = ${held} WHERE "tag" = ${tagOf(name, token)}`;
}

/** Says that what was taken on was not done. */
export const letGoOf = forgetDelayed;

/** What an act gave, of what was kept. */
export function givenFrom<T>(held: string): T {
  return JSON.parse(unseal(purpose, held) ?? "null") as T;
}

/**
 * What processes make once for all of them and for a while, as figures of a day: whoever makes it first, all give that.
 * Gives when it was made besides.
 */
export async function madeTogether<T>(
  name: string,
  token: string,
  { lifeMs, make }: { lifeMs: number; make: () => Promise<T> },
): Promise<{ at: number; value: T }> {
  const moment = now();
  if (!isOnPostgresql()) return { at: moment, value: await make() };
  const id = tagOf(name, token);
  const [known] = await sql().$queryRaw<{ at: number; held: string }[]>`
    SELECT "at", "held" FROM "ShortLived" WHERE "tag" = ${id} AND "goneAt" > ${moment}`;
  if (known) return { at: known.at, value: givenFrom<T>(known.held) };
  const held = seal(purpose, JSON.stringify(await make()));
  const [row] = await sql().$queryRaw<{ at: number; held: string }[]>`
    INSERT INTO "ShortLived" AS s ("tag", "at", "goneAt", "held") VALUES (${id}, ${moment}, ${moment + lifeMs}, ${held})
    ON CONFLICT ("tag") DO UPDATE SET
      "at" = CASE WHEN s."goneAt" > excluded."at" THEN s."at" ELSE excluded."at" END,
      "held" = CASE WHEN s."goneAt" > excluded."at" THEN s."held" ELSE excluded."held" END,
      "goneAt" = CASE WHEN s."goneAt" > excluded."at" THEN s."goneAt" ELSE excluded."goneAt" END
    RETURNING "at", "held"`;
  return { at: row!.at, value: givenFrom<T>(row!.held) };
}

/** Removes what says nothing any more. */
export async function sweepShortLived(): Promise<void> {
  if (isOnPostgresql()) await sql().$executeRaw`DELETE FROM "ShortLived" WHERE "goneAt" <= ${now()}`;
}
