import { allow, may } from "~/domain/permissions";
import { db } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { authorsShown } from "./authors";
import { authorRows, authorsInOrder } from "./authors.server";
import { findDecision } from "./deciding.server";
import { type Change, differencesOf } from "./differences";
import { isOthersConcept } from "./others-concepts.server";
import { boardStates, inAuthorsHands } from "./states";
import { takeStep } from "./stepping.server";

interface At {
  code: string;
  revision: number;
}

/** Takes a submitted concept into review. */
export async function takeIntoReview(actor: Actor, at: At): Promise<void> {
  return takeStep(actor, "review", at);
}

/**
 * A concept as organizers see it: nobody is named who wrote it until the decision on it is announced. What was returned
 * is in its author's hands: the text, which may be half changed, is not shown until it is submitted again.
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
  const { id: _id, authors, current, changes, ...rest } = concept;
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
    authors: authorsShown(concept, (what) => authorRows(authors, what)),
    /** Whether the actor writes it, or has once written it. */
    own: !(await isOthersConcept(db(), actor, concept)),
  };
}

/**
 * A text that the actor may decide on while it is in review, with the decision that stands: what the form of a decision
 * begins with. 403 for one's own. Where it has moved, the form is shown all the same: it may hold words that came back.
 */
export async function findTextToDecide(actor: Actor, code: string) {
  const { title, language, revision, own } = await findConceptForReview(actor, code);
  allow(actor, !own);
  const decided = await findDecision(actor, code);
  return { code, title, language, revision, seen: decided?.seen ?? "", words: decided?.words ?? "" };
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
