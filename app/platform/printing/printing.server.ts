import { createHash } from "node:crypto";
import { refuse } from "../refuse";
import { threadLine } from "../threads.server";
import type { Printed } from "./printed";

/** The line of documents to be set; the start of a thread is a part of its time. */
const inThread = threadLine<Printed, Uint8Array<ArrayBuffer>>({
  file: "app/platform/printing/worker.js",
  resourceLimits: { maxOldGenerationSizeMb: 256 },
  mostMs: 30_000,
  mostWaiting: 8,
});
/** Documents whose bytes stay in memory: the same text gives the same bytes to everybody. */
const kept = 12;

const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

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
  const set = inThread(document);
  if (set === "busy") refuse(429, "printingBusy", 10);
  const bytes = set.then((answer) => answer ?? refuse(503, "printingFailed"));
  // What failed is set anew for whoever asks again.
  bytes.catch(() => made.delete(key));
  const oldest = made.keys().next();
  if (made.size >= kept && !oldest.done) made.delete(oldest.value);
  made.set(key, bytes);
  return bytes;
}

/** Gives a document as PDF for work that waits as long as it takes; its bytes are kept for nobody else. */
export async function printApart(document: Printed): Promise<Uint8Array<ArrayBuffer>> {
  return (await inThread(document, { patient: true })) ?? refuse(503, "printingFailed");
}

/**
 * Gives a document as PDF of which nothing stays in memory once it is set: for what may name a person. Refuses with 429
 * where too many others wait, and with 503 what could not be set in time.
 */
export async function printUnkept(document: Printed): Promise<Uint8Array<ArrayBuffer>> {
  const set = inThread(document);
  if (set === "busy") refuse(429, "printingBusy", 10);
  return (await set) ?? refuse(503, "printingFailed");
}
