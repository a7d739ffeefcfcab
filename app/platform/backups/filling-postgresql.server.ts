import pg from "pg";
import { migratePostgresql } from "../migrate-postgresql.server";
import { Refusal } from "../console/shell.server";
import { columnsOf, differences, type Filled, migrationsFor } from "./fitting.server";
import {
  columnsQuery,
  forPostgresql,
  type Held,
  meant,
  quoted,
  rowsQuery,
  type Table,
  tablesIn,
  Tally,
  type Value,
} from "./tables.server";

// Filling a database of PostgreSQL with rows: from a backup, or from a file of SQLite.

const atOnce = 500;

/** Moments as they are written, not as the clock of this machine reads them. */
const momentsAsText: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text") =>
    oid === Number(pg.types.builtins.TIMESTAMP)
      ? (text: string) => text
      : (pg.types.getTypeParser(oid, format) as unknown)) as pg.CustomTypesConfig["getTypeParser"],
};

export async function tablesOfPostgresql(target: pg.Client): Promise<Table[]> {
  const { rows } = await target.query<unknown[]>({ text: columnsQuery.postgresql, rowMode: "array" });
  return tablesIn(rows);
}

/** Refuses a database in which somebody has been. */
export async function refuseFilled(target: pg.Client, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await target.query<{ some: boolean }>(`SELECT EXISTS (SELECT 1 FROM ${quoted(name)}) AS "some"`);
    if (rows[0]?.some)
      throw new Refusal(`${name} of the new database is not empty. Take a database that nobody has used.`);
  }
}

/** Puts rows into a table, some at a time. */
export async function insertRows(target: pg.Client, { name, columns }: Table, rows: readonly Value[][]): Promise<void> {
  const names = columns.map((column) => quoted(column.name)).join(", ");
  const most = Math.min(atOnce, Math.floor(60_000 / columns.length));
  for (let from = 0; from < rows.length; from += most) {
    const some = rows.slice(from, from + most);
    const places = some.map((row, at) => `(${row.map((_, i) => `$${at * columns.length + i + 1}`).join(", ")})`);
    const values = some.flatMap((row) => row.map((value, at) => forPostgresql(value, columns[at]!)));
    await target.query(`INSERT INTO ${quoted(name)} (${names}) VALUES ${places.join(", ")}`, values);
  }
}

/** What a table holds now. */
export async function readBack(target: pg.Client, table: Table): Promise<Held> {
  const tally = new Tally();
  await target.query(`DECLARE all_rows NO SCROLL CURSOR FOR ${rowsQuery(table)}`);
  for (;;) {
    const query = { text: `FETCH ${atOnce} FROM all_rows`, rowMode: "array" as const, types: momentsAsText };
    const { rows } = await target.query<unknown[]>(query);
    for (const row of rows) tally.take(table.columns.map((column, at) => meant(row[at], column)));
    if (rows.length < atOnce) break;
  }
  await target.query("CLOSE all_rows");
  return tally.held();
}

interface Reference {
  table: string;
  name: string;
  definition: string;
}

/** Lets the rows of tables refer to what comes later; gives what is to be checked at the end. */
export async function dropReferences(target: pg.Client): Promise<Reference[]> {
  const { rows } = await target.query<Reference>(
    `SELECT r.relname AS "table", c.conname AS "name", pg_get_constraintdef(c.oid) AS "definition"
     FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
     WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace`,
  );
  for (const { table, name } of rows)
    await target.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
  return rows;
}

/** Checks all references and keeps them from now on. */
export async function addReferences(target: pg.Client, references: readonly Reference[]): Promise<void> {
  for (const { table, name, definition } of references) {
    await target.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  }
}

/** Fills an empty database of PostgreSQL in one transaction. */
export function fillPostgresql(url: string, folder: string): Filled {
  const target = new pg.Client({ connectionString: url });
  let connected = false;
  let tables: Table[] = [];
  let references: Reference[] = [];
  let into: Table | undefined;
  return {
    async begin(head) {
      const fitting = migrationsFor(head, "postgresql");
      await target.connect();
      connected = true;
      // Before anything is migrated: what belongs to somebody stays as it is.
      await refuseFilled(target, await tablesOfPostgresql(target));
      await migratePostgresql(url, folder, fitting);
      tables = await tablesOfPostgresql(target);
      await target.query("BEGIN");
      for (const { name } of tables) await target.query(`DELETE FROM ${quoted(name)}`);
      references = await dropReferences(target);
    },
    table(name, columns) {
      into = columnsOf(tables, name, columns);
      return Promise.resolve();
    },
    rows: (rows) => insertRows(target, into!, rows),
    async proof(found) {
      await addReferences(target, references);
      const held = new Map<string, Held>();
      for (const table of tables) held.set(table.name, await readBack(target, table));
      return differences(tables, found, held);
    },
    keep: async () => void (await target.query("COMMIT")),
    close: async () => void (connected && (await target.end())),
  };
}
