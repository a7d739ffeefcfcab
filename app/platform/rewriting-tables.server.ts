import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

/** How long a table is waited for, in ms: whoever comes meanwhile stands in line behind. */
const patience = 200;
const mostTries = 10;
const pauseMs = 50;

/** The first number that VACUUM tells below what it says of a table: dead row versions that cannot be removed yet. */
const rowsKept = /\d+/;

/** What a table is refused with that others use. */
const inUse = "55P03";

/** Tables that hold anything, be it dead. */
const allTables = `SELECT format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname = current_schema()
    AND (pg_relation_size(c.oid) > 0 OR pg_relation_size(nullif(c.reltoastrelid, 0)) > 0)`;

/** Where ANALYZE keeps values out of the columns: words of people too, until the next one is written over them. */
const samples = "pg_catalog.pg_statistic";

/**
 * Writes all tables of PostgreSQL anew, one after another, and what it knows of their values. A plain VACUUM only gives
 * the places of deleted rows free: their bytes stay in the pages until something else comes to stand there. A table
 * that others use is tried again, for two seconds and a half; so is one out of which not all dead rows could be left, as
 * somebody still reads at a moment before they were deleted, or a connection is just being made. Gives whether all were
 * written without them.
 */
export async function rewriteTables(connection: pg.PoolClient): Promise<boolean> {
  const { rows } = await connection.query<{ name: string }>(allTables);
  let left = rows.map(({ name }) => `VACUUM (FULL, ANALYZE, VERBOSE) ${name}`);
  left.push(`VACUUM (FULL, VERBOSE) ${samples}`);
  await connection.query(`SET lock_timeout = ${patience}`);
  try {
    for (let tries = 1; left.length > 0 && tries <= mostTries; tries += 1) {
      if (tries > 1) await pause(pauseMs);
      const again: string[] = [];
      for (const statement of left) if (!(await done(connection, statement))) again.push(statement);
      left = again;
    }
  } finally {
    await connection.query("RESET lock_timeout");
  }
  return left.length === 0;
}

async function done(connection: pg.PoolClient, statement: string): Promise<boolean> {
  let whole = true;
  const hear = ({ detail = "" }: { detail?: string | undefined }) => {
    if (Number(rowsKept.exec(detail)?.[0] ?? 0) > 0) whole = false;
  };
  connection.on("notice", hear);
  try {
    await connection.query(statement);
    return whole;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === inUse) return false;
    throw error;
  } finally {
    connection.off("notice", hear);
  }
}
