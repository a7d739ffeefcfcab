import type { Sql } from "~/platform/db.server";

/**
 * Gives free places of a published event to those who wait, in the order in which they came. To be called in the
 * transaction in which a place falls free, or in which organizers raise the number of places. Each place is counted in
 * the statement that looks whether there is one, so that never more are given than there are. Where an event is by
 * selection nobody comes up by waiting.
 */
export async function fillPlaces(tx: Sql, eventId: string): Promise<void> {
  while (await claimPlace(tx, eventId)) {
    await tx.$executeRaw`
      UPDATE "Registration" SET "state" = 'registered' WHERE "id" = (
        SELECT "id" FROM "Registration" WHERE "eventId" = ${eventId} AND "state" = 'waiting' ORDER BY "seq" LIMIT 1)`;
  }
}

async function claimPlace(tx: Sql, eventId: string): Promise<boolean> {
  const claimed = await tx.$executeRaw`
    UPDATE "Event" SET "taken" = "taken" + 1, "waiting" = "waiting" - 1
    WHERE "id" = ${eventId} AND "state" = 'published' AND "entry" IN ('open', 'invitation') AND "waiting" > 0
      AND ("places" IS NULL OR "taken" < "places")`;
  return claimed === 1;
}

/** Counts one more who waits; everybody begins so. */
export async function countWaiting(tx: Sql, eventId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Event" SET "waiting" = "waiting" + 1 WHERE "id" = ${eventId}`;
}
