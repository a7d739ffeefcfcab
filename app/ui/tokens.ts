/** The tokens of the visual language, read from the text of app/app.css, where alone they are kept. */

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

type Oklch = readonly [lightness: number, chroma: number, hue: number];

const colourLine = /--color-([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);(?: \/\*[^*]*?([\d.]+) \/ ([\d.]+) \*\/)?/g;

/** The declarations of the first block that `head` opens. */
function block(css: string, head: RegExp): string {
  const [, inside] = new RegExp(`${head.source}\\s*\\{([^}]*)\\}`).exec(css) ?? [];
  if (inside === undefined) throw new Error(`no block ${head.source} in the sheet`);
  return inside;
}

const heads: Record<Theme, RegExp> = { light: /@theme/, dark: /@media \(prefers-color-scheme: dark\) \{\s*:root/ };

/** A colour as a style sheet writes it. */
export function written(colour: Oklch): string {
  return `oklch(${colour.join(" ")})`;
}

/** The colours of a theme by their names. */
export function coloursOf(css: string, theme: Theme): Map<string, Oklch> {
  const lines = block(css, heads[theme]).matchAll(colourLine);
  return new Map([...lines].map(([, name = "", l, c, h]) => [name, [Number(l), Number(c), Number(h)] as const]));
}

/** The contrast to paper that stands beside a colour in the sheet, in light and dark. */
export function writtenContrasts(css: string): { name: string; light: string; dark: string }[] {
  return [...block(css, heads.light).matchAll(colourLine)].flatMap(([, name = "", , , , light, dark]) =>
    light && dark ? [{ name, light, dark }] : [],
  );
}

/** Relative luminance (WCAG 2.2) of an OKLCH colour, by way of OKLab and linear sRGB (Ottosson 2020). */
function luminance([l, c, h]: Oklch): number {
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

/** The contrast of two colours of a theme as WCAG 2.2 counts it, from 1 to 21. */
export function contrast(colours: ReadonlyMap<string, Oklch>, first: string, second: string): number {
  const [a, b] = [first, second].map((name) => {
    const colour = colours.get(name);
    if (!colour) throw new Error(`no colour ${name}`);
    return luminance(colour);
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A colour, a ground that it stands on, and the least contrast that the two must have. */
export interface Pair {
  colour: string;
  ground: string;
  least: number;
}

const on = (grounds: string[], colours: string[], least: number): Pair[] =>
  colours.flatMap((colour) => grounds.map((ground) => ({ colour, ground, least })));

const sheets = ["paper", "sheet"];
const soft = ["accent-soft", "warn-soft"];

/** Text has 7 on paper and sheet (WCAG 1.4.6), words on a tinted ground 4.5 (1.4.3), the border of a field 3 (1.4.11). */
export const pairs: readonly Pair[] = [
  ...on(sheets, ["ink", "muted", "accent", "warn"], 7),
  ...on(["accent"], ["on-accent"], 7),
  ...on(soft, ["ink"], 7),
  ...on(soft, ["muted", "accent"], 4.5),
  ...on(["warn-soft"], ["warn"], 4.5),
  ...on(sheets, ["rule"], 3),
];

export interface Size {
  name: string;
  rem: number;
  leading: number;
}

/** The sizes of type, from the smallest. */
export function sizesOf(css: string): Size[] {
  const tokens = block(css, heads.light);
  const lines = tokens.matchAll(/--text-(\w+): ([\d.]+)rem;\s*--text-\w+--line-height: ([\d.]+);/g);
  return [...lines].map(([, name = "", rem, leading]) => ({ name, rem: Number(rem), leading: Number(leading) }));
}

/**
 * A style sheet that shows tokens: `data-theme` puts what is inside into one theme, whatever the reader's is;
 * `ground-…` and `colour-…` are each colour behind and in front, `type-…` each size with its leading.
 */
export function themesSheet(css: string): string {
  const names = [...coloursOf(css, "light").keys()];
  return [
    ...themes.map((theme) => {
      const colours = [...coloursOf(css, theme)].map(([name, oklch]) => `--color-${name}: ${written(oklch)};`);
      const own = "background: var(--color-paper); color: var(--color-ink);";
      return `[data-theme="${theme}"] { color-scheme: ${theme}; ${colours.join(" ")} ${own} }`;
    }),
    ...names.map((name) => `.ground-${name} { background: var(--color-${name}); }`),
    ...names.map((name) => `.colour-${name} { color: var(--color-${name}); }`),
    ...sizesOf(css).map(({ name, rem, leading }) => `.type-${name} { font-size: ${rem}rem; line-height: ${leading}; }`),
  ].join("\n");
}
