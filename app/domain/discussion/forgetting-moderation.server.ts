import { Prisma, type Tx } from "~/platform/db.server";
import { forgetReportsOf } from "./reporting.server";

/**
 * Deletes all that was reported and decided on comments, with what is said there of their words: the comments
 * themselves are being deleted. `those` names them as a condition on the table `Comment`. What the log says stays.
 */
export async function forgetModerationOf(tx: Tx, those: Prisma.Sql): Promise<void> {
  const ids = Prisma.sql`(SELECT "id" FROM "Comment" WHERE ${those})`;
  await tx.$executeRaw`DELETE FROM "ReportedComment" WHERE "commentId" IN ${ids}`;
  await tx.$executeRaw`DELETE FROM "CommentReport" WHERE "commentId" IN ${ids}`;
  await tx.$executeRaw`DELETE FROM "CommentDecision" WHERE "commentId" IN ${ids}`;
  await tx.$executeRaw`UPDATE "Sanction" SET "commentId" = NULL WHERE "commentId" IN ${ids}`;
}

/**
 * For somebody who erases the account: what they reported goes; what they decided as a moderator stays, without who it
 * was. What was decided on them, and what of theirs waits, goes with the account.
 */
export async function partWithModeration(tx: Tx, accountId: string): Promise<void> {
  await forgetReportsOf(tx, accountId);
  const of = { where: { decidedById: accountId }, data: { decidedById: null } };
  await tx.commentDecision.updateMany(of);
  await tx.appeal.updateMany(of);
  await tx.sanction.updateMany(of);
  await tx.waitingComment.updateMany(of);
  await tx.discussionAct.updateMany(of);
}
