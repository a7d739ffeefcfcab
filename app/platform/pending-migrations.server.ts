import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A migration that was applied, as the ledger of Prisma Migrate has it. */
export interface Applied {
  name: string;
  checksum: string;
}

/** A migration that is to be applied. */
export interface Pending extends Applied {
  sql: string;
}

/** Reads from the ledger what was applied and not taken back; the same words on both databases. */
export const readApplied =
  'SELECT migration_name AS name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL';

/** Names of the migrations in a folder, in their order. */
export function migrationsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Refuses a database that is newer than this version. */
function refuseStrangers(applied: Iterable<string>, names: readonly string[]): void {
  for (const name of applied) {
    if (!names.includes(name)) throw new Error(`The database has the migration ${name}, which this version lacks.`);
  }
}

/**
 * The migrations of `folder` that the database does not have yet, in the order of their names. Each is read when its
 * turn comes; `among` leaves some for later. Refuses when an applied one is missing, and at its place one that differs from its file.
 */
export function* pendingMigrations(
  folder: string,
  ledger: readonly Applied[],
  among: (name: string) => boolean = () => true,
): Generator<Pending> {
  const applied = new Map(ledger.map(({ name, checksum }) => [name, checksum]));
  const names = migrationsIn(folder);
  refuseStrangers(applied.keys(), names);
  for (const name of names.filter(among)) {
    const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
    const checksum = createHash("sha256").update(sql).digest("hex");
    const known = applied.get(name);
    if (known === undefined) yield { name, checksum, sql };
    else if (known !== checksum) throw new Error(`The migration ${name} differs from the one that was applied.`);
  }
}
