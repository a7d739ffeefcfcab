import { versionInWork } from "~/domain/concepts/keeping-reviews.server";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, nextNumber } from "~/platform/db.server";
import { renderComment } from "~/platform/markdown.server";
import type { Actor } from "~/platform/session.server";
import { conceptIn } from "./drafts";

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
export async function inReview(author: Actor, submissions = 1, more: Parameters<typeof conceptIn>[2] = {}) {
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
