import { afterEach, expect, it } from "vitest";
import { liveKeys } from "~/domain/accounts/live-keys.server";
import { decryptWith, newKey } from "~/domain/accounts/sealing";
import {
  addContactKey,
  challengeFor,
  checkNewKey,
  findContactKey,
  listContactKeys,
  recoveryChallengeFor,
  retireContactKey,
  retireKeysOf,
  setRecoveryKey,
} from "~/domain/organizing/contact-keys.server";
import { recipientSchema } from "~/domain/organizing/contact-keys.schema";
import { moveClock } from "~/platform/clock.server";
import { db, transaction } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { contactKey } from "../../contacts";
import { useDatabase } from "../../database";

useDatabase();

afterEach(async () => {
  moveClock(0);
  await db().contactKey.deleteMany();
});

async function answer(who: Person, { identity, recipient }: { identity: string; recipient: string }) {
  const bytes = await decryptWith([identity], await challengeFor(who, recipient));
  return new TextDecoder().decode(bytes ?? new Uint8Array());
}

const entries = (verb: string) => db().logEntry.count({ where: { verb } });
const dayMs = 24 * 60 * 60 * 1000;

it("adds a key to whoever proves to have its private half", async () => {
  const who = await member("organizer");
  const key = await newKey();
  const { recipient } = key;
  const logged = await entries("key.added");
  await expect(addContactKey(who, { recipient, answer: "0".repeat(32) })).rejects.toMatchObject({ field: "answer" });
  expect((await liveKeys()).recipients).toEqual([]);
  await addContactKey(who, { recipient, answer: ` ${await answer(who, key)}` });
  expect((await liveKeys()).recipients).toEqual([recipient]);
  expect(await entries("key.added")).toBe(logged + 1);
  expect(await listContactKeys(who)).toMatchObject([{ recipient, own: true, recovery: false, mayRetire: true }]);
});

it("takes no word that was read by somebody else, for another key or too long ago", async () => {
  const [who, other] = [await member("organizer"), await member("organizer")];
  const [key, second] = [await newKey(), await newKey()];
  const given = { recipient: key.recipient, answer: await answer(who, key) };
  await expect(addContactKey(other, given)).rejects.toMatchObject({ field: "answer" });
  await expect(addContactKey(who, { ...given, recipient: second.recipient })).rejects.toMatchObject({
    field: "answer",
  });
  moveClock(2 * dayMs);
  await expect(addContactKey(who, given)).rejects.toMatchObject({ field: "answer" });
  moveClock(dayMs);
  await addContactKey(who, given);
});

it("refuses what is no public key, one that was here before, and a fourth", async () => {
  const who = await member("organizer");
  const { recipient, code } = await contactKey(who);
  const { identity } = await newKey();
  const message = (text: string) => recipientSchema.safeParse({ recipient: text }).error?.issues[0]?.message;
  expect(message(identity)).toBe("errors:privateKeySent");
  expect(message(`my key: ${identity.toLowerCase()}`)).toBe("errors:privateKeySent");
  expect(message("age1" + "b".repeat(58))).toBe("errors:notARecipient");
  expect(message("")).toBe("errors:required");
  // A right form with a wrong checksum, which the library knows.
  const wrong = recipient.slice(0, -1) + (recipient.endsWith("q") ? "p" : "q");
  await expect(checkNewKey(who, { recipient: wrong })).rejects.toMatchObject({ field: "recipient" });
  await expect(checkNewKey(who, { recipient })).rejects.toMatchObject({ field: "recipient" });
  await retireContactKey(who, code);
  await expect(checkNewKey(who, { recipient })).rejects.toMatchObject({ field: "recipient" });
  for (let i = 0; i < 3; i += 1) await contactKey(who);
  const key = await newKey();
  const fourth = { recipient: key.recipient, answer: await answer(who, key) };
  await expect(addContactKey(who, fourth)).rejects.toMatchObject({ field: "form" });
});

it("lets organizers retire their own keys, administrators all, once", async () => {
  const [who, other, administrator] = [
    await member("organizer"),
    await member("organizer"),
    await member("administrator"),
  ];
  const [own, theirs, recovery] = [await contactKey(who), await contactKey(other), await contactKey(null)];
  for (const { code } of [theirs, recovery]) {
    await expect(retireContactKey(who, code)).rejects.toMatchObject({ status: 403 });
    await expect(findContactKey(who, code)).rejects.toMatchObject({ status: 403 });
  }
  expect((await listContactKeys(who)).map(({ pseudonym }) => pseudonym)).toEqual([null, null, null]);
  expect((await listContactKeys(administrator)).map(({ pseudonym }) => pseudonym)).toEqual([
    who.pseudonym,
    other.pseudonym,
    null,
  ]);
  await retireContactKey(who, own.code);
  await expect(retireContactKey(who, own.code)).rejects.toMatchObject({ status: 409 });
  await retireContactKey(administrator, theirs.code);
  await retireContactKey(administrator, recovery.code);
  expect((await liveKeys()).recipients).toEqual([]);
  await expect(retireContactKey(who, "none")).rejects.toMatchObject({ status: 404 });
});

it("retires the keys of an account that loses its role, within that change", async () => {
  const [who, other] = [await member("organizer"), await member("organizer")];
  await contactKey(who);
  const { recipient } = await contactKey(other);
  await transaction(async (tx) => {
    await tx.account.update({ where: { id: who.id }, data: { role: "participant" } });
    await retireKeysOf(tx, who.id);
  });
  expect(await db().contactKey.count({ where: { accountId: who.id, retiredOn: null } })).toBe(0);
  expect((await liveKeys()).recipients).toEqual([recipient]);
});

it("has one recovery key, which administrators set and replace", async () => {
  const [organizer, administrator] = [await member("organizer"), await member("administrator")];
  const [first, second] = [await newKey(), await newKey()];
  await expect(recoveryChallengeFor(organizer, first.recipient)).rejects.toMatchObject({ status: 403 });
  const given = { recipient: first.recipient, answer: await answer(organizer, first) };
  await expect(setRecoveryKey(organizer, given)).rejects.toMatchObject({ status: 403 });
  for (const key of [first, second]) {
    await setRecoveryKey(administrator, { recipient: key.recipient, answer: await answer(administrator, key) });
    expect((await liveKeys()).recipients).toEqual([key.recipient]);
  }
});

it("is closed to all others", async () => {
  const { recipient } = await newKey();
  for (const role of ["applicant", "participant", "expert", "moderator"] as const) {
    const who = await member(role);
    await expect(listContactKeys(who)).rejects.toMatchObject({ status: 403 });
    await expect(challengeFor(who, recipient)).rejects.toMatchObject({ status: 403 });
    await expect(addContactKey(who, { recipient, answer: "x" })).rejects.toMatchObject({ status: 403 });
  }
});
