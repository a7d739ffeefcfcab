/** The languages of the platform, the default first. A further one needs a folder beside this file and its code here. */
export const languages = ["be", "ru", "en"] as const;

export type Language = (typeof languages)[number];

export const defaultLanguage: Language = languages[0];

/** Each language in its own words. */
export const languageNames: Record<Language, string> = { be: "Беларуская", ru: "Русский", en: "English" };

/** Gives the words for a key `area:group.name` in one language; `count` chooses the plural by Intl.PluralRules. */
export type T = (key: string, values?: Record<string, string | number>) => string;

/** The words of each language by their full keys, as `errors:status.404.title`. */
const texts: Record<Language, Map<string, string>> = { be: new Map(), ru: new Map(), en: new Map() };

/** Adds the words of an area (one JSON file) in a language. */
export function addTexts(language: Language, area: string, words: object): void {
  const add = (tree: object, prefix: string) => {
    for (const [name, below] of Object.entries(tree) as [string, unknown][]) {
      if (typeof below === "object" && below !== null) add(below, `${prefix}${name}.`);
      else texts[language].set(prefix + name, String(below));
    }
  };
  add(words, `${area}:`);
}

const translators = new Map<Language, T>();

/** The translator of a language. What stands in a value is never read as words to be looked up. */
export function translator(language: Language): T {
  const known = translators.get(language);
  if (known) return known;
  const plurals = new Intl.PluralRules(language);
  const own = texts[language];
  const t: T = (key, values = {}) => {
    const { count } = values;
    const plural = typeof count === "number" ? own.get(`${key}_${plurals.select(count)}`) : undefined;
    const text = plural ?? own.get(key);
    if (text === undefined) {
      console.error(`No words for ${key}`);
      return key;
    }
    return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
  translators.set(language, t);
  return t;
}

/** Whether the text names a language of the platform. */
export function isLanguage(text: unknown): text is Language {
  return (languages as readonly unknown[]).includes(text);
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
