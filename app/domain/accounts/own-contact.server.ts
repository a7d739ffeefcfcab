import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import { noteErasure } from "~/platform/backups/erasures.server";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { checkpoint, db, transaction, type Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import type { Role } from "~/platform/roles";
import { contactOf } from "./contact-holder.server";
import { liveKeys } from "./live-keys.server";
import { keysOfFile, sealText } from "./sealing";

/** What the platform can tell of the actor's own contact: that there is one, never what it says. */
export async function findOwnContact(who: Who | null) {
  allow(who, may.leaveContact(who));
  const [row, { recipients, keySet }] = await Promise.all([
    db().sealedContact.findUnique({ where: { accountId: who.id } }),
    liveKeys(),
  ]);
  return {
    /** Whether there is a key to seal to; without one the field is not offered. */
    offered: recipients.length > 0,
    contact: row && {
      sealedOn: row.sealedOn,
      keys: (await keysOfFile(row.sealed)) ?? 0,
      outdated: row.keySet !== keySet,
    },
  };
}

/** A contact that is sealed and not yet kept. */
export interface Sealed {
  id: string;
  sealed: string;
  keySet: string;
}

/** Seals the actor's words to all keys of today; nobody here can open them from then on. */
export async function sealContact(who: Who | null, words: string): Promise<Sealed> {
  allow(who, may.leaveContact(who));
  const { recipients, keySet } = await liveKeys();
  if (recipients.length === 0) throw new Mendable("contact", sayBack("contactNoKey"));
  const id = newId();
  return { id, keySet, sealed: await sealText(contactOf({ id, accountId: who.id }), words, recipients) };
}

/** Keeps a sealed contact in place of the one before. Its code stays: by it the holder reads who opened. */
export async function keepContact(tx: Tx, who: Who, { id, sealed, keySet }: Sealed): Promise<void> {
  const data = { id, sealed, keySet, sealedOn: today() };
  const before = await tx.sealedContact.findUnique({ where: { accountId: who.id }, select: { id: true } });
  await tx.sealedContact.upsert({
    where: { accountId: who.id },
    create: { ...data, code: newCode(), accountId: who.id },
    update: data,
  });
  // A backup from before does not bring that one back.
  if (before) noteErasure("contact", before.id);
}

/** Leaves or replaces the actor's own contact, sealed on the way in. Refuses where there is no key to seal to. */
export async function leaveContact(who: Who | null, input: { contact: string }): Promise<void> {
  allow(who, may.leaveContact(who));
  const sealed = await sealContact(who, input.contact);
  await transaction((tx) => keepContact(tx, who, sealed));
  await checkpoint();
}

/** Deletes the actor's own contact, and what the database's own log still holds of it. */
export async function removeContact(who: Who | null): Promise<void> {
  allow(who, may.leaveContact(who));
  await transaction(async (tx) => {
    const where = { accountId: who.id };
    const { id } = found(await tx.sealedContact.findUnique({ where, select: { id: true } }));
    await tx.sealedContact.delete({ where });
    noteErasure("contact", id);
  });
  await checkpoint();
}

/** Deletes a contact once more that was deleted or replaced after the backup that has brought it here. */
export async function removeContactAnew(id: string): Promise<void> {
  await db().sealedContact.deleteMany({ where: { id } });
}

const mostOpenings = 50;

/** When organizers had the actor's own contact in hand, the newest first: the day and the role, never who. */
export async function listContactOpenings(who: Who | null) {
  allow(who, may.leaveContact(who));
  const contact = await db().sealedContact.findUnique({ where: { accountId: who.id }, select: { code: true } });
  if (!contact) return [];
  const entries = await db().logEntry.findMany({
    where: { subjectKind: "contact", subject: contact.code, verb: { in: ["contact.opened", "contact.resealed"] } },
    orderBy: { seq: "desc" },
    take: mostOpenings,
    select: { day: true, actorId: true, verb: true },
  });
  const openers = await db().account.findMany({
    where: { id: { in: entries.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, role: true },
  });
  return entries.map(({ day, actorId, verb }) => ({
    day,
    act: verb === "contact.opened" ? ("opened" as const) : ("resealed" as const),
    role: (openers.find(({ id }) => id === actorId)?.role ?? "organizer") as Role,
  }));
}
