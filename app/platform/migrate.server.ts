import Database from "better-sqlite3";
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type Applied, pendingMigrations, readApplied } from "./pending-migrations.server";

export { migrationsIn } from "./pending-migrations.server";

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

/**
 * Applies the migrations of `folder` that the database does not have yet, each in a transaction, in the order
 * of their names; `among` leaves some for later. Refuses when an applied migration is missing or differs from its file.
 * Gives the names applied.
 */
export function migrate(url: string, folder: string, among: (name: string) => boolean = () => true): string[] {
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
    const applied = database.prepare(readApplied).all() as Applied[];
    const fresh: string[] = [];
    for (const { name, checksum, sql } of pendingMigrations(folder, applied, among)) {
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
