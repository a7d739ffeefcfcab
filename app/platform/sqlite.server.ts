import Database from "better-sqlite3";
import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";
import type { Columns, Engine, Read, ReadMuch } from "./engine";
import { disturbanceOf } from "./disturbances.server";
import { log } from "./log.server";
import { databaseFile } from "./migrate.server";
import { type Prisma, PrismaClient } from "./prisma/client";
import { PreparedSqlite } from "./statements.server";

/** Settings of each SQLite connection: durable writes, no remains of deleted rows, foreign keys. */
export const pragmas = [
  "PRAGMA journal_mode = WAL",
  "PRAGMA synchronous = FULL",
  "PRAGMA secure_delete = ON",
  "PRAGMA foreign_keys = ON",
  "PRAGMA busy_timeout = 5000",
  "PRAGMA cache_size = -32000",
  "PRAGMA temp_store = MEMORY",
  // Pages that many acts have changed are copied back once for all of them; what is deleted is copied back at once.
  "PRAGMA wal_autocheckpoint = 4000",
];

/** How many rows are read before others have their turn: some milliseconds. */
const atOnce = 2000;

/** Opens a database of SQLite; migrations have been applied before. */
export async function openSqlite(url: string): Promise<Engine> {
  const adapter = new PreparedSqlite({ url });
  const client = new PrismaClient({
    adapter,
    errorFormat: "minimal",
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  for (const pragma of pragmas) await client.$queryRawUnsafe(pragma);
  const open = () => new Database(databaseFile(url), { readonly: true, fileMustExist: true });
  // A connection of its own for short reads: the one that transactions share shows also what may yet be taken back.
  let kept: Database.Database | undefined;
  let before: Promise<unknown> = Promise.resolve();

  let owed = false;
  const scrub = async () => {
    const done = await alone(url, "scrub postponed", (own) => own.exec("VACUUM"));
    owed = !done;
    return done;
  };

  return {
    client,
    sql: () => adapter.straight(),
    kept: (key, tables, read) => adapter.kept(key, tables, read),
    shown: () => adapter.shown(),
    sqlTransaction: (work) => adapter.straightTransaction(work),
    transaction: (work, options) => client.$transaction(work, options),
    readCommitted: (work) => {
      const own = before.then(async () => {
        const connection = (kept ??= open());
        const read: Read = async (query) => rowsOf(connection, query).all(...query.values);
        connection.exec("BEGIN");
        try {
          return await work(read);
        } finally {
          connection.exec("COMMIT");
        }
      });
      before = own.catch(() => undefined);
      return own;
    },
    readMuch: async (work) => {
      const own = open();
      try {
        own.exec("BEGIN");
        const rows: ReadMuch = async function* (query) {
          let some: Columns[] = [];
          for (const row of rowsOf(own, query).iterate(...query.values)) {
            if (some.push(row) < atOnce) continue;
            yield some;
            some = [];
            await turn();
          }
          yield some;
        };
        return await work(rows);
      } finally {
        own.close();
      }
    },
    // What could not be scrubbed is with the next round, ten minutes later or earlier.
    checkpoint: () => (owed ? scrub() : alone(url, "checkpoint postponed", () => undefined)),
    scrub,
    close: async () => {
      kept?.close();
      kept = undefined;
      await client.$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)");
      await client.$disconnect();
    },
  };
}

/**
 * Holds a database for this process as long as it runs, by a lock that ends with the process however it ends. A second
 * one would count limits apart, keep what the first has changed, and do long work twice: it is refused. Gives how to
 * let go.
 */
export function holdAlone(file: string): () => void {
  const path = `${file}-held`;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const own = new Database(path, { timeout: 0 });
  try {
    chmodSync(path, 0o600);
    own.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    own.close();
    if (!isBusy(error)) throw error;
    throw new Error(
      `The platform cannot start: another process serves ${file}. With SQLite there is one; several need PostgreSQL.`,
    );
  }
  return () => {
    rmSync(path, { force: true });
    own.close();
  };
}

const rowsOf = (connection: Database.Database, query: Prisma.Sql) =>
  connection.prepare<unknown[], Columns>(query.sql).raw();

const mostTries = 40;
const pauseMs = 50;

/**
 * Does the work on a connection of its own and empties the write-ahead log. That connection waits for nobody: to wait
 * is to hold up the whole process, so the pauses between the tries are made here.
 */
async function alone(url: string, postponed: string, work: (own: Database.Database) => unknown): Promise<boolean> {
  const own = new Database(databaseFile(url), { timeout: 0, fileMustExist: true });
  try {
    own.pragma("secure_delete = ON");
    own.pragma("synchronous = FULL");
    own.pragma("temp_store = MEMORY");
    let worked = false;
    for (let tries = 1; ; tries += 1) {
      try {
        if (!worked) work(own);
        worked = true;
        const [answer] = own.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
        if (answer?.busy === 0) return true;
      } catch (error) {
        // What is deleted is deleted by now: a disk without room for more holds up only this.
        if (disturbanceOf(error) === "diskFull") break;
        if (!isBusy(error)) throw error;
      }
      if (tries === mostTries) break;
      await pause(pauseMs);
    }
  } finally {
    own.close();
  }
  log.info(postponed);
  return false;
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);
}
