import { tag } from "~/platform/crypto.server";
import { db, type Tx } from "~/platform/db.server";

function formerTag(conceptId: string, accountId: string): string {
  return tag("former author", `${conceptId} ${accountId}`);
}

/** Notes that an account no longer writes a concept. */
export async function noteFormerAuthor(tx: Tx, conceptId: string, accountId: string): Promise<void> {
  const own = formerTag(conceptId, accountId);
  await tx.formerAuthor.upsert({ where: { tag: own }, create: { tag: own, conceptId }, update: {} });
}

/** Whether an account has once written a concept and does no longer. */
export async function isFormerAuthor(conceptId: string, accountId: string, tx: Tx = db()): Promise<boolean> {
  const own = formerTag(conceptId, accountId);
  return (await tx.formerAuthor.findUnique({ where: { tag: own }, select: { tag: true } })) !== null;
}

/** What an account has once written and does no longer. */
export async function formerAuthorshipsOf(tx: Tx, accountId: string): Promise<{ tag: string; conceptId: string }[]> {
  const concepts = await tx.formerAuthor.findMany({ distinct: ["conceptId"], select: { conceptId: true } });
  const own = new Set(concepts.map(({ conceptId }) => formerTag(conceptId, accountId)));
  return (await tx.formerAuthor.findMany({ orderBy: { conceptId: "asc" } })).filter(({ tag }) => own.has(tag));
}

/** Forgets what an account that goes has once written. */
export async function forgetFormerAuthor(tx: Tx, accountId: string): Promise<void> {
  const concepts = await tx.formerAuthor.findMany({ distinct: ["conceptId"], select: { conceptId: true } });
  const tags = concepts.map(({ conceptId }) => formerTag(conceptId, accountId));
  for (let at = 0; at < tags.length; at += 500) {
    await tx.formerAuthor.deleteMany({ where: { tag: { in: tags.slice(at, at + 500) } } });
  }
}

/** Tells, of these concepts, whether an account has once written one and does no longer: one read for all of them. */
export async function formerAuthorsAmong(
  tx: Tx,
  conceptIds: readonly string[],
): Promise<(conceptId: string, accountId: string) => boolean> {
  const rows = await tx.formerAuthor.findMany({
    where: { conceptId: { in: [...conceptIds] } },
    select: { tag: true, conceptId: true },
  });
  const tags = new Set(rows.map((row) => row.tag));
  const left = new Set(rows.map((row) => row.conceptId));
  // Most concepts were left by nobody: there is nothing to compute for them.
  return (conceptId, accountId) => left.has(conceptId) && tags.has(formerTag(conceptId, accountId));
}

/** Ids of the concepts on the board that an account has once written and does no longer. */
export async function formerlyWrittenBy(accountId: string, states: readonly string[]): Promise<string[]> {
  const rows = await db().formerAuthor.findMany({
    where: { concept: { state: { in: [...states] } } },
    select: { tag: true, conceptId: true },
  });
  return rows.filter(({ tag: own, conceptId }) => own === formerTag(conceptId, accountId)).map((row) => row.conceptId);
}

/** Codes, of these, of the concepts that an account has once written and does no longer: two reads for all of them. */
export async function formerlyWrittenAmong(accountId: string, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const concepts = await db().concept.findMany({
    where: { code: { in: [...codes] } },
    select: { id: true, code: true },
  });
  const formerly = await formerAuthorsAmong(
    db(),
    concepts.map(({ id }) => id),
  );
  return concepts.filter(({ id }) => formerly(id, accountId)).map(({ code }) => code);
}
