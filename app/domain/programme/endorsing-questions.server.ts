import { allow, may, type Who } from "~/domain/permissions";
import { now } from "~/platform/clock.server";
import { tag } from "~/platform/crypto.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import { endorsable, toldCount } from "./asking";
import { questionAt } from "./asking-speakers.server";

/** The only join between an account and a question that it endorses: an HMAC of both under a key outside the database. */
export function questionEndorsementTag(questionId: string, accountId: string): string {
  return tag("question endorsement", `${questionId} ${accountId}`);
}

/**
 * Endorses a question of an event, once an account. Refuses one's own (403), what is not published or no question of
 * that event (404), and what was taken down or can no longer be asked (409).
 */
export async function endorseQuestion(actor: Who | null, slug: string, code: string): Promise<void> {
  allow(actor, may.takePart(actor));
  await transaction(async (tx) => {
    const { event, question, own } = await questionAt(tx, actor, slug, code);
    allow(actor, !own);
    if (question.takenDownOn || !endorsable(event, now())) refuse(409, "questionClosed");
    const tagged = questionEndorsementTag(question.id, actor.id);
    const made = await tx.$executeRaw`
      INSERT INTO "SpeakerQuestionEndorsement" ("tag", "questionId") VALUES (${tagged}, ${question.id})
      ON CONFLICT ("tag") DO NOTHING`;
    if (made === 1) await count(tx, question.id, 1);
  });
}

/** Takes one's endorsement of a question back; nothing where there is none. */
export async function takeQuestionEndorsementBack(actor: Who | null, slug: string, code: string): Promise<void> {
  allow(actor, may.takePart(actor));
  await transaction(async (tx) => {
    const { question } = await questionAt(tx, actor, slug, code);
    await removeEndorsements(tx, [questionEndorsementTag(question.id, actor.id)]);
  });
}

async function count(tx: Tx, id: string, more: 1 | -1): Promise<void> {
  const { endorsements } = await tx.speakerQuestion.update({
    where: { id },
    data: { endorsements: { increment: more } },
    select: { endorsements: true },
  });
  await tx.speakerQuestion.update({ where: { id }, data: { told: toldCount(endorsements) } });
}

/** Removes endorsements by their tags, and counts the questions down. */
async function removeEndorsements(tx: Tx, tags: string[]): Promise<void> {
  const held = await tx.speakerQuestionEndorsement.findMany({ where: { tag: { in: tags } } });
  for (const { tag: own, questionId } of held) {
    const gone = await tx.speakerQuestionEndorsement.deleteMany({ where: { tag: own } });
    if (gone.count === 1) await count(tx, questionId, -1);
  }
}

/** Ids of those of the questions that somebody endorses. */
export async function endorsedQuestions(who: Who, questions: readonly { id: string }[]): Promise<ReadonlySet<string>> {
  const tags = questions.map(({ id }) => questionEndorsementTag(id, who.id));
  const own = await db().speakerQuestionEndorsement.findMany({ where: { tag: { in: tags } } });
  return new Set(own.map(({ questionId }) => questionId));
}

const atOnce = 500;

/** The endorsements of an account: its tags over all questions that anybody endorses. For the person, and for erasing. */
export async function questionEndorsementsOf(tx: Tx, accountId: string) {
  const questions = await tx.speakerQuestion.findMany({
    where: { endorsements: { gt: 0 } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const held: { tag: string; questionId: string }[] = [];
  for (let from = 0; from < questions.length; from += atOnce) {
    const tags = questions.slice(from, from + atOnce).map(({ id }) => questionEndorsementTag(id, accountId));
    held.push(...(await tx.speakerQuestionEndorsement.findMany({ where: { tag: { in: tags } } })));
  }
  return held;
}

/** Takes back all questions that an account endorsed. */
export async function forgetQuestionEndorsementsOf(tx: Tx, accountId: string): Promise<void> {
  const held = await questionEndorsementsOf(tx, accountId);
  for (const { tag: own } of held) await removeEndorsements(tx, [own]);
}
