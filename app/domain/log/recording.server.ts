import { nextNumber, type Tx } from "~/platform/db.server";
import { today } from "~/platform/clock.server";

export type SubjectKind = "account" | "application" | "card" | "concept" | "position" | "comment";

/**
 * Writes one entry of the log of decisions, inside the transaction of the decision itself:
 * who, what (as `application.admitted`), on which subject (by its opaque code), with a word more if needed.
 */
export async function record(
  tx: Tx,
  actorId: string,
  verb: string,
  subject: { kind: SubjectKind; code: string },
  detail = "",
): Promise<void> {
  await tx.logEntry.create({
    data: {
      seq: await nextNumber(tx, "log"),
      day: today(),
      actorId,
      verb,
      subjectKind: subject.kind,
      subject: subject.code,
      detail,
    },
  });
}
