import { mayHaveDone } from "~/platform/job-runner.server";
import {
  addJob,
  cancelJob,
  deleteJob,
  findJob,
  findJobFile,
  listJobs,
  type OwnJob,
  repeatJob,
} from "~/platform/jobs.server";
import { found, refuse } from "~/platform/refuse";
import { sayBack } from "./mistakes";
import { Mendable } from "./mendable";
import { allow, may, type Who } from "./permissions";

/** Puts long work of a kind into the queue for the actor; gives the code of its page. */
export async function startWork(actor: Who | null, kind: string, input: object): Promise<string> {
  allow(actor, may.readAsMember(actor) && mayHaveDone(kind, actor!));
  const code = await addJob(actor.id, kind, input);
  if (code === null) throw new Mendable("form", sayBack("tooMuchWork"));
  return code;
}

/**
 * Puts a check that has no form into the queue, for whom `allowed` lets; gives the code of its page. Where the actor has
 * too much work already there is nothing to mend it in, so it is refused.
 */
export async function startCheck(actor: Who | null, allowed: (actor: Who | null) => boolean, kind: string) {
  allow(actor, allowed(actor));
  try {
    return await startWork(actor, kind, {});
  } catch (error) {
    if (error instanceof Mendable) refuse(429, "tooMuchWork");
    throw error;
  }
}

/** The last work of a kind that the actor began, if its record is still there. */
export async function findLastWork(actor: Who | null, allowed: (actor: Who | null) => boolean, kind: string) {
  allow(actor, allowed(actor));
  return (await listOwnWork(actor)).find((work) => work.kind === kind) ?? null;
}

/** The actor's long work, the newest first. */
export async function listOwnWork(actor: Who | null): Promise<OwnJob[]> {
  allow(actor, may.readAsMember(actor));
  return listJobs(actor.id);
}

/** The actor's work at this address; another's is not to be found. What a lost role allowed is no longer read. */
export async function findOwnWork(actor: Who | null, code: string): Promise<OwnJob> {
  allow(actor, may.readAsMember(actor));
  const work = found(await findJob(actor.id, code));
  allow(actor, mayHaveDone(work.kind, actor));
  return work;
}

/** The file that the actor's work made. */
export async function findWorkFile(actor: Who | null, code: string) {
  await findOwnWork(actor, code);
  return found(await findJobFile(actor!.id, code));
}

/** Stops the actor's work that waits or runs. */
export async function cancelWork(actor: Who | null, code: string): Promise<void> {
  allow(actor, may.readAsMember(actor));
  found(await findJob(actor.id, code));
  if (!(await cancelJob(actor.id, code))) refuse(409, "workMoved");
}

/** Deletes the actor's work with what it made; work that runs is stopped. */
export async function deleteWork(actor: Who | null, code: string): Promise<void> {
  allow(actor, may.readAsMember(actor));
  found(await findJob(actor.id, code));
  await deleteJob(actor.id, code);
}

/** Has the actor's finished work done once more. */
export async function repeatWork(actor: Who | null, code: string): Promise<void> {
  await findOwnWork(actor, code);
  if (!(await repeatJob(actor!.id, code))) refuse(409, "workMoved");
}
