import Database from "better-sqlite3";
import { setImmediate as turn } from "node:timers/promises";
import { env } from "./env.server";
import { databaseFile } from "./migrate.server";
import type { Prisma } from "./prisma/client";

/** Rows of a query as arrays of its columns. */
export type Columns = (string | number | null)[];

let kept: { file: string; connection: Database.Database } | undefined;

function open(): Database.Database {
  return new Database(databaseFile(env().DATABASE_URL), { readonly: true, fileMustExist: true });
}

/**
 * Reads at one moment what is committed, on a connection of its own: the one that transactions share shows also what
 * may yet be taken back. For what takes a millisecond.
 */
export async function readCommitted<T>(work: (read: (query: Prisma.Sql) => Columns[]) => T): Promise<T> {
  const file = env().DATABASE_URL;
  if (kept?.file !== file) {
    closeCommitted();
    kept = { file, connection: open() };
  }
  const { connection } = kept;
  // In the same turn as the call, so that whoever reads knows that nothing of this process comes between.
  return connection.transaction(() =>
    work((query) =>
      connection
        .prepare<unknown[], Columns>(query.sql)
        .raw()
        .all(...query.values),
    ),
  )();
}

/** How many rows are read before others have their turn: some milliseconds. */
const atOnce = 2000;

/** Reads much of what is committed at one moment, some rows at a time; others have their turns in between. */
export async function readMuch<T>(
  work: (rows: (query: Prisma.Sql) => AsyncGenerator<Columns[], void, undefined>) => Promise<T>,
): Promise<T> {
  const own = open();
  try {
    own.exec("BEGIN");
    return await work(async function* (query) {
      let some: Columns[] = [];
      for (const row of own
        .prepare<unknown[], Columns>(query.sql)
        .raw()
        .iterate(...query.values)) {
        if (some.push(row) < atOnce) continue;
        yield some;
        some = [];
        await turn();
      }
      yield some;
    });
  } finally {
    own.close();
  }
}

/** Closes the connection that is kept for short reads. */
export function closeCommitted(): void {
  kept?.connection.close();
  kept = undefined;
}
