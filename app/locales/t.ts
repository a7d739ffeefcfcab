import i18next from "i18next";

/** The languages of the platform, the default first. A further one needs a folder beside this file and its code here. */
export const languages = ["be", "ru", "en"] as const;

export type Language = (typeof languages)[number];

export const defaultLanguage: Language = languages[0];

/** Each language in its own words. */
export const languageNames: Record<Language, string> = { be: "Беларуская", ru: "Русский", en: "English" };

/** Gives the words for a key `area:group.name` in one language; `count` chooses the plural by Intl.PluralRules. */
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

/** Adds the words of an area (one JSON file) in a language. */
export function addTexts(language: Language, area: string, words: object): void {
  texts.addResourceBundle(language, area, words);
}

const translators = new Map<Language, T>();

/** The translator of a language. */
export function translator(language: Language): T {
  let t = translators.get(language);
  if (!t) {
    const fixed = texts.getFixedT(language);
    t = (key, values) => String(fixed(key, values ?? {}));
    translators.set(language, t);
  }
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
