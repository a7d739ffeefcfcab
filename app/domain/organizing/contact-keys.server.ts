import { encryptTo, isRecipient } from "~/domain/accounts/sealing";
import { say, sayBack } from "~/domain/mistakes";
import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import { now, today } from "~/platform/clock.server";
import { newCode, newId, tag } from "~/platform/crypto.server";
import { db, isTaken, nextNumber, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";

/** So many keys a person may have in use: an old one and a new one while contacts are sealed anew, and one more. */
const mostKeys = 3;

/** The keys in use, the oldest first. Whose a key is, administrators alone see; everybody knows their own. */
export async function listContactKeys(who: Who | null) {
  allow(who, may.openContact(who));
  const keys = await db().contactKey.findMany({
    where: { retiredOn: null },
    orderBy: { seq: "asc" },
    include: { account: { select: { pseudonym: true } } },
  });
  return keys.map((key) => shown(who, key));
}

/** A key in use by its code, for whoever may retire it. */
export async function findContactKey(who: Who | null, code: string) {
  allow(who, may.openContact(who));
  const key = found(
    await db().contactKey.findUnique({ where: { code }, include: { account: { select: { pseudonym: true } } } }),
  );
  allow(who, may.retireContactKey(who, key));
  return { ...shown(who, key), retired: key.retiredOn !== null };
}

/** The recovery key in use, for administrators; null where there is none. */
export async function findRecoveryKey(who: Who | null) {
  allow(who, may.keepRecoveryKey(who));
  return db().contactKey.findFirst({
    where: { accountId: null, retiredOn: null },
    select: { code: true, recipient: true, addedOn: true },
  });
}

function shown(
  who: Who,
  key: {
    code: string;
    accountId: string | null;
    recipient: string;
    addedOn: string;
    account: { pseudonym: string } | null;
  },
) {
  const { code, recipient, addedOn, accountId, account } = key;
  return {
    ...{ code, recipient, addedOn },
    own: accountId === who.id,
    recovery: accountId === null,
    pseudonym: may.keepRecoveryKey(who) ? (account?.pseudonym ?? null) : null,
    mayRetire: may.retireContactKey(who, key),
  };
}

const dayMs = 24 * 60 * 60 * 1000;

/** What the holder of the private half reads in the challenge. It is kept nowhere: it follows from the day. */
function answerTo(who: Who, recipient: string, day: string): string {
  return tag("proof of a contact key", `${who.id} ${recipient} ${day}`).slice(0, 32);
}

/** A file that only the holder of the private half can read; what stands in it proves that they have it. */
export async function challengeFor(who: Who | null, recipient: string): Promise<string> {
  allow(who, may.openContact(who));
  if (!isRecipient(recipient)) refuse(404);
  return encryptTo([recipient], `${answerTo(who, recipient, today())}\n`);
}

/** The same for the recovery key, for administrators. */
export async function recoveryChallengeFor(who: Who | null, recipient: string): Promise<string> {
  allow(who, may.keepRecoveryKey(who));
  return challengeFor(who, recipient);
}

/** Refuses, for its owner to mend, a public key that is none or was known here before. */
export async function checkNewKey(who: Who | null, input: { recipient: string }): Promise<void> {
  allow(who, may.openContact(who));
  await usable(input.recipient);
}

/** The same for the recovery key, for administrators. */
export async function checkNewRecoveryKey(who: Who | null, input: { recipient: string }): Promise<void> {
  allow(who, may.keepRecoveryKey(who));
  await usable(input.recipient);
}

async function usable(recipient: string): Promise<void> {
  if (!isRecipient(recipient)) throw new Mendable("recipient", say("notARecipient"));
  // Some keys of the right form fit nobody; encrypting to them fails.
  await encryptTo([recipient], "").catch(() => {
    throw new Mendable("recipient", say("notARecipient"));
  });
  if (await db().contactKey.count({ where: { recipient } })) throw new Mendable("recipient", sayBack("keyKnown"));
}

async function proven(who: Who, { recipient, answer }: { recipient: string; answer: string }): Promise<void> {
  await usable(recipient);
  const yesterday = new Date(now() - dayMs).toISOString().slice(0, 10);
  const right = [today(), yesterday].map((day) => answerTo(who, recipient, day));
  if (!right.includes(answer.trim().toLowerCase())) throw new Mendable("answer", sayBack("answerWrong"));
}

/** Adds a key of the actor's own, once its private half is proven. Contacts are sealed to it from then on. */
export async function addContactKey(who: Who | null, input: { recipient: string; answer: string }): Promise<void> {
  allow(who, may.openContact(who));
  await proven(who, input);
  await transaction(async (tx) => {
    const inUse = await tx.contactKey.count({ where: { accountId: who.id, retiredOn: null } });
    if (inUse >= mostKeys) throw new Mendable("form", sayBack("keysTooMany", { max: mostKeys }));
    await add(tx, who, who.id, input.recipient);
  });
}

/** Sets the recovery key, once its private half is proven; the one before is retired. */
export async function setRecoveryKey(who: Who | null, input: { recipient: string; answer: string }): Promise<void> {
  allow(who, may.keepRecoveryKey(who));
  await proven(who, input);
  await transaction(async (tx) => {
    const before = await tx.contactKey.findMany({ where: { accountId: null, retiredOn: null } });
    for (const { code } of before) await retire(tx, who, code, "recovery");
    await add(tx, who, null, input.recipient);
  });
}

async function add(tx: Tx, who: Who, accountId: string | null, recipient: string): Promise<void> {
  const code = newCode();
  try {
    await tx.contactKey.create({
      data: {
        ...{ id: newId(), code, accountId, recipient },
        ...{ addedOn: today(), seq: await nextNumber(tx, "contact-key") },
      },
    });
  } catch (error) {
    if (isTaken(error)) throw new Mendable("recipient", sayBack("keyKnown"));
    throw error;
  }
  await record(tx, who.id, "key.added", { kind: "key", code }, accountId ? "" : "recovery");
}

/** Retires a key in use: nothing more is sealed to it. What it opens already must be sealed anew. */
export async function retireContactKey(who: Who | null, code: string): Promise<void> {
  allow(who, may.openContact(who));
  await transaction(async (tx) => {
    const key = found(await tx.contactKey.findUnique({ where: { code } }));
    allow(who, may.retireContactKey(who, key));
    await retire(tx, who, code, key.accountId ? "" : "recovery");
  });
}

async function retire(tx: Tx, who: Who, code: string, detail: string): Promise<void> {
  const { count } = await tx.contactKey.updateMany({
    where: { code, retiredOn: null },
    data: { retiredOn: today() },
  });
  if (count === 0) refuse(409, "keyRetired");
  await record(tx, who.id, "key.retired", { kind: "key", code }, detail);
}

/**
 * Retires all keys of an account that is no longer an organizer's, within the transaction of that change,
 * which is recorded by whoever makes it.
 */
export async function retireKeysOf(tx: Tx, accountId: string): Promise<void> {
  await tx.contactKey.updateMany({ where: { accountId, retiredOn: null }, data: { retiredOn: today() } });
}
