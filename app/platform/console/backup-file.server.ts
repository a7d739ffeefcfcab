import Database from "better-sqlite3";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, openSync, closeSync, readSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { createGunzip, createGzip } from "node:zlib";
import { randomText, tag } from "../crypto.server";
import { env } from "../env.server";
import { databaseFile } from "../migrate.server";
import { Refusal } from "./shell.server";

/** First line of what a backup holds, before the database. */
export interface BackupHead {
  backup: "personnel-reserve 1";
  madeOn: string;
  /** HMAC of the database under the pepper: says that it is whole, and which secrets it belongs to. */
  mark: string;
}

/** A file in DATA_DIR that only this process's user can read, gone when the work is over. */
export async function withTemporary<T>(work: (path: string) => Promise<T>): Promise<T> {
  const path = join(env().DATA_DIR, `backup-${randomText(16)}.tmp`);
  closeSync(openSync(path, "wx", 0o600));
  try {
    return await work(path);
  } finally {
    for (const end of ["", "-journal", "-wal", "-shm"]) await rm(path + end, { force: true });
  }
}

/** Copies the database as it is at this moment into a file, beside a running platform; sessions and work stay out. */
export async function copyDatabase(to: string): Promise<void> {
  const source = new Database(databaseFile(env().DATABASE_URL), { readonly: true, timeout: 5000 });
  try {
    await source.backup(to);
  } finally {
    source.close();
  }
  const copy = new Database(to);
  try {
    copy.pragma("journal_mode = DELETE");
    copy.pragma("secure_delete = ON");
    copy.exec(`DELETE FROM "Session"; DELETE FROM "Job"; UPDATE "ExportRequest" SET "jobCode" = NULL`);
    copy.exec("VACUUM");
  } finally {
    copy.close();
  }
}

/** The mark of a database file under the secrets of this installation. */
export async function markOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return tag("backup", hash.digest("hex"));
}

/** The plain bytes of a backup: its head, then the database, gzipped together. */
export function packed(head: BackupHead, path: string): Readable {
  const parts = async function* () {
    yield Buffer.from(`${JSON.stringify(head)}\n`);
    yield* createReadStream(path) as AsyncIterable<Buffer>;
  };
  return Readable.from(parts()).pipe(createGzip());
}

/** Takes a backup apart: writes the database to a path and gives the head. Refuses what is none of ours. */
export async function unpacked(bytes: Readable, to: string): Promise<BackupHead> {
  const none = new Refusal("This is no backup of this platform, or it is damaged.");
  let head: BackupHead | undefined;
  let first = Buffer.alloc(0);
  const body = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      if (head) yield chunk;
      else {
        first = Buffer.concat([first, chunk]);
        const end = first.indexOf("\n");
        if (end < 0 && first.length > 4096) throw none;
        if (end < 0) continue;
        head = readHeadLine(first.subarray(0, end).toString("utf8"), none);
        yield first.subarray(end + 1);
      }
    }
  };
  try {
    await pipeline(bytes, createGunzip(), body, createWriteStream(to));
  } catch {
    throw none;
  }
  if (!head) throw none;
  return head;
}

function readHeadLine(line: string, none: Refusal): BackupHead {
  const head = JSON.parse(line) as Partial<BackupHead>;
  if (head.backup !== "personnel-reserve 1" || !head.madeOn || !head.mark) throw none;
  return head as BackupHead;
}

/** Whether a file is encrypted with age. */
export function isEncrypted(path: string): boolean {
  const start = Buffer.alloc(21);
  const handle = openSync(path, "r");
  try {
    readSync(handle, start, 0, 21, 0);
  } finally {
    closeSync(handle);
  }
  return start.toString("latin1") === "age-encryption.org/v1";
}

/** A stream of Node as one of the web, and back: age knows the latter. */
export const toWeb = (stream: Readable) => Readable.toWeb(stream) as unknown as globalThis.ReadableStream<Uint8Array>;
export const fromWeb = (stream: globalThis.ReadableStream<Uint8Array>) =>
  Readable.fromWeb(stream as unknown as ReadableStream<Uint8Array>);
