import { type Language, translator } from "~/locales/t";
import { saidIn, type Worded } from "./wordings";

/** By what a concept is judged, in the reader's language. */
export interface Criterion {
  /** Stays the same in every language: what scores are kept under. */
  key: string;
  name: string;
  help: string;
  /** 1 to 10. */
  weight: number;
  /** The language that the name stands in, where it is not the reader's. */
  language: Language;
}

/** The ends of the scale, the same for all criteria. */
export const lowestScore = 0;
export const highestScore = 5;

/** Keys of the criteria of a concept that stands alone, or of a call without any. Named in `calls:standard`. */
export const standardCriteria = ["need", "feasible", "evidence", "clarity"] as const;

export type CriterionRow = { code: string; weight: number } & Worded<"name"> & Worded<"help">;

/** The criteria of a call in their order; the four standard ones where it has none. */
export function criteriaIn(reader: Language, rows: readonly CriterionRow[]): Criterion[] {
  if (rows.length > 0) {
    return rows.map((row) => {
      const { text: name, language } = saidIn(row, "name", reader);
      // Help in another language than the name would be read in the wrong voice.
      const help = saidIn(row, "help", language);
      return { key: row.code, name, help: help.language === language ? help.text : "", weight: row.weight, language };
    });
  }
  const t = translator(reader);
  return standardCriteria.map((key) => ({
    ...{ key, weight: 1, language: reader },
    name: t(`calls:standard.${key}.name`),
    help: t(`calls:standard.${key}.help`),
  }));
}
