import { afterEach, describe, expect, it } from "vitest";
import { comment } from "~/domain/discussion/commenting.server";
import { openOf, sweepEditWindows } from "~/domain/discussion/edit-windows.server";
import { checkChain } from "~/domain/log/checking-chain.server";
import { record } from "~/domain/log/recording.server";
import { stepOf, takeCode } from "~/domain/accounts/one-time-codes.server";
import { replaceRecoveryCodes } from "~/domain/accounts/recovery-codes.server";
import { eraseByTime } from "~/domain/privacy/erasing-by-time.server";
import { moveClock, now, today } from "~/platform/clock.server";
import { newCode, newToken } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { growingDelay, onceOnly } from "~/platform/limits.server";
import { sealedCookie } from "~/platform/sealed-cookie.server";
import { readSession, startSession, sweepSessions } from "~/platform/session.server";
import { drafting } from "../applicants";
import { castSecret, member } from "../cast";
import { publishedConcept } from "../concepts";
import { useDatabase } from "../database";

useDatabase();
afterEach(() => moveClock(0));

const minute = 60_000;
const day = 24 * 60 * minute;
const asks = (cookie: string) => new Request("http://localhost/", { headers: { Cookie: cookie.split(";")[0]! } });

describe("a clock that goes back by a day", () => {
  it("lets those who tried too often wait as long as without that", async () => {
    const limit = growingDelay("of this test", { free: 1, first: 60, most: 60, forget: 600 });
    await limit.take("somebody");
    expect(await limit.take("somebody")).toBeGreaterThan(0);
    moveClock(-day);
    expect(await limit.take("somebody")).toBeLessThanOrEqual(60);
    moveClock(-day + 61_000);
    expect(await limit.take("somebody")).toBe(0);
  });

  it("takes nothing a second time that may be taken once", async () => {
    const once = onceOnly("of this test, once", 600);
    expect(await once.take("a token")).toBe(0);
    moveClock(-day);
    expect(await once.take("a token")).toBeGreaterThan(0);
  });

  it("brings no session back, and lets everybody sign in again", async () => {
    const { id, cookie } = await member("participant");
    moveClock(70 * minute);
    expect(await readSession(asks(cookie))).toBeNull();
    moveClock(-day);
    expect(await readSession(asks(cookie))).toBeNull();
    const anew = await startSession(asks(cookie), id);
    expect((await readSession(asks(anew)))?.id).toBe(id);
    // The sweep leaves the new one, and nothing that would stand again a day later.
    await sweepSessions();
    expect(await db().session.count({ where: { accountId: id } })).toBe(1);
    moveClock(0);
    expect(await readSession(asks(cookie))).toBeNull();
  });

  it("ends no session where a machine puts its clock right by some minutes", async () => {
    const { id, cookie } = await member("participant");
    moveClock(-4 * minute);
    expect((await readSession(asks(cookie)))?.id).toBe(id);
  });

  it("opens no comment for changes again, and reads no sealed cookie that is over", async () => {
    const author = await member("participant");
    const { slug } = await publishedConcept();
    const formToken = newToken();
    await comment(author, slug, { body: "Written today.", formToken });
    const { id } = await db().comment.findFirstOrThrow({ where: { formToken } });
    expect(await openOf([id])).toEqual(new Set([id]));
    const carried = sealedCookie<{ word: string }>("trial", 5);
    const sealed = carried.set({ word: "kept" });
    expect(carried.read(asks(sealed))).toEqual({ word: "kept" });
    moveClock(-day);
    expect(await openOf([id])).toEqual(new Set());
    expect(carried.read(asks(sealed))).toBeNull();
    await sweepEditWindows();
    moveClock(0);
    expect(await openOf([id])).toEqual(new Set());
  });

  it("writes no earlier day into the log of decisions, whose chain holds", async () => {
    const organizer = await member("organizer");
    const write = () =>
      transaction((tx) => record(tx, organizer.id, "round.opened", { kind: "round", code: newCode() }));
    moveClock(day);
    await write();
    const later = today();
    moveClock(0);
    await write();
    const days = (await db().logEntry.findMany({ orderBy: { seq: "asc" } })).map((entry) => entry.day);
    expect(days).toEqual([...days].sort());
    expect(days.at(-1)).toBe(later);
    expect(await checkChain(async () => undefined)).toMatchObject({ wrong: 0 });
  });

  it("takes no one-time code again; a recovery code is taken at any clock", async () => {
    const { id } = await member("organizer");
    const { TOTP, Secret } = await import("otpauth");
    const codeAt = (moment: number) =>
      new TOTP({ secret: Secret.fromBase32(castSecret), algorithm: "SHA1", digits: 6, period: 30 }).generate({
        timestamp: moment,
      });
    const yesterday = codeAt(now() - day);
    expect(await takeCode(id, codeAt(now()))).toBe(true);
    moveClock(-day);
    expect(stepOf(castSecret, yesterday)).not.toBeNull();
    expect(await takeCode(id, yesterday)).toBe(false);
    const [code] = await transaction((tx) => replaceRecoveryCodes(tx, id));
    expect(await takeCode(id, code!)).toBe(true);
  });
});

describe("a clock that goes forward by a day", () => {
  it("erases nobody before their time is over by more than that day", async () => {
    const daysAgo = (days: number) => new Date(Date.now() - days * day).toISOString().slice(0, 10);
    const applicant = async (days: number) => {
      const { id } = await drafting();
      await db().account.update({ where: { id }, data: { joinedOn: daysAgo(days) } });
      return id;
    };
    const [early, due] = [await applicant(88), await applicant(90)];
    moveClock(day);
    await eraseByTime();
    expect(await db().account.findMany({ where: { id: { in: [early, due] } }, select: { id: true } })).toEqual([
      { id: early },
    ]);
  });

  it("ends sessions, and whoever signs in then signs in again once it is right", async () => {
    const { id, cookie } = await member("participant");
    moveClock(day);
    expect(await readSession(asks(cookie))).toBeNull();
    const wrong = await startSession(asks(cookie), id);
    expect((await readSession(asks(wrong)))?.id).toBe(id);
    moveClock(0);
    expect(await readSession(asks(wrong))).toBeNull();
    const right = await startSession(asks(wrong), id);
    expect((await readSession(asks(right)))?.id).toBe(id);
  });

  it("lets go whom a limit held back, and holds nobody for longer when it is right again", async () => {
    const limit = growingDelay("of this test", { free: 1, first: 60, most: 60, forget: 600 });
    moveClock(day);
    await limit.take("somebody");
    moveClock(0);
    expect(await limit.take("somebody")).toBeLessThanOrEqual(60);
    moveClock(61_000);
    expect(await limit.take("somebody")).toBe(0);
  });
});
