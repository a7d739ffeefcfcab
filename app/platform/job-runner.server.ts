import type { FileHandle } from "node:fs/promises";
import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";
import { onChange } from "./changes.server";
import { db } from "./db.server";
import { disturbanceOf } from "./disturbances.server";
import { makeFile, newFileName, removeFile } from "./job-files.server";
import { leading, onLeading, seekLead } from "./leading.server";
import { log } from "./log.server";
import { roleInForce, type Role } from "./roles";

/** For whom work is done, as the account stands when the work begins. */
export interface Owner {
  id: string;
  role: Role;
}

/** What running work is given. */
export interface Task {
  owner: Owner;
  /** What was asked for, as it was put into the queue. */
  input: unknown;
  /**
   * To be called after each step of at most some 20 ms: lets others have their turn, now and then writes down
   * how far the work is, and throws when it is to stop.
   */
  step(done: number, total: number): Promise<void>;
  /** Adds to the file that the owner takes away. */
  write(part: string | Uint8Array): Promise<void>;
}

/** A kind of long work, as the domain defines it. */
interface Work {
  /** Who may have it done, and read what it made. */
  allowed: (owner: Owner) => boolean;
  /** Does the work; gives a small result to keep, and the ending of the file's name where it has written one. */
  run: (task: Task) => Promise<{ result?: object; ending?: string }>;
  /**
   * Its file is handed out once, by the domain and not where files of work are; it is not made a second time, and is
   * gone at the end of the next day.
   */
  once?: true;
}

/** What is told when work is put into the queue. */
export const jobsTopic = "jobs";

const works = new Map<string, Work>();

/** Makes a kind of long work known. */
export function defineWork(kind: string, work: Work): void {
  works.set(kind, work);
}

/** Whether the file of this kind of work is handed out once, by the domain. */
export function isHandedOutOnce(kind: string): boolean {
  return works.get(kind)?.once === true;
}

/** Kinds of work whose files are handed out once. */
export function kindsHandedOutOnce(): string[] {
  return [...works].filter(([, { once }]) => once).map(([kind]) => kind);
}

/** Whether this person may have work of this kind done now. */
export function mayHaveDone(kind: string, owner: Owner): boolean {
  return works.get(kind)?.allowed(owner) ?? false;
}

/** Work that has ended the process twice is not begun a third time. */
const mostBeginnings = 2;
const writeEveryMs = 400;
const stopWithinMs = 5_000;

/** Thrown inside work that was cancelled or deleted, or must make way for the end of the process. */
class Stopped extends Error {}

let open = false;
let loop: Promise<void> | undefined;
let woken = false;
let current: { code: string; stop: boolean; file: string | null } | undefined;

/** Files being written, which no record names yet. */
export function filesUnderWay(): string[] {
  return current?.file ? [current.file] : [];
}

/** Has the work at this code stop at its next step, if it is the one that runs. */
export function stopIfRunning(code: string): void {
  if (current?.code === code) current.stop = true;
}

/** Begins what waits, one after another; does nothing where the runner is not open, or another process leads. */
export function wakeRunner(): void {
  woken = true;
  if (!open || loop || !leading()) return;
  loop = runAll()
    .catch((error) => void log.failure(error))
    .finally(() => {
      loop = undefined;
      if (open && woken) wakeRunner();
    });
}

let stopListening: (() => void)[] = [];

/** Opens the runner. Where several processes have the database open, the one that leads does the work of all. */
export async function openRunner(): Promise<void> {
  open = true;
  await seekLead();
  const takeOver = () => void takeUp().catch(log.failure);
  stopListening = [onLeading(takeOver), onChange(jobsTopic, wakeRunner)];
  if (leading()) await takeUp();
}

/** What the last process left running is begun anew, or given up if that has failed before. */
async function takeUp(): Promise<void> {
  // A lead that was lost and won again: what runs here has been stopped, and ends first.
  while (loop) await loop;
  const left = { state: "running" };
  const given = { ...left, begun: { gte: mostBeginnings } };
  if ((await db().job.count({ where: given })) > 0) {
    const reference = log.failure(new Error("Work ended with the process."));
    await db().job.updateMany({ where: given, data: { state: "failed", reference } });
  }
  await db().job.updateMany({ where: left, data: { state: "waiting", done: 0, total: 0 } });
  wakeRunner();
}

/** Closes the runner: what runs goes back to the queue, to be begun anew by the next process. */
export async function closeRunner(): Promise<void> {
  open = false;
  for (const stop of stopListening) stop();
  if (current) current.stop = true;
  if (!loop) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((done) => (timer = setTimeout(done, stopWithinMs)));
  await Promise.race([loop, late]);
  clearTimeout(timer);
}

/** Resolves when nothing waits and nothing runs. For tests. */
export async function runnerIdle(): Promise<void> {
  while (loop) await loop;
}

async function runAll(): Promise<void> {
  woken = false;
  while (open && leading()) {
    const next = await db().job.findFirst({ where: { state: "waiting" }, orderBy: { seq: "asc" } });
    if (!next) return;
    const { count } = await db().job.updateMany({
      where: { id: next.id, state: "waiting", begun: next.begun },
      data: { state: "running", begun: { increment: 1 } },
    });
    if (count === 1) await runOne({ ...next, begun: next.begun + 1 });
  }
}

interface Next {
  id: string;
  code: string;
  kind: string;
  ownerId: string;
  input: string;
  /** Which beginning this is: what was begun again elsewhere is no longer this one's to write down. */
  begun: number;
}

/** The owner with the role that is in force now. */
async function ownerNow(ownerId: string): Promise<Owner> {
  const account = await db().account.findUniqueOrThrow({
    where: { id: ownerId },
    select: { id: true, role: true, totpOn: true, secondStepWaived: true, _count: { select: { passkeys: true } } },
  });
  const secondStep = account.totpOn !== null || account.secondStepWaived || account._count.passkeys > 0;
  return { id: account.id, role: roleInForce(account.role as Role, secondStep).role };
}

const againMs = 5_000;

/** Writes what became of work, as soon as it can be written: on a full disk, or without a database, it waits. */
async function untilWritten(write: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await write();
      return;
    } catch (error) {
      if (!open || !disturbanceOf(error)) throw error;
      await pause(againMs, undefined, { ref: false });
    }
  }
}

/** Runs one work to its end, whatever that is. */
async function runOne({ id, code, kind, ownerId, input, begun }: Next): Promise<void> {
  const here = (current = { code, stop: false, file: null as string | null });
  const running = { id, state: "running", begun };
  let handle: FileHandle | undefined;
  let written = 0;
  try {
    const owner = await ownerNow(ownerId);
    const work = works.get(kind);
    if (!work?.allowed(owner)) throw new Error("This work is unknown, or no longer its owner's to ask for.");
    const step = async (done: number, total: number) => {
      await turn();
      if (here.stop || !leading()) throw new Stopped();
      if (performance.now() - written < writeEveryMs) return;
      const { count } = await db().job.updateMany({ where: running, data: { done, total } });
      if (count === 0) throw new Stopped();
      written = performance.now();
    };
    const write = async (part: string | Uint8Array) => {
      // Its name is known before it is there, so that it is never taken for a stray.
      handle ??= await makeFile((here.file = newFileName()));
      await handle.appendFile(part);
    };
    const { result, ending } = await work.run({ owner, input: JSON.parse(input) as unknown, step, write });
    if (handle) await handle.sync();
    const { count } = await db().job.updateMany({
      where: running,
      data: { state: "done", result: result ? JSON.stringify(result) : null, file: here.file, ending: ending ?? null },
    });
    if (count === 1) here.file = null;
  } catch (error) {
    // Cancelled and deleted work is no longer running in its record; what makes way for the end goes back to the queue.
    const data =
      error instanceof Stopped
        ? { state: "waiting", done: 0, total: 0, begun: { decrement: 1 } }
        : { state: "failed", reference: log.failure(error) };
    await untilWritten(() => db().job.updateMany({ where: running, data }));
  } finally {
    await handle?.close();
    await removeFile(here.file);
    current = undefined;
  }
}
