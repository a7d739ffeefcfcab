import { beforeEach, expect, it } from "vitest";
import { moveClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { budget, growingDelay, onceOnly } from "~/platform/limits.server";
import { sweepShortLived } from "~/platform/short-lived.server";
import { useDatabase } from "../database";
import { useStillClock } from "../still-clock";

const rule = { free: 3, first: 2, most: 60, forget: 120 };
let seconds = 0;
const pass = (more: number) => moveClock((seconds += more) * 1000);

useDatabase();
useStillClock();
beforeEach(() => void (seconds = 0));

it("lets the first tries go, then has one wait twice as long each time, up to the most", async () => {
  const limit = growingDelay("of test 1", rule);
  for (let n = 0; n < 3; n += 1) expect(await limit.take("a")).toBe(0);
  const waits: number[] = [];
  for (let n = 0; n < 8; n += 1) {
    const wait = await limit.take("a");
    waits.push(wait);
    pass(wait);
    expect(await limit.take("a")).toBe(0);
  }
  expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
});

it("makes nobody wait longer for asking while they wait, and nobody wait for another's tries", async () => {
  const limit = growingDelay("of test 2", rule);
  for (let n = 0; n < 3; n += 1) await limit.take("a");
  for (let n = 0; n < 50; n += 1) expect(await limit.take("a")).toBeLessThanOrEqual(2);
  pass(2);
  expect(await limit.take("a")).toBe(0);
  expect(await limit.take("b")).toBe(0);
});

it("counts tries at the same time, before any of them is decided", async () => {
  const limit = growingDelay("of test 3", rule);
  const all = await Promise.all(Array.from({ length: 20 }, () => limit.take("a")));
  expect(all.filter((wait) => wait === 0)).toHaveLength(3);
});

it("forgets with time, and at once after a right try", async () => {
  const limit = growingDelay("of test 4", rule);
  for (let n = 0; n < 3; n += 1) await limit.take("a");
  pass(3 * 120);
  for (let n = 0; n < 3; n += 1) expect(await limit.take("a")).toBe(0);
  expect(await limit.take("a")).toBe(2);
  await limit.giveBack("a");
  for (let n = 0; n < 3; n += 1) expect(await limit.take("a")).toBe(0);
});

// On PostgreSQL the sweep removes them: as many come as a budget before the limit lets through.
it.skipIf(process.env.TEST_ON_POSTGRESQL)("keeps no more keys than it may, and the youngest of them", async () => {
  const limit = growingDelay("of test 5", { ...rule, free: 1, keys: 100 });
  for (let n = 0; n < 1000; n += 1) await limit.take(`key ${n}`);
  const kept: number[] = [];
  for (let n = 900; n < 1000; n += 1) kept.push(await limit.take(`key ${n}`));
  expect(kept.filter((wait) => wait > 0)).toHaveLength(100);
  expect(await limit.take("key 0")).toBe(0);
});

it("has a budget for everybody that fills again, and that right tries do not use", async () => {
  const limit = budget("of test 6", { size: 5, refill: 10 });
  for (let n = 0; n < 50; n += 1) {
    expect(await limit.take()).toBe(0);
    await limit.giveBack();
  }
  for (let n = 0; n < 5; n += 1) expect(await limit.take()).toBe(0);
  expect(await limit.take()).toBe(10);
  pass(4);
  expect(await limit.take()).toBe(6);
  pass(6);
  expect(await limit.take()).toBe(0);
  pass(100_000);
  for (let n = 0; n < 5; n += 1) expect(await limit.take()).toBe(0);
  expect(await limit.take()).toBeGreaterThan(0);
});

it("lets a thing be used once", async () => {
  const limit = onceOnly("of test 7", 300);
  expect(await limit.take("a")).toBe(0);
  pass(299);
  expect(await limit.take("a")).toBeGreaterThan(0);
  expect(await limit.take("b")).toBe(0);
});

it.runIf(process.env.TEST_ON_POSTGRESQL)(
  "leaves nothing behind that says whose tries they were, nor anything old",
  async () => {
    const limit = growingDelay("of test 7", rule);
    await limit.take("somebody");
    const rows = await db().shortLived.findMany();
    expect(rows.every(({ tag }) => /^[0-9a-f]{64}$/.test(tag))).toBe(true);
    pass(10 * 24 * 60 * 60);
    await sweepShortLived();
    expect(await db().shortLived.count()).toBe(0);
  },
);
