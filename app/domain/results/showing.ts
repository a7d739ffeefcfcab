import type { Said } from "~/domain/concepts/wordings";
import type { Language } from "~/locales/t";
import { wordsIn, type ComputedFigure, type Contents, type HandFigure } from "./contents";

const figureIn = (reader: Language) => (figure: ComputedFigure) => {
  const { key, said, why, byHand, titles } = figure;
  return {
    ...{ key, said, why },
    byHand: byHand && { note: wordsIn(byHand.note, reader), source: byHand.source },
    titles: titles.map((title) => wordsIn(title, reader)),
  };
};

/** A figure that was counted by hand, in the reader's language. */
export function handIn(reader: Language, { code, label, note, number, day, over, unit, source }: HandFigure) {
  return { code, label: wordsIn(label, reader), note: wordsIn(note, reader), number, day, over, unit, source };
}

const htmlIn = (words: Contents["above"], reader: Language) => {
  const { text: html, language }: Said = wordsIn(words, reader);
  return { html, language };
};

/** The results of a year in the reader's language; words that were left out stand in another, marked as such. */
export function shownIn(reader: Language, { year, figures, above, below, sections }: Contents) {
  return {
    year,
    above: htmlIn(above, reader),
    below: htmlIn(below, reader),
    figures: figures.map(figureIn(reader)),
    sections: sections.map((section) => ({
      name: section.name,
      figures: section.figures.map((one) => handIn(reader, one)),
    })),
  };
}

export type ShownResults = ReturnType<typeof shownIn>;
export type ShownFigure = ShownResults["figures"][number];
export type ShownHandFigure = ReturnType<typeof handIn>;
