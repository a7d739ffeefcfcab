import { describe, expect, it } from "vitest";
import { inGroups, sixDigits } from "~/domain/accounts/one-time-codes";
import { appAddress, newSecret, stepOf, storedSecret, takeCode } from "~/domain/accounts/one-time-codes.server";
import { replaceRecoveryCodes } from "~/domain/accounts/recovery-codes.server";
import { findSecondStep, offerSecret, setUpApp, turnOffApp } from "~/domain/accounts/second-step.server";
import { moveClock } from "~/platform/clock.server";
import { db, transaction } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { readSession, startSession } from "~/platform/session.server";
import { castSecret, member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { codeNow } from "../../one-time-codes";
import { useStillClock } from "../../still-clock";
import { databaseBytes } from "../../tables";

useDatabase();
useStillClock();

const passphrase = "seven words that only this test knows";
const asking = (...cookies: string[]) =>
  new Request("http://localhost/", { headers: { Cookie: cookies.map((one) => one.split(";")[0]).join("; ") } });
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { field?: string; message?: string; status?: number }) => error.status ?? `${error.field} ${error.message}`,
  );

async function keeper(role: "participant" | "organizer", secondStep = false): Promise<Person> {
  const person = await member(role, undefined, { secondStep });
  await db().account.update({ where: { id: person.id }, data: { passphraseHash: await hashPassphrase(passphrase) } });
  return person;
}

describe("codes from an app", () => {
  it("come from a secret of 160 bits, in the form that apps expect, and name neither place nor person", () => {
    const secret = newSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(inGroups(secret)).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    const address = appAddress(secret, "Notes");
    expect(address).toMatch(/^otpauth:\/\/totp\/Notes\?/);
    expect(Object.fromEntries(new URL(address).searchParams)).toEqual({
      ...{ secret, algorithm: "SHA1", digits: "6", period: "30" },
    });
  });

  it("are read however they are typed", () => {
    for (const typed of ["123456", " 123 456 ", "12 34 56", "123-456", "１２３４５６", "123\u00A0456"]) {
      expect(sixDigits(typed)).toBe("123456");
    }
    for (const typed of ["12345", "1234567", "12345a", "abcd-efgh-jkmn-pqrs", ""]) expect(sixDigits(typed)).toBeNull();
  });

  it("are right in their step, the one before and the one after, and in no other", () => {
    const fits = [-2, -1, 0, 1, 2].map((steps) => stepOf(castSecret, codeNow(castSecret, steps)) !== null);
    expect(fits).toEqual([false, true, true, true, false]);
    expect(stepOf(castSecret, "000000")).toBeNull();
  });

  it("are taken once each, also when two come at once, and never an older one after a newer", async () => {
    const { id } = await member("organizer");
    const code = codeNow(castSecret);
    const both = await Promise.all([takeCode(id, code), takeCode(id, code)]);
    expect(both.sort()).toEqual([false, true]);
    expect(await takeCode(id, codeNow(castSecret, -1))).toBe(false);
    expect(await takeCode(id, codeNow(castSecret, 1))).toBe(true);
  });

  it("are of no use to another account, and their secret stands in no file", async () => {
    const one = await keeper("participant");
    const other = await member("participant");
    const { secret, cookie } = offerSecret(one, asking(), "Notes");
    await setUpApp(one, asking(cookie), { code: codeNow(secret), passphraseNow: passphrase });
    const { totpSecret } = await db().account.findUniqueOrThrow({ where: { id: one.id } });
    await db().account.update({ where: { id: other.id }, data: { totpSecret, totpOn: "2026-01-01" } });
    moveClock(60_000);
    expect(await takeCode(other.id, codeNow(secret))).toBe(false);
    expect(await takeCode(one.id, codeNow(secret))).toBe(true);
    const bytes = await databaseBytes();
    expect(bytes.includes(totpSecret!)).toBe(true);
    expect(bytes.includes(secret)).toBe(false);
    expect(storedSecret(one.id, secret)).not.toBe(storedSecret(one.id, secret));
  });
});

describe("setting an app up", () => {
  it("shows the same secret again, for half an hour, to the same person", async () => {
    const [one, other] = [await member("participant"), await member("participant")];
    const first = offerSecret(one, asking(), "Notes");
    expect(offerSecret(one, asking(first.cookie), "Else").secret).toBe(first.secret);
    expect(offerSecret(other, asking(first.cookie), "Notes").secret).not.toBe(first.secret);
    expect(first.cookie).not.toContain(first.secret);
    moveClock(31 * 60_000);
    expect(offerSecret(one, asking(first.cookie), "Notes").secret).not.toBe(first.secret);
  });

  it("asks for a first code and the passphrase, ends every session, and gives an office its rights", async () => {
    const person = await keeper("organizer");
    const elsewhere = await startSession(asking(), person.id);
    expect(await readSession(asking(elsewhere))).toMatchObject({ role: "participant", resting: "organizer" });
    const { secret, cookie } = offerSecret(person, asking(), "Notes");
    const attempt = (code: string, passphraseNow: string, carried = cookie) =>
      setUpApp(person, asking(person.cookie, carried), { code, passphraseNow });
    expect(await outcome(attempt("000 000", passphrase))).toBe("code mistakes:firstCodeWrong");
    expect(await outcome(attempt(codeNow(secret), "wrong"))).toBe("passphraseNow mistakes:passphraseWrong");
    expect(await outcome(attempt(codeNow(secret), passphrase, "x=y"))).toBe("form mistakes:secretGone");
    expect(await findSecondStep(person)).toEqual({ app: false, passkeys: 0 });

    const [session] = await attempt(codeNow(secret), passphrase);
    expect(await findSecondStep(person)).toEqual({ app: true, passkeys: 0 });
    expect(await readSession(asking(person.cookie))).toBeNull();
    expect(await readSession(asking(elsewhere))).toBeNull();
    const now = await readSession(asking(session!));
    expect(now).toEqual({ id: person.id, pseudonym: person.pseudonym, role: "organizer" });
    expect(await takeCode(person.id, codeNow(secret))).toBe(false);
    expect(await outcome(attempt(codeNow(secret, 1), passphrase))).toBe(409);
  });
});

describe("turning it off", () => {
  it("asks for the passphrase and a code, forgets the secret, and lets the office rest", async () => {
    const person = await keeper("organizer", true);
    const attempt = (code: string, passphraseNow: string) =>
      turnOffApp(person, asking(person.cookie), { code, passphraseNow });
    expect(await outcome(attempt(codeNow(castSecret), "wrong"))).toBe("passphraseNow mistakes:passphraseWrong");
    expect(await outcome(attempt("000000", passphrase))).toBe("code mistakes:codeWrong");
    const session = await attempt(codeNow(castSecret), passphrase);
    const account = await db().account.findUniqueOrThrow({ where: { id: person.id } });
    expect(account).toMatchObject({ totpSecret: null, totpOn: null, totpStep: null });
    expect(await readSession(asking(person.cookie))).toBeNull();
    expect(await readSession(asking(session))).toMatchObject({ role: "participant", resting: "organizer" });
    expect(await outcome(attempt(codeNow(castSecret), passphrase))).toBe(409);
  });

  it("takes a recovery code where the app is lost", async () => {
    const person = await keeper("participant", true);
    const [code] = await transaction((tx) => replaceRecoveryCodes(tx, person.id));
    await turnOffApp(person, asking(person.cookie), { code: code!, passphraseNow: passphrase });
    expect(await findSecondStep(person)).toEqual({ app: false, passkeys: 0 });
    expect(await db().recoveryCode.count({ where: { accountId: person.id, usedOn: null } })).toBe(9);
  });
});

describe("an office", () => {
  it.each(["moderator", "organizer", "administrator"] as const)("of a %s rests without a second step", async (role) => {
    const person = await member(role, undefined, { secondStep: false });
    expect(await readSession(asking(person.cookie))).toMatchObject({ role: "participant", resting: role });
    await db().passkey.create({
      data: {
        ...{ id: `key of ${role}`, code: `code of ${role}`, accountId: person.id, publicKey: "", counter: 0 },
        ...{ transports: "", name: "Key", addedOn: "2026-01-01" },
      },
    });
    expect((await readSession(asking(person.cookie)))?.role).toBe(role);
    await db().passkey.deleteMany({ where: { accountId: person.id } });
    await db().account.update({ where: { id: person.id }, data: { secondStepWaived: true } });
    expect((await readSession(asking(person.cookie)))?.role).toBe(role);
  });

  it.each(["applicant", "participant", "expert"] as const)(
    "is none of a %s, who needs no second step",
    async (role) => {
      const person = await member(role);
      const actor = await readSession(asking(person.cookie));
      expect([actor?.role, actor?.resting]).toEqual([role, undefined]);
    },
  );

  it("still rests while a secret was shown and not proved", async () => {
    const person = await member("moderator", undefined, { secondStep: false });
    offerSecret(person, asking(), "Notes");
    expect((await readSession(asking(person.cookie)))?.resting).toBe("moderator");
  });
});
