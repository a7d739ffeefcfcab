import type { Prisma } from "./prisma/client";

/** A statement with its values: a template, or one that was put together before. */
export type Written = TemplateStringsArray | Prisma.Sql;

/** What is asked in SQL alone: a transaction of Prisma can do it, and so can what stands below Prisma's client. */
export interface Sql {
  $queryRaw<T = unknown>(query: Written, ...values: unknown[]): Promise<T>;
  $executeRaw(query: Written, ...values: unknown[]): Promise<number>;
}
