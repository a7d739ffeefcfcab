import { sha256 } from "~/platform/crypto.server";
import type { SealedIn } from "./sealing";

/**
 * What a contact is bound to: its record, and the account by a mark that tells nothing. A sealed text that was put
 * into another record, and a record that was given to another account, are both noticed when it is opened.
 */
export function contactOf(record: { id: string; accountId: string }): SealedIn {
  const holder = sha256(`contact of ${record.accountId}`).slice(0, 26);
  return { record: record.id, holder, field: "contact" };
}
