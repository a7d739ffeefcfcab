import Database from "better-sqlite3";
import { vi } from "vitest";
import { db } from "~/platform/db.server";
import { Statements } from "~/platform/statements.server";

/** What some work asks of the database, statement by statement; nothing is kept from being asked. */
export async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  // What goes through Prisma, and what is read beside it.
  const asked: string[] = [];
  const [kept, own] = [Statements.prototype.prepare, Database.prototype.prepare];
  const spies = [
    vi.spyOn(Statements.prototype, "prepare").mockImplementation(function (this: Statements, sql) {
      asked.push(sql);
      return kept.call(this, sql);
    }),
    vi.spyOn(Database.prototype, "prepare").mockImplementation(function (this: Database.Database, sql) {
      asked.push(sql);
      return own.call(this, sql);
    }),
  ];
  try {
    await work();
    return asked.filter((sql) => /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)/i.test(sql));
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** How the database goes about these statements, line by line. */
export async function plansOf(queries: readonly string[]): Promise<string[]> {
  const plans = [];
  for (const sql of queries) {
    plans.push(await db().$queryRawUnsafe<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, ...blanks(sql)));
  }
  return plans.flat().map(({ detail }) => detail);
}

/** Tables and indexes that these statements read from end to end. */
export async function scansIn(queries: readonly string[]): Promise<string[]> {
  const scans: string[] = [];
  for (const sql of queries) {
    // What a statement makes itself is as long as what it was made from.
    const own = new Set([...sql.matchAll(/(?:AS|RECURSIVE) "?(\w+)"?/gi)].map(([, name]) => name));
    for (const detail of await plansOf([sql])) {
      const [, table] = /^SCAN (\S+)/.exec(detail) ?? [];
      const made = table?.startsWith("(") || detail.includes("VIRTUAL TABLE") || detail === "SCAN CONSTANT ROW";
      if (table && !made && !(own.has(table) && /^(part|w|own|up|c)$/.test(table) && !detail.includes("INDEX"))) {
        scans.push(`${detail} in ${sql.replace(/\s+/g, " ")}`);
      }
    }
  }
  return scans;
}

function blanks(sql: string): string[] {
  return Array.from({ length: sql.split("?").length - 1 }, () => "");
}
