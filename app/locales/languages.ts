interface LanguageFacts {
  /** Its name in its own words. */
  name: string;
  locale: string;
  /**
   * Locale whose numbers and plurals are written alike. Chromium knows nothing of Belarusian and would count in
   * English, and a page must read the same from the server and in the browser.
   */
  countsAs?: string;
}

/** The languages of the platform, the default first. A further one needs its line here and its folder beside this file. */
const facts = {
  be: { name: "Беларуская", locale: "be-BY", countsAs: "ru-BY" },
  ru: { name: "Русский", locale: "ru-BY" },
  en: { name: "English", locale: "en-GB" },
} satisfies Record<string, LanguageFacts>;

export type Language = keyof typeof facts;

export const languages = Object.keys(facts) as [Language, ...Language[]];

export const defaultLanguage: Language = languages[0];

/** What is to be known of a language besides its words. */
export function factsOf(language: Language): LanguageFacts {
  return facts[language];
}

/** The locale by whose rules a language counts. */
export function countingLocale(language: Language): string {
  const { countsAs, locale } = factsOf(language);
  return countsAs ?? locale;
}

/** The name of a language in its own words; a code that is not known stays as it is. */
export function languageName(code: string): string {
  return isLanguage(code) ? facts[code].name : code;
}

/** Whether the text names a language of the platform. */
export function isLanguage(text: unknown): text is Language {
  return (languages as readonly unknown[]).includes(text);
}
