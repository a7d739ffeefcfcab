import { describe, expect, it } from "vitest";
import { changePassphrase, countRecoveryCodes, renewRecoveryCodes } from "~/domain/accounts/changing-secrets.server";
import { openAccount } from "~/domain/accounts/joining.server";
import { endOtherSessions, endOwnSession, listOwnSessions } from "~/domain/accounts/own-sessions.server";
import { carriedCodes } from "~/domain/accounts/recovery-codes.server";
import { recoverAccount } from "~/domain/accounts/recovering.server";
import { signIn } from "~/domain/accounts/signing-in.server";
import { moveClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type Actor, readSession } from "~/platform/session.server";
import { member } from "../../cast";
import { publishedConcept } from "../../concepts";
import { useDatabase } from "../../database";
import { databaseBytes } from "../../tables";

useDatabase();

const visit = (...cookies: string[]) =>
  new Request("http://localhost/", { headers: { Cookie: cookies.map((c) => c.split(";")[0]).join("; ") } });
const ownWords = (passphrase: string) => ({ way: "own" as const, offer: "-", passphrase });

/** A newcomer with the codes they were shown. */
async function newcomer(pseudonym: string, passphrase: string) {
  const cookies = await openAccount(visit(), { pseudonym, ...ownWords(passphrase) });
  const actor = (await readSession(visit(cookies.session))) as Actor;
  return { actor, session: cookies.session, codes: carriedCodes(actor, visit(cookies.codes)), cookies };
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => "nothing failed",
    (error: { field?: string; message?: string }) => `${error.field} ${error.message}`,
  );

describe("joining", () => {
  it("opens an account with a draft, ten codes and a session", async () => {
    const { actor, codes } = await newcomer("Grey Heron", "copper kettle under the second stair");
    expect(actor.role).toBe("applicant");
    expect(new Set(codes).size).toBe(10);
    expect(await countRecoveryCodes(actor)).toBe(10);
    const application = await db().application.findUniqueOrThrow({ where: { accountId: actor.id } });
    expect(application).toMatchObject({ state: "draft", seq: null, submittedOn: null });
  });

  it("refuses a pseudonym that is taken, looks taken, or passes for an office", async () => {
    const words = ownWords("wooden ladder beside a green wall");
    for (const pseudonym of ["Grey Heron", "grey-heron", "Grey Her0n"]) {
      expect(await failure(openAccount(visit(), { pseudonym, ...words }))).toBe("pseudonym mistakes:pseudonymTaken");
    }
    await newcomer("рауса", "wooden ladder beside a blue wall");
    expect(await failure(openAccount(visit(), { pseudonym: "payca", ...words }))).toMatch("pseudonymTaken");
    expect(await failure(openAccount(visit(), { pseudonym: "0rganizer", ...words }))).toMatch("pseudonymOffice");
  });

  it("refuses a pseudonym that passes for the public name of an expert, and no name that nobody reads yet", async () => {
    const words = ownWords("wooden ladder beside a green wall");
    const expert = await member("expert");
    const { id } = await publishedConcept({ author: expert });
    const shown = (data: object) => db().conceptAuthor.updateMany({ where: { conceptId: id }, data });
    await shown({ shownAs: "name", publicName: "Alma Illeva" });
    for (const pseudonym of ["Alma Illeva", "alma-illeva", "AIma lIIeva"]) {
      expect(await failure(openAccount(visit(), { pseudonym, ...words }))).toBe("pseudonym mistakes:pseudonymTaken");
    }
    await db().concept.update({ where: { id }, data: { reading: "none" } });
    expect(await failure(openAccount(visit(), { pseudonym: "Alma Illeva", ...words }))).toBe("nothing failed");
  });

  it("gives one pseudonym to one of two at once", async () => {
    const words = ownWords("wooden ladder beside a green wall");
    const both = await Promise.all(
      [1, 2].map(() => failure(openAccount(visit(), { pseudonym: "Twin Oak", ...words }))),
    );
    expect(both.sort()).toEqual(["nothing failed", "pseudonym mistakes:pseudonymTaken"]);
  });

  it("shows codes to their holder only, for ten minutes, and only when whole", async () => {
    const { actor, cookies } = await newcomer("Brown Owl", "copper kettle under the third stair");
    const other = await member("applicant");
    expect(carriedCodes(other, visit(cookies.codes))).toEqual([]);
    const value = cookies.codes.split(";")[0]!;
    expect(carriedCodes(actor, visit(`${value.slice(0, -2)}xx`))).toEqual([]);
    expect(carriedCodes(actor, visit("__Host-fresh-codes=short"))).toEqual([]);
    moveClock(11 * 60_000);
    expect(carriedCodes(actor, visit(cookies.codes))).toEqual([]);
    moveClock(0);
  });

  it("keeps neither codes nor passphrases in the files of the database", async () => {
    const passphrase = "planted marmalade telescope forty";
    const { codes } = await newcomer("White Stork", passphrase);
    const bytes = await databaseBytes();
    expect(bytes.includes("White Stork")).toBe(true);
    for (const secret of [passphrase, ...codes, ...codes.map((code) => code.replaceAll("-", ""))]) {
      expect(bytes.includes(secret)).toBe(false);
    }
  });
});

describe("recovering", () => {
  const fresh = ownWords("yellow bicycle leaning on a birch");

  it("takes a code once, however it is typed, ends all sessions and starts one", async () => {
    const { actor, session, codes } = await newcomer("Black Grouse", "copper kettle under the fifth stair");
    const typed = ` ${codes[0]!.toUpperCase().replaceAll("-", " ")} `;
    const { cookie } = await recoverAccount(visit(), { pseudonym: "black grouse", code: typed, ...fresh });
    expect(await readSession(visit(session))).toBe(null);
    expect((await readSession(visit(cookie)))?.id).toBe(actor.id);
    expect(await countRecoveryCodes(actor)).toBe(9);
    expect((await signIn(visit(), { pseudonym: "Black Grouse", passphrase: fresh.passphrase })).role).toBe("applicant");
    const again = recoverAccount(visit(), { pseudonym: "Black Grouse", code: codes[0]!, ...fresh });
    expect(await failure(again)).toBe("form mistakes:recoveryFailed");
  });

  it("says the same of an unknown pseudonym, a wrong code and another person's code", async () => {
    const { codes } = await newcomer("Red Kite", "copper kettle under the sixth stair");
    await newcomer("Blue Tit", "copper kettle under the seventh stair");
    for (const [pseudonym, code] of [
      ["Nobody Here", codes[0]!],
      ["Red Kite", "aaaa-bbbb-cccc-dddd"],
      ["Red Kite", "?"],
      ["Blue Tit", codes[0]!],
    ] as const) {
      expect(await failure(recoverAccount(visit(), { pseudonym, code, ...fresh }))).toBe(
        "form mistakes:recoveryFailed",
      );
    }
  });

  it("gives way to one of two who use the same code at once", async () => {
    const { codes } = await newcomer("Green Finch", "copper kettle under the eighth stair");
    const input = { pseudonym: "Green Finch", code: codes[3]!, ...fresh };
    const both = await Promise.all([1, 2].map(() => failure(recoverAccount(visit(), input))));
    expect(both.sort()).toEqual(["form mistakes:recoveryFailed", "nothing failed"]);
  });
});

describe("settings", () => {
  it("changes the passphrase for who knows it; other sessions end, the id is new", async () => {
    const old = "copper kettle under the ninth stair";
    const { actor, session } = await newcomer("Grey Wagtail", old);
    const elsewhere = (await signIn(visit(), { pseudonym: "Grey Wagtail", passphrase: old })).cookie;
    const input = { passphraseNow: "wrong", ...ownWords("yellow bicycle leaning on an oak") };
    expect(await failure(changePassphrase(actor, visit(session), input))).toBe(
      "passphraseNow mistakes:passphraseWrong",
    );
    const renewed = await changePassphrase(actor, visit(session), { ...input, passphraseNow: old });
    expect(await readSession(visit(session))).toBe(null);
    expect(await readSession(visit(elsewhere))).toBe(null);
    expect((await readSession(visit(renewed)))?.id).toBe(actor.id);
  });

  it("gives new codes for the passphrase, and the old ones end", async () => {
    const passphrase = "copper kettle under the tenth stair";
    const { actor, codes } = await newcomer("Wood Lark", passphrase);
    expect(await failure(renewRecoveryCodes(actor, { passphraseNow: "no" }))).toMatch("passphraseWrong");
    const renewed = carriedCodes(actor, visit(await renewRecoveryCodes(actor, { passphraseNow: passphrase })));
    expect(renewed).toHaveLength(10);
    expect(await countRecoveryCodes(actor)).toBe(10);
    const recover = (code: string) =>
      recoverAccount(visit(), { pseudonym: "Wood Lark", code, ...ownWords("yellow bicycle leaning on a pine") });
    expect(await failure(recover(codes[0]!))).toMatch("recoveryFailed");
    expect(await failure(recover(renewed[0]!))).toBe("nothing failed");
  });

  it("lists and ends one's own sessions only, without telling their hashes", async () => {
    const passphrase = "copper kettle under the eleventh stair";
    const { actor, session } = await newcomer("Tree Pipit", passphrase);
    const second = (await signIn(visit(), { pseudonym: "Tree Pipit", passphrase })).cookie;
    await signIn(visit(), { pseudonym: "Tree Pipit", passphrase });
    const sessions = await listOwnSessions(actor, visit(session));
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, false, true]);
    const hashes = (await db().session.findMany()).map(({ idHash }) => idHash);
    expect(hashes.some((hash) => sessions.some(({ tag }) => hash.includes(tag)))).toBe(false);
    const own = (await listOwnSessions(actor, visit(second))).find(({ current }) => current)!;
    await endOwnSession(await member("participant"), { session: own.tag });
    expect(await readSession(visit(second))).not.toBe(null);
    await endOwnSession(actor, { session: own.tag });
    expect(await readSession(visit(second))).toBe(null);
    await endOtherSessions(actor, visit(session));
    expect(await listOwnSessions(actor, visit(session))).toHaveLength(1);
  });
});
