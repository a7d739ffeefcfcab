import Database from "better-sqlite3";
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** The table that Prisma Migrate keeps, column for column, so that its commands stay usable. */
const ledger = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/** Path of the SQLite file that a `file:` address names. */
export function databaseFile(url: string): string {
  return url.replace(/^file:/, "");
}

/** Names of the migrations in a folder, in their order. */
export function migrationsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Refuses a database that is newer than this version. */
export function refuseStrangers(applied: ReadonlyMap<string, string>, names: readonly string[]): void {
  for (const name of applied.keys()) {
    if (!names.includes(name)) throw new Error(`The database has the migration ${name}, which this version lacks.`);
  }
}

/**
 * Applies the migrations of `folder` that the database does not have yet, each in a transaction, in the order
 * of their names. Refuses when an applied migration is missing or differs from its file. Gives the names applied.
 */
export function migrate(url: string, folder: string): string[] {
  const file = databaseFile(url);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new Database(file);
  try {
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    // A migration that makes a table anew drops the old one; with foreign keys on, what refers to it would go too.
    // Within a transaction the setting cannot change, so it is off here and the references are checked at the end.
    database.pragma("foreign_keys = OFF");
    database.exec(ledger);
    const rows = database
      .prepare('SELECT migration_name AS name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL')
      .all() as { name: string; checksum: string }[];
    const applied = new Map(rows.map((row) => [row.name, row.checksum]));
    const names = migrationsIn(folder);
    refuseStrangers(applied, names);
    const fresh: string[] = [];
    for (const name of names) {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      const checksum = createHash("sha256").update(sql).digest("hex");
      const known = applied.get(name);
      if (known !== undefined) {
        if (known !== checksum) throw new Error(`The migration ${name} differs from the one that was applied.`);
        continue;
      }
      database.transaction(() => {
        database.exec(sql);
        if ((database.pragma("foreign_key_check") as unknown[]).length > 0) {
          throw new Error(`The migration ${name} leaves references to rows that are gone.`);
        }
        database
          .prepare(
            `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
             VALUES (?, ?, ?, current_timestamp, current_timestamp, 1)`,
          )
          .run(randomUUID(), checksum, name);
      })();
      fresh.push(name);
    }
    return fresh;
  } finally {
    database.close();
  }
}
