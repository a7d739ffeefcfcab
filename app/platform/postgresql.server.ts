import { PrismaPg } from "@prisma/adapter-pg";
import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Columns, Engine, Read, ReadMuch, Tx } from "./engine";
import { log } from "./log.server";
import { Prisma, type PrismaClient } from "./prisma/client";
import { PrismaClient as PostgresqlClient } from "./prisma-postgresql/client";
import type { Sql, Written } from "./sql";

const { builtins } = pg.types;

/** Numbers as numbers: what is counted here stays far below what they hold. Moments are kept in UTC. */
const readers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
  [builtins.TIMESTAMP, (text) => new Date(`${text.replace(" ", "T")}Z`)],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) =>
    readers.get(oid) ?? (pg.types.getTypeParser as (oid: number, format?: string) => unknown)(oid, format),
} as pg.CustomTypesConfig;

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
const mostTries = 12;

const crossed: unknown[] = ["P2034", "40001", "40P01"];

/** Whether a transaction was given up because another one crossed it. */
function wasCrossed(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && crossed.includes(error.code)) return true;
  // What raw statements of Prisma's client are refused for stands a level deeper.
  const meta = "meta" in error ? JSON.stringify(error.meta) : "";
  return /"(40001|40P01)"/.test(meta);
}

/** Opens a database of PostgreSQL; migrations have been applied before. */
export async function openPostgresql(url: string, { connections = 10 } = {}): Promise<Engine> {
  const pool = new pg.Pool({ connectionString: url, max: connections, application_name: "reserve" });
  // A connection that breaks while nobody uses it is opened anew by whoever needs one.
  pool.on("error", log.failure);
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

  /** Tries work again that others crossed, after a while that grows. */
  async function untilAlone<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (tries === mostTries || !wasCrossed(error)) throw error;
        await pause(Math.random() * 2 ** Math.min(tries, 7));
      }
    }
  }

  const asColumns = (result: pg.QueryResult) => result.rows as unknown as Columns[];
  const ask = (connection: pg.PoolClient, query: Prisma.Sql) =>
    connection.query({ ...written(query, []), rowMode: "array", types } as pg.QueryArrayConfig);

  return {
    client,
    sql: () => new StraightPostgresql(pool),
    sqlTransaction: (work) =>
      untilAlone(() => inTransaction("BEGIN", (connection) => work(new StraightPostgresql(connection)))),
    transaction: <T>(work: (tx: Tx) => Promise<T>, options?: { timeout: number }) =>
      untilAlone(() => client.$transaction(work, { ...options, isolationLevel: "Serializable" })),
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
            const some = asColumns(
              await connection.query({ text: `FETCH ${atOnce} FROM ${name}`, rowMode: "array", types } as never),
            );
            yield some;
            if (some.length < atOnce) break;
          }
          await connection.query(`CLOSE ${name}`);
        };
        return work(rows);
      }),
    // What is deleted leaves the pages with VACUUM; the write-ahead log is the operator's to keep short.
    checkpoint: () => Promise.resolve(true),
    scrub: async () => {
      await pool.query("VACUUM");
      return true;
    },
    close: async () => {
      await client.$disconnect();
      await pool.end();
    },
  };
}
