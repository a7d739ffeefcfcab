import { isOver } from "~/domain/concepts/calls";

/** How one comes to take part in an event; `none` where nobody registers. Named in `registration:entry`. */
export const entries = ["none", "open", "selection", "invitation"] as const;
export type Entry = (typeof entries)[number];

/** States of a registration. Named in `registration:state`. */
export const registrationStates = ["registered", "waiting", "selected", "declined", "attended", "cancelled"] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** What somebody is told of their state: where an event is by selection, who waits waits for a decision. */
export function toldState(state: string, entry: string): string {
  return state === "waiting" && entry === "selection" ? "undecided" : state;
}

/** States of those who have a place. */
export const placed: readonly string[] = ["registered", "selected", "attended"];

/** What organizers decide where an event is by selection. Named in `organizing-registration:decision`. */
export const decisions = ["selected", "declined"] as const;
export type Decision = (typeof decisions)[number];

/** Kinds of an event's own questions. Named in `registration:question`. */
export const questionKinds = ["text", "choice", "yesno"] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** The most questions of an event, the most options of a choice, and the most characters of answers. */
export const mostQuestions = 20;
export const mostOptions = 12;
export const longestAnswer = 2000;
/** Sealed texts have room for so many characters of any script. */
export const longestSealed = 300;

/** The most invitations that are made at once. */
export const mostInvitations = 30;

/** What decides whether one can register. */
export interface Entered {
  state: string;
  entry: string;
  entryUntil: Date | null;
  startsAt: Date | null;
  endsAt: Date | null;
}

/** Whether registrations are taken, or why not. Named in `registration:closed`. */
export type EntryStanding = "open" | "none" | "unpublished" | "cancelled" | "over" | "late";

/** Whether an event is over: its last second still belongs to it. One that nobody has dated yet is to come. */
export function isPast({ startsAt, endsAt }: Pick<Entered, "startsAt" | "endsAt">, now: number): boolean {
  const last = endsAt ?? startsAt;
  return last !== null && isOver(last, now);
}

/** Whether an event takes registrations now: until the second that is named, or until it begins. */
export function entryStanding(event: Entered, now: number): EntryStanding {
  if (event.state === "cancelled") return "cancelled";
  if (event.state !== "published") return "unpublished";
  if (isPast(event, now)) return "over";
  if (event.entry === "none") return "none";
  const until = event.entryUntil ?? event.startsAt;
  return until && isOver(until, now) ? "late" : "open";
}

/** From how many on free places are said exactly; below, a number would tell who has come or gone. */
const said = 10;

/** How many places are free, as far as members are told. Named in `registration:places`. */
export type ShownPlaces = { left: "any" | "few" | "none" } | { left: "exact"; count: number };

/** What members are told of the places of an event. */
export function shownPlaces({ places, taken }: { places: number | null; taken: number }): ShownPlaces {
  if (places === null) return { left: "any" };
  const count = places - taken;
  if (count <= 0) return { left: "none" };
  return count >= said ? { left: "exact", count } : { left: "few" };
}

const shownBefore = 30 * 60_000;

/** Whether the link to an event is told now: from half an hour before it begins until it ends. */
export function linkShown({ startsAt, endsAt }: Pick<Entered, "startsAt" | "endsAt">, now: number): boolean {
  if (!startsAt || now < startsAt.getTime() - shownBefore) return false;
  return !isPast({ startsAt, endsAt }, now);
}

/** The options of a choice in one language. */
export function optionsIn(text: string): string[] {
  return text.split("\n").filter(Boolean);
}

/** The name of the field of a question in the form of its event. */
export function fieldOf(code: string): string {
  return `answer-${code}`;
}
