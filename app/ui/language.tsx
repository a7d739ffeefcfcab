import { createContext, useContext } from "react";
import { defaultLanguage, translator, type Language, type T } from "~/locales/t";

const Current = createContext<Language>(defaultLanguage);

/** Makes `language` the reader's language for what is inside. */
export const LanguageProvider = Current.Provider;

/** The reader's language. */
export function useLanguage(): Language {
  return useContext(Current);
}

/** The words in the reader's language. */
export function useT(): T {
  return translator(useContext(Current));
}

/** A mistake in words: `errors:tooLong?max=120` as the schema says it. */
export function mistake(t: T, message: string): string {
  const [key = "errors:invalid", query = ""] = message.split("?");
  const values = Object.fromEntries(
    [...new URLSearchParams(query)].map(([name, value]) => [name, /^-?\d+$/.test(value) ? Number(value) : value]),
  );
  return t(key, values);
}
