import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, statfs, utimes } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { randomText, tag } from "../crypto.server";
import { Refusal } from "../console/shell.server";
import { leastEncrypted } from "./age.server";
import { type Named, pathOf, putFile, sizeOf } from "./kept-files.server";

// Copies of files beside the backups, in FOLDER/files: each written once and named by every backup that needs it. The
// name of a copy is an HMAC of the file's name and of the keys it is encrypted to, then one of its bytes.

/** A file of the community, and its copy. */
export interface Copied extends Named {
  bytes: number;
  copy: string;
}

const form = /^[0-9a-f]{32}-[0-9a-f]{32}$/;
/** So much of the disk stays free beside the backups. */
const reserveBytes = 256 * 1024 * 1024;
const dayMs = 24 * 60 * 60_000;

export const copiesIn = (folder: string) => join(folder, "files");

const nameMark = ({ folder, name }: Named, to: readonly string[]) =>
  tag("backup file", [folder, name, ...[...to].sort()].join("\n")).slice(0, 32);
const bytesMark = (sha256: string) => tag("backup bytes", sha256).slice(0, 32);

/** Refuses what would fill the disk. */
export async function refuseWithoutRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes + reserveBytes) {
    throw new Refusal(
      `The disk of ${folder} is nearly full: 256 MB are to stay free. Nothing older was removed. Make room, or keep fewer days.`,
    );
  }
}

/** Copies of one folder of backups, encrypted to the same keys. */
export class Copies {
  private known = new Map<string, string>();

  constructor(
    private readonly folder: string,
    private readonly to: readonly string[],
    private readonly encrypt: (plain: Readable) => Promise<Readable>,
  ) {}

  async open(): Promise<void> {
    await mkdir(copiesIn(this.folder), { recursive: true, mode: 0o700 });
    for (const name of await readdir(copiesIn(this.folder))) {
      if (form.test(name)) this.known.set(name.slice(0, 32), name);
    }
  }

  /** Has a file copied, if it is not yet; null where it is gone. */
  async copy(file: Named): Promise<(Copied & { fresh: boolean }) | null> {
    const bytes = await sizeOf(file);
    if (bytes === null) return null;
    const mark = nameMark(file, this.to);
    const known = this.known.get(mark);
    if (known !== undefined && (await this.isWhole(known, bytes))) return { ...file, bytes, copy: known, fresh: false };
    await refuseWithoutRoom(this.folder, bytes);
    const copy = await this.write(file, mark);
    if (copy === null) return null;
    this.known.set(mark, copy);
    return { ...file, bytes, copy, fresh: true };
  }

  /** Whether a copy is as large as it must be; from now on it is needed by what is made today. */
  private async isWhole(copy: string, bytes: number): Promise<boolean> {
    const path = join(copiesIn(this.folder), copy);
    const facts = await stat(path).catch(() => null);
    if (!facts || facts.size < leastEncrypted(bytes, this.to)) return false;
    const moment = new Date();
    await utimes(path, moment, moment);
    return true;
  }

  private async write(file: Named, mark: string): Promise<string | null> {
    const young = join(copiesIn(this.folder), `${randomText(16)}.part`);
    const hash = createHash("sha256");
    const source = createReadStream(pathOf(file));
    try {
      const bytes = async function* () {
        for await (const part of source as AsyncIterable<Buffer>) {
          hash.update(part);
          yield part;
        }
      };
      const out = createWriteStream(young, { flags: "wx", mode: 0o600, flush: true });
      await pipeline(await this.encrypt(Readable.from(bytes())), out);
      const copy = `${mark}-${bytesMark(hash.digest("hex"))}`;
      await rename(young, join(copiesIn(this.folder), copy));
      return copy;
    } catch (error) {
      await rm(young, { force: true });
      // Erased while it was read.
      if ((error as NodeJS.ErrnoException).code === "ENOENT" && (await sizeOf(file)) === null) return null;
      throw error;
    }
  }
}

/** Puts a file back from its copy. Gives whether it is there now, byte for byte as it was. */
export async function putBack(
  folder: string,
  { copy, bytes, ...file }: Copied,
  open: (path: string) => Promise<Readable>,
): Promise<boolean> {
  const path = join(copiesIn(folder), copy);
  if (!form.test(copy) || !existsSync(path)) return false;
  const hash = createHash("sha256");
  let length = 0;
  const checked = async function* (): AsyncGenerator<Uint8Array> {
    for await (const part of (await open(path)) as AsyncIterable<Uint8Array>) {
      hash.update(part);
      length += part.length;
      yield part;
    }
    if (length !== bytes || bytesMark(hash.digest("hex")) !== copy.slice(33)) throw new Broken();
  };
  try {
    await putFile(file, checked());
    return true;
  } catch (error) {
    // A disk that is full is no broken copy.
    if (/^(ENOSPC|EDQUOT|EACCES|EROFS|EFBIG|EIO)$/.test(String((error as NodeJS.ErrnoException).code))) throw error;
    return false;
  }
}

class Broken extends Error {}

/** The list of copies that a backup needs stands beside it, so that the rest can go without its key. */
export const listOf = (backup: string) => `${backup}.needs`;

/** Removes copies that no backup of the folder needs, and what broken-off backups left; gives how many copies. */
export async function removeUnneeded(folder: string, backups: readonly string[]): Promise<number | "unknown"> {
  const needed = new Set<string>();
  let unknown = false;
  for (const backup of backups) {
    if (existsSync(listOf(backup))) {
      for (const name of readFileSync(listOf(backup), "latin1").split("\n")) needed.add(name);
    } else unknown = true;
  }
  if (unknown) return "unknown";
  let count = 0;
  for (const name of await readdir(copiesIn(folder)).catch(() => [])) {
    const path = join(copiesIn(folder), name);
    // What is young may belong to a backup that is being made.
    const young = ((await stat(path).catch(() => null))?.mtimeMs ?? Infinity) > Date.now() - dayMs;
    if (young || needed.has(name) || !(form.test(name) || name.endsWith(".part"))) continue;
    await rm(path, { force: true });
    if (form.test(name)) count += 1;
  }
  return count;
}
