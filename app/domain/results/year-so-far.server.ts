import { allow, may, type Who } from "~/domain/permissions";
import { oncePerDay } from "~/platform/daily.server";
import { db } from "~/platform/db.server";
import { countYear, yearNow } from "./counting.server";
import { figureKeys, type FigureKey } from "./figures";
import { yearAt } from "./reading.server";
import { firstYear } from "./results.schema";

/** Figures of people are left out: they are told by the rules of what is published, and on the page of the year. */
const told = figureKeys.filter((key) => key !== "participants" && key !== "shareInBelarus");

/** The year that an address asks for, among those that there are; the one that goes on where it names none. */
export function yearAsked(text: string | null): number {
  const year = yearAt(text ?? undefined);
  return year !== null && year >= firstYear && year <= yearNow() ? year : yearNow();
}

interface YearSoFar {
  year: number;
  /** Whether it goes on. */
  running: boolean;
  earlier: number | null;
  later: number | null;
  figures: { key: FigureKey; now: number; before: number }[];
}

async function countSoFar(year: number): Promise<YearSoFar> {
  const [own, last] = await Promise.all([countYear(db(), year), countYear(db(), year - 1)]);
  const countOf = (counted: typeof own, key: FigureKey) => counted.find((one) => one.key === key)?.count ?? 0;
  return {
    ...{ year, running: year === yearNow() },
    ...{ earlier: year > firstYear ? year - 1 : null, later: year < yearNow() ? year + 1 : null },
    figures: told.map((key) => ({ key, now: countOf(own, key), before: countOf(last, key) })),
  };
}

/** The figures of a year as they stand, beside those of the one before; counted once a day. For organizers. */
export async function findYearSoFar(actor: Who | null, year: number): Promise<YearSoFar> {
  allow(actor, may.keepResults(actor));
  return oncePerDay(`figures of ${year}`, () => countSoFar(year));
}

/** The last year that is over, where its results are not published; null where they are. */
export async function findUntoldYear(actor: Who | null): Promise<number | null> {
  allow(actor, may.keepResults(actor));
  const year = yearNow() - 1;
  const edition = await db().resultsEdition.findFirst({ where: { year }, select: { id: true } });
  return edition ? null : year;
}
