import { formatNumber } from "./format";
import { countingLocale, defaultLanguage, isLanguage, type Language } from "./languages";
import { typeset } from "./typography";

export { defaultLanguage, isLanguage, languageName, languages, type Language } from "./languages";

/** Gives the words for a key `area:group.name` in one language; `count` chooses the plural, numbers are written as the language does. */
export type T = (key: string, values?: Record<string, string | number>) => string;

/** The words of each language by their full keys, as `refusals:status.404.title`. */
const texts = new Map<Language, Map<string, Text>>();

/** Words, and whether they are set in the typography of their language: that is done when they are first wanted. */
interface Text {
  words: string;
  set: boolean;
}

function textsOf(language: Language): Map<string, Text> {
  const known = texts.get(language) ?? new Map<string, Text>();
  texts.set(language, known);
  return known;
}

function wordsOf(language: Language, text: Text): string {
  if (!text.set) Object.assign(text, { words: typeset(language, text.words), set: true });
  return text.words;
}

/** Adds the words of an area (one JSON file) in a language. */
export function addTexts(language: Language, area: string, words: object): void {
  const own = textsOf(language);
  const add = (tree: object, prefix: string) => {
    for (const [name, below] of Object.entries(tree) as [string, unknown][]) {
      if (typeof below === "object" && below !== null) add(below, `${prefix}${name}.`);
      else own.set(prefix + name, { words: String(below), set: false });
    }
  };
  add(words, `${area}:`);
}

const translators = new Map<Language, T>();

/** A value as the language writes it: numbers in its notation, but for a year, which is a name. */
function written(language: Language, name: string, value: string | number): string {
  return typeof value === "number" && name !== "year" ? formatNumber(language, value) : String(value);
}

/** The translator of a language. What stands in a value is never read as words to be looked up. */
export function translator(language: Language): T {
  const known = translators.get(language);
  if (known) return known;
  const plurals = new Intl.PluralRules(countingLocale(language));
  const own = textsOf(language);
  const t: T = (key, values = {}) => {
    const { count } = values;
    const plural = typeof count === "number" ? own.get(`${key}_${plurals.select(count)}`) : undefined;
    const text = plural ?? own.get(key);
    if (text === undefined) {
      console.error(`No words for ${key}`);
      return key;
    }
    return wordsOf(language, text).replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : written(language, name, value);
    });
  };
  translators.set(language, t);
  return t;
}

/** The language for a request: the cookie `lang`, else what the browser prefers, else Belarusian. */
export function languageOf(headers: Headers): Language {
  const chosen = /(?:^|;\s*)lang=(\w+)/.exec(headers.get("Cookie") ?? "")?.[1];
  if (isLanguage(chosen)) return chosen;
  const wishes = (headers.get("Accept-Language") ?? "")
    .split(",")
    .map((part) => {
      const [range = "", ...rest] = part.trim().split(";");
      const weight = Number(
        rest
          .find((p) => p.trim().startsWith("q="))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { code: range.toLowerCase().split("-")[0] ?? "", weight };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { code } of wishes) if (isLanguage(code)) return code;
  return defaultLanguage;
}
