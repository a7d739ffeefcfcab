import { chmod, type FileHandle, mkdir, open, readdir, rename, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { randomText, sealBytes, unsealBytes } from "./crypto.server";
import { env } from "./env.server";
import type { Patch } from "./video-facts";

/** The form of the names of files; nothing else is ever a path. */
const form = /^[a-z2-9]{26}$/;

/** So much of a file is sealed at a time: what is read from its middle costs no more than it shows. */
export const chunkBytes = 64 * 1024;
/** What sealing adds to a chunk. */
const around = 28;
/** So much of the disk stays free whatever is brought: the database needs room to write. */
const reserveBytes = 256 * 1024 * 1024;

function folder(): string {
  return join(env().DATA_DIR, "media");
}

function pathOf(name: string): string {
  if (!form.test(name)) throw new Error("This is no name of a file of media.");
  return join(folder(), name);
}

const purpose = (name: string, at: number) => `media ${name} ${at}`;

/** Files that are being brought, or whose rows are being written: no sweep takes them. */
const underWay = new Set<string>();

/** Names of files that no row names yet. */
export function mediaUnderWay(): ReadonlySet<string> {
  return underWay;
}

/** More was brought than may be kept. */
export class TooLarge extends Error {}
/** The disk has no room for what is brought. */
export class NoRoom extends Error {}

/** A file that was brought and that no row names yet. It is kept by `settle`, and goes by `discard`. */
export interface BroughtFile {
  name: string;
  bytes: number;
  /** Some of its bytes, fewer at its end. */
  read(from: number, length: number): Promise<Buffer>;
  /** Writes other bytes in the place of some, or zeros. */
  patch(patch: Patch): Promise<void>;
  /** Gives it the name under which it is kept, once it is whole on the disk. */
  settle(): Promise<void>;
  /** Says that its row stands. */
  named(): void;
  /** Removes it. */
  discard(): Promise<void>;
}

/**
 * Writes what comes, in chunks that are sealed each for its place in this file: nothing of it is ever on the disk as it
 * came, and no more of it in memory than a chunk. What is not settled bears another name. Throws `TooLarge` beyond
 * `most` and `NoRoom` where the disk is nearly full; what was written is gone then, as where the coming breaks off.
 */
export async function bringFile(source: AsyncIterable<Uint8Array>, most: number): Promise<BroughtFile> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await chmod(folder(), 0o700);
  const name = randomText(26);
  const young = `${pathOf(name)}.new`;
  underWay.add(name);
  const file = await open(young, "wx+", 0o600);
  const discard = async () => {
    await file.close().catch(() => undefined);
    await rm(young, { force: true });
    await rm(pathOf(name), { force: true });
    underWay.delete(name);
  };
  try {
    const bytes = await writeChunks(file, name, source, most);
    return {
      ...{ name, bytes, discard },
      read: (from, length) => readPart(file, name, { from, length, bytes }),
      patch: (patch) => patchPart(file, name, bytes, patch),
      async settle() {
        await file.sync();
        await file.close();
        await rename(young, pathOf(name));
      },
      named: () => void underWay.delete(name),
    };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function roomLeft(): Promise<number> {
  const { bavail, bsize } = await statfs(folder());
  return bavail * bsize - reserveBytes;
}

async function writeChunks(
  file: FileHandle,
  name: string,
  source: AsyncIterable<Uint8Array>,
  most: number,
): Promise<number> {
  const chunk = Buffer.alloc(chunkBytes);
  let [filled, at, bytes, room] = [0, 0, 0, await roomLeft()];
  const write = async () => {
    const sealed = sealBytes(purpose(name, at), chunk.subarray(0, filled));
    await file.write(sealed, 0, sealed.length, at * (chunkBytes + around));
    if (at % 256 === 255) room = bytes + (await roomLeft());
    [filled, at] = [0, at + 1];
  };
  for await (const part of source) {
    bytes += part.length;
    if (bytes > most) throw new TooLarge();
    if (bytes > room) throw new NoRoom();
    for (let from = 0; from < part.length;) {
      const taken = Math.min(chunkBytes - filled, part.length - from);
      chunk.set(part.subarray(from, from + taken), filled);
      [filled, from] = [filled + taken, from + taken];
      if (filled === chunkBytes) await write();
    }
  }
  if (filled > 0) await write();
  return bytes;
}

/** One chunk of a file, opened; an error where it is not whole or not ours. */
async function readChunk(file: FileHandle, name: string, at: number, bytes: number): Promise<Buffer> {
  const length = Math.min(chunkBytes, bytes - at * chunkBytes) + around;
  const sealed = Buffer.alloc(length);
  const { bytesRead } = await file.read(sealed, 0, length, at * (chunkBytes + around));
  const plain = bytesRead === length ? unsealBytes(purpose(name, at), sealed) : null;
  if (!plain) throw new Error("A file of media is not whole.");
  return plain;
}

async function readPart(
  file: FileHandle,
  name: string,
  { from, length, bytes }: { from: number; length: number; bytes: number },
): Promise<Buffer> {
  const until = Math.min(from + length, bytes);
  const parts: Buffer[] = [];
  for (let at = Math.floor(from / chunkBytes); at * chunkBytes < until; at += 1) {
    const chunk = await readChunk(file, name, at, bytes);
    parts.push(chunk.subarray(Math.max(0, from - at * chunkBytes), until - at * chunkBytes));
  }
  return Buffer.concat(parts);
}

async function patchPart(file: FileHandle, name: string, bytes: number, patch: Patch): Promise<void> {
  const { from } = patch;
  const until = Math.min(from + ("zeros" in patch ? patch.zeros : patch.bytes.length), bytes);
  for (let at = Math.floor(from / chunkBytes); at * chunkBytes < until; at += 1) {
    const chunk = await readChunk(file, name, at, bytes);
    const [begins, ends] = [Math.max(from, at * chunkBytes), Math.min(until, (at + 1) * chunkBytes)];
    const place = begins - at * chunkBytes;
    if ("zeros" in patch) chunk.fill(0, place, ends - at * chunkBytes);
    else chunk.set(patch.bytes.subarray(begins - from, ends - from), place);
    const sealed = sealBytes(purpose(name, at), chunk);
    await file.write(sealed, 0, sealed.length, at * (chunkBytes + around));
  }
}

/** Keeps bytes that are in memory as a file; gives what `bringFile` gives, settled. */
export async function keepMediaFile(bytes: Uint8Array): Promise<BroughtFile> {
  async function* once() {
    yield bytes;
  }
  const file = await bringFile(once(), bytes.length);
  try {
    await file.settle();
  } catch (error) {
    await file.discard();
    throw error;
  }
  return file;
}

/** Whether a file of this name lies here, of this size. */
export async function hasMediaFile(name: string, bytes: number): Promise<boolean> {
  const facts = await stat(pathOf(name)).catch(() => null);
  return facts?.size === bytes + Math.ceil(bytes / chunkBytes) * around;
}

/** Whether a file has its size, and opens at its beginning and its end; null where it is gone. */
export async function isWholeMedia(name: string, bytes: number): Promise<boolean | null> {
  if (!form.test(name)) return false;
  const file = await open(pathOf(name), "r").catch(() => null);
  if (!file) return null;
  try {
    const last = Math.max(0, Math.ceil(bytes / chunkBytes) - 1);
    if (!(await hasMediaFile(name, bytes))) return false;
    await readChunk(file, name, 0, bytes);
    await readChunk(file, name, last, bytes);
    return true;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

/**
 * The bytes of a file from the first to the last, a chunk at a time. The file is opened anew for each: what is removed
 * stops at the next chunk, whoever reads it.
 */
export async function* readMediaFile(name: string, bytes: number, first: number, last: number): AsyncGenerator<Buffer> {
  for (let at = Math.floor(first / chunkBytes); at * chunkBytes <= last; at += 1) {
    const file = await open(pathOf(name), "r");
    try {
      const chunk = await readChunk(file, name, at, bytes);
      yield chunk.subarray(Math.max(0, first - at * chunkBytes), last + 1 - at * chunkBytes);
    } finally {
      await file.close();
    }
  }
}

/** A whole small file, or null where it is gone or not whole. */
export async function readWholeMedia(name: string): Promise<Buffer | null> {
  const facts = await stat(pathOf(name)).catch(() => null);
  if (!facts) return null;
  const bytes = facts.size - Math.ceil(facts.size / (chunkBytes + around)) * around;
  const parts: Buffer[] = [];
  try {
    for await (const part of readMediaFile(name, bytes, 0, bytes - 1)) parts.push(part);
  } catch {
    return null;
  }
  return Buffer.concat(parts);
}

/** Removes files; one that is gone already is no mistake. */
export async function removeMediaFiles(names: readonly string[]): Promise<void> {
  for (const name of names) if (name !== "") await rm(pathOf(name), { force: true });
}

/** Names of all that lies in the folder, whatever it is. */
export async function listMediaFiles(): Promise<string[]> {
  return readdir(folder()).catch(() => []);
}

/** Names of what has not been written to for longer than `ms` by the clock of the disk. */
export async function listOldMediaFiles(ms: number): Promise<string[]> {
  const old: string[] = [];
  for (const name of await listMediaFiles()) {
    const facts = await stat(join(folder(), name)).catch(() => null);
    if (facts && Date.now() - facts.mtimeMs > ms) old.push(name);
  }
  return old;
}

/** Removes what lies in the folder under this name, whatever it is. */
export async function removeStrayMedia(name: string): Promise<void> {
  await rm(join(folder(), name), { force: true, recursive: true });
}
