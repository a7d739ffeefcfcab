import { told } from "./changes.server";
import { now, today } from "./clock.server";
import { newCode, newId } from "./crypto.server";
import { checkpoint, db, nextNumber, transaction, type Tx } from "./db.server";
import { listFiles, openLast, readFile, removeFile, removeStray } from "./job-files.server";
import {
  filesUnderWay,
  isHandedOutOnce,
  jobsTopic,
  kindsHandedOutOnce,
  stopIfRunning,
  wakeRunner,
} from "./job-runner.server";

/** States of long work. Named in `work:state`. */
export type JobState = "waiting" | "running" | "done" | "failed" | "cancelled";

/** Long work as its owner sees it. */
export interface OwnJob {
  code: string;
  kind: string;
  state: JobState;
  done: number;
  total: number;
  madeOn: string;
  /** On which day it is deleted by itself. */
  deletedOn: string;
  /** Ending of the file's name, where there is a file to take away. */
  ending: string | null;
  result: string | null;
  reference: string | null;
}

const shown = {
  ...{ code: true, kind: true, state: true, done: true, total: true },
  ...{ madeOn: true, ending: true, result: true, reference: true },
} as const;

const unfinished = { in: ["waiting", "running"] };
const keptDays = 7;
/** Made on one day, there until the end of the next. */
const keptDaysOnce = 2;
/** How much one person may keep; so nobody fills the disk or the queue. */
const mostKept = 10;
const mostUnfinished = 3;

/**
 * Puts work into the queue; gives the code of its record, or null when the owner has as much as one may have.
 * The same work asked for twice while it waits or runs is one work.
 */
export async function addJob(ownerId: string, kind: string, input: object): Promise<string | null> {
  const wanted = JSON.stringify(input);
  const code = await transaction(async (tx) => {
    const own = await tx.job.findMany({
      where: { ownerId },
      select: { code: true, kind: true, input: true, state: true },
    });
    const open = own.filter(({ state }) => state === "waiting" || state === "running");
    const same = open.find((job) => job.kind === kind && job.input === wanted);
    if (same) return same.code;
    if (own.length >= mostKept || open.length >= mostUnfinished) return null;
    return putJob(tx, ownerId, kind, wanted);
  });
  wakeRunner();
  return code;
}

/**
 * Puts work into the queue within a transaction that decides on it, whatever else its owner has there; gives its code.
 * The caller wakes the runner when the decision holds.
 */
export function addGrantedJob(tx: Tx, ownerId: string, kind: string, input: object): Promise<string> {
  return putJob(tx, ownerId, kind, JSON.stringify(input));
}

/** What a person has of one kind of work, within a transaction that decides on more of it. */
export async function listJobInputs(tx: Tx, ownerId: string, kind: string) {
  return tx.job.findMany({ where: { ownerId, kind }, select: { code: true, state: true, input: true } });
}

async function putJob(tx: Tx, ownerId: string, kind: string, input: string): Promise<string> {
  await told(tx, jobsTopic);
  const { code } = await tx.job.create({
    data: {
      ...{ id: newId(), code: newCode(), ownerId, kind, input, state: "waiting", madeOn: today() },
      seq: await nextNumber(tx, "job"),
    },
    select: { code: true },
  });
  return code;
}

/** The work at a code, if it is this person's. */
export async function findJob(ownerId: string, code: string): Promise<OwnJob | null> {
  const job = await db().job.findFirst({ where: { ownerId, code }, select: shown });
  return job && asOwn(job);
}

/** A person's work, the newest first. */
export async function listJobs(ownerId: string): Promise<OwnJob[]> {
  return (await db().job.findMany({ where: { ownerId }, orderBy: { seq: "desc" }, select: shown })).map(asOwn);
}

function asOwn(job: Omit<OwnJob, "state" | "deletedOn"> & { state: string }): OwnJob {
  return { ...job, state: job.state as JobState, deletedOn: dayApart(Date.parse(job.madeOn), keptDaysOf(job.kind)) };
}

function keptDaysOf(kind: string): number {
  return isHandedOutOnce(kind) ? keptDaysOnce : keptDays;
}

/** The day so many days from a moment. */
function dayApart(moment: number, days: number): string {
  return new Date(moment + days * 24 * 60 * 60_000).toISOString().slice(0, 10);
}

/** The file that a person's work made; null while there is none, and for work whose file is handed out once. */
export async function findJobFile(ownerId: string, code: string) {
  const job = await db().job.findFirst({
    where: { ownerId, code, state: "done" },
    select: { kind: true, file: true, ending: true },
  });
  const file = job?.file && !isHandedOutOnce(job.kind) ? await readFile(job.file) : null;
  return file && job?.ending ? { ...file, kind: job.kind, ending: job.ending } : null;
}

/**
 * Hands out the file of work that is handed out once: its record goes within the caller's transaction, its name on the
 * disk when it is opened, after that transaction. Null where there is none, or no longer.
 */
export async function handOutJobFile(tx: Tx, ownerId: string, code: string) {
  const job = await tx.job.findFirst({ where: { ownerId, code, state: "done" } });
  if (!job?.file || !job.ending || !isHandedOutOnce(job.kind)) return null;
  const { file, ending } = job;
  const { count } = await tx.job.deleteMany({ where: { id: job.id, state: "done" } });
  return count === 1 ? { ending, open: () => openLast(file) } : null;
}

/** Stops work that waits or runs; whether there was any to stop. */
export async function cancelJob(ownerId: string, code: string): Promise<boolean> {
  const { count } = await db().job.updateMany({
    where: { ownerId, code, state: unfinished },
    data: { state: "cancelled" },
  });
  if (count > 0) stopIfRunning(code);
  return count > 0;
}

/** Deletes the record and its file; work that runs is stopped. */
export async function deleteJob(ownerId: string, code: string): Promise<void> {
  const job = await db().job.findFirst({ where: { ownerId, code }, select: { id: true, file: true } });
  if (!job) return;
  await db().job.deleteMany({ where: { id: job.id } });
  await clearAway([{ code, file: job.file }]);
  await checkpoint();
}

/** Stops work whose records are gone with their owner, and removes its files. */
export async function clearAway(jobs: { code: string; file: string | null }[]): Promise<void> {
  for (const { code, file } of jobs) {
    stopIfRunning(code);
    await removeFile(file);
  }
}

/** Puts finished work into the queue once more, what it made being removed; whether it was finished. */
export async function repeatJob(ownerId: string, code: string): Promise<boolean> {
  const file = await transaction(async (tx) => {
    const where = { ownerId, code, state: { notIn: unfinished.in } };
    const job = await tx.job.findFirst({ where, select: { id: true, file: true, kind: true, state: true } });
    if (job?.state === "done" && isHandedOutOnce(job.kind)) return undefined;
    if (!job || (await tx.job.count({ where: { ownerId, state: unfinished } })) >= mostUnfinished) return undefined;
    await tx.job.update({
      where: { id: job.id },
      data: {
        ...{ state: "waiting", done: 0, total: 0, begun: 0, madeOn: today() },
        ...{ file: null, ending: null, result: null, reference: null },
        seq: await nextNumber(tx, "job"),
      },
    });
    await told(tx, jobsTopic);
    return job.file;
  });
  if (file === undefined) return false;
  await removeFile(file);
  wakeRunner();
  return true;
}

/** Deletes what is a week old, and files that no record names (as those of people who have left). */
export async function sweepJobs(): Promise<void> {
  const finished = { state: { notIn: unfinished.in } };
  await db().job.deleteMany({ where: { madeOn: { lte: dayApart(now(), -keptDays) }, ...finished } });
  await db().job.deleteMany({
    where: { madeOn: { lte: dayApart(now(), -keptDaysOnce) }, kind: { in: kindsHandedOutOnce() }, ...finished },
  });
  // In this order: a file that is there is under way, or its record has named it by the time the records are read.
  const files = await listFiles();
  const kept = new Set(filesUnderWay());
  const named = await db().job.findMany({ where: { file: { not: null } }, select: { file: true } });
  for (const { file } of named) if (file) kept.add(file);
  for (const file of files) if (!kept.has(file)) await removeStray(file);
}
