import { isOnPostgresql, whenCommitted } from "./db.server";
import { heard } from "./hearing.server";
import type { Sql } from "./sql";

export { onChange, standing } from "./hearing.server";

/**
 * Says inside a transaction that something has changed from which processes keep what they have made. Each of them hears
 * of it once the transaction holds, this one before the transaction is over for whoever waits for it; none where it does
 * not hold. Outside a transaction it is to be said after the writing.
 */
export async function told(tx: Pick<Sql, "$executeRaw">, ...topics: string[]): Promise<void> {
  for (const topic of topics) {
    if (isOnPostgresql()) await tx.$executeRaw`SELECT pg_notify('changes', ${topic})`;
    whenCommitted(tx, () => heard(topic));
  }
}
