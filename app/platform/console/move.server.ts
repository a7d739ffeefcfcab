import Database from "better-sqlite3";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { openDatabase } from "../db.server";
import { env, forgetEnv, isPostgresql, projectRoot } from "../env.server";
import { databaseFile } from "../migrate.server";
import { migratePostgresql } from "../migrate-postgresql.server";
import { refuseWhileOpen } from "./restore.server";
import { appliedIn, type Command, Refusal, refuseOtherVersion } from "./shell.server";

type Value = string | number | null;
interface Column {
  name: string;
  /** As PostgreSQL names it: text, integer, boolean, timestamp without time zone. */
  type: string;
}
interface Table {
  name: string;
  columns: Column[];
  /** Names of the columns by which its rows are told apart. */
  key: string[];
}

const quoted = (name: string) => `"${name}"`;
/** Tables that are not carried over: what was migrated, and the words of the search, which are made anew. */
const left = ["_prisma_migrations", "ConceptSearch", "CommentSearch"];

async function tablesOf(target: pg.Client): Promise<Table[]> {
  const { rows } = await target.query<{ table: string; name: string; type: string; key: boolean }>(
    `SELECT c.table_name AS "table", c.column_name AS "name", c.data_type AS "type", EXISTS (
       SELECT 1 FROM information_schema.table_constraints k
       JOIN information_schema.key_column_usage u USING (constraint_schema, constraint_name)
       WHERE k.constraint_type = 'PRIMARY KEY' AND k.table_schema = c.table_schema AND k.table_name = c.table_name
         AND u.column_name = c.column_name) AS "key"
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
     ORDER BY c.table_name, c.ordinal_position`,
  );
  const tables = new Map<string, Table>();
  for (const { table, name, type, key } of rows) {
    if (left.includes(table)) continue;
    const known = tables.get(table) ?? { name: table, columns: [], key: [] };
    known.columns.push({ name, type });
    if (key) known.key.push(name);
    tables.set(table, known);
  }
  return [...tables.values()];
}

/** A value as both databases mean it: moments as milliseconds, yes and no as 1 and 0. */
function meant(value: unknown, { type }: Column): Value {
  if (value === null || value === undefined) return null;
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
    throw new Error("A column holds something else than text, numbers, moments, yes and no.");
  }
  if (type.startsWith("timestamp")) {
    return typeof value === "number" ? value : new Date(inUtc(String(value))).getTime();
  }
  if (type === "boolean") return Number(value);
  return typeof value === "number" ? value : String(value);
}

/** A moment without its zone is one of UTC. */
const inUtc = (text: string) => (/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text.replace(" ", "T")}Z`);

/** A value as PostgreSQL takes it. */
function given(value: Value, { type }: Column): unknown {
  if (value === null) return null;
  if (type.startsWith("timestamp")) return new Date(value).toISOString().replace("Z", "");
  return type === "boolean" ? value === 1 : value;
}

/** How many rows are carried at once. */
const atOnce = 500;

/** What a table holds: how many rows, and a hash of all of them in the order of their keys. */
interface Held {
  count: number;
  hash: string;
}

class Tally {
  private readonly hash = createHash("sha256");
  private count = 0;

  take(row: Value[]): void {
    this.count += 1;
    this.hash.update(`${JSON.stringify(row)}\n`);
  }

  held(): Held {
    return { count: this.count, hash: this.hash.digest("hex") };
  }
}

async function carry(source: Database.Database, target: pg.Client, table: Table): Promise<Held> {
  const { name, columns, key } = table;
  const names = columns.map((column) => quoted(column.name)).join(", ");
  const tally = new Tally();
  let some: unknown[][] = [];
  const send = async () => {
    if (some.length === 0) return;
    const places = some.map((row, at) => `(${row.map((_, i) => `$${at * columns.length + i + 1}`).join(", ")})`);
    await target.query(`INSERT INTO ${quoted(name)} (${names}) VALUES ${places.join(", ")}`, some.flat());
    some = [];
  };
  const most = Math.min(atOnce, Math.floor(60_000 / columns.length));
  for (const row of source
    .prepare(`SELECT ${names} FROM ${quoted(name)} ORDER BY ${key.map(quoted).join(", ")}`)
    .raw()
    .iterate()) {
    const values = columns.map((column, at) => meant((row as unknown[])[at], column));
    tally.take(values);
    some.push(values.map((value, at) => given(value, columns[at]!)));
    if (some.length >= most) await send();
  }
  await send();
  return tally.held();
}

/** Moments as they are written, not as the clock of this machine reads them. */
const momentsAsText: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text") =>
    oid === Number(pg.types.builtins.TIMESTAMP)
      ? (text: string) => text
      : (pg.types.getTypeParser(oid, format) as unknown)) as pg.CustomTypesConfig["getTypeParser"],
};

async function readBack(target: pg.Client, { name, columns, key }: Table): Promise<Held> {
  const tally = new Tally();
  const names = columns.map((column) => quoted(column.name)).join(", ");
  const order = key.map((one) => quoted(one)).join(", ");
  await target.query(`DECLARE all_rows NO SCROLL CURSOR FOR SELECT ${names} FROM ${quoted(name)} ORDER BY ${order}`);
  for (;;) {
    const query = { text: `FETCH ${atOnce} FROM all_rows`, rowMode: "array" as const, types: momentsAsText };
    const { rows } = await target.query<unknown[]>(query);
    for (const row of rows) tally.take(columns.map((column, at) => meant(row[at], column)));
    if (rows.length < atOnce) break;
  }
  await target.query("CLOSE all_rows");
  return tally.held();
}

/** Does the work while the rows of tables may refer to what comes later; all references are checked at the end. */
async function withoutReferences(target: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await target.query<{ table: string; name: string; definition: string }>(
    `SELECT r.relname AS "table", c.conname AS "name", pg_get_constraintdef(c.oid) AS "definition"
     FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
     WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace`,
  );
  for (const { table, name } of rows)
    await target.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
  await work();
  for (const { table, name, definition } of rows) {
    await target.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  }
}

async function carryAll(source: Database.Database, target: pg.Client): Promise<boolean> {
  const tables = await tablesOf(target);
  for (const { name } of tables) {
    const { rows } = await target.query<{ some: boolean }>(`SELECT EXISTS (SELECT 1 FROM ${quoted(name)}) AS "some"`);
    if (rows[0]?.some)
      throw new Refusal(`${name} of the new database is not empty. Move into a database that nobody has used.`);
  }
  await target.query("BEGIN");
  const sent = new Map<string, Held>();
  await withoutReferences(target, async () => {
    for (const table of tables) sent.set(table.name, await carry(source, target, table));
  });
  let whole = true;
  for (const table of tables) {
    const before = sent.get(table.name)!;
    const after = await readBack(target, table);
    const same = before.count === after.count && before.hash === after.hash;
    whole &&= same;
    const words = same
      ? `${after.count} rows, ${after.hash.slice(0, 16)}`
      : `${before.count} rows sent, ${after.count} others found`;
    console.log(`${same ? "same " : "WRONG"}  ${table.name}: ${words}`);
  }
  await target.query(whole ? "COMMIT" : "ROLLBACK");
  return whole;
}

/**
 * Carries a community from SQLite to PostgreSQL, in one transaction, and proves it whole: of each table the number of
 * rows and a hash over all of them. `fillSearch` makes the words of the search anew; `check` is what is checked at last.
 */
export function move(fillSearch: () => Promise<void>, check: () => Promise<boolean>): Command {
  return {
    name: "move",
    usage: "postgresql://…",
    about: "Carries the community from SQLite to an empty database of PostgreSQL; the platform must be stopped.",
    takes: 1,
    closed: true,
    async run({ given: [to = ""] }) {
      const { DATABASE_URL: from } = env();
      if (isPostgresql(from)) throw new Refusal("DATABASE_URL names a database of PostgreSQL: the community is there.");
      if (!isPostgresql(to)) throw new Refusal("Name the new database: postgresql://user@host:5432/name.");
      const file = databaseFile(from);
      if (!existsSync(file)) throw new Refusal(`There is no database at ${file}. Is DATA_DIR right?`);
      refuseWhileOpen(file);
      await migratePostgresql(to, join(projectRoot(), "prisma/postgresql/migrations"));
      const source = new Database(file, { readonly: true, fileMustExist: true });
      const target = new pg.Client({ connectionString: to });
      await target.connect();
      try {
        refuseOtherVersion(appliedIn(source), file);
        if (!(await carryAll(source, target))) return false;
      } finally {
        source.close();
        await target.end();
      }
      process.env.DATABASE_URL = to;
      forgetEnv();
      await openDatabase();
      await fillSearch();
      console.log(
        "The community is in the new database. Set DATABASE_URL to it, and keep the old file until you are sure.",
      );
      return check();
    },
  };
}
