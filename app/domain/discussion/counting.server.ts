import { nextNumber, type Sql, type Tx } from "~/platform/db.server";

/** Where a comment stands among others. */
export interface Standing {
  conceptId: string;
  parentId: string | null;
  rootId: string;
}

/**
 * Counts one comment that comes to stand, or that stands no longer: in its concept, in what it answers and in its thread.
 * Comments that a moderator hides keep their place and stay counted.
 */
export async function countComment(tx: Tx, { conceptId, parentId, rootId }: Standing, by: 1 | -1): Promise<void> {
  await tx.concept.update({ where: { id: conceptId }, data: { commentCount: { increment: by } } });
  if (parentId === null) return;
  await tx.comment.update({ where: { id: parentId }, data: { replyCount: { increment: by } } });
  await tx.comment.update({ where: { id: rootId }, data: { threadSize: { increment: by } } });
}

/** The name under which it is counted how many comments were written in a month, as 2024-02. */
export function writtenIn(month: string): string {
  return `comments of ${month}`;
}

/** Counts a comment in the month of a day, inside the transaction that writes it. What is deleted later was written. */
export async function countWritten(tx: Sql, day: string): Promise<void> {
  await nextNumber(tx, writtenIn(day.slice(0, 7)));
}
