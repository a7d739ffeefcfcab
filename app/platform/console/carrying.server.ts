import Database from "better-sqlite3";
import { join } from "node:path";
import pg from "pg";
import {
  addReferences,
  dropReferences,
  insertRows,
  readBack,
  refuseFilled,
  tablesOfPostgresql,
} from "../backups/filling-postgresql.server";
import { type Held, meant, rowsQuery, same, type Table, Tally, type Value } from "../backups/tables.server";
import { projectRoot } from "../env.server";
import { migratePostgresql } from "../migrate-postgresql.server";
import { appliedIn, refuseOtherVersion } from "./shell.server";

/** Rows that are carried at once. */
const atOnce = 500;

async function carry(source: Database.Database, target: pg.Client, table: Table): Promise<Held> {
  const { columns } = table;
  const tally = new Tally();
  let some: Value[][] = [];
  const send = async () => {
    await insertRows(target, table, some);
    some = [];
  };
  for (const row of source.prepare(rowsQuery(table)).raw().iterate() as Iterable<unknown[]>) {
    const values = columns.map((column, at) => meant(row[at], column));
    tally.take(values);
    if (some.push(values) >= atOnce) await send();
  }
  await send();
  return tally.held();
}

async function carryAll(source: Database.Database, target: pg.Client): Promise<boolean> {
  const tables = await tablesOfPostgresql(target);
  await refuseFilled(target, tables);
  await target.query("BEGIN");
  const sent = new Map<string, Held>();
  const references = await dropReferences(target);
  for (const table of tables) sent.set(table.name, await carry(source, target, table));
  await addReferences(target, references);
  let whole = true;
  for (const table of tables) {
    const before = sent.get(table.name)!;
    const after = await readBack(target, table);
    const alike = same(before, after);
    whole &&= alike;
    const words = alike
      ? `${after.count} rows, ${after.hash.slice(0, 16)}`
      : `${before.count} rows sent, ${after.count} others found`;
    console.log(`${alike ? "same " : "WRONG"}  ${table.name}: ${words}`);
  }
  await target.query(whole ? "COMMIT" : "ROLLBACK");
  return whole;
}

/** Carries all rows of a file of SQLite to a database of PostgreSQL, in one transaction; gives whether it is whole. */
export async function carryToPostgresql(file: string, to: string): Promise<boolean> {
  await migratePostgresql(to, join(projectRoot(), "prisma/postgresql/migrations"));
  const source = new Database(file, { readonly: true, fileMustExist: true });
  const target = new pg.Client({ connectionString: to });
  await target.connect();
  try {
    refuseOtherVersion(appliedIn(source), file);
    return await carryAll(source, target);
  } finally {
    source.close();
    await target.end();
  }
}
