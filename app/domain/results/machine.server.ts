import { translator, languages, type Language } from "~/locales/t";
import { findEdition } from "./reading.server";

/** The schema of what follows, as a file of this site. */
export const schemaAddress = "/results.schema.json";

const inAll = (words: (language: Language) => string) =>
  Object.fromEntries(languages.map((language) => [language, words(language)]));

/**
 * An edition of a year for programs: the same figures as on the page, with the rule by which each was counted.
 * Refuses with 404 what was not published.
 */
export async function findFiguresForPrograms(year: number | null, number?: number) {
  const { contents, editions, newest, ...edition } = await findEdition(year, number);
  return {
    $schema: schemaAddress,
    year: contents.year,
    edition: edition.number,
    newest: edition.number === newest,
    publishedOn: edition.publishedOn,
    correctedBecause: edition.reason || null,
    figures: contents.figures.map(({ key, said, why, byHand }) => ({
      key,
      label: inAll((language) => translator(language)(`results:figure.${key}`, { count: said?.value ?? 0 })),
      value: said?.value ?? null,
      unit: said?.unit ?? (key === "shareInBelarus" ? "percent" : "count"),
      over: said?.over ?? false,
      withheld: why,
      rule: byHand ? null : inAll((language) => translator(language)(`results:rule.${key}`)),
      countedByHand: byHand && { source: byHand.source, note: byHand.note },
    })),
    sections: contents.sections.map(({ name, figures }) => ({
      name,
      figures: figures.map(({ code: _code, number: value, ...one }) => ({ ...one, value, countedByHand: true })),
    })),
    editions,
  };
}
