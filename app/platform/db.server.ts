import Database from "better-sqlite3";
import { setTimeout as pause } from "node:timers/promises";
import { closeCommitted } from "./committed.server";
import { env } from "./env.server";
import { log } from "./log.server";
import { databaseFile } from "./migrate.server";
import { PrismaClient } from "./prisma/client";
import type { Sql } from "./sql";
import { PreparedSqlite } from "./statements.server";

export { Prisma } from "./prisma/client";
export type { Sql } from "./sql";
/** What a verb inside a transaction works with. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

let client: PrismaClient | undefined;
let below: PreparedSqlite | undefined;

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

/** Opens the database; migrations have been applied before. */
export async function openDatabase(): Promise<PrismaClient> {
  const adapter = new PreparedSqlite({ url: env().DATABASE_URL });
  const opened = new PrismaClient({
    adapter,
    errorFormat: "minimal",
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  for (const pragma of pragmas) await opened.$queryRawUnsafe(pragma);
  below = adapter;
  return (client = opened);
}

/** The open database. */
export function db(): PrismaClient {
  if (!client) throw new Error("The database is not open yet.");
  return client;
}

/** The open database, asked in SQL without Prisma's client between: for what each request asks. */
export function sql(): Sql {
  if (!below) throw new Error("The database is not open yet.");
  return below.straight();
}

/**
 * Runs work that asks in SQL alone in one transaction: all of it holds or none. For acts that many do at a time; Prisma's
 * client costs each statement several times what SQLite takes for it.
 */
export async function sqlTransaction<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
  if (!below) throw new Error("The database is not open yet.");
  return below.straightTransaction(work);
}

/** What is to be done once a transaction holds. */
const afterwards = new WeakMap<Tx, (() => void)[]>();

/** Runs the work in one transaction: all of it holds or none. `timeout`, in ms, for work that may take its time. */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, options?: { timeout: number }): Promise<T> {
  const acts: (() => void)[] = [];
  const result = await db().$transaction((tx) => {
    afterwards.set(tx, acts);
    return work(tx);
  }, options);
  for (const act of acts) act();
  return result;
}

/** Has something done in this process when the transaction has come to hold; nothing where it does not. */
export function whenCommitted(tx: Tx, act: () => void): void {
  afterwards.get(tx)?.push(act);
}

/** Closes the database, its write-ahead log emptied. */
export async function closeDatabase(): Promise<void> {
  closeCommitted();
  if (!client) return;
  await client.$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)");
  await client.$disconnect();
  client = undefined;
  below = undefined;
}

const mostTries = 40;
const pauseMs = 50;

/**
 * Empties the write-ahead log, in which rows stand on after they were changed or deleted. Tries again while somebody
 * reads or writes, up to two seconds; then it is written into the log and left to the next sweep. Gives whether the
 * log is empty.
 */
export function checkpoint(): Promise<boolean> {
  return alone("checkpoint postponed", () => undefined);
}

/**
 * Writes the database anew and empties the write-ahead log: `secure_delete` clears the places of deleted rows, but
 * not the copies that are left in the free parts of pages when SQLite moves rows between them. Costs as much time as
 * the database is large. Gives whether it was done.
 */
export function scrub(): Promise<boolean> {
  return alone("scrub postponed", (own) => own.exec("VACUUM"));
}

/**
 * Does the work on a connection of its own and empties the write-ahead log. That connection waits for nobody: to wait
 * is to hold up the whole process, so the pauses between the tries are made here.
 */
async function alone(postponed: string, work: (own: Database.Database) => unknown): Promise<boolean> {
  const own = new Database(databaseFile(env().DATABASE_URL), { timeout: 0, fileMustExist: true });
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

/** Hands out the next order number of a name, from 1, inside the transaction that uses it. */
export async function nextNumber(tx: Sql, name: string): Promise<number> {
  // Prisma's own way asks three times.
  const [row] = await tx.$queryRaw<{ value: number | bigint }[]>`
    INSERT INTO "Counter" ("name", "value") VALUES (${name}, 1)
    ON CONFLICT ("name") DO UPDATE SET "value" = "Counter"."value" + 1
    RETURNING "value"`;
  return Number(row!.value);
}

const taken: unknown[] = ["P2002", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"];

/** Whether the error says that a unique value is taken. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && taken.includes(error.code);
}
