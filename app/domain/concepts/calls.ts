/** Where a call stands: being prepared, taking concepts, past its deadline, or closed before it. Named in `calls:state`. */
export type CallStanding = "drafted" | "open" | "over" | "closed";

/** Whether a deadline is over: the second that it names still belongs to it. */
export function isOver(closesAt: Date, now: number): boolean {
  return Math.floor(now / 1000) > Math.floor(closesAt.getTime() / 1000);
}

/** Where a call stands now. */
export function standingOf(call: { state: string; closesAt: Date | null }, now: number): CallStanding {
  if (call.state !== "open") return call.state === "closed" ? "closed" : "drafted";
  return call.closesAt && !isOver(call.closesAt, now) ? "open" : "over";
}

/** The most criteria and the most questions that a call may have. */
export const mostRows = 12;

/** What a call has as rows, as addresses name it. */
export type RowKind = "criteria" | "questions";

/** Whether an address names rows of a call. */
export function isRowKind(text: string | undefined): text is RowKind {
  return text === "criteria" || text === "questions";
}
