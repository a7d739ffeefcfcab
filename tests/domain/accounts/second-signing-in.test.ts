import { describe, expect, it } from "vitest";
import { changePassphrase } from "~/domain/accounts/changing-secrets.server";
import { replaceRecoveryCodes } from "~/domain/accounts/recovery-codes.server";
import { recoverAccount } from "~/domain/accounts/recovering.server";
import { findWaitingSignIn, passWithCode, passWithPasskey } from "~/domain/accounts/second-signing-in.server";
import { signIn } from "~/domain/accounts/signing-in.server";
import { moveClock } from "~/platform/clock.server";
import { db, transaction } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { readSession } from "~/platform/session.server";
import { castSecret, member } from "../../cast";
import { useDatabase } from "../../database";
import { codeNow } from "../../one-time-codes";
import { useStillClock } from "../../still-clock";

useDatabase();
useStillClock();

const passphrase = "seven words that only this test knows";
const visit = (...cookies: string[]) =>
  new Request("http://localhost/", { headers: { Cookie: cookies.map((one) => one.split(";")[0]).join("; ") } });
const outcome = (work: Promise<unknown>) =>
  work.then(
    (value) => (value === null ? "begin again" : "through"),
    (error: { field?: string; message?: string; status?: number }) => error.status ?? `${error.field} ${error.message}`,
  );

/** Somebody with a second step, their recovery codes, and a sign-in that waits for it. */
async function keeper() {
  const person = await member("organizer");
  await db().account.update({ where: { id: person.id }, data: { passphraseHash: await hashPassphrase(passphrase) } });
  await db().session.deleteMany({ where: { accountId: person.id } });
  const codes = await transaction((tx) => replaceRecoveryCodes(tx, person.id));
  const begin = async () =>
    (await signIn(visit(), { pseudonym: person.pseudonym, passphrase, next: "/concepts" })).cookie;
  return { person, codes, begin, cookie: await begin() };
}

describe("a sign-in with a second step", () => {
  it("gives no session before it, and one after it", async () => {
    const { person, cookie } = await keeper();
    expect(cookie).toMatch(/^__Host-second-step=[\w-]+; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=300$/);
    expect(await db().session.count({ where: { accountId: person.id } })).toBe(0);
    const value = cookie.split(";")[0]!.split("=")[1]!;
    expect(await readSession(visit(cookie, `__Host-session=${value}`))).toBeNull();
    const through = await passWithCode(visit(cookie), { code: codeNow(castSecret).replace(/(...)/, "$1 ") });
    expect(through).toMatchObject({ next: "/concepts", role: "organizer" });
    expect((await readSession(visit(through!.cookies[0]!)))?.role).toBe("organizer");
    expect(through!.cookies[1]).toMatch(/^__Host-second-step=;.*Max-Age=0$/);
  });

  it("passes once, for five minutes, and only while the passphrase is the one that was right", async () => {
    const { person, codes, begin, cookie } = await keeper();
    expect(await outcome(passWithCode(visit(cookie), { code: codes[0]! }))).toBe("through");
    expect(await outcome(passWithCode(visit(cookie), { code: codes[1]! }))).toBe("begin again");

    const second = await begin();
    const chosen = { way: "own" as const, offer: "-", passphrase: "eight other words that this test knows" };
    await changePassphrase(person, visit(), { ...chosen, passphraseNow: passphrase });
    expect(await findWaitingSignIn(visit(second))).toBeNull();
    expect(await outcome(passWithCode(visit(second), { code: codes[2]! }))).toBe("begin again");

    const { begin: beginAgain, codes: others } = await keeper();
    const third = await beginAgain();
    moveClock(5 * 60_000 + 1_000);
    expect(await outcome(passWithCode(visit(third), { code: others[0]! }))).toBe("begin again");
    expect(await outcome(passWithCode(visit(), { code: others[0]! }))).toBe("begin again");
  });

  it("takes no other person's codes, and no cookie that was changed", async () => {
    const [one, other] = [await keeper(), await keeper()];
    expect(await outcome(passWithCode(visit(one.cookie), { code: other.codes[0]! }))).toBe("code mistakes:codeWrong");
    const changed = one.cookie.split(";")[0]!.slice(0, -2);
    expect(await outcome(passWithCode(visit(`${changed}xx`), { code: one.codes[0]! }))).toBe("begin again");
  });

  it("uses a recovery code up", async () => {
    const { person, codes, begin, cookie } = await keeper();
    expect(await outcome(passWithCode(visit(cookie), { code: codes[4]!.toUpperCase() }))).toBe("through");
    expect(await outcome(passWithCode(visit(await begin()), { code: codes[4]! }))).toBe("code mistakes:codeWrong");
    expect(await db().recoveryCode.count({ where: { accountId: person.id, usedOn: null } })).toBe(9);
  });

  it("lets six digits be tried a few times: growing delays, five in one sign-in; a recovery code goes on", async () => {
    const { codes, begin, cookie } = await keeper();
    const guess = (carried: string) => outcome(passWithCode(visit(carried), { code: "000000" }));
    for (let n = 0; n < 3; n += 1) expect(await guess(cookie)).toBe("code mistakes:codeWrong");
    expect(await guess(cookie)).toBe(429);
    expect(await guess(await begin())).toBe(429);
    expect(await outcome(passWithCode(visit(cookie), { code: codeNow(castSecret) }))).toBe(429);
    expect(await guess(cookie)).toBe("begin again");
    expect(await outcome(passWithCode(visit(cookie), { code: codes[0]! }))).toBe("through");
  });

  it("takes no passkey that does not answer a challenge of its own", async () => {
    const { cookie } = await keeper();
    expect(await outcome(passWithPasskey(visit(), { response: "{}" }))).toBe("begin again");
    for (const response of ["{}", "[]", "null", "x", '{"id":1}']) {
      expect(await outcome(passWithPasskey(visit(cookie), { response }))).toBe("form errors:passkeyFailed");
    }
  });

  it("tells nothing of itself before the passphrase is right", async () => {
    const { person } = await keeper();
    const said = (pseudonym: string) => outcome(signIn(visit(), { pseudonym, passphrase: "wrong" }));
    expect(await said(person.pseudonym)).toBe("form mistakes:signInFailed");
    expect(await said("Nobody At All")).toBe("form mistakes:signInFailed");
  });
});

it("coming back with a recovery code still asks for the second step", async () => {
  const { person, codes } = await keeper();
  const fresh = { way: "own" as const, offer: "-", passphrase: "yellow bicycle leaning on a birch" };
  const { pseudonym } = person;
  const { cookie, after } = await recoverAccount(visit(), { pseudonym, code: codes[0]!, ...fresh });
  expect(after).toBe("code");
  expect(await db().session.count({ where: { accountId: person.id } })).toBe(0);
  expect(await readSession(visit(cookie))).toBeNull();
  const through = await passWithCode(visit(cookie), { code: codeNow(castSecret) });
  expect(through?.next).toBe("/settings");
  expect((await readSession(visit(through!.cookies[0]!)))?.id).toBe(person.id);
});
