import { today } from "~/platform/clock.server";
import { nextNumber, type Tx } from "~/platform/db.server";
import { entryHash, headBelow } from "./chain.server";
import type { SubjectKind } from "./verbs";

export type { SubjectKind };

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
  const entry = { seq, day: today(), actorId, verb, subjectKind: subject.kind, subject: subject.code, detail };
  const { hash: previous } = await headBelow(tx, seq);
  await tx.logEntry.create({ data: { ...entry, hash: entryHash(previous, entry) } });
}
