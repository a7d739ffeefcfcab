import { contactOf } from "~/domain/accounts/contact-holder.server";
import { liveKeys } from "~/domain/accounts/live-keys.server";
import { keysOfFile, type SealedIn } from "~/domain/accounts/sealing";
import { sayBack } from "~/domain/mistakes";
import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import { sha256 } from "~/platform/crypto.server";
import { checkpoint, db, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { mostResealed } from "./contact-keys.schema";
import { openable } from "./opening-contacts.server";

/** How many contacts are sealed to keys of an earlier set, and to how many keys they would be sealed now. */
export async function countOutdatedContacts(who: Who | null) {
  allow(who, may.openContact(who));
  const { recipients, keySet } = await liveKeys();
  const outdated = await db().sealedContact.count({ where: { ...openable, keySet: { not: keySet } } });
  return { outdated, keys: recipients.length, atOnce: Math.min(outdated, mostResealed) };
}

/** A contact handed out to be sealed anew in the organizer's page. */
export interface HandedOut {
  code: string;
  of: SealedIn;
  sealed: string;
  /** Trace of the sealed file, by which it is known again when the new one comes back. */
  was: string;
}

/**
 * Hands out the next contacts of an earlier set of keys, after the one with the code `after` if it is given: the
 * actor's key need not fit all. Each is recorded as opened, since it could be read on the way.
 */
export async function handOutContacts(
  who: Who | null,
  { after }: { after: string },
): Promise<{ texts: HandedOut[]; recipients: string[] }> {
  allow(who, may.openContact(who));
  const { recipients, keySet } = await liveKeys();
  if (recipients.length === 0) refuse(409, "contactNoKey");
  return transaction(async (tx) => {
    const rows = await tx.sealedContact.findMany({
      where: { ...openable, keySet: { not: keySet }, code: { gt: after } },
      orderBy: { code: "asc" },
      take: mostResealed,
    });
    for (const { code } of rows) {
      await record(tx, who.id, "contact.opened", { kind: "contact", code }, "resealing");
    }
    const texts = rows.map((row) => ({
      ...{ code: row.code, sealed: row.sealed },
      of: contactOf(row),
      was: sha256(row.sealed),
    }));
    return { texts, recipients };
  });
}

/**
 * Takes contacts that were sealed anew, each in place of the file it was made from. Left out is what the holder has
 * replaced or removed since; refused with 409 what is not sealed to as many keys as are in use now.
 */
export async function takeBackContacts(
  who: Who | null,
  input: { code: string[]; was: string[]; sealed: string[] },
): Promise<void> {
  allow(who, may.openContact(who));
  const { recipients, keySet } = await liveKeys();
  const { code, was, sealed } = input;
  if (was.length !== code.length || sealed.length !== code.length) refuse(400, "brokenForm");
  for (const file of sealed) if (!(await sealedTo(file, recipients.length))) refuse(409, "resealedOtherwise");
  await transaction(async (tx) => {
    for (const [i, one] of code.entries()) {
      const row = await tx.sealedContact.findFirst({ where: { ...openable, code: one } });
      if (row && sha256(row.sealed) === was[i]) await put(tx, who, row, sealed[i] ?? "", keySet);
    }
  });
  await checkpoint();
}

/** Takes one contact that was sealed anew with the age program; mistakes come back beside the field. */
export async function takeResealedContact(who: Who | null, code: string, input: { sealed: string }): Promise<void> {
  allow(who, may.openContact(who));
  const { recipients, keySet } = await liveKeys();
  const row = found(await db().sealedContact.findFirst({ where: { ...openable, code } }));
  if (!(await sealedTo(input.sealed, recipients.length))) {
    throw new Mendable("sealed", sayBack("resealedWrong", { count: recipients.length }));
  }
  await transaction((tx) => put(tx, who, row, input.sealed, keySet));
  await checkpoint();
}

/** Whether a file that comes back is sealed to as many keys as are in use now, and as long as all sealed texts. */
export async function sealedTo(file: string, keys: number): Promise<boolean> {
  return keys > 0 && (await keysOfFile(file)) === keys;
}

/** A sealed text as it is kept, whatever ends its lines came with. */
export function asFile(sealed: string): string {
  return `${sealed.trim().replaceAll("\r\n", "\n")}\n`;
}

async function put(
  tx: Tx,
  who: Who,
  row: { id: string; code: string; sealed: string },
  sealed: string,
  keySet: string,
): Promise<void> {
  const file = asFile(sealed);
  // The holder may have replaced it meanwhile; theirs stands.
  const { count } = await tx.sealedContact.updateMany({
    where: { id: row.id, sealed: row.sealed },
    data: { sealed: file, keySet },
  });
  if (count === 0) refuse(409);
  await record(tx, who.id, "contact.resealed", { kind: "contact", code: row.code });
}
