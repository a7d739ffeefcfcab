import { db, type Tx } from "~/platform/db.server";

/** Pseudonyms of organizers by their ids, for other organizers; of those who have left there is none. */
export async function writersOf(ids: (string | null)[], tx: Tx = db()): Promise<Map<string | null, string>> {
  const known = [...new Set(ids)].filter((id) => id !== null);
  const accounts = await tx.account.findMany({
    where: { id: { in: known } },
    select: { id: true, pseudonym: true },
  });
  return new Map(accounts.map(({ id, pseudonym }) => [id, pseudonym]));
}
