import { allow, may, type Who } from "~/domain/permissions";
import { tag } from "~/platform/crypto.server";
import { db, Prisma, sql, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";

/**
 * The only join between an account and a comment that it endorses: an HMAC of both under a key outside the database,
 * so that tags of two comments cannot be compared.
 */
export function commentEndorsementTag(commentId: string, accountId: string): string {
  return tag("comment endorsement", `${commentId} ${accountId}`);
}

async function readable(code: string) {
  return found(
    await db().comment.findFirst({
      where: { code, concept: { reading: { not: "none" } } },
      select: {
        ...{ id: true, authorId: true, state: true },
        concept: { select: { slug: true, reading: true, discussion: true } },
      },
    }),
  );
}

/**
 * Endorses a comment, once an account; gives the address of its concept. Refuses one's own (403), and what is hidden or
 * deleted or stands in a closed discussion (409).
 */
export async function endorseComment(actor: Who | null, code: string): Promise<string | null> {
  allow(actor, may.readAsMember(actor));
  const { id, authorId, state, concept } = await readable(code);
  allow(actor, may.endorseComment(actor, { authorId }));
  if (state !== "visible") refuse(409, "commentGone");
  if (concept.reading !== "open" || concept.discussion !== "open") refuse(409, "discussionClosed");
  const own = commentEndorsementTag(id, actor.id);
  await transaction(async (tx) => {
    const made = await tx.$executeRaw`
      INSERT INTO "CommentEndorsement" ("tag", "commentId") VALUES (${own}, ${id}) ON CONFLICT ("tag") DO NOTHING`;
    if (made !== 1) return;
    const { count } = await tx.comment.updateMany({
      where: { id, state: "visible" },
      data: { endorsements: { increment: 1 } },
    });
    if (count !== 1) refuse(409, "commentGone");
  });
  return concept.slug;
}

/** Takes one's endorsement back, whatever became of the comment; nothing where there is none. */
export async function takeCommentEndorsementBack(actor: Who | null, code: string): Promise<string | null> {
  allow(actor, may.readAsMember(actor));
  const { id, concept } = await readable(code);
  await transaction((tx) => removeEndorsements(tx, [{ tag: commentEndorsementTag(id, actor.id), commentId: id }]));
  return concept.slug;
}

async function removeEndorsements(tx: Tx, held: { tag: string; commentId: string }[]): Promise<void> {
  for (const { tag: own, commentId } of held) {
    const { count } = await tx.commentEndorsement.deleteMany({ where: { tag: own } });
    if (count === 1) await tx.comment.update({ where: { id: commentId }, data: { endorsements: { decrement: 1 } } });
  }
}

/** Ids of those of the comments that the reader endorses: one read, and none where nobody endorses any of them. */
export async function endorsedAmong(
  who: Who,
  comments: readonly { id: string; endorsements: number }[],
): Promise<ReadonlySet<string>> {
  const tags = comments
    .filter(({ endorsements }) => Number(endorsements) > 0)
    .map(({ id }) => commentEndorsementTag(id, who.id));
  if (tags.length === 0) return new Set();
  const own = await sql().$queryRaw<{ commentId: string }[]>`
    SELECT "commentId" FROM "CommentEndorsement" WHERE "tag" IN (${Prisma.join(tags)})`;
  return new Set(own.map(({ commentId }) => commentId));
}

/** Endorsed comments whose tags are computed and looked up at once. */
const atOnce = 2000;

/** The endorsements of an account: its tags over all comments that anybody endorses. For the person, and for erasing. */
export async function commentEndorsementsOf(tx: Tx, accountId: string) {
  const held: { tag: string; commentId: string }[] = [];
  for (let after = ""; ;) {
    const comments = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Comment" WHERE "endorsements" > 0 AND "id" > ${after} ORDER BY "id" LIMIT ${atOnce}`;
    const tags = comments.map(({ id }) => commentEndorsementTag(id, accountId));
    held.push(
      ...(await tx.commentEndorsement.findMany({
        where: { tag: { in: tags } },
        select: { tag: true, commentId: true },
      })),
    );
    if (comments.length < atOnce) return held;
    after = comments.at(-1)!.id;
  }
}

/** Takes back all comments that an account endorsed. */
export async function forgetCommentEndorsementsOf(tx: Tx, accountId: string): Promise<void> {
  await removeEndorsements(tx, await commentEndorsementsOf(tx, accountId));
}
