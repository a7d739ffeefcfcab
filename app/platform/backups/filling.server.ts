import Database from "better-sqlite3";
import { setImmediate as turn } from "node:timers/promises";
import { isPostgresql } from "../env.server";
import { databaseFile, migrate } from "../migrate.server";
import { columnsOf, differences, type Filled, folderOf, migrationsFor } from "./fitting.server";
import {
  columnsQuery,
  forSqlite,
  type Held,
  meant,
  quoted,
  rowsQuery,
  type Table,
  tablesIn,
  Tally,
} from "./tables.server";

/** Fills a database of SQLite at this address, which is empty. */
export function fillSqlite(url: string): Filled {
  let open: Database.Database | undefined;
  let tables: Table[] = [];
  let into: Table | undefined;
  let insert: ((rows: unknown[][]) => void) | undefined;
  const database = () => open!;
  return {
    begin(head) {
      migrate(url, folderOf("sqlite"), migrationsFor(head, "sqlite"));
      open = new Database(databaseFile(url));
      open.pragma("journal_mode = DELETE");
      // It is thrown away where its filling breaks off.
      open.pragma("synchronous = OFF");
      open.pragma("foreign_keys = OFF");
      tables = tablesIn(open.prepare(columnsQuery.sqlite).raw().all() as unknown[][]);
      for (const { name } of tables) open.exec(`DELETE FROM ${quoted(name)}`);
      return Promise.resolve();
    },
    table(name, columns) {
      into = columnsOf(tables, name, columns);
      const places = columns.map(() => "?").join(", ");
      const statement = database().prepare(
        `INSERT INTO ${quoted(name)} (${columns.map(quoted).join(", ")}) VALUES (${places})`,
      );
      insert = database().transaction((rows: unknown[][]) => void rows.forEach((row) => statement.run(...row)));
      return Promise.resolve();
    },
    async rows(rows) {
      const { columns } = into!;
      insert!(rows.map((row) => row.map((value, at) => forSqlite(value, columns[at]!))));
      await turn();
    },
    proof(found) {
      const held = new Map<string, Held>();
      for (const table of tables) {
        const tally = new Tally();
        for (const row of database().prepare(rowsQuery(table)).raw().iterate() as Iterable<unknown[]>) {
          tally.take(row.map((value, at) => meant(value, table.columns[at]!)));
        }
        held.set(table.name, tally.held());
      }
      const lost = database().pragma("foreign_key_check") as { table: string; parent: string }[];
      return Promise.resolve([
        ...differences(tables, found, held),
        ...lost.slice(0, 20).map(({ table, parent }) => `A row of ${table} refers to one of ${parent} that is gone.`),
      ]);
    },
    keep() {
      database().pragma("synchronous = FULL");
      database().exec("VACUUM");
      return Promise.resolve();
    },
    close() {
      open?.close();
      open = undefined;
      return Promise.resolve();
    },
  };
}

/** What fills a database at an address. PostgreSQL's driver is loaded by whoever has it alone. */
export async function fillerFor(url: string): Promise<Filled> {
  if (!isPostgresql(url)) return fillSqlite(url);
  const { fillPostgresql } = await import("./filling-postgresql.server");
  return fillPostgresql(url, folderOf("postgresql"));
}
