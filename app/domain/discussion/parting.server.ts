import type { Tx } from "~/platform/db.server";

/**
 * Deletes every comment of an account: words, author and the token of its form go, the places stay for the replies.
 * Comments that stand are counted, so the counts of the concepts and of the parents go down.
 */
export async function deleteCommentsOf(tx: Tx, accountId: string): Promise<void> {
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
    UPDATE "Comment"
    SET "state" = 'deleted', "body" = '', "bodyHtml" = '', "authorId" = NULL, "formToken" = 'gone-' || "id"
    WHERE "authorId" = ${accountId}`;
}

/** Leaves the comments that people read without an author; what a moderator hid is deleted. */
export async function leaveCommentsOf(tx: Tx, accountId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Comment" SET "authorId" = NULL, "formToken" = 'gone-' || "id"
    WHERE "authorId" = ${accountId} AND "state" = 'visible'`;
  await deleteCommentsOf(tx, accountId);
}
