import { createHash } from "node:crypto";

// Rows as both databases mean them: by these a community is carried from one to another, kept, and proven whole.

export type Value = string | number | null;

export interface Column {
  name: string;
  /** text, integer, boolean, timestamp and the like, as the database names it. */
  type: string;
}

export interface Table {
  name: string;
  /** In the order of their names, which is the same in both databases. */
  columns: Column[];
  /** Names of the columns by which its rows are told apart. */
  key: string[];
}

export const quoted = (name: string) => `"${name}"`;

/** What was migrated, and the words of the search, which are made anew. */
const left = "('_prisma_migrations', 'ConceptSearch', 'CommentSearch')";

/** Asks which columns there are: rows of table, name, type, whether it is of the key (1 or 0). */
export const columnsQuery = {
  sqlite: `
    SELECT m."name" AS "table", c."name" AS "name", lower(c."type") AS "type", c."pk" > 0 AS "key"
    FROM "sqlite_master" m JOIN pragma_table_info(m."name") c
    WHERE m."type" = 'table' AND m."name" NOT LIKE 'sqlite_%' AND m."name" NOT IN ${left}
      AND m."name" NOT LIKE 'ConceptSearch_%' AND m."name" NOT LIKE 'CommentSearch_%'
    ORDER BY 1, 2`,
  postgresql: `
    SELECT c.table_name::text COLLATE "C" AS "table", c.column_name::text COLLATE "C" AS "name",
      c.data_type::text AS "type", (EXISTS (
        SELECT 1 FROM information_schema.table_constraints k
        JOIN information_schema.key_column_usage u USING (constraint_schema, constraint_name)
        WHERE k.constraint_type = 'PRIMARY KEY' AND k.table_schema = c.table_schema AND k.table_name = c.table_name
          AND u.column_name = c.column_name))::int AS "key"
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.table_name NOT IN ${left}
    ORDER BY 1, 2`,
};

/** The tables of the answer to `columnsQuery`. */
export function tablesIn(rows: readonly (readonly unknown[])[]): Table[] {
  const tables = new Map<string, Table>();
  for (const [table, name, type, key] of rows as [string, string, string, number][]) {
    const known = tables.get(table) ?? { name: table, columns: [], key: [] };
    known.columns.push({ name, type });
    if (key) known.key.push(name);
    tables.set(table, known);
  }
  return [...tables.values()];
}

/** Asks for all rows of a table in the order of its key. */
export function rowsQuery({ name, columns, key }: Table): string {
  const names = columns.map((column) => quoted(column.name)).join(", ");
  return `SELECT ${names} FROM ${quoted(name)} ORDER BY ${key.map(quoted).join(", ")}`;
}

const isMoment = ({ type }: Column) => type.startsWith("timestamp") || type === "datetime";

/** A moment without its zone is one of UTC. */
const inUtc = (text: string) => (/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text.replace(" ", "T")}Z`);

/** A value as both databases mean it: moments as milliseconds, yes and no as 1 and 0. */
export function meant(value: unknown, column: Column): Value {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.getTime();
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
    throw new Error("A column holds something else than text, numbers, moments, yes and no.");
  }
  if (isMoment(column)) return typeof value === "number" ? value : new Date(inUtc(String(value))).getTime();
  if (column.type === "boolean") return Number(value);
  return typeof value === "number" ? value : String(value);
}

/** A value as PostgreSQL takes it. */
export function forPostgresql(value: Value, column: Column): unknown {
  if (value === null) return null;
  if (isMoment(column)) return new Date(value).toISOString().replace("Z", "");
  return column.type === "boolean" ? value === 1 : value;
}

/** A value as SQLite keeps it. */
export function forSqlite(value: Value, column: Column): Value {
  return value !== null && isMoment(column) ? new Date(value).toISOString().replace("Z", "+00:00") : value;
}

/** What a table holds: how many rows, and a hash of all of them in the order of their keys. */
export interface Held {
  count: number;
  hash: string;
}

export class Tally {
  private readonly hash = createHash("sha256");
  private count = 0;

  /** Takes the next row; gives it as the line that was hashed. */
  take(row: readonly Value[]): string {
    this.count += 1;
    const line = JSON.stringify(row);
    this.hash.update(`${line}\n`);
    return line;
  }

  held(): Held {
    return { count: this.count, hash: this.hash.digest("hex") };
  }
}

export const same = (one: Held | undefined, other: Held | undefined) =>
  one !== undefined && one.count === other?.count && one.hash === other.hash;
