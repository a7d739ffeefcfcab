import { may, type Who } from "~/domain/permissions";

/** States of a concept, in the order of its way. Named in `concepts:state`. */
export const conceptStates = [
  "draft",
  "submitted",
  "in_review",
  "returned",
  "accepted",
  "published",
  "archived",
  "withdrawn",
] as const;

export type ConceptState = (typeof conceptStates)[number];

/** States that organizers see; a draft is its author's alone, and so is what was withdrawn. */
export const boardStates = ["submitted", "in_review", "accepted", "returned", "published", "archived"] as const;

export type BoardState = (typeof boardStates)[number];

/** In which capacity an author wrote. Named in `concepts:kind`. */
export const authorKinds = ["expert", "participant"] as const;

export type AuthorKind = (typeof authorKinds)[number];

interface Step {
  from: readonly ConceptState[];
  to: ConceptState;
  /** Its author, or an organizer who is not its author. */
  by: "author" | "reviewer";
}

/** Every step that a concept can take, and who takes it. There are no others. */
export const steps = {
  submit: { from: ["draft", "returned"], to: "submitted", by: "author" },
  withdraw: { from: ["submitted", "in_review", "returned", "accepted"], to: "withdrawn", by: "author" },
  review: { from: ["submitted"], to: "in_review", by: "reviewer" },
  return: { from: ["in_review"], to: "returned", by: "reviewer" },
  accept: { from: ["in_review"], to: "accepted", by: "reviewer" },
  publish: { from: ["accepted"], to: "published", by: "reviewer" },
  archive: { from: ["published"], to: "archived", by: "reviewer" },
} as const satisfies Record<string, Step>;

export type ConceptAct = keyof typeof steps;

export const conceptActs = Object.keys(steps) as ConceptAct[];

interface Standing {
  authorId: string | null;
  state: string;
}

/** Whether this person is one who takes this step, whatever the state. */
export function takes(who: Who | null, act: ConceptAct, concept: Standing): boolean {
  return steps[act].by === "author" ? may.ownConcept(who, concept) : may.reviewConcept(who, concept);
}

/** Whether the step leads on from this state. */
export function leadsFrom(act: ConceptAct, state: string): boolean {
  return (steps[act].from as readonly string[]).includes(state);
}

/** The steps that this person can take now: what buttons are shown. */
export function openActs(who: Who | null, concept: Standing): ConceptAct[] {
  return conceptActs.filter((act) => takes(who, act, concept) && leadsFrom(act, concept.state));
}

/** Whether organizers see a concept in this state. */
export function onBoard(state: string): state is BoardState {
  return (boardStates as readonly string[]).includes(state);
}
