import type { Language } from "~/locales/t";

export interface InThreeLanguages {
  nameBe: string;
  nameRu: string;
  nameEn: string;
}

export interface TitledInThreeLanguages {
  titleBe: string;
  titleRu: string;
  titleEn: string;
}

/** The catalogue has columns for three languages; readers of a further one read it in Belarusian. */
function choose(words: { be: string } & Partial<Record<string, string>>, language: Language): string {
  return words[language] ?? words.be;
}

/** Name of a body, a region or a district in the reader's language. */
export function named(row: InThreeLanguages, language: Language): string {
  return choose({ be: row.nameBe, ru: row.nameRu, en: row.nameEn }, language);
}

/** Title of a position in the reader's language. */
export function titled(row: TitledInThreeLanguages, language: Language): string {
  return choose({ be: row.titleBe, ru: row.titleRu, en: row.titleEn }, language);
}

/** What whoever holds a position does, in the reader's language; may be empty. */
export function described(row: { aboutBe: string; aboutRu: string; aboutEn: string }, language: Language): string {
  return choose({ be: row.aboutBe, ru: row.aboutRu, en: row.aboutEn }, language);
}
