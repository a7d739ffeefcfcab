import { formatDay, formatNumber, formatShare } from "~/locales/format";
import type { Language, T } from "~/locales/t";
import type { Unit } from "./contents";
import type { FigureKey, SaidFigure } from "./figures";

const orOver = (t: T, figure: string, over: boolean) => (over ? t("results:over", { figure }) : figure);

/** A figure in the reader's notation: 680, "over 680", 30 %; a share of 0 stands for "under 5", of 100 for "over 95". */
export function figureInWords(t: T, language: Language, { value, unit, over }: SaidFigure): string {
  if (unit === "count") return orOver(t, formatNumber(language, value), over);
  if (value === 0) return t("results:under", { figure: formatShare(language, 0.05) });
  return value === 100
    ? orOver(t, formatShare(language, 0.95), true)
    : orOver(t, formatShare(language, value / 100), over);
}

/** What a figure counts, as words that go on from its number. */
export function nameOfFigure(t: T, key: FigureKey, said: SaidFigure | null): string {
  return t(`results:figure.${key}`, { count: said?.value ?? 0 });
}

interface ByHand {
  number: number | null;
  day: string | null;
  over: boolean;
  unit: Unit;
}

/** A figure that was counted by hand: a number with its unit, or a day. */
export function handInWords(t: T, language: Language, { number, day, over, unit }: ByHand): string {
  if (day) return formatDay(language, day);
  const value = number ?? 0;
  if (unit === "percent") return orOver(t, formatShare(language, value / 100), over);
  const amount = formatNumber(language, value);
  return orOver(t, unit === "none" ? amount : t(`results:unit.${unit}`, { amount }), over);
}
