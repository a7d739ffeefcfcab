import { allow, may, type Who } from "~/domain/permissions";
import { oncePerDay } from "~/platform/daily.server";
import { db } from "~/platform/db.server";
import { countYear, yearNow } from "./counting.server";
import { figureKeys, type FigureKey } from "./figures";

/** Figures of people are left out: they are told by the rules of what is published, and on the page of the year. */
const told = figureKeys.filter((key) => key !== "participants" && key !== "shareInBelarus");

interface YearSoFar {
  year: number;
  figures: { key: FigureKey; now: number; before: number }[];
}

async function countSoFar(): Promise<YearSoFar> {
  const year = yearNow();
  const [own, last] = await Promise.all([countYear(db(), year), countYear(db(), year - 1)]);
  const countOf = (counted: typeof own, key: FigureKey) => counted.find((one) => one.key === key)?.count ?? 0;
  return { year, figures: told.map((key) => ({ key, now: countOf(own, key), before: countOf(last, key) })) };
}

/** The figures of this year as they stand, beside those of the whole last one; counted once a day. For organizers. */
export async function findYearSoFar(actor: Who | null): Promise<YearSoFar> {
  allow(actor, may.keepResults(actor));
  return oncePerDay("year so far", countSoFar);
}

/** The last year that is over, where its results are not published; null where they are. */
export async function findUntoldYear(actor: Who | null): Promise<number | null> {
  allow(actor, may.keepResults(actor));
  const year = yearNow() - 1;
  const edition = await db().resultsEdition.findFirst({ where: { year }, select: { id: true } });
  return edition ? null : year;
}
