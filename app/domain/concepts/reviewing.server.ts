import { allow, may } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import { db } from "~/platform/db.server";
import { renderComment } from "~/platform/markdown.server";
import { found } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { boardStates } from "./states";
import { takeStep } from "./stepping.server";

interface At {
  code: string;
  revision: number;
}

/** Takes a submitted concept into review. */
export async function takeIntoReview(actor: Actor, at: At): Promise<void> {
  return takeStep(actor, "review", at);
}

/** Returns a concept to its author with remarks in Markdown. */
export async function returnConcept(actor: Actor, at: At, remarks: string): Promise<void> {
  return takeStep(actor, "return", at, () => ({
    remarks: { source: remarks, html: mendably("remarks", () => renderComment(remarks)) },
  }));
}

/** Accepts a concept; it is published by a step of its own. */
export async function acceptConcept(actor: Actor, at: At): Promise<void> {
  return takeStep(actor, "accept", at);
}

/**
 * A concept as organizers see it, its author by pseudonym only. What was returned is in its author's hands:
 * the text, which may be half changed, is not shown until it is submitted again.
 */
export async function findConceptForReview(actor: Actor, code: string) {
  allow(actor, may.organize(actor));
  const concept = found(
    await db().concept.findFirst({
      where: { code, state: { in: [...boardStates] } },
      select: {
        code: true,
        slug: true,
        authorId: true,
        authorKind: true,
        language: true,
        sphere: true,
        title: true,
        summary: true,
        bodyHtml: true,
        state: true,
        revision: true,
        submittedOn: true,
        publishedOn: true,
        author: { select: { pseudonym: true } },
        steps: { orderBy: { seq: "asc" }, select: { toState: true, remarksHtml: true, takenOn: true } },
      },
    }),
  );
  const { author, authorId, summary, bodyHtml, ...rest } = concept;
  const inAuthorsHands = concept.state === "returned";
  return {
    ...rest,
    summary: inAuthorsHands ? "" : summary,
    bodyHtml: inAuthorsHands ? "" : bodyHtml,
    author: author?.pseudonym ?? null,
    own: authorId === actor.id,
  };
}
