import Database from "better-sqlite3";
import pg from "pg";
import { vi } from "vitest";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { Statements } from "~/platform/statements.server";
import { onPostgresql } from "./database";

/** What some work asks of the database, statement by statement; nothing is kept from being asked. */
export async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  const spies = onPostgresql ? [hearPostgresql(asked)] : hearSqlite(asked);
  try {
    await work();
    return asked.filter((sql) => /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)/i.test(sql) && !/pg_advisory/.test(sql));
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

function hearPostgresql(asked: string[]) {
  const kept = pg.Client.prototype.query as (...all: unknown[]) => void;
  return vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...all: unknown[]) {
    const [query] = all as [string | { text: string }];
    asked.push(typeof query === "string" ? query : query.text);
    return kept.apply(this, all);
  });
}

function hearSqlite(asked: string[]) {
  // What goes through Prisma, and what is read beside it.
  const [kept, own] = [Statements.prototype.prepare, Database.prototype.prepare];
  return [
    vi.spyOn(Statements.prototype, "prepare").mockImplementation(function (this: Statements, sql) {
      asked.push(sql);
      return kept.call(this, sql);
    }),
    vi.spyOn(Database.prototype, "prepare").mockImplementation(function (this: Database.Database, sql) {
      asked.push(sql);
      return own.call(this, sql);
    }),
  ];
}

/** A step in which a statement is done. */
interface Step {
  /** What is said of it where it is found fault with. */
  words: string;
  /** The table or index that it reads from end to end. */
  scans?: string;
  /** The index that it looks things up in, and by which of its columns. */
  index?: { name: string; by: string };
  /** Whether it sorts what it was given. */
  sorts: boolean;
}

/** How the database goes about a statement. */
function stepsOf(sql: string): Promise<Step[]> {
  return onPostgresql ? stepsOfPostgresql(sql) : stepsOfSqlite(sql);
}

async function stepsOfSqlite(sql: string): Promise<Step[]> {
  const blanks = Array.from({ length: sql.split("?").length - 1 }, () => "");
  // What a statement makes itself is as long as what it was made from.
  const own = new Set([...sql.matchAll(/(?:AS|RECURSIVE) "?(\w+)"?/gi)].map(([, name]) => name));
  const plan = await db().$queryRawUnsafe<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, ...blanks);
  return plan.map(({ detail }) => {
    const [, table] = /^SCAN (\S+)/.exec(detail) ?? [];
    const made = table?.startsWith("(") || detail.includes("VIRTUAL TABLE") || detail === "SCAN CONSTANT ROW";
    const mine = own.has(table) && /^(part|w|own|up|c)$/.test(table!) && !detail.includes("INDEX");
    const [, name, by] = /USING (?:COVERING )?INDEX (\S+) \((.*)\)/.exec(detail) ?? [];
    return {
      words: detail,
      ...(table && !made && !mine ? { scans: table } : {}),
      ...(name ? { index: { name, by: by! } } : {}),
      sorts: detail.includes("TEMP B-TREE"),
    };
  });
}

interface Node {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Index Cond"?: string;
  Plans?: Node[];
}

/**
 * PostgreSQL rightly reads a table of a few hundred rows whole, whatever indexes it has, so it is asked what it would do
 * if reading whole, putting indexes together, sorting and joining by hash or merge had no price that it would pay. These settings forbid nothing:
 * where no index serves, the plan has the forbidden step all the same, and is found. The plan is made for any values, so
 * that it does not hang on those of one test.
 */
const asIfLarge = ["seqscan", "bitmapscan", "sort", "incremental_sort", "hashjoin", "mergejoin"].map(
  (way) => `SET enable_${way} = off`,
);

async function stepsOfPostgresql(sql: string): Promise<Step[]> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    for (const setting of asIfLarge) await client.query(setting);
    await client.query("SET plan_cache_mode = force_generic_plan");
    await client.query(`PREPARE asked AS ${sql}`);
    const { rows: kinds } = await client.query<{ count: number }>(
      "SELECT coalesce(cardinality(parameter_types), 0) AS count FROM pg_prepared_statements WHERE name = 'asked'",
    );
    const blanks = Array.from({ length: kinds[0]!.count }, () => "NULL").join();
    const steps = async () => {
      const { rows } = await client.query<{ "QUERY PLAN": { Plan: Node }[] }>(
        `EXPLAIN (FORMAT JSON) EXECUTE asked${blanks && `(${blanks})`}`,
      );
      return rows[0]!["QUERY PLAN"].flatMap(({ Plan }) => stepsBelow(Plan));
    };
    const found = await steps();
    // An index of the few rows of a test costs as little read whole as one row looked up in another: it is asked anew
    // without those indexes, and what is then looked up was never to be read whole where there is much.
    const { rows: plain } = await client.query<{ name: string }>(
      `SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
       WHERE c.relname = ANY($1) AND NOT i.indisunique`,
      [found.flatMap(({ scans }) => scans ?? [])],
    );
    if (plain.length === 0) return found;
    await client.query("BEGIN");
    for (const { name } of plain) await client.query(`DROP INDEX ${name}`);
    const without = await steps();
    await client.query("ROLLBACK");
    return without.some(({ scans }) => scans) ? found : without;
  } finally {
    await client.end();
  }
}

function stepsBelow(node: Node): Step[] {
  const { "Node Type": kind, "Relation Name": table, "Index Name": name, "Index Cond": by } = node;
  // An index that is read without asking for anything in it is read from end to end.
  const whole = kind === "Seq Scan" ? table : name && !by ? name : undefined;
  return [
    {
      words: [kind, table, name, by].filter(Boolean).join(" "),
      ...(whole ? { scans: whole } : {}),
      ...(name && by ? { index: { name, by } } : {}),
      sorts: kind === "Sort" || kind === "Incremental Sort",
    },
    ...(node.Plans ?? []).flatMap(stepsBelow),
  ];
}

async function allSteps(queries: readonly string[]): Promise<(Step & { sql: string })[]> {
  const steps = [];
  for (const sql of queries) for (const step of await stepsOf(sql)) steps.push({ ...step, sql });
  return steps;
}

/** Tables and indexes that these statements read from end to end. */
export async function scansIn(queries: readonly string[]): Promise<string[]> {
  const steps = await allSteps(queries);
  return steps.flatMap(({ scans, words, sql }) => (scans ? [`${words} in ${sql.replace(/\s+/g, " ")}`] : []));
}

/** Where these statements sort what they have read. */
export async function sortsIn(queries: readonly string[]): Promise<string[]> {
  return (await allSteps(queries)).flatMap(({ sorts, words }) => (sorts ? [words] : []));
}

/** The indexes that these statements look things up in, each with what it is asked for. */
export async function indexesIn(queries: readonly string[]): Promise<{ name: string; by: string }[]> {
  return (await allSteps(queries)).flatMap(({ index }) => index ?? []);
}
