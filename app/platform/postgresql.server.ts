import { PrismaPg } from "@prisma/adapter-pg";
import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Columns, Engine, Read, ReadMuch, Tx } from "./engine";
import { standing } from "./hearing.server";
import { shownTopic } from "./postgresql-noting.server";
import { boundedPool } from "./postgresql-pool.server";
import { log } from "./log.server";
import { openSession } from "./postgresql-session.server";
import { Prisma, type PrismaClient } from "./prisma/client";
import { PrismaClient as PostgresqlClient } from "./prisma-postgresql/client";
import { rewriteTables } from "./rewriting-tables.server";
import type { Sql, Written } from "./sql";

const { builtins } = pg.types;

/** Numbers as numbers: what is counted here stays far below what they hold. Moments are kept in UTC. */
const readers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
  [builtins.TIMESTAMP, (text) => new Date(`${text.replace(" ", "T")}Z`)],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text") =>
    readers.get(oid) ?? (pg.types.getTypeParser(oid, format) as unknown)) as pg.CustomTypesConfig["getTypeParser"],
};

/** A value as PostgreSQL takes it. */
function stored(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace("Z", "");
  return value ?? null;
}

/** Names of statements that connections keep prepared, by their text. */
const names = new Map<string, string>();
/** Statements of lists of changing length would be without end. */
const mostNames = 500;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= mostNames) return undefined;
  const name = createHash("sha256").update(text).digest("hex").slice(0, 32);
  names.set(text, name);
  return name;
}

function written(query: Written, values: unknown[]): { text: string; values: unknown[] } {
  const whole = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
  return { text: whole.text, values: whole.values.map(stored) };
}

type Connection = Pick<pg.Pool, "query"> | Pick<pg.PoolClient, "query">;

/** Asks in SQL on a connection, or on whichever is free. */
class StraightPostgresql implements Sql {
  constructor(private readonly connection: Connection) {}

  async $queryRaw<T>(query: Written, ...values: unknown[]): Promise<T> {
    const { text, values: all } = written(query, values);
    const { rows } = await this.connection.query({ text, values: all, name: nameOf(text)!, types });
    return rows as T;
  }

  async $executeRaw(query: Written, ...values: unknown[]): Promise<number> {
    const { text, values: all } = written(query, values);
    const { rowCount } = await this.connection.query({ text, values: all, name: nameOf(text)!, types });
    return rowCount ?? 0;
  }
}

/** Rows that are read before the next ones are asked for. */
const atOnce = 2000;
/** A number that stands for writing among the locks of a database. */
const writing = 7_240_213;

const mostTries = 5;
const crossed: unknown[] = ["P2034", "40001", "40P01"];

/** Whether a transaction was given up because it and another one waited for each other. */
function wasCrossed(error: unknown): boolean {
  return error instanceof Error && "code" in error && crossed.includes(error.code);
}

/** Does one work after another. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const own = before.then(work);
    before = own.catch(() => undefined);
    return own;
  };
}

/** How a database of PostgreSQL is opened. */
interface Ways {
  connections?: number;
  /** The address for the connection that is kept, where `url` leads through a pool that lends connections out. */
  sessionUrl?: string;
}

/** Opens a database of PostgreSQL; migrations have been applied before. */
export async function openPostgresql(url: string, { connections = 10, sessionUrl = url }: Ways = {}): Promise<Engine> {
  const pool = boundedPool(url, connections);
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql)! });
  const client = new PostgresqlClient({
    adapter,
    errorFormat: "minimal",
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  }) as unknown as PrismaClient;

  async function inTransaction<T>(begin: string, work: (connection: pg.PoolClient) => Promise<T>): Promise<T> {
    const connection = await pool.connect();
    let broken: Error | undefined;
    try {
      await connection.query(begin);
      const result = await work(connection);
      await connection.query("COMMIT");
      return result;
    } catch (error) {
      await connection.query("ROLLBACK").catch((failure: unknown) => (broken = failure as Error));
      throw error;
    } finally {
      connection.release(broken);
    }
  }

  /** Tries work again that was given up for the sake of another. */
  async function untilDone<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (tries === mostTries || !wasCrossed(error)) throw error;
        await pause(Math.random() * 2 ** tries);
      }
    }
  }

  const endSession = await openSession(sessionUrl);

  // Where this process hears nothing of the others, nothing stands, and each question counts as a change.
  let changes = 0;
  let still = () => false;

  // Of each process one transaction at a time waits for those of the others: who reads always finds a connection.
  const turn = inTurn();

  // One after another: a second one writes anew what was deleted while the first was under way.
  const scrubbing = inTurn();
  let owed = false;
  const scrub = () =>
    scrubbing(async () => {
      const connection = await pool.connect();
      try {
        owed = !(await rewriteTables(connection));
      } finally {
        connection.release();
      }
      if (owed) log.info("scrub postponed");
      return !owed;
    });

  const asColumns = (result: { rows: unknown[] }) => result.rows as unknown as Columns[];
  const ask = (connection: pg.PoolClient, query: Prisma.Sql) =>
    connection.query({ ...written(query, []), rowMode: "array", types } as pg.QueryArrayConfig);

  return {
    client,
    // Another process may have written a moment ago what this one has not heard of yet.
    kept: (_key, _tables, read) => read(),
    shown: () => {
      if (!still()) {
        still = standing(shownTopic);
        changes += 1;
      }
      return changes;
    },
    sql: () => new StraightPostgresql(pool),
    sqlTransaction: (work) =>
      untilDone(() => inTransaction("BEGIN", (connection) => work(new StraightPostgresql(connection)))),
    transaction: <T>(work: (tx: Tx) => Promise<T>, options?: { timeout: number }) =>
      turn(() =>
        untilDone(() =>
          client.$transaction(async (tx) => {
            await tx.$executeRaw`SELECT pg_advisory_xact_lock(${writing})`;
            return work(tx);
          }, options),
        ),
      ),
    readCommitted: (work) =>
      inTransaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", (connection) => {
        const read: Read = async (query) => asColumns(await ask(connection, query));
        return work(read);
      }),
    readMuch: (work) =>
      inTransaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", (connection) => {
        let cursors = 0;
        const rows: ReadMuch = async function* (query) {
          cursors += 1;
          const name = `much_${cursors}`;
          const { text, values } = written(query, []);
          await connection.query({ text: `DECLARE ${name} NO SCROLL CURSOR FOR ${text}`, values });
          for (;;) {
            const fetch = { text: `FETCH ${atOnce} FROM ${name}`, rowMode: "array" as const, types };
            const some = asColumns(await connection.query(fetch));
            yield some;
            if (some.length < atOnce) break;
          }
          await connection.query(`CLOSE ${name}`);
        };
        return work(rows);
      }),
    // The write-ahead log is the operator's to keep short; here only what was put off is done.
    checkpoint: () => (owed ? scrub() : Promise.resolve(true)),
    scrub,
    close: async () => {
      await endSession();
      await client.$disconnect();
      await pool.end();
    },
  };
}
