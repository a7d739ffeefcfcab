import { allow, may, type Who } from "~/domain/permissions";
import { noteErasure } from "~/platform/backups/erasures.server";
import { checkpoint, db, Prisma, transaction, type Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import { forgetAnswersOf } from "./answering-questions.server";
import { countComment } from "./counting.server";
import { findComment } from "./finding.server";
import { forgetModerationOf } from "./forgetting-moderation.server";

/**
 * Deletes a comment of one's own: its words, its author's name and who endorses it go for good, only its place stays.
 * Comments that stand are counted, so the counts of the concept and of the parent go down.
 */
export async function deleteComment(actor: Who | null, code: string): Promise<void> {
  allow(actor, may.comment(actor));
  const comment = await findComment(actor, code);
  if (comment.state === "deleted") refuse(409, "commentDeleted");
  allow(actor, may.deleteComment(actor, comment));
  await transaction(async (tx) => {
    const { count } = await tx.comment.updateMany({
      where: { id: comment.id, authorId: actor.id, state: { not: "deleted" } },
      data: { state: "deleted", body: "", bodyHtml: "", authorId: null, endorsements: 0 },
    });
    if (count !== 1) refuse(409, "commentDeleted");
    await forgetWhatHangsOn(tx, comment);
    // A backup from before does not bring its words back.
    noteErasure("comment", comment.id);
  });
  await checkpoint();
}

type Counted = Parameters<typeof countComment>[1] & { id: string };

async function forgetWhatHangsOn(tx: Tx, comment: Counted): Promise<void> {
  await forgetAnswersOf(tx, comment.id);
  await countComment(tx, comment, -1);
  await tx.commentEndorsement.deleteMany({ where: { commentId: comment.id } });
  await tx.pinnedComment.deleteMany({ where: { commentId: comment.id } });
  await forgetModerationOf(tx, Prisma.sql`"id" = ${comment.id}`);
}

/** Deletes a comment once more that its author had deleted after the backup that has brought it here. */
export async function deleteCommentAnew(id: string): Promise<void> {
  const comment = await db().comment.findUniqueOrThrow({ where: { id } });
  await transaction(async (tx) => {
    const data = { state: "deleted", body: "", bodyHtml: "", authorId: null, endorsements: 0 };
    const { count } = await tx.comment.updateMany({ where: { id, state: { not: "deleted" } }, data });
    if (count === 1) await forgetWhatHangsOn(tx, comment);
  });
}

/** The comment that its author is about to delete. */
export async function findCommentToDelete(actor: Who | null, code: string) {
  const comment = await findComment(actor, code);
  if (comment.state === "deleted") refuse(409, "commentDeleted");
  allow(actor, may.deleteComment(actor, comment));
  return comment;
}
