import { randomUUID } from "node:crypto";
import pg from "pg";
import { type Applied, pendingMigrations, readApplied } from "./pending-migrations.server";

/** The table that Prisma Migrate keeps, column for column, so that its commands stay usable. */
const ledger = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** A number that stands for migrating among the locks of a database. */
const lock = 7_240_211;

/**
 * Applies the migrations of `folder` that the database does not have yet, each in a transaction, in the order of their
 * names; processes that start together wait for each other; `among` leaves some for later. Refuses when an applied migration is missing or differs
 * from its file. Gives the names applied.
 */
export async function migratePostgresql(
  url: string,
  folder: string,
  among: (name: string) => boolean = () => true,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lock]);
    await client.query("SET client_min_messages = warning");
    await client.query(ledger);
    const { rows: applied } = await client.query<Applied>(readApplied);
    const fresh: string[] = [];
    for (const { name, checksum, sql } of pendingMigrations(folder, applied, among)) {
      await client.query("BEGIN");
      await client.query(sql);
      await client.query(
        `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, now(), 1)`,
        [randomUUID(), checksum, name],
      );
      await client.query("COMMIT");
      fresh.push(name);
    }
    return fresh;
  } finally {
    await client.end();
  }
}
