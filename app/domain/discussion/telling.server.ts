import { notify, notifyOfThread } from "~/domain/notices/notifying.server";
import type { Sql } from "~/platform/db.server";

/** A comment that has just been made. */
interface Made {
  code: string;
  conceptId: string;
  /** Its number among the roots; empty for a reply. */
  rootNumber: number | null;
  /** The comment that it answers. */
  parentId: string | null;
}

/**
 * Tells of a comment, inside the transaction that makes it: its parent's author of a reply, the authors of the concept of
 * a thread, and those whom its text names. Nobody is told twice of one comment, and nobody of their own.
 */
export async function tellOfComment(
  tx: Sql,
  actorId: string,
  { code, conceptId, rootNumber, parentId }: Made,
  mentioned: readonly string[] = [],
): Promise<void> {
  const told: (string | null)[] = [];
  if (parentId !== null) {
    const parents = await tx.$queryRaw<{ authorId: string | null }[]>`
      SELECT "authorId" FROM "Comment" WHERE "id" = ${parentId}`;
    told.push(...parents.map(({ authorId }) => authorId));
    await notify(tx, actorId, told, { kind: "reply", subject: code });
  } else if (rootNumber !== null) {
    const authors = await tx.$queryRaw<{ code: string; accountId: string | null }[]>`
      SELECT c."code", a."accountId" FROM "Concept" c JOIN "ConceptAuthor" a ON a."conceptId" = c."id"
      WHERE c."id" = ${conceptId}`;
    told.push(...authors.map(({ accountId }) => accountId));
    const [first] = authors;
    if (first) await notifyOfThread(tx, actorId, told, { concept: first.code, rootNumber });
  }
  const named = mentioned.filter((id) => !told.includes(id));
  await notify(tx, actorId, named, { kind: "mention", subject: code });
}
