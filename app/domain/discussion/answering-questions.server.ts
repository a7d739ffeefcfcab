import { takeNoticesBack, notify } from "~/domain/notices/notifying.server";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { db, Prisma, sql, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { ShownComment } from "./threads";

const thread = {
  select: {
    ...{ id: true, code: true, depth: true, state: true, rootId: true, authorId: true, bodyHtml: true },
    author: { select: { pseudonym: true } },
    concept: { select: { slug: true, reading: true, authors: { select: { accountId: true } } } },
  },
} as const;

/**
 * A reply with the question that begins its thread, for whoever may say that the one answers the other: who asked, the
 * authors of the concept, moderators. 404 for what is no reply to a question; 403 for others.
 */
async function findAnswerable(actor: Who | null, code: string, tx: Tx = db()) {
  allow(actor, may.readAsMember(actor));
  const reply = found(
    await tx.comment.findFirst({
      where: { code, depth: { gt: 0 }, concept: { reading: { not: "none" } } },
      ...thread,
    }),
  );
  const question = found(
    await tx.comment.findFirst({ where: { id: reply.rootId, stance: "question" }, include: { answeredBy: true } }),
  );
  allow(actor, may.answerQuestion(actor, question, reply.concept));
  return { actor, reply, question };
}

/** The reply that the actor is about to mark as the answer to a question, or no longer. */
export async function findAnswer(actor: Who | null, code: string) {
  const { reply, question } = await findAnswerable(actor, code);
  return {
    ...{ code, bodyHtml: reply.state === "visible" ? reply.bodyHtml : "" },
    pseudonym: reply.author?.pseudonym ?? null,
    marked: question.answeredBy?.answerId === reply.id,
    /** Whether another reply is marked, which this one would take the place of. */
    instead: question.answeredBy !== null && question.answeredBy.answerId !== reply.id,
    visible: reply.state === "visible" && question.state === "visible",
  };
}

/**
 * Says that a reply answers the question of its thread, in the place of any other. Who asked and who answered are told,
 * and nobody who said so: it may be an author who is not named. 409 where one of the two is hidden or deleted.
 */
export async function markAnswer(actor: Who | null, code: string): Promise<void> {
  await transaction(async (tx) => {
    const { actor: who, reply, question } = await findAnswerable(actor, code, tx);
    if (reply.state !== "visible" || question.state !== "visible") refuse(409, "replyGone");
    if (question.answeredBy?.answerId === reply.id) return;
    if (question.answeredBy) await unmark(tx, question.id);
    const mark = { answerId: reply.id, markedOn: today() };
    await tx.questionAnswer.create({ data: { questionId: question.id, ...mark } });
    const asked = [question.authorId].filter((id) => id !== reply.authorId);
    await notify(tx, who.id, asked, { kind: "answered", subject: reply.code, says: "question" });
    await notify(tx, who.id, [reply.authorId], { kind: "answered", subject: reply.code, says: "answer" });
  });
}

/** Says that a reply is not the answer to the question of its thread; nothing where it was not. */
export async function unmarkAnswer(actor: Who | null, code: string): Promise<void> {
  await transaction(async (tx) => {
    const { reply, question } = await findAnswerable(actor, code, tx);
    if (question.answeredBy?.answerId === reply.id) await unmark(tx, question.id);
  });
}

async function unmark(tx: Tx, questionId: string): Promise<void> {
  const { question, answer } = await tx.questionAnswer.delete({
    where: { questionId },
    include: { question: { select: { authorId: true } }, answer: { select: { authorId: true, code: true } } },
  });
  await takeNoticesBack(tx, [question.authorId, answer.authorId], { kind: "answered", subject: answer.code });
}

/** Forgets that a comment answers a question, and that it is answered: for one that is deleted. */
export async function forgetAnswersOf(tx: Tx, commentId: string): Promise<void> {
  await tx.questionAnswer.deleteMany({ where: { OR: [{ questionId: commentId }, { answerId: commentId }] } });
}

interface Asked {
  question: string;
  answer: string | null;
  asker: string | null;
  arranges: number | bigint | boolean;
}

/**
 * Notes on threads which questions are answered and by which reply, and on which replies the reader may say so. One
 * query for a page.
 */
export async function noteAnswers(who: Who, threads: ShownComment[]): Promise<ShownComment[]> {
  const codes = threads.filter(({ state }) => state === "visible").map(({ code }) => code);
  if (codes.length === 0) return threads;
  const rows = await sql().$queryRaw<Asked[]>`
    SELECT q."code" AS "question", a."code" AS "answer", q."authorId" AS "asker",
      EXISTS (SELECT 1 FROM "ConceptAuthor" w
        WHERE w."conceptId" = q."conceptId" AND w."accountId" = ${who.id}) AS "arranges"
    FROM "Comment" q LEFT JOIN "QuestionAnswer" x ON x."questionId" = q."id"
    LEFT JOIN "Comment" a ON a."id" = x."answerId" AND a."state" = 'visible'
    WHERE q."code" IN (${Prisma.join(codes)}) AND q."stance" = 'question'`;
  const asked = new Map(rows.map((row) => [row.question, row]));
  for (const root of threads) {
    const row = asked.get(root.code);
    if (!row) continue;
    const authors = Number(row.arranges) ? [{ accountId: who.id }] : [];
    root.question = { answer: row.answer };
    noteReplies(root.replies, row.answer, may.answerQuestion(who, { authorId: row.asker }, { authors }));
  }
  return threads;
}

function noteReplies(replies: ShownComment[], answer: string | null, mayMark: boolean): void {
  for (const reply of replies) {
    if (reply.state === "visible") {
      if (reply.code === answer) reply.answers = mayMark ? "isMine" : "is";
      else if (mayMark) reply.answers = "may";
    }
    noteReplies(reply.replies, answer, mayMark);
  }
}

/** Which comments `q` of a discussion are questions without an answer. */
export const openQuestions = (conceptId: string) => Prisma.sql`
  q."conceptId" = ${conceptId} AND q."stance" = 'question' AND q."depth" = 0 AND q."state" = 'visible'
  AND NOT EXISTS (
    SELECT 1 FROM "QuestionAnswer" x JOIN "Comment" a ON a."id" = x."answerId" AND a."state" = 'visible'
    WHERE x."questionId" = q."id")`;

const perPage = 20;

/** A question of a discussion that waits for an answer. */
export interface OpenQuestion {
  code: string;
  pseudonym: string | null;
  writtenOn: string;
  bodyHtml: string;
  replies: number;
}

/**
 * The questions of a discussion that have no answer, the oldest first, a page of them after this comment; `next` is the
 * code after which the next page begins.
 */
export async function listOpenQuestions(
  who: Who | null,
  conceptId: string,
  after: string | null,
): Promise<{ items: OpenQuestion[]; next: string | null }> {
  allow(who, may.readAsMember(who));
  const last = after
    ? await db().comment.findFirst({ where: { code: after, conceptId }, select: { seq: true } })
    : null;
  const rows = await sql().$queryRaw<(Omit<OpenQuestion, "replies"> & { replies: number | bigint })[]>`
    SELECT q."code", q."writtenOn", q."bodyHtml", q."threadSize" AS "replies", p."pseudonym"
    FROM "Comment" q LEFT JOIN "Account" p ON p."id" = q."authorId"
    WHERE ${openQuestions(conceptId)} AND q."seq" > ${last?.seq ?? 0}
    ORDER BY q."seq" LIMIT ${perPage + 1}`;
  const items = rows.slice(0, perPage).map((row) => ({ ...row, replies: Number(row.replies) }));
  return { items, next: rows.length > perPage ? items.at(-1)!.code : null };
}
