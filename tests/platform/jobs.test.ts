import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { moveClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { readFile } from "~/platform/job-files.server";
import { closeRunner, defineWork, openRunner, runnerIdle, type Task } from "~/platform/job-runner.server";
import {
  addJob,
  cancelJob,
  deleteJob,
  findJob,
  findJobFile,
  listJobs,
  repeatJob,
  sweepJobs,
} from "~/platform/jobs.server";
import { member } from "../cast";
import { useDatabase } from "../database";

useDatabase();

const day = 24 * 60 * 60_000;
const everyone = () => true;
const folder = () => join(env().DATA_DIR, "work");
const files = () => (existsSync(folder()) ? readdirSync(folder()) : []);
const record = (code: string | null) => db().job.findUniqueOrThrow({ where: { code: code! } });

/** What ran, in order; and a gate at which work can be held. */
let events: string[] = [];
let gate: { reached: Promise<void>; open: () => void };
let pass: Promise<void>;
let arrive: () => void;

function newGate(): void {
  let open = () => {};
  pass = new Promise<void>((resolve) => (open = resolve));
  gate = { reached: new Promise<void>((resolve) => (arrive = resolve)), open };
}

defineWork("steps", {
  allowed: everyone,
  async run({ input, step }: Task) {
    const { name, count } = input as { name: string; count: number };
    events.push(`${name} begins`);
    for (let i = 1; i <= count; i += 1) await step(i, count);
    events.push(`${name} ends`);
    return { result: { name } };
  },
});
defineWork("gated", {
  allowed: everyone,
  async run({ step, write }: Task) {
    await write("first words");
    arrive();
    await pass;
    await step(1, 2);
    await write(", last words");
    return { ending: "md" };
  },
});
defineWork("broken", {
  allowed: everyone,
  async run({ write }: Task) {
    await write("half");
    throw new Error("a secret of the inside");
  },
});
defineWork("organizers", { allowed: ({ role }) => role === "organizer", run: async () => ({ result: {} }) });

afterEach(async () => {
  gate?.open();
  await closeRunner();
  moveClock(0);
  events = [];
  await db().job.deleteMany();
  await sweepJobs();
});

it("runs one work at a time, in the order in which they were asked for", async () => {
  const [one, two] = [await member("participant"), await member("participant")];
  for (const [who, name] of [
    [one, "a"],
    [two, "b"],
    [one, "c"],
  ] as const) {
    await addJob(who.id, "steps", { name, count: 5 });
  }
  expect(events).toEqual([]);
  await openRunner();
  await runnerIdle();
  expect(events).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  expect((await listJobs(one.id)).map(({ state, result }) => [state, result])).toEqual([
    ["done", '{"name":"c"}'],
    ["done", '{"name":"a"}'],
  ]);
});

it("lets others have their turn at every step", async () => {
  const { id } = await member("participant");
  let turns = 0;
  let counting = true;
  const count = () => {
    turns += 1;
    if (counting) setImmediate(count);
  };
  setImmediate(count);
  await addJob(id, "steps", { name: "long", count: 2_000 });
  const began = performance.now();
  await openRunner();
  await runnerIdle();
  const took = performance.now() - began;
  counting = false;
  expect(turns).toBeGreaterThanOrEqual(2_000);
  expect(took).toBeLessThan(10_000);
});

it("keeps no time finer than the day", async () => {
  const { id } = await member("participant");
  const job = await record(await addJob(id, "steps", { name: "x", count: 1 }));
  expect(job.madeOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(Object.values(job).filter((value) => (value as unknown) instanceof Date)).toEqual([]);
});

it("writes files that nobody else on the machine can read, under random names", async () => {
  const { id } = await member("participant");
  const code = await addJob(id, "gated", {});
  newGate();
  gate.open();
  await openRunner();
  await runnerIdle();
  const { file, state } = await record(code);
  expect(state).toBe("done");
  expect(file).toMatch(/^[a-z2-9]{26}$/);
  expect(files()).toEqual([file]);
  expect(statSync(join(folder(), file!)).mode & 0o777).toBe(0o600);
  expect(statSync(folder()).mode & 0o777).toBe(0o700);
  expect(readFileSync(join(folder(), file!), "utf8")).toBe("first words, last words");
});

it("reads no other file, whatever name a record has", async () => {
  mkdirSync(folder(), { recursive: true });
  for (const name of ["../secrets.json", "..", "/etc/passwd", "a/b", "", `${"a".repeat(26)}/../x`, "A".repeat(26)]) {
    await expect(readFile(name)).rejects.toThrow("no name of a file");
  }
  expect(await readFile("a".repeat(26))).toBeNull();
});

it("says of a failure only a reference, removes what was made, and can be repeated", async () => {
  const { id } = await member("participant");
  const code = (await addJob(id, "broken", {}))!;
  await openRunner();
  await runnerIdle();
  const job = await findJob(id, code);
  expect(job).toMatchObject({ state: "failed", ending: null, result: null });
  expect(job!.reference).toMatch(/^[0-9a-f]{8}$/);
  expect(JSON.stringify(await record(code))).not.toContain("secret");
  expect(files()).toEqual([]);
  expect(await findJobFile(id, code)).toBeNull();
  expect(await repeatJob(id, code)).toBe(true);
  await runnerIdle();
  expect((await findJob(id, code))!.reference).not.toBe(job!.reference);
});

it("does no work that is unknown or no longer its owner's to ask for", async () => {
  const { id } = await member("organizer");
  const [lost, unknown] = [await addJob(id, "organizers", {}), await addJob(id, "nothing", {})];
  await db().account.update({ where: { id }, data: { role: "participant" } });
  await openRunner();
  await runnerIdle();
  for (const code of [lost, unknown]) expect((await record(code)).state).toBe("failed");
});

it("stops work that its owner cancels, and goes on with the next", async () => {
  const [owner, other] = [await member("participant"), await member("participant")];
  newGate();
  const code = (await addJob(owner.id, "gated", {}))!;
  const waiting = (await addJob(owner.id, "steps", { name: "never", count: 1 }))!;
  await addJob(other.id, "steps", { name: "next", count: 1 });
  await openRunner();
  await gate.reached;
  expect(files()).toHaveLength(1);
  expect(await cancelJob(other.id, code)).toBe(false);
  expect((await record(code)).state).toBe("running");
  expect(await cancelJob(owner.id, code)).toBe(true);
  expect(await cancelJob(owner.id, waiting)).toBe(true);
  expect(await cancelJob(owner.id, code)).toBe(false);
  gate.open();
  await runnerIdle();
  expect((await record(code)).state).toBe("cancelled");
  expect(events).toEqual(["next begins", "next ends"]);
  expect(files()).toEqual([]);
});

it("deletes the file with the record, also of work that runs; another's stays", async () => {
  const [owner, other] = [await member("participant"), await member("participant")];
  newGate();
  gate.open();
  const done = (await addJob(owner.id, "gated", {}))!;
  await openRunner();
  await runnerIdle();
  await deleteJob(other.id, done);
  expect(files()).toHaveLength(1);
  await deleteJob(owner.id, done);
  expect(files()).toEqual([]);
  newGate();
  const running = (await addJob(owner.id, "gated", {}))!;
  await gate.reached;
  await deleteJob(owner.id, running);
  gate.open();
  await runnerIdle();
  expect(files()).toEqual([]);
  expect(await listJobs(owner.id)).toEqual([]);
});

it("goes back to the queue at a stop, and is begun anew by the next process", async () => {
  const { id } = await member("participant");
  newGate();
  const code = await addJob(id, "gated", {});
  await openRunner();
  await gate.reached;
  const closed = closeRunner();
  gate.open();
  await closed;
  expect(await record(code)).toMatchObject({ state: "waiting", begun: 0, done: 0 });
  expect(files()).toEqual([]);
  await openRunner();
  await runnerIdle();
  expect((await record(code)).state).toBe("done");
});

it("begins anew what was running when the process died, but not for ever", async () => {
  const { id } = await member("participant");
  const code = await addJob(id, "steps", { name: "again", count: 1 });
  await db().job.update({ where: { code: code! }, data: { state: "running", begun: 1, done: 7, total: 9 } });
  await openRunner();
  await runnerIdle();
  expect(await record(code)).toMatchObject({ state: "done", begun: 2 });
  await closeRunner();
  await db().job.update({ where: { code: code! }, data: { state: "running" } });
  await openRunner();
  await runnerIdle();
  expect((await record(code)).state).toBe("failed");
  expect((await record(code)).reference).toMatch(/^[0-9a-f]{8}$/);
  expect(await repeatJob(id, code!)).toBe(true);
  await runnerIdle();
  expect((await record(code)).state).toBe("done");
});

it("deletes records and files after seven days, and files that no record names", async () => {
  const { id } = await member("participant");
  newGate();
  gate.open();
  const code = await addJob(id, "gated", {});
  await openRunner();
  await runnerIdle();
  writeFileSync(join(folder(), "left-behind"), "x");
  moveClock(6 * day);
  await sweepJobs();
  expect(files()).toEqual([(await record(code)).file]);
  moveClock(7 * day);
  await sweepJobs();
  expect(files()).toEqual([]);
  expect(await listJobs(id)).toEqual([]);
});

it("leaves no file of someone who has left, and keeps a file under way", async () => {
  const [gone, here] = [await member("participant"), await member("participant")];
  newGate();
  gate.open();
  await addJob(gone.id, "gated", {});
  await openRunner();
  await runnerIdle();
  await db().account.delete({ where: { id: gone.id } });
  newGate();
  const code = await addJob(here.id, "gated", {});
  await gate.reached;
  expect(files()).toHaveLength(2);
  await sweepJobs();
  expect(files()).toHaveLength(1);
  gate.open();
  await runnerIdle();
  expect(files()).toEqual([(await record(code)).file]);
});

it("takes the same wish once while it is open, and no more than three open, ten in all", async () => {
  const { id } = await member("participant");
  const wish = (name: string) => addJob(id, "steps", { name, count: 1 });
  const twice = await Promise.all([wish("a"), wish("a")]);
  expect(twice[0]).toBe(twice[1]);
  await wish("b");
  await wish("c");
  expect(await wish("d")).toBeNull();
  await openRunner();
  await runnerIdle();
  for (const name of ["d", "e", "f", "g", "h", "i", "j"]) {
    expect(await wish(name)).not.toBeNull();
    await runnerIdle();
  }
  expect(await wish("k")).toBeNull();
  expect(await listJobs(id)).toHaveLength(10);
});
