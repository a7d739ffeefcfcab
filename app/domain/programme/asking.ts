import { isOver } from "~/domain/concepts/calls";
import { bandOf } from "~/domain/matrix/marks";
import { isPast } from "./registrations";

/** Until when questions to speakers are taken; `kind` leaves it to the kind of the event. Named in `asking:until`. */
export const askings = ["kind", "start", "end", "no"] as const;
export type Asking = (typeof askings)[number];

/** What a kind of event takes where organizers say nothing: who travels is asked on the way. */
const usual: Record<string, Exclude<Asking, "kind">> = {
  ...{ meeting: "start", lecture: "start", cycle: "end", course: "end" },
  ...{ visit: "no", internship: "no" },
};

/** What decides whether questions are taken. */
export interface AskedEvent {
  kind: string;
  asking: string;
  state: string;
  startsAt: Date | null;
  endsAt: Date | null;
}

/** Until when an event takes questions: until it begins, until it ends, or not at all. */
export function askedUntil({ kind, asking }: Pick<AskedEvent, "kind" | "asking">): Exclude<Asking, "kind"> {
  return asking === "start" || asking === "end" || asking === "no" ? asking : (usual[kind] ?? "no");
}

/** Whether questions are taken, or why not. Named in `asking:closed`. */
export type AskingStanding = "open" | "no" | "unpublished" | "cancelled" | "late" | "over";

/** Whether an event takes questions now; the last second still belongs to them. */
export function askingStanding(event: AskedEvent, now: number): AskingStanding {
  if (event.state === "cancelled") return "cancelled";
  if (event.state !== "published") return "unpublished";
  const until = askedUntil(event);
  if (until === "no") return "no";
  if (isPast(event, now)) return "over";
  return until === "start" && event.startsAt && isOver(event.startsAt, now) ? "late" : "open";
}

/** Whether questions can be endorsed: as long as what is asked may still be answered there. */
export function endorsable(event: AskedEvent, now: number): boolean {
  return event.state === "published" && askedUntil(event) !== "no" && !isPast(event, now);
}

/** The most questions of one member to the speakers of one event, those that were taken down among them. */
export const mostAsked = 3;

/** The most characters of a question. */
export const longestQuestion = 1000;

/** How questions are ordered. Named in `asking:sort`. */
export const questionOrders = ["endorsed", "newest"] as const;
export type QuestionOrder = (typeof questionOrders)[number];

/** The order that an address asks for; the most endorsed first where it names none. */
export function orderAsked(text: string | null): QuestionOrder {
  return text === "newest" ? "newest" : "endorsed";
}

const bands = { nobody: 0, few: 1, several: 5, many: 10 } as const;

/** A count as far as lists may be ordered by it: where few endorse, the order would tell what the number does not. */
export function toldCount(count: number): number {
  return count >= bands.many ? count : bands[bandOf(count)];
}

const shortest = 60;

/** The first words of a question, by which a button says on which it acts. */
export function shortly(words: string): string {
  const line = words.replace(/\s+/gu, " ");
  return line.length > shortest ? `${line.slice(0, shortest).trimEnd()}…` : line;
}
