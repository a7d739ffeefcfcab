import { sha256, tag } from "~/platform/crypto.server";
import type { SealedIn } from "~/domain/accounts/sealing";
import type { Tx } from "~/platform/db.server";

/**
 * The only join between an account and an event that it takes part in: an HMAC of both under a key outside the
 * database, so that the registrations of one person for two events cannot be compared.
 */
export function registrationTag(eventId: string, accountId: string): string {
  return tag("registration", `${eventId} ${accountId}`);
}

/** What a sealed answer is bound to: its registration, whoever holds it, and its question. */
export function answerIn(registration: { id: string; holder: string }, questionId: string): SealedIn {
  const holder = sha256(`registration of ${registration.holder}`).slice(0, 26);
  return { record: registration.id, holder, field: `question ${questionId}` };
}

const atOnce = 500;

/** The rows that an account has over all events that there are, found by its tags: some events at a time. */
export async function overEvents<Row>(
  tx: Tx,
  accountId: string,
  read: (tags: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const events = await tx.event.findMany({ orderBy: { id: "asc" }, select: { id: true } });
  const rows: Row[] = [];
  for (let from = 0; from < events.length; from += atOnce) {
    rows.push(...(await read(events.slice(from, from + atOnce).map(({ id }) => registrationTag(id, accountId)))));
  }
  return rows;
}
