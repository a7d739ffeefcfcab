import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { env } from "./env.server";
import { PrismaClient } from "./prisma/client";

export { Prisma } from "./prisma/client";
/** What a verb inside a transaction works with. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

let client: PrismaClient | undefined;

/** Settings of each SQLite connection: durable writes, no remains of deleted rows, foreign keys. */
export const pragmas = [
  "PRAGMA journal_mode = WAL",
  "PRAGMA synchronous = FULL",
  "PRAGMA secure_delete = ON",
  "PRAGMA foreign_keys = ON",
  "PRAGMA busy_timeout = 5000",
  "PRAGMA cache_size = -32000",
  "PRAGMA temp_store = MEMORY",
];

/** Opens the database; migrations have been applied before. */
export async function openDatabase(): Promise<PrismaClient> {
  const adapter = new PrismaBetterSqlite3({ url: env().DATABASE_URL });
  const opened = new PrismaClient({
    adapter,
    errorFormat: "minimal",
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  for (const pragma of pragmas) await opened.$queryRawUnsafe(pragma);
  return (client = opened);
}

/** The open database. */
export function db(): PrismaClient {
  if (!client) throw new Error("The database is not open yet.");
  return client;
}

/** Runs the work in one transaction: all of it holds or none. */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(work);
}

/** Closes the database, its write-ahead log emptied. */
export async function closeDatabase(): Promise<void> {
  if (!client) return;
  await client.$queryRawUnsafe("PRAGMA wal_checkpoint(TRUNCATE)");
  await client.$disconnect();
  client = undefined;
}

/** Hands out the next order number of a name, from 1, inside the transaction that uses it. */
export async function nextNumber(tx: Tx, name: string): Promise<number> {
  const row = await tx.counter.upsert({
    where: { name },
    create: { name, value: 1 },
    update: { value: { increment: 1 } },
  });
  return row.value;
}

/** Whether the error says that a unique value is taken. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
