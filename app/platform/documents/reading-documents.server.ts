import { newToken } from "../crypto.server";
import { threadLine } from "../threads.server";
import type { Outcome, Read } from "./reading.js";
import type { Why } from "./unreadable.js";

/**
 * The line of documents to be read. What is counted in a file ends the work long before its time is over: that is for
 * a machine that has much else to do. With little room for what is young, a thread would clear up more than it reads.
 */
const inThread = threadLine<{ bytes: Uint8Array; prefix: string }, Outcome>({
  file: "app/platform/documents/worker.js",
  resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 },
  mostMs: 5000,
  mostStartMs: 5000,
  mostWaiting: 4,
});

export type ReadDocument = Read & {
  /** How the addresses of pictures begin in the text: `PREFIX-N`, N their place in `pictures`. */
  prefix: string;
};

/** Why nothing was read: what is wrong with the file, that it is too much, or that others wait already. */
export type NotRead = Why | "busy";

/**
 * Reads a .docx or .odt as Markdown, in a thread with limits to its memory and time, so that others are served
 * meanwhile. Nothing of the file touches the disk, nothing that it names is fetched.
 */
export async function readDocumentFile(bytes: Uint8Array): Promise<ReadDocument | { why: NotRead }> {
  // Nobody can write it into a document beforehand.
  const prefix = `picture:${newToken()}`;
  const outcome = await inThread({ bytes, prefix });
  if (outcome === "busy") return { why: "busy" };
  if (!outcome) return { why: "tooMuch" };
  return "read" in outcome ? { ...outcome.read, prefix } : outcome;
}
