import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { notify } from "~/domain/notices/notifying.server";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { db, transaction } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { addAt, type ThreadInput } from "./commenting.server";
import { judged, place, placed, said } from "./moderation-room.server";
import type { Reason } from "./report-reasons";

const aPage = 20;

const around = {
  author: { select: { pseudonym: true } },
  parent: { select: { id: true, rootId: true, depth: true, ...said } },
  ...place,
} as const;

/** Comments of new members that wait, the longest waiting first, from after this order number; never one's own. */
export async function listWaiting(actor: Who | null, after = 0) {
  allow(actor, may.moderate(actor));
  const rows = await db().waitingComment.findMany({
    where: { state: "waiting", authorId: { not: actor.id }, seq: { gt: after } },
    orderBy: { seq: "asc" },
    take: aPage + 1,
    include: around,
  });
  const here = rows.slice(0, aPage);
  return {
    items: here.map((row) => ({ ...shown(row), parent: row.parent && judged(row.parent) })),
    next: rows.length > aPage ? (here.at(-1)?.seq ?? null) : null,
  };
}

type Row = Awaited<ReturnType<typeof find>>;

function shown({
  code,
  bodyHtml,
  sentOn,
  author,
  ...row
}: Pick<Row, "code" | "bodyHtml" | "sentOn" | "author" | "concept">) {
  const comment = { code, state: "waiting", bodyHtml, writtenOn: sentOn, pseudonym: author.pseudonym };
  return { comment, concept: placed(row) };
}

async function find(actor: Who | null, code: string) {
  allow(actor, may.moderate(actor));
  const row = found(await db().waitingComment.findUnique({ where: { code }, include: around }));
  allow(actor, may.moderateComment(actor, row));
  return row;
}

/** A comment that waits, for a moderator. Refuses one's own (403), and what is decided (409). */
export async function findWaiting(actor: Who | null, code: string) {
  const row = await find(actor, code);
  if (row.state !== "waiting") refuse(409, "decidedMeanwhile");
  return { ...shown(row), parent: row.parent && judged(row.parent) };
}

/**
 * Publishes a comment that waits, as the newest of its discussion; it keeps its code. Refuses what is decided already,
 * and what can no longer stand: where the discussion is closed or what it answers is gone (409).
 */
export async function letThrough(actor: Who | null, code: string): Promise<void> {
  const row = await find(actor, code);
  allow(actor, may.moderate(actor));
  const { id, conceptId, proposalId, parent, authorId, bodyHtml, formToken } = row;
  const input = { ...(JSON.parse(row.content) as Omit<ThreadInput, "formToken">), formToken };
  try {
    await transaction(async (tx) => {
      const { count } = await tx.waitingComment.deleteMany({ where: { id, state: "waiting" } });
      if (count !== 1) refuse(409, "decidedMeanwhile");
      const author: Who = { id: authorId, role: "participant" };
      // A proposal may have gone with whoever made it; what was said on it stands in the discussion of the concept.
      const proposal =
        proposalId && (await tx.proposal.findUnique({ where: { id: proposalId }, select: { id: true } }));
      const below = { conceptId, parent, proposalId: proposal ? proposal.id : null };
      const made = await addAt(tx, author, below, input, bodyHtml);
      const { id: commentId } = await tx.comment.update({ where: { code: made }, data: { code } });
      // What a moderator has read stays as it was read.
      await tx.editWindow.deleteMany({ where: { commentId } });
      await record(tx, actor.id, "comment.letThrough", { kind: "comment", code });
      await notify(tx, actor.id, [authorId], { kind: "moderation", subject: code, says: "letIn" });
    });
  } catch (error) {
    if (error instanceof Mendable) refuse(409, "waitingCannotStand");
    throw error;
  }
}

/** Declines a comment that waits: its author reads why, and nobody else reads it. Refuses what is decided (409). */
export async function declineWaiting(
  actor: Who | null,
  code: string,
  { reason, words }: { reason: Reason; words: string },
): Promise<void> {
  const { id, authorId } = await find(actor, code);
  allow(actor, may.moderate(actor));
  await transaction(async (tx) => {
    const { count } = await tx.waitingComment.updateMany({
      where: { id, state: "waiting" },
      data: { state: "declined", reason, words, decidedById: actor.id, decidedOn: today() },
    });
    if (count !== 1) refuse(409, "decidedMeanwhile");
    await record(tx, actor.id, "comment.declined", { kind: "comment", code }, reason);
    await notify(tx, actor.id, [authorId], { kind: "moderation", subject: code, says: "refused" });
  });
}
