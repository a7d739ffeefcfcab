import { db, transaction } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { drawnFrom, isDue, renewal, type Row } from "./opinions";
import { pictureOf } from "./opinions-picture";
import type { OpinionPicture } from "./opinions-saying";

/** Maps that are being drawn: one of a discussion at a time. */
const drawing = new Map<string, Promise<void>>();

/**
 * Reads what is needed to draw a map that is due; from then on changes count towards the next one. The write comes
 * first: it makes those who vote at the same time wait.
 */
async function takeVotes(conceptId: string, voters: number) {
  return transaction(async (tx) => {
    const taken = await tx.opinionMap.updateMany({
      where: { conceptId, voters: { gte: drawnFrom }, OR: [{ picture: "" }, { moved: { gte: renewal(voters) } }] },
      data: { moved: 0 },
    });
    if (taken.count === 0) return null;
    const rows = await tx.$queryRaw<{ votes: string; people: number | bigint }[]>`
      SELECT "votes", COUNT(*) AS "people" FROM "OpinionVoter" WHERE "conceptId" = ${conceptId}
      GROUP BY "votes" ORDER BY "votes"`;
    await tx.opinionVoter.updateMany({ where: { conceptId, moved: true }, data: { moved: false } });
    const where = { conceptId, retired: false };
    const standing = await tx.opinionStatement.findMany({ where, select: { number: true } });
    return {
      rows: rows.map(({ votes, people }): Row => ({ votes, people: Number(people) })),
      numbers: standing.map(({ number }) => number),
    };
  });
}

async function draw(conceptId: string): Promise<void> {
  const map = await db().opinionMap.findUnique({ where: { conceptId } });
  const taken = map && isDue(map) ? await takeVotes(conceptId, map.voters) : null;
  const picture = taken && pictureOf(taken.rows, taken.numbers);
  if (!picture) return;
  await db().opinionMap.updateMany({ where: { conceptId }, data: { picture: JSON.stringify(picture) } });
}

/** Draws the map of a discussion where it is due, and keeps it; ends when that is done. Whoever asks meanwhile waits for the same. */
export async function drawMap(conceptId: string): Promise<void> {
  const own = drawing.get(conceptId) ?? draw(conceptId).finally(() => drawing.delete(conceptId));
  drawing.set(conceptId, own);
  await own;
}

/** Has the map drawn where it is due, while whoever voted is answered already. */
export function drawWhenDue(conceptId: string): void {
  drawMap(conceptId).catch((error: unknown) => log.failure(error));
}

/** The picture of a discussion that is kept, or null before there is one. */
export function pictureIn(kept: string): OpinionPicture | null {
  return kept === "" ? null : (JSON.parse(kept) as OpinionPicture);
}
