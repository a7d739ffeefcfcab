import { join } from "node:path";
import type { Engine, Read, ReadMuch, Tx } from "./engine";
import { env, isPostgresql } from "./env.server";
import { databaseFile, migrate as migrateSqlite } from "./migrate.server";
import type { PrismaClient } from "./prisma/client";
import type { Sql } from "./sql";
import { holdAlone, openSqlite } from "./sqlite.server";

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
  if (!isPostgresql(url)) return migrateSqlite(url, join(folder, "migrations"));
  const { migratePostgresql } = await import("./migrate-postgresql.server");
  return migratePostgresql(env().DATABASE_SESSION_URL, join(folder, "postgresql/migrations"));
}

/**
 * Does the work of a start alone: on PostgreSQL processes that start together do it one after another; on SQLite a second
 * process is refused. Gives how to let go when this process ends.
 */
export async function startAlone(work: () => Promise<void>): Promise<() => void> {
  const { DATABASE_URL: url } = env();
  if (!isPostgresql(url)) {
    const letGo = holdAlone(databaseFile(url));
    await work();
    return letGo;
  }
  const { startInTurn } = await import("./postgresql-session.server");
  await startInTurn(env().DATABASE_SESSION_URL, work);
  return () => undefined;
}

/** Opens the database; migrations have been applied before. */
export async function openDatabase(): Promise<PrismaClient> {
  const { DATABASE_URL: url } = env();
  // Its client and its driver are loaded by whoever has it alone.
  opened = isPostgresql(url)
    ? await (await import("./postgresql.server")).openPostgresql(url, { sessionUrl: env().DATABASE_SESSION_URL })
    : await openSqlite(url);
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
 * What `read` gives, kept in memory until one of these tables changes: it asks them alone, gives the same whoever asks,
 * and nobody changes what it gave. On PostgreSQL, where several processes write, it is read each time.
 */
export function kept<T>(key: string, tables: readonly string[], read: () => Promise<T>): Promise<T> {
  return engine().kept(key, tables, read);
}

/** Goes up when something has changed that visitors may be shown, in this process or another. */
export function shownToVisitors(): number {
  return engine().shown();
}

/**
 * Runs work that asks in SQL alone in one transaction: all of it holds or none. For acts that many do at a time; Prisma's
 * client costs each statement several times what the database takes for it. On PostgreSQL others write beside it: it
 * takes the row that they all need first, and changes by conditions.
 */
export async function sqlTransaction<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
  return noting((note) => engine().sqlTransaction((tx) => work(note(tx))));
}

/** What is to be done once a transaction holds. */
const afterwards = new WeakMap<object, (() => void)[]>();

/** Runs a transaction, and when it holds what was to be done then; of tries that were given up nothing is done. */
async function noting<T>(run: (note: <X extends object>(tx: X) => X) => Promise<T>): Promise<T> {
  let acts: (() => void)[] = [];
  const result = await run((tx) => {
    acts = [];
    afterwards.set(tx, acts);
    return tx;
  });
  for (const act of acts) act();
  return result;
}

/**
 * Runs the work in one transaction: all of it holds or none. No other of these runs beside it, in this process or
 * another, on either database; only what asks in SQL alone does on PostgreSQL. `timeout`, in ms, for work that may take
 * its time.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, options?: { timeout: number }): Promise<T> {
  return noting((note) => engine().transaction((tx) => work(note(tx)), options));
}

/**
 * Has something done in this process when the transaction has come to hold; nothing where it does not. Outside a
 * transaction it is done at once: what was written before holds already.
 */
export function whenCommitted(tx: object, act: () => void): void {
  const acts = afterwards.get(tx);
  if (acts) acts.push(act);
  else act();
}

/** Whether the open database is one of PostgreSQL, which several processes may have open. */
export function isOnPostgresql(): boolean {
  return isPostgresql(env().DATABASE_URL);
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
 * Empties SQLite's write-ahead log, in which rows stand on after they were changed or deleted. Tries again while somebody
 * reads or writes, up to two seconds; then it is written into the log and left to the next sweep. Gives whether the
 * log is empty.
 */
export function checkpoint(): Promise<boolean> {
  return engine().checkpoint();
}

/**
 * Clears what deleted rows leave behind. SQLite writes the database anew and empties the write-ahead log:
 * `secure_delete` clears the places of deleted rows, but not the copies that are left in the free parts of pages when
 * SQLite moves rows between them. PostgreSQL writes its tables anew, and leaves its write-ahead log to its operator. Costs
 * as much time as the database is large. Gives whether it was done.
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
