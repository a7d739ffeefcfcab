import { copyFileSync, existsSync, mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { importCatalogue } from "~/domain/matrix/importing-catalogue.server";
import { ensureFirstRound } from "~/domain/matrix/rounds.server";
import { closeDatabase, migrateDatabase, openDatabase } from "~/platform/db.server";
import { forgetEnv } from "~/platform/env.server";

/** The server on which databases for tests are made, where the tests are to run on PostgreSQL. */
const postgresql = process.env.TEST_ON_POSTGRESQL;

/** The address of a database there. */
const addressOf = (name: string) => Object.assign(new URL(postgresql!), { pathname: `/${name}` }).href;

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
    const name = nameOf(folder);
    await ask(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    await prepare(addressOf(name));
    writeFileSync(made, "");
    return made;
  });
}

/** The name of a database that belongs to a folder of the tests. */
const nameOf = (folder: string) => basename(folder).toLowerCase().replace(/\W/g, "_");

/** Gives the test file a fresh database (and a data folder with secrets) of its own, open before its tests run. */
export function useDatabase(): void {
  let own: string;
  beforeAll(async () => {
    const folder = inject("folder");
    own = mkdtempSync(join(folder, "data-"));
    process.env.DATA_DIR = own;
    const from = await base(folder);
    if (postgresql) {
      const name = `${nameOf(folder)}_${nameOf(own)}`;
      await aside((ask) => ask(`CREATE DATABASE ${name} TEMPLATE ${nameOf(folder)}`));
      use(addressOf(name));
    } else {
      copyFileSync(from, join(own, "reserve.db"));
      use(`file:${join(own, "reserve.db")}`);
    }
    await openDatabase();
  });
  afterAll(async () => {
    await closeDatabase();
    if (postgresql) await aside((ask) => ask(`DROP DATABASE ${nameOf(inject("folder"))}_${nameOf(own)} WITH (FORCE)`));
  });
}
