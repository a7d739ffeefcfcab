import { Prisma, type Tx } from "~/platform/db.server";

/**
 * Keeps how every open position stood and what every card had chosen, as the snapshot of a round, and counts the
 * cards. The database does it by itself: a hundred thousand cards take it a few seconds.
 */
export async function freezeRound(tx: Tx, roundId: string): Promise<void> {
  const id = Prisma.sql`CAST(${roundId} AS TEXT)`;
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "RoundPosition" ("roundId", "positionKey", "bodyKey", "level", "kind", "sphere", "regionCode",
      "districtKey", "seats", "candidates", "firsts")
    SELECT ${id}, p."key", p."bodyKey", p."level", b."kind", b."sphere", b."regionCode", b."districtKey", p."seats",
      COALESCE(c."candidates", 0), COALESCE(c."firsts", 0)
    FROM "Position" p
    JOIN "Body" b ON b."key" = p."bodyKey"
    LEFT JOIN (
      SELECT "positionKey", COUNT(*) AS "candidates", SUM(CASE WHEN "rank" = 1 THEN 1 ELSE 0 END) AS "firsts"
      FROM "Choice" GROUP BY "positionKey"
    ) c ON c."positionKey" = p."key"
    WHERE p."retiredOn" IS NULL AND b."retiredOn" IS NULL`);
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "RoundChoice" ("roundId", "cardNumber", "positionKey", "rank", "readiness")
    SELECT ${id}, "cardNumber", "positionKey", "rank", "readiness" FROM "Choice"`);
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Round" SET "cards" = (SELECT COUNT(DISTINCT "cardNumber") FROM "Choice") WHERE "id" = ${roundId}`);
}
