import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Relative luminance (WCAG 2.2) of an OKLCH colour, by way of OKLab and linear sRGB (Ottosson 2020). */
function luminance([l, c, h]: [number, number, number]): number {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ].map((value) => Math.min(1, Math.max(0, value)));
  return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
}

const css = readFileSync("app/app.css", "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");

function colour(theme: string, name: string): [number, number, number] {
  const pattern = new RegExp(`--color-${name}: oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)`);
  const match = pattern.exec(theme);
  if (!match) throw new Error(`no colour ${name}`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

function contrast(theme: string, first: string, second: string): number {
  const [a, b] = [luminance(colour(theme, first)), luminance(colour(theme, second))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const text = ["ink", "muted", "accent", "warn"];
const surfaces = ["paper", "sheet"];

it.each([
  ["light", light],
  ["dark", dark],
])("every colour of the %s theme can be read", (_name, theme) => {
  const weak: string[] = [];
  const want = (first: string, second: string, least: number) => {
    const ratio = contrast(theme, first, second);
    if (ratio < least) weak.push(`${first} on ${second}: ${ratio.toFixed(2)} < ${least}`);
  };
  for (const surface of surfaces) for (const one of text) want(one, surface, 7);
  want("on-accent", "accent", 7);
  want("ink", "accent-soft", 7);
  want("ink", "warn-soft", 7);
  want("accent", "accent-soft", 4.5);
  want("accent", "warn-soft", 4.5);
  want("warn", "warn-soft", 4.5);
  want("muted", "accent-soft", 4.5);
  want("muted", "warn-soft", 4.5);
  for (const surface of surfaces) want("rule", surface, 3);
  expect(weak).toEqual([]);
});
