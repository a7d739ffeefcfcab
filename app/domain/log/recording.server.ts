import { today } from "~/platform/clock.server";
import { nextNumber, type Tx } from "~/platform/db.server";
import { entryHash, headBelow } from "./chain.server";
import type { SubjectKind } from "./verbs";

export type { SubjectKind };

/** So far the days of the log stand still where the clock is put back; a clock that was wrong by more is plainly seen. */
const mostDays = 31;

/** The day of an entry: none stands before that of the entry before. */
function laterOf(before: string, day: string): string {
  const ahead = (Date.parse(before) - Date.parse(day)) / (24 * 60 * 60_000);
  return ahead > 0 && ahead <= mostDays ? before : day;
}

/**
 * Writes one entry of the log of decisions, inside the transaction of the decision itself: who (null for whoever works
 * in the server's shell), what (as `application.admitted`), on which subject (by its opaque code), with a word more if
 * needed. Each entry is chained to the one before.
 */
export async function record(
  tx: Tx,
  actorId: string | null,
  verb: string,
  subject: { kind: SubjectKind; code: string },
  detail = "",
): Promise<void> {
  // The number comes first: whoever has it holds the lock until the end of the transaction, so that no other entry can
  // be chained to the same one.
  const seq = await nextNumber(tx, "log");
  const { hash: previous, day: before } = await headBelow(tx, seq);
  const entry = {
    seq,
    day: laterOf(before, today()),
    actorId,
    verb,
    subjectKind: subject.kind,
    subject: subject.code,
    detail,
  };
  await tx.logEntry.create({ data: { ...entry, hash: entryHash(previous, entry) } });
}
