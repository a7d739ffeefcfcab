import { allow, may, type Who } from "~/domain/permissions";
import { monthAfter, monthOf } from "~/domain/programme/months";
import { today } from "~/platform/clock.server";
import { oncePerDay } from "~/platform/daily.server";
import { db } from "~/platform/db.server";

/** How many there were in each of twelve months, the earliest first; the last month goes on. */
export interface Months {
  months: { month: string; count: number }[];
}

/** The months of the last twelve, up to the one that a day is in. */
export function lastTwelve(day: string): string[] {
  return Array.from({ length: 12 }, (_, at) => monthAfter(monthOf(day), at - 11));
}

function countedBy(months: string[], rows: { month: string; count: number | bigint }[]): Months {
  const counts = new Map(rows.map(({ month, count }) => [month, Number(count)]));
  return { months: months.map((month) => ({ month, count: counts.get(month) ?? 0 })) };
}

/** Counts members by the month of their admission, of those who are members still, and comments by that of writing. */
export async function countMonths(): Promise<{ admitted: Months; comments: Months }> {
  const months = lastTwelve(today());
  const from = `${months[0]}-01`;
  const [admitted, comments] = await Promise.all([
    db().$queryRaw<{ month: string; count: bigint }[]>`
      SELECT substr("decidedOn", 1, 7) AS "month", COUNT(*) AS "count" FROM "ApplicationDecision"
      WHERE "outcome" = 'admitted' AND "decidedOn" >= ${from} GROUP BY 1`,
    db().$queryRaw<{ month: string; count: bigint }[]>`
      SELECT substr("writtenOn", 1, 7) AS "month", COUNT(*) AS "count" FROM "Comment"
      WHERE "writtenOn" >= ${from} GROUP BY 1`,
  ]);
  return { admitted: countedBy(months, admitted), comments: countedBy(months, comments) };
}

/** Admissions and comments of the last twelve months, for organizers; counted once a day. */
export async function findMonths(actor: Who | null) {
  allow(actor, may.organize(actor));
  return oncePerDay("months", countMonths);
}
