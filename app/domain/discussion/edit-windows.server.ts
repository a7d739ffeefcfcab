import { endsOfStanding, now, standsUntil } from "~/platform/clock.server";
import { db, type Sql } from "~/platform/db.server";

const minute = 60_000;
const open = 60 * minute;
/** Ends are rounded up, so that a copied database does not tell the minute in which somebody wrote. */
const rounded = 10 * minute;

/** Lets the author of a comment that is written now change it, inside the transaction that writes it. */
export async function openEditWindow(tx: Sql, commentId: string): Promise<void> {
  const endsAt = new Date(Math.ceil((now() + open) / rounded) * rounded);
  await tx.$executeRaw`INSERT INTO "EditWindow" ("commentId", "endsAt") VALUES (${commentId}, ${endsAt})`;
}

/** Whether a window of editing stands open. */
export function standsOpen(window: { endsAt: Date } | null): boolean {
  return window !== null && standsUntil(window.endsAt, open + rounded);
}

/** Those of these comments, by their ids, that their author may still change. */
export async function openOf(ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db().editWindow.findMany({
    where: { commentId: { in: [...ids] }, endsAt: endsOfStanding(open + rounded) },
    select: { commentId: true },
  });
  return new Set(rows.map(({ commentId }) => commentId));
}

/** Deletes the windows that are over, and with them the moments they hold. */
export async function sweepEditWindows(): Promise<void> {
  await db().editWindow.deleteMany({ where: { NOT: { endsAt: endsOfStanding(open + rounded) } } });
}
