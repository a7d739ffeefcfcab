import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { db, sql, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { Pin } from "./pages";

/** How many comments the contents of a discussion have at most. */
export const mostPinned = 20;

async function pinsOf(conceptId: string): Promise<Pin[]> {
  const rows = await sql().$queryRaw<{ code: string; label: string; state: string }[]>`
    SELECT c."code", p."label", c."state" FROM "PinnedComment" p JOIN "Comment" c ON c."id" = p."commentId"
    WHERE p."conceptId" = ${conceptId} ORDER BY p."place"`;
  return rows.map(({ code, label, state }) => ({ code, label, shown: state === "visible" }));
}

/** The contents of a discussion by the id of its concept, and whether the reader arranges them. Two reads. */
export async function listPins(who: Who | null, conceptId: string): Promise<{ pins: Pin[]; arranges: boolean }> {
  allow(who, may.readAsMember(who));
  const [pins, authors] = await Promise.all([
    pinsOf(conceptId),
    sql().$queryRaw<{ accountId: string }[]>`
      SELECT "accountId" FROM "ConceptAuthor" WHERE "conceptId" = ${conceptId} AND "accountId" = ${who.id}`,
  ]);
  return { pins: pins.filter(({ shown }) => shown), arranges: may.arrangeDiscussion(who, { authors }) };
}

/** All lines of the contents of a discussion, for those who arrange them. */
export async function listPinsToArrange(actor: Who | null, slug: string) {
  allow(actor, may.readAsMember(actor));
  const concept = found(
    await db().concept.findFirst({
      where: { slug, reading: { not: "none" } },
      select: {
        ...{ id: true, language: true, current: { select: { title: true } } },
        authors: { select: { accountId: true } },
      },
    }),
  );
  allow(actor, may.arrangeDiscussion(actor, concept));
  return { pins: await pinsOf(concept.id), title: concept.current?.title ?? "", language: concept.language };
}

async function arranged(actor: Who | null, code: string) {
  allow(actor, may.readAsMember(actor));
  const comment = found(
    await db().comment.findFirst({
      where: { code, concept: { reading: { not: "none" } } },
      select: {
        ...{ id: true, code: true, state: true, bodyHtml: true, conceptId: true },
        author: { select: { pseudonym: true } },
        concept: { select: { slug: true, authors: { select: { accountId: true } } } },
        pinned: { select: { label: true, place: true } },
      },
    }),
  );
  allow(actor, may.arrangeDiscussion(actor, comment.concept));
  return { ...comment, slug: found(comment.concept.slug), own: may.ownConcept(actor, comment.concept), actor };
}

type Arranged = Awaited<ReturnType<typeof arranged>>;

/** Acts of an office are put down in the log; authors arrange what is theirs. */
async function recorded(tx: Tx, { actor, own, code }: Arranged, verb: "pinned" | "unpinned" | "pinMoved") {
  if (!own) await record(tx, actor.id, `comment.${verb}`, { kind: "comment", code });
}

/** The comment that is about to be pinned, with the words that it has in the contents. Refuses what is not read (409). */
export async function findToPin(actor: Who | null, code: string) {
  const { state, bodyHtml, author, slug, pinned } = await arranged(actor, code);
  if (state !== "visible") refuse(409, "commentGone");
  return { slug, bodyHtml, pseudonym: author?.pseudonym ?? null, label: pinned?.label ?? null };
}

/** Puts a comment last into the contents of its discussion, or gives its line other words; gives the concept's address. */
export async function pinComment(actor: Who | null, code: string, { label }: { label: string }): Promise<string> {
  const comment = await arranged(actor, code);
  const { id, conceptId, slug } = comment;
  await transaction(async (tx) => {
    // Something is written first: whoever waits for the lock reads what is there then.
    const { count: renamed } = await tx.pinnedComment.updateMany({ where: { commentId: id }, data: { label } });
    if ((await tx.comment.count({ where: { id, state: "visible" } })) !== 1) refuse(409, "commentGone");
    if (renamed === 0) {
      const { _count, _max } = await tx.pinnedComment.aggregate({
        where: { conceptId },
        _count: { _all: true },
        _max: { place: true },
      });
      if (_count._all >= mostPinned) throw new Mendable("form", sayBack("tooManyPins", { max: mostPinned }));
      await tx.pinnedComment.create({ data: { commentId: id, conceptId, label, place: (_max.place ?? 0) + 1 } });
    }
    await recorded(tx, comment, "pinned");
  });
  return slug;
}

/** Takes a comment out of the contents; nothing where it does not stand there. */
export async function unpinComment(actor: Who | null, code: string): Promise<string> {
  const comment = await arranged(actor, code);
  await transaction(async (tx) => {
    const { count } = await tx.pinnedComment.deleteMany({ where: { commentId: comment.id } });
    if (count === 1) await recorded(tx, comment, "unpinned");
  });
  return comment.slug;
}

/** Moves a line of the contents one place up or down; nothing at either end. */
export async function movePin(actor: Who | null, code: string, way: "up" | "down"): Promise<string> {
  const comment = await arranged(actor, code);
  const { id, conceptId, slug } = comment;
  await transaction(async (tx) => {
    const { place } = found(await tx.pinnedComment.findUnique({ where: { commentId: id }, select: { place: true } }));
    const beside = await tx.pinnedComment.findFirst({
      where: { conceptId, place: way === "up" ? { lt: place } : { gt: place } },
      orderBy: { place: way === "up" ? "desc" : "asc" },
    });
    if (!beside) return;
    await tx.pinnedComment.update({ where: { commentId: id }, data: { place: beside.place } });
    await tx.pinnedComment.update({ where: { commentId: beside.commentId }, data: { place } });
    await recorded(tx, comment, "pinMoved");
  });
  return slug;
}
