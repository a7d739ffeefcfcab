import type { Language } from "./t";

const locale: Record<Language, string> = { be: "be-BY", ru: "ru-BY", en: "en-GB" };
const numbers = new Map<Language, Intl.NumberFormat>();
const days = new Map<Language, Intl.DateTimeFormat>();

function kept<V>(map: Map<Language, V>, language: Language, make: () => V): V {
  const known = map.get(language);
  if (known) return known;
  const fresh = make();
  map.set(language, fresh);
  return fresh;
}

/** A number in the reader's notation, as 1 500. */
export function formatNumber(language: Language, value: number): string {
  return kept(numbers, language, () => new Intl.NumberFormat(locale[language])).format(value);
}

/** A day YYYY-MM-DD in words, as 3 сакавіка 2026 г. */
export function formatDay(language: Language, day: string): string {
  const make = () => new Intl.DateTimeFormat(locale[language], { dateStyle: "long", timeZone: "UTC" });
  return kept(days, language, make).format(new Date(`${day}T00:00:00Z`));
}

/** A share as a percentage without decimals, as 77 %. */
export function formatShare(language: Language, share: number): string {
  return new Intl.NumberFormat(locale[language], { style: "percent", maximumFractionDigits: 0 }).format(share);
}
