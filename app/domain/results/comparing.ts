import { sectionNames, type HandFigure, type SectionName } from "./contents";
import { wordedIn } from "~/domain/concepts/wordings";

/** A figure of another direction of work as several years tell it, in their order; null where a year does not. */
export interface HandRow {
  section: SectionName;
  figures: (HandFigure | null)[];
}

type Sections = readonly { name: SectionName; figures: readonly HandFigure[] }[];

const plain = (text: string) => text.trim().replace(/\s+/g, " ").toLowerCase();

/** Whether two figures are of the same: they have one unit, and one name in a language that both have. */
export function sameFigure(a: HandFigure, b: HandFigure): boolean {
  if (a.unit !== b.unit || (a.day === null) !== (b.day === null)) return false;
  return wordedIn.some((language) => a.label[language] !== "" && plain(a.label[language]) === plain(b.label[language]));
}

/**
 * The figures counted by hand that at least two of these years tell, by sections and in the order of the last year
 * that tells them. A figure of a year stands in one row alone.
 */
export function handRows(years: readonly Sections[]): HandRow[] {
  return sectionNames.flatMap((section) => {
    const rows: HandRow[] = [];
    for (const [at, sections] of [...years.entries()].reverse()) {
      for (const figure of sections.find(({ name }) => name === section)?.figures ?? []) {
        const row = rows.find(({ figures }) => !figures[at] && figures.some((one) => one && sameFigure(one, figure)));
        const fresh: HandRow = { section, figures: years.map(() => null) };
        const into = row ?? fresh;
        into.figures[at] = figure;
        if (!row) rows.push(fresh);
      }
    }
    return rows.filter(({ figures }) => figures.filter(Boolean).length > 1);
  });
}
