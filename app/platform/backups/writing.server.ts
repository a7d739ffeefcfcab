import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { PassThrough, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { today } from "../clock.server";
import { tag } from "../crypto.server";
import { Prisma, readMuch } from "../db.server";
import type { ReadMuch } from "../engine";
import { env, isPostgresql } from "../env.server";
import { type Named, naming } from "./kept-files.server";
import type { Copied } from "./store.server";
import { type Column, columnsQuery, meant, rowsQuery, type Table, tablesIn, Tally, type Value } from "./tables.server";

// What a backup holds: lines of JSON, gzipped. The head; of each table its columns, its rows and what they are together;
// the files that its rows name; and at the end a mark over all lines, made with the pepper.

/** The first line. */
export interface Head {
  backup: "personnel-reserve 2";
  madeOn: string;
  /** Which database it was made from, and its migrations. */
  engine: "sqlite" | "postgresql";
  migrations: string[];
  /** An HMAC of nothing: tells which secrets it belongs to. */
  whose: string;
}

export const ownMark = () => tag("backup", "whose");
export const endMark = (sha256: string) => tag("backup end", sha256);

/** Signed in nowhere, and no work under way: what is for the moment stays out. */
export const left = ["Session", "Job", "ShortLived"];
/** Columns that name what stays out. */
const emptied = new Set(["ExportRequest.jobCode"]);

/** Takes lines, and waits where they come faster than they can be written. */
type Put = (line: string) => Promise<void>;

/** Writes lines as a backup file, encrypted; what breaks off is an error, and the caller removes the file. */
export async function writeLines(
  path: string,
  encrypt: (plain: Readable) => Promise<Readable>,
  work: (put: Put) => Promise<void>,
): Promise<void> {
  const lines = new PassThrough();
  const broken = new AbortController();
  const out = createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
  const written = pipeline(await encrypt(lines.pipe(createGzip())), out);
  let cause: unknown;
  written.catch((error: unknown) => {
    cause = error;
    broken.abort();
  });
  const hash = createHash("sha256");
  const put: Put = async (line) => {
    broken.signal.throwIfAborted();
    const whole = `${line}\n`;
    hash.update(whole);
    if (!lines.write(whole)) await once(lines, "drain", { signal: broken.signal });
  };
  try {
    await work(put);
    await put(JSON.stringify({ mark: endMark(hash.copy().digest("hex")) }));
    lines.end();
    await written;
  } catch (error) {
    lines.destroy();
    out.destroy();
    throw cause ?? error;
  }
}

/**
 * Writes the head and all rows as they are at one moment, beside whoever reads and writes; gives the files that rows
 * name at that moment.
 */
export async function writeRows(put: Put): Promise<Named[]> {
  const postgresql = isPostgresql(env().DATABASE_URL);
  return readMuch(async (rows) => {
    const all = async (sql: string) => {
      const found: unknown[][] = [];
      for await (const some of rows(Prisma.raw(sql))) found.push(...some);
      return found;
    };
    const migrations = await all(`SELECT "migration_name" FROM "_prisma_migrations" ORDER BY "migration_name"`);
    await put(
      JSON.stringify({
        backup: "personnel-reserve 2",
        madeOn: today(),
        engine: postgresql ? "postgresql" : "sqlite",
        migrations: migrations.map(([name]) => String(name)),
        whose: ownMark(),
      } satisfies Head),
    );
    const named = new Map<string, Named>();
    const tables = tablesIn(await all(postgresql ? columnsQuery.postgresql : columnsQuery.sqlite));
    for (const table of tables) if (!left.includes(table.name)) await writeTable(put, rows, table, named);
    return [...named.values()];
  });
}

async function writeTable(put: Put, rows: ReadMuch, table: Table, named: Map<string, Named>): Promise<void> {
  const { name, columns } = table;
  await put(JSON.stringify({ table: name, columns: columns.map((column) => column.name) }));
  const files = naming
    .filter((one) => one.table === name)
    .map(({ column, folder }) => ({ folder, at: columns.findIndex((one) => one.name === column) }));
  const kept = (value: unknown, column: Column): Value =>
    emptied.has(`${name}.${column.name}`) ? null : meant(value, column);
  const tally = new Tally();
  for await (const some of rows(Prisma.raw(rowsQuery(table)))) {
    for (const row of some) {
      const values = columns.map((column, at) => kept(row[at], column));
      await put(tally.take(values));
      for (const { folder, at } of files) {
        const file = values[at];
        if (typeof file === "string" && file !== "") named.set(`${folder}/${file}`, { folder, name: file });
      }
    }
  }
  await put(JSON.stringify({ end: name, ...tally.held() }));
}

/** Writes which files there are, with their copies, and which were gone when they were to be copied. */
export async function writeFileList(put: Put, copied: readonly Copied[], gone: readonly Named[]): Promise<void> {
  for (const { folder, name, bytes, copy } of copied)
    await put(JSON.stringify({ file: { folder, name, bytes, copy } }));
  for (const { folder, name } of gone) await put(JSON.stringify({ gone: { folder, name } }));
}
