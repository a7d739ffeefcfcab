import { createReadStream, type ReadStream } from "node:fs";
import { chmod, type FileHandle, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { randomText } from "./crypto.server";
import { env } from "./env.server";

/** The form of the names of files; nothing else is ever a path. */
const form = /^[a-z2-9]{26}$/;

function folder(): string {
  return join(env().DATA_DIR, "work");
}

function pathOf(name: string): string {
  if (!form.test(name)) throw new Error("This is no name of a file of work.");
  return join(folder(), name);
}

/** A name for a new file. */
export function newFileName(): string {
  return randomText(26);
}

/** Makes an empty file of this name, which nobody else on the machine can read. */
export async function makeFile(name: string): Promise<FileHandle> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await chmod(folder(), 0o700);
  return open(pathOf(name), "wx", 0o600);
}

/** Removes a file; one that is gone already is no mistake. */
export async function removeFile(name: string | null): Promise<void> {
  if (name !== null) await rm(pathOf(name), { force: true });
}

/** The file's size and its bytes, or null when it is gone. */
export async function readFile(name: string): Promise<{ size: number; stream: () => ReadStream } | null> {
  const path = pathOf(name);
  const facts = await stat(path).catch(() => null);
  return facts?.isFile() ? { size: facts.size, stream: () => createReadStream(path) } : null;
}

/** Opens the file and takes its name away: what is read from it now is the last that is read. Null when it is gone. */
export async function openLast(name: string): Promise<{ size: number; stream: () => ReadStream } | null> {
  const handle = await open(pathOf(name), "r").catch(() => null);
  if (!handle) return null;
  await removeFile(name);
  const { size } = await handle.stat();
  return { size, stream: () => handle.createReadStream() };
}

/** Names of all that lies in the folder. */
export async function listFiles(): Promise<string[]> {
  return readdir(folder()).catch(() => []);
}

/** Names of what has not been written to for longer than `ms` by the clock of the disk. */
export async function listOldFiles(ms: number): Promise<string[]> {
  const old: string[] = [];
  for (const name of await listFiles()) {
    const facts = await stat(join(folder(), name)).catch(() => null);
    if (facts && Date.now() - facts.mtimeMs > ms) old.push(name);
  }
  return old;
}

/** Removes what lies in the folder under this name, whatever it is. */
export async function removeStray(name: string): Promise<void> {
  await rm(join(folder(), name), { force: true, recursive: true });
}
