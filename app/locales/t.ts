import i18next from "i18next";
import { formatNumber } from "./format";
import { countingLocale, defaultLanguage, isLanguage, type Language } from "./languages";
import { typeset } from "./typography";

export { defaultLanguage, isLanguage, languageName, languages, type Language } from "./languages";

/** Gives the words for a key `area:group.name` in one language; `count` chooses the plural, numbers are written as the language does. */
export type T = (key: string, values?: Record<string, string | number>) => string;

const texts = i18next.createInstance();
await texts.init({
  resources: {},
  lng: defaultLanguage,
  fallbackLng: false,
  ns: [],
  nsSeparator: ":",
  keySeparator: ".",
  interpolation: { escapeValue: false },
  returnNull: false,
  saveMissing: true,
  missingKeyHandler: (_languages, area, key) => console.error(`No words for ${area}:${key}`),
});

/** Every text of a tree of words in the typography of its language; the keys stay. */
function typesetAll(language: Language, words: object): object {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === "object" && value !== null ? typesetAll(language, value) : typeset(language, String(value)),
    ]),
  );
}

/** Adds the words of an area (one JSON file) in a language, set in its typography. */
export function addTexts(language: Language, area: string, words: object): void {
  texts.addResourceBundle(language, area, typesetAll(language, words));
}

const translators = new Map<Language, T>();

/** Numbers as the language writes them; a year is a name. */
function written(language: Language, values: Record<string, string | number>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" && name !== "year" ? formatNumber(language, value) : String(value),
    ]),
  );
}

/** The translator of a language. */
export function translator(language: Language): T {
  let t = translators.get(language);
  if (!t) {
    const fixed = texts.getFixedT(language);
    const plurals = new Intl.PluralRules(countingLocale(language));
    t = (key, values = {}) => {
      const form = typeof values.count === "number" ? `${key}_${plurals.select(values.count)}` : "";
      return String(fixed(form && texts.exists(form, { lng: language }) ? form : key, written(language, values)));
    };
    translators.set(language, t);
  }
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
