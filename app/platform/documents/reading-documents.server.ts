import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { newToken } from "../crypto.server";
import { projectRoot } from "../env.server";
import type { Outcome, Read } from "./reading.js";
import type { Why } from "./unreadable.js";

/**
 * Longest that one document is worked on, from the moment when its thread has begun; and that a thread takes to begin.
 * What is counted in a file ends the work long before that: this is for a machine that has much else to do.
 */
const mostMs = 5000;
const mostStartMs = 5000;
/** What its thread may keep. With little room for what is young, it would clear up more than it reads. */
const resourceLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 };
/** Documents that wait for their turn; one is read at a time. */
const mostWaiting = 4;

export type ReadDocument = Read & {
  /** How the addresses of pictures begin in the text: `PREFIX-N`, N their place in `pictures`. */
  prefix: string;
};

/** Why nothing was read: what is wrong with the file, that it is too much, or that others wait already. */
export type NotRead = Why | "busy";

let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Reads a .docx or .odt as Markdown, in a thread with limits to its memory and time, so that others are served
 * meanwhile. Nothing of the file touches the disk, nothing that it names is fetched.
 */
export async function readDocumentFile(bytes: Uint8Array): Promise<ReadDocument | { why: NotRead }> {
  if (waiting >= mostWaiting) return { why: "busy" };
  waiting += 1;
  const own = turn.then(() => read(bytes));
  turn = own.catch(() => undefined);
  try {
    return await own;
  } finally {
    waiting -= 1;
  }
}

async function read(bytes: Uint8Array): Promise<ReadDocument | { why: NotRead }> {
  // Nobody can write it into a document beforehand.
  const prefix = `picture:${newToken()}`;
  const worker = new Worker(join(projectRoot(), "app/platform/documents/worker.js"), {
    workerData: { bytes, prefix },
    resourceLimits,
    env: {},
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const outcome = await new Promise<Outcome | { why: "tooMuch" }>((resolve) => {
      const end = (ms: number) => {
        clearTimeout(timer);
        timer = setTimeout(() => resolve({ why: "tooMuch" }), ms);
      };
      end(mostStartMs);
      worker.on("message", (said: Outcome | "begun") => (said === "begun" ? end(mostMs) : resolve(said)));
      // Out of memory is an error of the thread, and not of the server.
      worker.once("error", () => resolve({ why: "tooMuch" }));
      worker.once("exit", () => resolve({ why: "tooMuch" }));
    });
    return "read" in outcome ? { ...outcome.read, prefix } : outcome;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
