import { createHash } from "node:crypto";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { projectRoot } from "../env.server";
import { refuse } from "../refuse";
import type { Printed } from "./printed";

/** Longest that one document is set, the start of its thread included. */
const mostMs = 30_000;
const resourceLimits = { maxOldGenerationSizeMb: 256 };
/** Documents that wait for their turn; one is set at a time. */
const mostWaiting = 8;
/** Documents whose bytes stay in memory: the same text gives the same bytes to everybody. */
const kept = 12;

const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Gives a document as PDF. Whoever asks for one that is being set waits for the same. Refuses with 429 where too many
 * others wait, and with 503 what could not be set in time.
 */
export function print(document: Printed): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash("sha256").update(JSON.stringify(document)).digest("base64");
  const known = made.get(key);
  if (known) {
    // Put in again, so that the map stands in the order of the last uses.
    made.delete(key);
    made.set(key, known);
    return known;
  }
  if (waiting >= mostWaiting) refuse(429, "printingBusy", 10);
  waiting += 1;
  const bytes = turn.then(() => set(document)).finally(() => (waiting -= 1));
  turn = bytes.catch(() => made.delete(key));
  const oldest = made.keys().next();
  if (made.size >= kept && !oldest.done) made.delete(oldest.value);
  made.set(key, bytes);
  return bytes;
}

async function set(document: Printed): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(join(projectRoot(), "app/platform/printing/worker.js"), {
    workerData: document,
    resourceLimits,
    env: {},
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const bytes = await new Promise<Uint8Array<ArrayBuffer> | null>((resolve) => {
      const failed = () => resolve(null);
      timer = setTimeout(failed, mostMs);
      worker.once("message", resolve);
      // Out of memory is an error of the thread, and not of the server.
      worker.once("error", failed);
      worker.once("exit", failed);
    });
    return bytes ?? refuse(503, "printingFailed");
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
