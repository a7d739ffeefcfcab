import { allow, may, type Who } from "~/domain/permissions";
import { checkpoint, transaction } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import { findComment } from "./finding.server";

/**
 * Deletes a comment of one's own: its words and its author's name go for good, only its place stays.
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
      data: { state: "deleted", body: "", bodyHtml: "", authorId: null },
    });
    if (count !== 1) refuse(409, "commentDeleted");
    await tx.concept.update({ where: { id: comment.conceptId }, data: { commentCount: { decrement: 1 } } });
    if (comment.parentId) {
      await tx.comment.update({ where: { id: comment.parentId }, data: { replyCount: { decrement: 1 } } });
    }
  });
  await checkpoint();
}

/** The comment that its author is about to delete. */
export async function findCommentToDelete(actor: Who | null, code: string) {
  const comment = await findComment(actor, code);
  if (comment.state === "deleted") refuse(409, "commentDeleted");
  allow(actor, may.deleteComment(actor, comment));
  return comment;
}
