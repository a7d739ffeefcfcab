import { newKey } from "~/domain/accounts/sealing";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, nextNumber, transaction } from "~/platform/db.server";
import type { Person } from "./cast";

export interface TestKey {
  code: string;
  identity: string;
  recipient: string;
}

/** A key in use: of this organizer, or the recovery key. */
export async function contactKey(owner: Person | null): Promise<TestKey> {
  const { identity, recipient } = await newKey();
  const code = newCode();
  await transaction(async (tx) => {
    const seq = await nextNumber(tx, "contact-key");
    const accountId = owner?.id ?? null;
    await tx.contactKey.create({ data: { id: newId(), code, accountId, recipient, addedOn: today(), seq } });
  });
  return { code, identity, recipient };
}

/** The sealed contact of a person, as the database has it. */
export function contactRow(person: { id: string }) {
  return db().sealedContact.findUniqueOrThrow({ where: { accountId: person.id } });
}
