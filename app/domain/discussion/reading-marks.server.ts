import { overConcepts } from "~/domain/concepts/tags-over-concepts.server";
import { allow, may, type Who } from "~/domain/permissions";
import { tag } from "~/platform/crypto.server";
import { db, sql, transaction, type Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import type { Marks } from "./pages";
import { bounded, countIn, missing, rangesOf, readRanges, union, upTo, writeRanges, type Ranges } from "./ranges";

/**
 * The only join between an account and what it has read of a discussion: an HMAC of both under a key outside the
 * database, so that tags of two concepts cannot be compared.
 */
export function readingTag(conceptId: string, accountId: string): string {
  return tag("reading", `${conceptId} ${accountId}`);
}

/** What the actor has noted as read of the discussion of a concept, by its id. Two reads; notes nothing. */
export async function findMarks(who: Who | null, conceptId: string): Promise<Marks> {
  allow(who, may.readAsMember(who));
  const own = readingTag(conceptId, who.id);
  const [row] = await sql().$queryRaw<{ lastSeq: number | bigint; ranges: string | null }[]>`
    SELECT k."lastSeq", r."ranges" FROM "Concept" k LEFT JOIN "DiscussionReading" r ON r."tag" = ${own}
    WHERE k."id" = ${conceptId}`;
  const { ranges, lastSeq: last } = found(row);
  const lastSeq = Number(last);
  if (ranges === null) return { read: null, unread: 0, lastSeq };
  const read = upTo(union(readRanges(ranges) ?? [], await newsToNobody(conceptId, who.id)), lastSeq);
  return { read, unread: lastSeq - countIn(read), lastSeq };
}

/**
 * Order numbers of comments that are deleted or the reader's own. Not sorted by the database, which would read the whole
 * discussion in order for that.
 */
async function newsToNobody(conceptId: string, accountId: string): Promise<Ranges> {
  const [row] = await sql().$queryRaw<{ seqs: string | null }[]>`
    SELECT string_agg(CAST("seq" AS TEXT), ',') AS "seqs" FROM (
      SELECT "seq" FROM "Comment" WHERE "conceptId" = ${conceptId} AND "state" = 'deleted'
      UNION ALL SELECT "seq" FROM "Comment" WHERE "authorId" = ${accountId} AND "conceptId" = ${conceptId}) AS own`;
  return row?.seqs ? rangesOf(row.seqs.split(",").map(Number)) : [];
}

async function readable(slug: string) {
  return found(
    await db().concept.findFirst({
      where: { slug, reading: { not: "none" } },
      select: { id: true, lastSeq: true },
    }),
  );
}

/** Notes comments of a discussion as read, by their order numbers, besides what was noted before. */
export async function markRead(actor: Who | null, slug: string, { seqs }: { seqs: Ranges }): Promise<void> {
  allow(actor, may.readAsMember(actor));
  const { id, lastSeq } = await readable(slug);
  const own = readingTag(id, actor.id);
  await transaction(async (tx) => {
    const before = await tx.discussionReading.findUnique({ where: { tag: own }, select: { ranges: true } });
    const ranges = writeRanges(bounded(union(readRanges(before?.ranges ?? "") ?? [], upTo(seqs, lastSeq))));
    await tx.$executeRaw`
      INSERT INTO "DiscussionReading" ("tag", "conceptId", "ranges") VALUES (${own}, ${id}, ${ranges})
      ON CONFLICT ("tag") DO UPDATE SET "ranges" = excluded."ranges"`;
  });
}

/** Forgets what the actor has noted as read of a discussion. */
export async function forgetReading(actor: Who | null, slug: string): Promise<void> {
  allow(actor, may.readAsMember(actor));
  const { id } = await readable(slug);
  await db().discussionReading.deleteMany({ where: { tag: readingTag(id, actor.id) } });
}

/** Code of the first comment of a discussion that is new to the actor; null where none is. */
export async function findFirstUnread(who: Who | null, slug: string): Promise<string | null> {
  allow(who, may.readAsMember(who));
  const { id } = await readable(slug);
  const { read, lastSeq } = await findMarks(who, id);
  const [seq] = missing(read ?? [], { after: 0, last: lastSeq, most: 1 });
  if (seq === undefined) return null;
  const { code } = await db().comment.findUniqueOrThrow({
    where: { conceptId_seq: { conceptId: id, seq } },
    select: { code: true },
  });
  return code;
}

/** What an account has noted as read of all discussions: for the person, and for erasing. */
export async function readingsOf(tx: Tx, accountId: string) {
  return overConcepts(
    tx,
    (conceptId) => readingTag(conceptId, accountId),
    (tags) => tx.discussionReading.findMany({ where: { tag: { in: tags } } }),
  );
}

/** Forgets what an account has noted as read. */
export async function forgetReadingsOf(tx: Tx, accountId: string): Promise<void> {
  for (const { tag: own } of await readingsOf(tx, accountId)) {
    await tx.discussionReading.deleteMany({ where: { tag: own } });
  }
}
