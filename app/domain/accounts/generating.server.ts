import { randomInt } from "node:crypto";
import { defaultLanguage, languages, type Language } from "~/locales/t";

/** The word lists, each read when it is first drawn from; a browser never gets them. */
const files = import.meta.glob<string>("./words/??.txt", { query: "?raw", import: "default" });
const lists = new Map<Language, Promise<string[]>>();

/** Seven of 7,776 words: 90 bits. */
const wordCount = 7;

async function wordsOf(language: Language): Promise<string[]> {
  let list = lists.get(language);
  if (!list) {
    const load = files[`./words/${language}.txt`] ?? files[`./words/${defaultLanguage}.txt`];
    if (!load) throw new Error(`There is no word list for ${language}.`);
    lists.set(language, (list = load().then((text) => text.trim().split("\n"))));
  }
  return list;
}

/** A new passphrase of seven words in the reader's language (Belarusian where it has no list), each drawn evenly by the system's random source. */
export async function generatePassphrase(language: Language): Promise<string> {
  const words = await wordsOf(language);
  return Array.from({ length: wordCount }, () => words[randomInt(words.length)]!).join(" ");
}

/** Whether these are seven words of one list, as `generatePassphrase` makes them. */
export async function couldBeGenerated(offer: string): Promise<boolean> {
  const words = offer.split(" ");
  if (words.length !== wordCount) return false;
  for (const language of languages) {
    const list = new Set(await wordsOf(language));
    if (words.every((word) => list.has(word))) return true;
  }
  return false;
}
