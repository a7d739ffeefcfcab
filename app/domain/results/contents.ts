import type { Language } from "~/locales/t";
import { wordedIn, type Said } from "~/domain/concepts/wordings";
import type { FigureKey, SaidFigure, Silence, Words } from "./figures";

/** Sections of figures that were counted by hand. Named in `results:section`. */
export const sectionNames = ["museum", "sanctions", "legal", "partners", "other"] as const;
export type SectionName = (typeof sectionNames)[number];

/** The most figures counted by hand that a year may have. */
export const mostFigures = 60;

/** In what a number that was counted by hand is given. Named in `results:unit`. */
export const units = ["none", "eur", "pln", "usd", "percent"] as const;
export type Unit = (typeof units)[number];

/** A figure that is computed, as an edition holds it. */
export interface ComputedFigure {
  key: FigureKey;
  said: SaidFigure | null;
  why: Silence | null;
  /** Set where organizers counted it by hand. */
  byHand: { note: Words; source: string } | null;
  titles: Words[];
}

/** A figure of another direction of work, counted by hand. */
export interface HandFigure {
  code: string;
  label: Words;
  note: Words;
  /** A number, or a day that is told of. */
  number: number | null;
  day: string | null;
  over: boolean;
  unit: Unit;
  source: string;
}

/** The results of a year as they are frozen and published. */
export interface Contents {
  year: number;
  figures: ComputedFigure[];
  /** Safe HTML above and below the figures. */
  above: Words;
  below: Words;
  sections: { name: SectionName; figures: HandFigure[] }[];
}

/** The words in the reader's language; where they are left out, in the first that has them. */
export function wordsIn(words: Words, reader: Language): Said {
  const order = [...wordedIn].sort((a, b) => Number(b === reader) - Number(a === reader));
  const language = order.find((one) => words[one] !== "") ?? wordedIn[0];
  return { text: words[language], language };
}

/** What differs between two states of a year: a figure, words, or a figure that was counted by hand. */
export type Difference =
  | { what: "figure"; key: FigureKey; before: ComputedFigure | null; after: ComputedFigure | null }
  | { what: "above" | "below" }
  | { what: "hand"; before: HandFigure | null; after: HandFigure | null }
  | { what: "order" };

const alike = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What differs from one state of a year to another; nothing where all is as it was. */
export function differencesOf(before: Contents, after: Contents): Difference[] {
  const keys = [...new Set([...before.figures, ...after.figures].map(({ key }) => key))];
  const figures = keys.map((key) => ({
    what: "figure" as const,
    key,
    before: before.figures.find((one) => one.key === key) ?? null,
    after: after.figures.find((one) => one.key === key) ?? null,
  }));
  const [had, has] = [before, after].map(({ sections }) => sections.flatMap((one) => one.figures)) as [
    HandFigure[],
    HandFigure[],
  ];
  const codes = [...new Set([...had, ...has].map(({ code }) => code))];
  const byHand = codes.map((code) => ({
    what: "hand" as const,
    before: had.find((one) => one.code === code) ?? null,
    after: has.find((one) => one.code === code) ?? null,
  }));
  const changed: Difference[] = [...figures, ...byHand].filter((one) => !alike(one.before, one.after));
  for (const what of ["above", "below"] as const) if (!alike(before[what], after[what])) changed.push({ what });
  if (changed.length === 0 && !alike(before.sections, after.sections)) changed.push({ what: "order" });
  return changed;
}
