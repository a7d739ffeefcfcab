import { standardCriteria } from "~/domain/concepts/criteria";
import { dueFromToday, versionInWork } from "~/domain/concepts/keeping-reviews.server";
import { writeRemark } from "~/domain/concepts/remarking.server";
import { today } from "~/platform/clock.server";
import { newCode, newId, newToken } from "~/platform/crypto.server";
import { db, nextNumber } from "~/platform/db.server";
import { renderComment } from "~/platform/markdown.server";
import type { Actor } from "~/platform/session.server";
import { conceptIn } from "./drafts";

/** Which revision of a concept a page would show now. */
export async function at(code: string): Promise<{ code: string; revision: number }> {
  const { revision } = await db().concept.findUniqueOrThrow({ where: { code }, select: { revision: true } });
  return { code, revision };
}

/** A concept of this author that was handed in: it lies before reviewers, or waits for that. */
export async function handedIn(
  author: Actor,
  more: Parameters<typeof conceptIn>[2] = {},
  state: "submitted" | "in_review" = "in_review",
) {
  const { id, title, summary, body } = await conceptIn(state, author, more);
  const submittedOn = today();
  await db().submittedText.create({ data: { conceptId: id, submission: 1, title, summary, body, submittedOn } });
  const submittedSeq = await nextNumber(db(), "conceptSubmitted");
  return db().concept.update({ where: { id }, data: { submissions: 1, submittedOn, submittedSeq } });
}

/** Says that a review was given on the text as it stands, with these scores in the order of the usual criteria. */
export async function gaveReview(conceptId: string, who: Actor, scores: readonly number[] = []): Promise<void> {
  const { submissions } = await db().concept.findUniqueOrThrow({ where: { id: conceptId } });
  const { id } = await db().review.findFirstOrThrow({ where: { conceptId, accountId: who.id } });
  const rows = scores.map((score, at) => ({ criterion: standardCriteria[at]!, score, comment: "" }));
  const data = { state: "given", submission: submissions, givenOn: today(), scores: { create: rows } };
  await db().review.update({ where: { id }, data });
}

/** Writes a remark on a section; gives its code. */
export async function remarkOn(who: Actor, code: string, section: string, body: string): Promise<string> {
  const formToken = newToken();
  await writeRemark(who, code, { section, body, formToken });
  return (await db().remark.findUniqueOrThrow({ where: { formToken } })).code;
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
      ...{ forVersion: await versionInWork(db(), conceptId), state: "asked", askedOn: today(), dueOn: dueFromToday() },
      ...{ comment, commentHtml: comment && renderComment(comment), givenOn: rest.submission ? today() : null },
      ...rest,
      scores: {
        create: Object.entries(scores).map(([criterion, [score, why]]) => ({ criterion, score, comment: why })),
      },
    },
  });
}

/** The fields of a whole review of a concept that stands alone, as its form gives them. */
export function judgement(fields: Record<string, unknown> = {}) {
  const scores = { "score-need": "4", "score-feasible": "3", "score-evidence": "2", "score-clarity": "5" };
  const whys = { "why-need": "Much needed", "why-feasible": "", "why-evidence": "", "why-clarity": "" };
  const words = { advice: "accept" as const, comment: "A text that is worth the reading.", revision: 0 };
  return { ...scores, ...whys, ...words, ...fields };
}
