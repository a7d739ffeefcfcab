import { allow, may } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import { db } from "~/platform/db.server";
import { renderComment } from "~/platform/markdown.server";
import { found } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { shownAuthor, shownUndecided } from "./authors";
import { authorRows, authorsInOrder } from "./authors.server";
import { type Change, differencesOf } from "./differences";
import { isFormerAuthor } from "./former-authors.server";
import { boardStates, inAuthorsHands, isRead } from "./states";
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
 * A concept as organizers see it, its authors as readers see them. What was returned is in its author's hands:
 * the text, which may be half changed, is not shown until it is submitted again.
 */
export async function findConceptForReview(actor: Actor, code: string) {
  allow(actor, may.organize(actor));
  const concept = found(
    await db().concept.findFirst({
      where: { code, OR: [{ state: { in: [...boardStates] } }, { reading: { not: "none" } }] },
      select: {
        id: true,
        code: true,
        slug: true,
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
        reading: true,
        audience: true,
        changes: true,
        current: { select: { number: true, title: true, summary: true, bodyHtml: true, publishedOn: true } },
        authors: { ...authorsInOrder, select: { ...authorsInOrder.select, agreedOn: true } },
        steps: { orderBy: { seq: "asc" }, select: { toState: true, remarksHtml: true, takenOn: true } },
      },
    }),
  );
  const { id, authors, current, changes, ...rest } = concept;
  const hidden = inAuthorsHands(concept.state);
  // Of a next version in its authors' hands people's version is shown, and nothing of the one in work.
  const { title, summary, bodyHtml } = hidden ? (current ?? { ...rest, summary: "", bodyHtml: "" }) : rest;
  return {
    ...rest,
    ...{ title, summary, bodyHtml },
    /** The version that people read while a next one is in work: its number, and what the next one changes. */
    next:
      current && concept.state !== "published" && concept.state !== "archived"
        ? { after: current.number, changes: hidden ? "" : changes }
        : null,
    /** Number and day of the version that people read. */
    read: current && { number: current.number, publishedOn: current.publishedOn },
    /** Whether all authors agree that the public reads it. */
    agreed: authors.length > 0 && authors.every(({ agreedOn }) => agreedOn !== null),
    authors: authorRows(authors, "inWork").map(isRead(concept.state) ? shownAuthor : shownUndecided),
    /** Whether the actor writes it, or has once written it. */
    own: authors.some(({ accountId }) => accountId === actor.id) || (await isFormerAuthor(id, actor.id)),
  };
}

/**
 * What the next version that is submitted changes against the one that people read, for organizers: the difference of
 * the two texts. Null where there is no next version to be seen.
 */
export async function findNextDifference(actor: Actor, code: string): Promise<Change[] | null> {
  allow(actor, may.organize(actor));
  const concept = found(
    await db().concept.findFirst({
      where: { code, reading: { not: "none" } },
      select: {
        ...{ title: true, summary: true, body: true, state: true, language: true },
        current: { select: { title: true, summary: true, body: true } },
      },
    }),
  );
  if (!concept.current || inAuthorsHands(concept.state)) return null;
  const whole = (text: { title: string; summary: string; body: string }) =>
    [text.title, text.summary, text.body].join("\n\n");
  return differencesOf(whole(concept.current), whole(concept));
}
