import { allow, may } from "~/domain/permissions";
import type { Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { isFormerAuthor } from "./former-authors.server";
import { onBoard } from "./states";

interface Written {
  id: string;
  authors: readonly { accountId: string | null }[];
}

interface OnBoard extends Written {
  state: string;
  reading: string;
}

/** Whether an organizer may have a say in the review of a concept: never of one that they write or have written. */
export async function isOthersConcept(tx: Tx, actor: Actor, concept: Written): Promise<boolean> {
  return may.reviewConcept(actor, concept) && !(await isFormerAuthor(concept.id, actor.id, tx));
}

/**
 * A concept in the review of which the actor has a say, as it was read. Refuses whoever is no organizer (403), what is
 * not on the board (404), and what the actor writes or has written (403).
 */
export async function othersConcept<C extends OnBoard>(tx: Tx, actor: Actor, concept: C | null): Promise<C> {
  allow(actor, may.organize(actor));
  if (!concept || !onBoard(concept)) refuse(404);
  allow(actor, await isOthersConcept(tx, actor, concept));
  return concept;
}
