import { allow, may } from "~/domain/permissions";
import { db, type Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { isFormerAuthor } from "./former-authors.server";
import { versionInWork } from "./keeping-reviews.server";
import { isRead, onBoard } from "./states";

/** One who may see how a version in work is judged, and how far. */
export interface Entered {
  conceptId: string;
  code: string;
  state: string;
  /** The number that the version in work will have. */
  forVersion: number;
  /** Which submission of it is judged. */
  submissions: number;
  /** Whether the text is there to be judged: in review, and nothing decided. */
  judged: boolean;
  organizes: boolean;
  /** The actor's own review of this version; null for an organizer who was not asked. */
  own: { id: string; code: string; state: string; revision: number } | null;
  /**
   * Whether the actor sees what others gave and say: organizers who were not asked, and reviewers from the moment at
   * which they have given their own, so that nobody judges after another.
   */
  seesOthers: boolean;
}

/**
 * Enters the room of those who judge a concept, by its code: organizers, and who was asked to judge the version in
 * work and has not declined. Refuses authors, present and former (403), and with 404 whoever was not asked.
 */
export async function enterReview(actor: Actor, code: string, tx: Tx = db()): Promise<Entered> {
  allow(actor, may.beReviewer(actor));
  const concept = await tx.concept.findUnique({
    where: { code },
    select: {
      ...{ id: true, state: true, reading: true, submissions: true },
      authors: { select: { accountId: true } },
      decision: { select: { conceptId: true } },
    },
  });
  if (!concept || !onBoard(concept)) refuse(404);
  const { id: conceptId, state, submissions, authors, decision } = concept;
  const forVersion = await versionInWork(tx, conceptId);
  const own = await tx.review.findFirst({
    where: { conceptId, forVersion, accountId: actor.id, state: { not: "declined" } },
    select: { id: true, code: true, state: true, revision: true },
  });
  const organizes = may.organize(actor);
  if (!own && !organizes) refuse(404);
  allow(actor, may.judgeConcept(actor, { authors, formerly: await isFormerAuthor(conceptId, actor.id, tx) }));
  return {
    ...{ conceptId, code, state, forVersion, submissions, own, organizes },
    judged: state === "in_review" && decision === null,
    seesOthers: own ? own.state === "given" || isRead(state) : organizes,
  };
}
