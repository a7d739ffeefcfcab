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
