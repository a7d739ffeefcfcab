import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Refusal } from "../console/shell.server";
import { isNamed, type Named } from "./kept-files.server";
import type { Copied } from "./store.server";
import type { Held, Value } from "./tables.server";
import { endMark, type Head, ownMark } from "./writing.server";

/** Where the rows of a backup go. */
export interface Filling {
  /** The head has come: makes an empty database of that version. */
  begin(head: Head): Promise<void>;
  table(name: string, columns: string[]): Promise<void>;
  rows(rows: Value[][]): Promise<void>;
}

/** What a backup was found to hold. */
export interface Found {
  head: Head;
  tables: Map<string, Held>;
  files: Copied[];
  gone: Named[];
}

const none = () => new Refusal("This is no backup of this platform, or it is damaged. Nothing was changed.");
const atOnce = 500;
/** No line is longer than what somebody may write, many times over. */
const longest = 64 * 1024 * 1024;

async function* linesOf(bytes: Readable): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let length = 0;
  const plain = createGunzip();
  bytes.once("error", (error) => plain.destroy(error));
  for await (const chunk of bytes.pipe(plain) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]);
      [rest, length, from] = [[], 0, end + 1];
    }
    rest.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > longest) throw none();
  }
  if (length > 0) throw none();
}

function headOf(line: Buffer): Head {
  if (line.length > 100_000) throw none();
  const head = JSON.parse(line.toString("utf8")) as Omit<Head, "backup"> & { backup?: string };
  if (head.backup === "personnel-reserve 1") {
    throw new Refusal("This backup is of an earlier version of the platform, and is restored by that one.");
  }
  if (head.backup !== "personnel-reserve 2" || !Array.isArray(head.migrations)) throw none();
  if (head.whose !== ownMark()) {
    throw new Refusal("The secrets.json here is not the one that belongs to this backup. Nothing was changed.");
  }
  return head as Head;
}

type Said = Partial<{
  table: string;
  columns: string[];
  end: string;
  count: number;
  hash: string;
  file: Copied;
  gone: Named;
  mark: string;
}>;

/**
 * Reads a backup into an empty database. Refuses what is none of ours, or changed, or cut off: what it has filled until
 * then is for the caller to throw away.
 */
export async function readBackup(bytes: Readable, filling: Filling): Promise<Found> {
  const hash = createHash("sha256");
  let head: Head | undefined;
  let ended = false;
  let some: Value[][] = [];
  const tables = new Map<string, Held>();
  const files: Copied[] = [];
  const gone: Named[] = [];
  const flush = async () => {
    if (some.length > 0) await filling.rows(some);
    some = [];
  };
  try {
    for await (const line of linesOf(bytes)) {
      if (ended) throw none();
      if (!head) await filling.begin((head = headOf(line)));
      else if (line[0] === 91 /* [ */) {
        some.push(JSON.parse(line.toString("utf8")) as Value[]);
        if (some.length >= atOnce) await flush();
      } else {
        await flush();
        const said = JSON.parse(line.toString("utf8")) as Said;
        if (said.table !== undefined && said.columns) await filling.table(said.table, said.columns);
        else if (said.end !== undefined) tables.set(said.end, { count: said.count ?? -1, hash: said.hash ?? "" });
        else if (said.file && isNamed(said.file)) files.push(said.file);
        else if (said.gone && isNamed(said.gone)) gone.push(said.gone);
        else if (said.mark === endMark(hash.copy().digest("hex"))) ended = true;
        else throw none();
      }
      hash.update(line).update("\n");
    }
  } catch (error) {
    if (error instanceof Refusal || isOfTheDisk(error)) throw error;
    throw none();
  }
  if (!head || !ended) throw none();
  return { head, tables, files, gone };
}

/** A disk that is full, or a database that refuses, is no damage of the backup. */
function isOfTheDisk(error: unknown): boolean {
  const { code = "" } = error as { code?: string };
  return /^(ENOSPC|EDQUOT|EACCES|EROFS|EFBIG|EIO|ECONN|SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY)|(08|53|57)...$)/.test(
    code,
  );
}
