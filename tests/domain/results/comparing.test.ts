import { expect, it } from "vitest";
import { handRows, sameFigure } from "~/domain/results/comparing";
import type { HandFigure } from "~/domain/results/contents";

let codes = 0;
const figure = (label: Partial<HandFigure["label"]>, more: Partial<HandFigure> = {}): HandFigure => ({
  ...{ code: String((codes += 1)), number: 1, day: null, over: false, unit: "none", source: "a report" },
  ...{ label: { be: "", ru: "", en: "", ...label }, note: { be: "", ru: "", en: "" }, ...more },
});

it("compares figures under one name in a language that both have, and in one unit", () => {
  expect(sameFigure(figure({ en: "Visitors " }), figure({ en: "visitors", be: "наведнікі" }))).toBe(true);
  expect(sameFigure(figure({ en: "visitors" }), figure({ be: "наведнікі" }))).toBe(false);
  expect(sameFigure(figure({ en: "visitors" }), figure({ en: "guides" }))).toBe(false);
  expect(sameFigure(figure({ en: "raised" }, { unit: "eur" }), figure({ en: "raised" }, { unit: "pln" }))).toBe(false);
  const opened = figure({ en: "visitors" }, { number: null, day: "2024-05-12" });
  expect(sameFigure(figure({ en: "visitors" }), opened)).toBe(false);
});

it("puts what at least two years tell beside each other, in the order of the last, and a figure into one row", () => {
  const [early, late] = [figure({ en: "visitors" }, { number: 3 }), figure({ en: "visitors" }, { number: 5 })];
  const twice = [figure({ en: "letters" }), figure({ en: "letters" })];
  const rows = handRows([
    [{ name: "museum", figures: [early, figure({ en: "only then" }), twice[0]!] }],
    [],
    [
      { name: "legal", figures: [figure({ en: "visitors" })] },
      { name: "museum", figures: [twice[1]!, late, figure({ en: "letters" })] },
    ],
  ]);
  expect(rows).toEqual([
    { section: "museum", figures: [twice[0], null, twice[1]] },
    { section: "museum", figures: [early, null, late] },
  ]);
  expect(handRows([[{ name: "museum", figures: [early] }]])).toEqual([]);
});
