import { join } from "node:path";
import type { Engine, Read, ReadMuch, Tx } from "./engine";
import { env, isPostgresql } from "./env.server";
import { migrate as migrateSqlite } from "./migrate.server";
import { migratePostgresql } from "./migrate-postgresql.server";
import { openPostgresql } from "./postgresql.server";
import type { PrismaClient } from "./prisma/client";
import type { Sql } from "./sql";
import { openSqlite } from "./sqlite.server";

export { Prisma } from "./prisma/client";
export type { Columns, Tx } from "./engine";
export type { Sql } from "./sql";

let opened: Engine | undefined;

/**
 * Brings the database to this version: applies the migrations that it does not have, each in a transaction. `folder` is
 * that of the project's schema. Refuses a database that is newer, or whose migrations were others. Gives the names
 * applied.
 */
export async function migrateDatabase(folder: string): Promise<string[]> {
  const { DATABASE_URL: url } = env();
  return isPostgresql(url)
    ? migratePostgresql(url, join(folder, "postgresql/migrations"))
    : migrateSqlite(url, join(folder, "migrations"));
}

/** Opens the database; migrations have been applied before. */
export async function openDatabase(): Promise<PrismaClient> {
  const { DATABASE_URL: url } = env();
  opened = await (isPostgresql(url) ? openPostgresql(url) : openSqlite(url));
  return opened.client;
}

function engine(): Engine {
  if (!opened) throw new Error("The database is not open yet.");
  return opened;
}

/** The open database. */
export function db(): PrismaClient {
  return engine().client;
}

/** The open database, asked in SQL without Prisma's client between: for what each request asks. */
export function sql(): Sql {
  return engine().sql();
}

/**
 * Runs work that asks in SQL alone in one transaction: all of it holds or none. For acts that many do at a time; Prisma's
 * client costs each statement several times what the database takes for it. On PostgreSQL others write beside it: it
 * takes the row that they all need first, and changes by conditions.
 */
export async function sqlTransaction<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
  return engine().sqlTransaction(work);
}

/** What is to be done once a transaction holds. */
const afterwards = new WeakMap<Tx, (() => void)[]>();

/**
 * Runs the work in one transaction: all of it holds or none. No other of these runs beside it, in this process or
 * another, on either database; only what asks in SQL alone does on PostgreSQL. `timeout`, in ms, for work that may take
 * its time.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, options?: { timeout: number }): Promise<T> {
  let acts: (() => void)[] = [];
  const result = await engine().transaction((tx) => {
    acts = [];
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

/** Reads at one moment what is committed, on a connection of its own. For what takes a millisecond. */
export async function readCommitted<T>(work: (read: Read) => Promise<T>): Promise<T> {
  return engine().readCommitted(work);
}

/** Reads much of what is committed at one moment, some rows at a time; others have their turns in between. */
export async function readMuch<T>(work: (rows: ReadMuch) => Promise<T>): Promise<T> {
  return engine().readMuch(work);
}

/** Closes the database, on SQLite with its write-ahead log emptied. */
export async function closeDatabase(): Promise<void> {
  const closing = opened;
  opened = undefined;
  await closing?.close();
}

/**
 * Empties the write-ahead log, in which rows stand on after they were changed or deleted. Tries again while somebody
 * reads or writes, up to two seconds; then it is written into the log and left to the next sweep. Gives whether the
 * log is empty.
 */
export function checkpoint(): Promise<boolean> {
  return engine().checkpoint();
}

/**
 * Clears what deleted rows leave behind. SQLite writes the database anew and empties the write-ahead log:
 * `secure_delete` clears the places of deleted rows, but not the copies that are left in the free parts of pages when
 * SQLite moves rows between them. Costs as much time as the database is large. Gives whether it was done.
 */
export function scrub(): Promise<boolean> {
  return engine().scrub();
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

const taken: unknown[] = ["P2002", "23505", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"];

/** Whether the error says that a unique value is taken. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && taken.includes(error.code);
}
