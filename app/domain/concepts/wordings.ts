import { isLanguage, type Language } from "~/locales/t";

/** The languages in which organizers word what they put before members, in the order in which one stands in for another. */
export const wordedIn = ["be", "ru", "en"] as const satisfies readonly Language[];

export type WordedIn = (typeof wordedIn)[number];

/** Columns of a text in each language, as nameBe, nameRu, nameEn. */
export type Worded<Name extends string> = Record<`${Name}${Capitalize<WordedIn>}`, string>;

/** A text with the language it is in. */
export interface Said {
  text: string;
  language: WordedIn;
}

/** The name of the column of a text in a language. */
export function columnOf<Name extends string>(name: Name, language: WordedIn): keyof Worded<Name> {
  return `${name}${language.charAt(0).toUpperCase()}${language.slice(1)}` as keyof Worded<Name>;
}

/** The words in the reader's language; where they are left out, in the first that has them. Empty where none has. */
export function saidIn<Name extends string>(row: Worded<Name>, name: Name, reader: Language): Said {
  const order = [...wordedIn].sort((a, b) => Number(b === reader) - Number(a === reader));
  const language = order.find((one) => row[columnOf(name, one)] !== "");
  return language ? { text: row[columnOf(name, language)], language } : { text: "", language: wordedIn[0] };
}

/** The languages that a call takes, as they are kept; none named means any. */
export function languagesKept(text: string): Language[] {
  return text.split(",").filter(isLanguage);
}
