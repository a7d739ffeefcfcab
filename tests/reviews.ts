import { announceRemarks, dueFromToday, versionInWork } from "~/domain/concepts/keeping-reviews.server";
import { writeRemark } from "~/domain/concepts/remarking.server";
import { stepIn } from "~/domain/concepts/stepping.server";
import { submitConcept } from "~/domain/concepts/submitting.server";
import { takeIntoReview } from "~/domain/concepts/reviewing.server";
import { today } from "~/platform/clock.server";
import { newCode, newId, newToken } from "~/platform/crypto.server";
import { db, nextNumber, transaction } from "~/platform/db.server";
import { renderComment } from "~/platform/markdown.server";
import type { Actor } from "~/platform/session.server";
import { conceptIn } from "./drafts";

/** Which revision of a concept a page would show now. */
export async function at(code: string): Promise<{ code: string; revision: number }> {
  const { revision } = await db().concept.findUniqueOrThrow({ where: { code }, select: { revision: true } });
  return { code, revision };
}

/** A concept of this author that was handed in and taken into review. */
export async function inReview(author: Actor, organizer: Actor, more: Parameters<typeof conceptIn>[2] = {}) {
  const { code } = await conceptIn("draft", author, more);
  await submitConcept(author, await at(code));
  await takeIntoReview(organizer, await at(code));
  return db().concept.findUniqueOrThrow({ where: { code } });
}

/** Asks somebody to judge the version in work of a concept; with `given` they have. */
export async function askedToJudge(conceptId: string, who: Actor, state: "asked" | "given" | "declined" = "asked") {
  return transaction(async (tx) => {
    const { submissions } = await tx.concept.findUniqueOrThrow({ where: { id: conceptId } });
    return tx.review.create({
      data: {
        ...{ id: newId(), code: newCode(), conceptId, accountId: who.id, state },
        forVersion: await versionInWork(tx, conceptId),
        ...{ askedOn: today(), dueOn: dueFromToday(), seq: await nextNumber(tx, "review") },
        submission: state === "given" ? submissions : 0,
      },
    });
  });
}

/** Says that a review was given on the text as it stands. */
export async function gaveReview(conceptId: string, who: Actor): Promise<void> {
  const { submissions } = await db().concept.findUniqueOrThrow({ where: { id: conceptId } });
  const data = { state: "given", submission: submissions, givenOn: today() };
  await db().review.updateMany({ where: { conceptId, accountId: who.id }, data });
}

/** Writes a remark on a section; gives its code. */
export async function remarkOn(who: Actor, code: string, section: string, body: string): Promise<string> {
  const formToken = newToken();
  await writeRemark(who, code, { section, body, formToken });
  return (await db().remark.findUniqueOrThrow({ where: { formToken } })).code;
}

/** Records a decision that nobody has announced. */
export async function decidedOn(conceptId: string, who: Actor, decision: "accept" | "return" = "return") {
  return db().conceptDecision.create({
    data: { conceptId, decision, words: "Words", wordsHtml: "<p>Words</p>", decidedById: who.id, decidedOn: today() },
  });
}

/** Announces that a concept is returned, with the remarks on it. */
export async function returnedBy(who: Actor, code: string): Promise<void> {
  const place = await at(code);
  await transaction(async (tx) => {
    await stepIn(tx, who, "return", place, async (inside, { id }) => {
      await inside.conceptDecision.deleteMany({ where: { conceptId: id } });
      await announceRemarks(inside, id);
      return {};
    });
  });
}

interface Given {
  forVersion?: number;
  state?: string;
  submission?: number;
  comment?: string;
  advice?: string;
  dueOn?: string;
  scores?: Record<string, [score: number, why: string]>;
}

/** Asks an account to judge a concept, by its id, as an organizer would; with what it gave where that is said. */
export async function reviewOf(accountId: string, conceptId: string, given: Given = {}) {
  const { scores = {}, comment = "", ...rest } = given;
  return db().review.create({
    data: {
      ...{ id: newId(), code: newCode(), conceptId, accountId, seq: await nextNumber(db(), "review") },
      ...{ forVersion: await versionInWork(db(), conceptId), state: "asked", askedOn: today(), dueOn: "2199-01-01" },
      ...{ comment, commentHtml: comment && renderComment(comment), givenOn: rest.submission ? today() : null },
      ...rest,
      scores: {
        create: Object.entries(scores).map(([criterion, [score, why]]) => ({ criterion, score, comment: why })),
      },
    },
  });
}

/** A concept of this author that lies before reviewers, as it was handed in so many times. */
export async function beforeReviewers(author: Actor, submissions = 1, more: Parameters<typeof conceptIn>[2] = {}) {
  const { code, id, title, summary, body } = await conceptIn("in_review", author, more);
  await db().submittedText.create({
    data: { conceptId: id, submission: submissions, title, summary, body, submittedOn: today() },
  });
  return db().concept.update({ where: { code }, data: { submissions } });
}

/** The fields of a whole review of a concept that stands alone, as its form gives them. */
export function judgement(fields: Record<string, unknown> = {}) {
  const scores = { "score-need": "4", "score-feasible": "3", "score-evidence": "2", "score-clarity": "5" };
  const whys = { "why-need": "Much needed", "why-feasible": "", "why-evidence": "", "why-clarity": "" };
  const words = { advice: "accept" as const, comment: "A text that is worth the reading.", revision: 0 };
  return { ...scores, ...whys, ...words, ...fields };
}
