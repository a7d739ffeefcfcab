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

/** What people read of a concept, whatever becomes of the text in work. */
export const readings = ["none", "open", "archived"] as const;

export type Reading = (typeof readings)[number];

/** Who may read what is published. Named in `publication:audience`. */
export const audiences = ["members", "public"] as const;

export type Audience = (typeof audiences)[number];

interface Step {
  from: readonly ConceptState[];
  /** Where the text in work stands afterwards; `leadsTo` says where that depends on what is read. */
  to: ConceptState;
  /** Its author, or an organizer who is not its author. */
  by: "author" | "reviewer";
  /** What people may have of the concept for this step to be open. */
  reading: readonly Reading[];
  /** What the step is called in the way of a concept, where it is not called by the state it leads to. */
  noted?: "revised" | "dropped" | "archived";
}

const underWay = ["draft", "submitted", "in_review", "returned", "accepted"] as const;

/** Every step that a concept can take, and who takes it. There are no others. */
export const steps = {
  submit: { from: ["draft", "returned"], to: "submitted", by: "author", reading: readings },
  withdraw: {
    from: ["submitted", "in_review", "returned", "accepted"],
    to: "withdrawn",
    by: "author",
    reading: ["none"],
  },
  review: { from: ["submitted"], to: "in_review", by: "reviewer", reading: readings },
  return: { from: ["in_review"], to: "returned", by: "reviewer", reading: readings },
  accept: { from: ["in_review"], to: "accepted", by: "reviewer", reading: readings },
  publish: { from: ["accepted"], to: "published", by: "reviewer", reading: readings },
  /** Begins the next version of what is read; it goes the same way while people go on reading this one. */
  revise: { from: ["published"], to: "draft", by: "author", reading: ["open"], noted: "revised" },
  /** Gives the next version up: what is read stays as it is. */
  drop: { from: underWay, to: "published", by: "author", reading: ["open", "archived"], noted: "dropped" },
  /** Acts on what is read, wherever the next version stands. */
  archive: { from: ["published", ...underWay], to: "archived", by: "reviewer", reading: ["open"], noted: "archived" },
} as const satisfies Record<string, Step>;

export type ConceptAct = keyof typeof steps;

export const conceptActs = Object.keys(steps) as ConceptAct[];

interface Standing {
  authors: readonly { accountId: string | null }[];
  state: string;
  reading: string;
}

/** Whether this person is one who takes this step, whatever the state. */
export function takes(who: Who | null, act: ConceptAct, concept: Pick<Standing, "authors">): boolean {
  return steps[act].by === "author" ? may.ownConcept(who, concept) : may.reviewConcept(who, concept);
}

/** Whether the step leads on from where the text in work stands and what people have of the concept. */
export function leadsFrom(act: ConceptAct, { state, reading }: Pick<Standing, "state" | "reading">): boolean {
  const { from, reading: read } = steps[act] as Step;
  return (from as readonly string[]).includes(state) && (read as readonly string[]).includes(reading);
}

/** Where the text in work stands after the step. */
export function leadsTo(act: ConceptAct, { state, reading }: Pick<Standing, "state" | "reading">): ConceptState {
  if (act === "archive" && state !== "published") return state as ConceptState;
  if (act === "drop" && reading === "archived") return "archived";
  return steps[act].to;
}

/** What the step is called in the way of the concept. Named in `concepts:state`. */
export function notedAs(act: ConceptAct): string {
  const { noted, to } = steps[act] as Step;
  return noted ?? to;
}

/** The steps that this person can take now: what buttons are shown. */
export function openActs(who: Who | null, concept: Standing): ConceptAct[] {
  return conceptActs.filter((act) => takes(who, act, concept) && leadsFrom(act, concept));
}

/** Whether the text in work is what people read: decided on and announced. */
export function isRead(state: string): boolean {
  return state === "published" || state === "archived";
}

/** Whether organizers see a concept: what was submitted, and what people read even while its next version is a draft. */
export function onBoard({ state, reading }: { state: string; reading: string }): boolean {
  return reading !== "none" || (boardStates as readonly string[]).includes(state);
}

/** Whether organizers may see the text in work: not while it is in its authors' hands. */
export function inAuthorsHands(state: string): boolean {
  return state === "draft" || state === "returned" || state === "withdrawn";
}
