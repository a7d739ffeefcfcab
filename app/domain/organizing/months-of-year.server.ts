import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { writtenIn } from "~/domain/discussion/counting.server";
import { oncePerDay } from "~/platform/daily.server";
import { db, sql } from "~/platform/db.server";

/** How many there were in each month of a year, as far as it has begun. */
export type Months = { month: string; count: number; open: boolean }[];

interface Counted {
  month: string;
  count: number | bigint;
}

/** The months of a year that have begun by a day; the last of them goes on where it is the day's. */
export function monthsOf(year: number, day: string): string[] {
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);
  return months.filter((month) => month <= day.slice(0, 7));
}

function countedBy(months: string[], rows: Counted[]): Months {
  const counts = new Map(rows.map(({ month, count }) => [month, Number(count)]));
  const now = today().slice(0, 7);
  return months.map((month) => ({ month, count: counts.get(month) ?? 0, open: month === now }));
}

/** Counts members by the month of their admission, of those who are members still, and comments by that of writing. */
export async function countMonths(year: number): Promise<{ admitted: Months; comments: Months }> {
  const months = monthsOf(year, today());
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const [admitted, comments] = await Promise.all([
    sql().$queryRaw<Counted[]>`
      SELECT substr("decidedOn", 1, 7) AS "month", COUNT(*) AS "count" FROM "ApplicationDecision"
      WHERE "outcome" = 'admitted' AND "decidedOn" >= ${from} AND "decidedOn" <= ${to} GROUP BY 1`,
    db().counter.findMany({ where: { name: { in: months.map(writtenIn) } } }),
  ]);
  return {
    admitted: countedBy(months, admitted),
    comments: countedBy(
      months,
      months.map((month) => ({ month, count: comments.find(({ name }) => name === writtenIn(month))?.value ?? 0 })),
    ),
  };
}

/** Admissions and comments of a year by months, for organizers; counted once a day. */
export async function findMonths(actor: Who | null, year: number) {
  allow(actor, may.organize(actor));
  return oncePerDay(`months of ${year}`, () => countMonths(year));
}
