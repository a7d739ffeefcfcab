import type { Prisma, PrismaClient } from "./prisma/client";
import type { Sql } from "./sql";

/** What a verb inside a transaction works with. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Rows of a query as arrays of its columns. */
export type Columns = (string | number | null)[];

/** Reads at one moment what is committed. */
export type Read = (query: Prisma.Sql) => Promise<Columns[]>;
/** Reads much of what is committed at one moment, some rows at a time. */
export type ReadMuch = (query: Prisma.Sql) => AsyncGenerator<Columns[], void, undefined>;

/** A database that is open, of either kind. */
export interface Engine {
  client: PrismaClient;
  /** The database, asked in SQL without Prisma's client between. */
  sql(): Sql;
  /** What `read` gives, which asks these tables alone and is the same for whoever asks; kept where that is possible. */
  kept<T>(key: string, tables: readonly string[], read: () => Promise<T>): Promise<T>;
  /** Goes up when something has changed that visitors may be shown, in this process or another. */
  shown(): number;
  /** Runs work that asks in SQL alone in one transaction. */
  sqlTransaction<T>(work: (tx: Sql) => Promise<T>): Promise<T>;
  /** Runs work of Prisma's client in one transaction; no other of them runs beside it, in this process or another. */
  transaction<T>(work: (tx: Tx) => Promise<T>, options?: { timeout: number }): Promise<T>;
  readCommitted<T>(work: (read: Read) => Promise<T>): Promise<T>;
  readMuch<T>(work: (rows: ReadMuch) => Promise<T>): Promise<T>;
  /** Takes what was deleted out of what is kept beside the tables; gives whether it is out. */
  checkpoint(): Promise<boolean>;
  /** Takes what was deleted out of the free parts of tables as well; gives whether it is out. */
  scrub(): Promise<boolean>;
  close(): Promise<void>;
}
