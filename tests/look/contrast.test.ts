import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { coloursOf, contrast, pairs, sizesOf, themes, writtenContrasts } from "~/ui/tokens";

const css = readFileSync("app/app.css", "utf8");

it.each(themes)("every colour of the %s theme can be read", (theme) => {
  const colours = coloursOf(css, theme);
  const weak = pairs.flatMap(({ colour, ground, least }) => {
    const ratio = contrast(colours, colour, ground);
    return ratio < least ? [`${colour} on ${ground}: ${ratio.toFixed(2)} < ${least}`] : [];
  });
  expect(weak).toEqual([]);
});

it("holds text to 7, words on tinted grounds to 4.5 and borders to 3", () => {
  const bounds = Object.fromEntries(pairs.map(({ colour, ground, least }) => [`${colour} on ${ground}`, least]));
  const text = ["ink", "muted", "accent", "warn"].flatMap((colour) => [`${colour} on paper`, `${colour} on sheet`]);
  for (const pair of [...text, "on-accent on accent", "ink on accent-soft", "ink on warn-soft"]) {
    expect([pair, bounds[pair]]).toEqual([pair, 7]);
  }
  expect(Math.min(...pairs.filter(({ colour }) => colour !== "rule").map(({ least }) => least))).toBe(4.5);
  expect(bounds).toMatchObject({ "rule on paper": 3, "rule on sheet": 3 });
});

it("each theme gives every colour", () => {
  const names = [...coloursOf(css, "light").keys()];
  expect(names.length).toBeGreaterThan(10);
  expect([...coloursOf(css, "dark").keys()]).toEqual(names);
});

it("what is written beside a colour is its contrast to paper", () => {
  const [light, dark] = themes.map((theme) => coloursOf(css, theme));
  const written = writtenContrasts(css);
  expect(written.map(({ name }) => name)).toEqual(["ink", "muted", "rule", "accent", "warn"]);
  expect(written).toEqual(
    written.map(({ name }) => ({
      name,
      light: contrast(light!, name, "paper").toFixed(1),
      dark: contrast(dark!, name, "paper").toFixed(1),
    })),
  );
});

it("type has six sizes, each larger than the one before", () => {
  const sizes = sizesOf(css).map(({ rem }) => rem);
  expect(sizes).toHaveLength(6);
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
});

it("black on white is 21", () => {
  const two = new Map([
    ["ink", [0, 0, 0] as const],
    ["paper", [1, 0, 0] as const],
  ]);
  expect(contrast(two, "ink", "paper")).toBeCloseTo(21, 3);
});
