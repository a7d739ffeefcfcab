import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db, Prisma, sql } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { named, titled } from "./naming";
import { readOutcome } from "./scenario-outcome";

const pageLength = 50;

interface Asked {
  a: string;
  b: string;
  /** Card and position after which the lists go on. */
  card: string;
  position: string;
}

/** Two scenarios side by side: their figures, the positions that are filled otherwise, the cards that take another. */
export async function compareScenarios(who: Who | null, asked: Asked, language: Language) {
  allow(who, may.planScenarios(who));
  const [a, b] = await Promise.all(
    [asked.a, asked.b].map(async (code) => found(await db().scenario.findUnique({ where: { code } }))),
  );
  const brief = ({ code, name, outcome, revision, ofRevision }: NonNullable<typeof a>) => ({
    ...{ code, name, current: revision === ofRevision, figures: readOutcome(outcome)?.figures ?? null },
  });
  const both = Prisma.sql`s."scenarioId" IN (${a!.id}, ${b!.id})`;
  const positions = await sql().$queryRaw<{ key: string; inA: bigint | number; inB: bigint | number }[]>(Prisma.sql`
    SELECT q."key" AS "key", q."inA" AS "inA", q."inB" AS "inB" FROM (
      SELECT s."positionKey" AS "key", SUM(CASE WHEN s."scenarioId" = ${a!.id} THEN 1 ELSE 0 END) AS "inA",
        SUM(CASE WHEN s."scenarioId" = ${b!.id} THEN 1 ELSE 0 END) AS "inB"
      FROM "ScenarioSeat" s WHERE ${both} AND s."positionKey" > ${asked.position} GROUP BY s."positionKey") q
    WHERE q."inA" <> q."inB" ORDER BY q."key" LIMIT ${pageLength + 1}`);
  const cards = await sql().$queryRaw<{ card: string; inA: string; inB: string }[]>(Prisma.sql`
    SELECT q."card" AS "card", q."inA" AS "inA", q."inB" AS "inB" FROM (
      SELECT s."cardNumber" AS "card", MAX(CASE WHEN s."scenarioId" = ${a!.id} THEN s."positionKey" ELSE '' END) AS "inA",
        MAX(CASE WHEN s."scenarioId" = ${b!.id} THEN s."positionKey" ELSE '' END) AS "inB"
      FROM "ScenarioSeat" s WHERE ${both} AND s."cardNumber" > ${asked.card} GROUP BY s."cardNumber") q
    WHERE q."inA" <> q."inB" ORDER BY q."card" LIMIT ${pageLength + 1}`);
  const shownPositions = positions.slice(0, pageLength);
  const shownCards = cards.slice(0, pageLength);
  const keys = [...shownPositions.map(({ key }) => key), ...shownCards.flatMap(({ inA, inB }) => [inA, inB])];
  const rows = await db().position.findMany({ where: { key: { in: keys } }, include: { body: true } });
  const name = (key: string) => {
    const row = rows.find((one) => one.key === key);
    return row ? { key, title: titled(row, language), body: named(row.body, language) } : null;
  };
  return {
    scenarios: [brief(a!), brief(b!)] as const,
    positions: shownPositions.map(({ key, inA, inB }) => ({
      ...(name(key) ?? { key, title: key, body: "" }),
      counts: [Number(inA), Number(inB)] as const,
    })),
    nextPosition: positions.length > pageLength ? (shownPositions.at(-1)?.key ?? "") : "",
    cards: shownCards.map(({ card, inA, inB }) => ({ card, takes: [name(inA), name(inB)] as const })),
    nextCard: cards.length > pageLength ? (shownCards.at(-1)?.card ?? "") : "",
  };
}
