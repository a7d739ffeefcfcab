import { Prisma, type Tx } from "~/platform/db.server";
import { forgetModerationOf } from "./forgetting-moderation.server";

/**
 * Deletes every comment of an account: words, author, endorsements and the token of its form go, the places stay for
 * the replies.
 * Comments that stand are counted, so the counts of the concepts, of the parents and of the threads go down.
 */
export async function deleteCommentsOf(tx: Tx, accountId: string): Promise<void> {
  await tx.questionAnswer.deleteMany({
    where: { OR: [{ question: { authorId: accountId } }, { answer: { authorId: accountId } }] },
  });
  await tx.$executeRaw`
    UPDATE "Concept" SET "commentCount" = "commentCount" - (
      SELECT COUNT(*) FROM "Comment" m
      WHERE m."conceptId" = "Concept"."id" AND m."authorId" = ${accountId} AND m."state" <> 'deleted')
    WHERE "id" IN (SELECT "conceptId" FROM "Comment" WHERE "authorId" = ${accountId})`;
  await tx.$executeRaw`
    UPDATE "Comment" SET "replyCount" = "replyCount" - (
      SELECT COUNT(*) FROM "Comment" m
      WHERE m."parentId" = "Comment"."id" AND m."authorId" = ${accountId} AND m."state" <> 'deleted')
    WHERE "id" IN (SELECT "parentId" FROM "Comment" WHERE "authorId" = ${accountId})`;
  await tx.$executeRaw`
    UPDATE "Comment" SET "threadSize" = "threadSize" - (
      SELECT COUNT(*) FROM "Comment" m
      WHERE m."rootId" = "Comment"."id" AND m."depth" > 0 AND m."authorId" = ${accountId} AND m."state" <> 'deleted')
    WHERE "id" IN (SELECT "rootId" FROM "Comment" WHERE "authorId" = ${accountId} AND "depth" > 0)`;
  await forgetModerationOf(tx, Prisma.sql`"authorId" = ${accountId}`);
  await tx.$executeRaw`
    DELETE FROM "CommentEndorsement" WHERE "commentId" IN (SELECT "id" FROM "Comment" WHERE "authorId" = ${accountId})`;
  await tx.$executeRaw`
    DELETE FROM "PinnedComment" WHERE "commentId" IN (SELECT "id" FROM "Comment" WHERE "authorId" = ${accountId})`;
  await tx.$executeRaw`
    UPDATE "Comment"
    SET "state" = 'deleted', "endorsements" = 0, "body" = '', "bodyHtml" = '', "authorId" = NULL, "formToken" = 'gone-' || "id"
    WHERE "authorId" = ${accountId}`;
}

/** Leaves the comments that people read without an author; what a moderator hid is deleted. */
export async function leaveCommentsOf(tx: Tx, accountId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Comment" SET "authorId" = NULL, "formToken" = 'gone-' || "id"
    WHERE "authorId" = ${accountId} AND "state" = 'visible'`;
  await deleteCommentsOf(tx, accountId);
}
