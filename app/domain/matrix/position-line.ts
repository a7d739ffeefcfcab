import type { Language } from "~/locales/t";
import { bandOf } from "./marks";
import { type InThreeLanguages, named, titled, type TitledInThreeLanguages } from "./naming";

type Row = TitledInThreeLanguages & {
  key: string;
  level: string;
  how: string;
  seats: number;
  candidateCount: number;
  body: InThreeLanguages & { key: string };
};

/** A position in a list, as participants see it: how wanted it is stands there as a band, never as a number. */
export function lineOf(position: Row, language: Language) {
  const { key, level, how, seats, candidateCount, body } = position;
  return {
    ...{ key, level, how, seats },
    title: titled(position, language),
    body: named(body, language),
    bodyKey: body.key,
    band: bandOf(candidateCount),
  };
}

export type PositionLine = ReturnType<typeof lineOf>;
