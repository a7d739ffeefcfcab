import { join } from "node:path";
import { projectRoot } from "../env.server";
import { migrationsIn } from "../migrate.server";
import { Refusal } from "../console/shell.server";
import type { Filling, Found } from "./reading.server";
import { type Held, same, type Table } from "./tables.server";
import { type Head, left } from "./writing.server";

export const folderOf = (engine: Head["engine"]) =>
  join(projectRoot(), engine === "sqlite" ? "prisma/migrations" : "prisma/postgresql/migrations");

/**
 * Which migrations make a database into which the rows of a backup fit. For the other kind of database, whose first
 * migration stands for all before it, those up to the last one of the backup. Refuses a backup of a newer version.
 */
export function migrationsFor({ engine, migrations }: Head, to: Head["engine"]): (name: string) => boolean {
  const known = migrationsIn(folderOf(engine));
  const strange = migrations.find((name) => !known.includes(name));
  if (strange !== undefined) {
    throw new Refusal(`The backup is of a newer version: it has the migration ${strange}, which this version lacks.`);
  }
  if (engine === to) return (name) => migrations.includes(name);
  const last = migrations.at(-1) ?? "";
  const first = migrationsIn(folderOf("postgresql"))[0] ?? "";
  if (last < first) throw new Refusal("The backup is older than PostgreSQL here: restore it into SQLite, then move.");
  return (name) => name <= last;
}

/** Where a database is being filled; `proof` reads all of it back. */
export interface Filled extends Filling {
  /** Tables that are not as the backup has them, in words. */
  proof(found: Found): Promise<string[]>;
  /** All is right: it holds. */
  keep(): Promise<void>;
  close(): Promise<void>;
}

/** Columns of a table of the backup, in the order in which its rows bring them. */
export function columnsOf(tables: readonly Table[], name: string, columns: readonly string[]): Table {
  const table = tables.find((one) => one.name === name);
  const own = table && columns.map((column) => table.columns.find((one) => one.name === column));
  if (!own || own.length !== table.columns.length || own.some((one) => one === undefined)) {
    throw new Refusal(`The backup has a table ${name} as this version does not know it. Nothing was changed.`);
  }
  return { ...table, columns: own as Table["columns"] };
}

/** Compares what was read back with what the backup says of each table. */
export function differences(tables: readonly Table[], found: Found, held: ReadonlyMap<string, Held>): string[] {
  const names = new Set([
    ...tables.map(({ name }) => name).filter((name) => !left.includes(name)),
    ...found.tables.keys(),
  ]);
  return [...names]
    .filter((name) => !same(found.tables.get(name), held.get(name)))
    .map(
      (name) =>
        `${name}: ${found.tables.get(name)?.count ?? "no"} rows in the backup, ${held.get(name)?.count ?? "no"} here, or others`,
    );
}
