import type { z } from "zod";
import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import { tag } from "~/platform/crypto.server";
import { db, nextNumber, transaction, type Tx } from "~/platform/db.server";
import { growingDelay } from "~/platform/limits.server";
import { refuse } from "~/platform/refuse";
import { findComment } from "./finding.server";
import type { reportSchema } from "./moderation.schema";
import { type Reason, weights } from "./report-reasons";

/** Reports of one member: ten at once, then one in more and more minutes, so that nobody fills the queue alone. */
const reportTries = growingDelay("report", { free: 10, first: 120, most: 60 * 60, forget: 30 * 60 });

/** The only join between an account and a comment that it reported: an HMAC under a key outside the database. */
export function reportTag(commentId: string, accountId: string): string {
  return tag("comment report", `${commentId} ${accountId}`);
}

/** The comment that the actor is about to report, and whether they have. Refuses their own, and what is gone. */
export async function findCommentToReport(actor: Who | null, code: string) {
  const comment = await findComment(actor, code);
  allow(actor, may.reportComment(actor, comment));
  if (comment.state !== "visible") refuse(409, "commentGone");
  const own = await db().commentReport.findUnique({ where: { tag: reportTag(comment.id, actor.id) } });
  return { ...comment, reported: own !== null };
}

/**
 * Asks moderators to look at a comment, once a member: whoever asks again changes nothing. Nobody learns who asked.
 * Refuses one's own comments, and what is hidden or deleted.
 */
export async function reportComment(
  actor: Who | null,
  code: string,
  { reason, words }: z.output<typeof reportSchema>,
): Promise<void> {
  const { id, reported } = await findCommentToReport(actor, code);
  allow(actor, may.readAsMember(actor));
  if (reported) return;
  const wait = await reportTries.take(actor.id);
  if (wait > 0) throw new Mendable("form", sayBack("reportsTooMany", { count: Math.ceil(wait / 60) }));
  const own = reportTag(id, actor.id);
  await transaction(async (tx) => {
    const seq = await nextNumber(tx, "reportedComment");
    if ((await tx.comment.count({ where: { id, state: "visible" } })) !== 1) refuse(409, "commentGone");
    const made = await tx.$executeRaw`
      INSERT INTO "CommentReport" ("tag", "commentId", "reason", "words") VALUES (${own}, ${id}, ${reason}, ${words})
      ON CONFLICT ("tag") DO NOTHING`;
    if (made !== 1) return;
    await tx.$executeRaw`
      INSERT INTO "ReportedComment" ("commentId", "weight", "count", "seq") VALUES (${id}, ${weights[reason]}, 1, ${seq})
      ON CONFLICT ("commentId") DO UPDATE SET "weight" = "ReportedComment"."weight" + excluded."weight",
        "count" = "ReportedComment"."count" + 1`;
  });
}

/** Takes a comment out of the queue: what was reported of it is decided. */
export async function settleReports(tx: Tx, commentId: string): Promise<void> {
  await tx.reportedComment.deleteMany({ where: { commentId } });
  await tx.commentReport.updateMany({ where: { commentId }, data: { settled: true } });
}

const atOnce = 500;

/** What an account reported: its tags over all comments that somebody reported. For the person, and for erasing. */
export async function reportsOf(tx: Tx, accountId: string) {
  const comments = await tx.commentReport.findMany({
    distinct: ["commentId"],
    orderBy: { commentId: "asc" },
    select: { commentId: true },
  });
  const found = [];
  for (let from = 0; from < comments.length; from += atOnce) {
    const tags = comments.slice(from, from + atOnce).map(({ commentId }) => reportTag(commentId, accountId));
    found.push(...(await tx.commentReport.findMany({ where: { tag: { in: tags } } })));
  }
  return found;
}

/** Takes back all that an account reported; comments that nobody else reported leave the queue. */
export async function forgetReportsOf(tx: Tx, accountId: string): Promise<void> {
  for (const { tag: own, commentId, reason, settled } of await reportsOf(tx, accountId)) {
    await tx.commentReport.deleteMany({ where: { tag: own } });
    if (settled) continue;
    const less = { weight: { decrement: weights[reason as Reason] }, count: { decrement: 1 } };
    await tx.reportedComment.updateMany({ where: { commentId }, data: less });
    await tx.reportedComment.deleteMany({ where: { commentId, count: { lte: 0 } } });
  }
}
