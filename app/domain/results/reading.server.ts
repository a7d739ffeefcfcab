import type { Language } from "~/locales/t";
import { db } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { handRows } from "./comparing";
import type { Contents } from "./contents";
import { handIn, shownIn } from "./showing";

/** The years whose results are published, the newest first, with the day of the newest edition. */
export async function listPublishedYears(): Promise<{ year: number; publishedOn: string; edition: number }[]> {
  const editions = await db().resultsEdition.findMany({
    orderBy: [{ year: "desc" }, { number: "desc" }],
    distinct: ["year"],
    take: 200,
    select: { year: true, number: true, publishedOn: true },
  });
  return editions.map(({ number: edition, ...one }) => ({ ...one, edition }));
}

/** A year as an address names it; nothing for what is none. */
export function yearAt(text: string | undefined): number | null {
  return /^2[01]\d{2}$/.test(text ?? "") ? Number(text) : null;
}

/** An edition of a year, the newest unless one is named, with the days and reasons of all. For everybody. */
export async function findEdition(year: number | null, number?: number) {
  const editions = await db().resultsEdition.findMany({
    where: { year: found(year) },
    orderBy: { number: "asc" },
    select: { number: true, publishedOn: true, reason: true },
  });
  const facts = found(number === undefined ? editions.at(-1) : editions.find((one) => one.number === number));
  const { content } = await db().resultsEdition.findUniqueOrThrow({
    where: { year_number: { year: year!, number: facts.number } },
    select: { content: true },
  });
  return { ...facts, newest: editions.at(-1)!.number, editions, contents: JSON.parse(content) as Contents };
}

/** The same in the reader's language. Refuses with 404 a year, or an edition, that was not published. */
export async function findResults(year: number | null, reader: Language, number?: number) {
  const { contents, ...facts } = await findEdition(year, number);
  return { ...facts, ...shownIn(reader, contents) };
}

export type PublishedResults = Awaited<ReturnType<typeof findResults>>;

/** The most years beside each other. */
const mostYears = 6;

/**
 * The newest editions of these years beside each other, the earliest first, and below them what was counted by hand
 * in more than one of them. Years that are not published are left out.
 */
export async function compareYears(asked: readonly (number | null)[], reader: Language) {
  const published = (await listPublishedYears()).map(({ year }) => year);
  const chosen = asked.filter((year) => year !== null && published.includes(year)) as number[];
  const years = (chosen.length > 0 ? [...new Set(chosen)] : published).sort((a, b) => b - a).slice(0, mostYears);
  const editions = await Promise.all(years.reverse().map((year) => findEdition(year)));
  const byHand = handRows(editions.map(({ contents }) => contents.sections)).map(({ section, figures }) => ({
    section,
    figures: figures.map((figure) => figure && handIn(reader, figure)),
  }));
  return { published, byHand, results: editions.map(({ contents }) => shownIn(reader, contents)) };
}
