import { expect, it } from "vitest";
import { weekdayOf, weekFrom, weeksOf } from "~/domain/programme/month-grid";
import { firstWeekday } from "~/locales/format";
import { languages } from "~/locales/t";

it("lays a month out in weeks that begin with the day of the language", () => {
  const weeks = weeksOf("2026-12", 1);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeks[0]).toEqual([null, "2026-12-01", ...["02", "03", "04", "05", "06"].map((day) => `2026-12-${day}`)]);
  expect(weeks.at(-1)).toEqual(["2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31", null, null, null]);
  expect(weeksOf("2026-12", 7)[0]?.slice(0, 3)).toEqual([null, null, "2026-12-01"]);
  expect(weekFrom(7)).toEqual([7, 1, 2, 3, 4, 5, 6]);
});

it("has each day of a month once, in months of each length and at the turn of a year", () => {
  for (const [month, days] of [
    ["2024-02", 29],
    ["2026-02", 28],
    ["2026-11", 30],
    ["2199-12", 31],
  ] as const) {
    for (const first of [1, 6, 7]) {
      const shown = weeksOf(month, first).flat().filter(Boolean);
      expect(shown).toHaveLength(days);
      expect(shown).toEqual([...new Set(shown)].sort());
    }
  }
});

it("knows weekdays, and that weeks begin on Monday where our languages are spoken", () => {
  expect([weekdayOf("2026-11-23"), weekdayOf("2026-11-29")]).toEqual([1, 7]);
  expect(languages.map(firstWeekday)).toEqual(languages.map(() => 1));
});
