import { refuse } from "~/platform/refuse";
import type { Role } from "~/platform/roles";

/** Who asks: a signed-in actor, or nobody. Only the id and the role count. */
export interface Who {
  id: string;
  role: Role;
}

const admitted: readonly Role[] = ["participant", "expert", "moderator", "organizer", "administrator"];
const organizers: readonly Role[] = ["organizer", "administrator"];

type Owned = { authorId: string | null };
type WithState = { state: string };

/** Every rule of who may do what. Pure; verbs enforce it, buttons ask it. */
export const may = {
  /** Read what members read. */
  readAsMember: (who: Who | null) => who !== null && admitted.includes(who.role),
  /** Have a matrix card and choose positions. */
  holdCard: (who: Who | null) => who !== null && admitted.includes(who.role),
  /** Work in the organizers' rooms. */
  organize: (who: Who | null) => who !== null && organizers.includes(who.role),
  /** Admit or decline applicants; nobody decides on themselves. */
  decideApplication: (who: Who | null, application: { accountId: string }) =>
    may.organize(who) && application.accountId !== who?.id,
  /** Change or send an application: the applicant's own, while it is a draft. */
  editApplication: (who: Who | null, application: { accountId: string }) =>
    who !== null && who.role === "applicant" && application.accountId === who.id,
  /** Say or change where one lives, on one's own card; applicants too. */
  stateResidence: (who: Who | null) => who !== null,
  /** Write a concept of one's own. */
  writeConcept: (who: Who | null) => who !== null && admitted.includes(who.role),
  /** Change the text of a concept: its author, while it is a draft or returned. */
  editConcept: (who: Who | null, concept: Owned & WithState) =>
    may.ownConcept(who, concept) && (concept.state === "draft" || concept.state === "returned"),
  /** The author of a concept. */
  ownConcept: (who: Who | null, concept: Owned) =>
    who !== null && admitted.includes(who.role) && concept.authorId === who.id,
  /** Decide on a submitted concept; never one's own. */
  reviewConcept: (who: Who | null, concept: Owned) => may.organize(who) && concept.authorId !== who?.id,
  /** Comment on what is published. */
  comment: (who: Who | null) => who !== null && admitted.includes(who.role),
  /** Delete a comment of one's own. */
  deleteComment: (who: Who | null, comment: Owned) => who !== null && comment.authorId === who.id,
};

/** Refuses with 403 what is not allowed, with 401 a visitor; narrows `who`. */
export function allow(who: Who | null, allowed: boolean): asserts who is Who {
  if (!who) refuse(401);
  if (!allowed) refuse(403);
}
