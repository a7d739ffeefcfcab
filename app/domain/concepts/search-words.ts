import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemRussian } from "@orama/stemmers/russian";
import { fold } from "~/domain/matrix/folding";
import { readings, skeletonOf } from "~/domain/matrix/skeleton";
import type { Language } from "~/locales/t";
import { stemBelarusian } from "./belarusian-stems";

/** A word of a text, and where it stands. */
export interface Word {
  word: string;
  start: number;
}

/** Letters and digits; an apostrophe within a word belongs to it. */
const aWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ`´][\p{L}\p{M}]+)*/gu;

/** The words of a text, one after another. */
export function* wordsIn(text: string): Generator<Word> {
  for (const match of text.matchAll(aWord)) yield { word: match[0], start: match.index };
}

/** Longer words are cut: what is so long is no word. */
const longest = 40;

/** What was made before: a text says the same words again and again. Emptied when it has grown large. */
const made = new Map<Language, Map<string, string>>();
const mostMade = 50_000;

/**
 * What the search keeps of a word: its stem in its language, spelled as it sounds in the plainest Latin letters. So
 * "рэформа", "реформы" and "reform" are one. A word with letters of one language alone is of that language; others
 * are of the language of the text.
 */
export function keyOf(word: string, language: Language): string {
  const own = made.get(language) ?? new Map<string, string>();
  const known = own.get(word);
  if (known !== undefined) return known;
  if (own.size >= mostMade) own.clear();
  const key = makeKey(word, language);
  made.set(language, own.set(word, key));
  return key;
}

function makeKey(word: string, language: Language): string {
  const plain = word
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’ʼ`´]/g, "")
    .replace(/\u0301/g, "")
    .replace(/ё/g, "е")
    .slice(0, longest);
  return skeletonOf(fold(stem(plain, language, word))) || fold(plain);
}

function stem(plain: string, language: Language, word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(plain)) return /^[a-z]+$/.test(plain) ? stemEnglish(plain) : plain;
  const belarusian = /[ўі]|\p{L}['’ʼ`´]\p{L}/u.test(plain) || /\p{L}['’ʼ`´]\p{L}/u.test(word);
  const russian = /[ищъ]/u.test(plain);
  const itIs = belarusian === russian ? language : belarusian ? "be" : "ru";
  return itIs === "ru" ? asRussian(plain) : stemBelarusian(plain.replace(/и/g, "і").replace(/щ/g, "шч"));
}

function asRussian(plain: string): string {
  return stemRussian(plain.replace(/і/g, "и").replace(/ў/g, "в"));
}

/** The words of a text as the search keeps them, in their order. */
export function keysOf(text: string, language: Language): string {
  const keys: string[] = [];
  for (const { word } of wordsIn(text)) {
    const key = keyOf(word, language);
    if (key) keys.push(key);
  }
  return keys.join(" ");
}

/**
 * How words that somebody looks for may stand in the search, each way a key for each of them. People do not say in
 * which language they ask: what is Cyrillic is read as Belarusian and as Russian whichever keyboard it was typed on,
 * what is Latin as English and as one of these two in Latin letters.
 */
export function waysOf(words: readonly string[]): string[][] {
  const way = (read: (word: string) => string) => words.map(read).filter(Boolean);
  const latin = (at: number) => (word: string) => {
    if (!/^[\p{Script=Latin}\p{M}'’ʼ`´]+$/u.test(word)) return keyOf(word, "be");
    const [all = []] = readings(word);
    return all[at] ?? all[0] ?? "";
  };
  const ways = [
    way((word) => keyOf(/\p{Script=Cyrillic}/u.test(word) ? word.replace(/и/gi, "і") : word, "be")),
    way((word) =>
      keyOf(/\p{Script=Cyrillic}/u.test(word) ? word.replace(/[іi]/gi, "и").replace(/ў/gi, "в") : word, "ru"),
    ),
    ...[way(latin(0)), way(latin(1))],
  ].filter((keys) => keys.length > 0);
  return [...new Map(ways.map((keys) => [keys.join(" "), keys])).values()];
}
