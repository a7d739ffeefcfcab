import { record } from "~/domain/log/recording.server";
import { notify } from "~/domain/notices/notifying.server";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, nextNumber, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { indexNewComment, nextSearchSeq } from "./indexing.server";
import type { Hiding, Muting } from "./moderation.schema";
import { settleReports } from "./reporting.server";
import { dayAfter } from "~/domain/days";

/** A comment on which the actor may decide; their own is refused (403), and a deleted one is none (404). */
async function findToModerate(actor: Who | null, code: string) {
  allow(actor, may.moderate(actor));
  const comment = found(
    await db().comment.findFirst({
      where: { code, state: { not: "deleted" }, concept: { reading: { not: "none" } } },
      select: { id: true, code: true, authorId: true, bodyHtml: true },
    }),
  );
  allow(actor, may.moderateComment(actor, comment));
  return comment;
}

/**
 * The number of the next decision. Whoever has it holds the lock, so that of two moderators the second one is told:
 * refuses with 409 where something was decided on the comment since the form was made.
 */
async function nextDecision(tx: Tx, commentId: string, seen: number): Promise<number> {
  const seq = await nextNumber(tx, "moderation");
  const where = { commentId, seq: { gt: seen } };
  const since = (await tx.commentDecision.count({ where })) + (await tx.sanction.count({ where }));
  if (since > 0) refuse(409, "decidedMeanwhile");
  return seq;
}

interface Decision {
  act: "hidden" | "kept" | "restored";
  reason?: string;
  words?: string;
}

/** Writes what was decided on a comment into its rows and the log; gives the number of the decision. */
export async function noteDecision(
  tx: Tx,
  actor: Who,
  comment: { id: string; code: string },
  { act, reason = "", words = "" }: Decision,
  seq: number,
): Promise<void> {
  await tx.commentDecision.create({
    data: {
      ...{ id: newId(), code: newCode(), commentId: comment.id, act, reason, words },
      ...{ decidedById: actor.id, decidedOn: today(), seq },
    },
  });
  await record(tx, actor.id, `comment.${act}`, { kind: "comment", code: comment.code }, reason);
  // That reports were settled tells its author that there were some.
  if (act !== "kept") await tellAuthor(tx, actor, comment.code, act);
}

/** Tells the author of a comment what moderators decided. */
export async function tellAuthor(tx: Tx, actor: Who, code: string, says: string): Promise<void> {
  const { authorId } = await tx.comment.findUniqueOrThrow({ where: { code }, select: { authorId: true } });
  await notify(tx, actor.id, [authorId], { kind: "moderation", subject: code, says });
}

/** Hides a comment from all but its author and moderators, who read why. Refuses what is not visible (409). */
export async function hideComment(actor: Who | null, code: string, { seen, reason, words }: Hiding): Promise<void> {
  const comment = await findToModerate(actor, code);
  allow(actor, may.moderate(actor));
  await transaction(async (tx) => {
    const seq = await nextDecision(tx, comment.id, seen);
    const { count } = await tx.comment.updateMany({
      where: { id: comment.id, state: "visible" },
      data: { state: "hidden" },
    });
    if (count !== 1) refuse(409, "decidedMeanwhile");
    await noteDecision(tx, actor, comment, { act: "hidden", reason, words }, seq);
    await settleReports(tx, comment.id);
  });
}

/** Leaves a comment as it is: its reports are settled. Refuses one that nobody reported, or that is decided (409). */
export async function keepComment(actor: Who | null, code: string, { seen }: { seen: number }): Promise<void> {
  const comment = await findToModerate(actor, code);
  allow(actor, may.moderate(actor));
  await transaction(async (tx) => {
    const seq = await nextDecision(tx, comment.id, seen);
    if ((await tx.reportedComment.count({ where: { commentId: comment.id } })) === 0) refuse(409, "decidedMeanwhile");
    await noteDecision(tx, actor, comment, { act: "kept" }, seq);
    await settleReports(tx, comment.id);
  });
}

/** Makes a hidden comment visible and found again, inside the transaction of a decision. Refuses others (409). */
export async function showAgain(tx: Tx, { id, bodyHtml }: { id: string; bodyHtml: string }): Promise<void> {
  const number = await nextSearchSeq(tx);
  const { count } = await tx.comment.updateMany({
    where: { id, state: "hidden" },
    data: { state: "visible", searchSeq: number },
  });
  if (count !== 1) refuse(409, "decidedMeanwhile");
  await indexNewComment(tx, { number, bodyHtml });
}

/** Shows a hidden comment again; an appeal that is open ends with it. */
export async function restoreComment(
  actor: Who | null,
  code: string,
  { seen, words }: { seen: number; words: string },
): Promise<void> {
  const comment = await findToModerate(actor, code);
  allow(actor, may.moderate(actor));
  await transaction(async (tx) => {
    const seq = await nextDecision(tx, comment.id, seen);
    await showAgain(tx, comment);
    await noteDecision(tx, actor, comment, { act: "restored", words }, seq);
    await tx.appeal.updateMany({
      where: { state: "open", decision: { commentId: comment.id } },
      data: { state: "restored", answer: words, decidedById: actor.id, decidedOn: today() },
    });
  });
}

/** Warns the author of a comment, or mutes them till the end of a day. Refuses where nobody is the author any more (409). */
async function sanction(
  actor: Who | null,
  code: string,
  { seen, reason, words, until }: Hiding & { until: string | null },
): Promise<void> {
  const comment = await findToModerate(actor, code);
  allow(actor, may.moderate(actor));
  const { authorId: accountId } = comment;
  if (!accountId) refuse(409, "nobodyToSanction");
  const kind = until ? "muted" : "warned";
  await transaction(async (tx) => {
    const seq = await nextDecision(tx, comment.id, seen);
    await tx.sanction.create({
      data: {
        ...{ id: newId(), code: newCode(), accountId, kind, commentId: comment.id, reason, words, until },
        ...{ decidedById: actor.id, decidedOn: today(), seq },
      },
    });
    const detail = until ? `${reason} ${until}` : reason;
    await record(tx, actor.id, `member.${kind}`, { kind: "comment", code: comment.code }, detail);
    await notify(tx, actor.id, [accountId], { kind: "moderation", subject: comment.code, says: kind });
  });
}

/** Warns the author of a comment: they read why. */
export async function warnAuthor(actor: Who | null, code: string, warning: Hiding): Promise<void> {
  await sanction(actor, code, { ...warning, until: null });
}

/** Keeps the author of a comment from writing in discussions for whole days, till the end of the last one in UTC. */
export async function muteAuthor(actor: Who | null, code: string, { days, ...muting }: Muting): Promise<void> {
  await sanction(actor, code, { ...muting, until: dayAfter(today(), days) });
}

/** Ends a mute early, by its code on the comment that gave cause. Refuses one's own, and one that is over (409). */
export async function liftMute(actor: Who | null, code: string, mute: string): Promise<void> {
  const comment = await findToModerate(actor, code);
  allow(actor, may.moderate(actor));
  await transaction(async (tx) => {
    const { count } = await tx.sanction.updateMany({
      where: { code: mute, accountId: comment.authorId ?? "", kind: "muted", liftedOn: null, until: { gte: today() } },
      data: { liftedOn: today() },
    });
    if (count !== 1) refuse(409, "decidedMeanwhile");
    await record(tx, actor.id, "member.muteLifted", { kind: "comment", code: comment.code });
  });
}
