import { newCode, newId } from "~/platform/crypto.server";
import type { Tx } from "~/platform/db.server";

const read = ["published", "archived"];

/**
 * Deletes every concept of an account. Where comments of others stand below it, their discussion keeps its place: an
 * archived concept without title, text, steps or author, under an address that is not made from the title.
 * The account's own comments have been deleted before. Gives the versions that are gone.
 */
export async function deleteConceptsOf(tx: Tx, accountId: string): Promise<string[]> {
  const own = await tx.concept.findMany({
    where: { authorId: accountId },
    select: {
      ...{ id: true, state: true, publishedOn: true, startedOn: true },
      versions: { select: { id: true } },
      comments: { where: { state: { not: "deleted" } }, select: { id: true }, take: 1 },
    },
  });
  for (const { id, state, publishedOn, startedOn, comments } of own) {
    if (!read.includes(state) || comments.length === 0) {
      await tx.concept.delete({ where: { id } });
      continue;
    }
    const nothing = { title: "", summary: "", body: "", bodyHtml: "" };
    await tx.conceptStep.deleteMany({ where: { conceptId: id } });
    await tx.conceptVersion.deleteMany({ where: { conceptId: id } });
    await tx.concept.update({
      where: { id },
      data: {
        ...nothing,
        ...{ state: "archived", slug: newCode(), authorId: null },
        ...{ publishedSeq: null, submittedSeq: null, submittedOn: null },
        // It is read by its newest version.
        versions: { create: { id: newId(), number: 1, ...nothing, publishedOn: publishedOn ?? startedOn } },
      },
    });
  }
  await tx.conceptStep.updateMany({ where: { byId: accountId }, data: { byId: null } });
  return own.flatMap(({ versions }) => versions.map(({ id }) => id));
}

/** Leaves the concepts that people read without an author; drafts and all that was never published are deleted. */
export async function leaveConceptsOf(tx: Tx, accountId: string): Promise<string[]> {
  await tx.concept.updateMany({
    where: { authorId: accountId, state: { in: read } },
    data: { authorId: null },
  });
  return deleteConceptsOf(tx, accountId);
}
