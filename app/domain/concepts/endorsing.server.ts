import { allow, may, type Who } from "~/domain/permissions";
import { tag } from "~/platform/crypto.server";
import { db, sql, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { overConcepts } from "./tags-over-concepts.server";

/**
 * The only join between an account and a concept that it endorses: an HMAC of both under a key outside the database,
 * so that tags of two concepts cannot be compared.
 */
export function endorsementTag(conceptId: string, accountId: string): string {
  return tag("endorsement", `${conceptId} ${accountId}`);
}

async function readable(slug: string) {
  return found(
    await db().concept.findFirst({
      where: { slug, reading: { not: "none" } },
      select: { id: true, reading: true, authors: { select: { accountId: true } } },
    }),
  );
}

/**
 * Endorses a version of a published concept by its number, once an account; an endorsement of another version moves to
 * this one. Refuses authors (403), versions that there are not (404) and what is in the archive (409).
 */
export async function endorse(actor: Actor | null, slug: string, { version }: { version: number }): Promise<void> {
  allow(actor, may.readAsMember(actor));
  const { id, reading, authors } = await readable(slug);
  allow(actor, may.endorse(actor, { authors }));
  if (reading !== "open") refuse(409);
  found(await db().conceptVersion.findUnique({ where: { conceptId_number: { conceptId: id, number: version } } }));
  const own = endorsementTag(id, actor.id);
  await transaction(async (tx) => {
    const made = await tx.$executeRaw`
      INSERT INTO "Endorsement" ("tag", "conceptId", "version") VALUES (${own}, ${id}, ${version})
      ON CONFLICT ("tag") DO NOTHING`;
    if (made === 1) await tx.concept.update({ where: { id }, data: { endorsements: { increment: 1 } } });
    else await tx.endorsement.updateMany({ where: { tag: own }, data: { version } });
  });
}

/** Takes one's endorsement back; nothing where there is none. */
export async function takeEndorsementBack(actor: Actor | null, slug: string): Promise<void> {
  allow(actor, may.readAsMember(actor));
  const { id } = await readable(slug);
  await transaction((tx) => removeEndorsements(tx, [endorsementTag(id, actor.id)]));
}

/** Removes endorsements by their tags, and counts the concepts down. */
async function removeEndorsements(tx: Tx, tags: string[]): Promise<void> {
  const held = await tx.endorsement.findMany({ where: { tag: { in: tags } }, select: { tag: true, conceptId: true } });
  for (const { tag: own, conceptId } of held) {
    const { count } = await tx.endorsement.deleteMany({ where: { tag: own } });
    if (count === 1) await tx.concept.update({ where: { id: conceptId }, data: { endorsements: { decrement: 1 } } });
  }
}

/** Takes back what an account endorsed, for a concept that it now writes. */
export async function forgetEndorsement(tx: Tx, conceptId: string, accountId: string): Promise<void> {
  await removeEndorsements(tx, [endorsementTag(conceptId, accountId)]);
}

const atOnce = 500;

/** The endorsements of an account: its tags over all concepts that there are. For the person, and for erasing. */
export async function endorsementsOf(tx: Tx, accountId: string) {
  return overConcepts(
    tx,
    (conceptId) => endorsementTag(conceptId, accountId),
    (tags) => tx.endorsement.findMany({ where: { tag: { in: tags } } }),
  );
}

/** Takes back all that an account endorsed. */
export async function forgetEndorsementsOf(tx: Tx, accountId: string): Promise<void> {
  const own = await endorsementsOf(tx, accountId);
  for (let from = 0; from < own.length; from += atOnce) {
    await removeEndorsements(
      tx,
      own.slice(from, from + atOnce).map(({ tag: one }) => one),
    );
  }
}

/** Number of the version of a concept that the actor endorses, or null. */
export async function findOwnEndorsement(who: Who, conceptId: string): Promise<number | null> {
  const [own] = await sql().$queryRaw<{ version: number | bigint }[]>`
    SELECT "version" FROM "Endorsement" WHERE "tag" = ${endorsementTag(conceptId, who.id)}`;
  return own ? Number(own.version) : null;
}

/** How many of the newest later versions are looked through. */
const looked = 50;

/** The current version of a concept that is not its first. */
interface Later {
  number: number | bigint;
  title: string;
  conceptId: string;
  slug: string | null;
  language: string;
}

/**
 * What the actor endorsed and has a newer version now: of the newest later versions of all concepts, so that the work
 * stays the same however many there are.
 */
export async function listOutgrown(who: Who | null) {
  allow(who, may.readAsMember(who));
  // Read from the newest later version on: CROSS JOIN has SQLite keep to this order.
  const later = await sql().$queryRaw<Later[]>`
    SELECT v."number", v."title", v."conceptId", c."slug", c."language"
    FROM "ConceptVersion" v CROSS JOIN "Concept" c
    WHERE v."laterSeq" IS NOT NULL AND c."id" = v."conceptId" AND c."currentId" = v."id" AND c."reading" = 'open'
    ORDER BY v."laterSeq" DESC LIMIT ${looked}`;
  const tags = new Map(later.map((one) => [endorsementTag(one.conceptId, who.id), one]));
  const own = await db().endorsement.findMany({ where: { tag: { in: [...tags.keys()] } } });
  return own.flatMap(({ tag: one, version: endorsed }) => {
    const { slug, language, title, ...later } = tags.get(one)!;
    const version = Number(later.number);
    return endorsed < version && slug ? [{ slug, language, title, endorsed, version }] : [];
  });
}
