import Database from "better-sqlite3";
import { copyFileSync, existsSync, mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { importCatalogue } from "~/domain/matrix/importing-catalogue.server";
import { ensureFirstRound } from "~/domain/matrix/rounds.server";
import { closeDatabase, migrateDatabase, openDatabase } from "~/platform/db.server";
import { env, forgetEnv } from "~/platform/env.server";
import { databaseFile } from "~/platform/migrate.server";
import { addressOf, nameOfCopy, nameOfRun, postgresql } from "./databases-on-postgresql";

/** Whether these tests run on PostgreSQL. */
export const onPostgresql = Boolean(postgresql);

/** Speaks with the server of PostgreSQL, beside all databases that are open; one test file at a time. */
async function aside<T>(work: (ask: (statement: string) => Promise<pg.QueryResult>) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: addressOf("postgres") });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(7240212)");
    return await work((statement) => client.query(statement));
  } finally {
    await client.end();
  }
}

function use(url: string): void {
  process.env.DATABASE_URL = url;
  forgetEnv();
}

/** Fills a new database with what a start fills it with: the catalogue and the first round. */
async function prepare(url: string): Promise<void> {
  use(url);
  await migrateDatabase("prisma");
  await openDatabase();
  await importCatalogue();
  await ensureFirstRound();
  await closeDatabase();
}

/** The migrated database with the catalogue and the first round, made once by whichever test file comes first. */
async function base(folder: string): Promise<string> {
  const made = join(folder, postgresql ? "base" : "base.db");
  if (existsSync(made)) return made;
  const own = join(mkdtempSync(join(folder, "base-")), "base.db");
  if (!postgresql) {
    await prepare(`file:${own}`);
    renameSync(own, made);
    return made;
  }
  return aside(async (ask) => {
    if (existsSync(made)) return made;
    const name = nameOfRun(folder);
    await ask(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    await prepare(addressOf(name));
    writeFileSync(made, "");
    return made;
  });
}

/** Has statements done on a connection of its own, as another process would; on request past all triggers. */
export async function elsewhere(statements: string, { pastTriggers = false } = {}): Promise<void> {
  const { DATABASE_URL: url } = env();
  if (!postgresql) return elsewhereOnSqlite(databaseFile(url), statements, pastTriggers);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (pastTriggers) await client.query("SET session_replication_role = replica");
    await client.query(statements);
  } finally {
    await client.end();
  }
}

function elsewhereOnSqlite(file: string, statements: string, pastTriggers: boolean): void {
  const database = new Database(file);
  try {
    const triggers = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
      name: string;
      sql: string;
    }[];
    if (pastTriggers) for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
    database.exec(statements);
    if (pastTriggers) for (const { sql } of triggers) database.exec(sql);
  } finally {
    database.close();
  }
}

/** A fresh database, beside all others; it goes at the end of the run. Gives its address. */
export async function anotherDatabase(): Promise<string> {
  const folder = inject("folder");
  const from = await base(folder);
  const own = mkdtempSync(join(folder, "data-"));
  return copied(from, own);
}

/** Copies the base for those who have this data folder; gives the address of the copy. */
async function copied(from: string, own: string): Promise<string> {
  if (!postgresql) {
    copyFileSync(from, join(own, "reserve.db"));
    return `file:${join(own, "reserve.db")}`;
  }
  const folder = inject("folder");
  const name = nameOfCopy(folder, own);
  await aside(async (ask) => {
    await ask(`CREATE DATABASE ${name} TEMPLATE ${nameOfRun(folder)}`);
    // Nobody cuts the power of a database of tests: what is written need not wait for the disk.
    await ask(`ALTER DATABASE ${name} SET synchronous_commit = off`);
  });
  return addressOf(name);
}

/** Gives the test file a fresh database (and a data folder with secrets) of its own, open before its tests run. */
export function useDatabase(): void {
  let own: string;
  beforeAll(async () => {
    const folder = inject("folder");
    own = mkdtempSync(join(folder, "data-"));
    process.env.DATA_DIR = own;
    use(await copied(await base(folder), own));
    await openDatabase();
  });
  afterAll(async () => {
    await closeDatabase();
    if (postgresql) await aside((ask) => ask(`DROP DATABASE ${nameOfCopy(inject("folder"), own)} WITH (FORCE)`));
  });
}
