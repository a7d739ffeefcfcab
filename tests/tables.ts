import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { databaseFile } from "~/platform/migrate.server";
import { onPostgresql } from "./database";

// What a test asks the database about itself, in the words of the one that it runs on.

/** Names of all tables in their order; the inside of SQLite's search is left out. */
export async function tableNames(): Promise<string[]> {
  const rows = onPostgresql
    ? await db().$queryRaw<{ name: string }[]>`
        SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public'`
    : await db().$queryRaw<{ name: string }[]>`
        SELECT name FROM sqlite_master
        WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT GLOB '*Search_*'`;
  return rows.map(({ name }) => name).sort();
}

/** Names of all triggers. */
export async function triggerNames(): Promise<string[]> {
  const rows = onPostgresql
    ? await db().$queryRaw<{ name: string }[]>`SELECT tgname::text AS name FROM pg_trigger WHERE NOT tgisinternal`
    : await db().$queryRaw<{ name: string }[]>`SELECT name FROM sqlite_master WHERE type = 'trigger'`;
  return rows.map(({ name }) => name).sort();
}

interface Column {
  table: string;
  name: string;
  /** Whether it holds a moment. */
  moment: boolean;
}

/** The columns of all tables, in their order. */
export async function listColumns(): Promise<Column[]> {
  const rows = onPostgresql
    ? await db().$queryRaw<{ table: string; name: string; type: string }[]>`
        SELECT table_name::text AS "table", column_name::text AS name, data_type::text AS type
        FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, ordinal_position`
    : await db().$queryRaw<{ table: string; name: string; type: string }[]>`
        SELECT m.name AS "table", c.name AS name, c.type AS type FROM sqlite_master m, pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT GLOB '*Search_*' ORDER BY m.name, c.cid`;
  return rows.map(({ table, name, type }) => ({ table, name, moment: /^(datetime|timestamp|date$|time)/i.test(type) }));
}

/** All that a table holds. */
export async function rowsOf(table: string): Promise<Record<string, unknown>[]> {
  if (!onPostgresql) return db().$queryRawUnsafe(`SELECT * FROM "${table}"`);
  const rows = await db().$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
    `SELECT to_jsonb(t) AS "row" FROM "${table}" t`,
  );
  return rows.map(({ row }) => row);
}

/** The same, each row as one line, in the order of the lines. */
export async function linesOf(table: string): Promise<string[]> {
  const written = (_key: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
  return (await rowsOf(table)).map((row) => JSON.stringify(row, written)).sort();
}

/** The bytes of all tables, indexes and samples of the database as they lie in files, but for the write-ahead log of PostgreSQL, which all its databases share. */
export async function databaseBytes(): Promise<Buffer> {
  if (!onPostgresql) {
    const file = databaseFile(env().DATABASE_URL);
    const files = readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file)));
    return Buffer.concat(files.map((name) => readFileSync(join(dirname(file), name))));
  }
  await db().$executeRaw`CHECKPOINT`;
  const rows = await db().$queryRaw<{ bytes: Uint8Array | null }[]>`
    SELECT pg_read_binary_file(pg_relation_filepath(oid), 0, 1000000000, true) AS bytes FROM pg_class
    WHERE pg_relation_filepath(oid) IS NOT NULL AND
      (relname = 'pg_statistic' OR relnamespace IN ('public'::regnamespace, 'pg_toast'::regnamespace))`;
  return Buffer.concat(rows.map(({ bytes }) => bytes ?? Buffer.alloc(0)));
}
