import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import type { Setting } from "~/domain/settings.schema";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { checkpoint, db, nextNumber, transaction, type Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { place, placed } from "./moderation-room.server";
import type { Standing } from "./standing.server";

/** How many comments of one member may wait at a time. */
const mostWaiting = 10;

/**
 * Whether the next comment of somebody waits for a moderator: of participants, until as many of theirs are read by
 * others as administrators say. Experts and offices never wait.
 */
export async function waitsFirst(actor: Who, first: Setting<"premoderated">): Promise<boolean> {
  if (actor.role !== "participant" || actor.resting || first === 0) return false;
  const read = await db().comment.findMany({
    where: { authorId: actor.id, state: "visible" },
    take: first,
    select: { id: true },
  });
  return read.length < first;
}

/**
 * Keeps a comment for moderators, with all of its form, inside a transaction; gives the code that it will have. Refuses
 * where no comment could stand, and where too many of the member's wait already.
 */
export async function setAside(
  tx: Tx,
  actor: Who,
  { conceptId, parent, proposalId }: Pick<Standing, "conceptId" | "parent" | "proposalId">,
  input: { formToken: string },
  bodyHtml: string,
): Promise<string> {
  const seq = await nextNumber(tx, "waitingComment");
  const parentId = parent?.id ?? null;
  const open = await tx.concept.count({ where: { id: conceptId, reading: "open", discussion: "open" } });
  if (open !== 1) throw new Mendable("form", sayBack("discussionClosed"));
  const answered = parentId === null ? 1 : await tx.comment.count({ where: { id: parentId, state: "visible" } });
  if (answered !== 1) throw new Mendable("form", sayBack("replyToGone"));
  const waiting = await tx.waitingComment.count({ where: { authorId: actor.id, state: "waiting" } });
  if (waiting >= mostWaiting) throw new Mendable("form", sayBack("waitingTooMany", { count: mostWaiting }));
  const { formToken, ...content } = input;
  const { code } = await tx.waitingComment.create({
    data: {
      ...{ id: newId(), code: newCode(), conceptId, parentId, proposalId, authorId: actor.id },
      ...{ content: JSON.stringify(content), bodyHtml, sentOn: today(), state: "waiting", seq, formToken },
    },
    select: { code: true },
  });
  return code;
}

/** The actor's own comments that wait, and those that were declined, with why; the newest first. */
export async function listOwnWaiting(actor: Who | null) {
  allow(actor, may.readAsMember(actor));
  const rows = await db().waitingComment.findMany({
    where: { authorId: actor.id },
    orderBy: { seq: "desc" },
    take: 50,
    include: place,
  });
  return rows.map(({ code, bodyHtml, sentOn, state, reason, words, decidedOn, ...row }) => ({
    ...{ code, bodyHtml, sentOn, state, reason, words, decidedOn, concept: placed(row) },
  }));
}

/** Whether a comment of the actor's own with this code waits, or was declined. */
export async function isOwnWaiting(actor: Who | null, code: string): Promise<boolean> {
  allow(actor, may.readAsMember(actor));
  return (await db().waitingComment.count({ where: { code, authorId: actor.id } })) === 1;
}

/** Takes back a comment of one's own that waits, or deletes one that was declined, for good. 404 where there is none. */
export async function withdrawWaiting(actor: Who | null, code: string): Promise<void> {
  allow(actor, may.readAsMember(actor));
  const { count } = await transaction((tx) => tx.waitingComment.deleteMany({ where: { code, authorId: actor.id } }));
  if (count !== 1) found(null);
  await checkpoint();
}

/** The words of a comment as they stand in the form that is kept. */
export function commentWords(content: string): string {
  return (JSON.parse(content) as { body: string }).body;
}
