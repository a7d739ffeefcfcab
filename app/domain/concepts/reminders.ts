import type { Moment } from "./zones";

/** What of one's own concept should not wait. */
export interface Reminder {
  code: string;
  /** When the call closes that the draft is written for, where that is soon. */
  closes: Moment | null;
  /** How many remarks of a returned one have no answer. */
  unanswered: number;
}

/** Concepts, each with its reminder where it has one. */
export function reminded<C extends { code: string }>(own: readonly C[], reminders: readonly Reminder[]) {
  const byCode = new Map(reminders.map((reminder) => [reminder.code, reminder]));
  return own.map((concept) => ({ ...concept, reminder: byCode.get(concept.code) ?? null }));
}
