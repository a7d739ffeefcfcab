import { existsSync, readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { moveClock } from "~/platform/clock.server";
import { sha256 } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { endAllSessions, endSession, readSession, startSession, sweepSessions } from "~/platform/session.server";
import { member } from "../cast";
import { useDatabase } from "../database";

useDatabase();
afterEach(() => moveClock(0));

const minutes = 60_000;
const asking = (cookie?: string) =>
  new Request("http://localhost/", cookie ? { headers: { Cookie: `lang=be; ${cookie}` } } : {});
const valueOf = (cookie: string) => cookie.split("=")[1]!;

it("knows who presents the cookie, and nobody without or with another", async () => {
  const { cookie, ...actor } = await member("participant");
  expect(await readSession(asking(cookie))).toEqual(actor);
  expect(await readSession(asking())).toBeNull();
  expect(await readSession(asking(`__Host-session=${sha256(valueOf(cookie))}`))).toBeNull();
  expect(await readSession(asking(`session=${valueOf(cookie)}`))).toBeNull();
});

it("stores the hash alone: the database file does not hold the cookie's value", async () => {
  const { cookie } = await member("participant");
  await readSession(asking(cookie));
  const file = env().DATABASE_URL.replace("file:", "");
  const bytes = Buffer.concat([file, `${file}-wal`].filter((f) => existsSync(f)).map((f) => readFileSync(f)));
  expect(bytes.includes(sha256(valueOf(cookie)))).toBe(true);
  expect(bytes.includes(valueOf(cookie))).toBe(false);
});

it("sends a cookie that scripts and other sites do not get", async () => {
  const { id } = await member("participant");
  const header = await startSession(asking(), id);
  expect(header).toMatch(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

it("ends after 60 minutes without use", async () => {
  const { cookie } = await member("participant");
  moveClock(59 * minutes);
  expect(await readSession(asking(cookie))).not.toBeNull();
  moveClock((59 + 61) * minutes);
  expect(await readSession(asking(cookie))).toBeNull();
});

it("counts 60 minutes from the last use, five minutes aside", async () => {
  const { cookie } = await member("participant");
  moveClock(20 * minutes);
  expect(await readSession(asking(cookie))).not.toBeNull();
  moveClock((20 + 55) * minutes);
  expect(await readSession(asking(cookie))).not.toBeNull();
});

it("ends after 12 hours of any use", async () => {
  const { cookie } = await member("participant");
  for (let passed = 30; passed < 12 * 60; passed += 30) {
    moveClock(passed * minutes);
    expect(await readSession(asking(cookie))).not.toBeNull();
  }
  moveClock(12 * 60 * minutes + 1000);
  expect(await readSession(asking(cookie))).toBeNull();
});

it("is new at every sign-in; the one before is over", async () => {
  const { id, cookie } = await member("participant");
  const next = (await startSession(asking(cookie), id)).split(";")[0]!;
  expect(next).not.toBe(cookie);
  expect(await readSession(asking(cookie))).toBeNull();
  expect(await readSession(asking(next))).not.toBeNull();
});

it("ends one by its cookie, or all of an account, and no one else's", async () => {
  const [one, other] = [await member("participant"), await member("expert")];
  const second = (await startSession(asking(), one.id)).split(";")[0]!;
  expect(await endSession(asking(one.cookie))).toContain("Max-Age=0");
  expect(await readSession(asking(one.cookie))).toBeNull();
  expect(await readSession(asking(second))).not.toBeNull();
  await endAllSessions(one.id);
  expect(await readSession(asking(second))).toBeNull();
  expect(await readSession(asking(other.cookie))).not.toBeNull();
});

it("sweeps what has expired and nothing else", async () => {
  const old = await member("participant");
  moveClock(50 * minutes);
  const young = await member("participant");
  moveClock(70 * minutes);
  await sweepSessions();
  const left = await db().session.findMany({ where: { accountId: { in: [old.id, young.id] } } });
  expect(left.map(({ accountId }) => accountId)).toEqual([young.id]);
});
