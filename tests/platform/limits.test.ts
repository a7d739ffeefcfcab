import { beforeEach, expect, it } from "vitest";
import { moveClock } from "~/platform/clock.server";
import { budget, growingDelay, onceOnly } from "~/platform/limits.server";
import { useStillClock } from "../still-clock";

const rule = { free: 3, first: 2, most: 60, forget: 120 };
let seconds = 0;
const pass = (more: number) => moveClock((seconds += more) * 1000);

useStillClock();
beforeEach(() => void (seconds = 0));

it("lets the first tries go, then has one wait twice as long each time, up to the most", async () => {
  const limit = growingDelay(rule);
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
  const limit = growingDelay(rule);
  for (let n = 0; n < 3; n += 1) await limit.take("a");
  for (let n = 0; n < 50; n += 1) expect(await limit.take("a")).toBeLessThanOrEqual(2);
  pass(2);
  expect(await limit.take("a")).toBe(0);
  expect(await limit.take("b")).toBe(0);
});

it("counts tries at the same time, before any of them is decided", async () => {
  const limit = growingDelay(rule);
  const all = await Promise.all(Array.from({ length: 20 }, () => limit.take("a")));
  expect(all.filter((wait) => wait === 0)).toHaveLength(3);
});

it("forgets with time, and at once after a right try", async () => {
  const limit = growingDelay(rule);
  for (let n = 0; n < 3; n += 1) await limit.take("a");
  pass(3 * 120);
  for (let n = 0; n < 3; n += 1) expect(await limit.take("a")).toBe(0);
  expect(await limit.take("a")).toBe(2);
  await limit.giveBack("a");
  for (let n = 0; n < 3; n += 1) expect(await limit.take("a")).toBe(0);
});

it("keeps no more keys than it may, and the youngest of them", async () => {
  const limit = growingDelay({ ...rule, free: 1, keys: 100 });
  for (let n = 0; n < 1000; n += 1) await limit.take(`key ${n}`);
  const kept: number[] = [];
  for (let n = 900; n < 1000; n += 1) kept.push(await limit.take(`key ${n}`));
  expect(kept.filter((wait) => wait > 0)).toHaveLength(100);
  expect(await limit.take("key 0")).toBe(0);
});

it("has a budget for everybody that fills again, and that right tries do not use", async () => {
  const limit = budget({ size: 5, refill: 10 });
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
  const limit = onceOnly(300);
  expect(await limit.take("a")).toBe(0);
  pass(299);
  expect(await limit.take("a")).toBeGreaterThan(0);
  expect(await limit.take("b")).toBe(0);
});
