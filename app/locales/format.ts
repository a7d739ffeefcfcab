import { countingLocale, factsOf, type Language } from "./languages";

/** What the names of the months say of a day, where a browser may not know them. */
const months: Partial<Record<string, string[]>> = {
  be: [
    ...["студзеня", "лютага", "сакавіка", "красавіка", "мая", "чэрвеня"],
    ...["ліпеня", "жніўня", "верасня", "кастрычніка", "лістапада", "снежня"],
  ],
  ru: [
    ...["января", "февраля", "марта", "апреля", "мая", "июня"],
    ...["июля", "августа", "сентября", "октября", "ноября", "декабря"],
  ],
};

const numbers = new Map<Language, Intl.NumberFormat>();
const shares = new Map<Language, Intl.NumberFormat>();
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
  const make = () => new Intl.NumberFormat(countingLocale(language), { useGrouping: "always" } as object);
  return kept(numbers, language, make).format(value);
}

/** A day YYYY-MM-DD in words, as 3 сакавіка 2026. */
export function formatDay(language: Language, day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const name = months[language]?.[Number(month) - 1];
  if (name) return `${Number(date)}\u00A0${name} ${year}`;
  const { locale } = factsOf(language);
  const make = () => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return kept(days, language, make).format(new Date(`${day}T00:00:00Z`));
}

/** What months are called beside a year alone, where a browser may not know it. */
const monthNames: Partial<Record<string, string[]>> = {
  be: [
    ...["студзень", "люты", "сакавік", "красавік", "май", "чэрвень"],
    ...["ліпень", "жнівень", "верасень", "кастрычнік", "лістапад", "снежань"],
  ],
  ru: [
    ...["январь", "февраль", "март", "апрель", "май", "июнь"],
    ...["июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"],
  ],
};

const monthFormats = new Map<Language, Intl.DateTimeFormat>();

/** A month YYYY-MM in words, as май 2024. */
export function formatMonth(language: Language, month: string): string {
  const [year = "", number = ""] = month.split("-");
  const name = monthNames[language]?.[Number(number) - 1];
  if (name) return `${name}\u00A0${year}`;
  const { locale } = factsOf(language);
  const make = () => new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return kept(monthFormats, language, make).format(new Date(`${month}-01T00:00:00Z`));
}

/** A share as a percentage without decimals, as 77 %. */
export function formatShare(language: Language, share: number): string {
  const how = { style: "percent", maximumFractionDigits: 0 } as const;
  return kept(shares, language, () => new Intl.NumberFormat(countingLocale(language), how)).format(share);
}

/** The day with which weeks begin where a language is spoken, from 1 for Monday to 7 for Sunday. */
export function firstWeekday(language: Language): number {
  // Newer engines have a method for it, older ones a property.
  const locale = new Intl.Locale(factsOf(language).locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}
