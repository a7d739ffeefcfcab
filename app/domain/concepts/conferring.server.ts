import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { mendably } from "~/domain/rendering.server";
import { today } from "~/platform/clock.server";
import { newCode, newId, tag } from "~/platform/crypto.server";
import { checkpoint, db, isTaken, nextNumber, transaction } from "~/platform/db.server";
import { wordsOf } from "~/platform/html";
import { renderComment } from "~/platform/markdown.server";
import { found, refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import type { ReviewNoteInput } from "./judging.schema";
import type { ReviewNotesSeen } from "./reviews";
import { type Entered, enterReview } from "./review-room.server";
import { isRead } from "./states";

/** The latest notes that are shown. */
export const mostNotes = 200;

/** Whether those who judge a text may still write to each other: until the decision is announced. */
function confers({ state }: Entered): boolean {
  return state === "submitted" || state === "in_review";
}

/**
 * What reviewers and organizers said to each other about a concept, by its code, the newest last; at most the latest
 * 200. For organizers who were not asked, and for reviewers once they have given their own review: until then there
 * is nothing but `why` not. Its authors never read it.
 */
export async function listReviewNotes(actor: Actor, code: string): Promise<ReviewNotesSeen> {
  return notesIn(await enterReview(actor, code), actor);
}

/** The same for one who has entered. */
export async function notesIn(room: Entered, actor: Actor): Promise<ReviewNotesSeen> {
  const own = room.own && { code: room.own.code };
  if (!room.seesOthers) return { why: "giveOwn", own, open: false, earlier: false, notes: [] };
  const rows = await db().reviewNote.findMany({
    where: {
      conceptId: room.conceptId,
      forVersion: isRead(room.state) ? room.forVersion - 1 : room.forVersion,
    },
    orderBy: { seq: "desc" },
    take: mostNotes + 1,
    select: {
      ...{ code: true, bodyHtml: true, writtenOn: true, accountId: true },
      account: { select: { pseudonym: true } },
    },
  });
  return {
    ...{ why: null, own, open: confers(room) },
    earlier: rows.length > mostNotes,
    notes: rows
      .slice(0, mostNotes)
      .reverse()
      .map(({ accountId, account, ...note }) => ({
        ...note,
        by: account?.pseudonym ?? null,
        own: accountId === actor.id,
      })),
  };
}

/** The room, for one who may write in it: 403 before their own review, 409 once the decision is announced. */
async function roomToConfer(...given: Parameters<typeof enterReview>): Promise<Entered> {
  const room = await enterReview(...given);
  if (!room.seesOthers) refuse(403);
  if (!confers(room)) refuse(409);
  return room;
}

/** Writes to the others who judge a concept, in Markdown. The same form sent again writes nothing further. */
export async function writeReviewNote(
  actor: Actor,
  code: string,
  { body, formToken: sent }: ReviewNoteInput,
): Promise<void> {
  const bodyHtml = mendably("body", () => renderComment(body));
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(wordsOf(bodyHtml))) throw new Mendable("body", sayBack("nothingToShow"));
  // Made with who sends it: nobody takes the place of another's note by its token.
  const formToken = tag("review-note", `${actor.id} ${sent}`);
  try {
    await transaction(async (tx) => {
      const seq = await nextNumber(tx, "reviewNote");
      const { conceptId, forVersion } = await roomToConfer(actor, code, tx);
      if (await tx.reviewNote.findUnique({ where: { formToken }, select: { id: true } })) return;
      await tx.reviewNote.create({
        data: {
          ...{ id: newId(), code: newCode(), conceptId, forVersion, accountId: actor.id, body, bodyHtml },
          ...{ writtenOn: today(), seq, formToken },
        },
      });
    });
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
}

/** Deletes a note of the actor's own, for good, while notes are still written. Another's is not to be found. */
export async function deleteReviewNote(actor: Actor, code: string, note: string): Promise<void> {
  await transaction(async (tx) => {
    const { conceptId } = await roomToConfer(actor, code, tx);
    const { id } = found(
      await tx.reviewNote.findFirst({
        where: { code: note, conceptId, accountId: actor.id },
        select: { id: true },
      }),
    );
    await tx.reviewNote.delete({ where: { id } });
  });
  await checkpoint();
}
