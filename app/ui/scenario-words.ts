import type { Figures } from "~/domain/matrix/scenario-outcome";
import { formatNumber, formatShare } from "~/locales/format";
import type { Language, T } from "~/locales/t";

/** What a scenario keeps to, in words; one for the whole matrix. */
export function scopeWords(t: T, scope: string[]): string[] {
  return scope.length > 0 ? scope : [t("scenarios:whole")];
}

/** The figures of a scenario, line by line, each with its name. */
export function figureLines(
  t: T,
  language: Language,
  figures: Figures,
): { name: string; label: string; value: string }[] {
  const number = (value: number) => formatNumber(language, value);
  const pair = (positions: number, offices: number) =>
    t("scenarios:pair", { positions: number(positions), offices: number(offices) });
  const share = (value: number) =>
    t("scenarios:withShare", {
      value: number(value),
      share: formatShare(language, figures.filled ? value / figures.filled : 0),
    });
  const lines: [string, string, string][] = [
    ["cards", t("scenarios:figure.cards"), number(figures.cards)],
    ["all", t("scenarios:figure.all"), pair(figures.positions, figures.offices)],
    ["chosen", t("scenarios:figure.chosen"), pair(figures.chosenPositions, figures.chosenOffices)],
    ["filled", t("scenarios:figure.filled"), pair(figures.filledPositions, figures.filled)],
    ...figures.ranks.map((value, i): [string, string, string] => [
      `rank${i + 1}`,
      t(`scenarios:rank.${i + 1}`),
      share(value),
    ]),
    ...figures.readiness.map((value, i): [string, string, string] => [
      `readiness${i}`,
      t(`scenarios:readiness.${["now", "after_training", "within_two_years"][i]}`),
      share(value),
    ]),
    ["pinned", t("scenarios:figure.pinned"), number(figures.pinned)],
    ["empty", t("scenarios:figure.empty"), number(figures.empty)],
    ["nobody", t("scenarios:figure.nobody"), number(figures.nobody)],
    ["unplaced", t("scenarios:figure.unplaced"), number(figures.unplaced)],
    ["unneeded", t("scenarios:figure.unneeded"), number(figures.unneeded)],
    ["eachNeeded", t("scenarios:figure.eachNeeded"), number(figures.eachNeeded)],
  ];
  return lines.map(([name, label, value]) => ({ name, label, value }));
}
