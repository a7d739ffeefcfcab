import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "playwright-core";
import { formatDay, formatNumber, formatShare } from "~/locales/format";
import { languages, translator, type Language } from "~/locales/t";
import type * as Format from "~/locales/format";
import type * as Texts from "~/locales/t";
import { launch } from "../browser";

const names: Record<"be" | "ru" | "en", string> = {
  be: "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  en: "January February March April May June July August September October November December",
};
const space = "\u00A0";
const dayIn = (month: number) => `2026-${String(month).padStart(2, "0")}-03`;

describe.each(["be", "ru", "en"] as const)("in %s", (language) => {
  it("a day names the month as the language says it", () => {
    names[language].split(" ").forEach((name, at) => {
      const words = language === "en" ? `3 ${name} 2026` : `3${space}${name} 2026`;
      expect(formatDay(language, dayIn(at + 1))).toBe(words);
    });
  });

  it("thousands are set apart, and a share has its sign of percent", () => {
    const [four, seven, share] = language === "en" ? ["1,500", "1,234,567", "77%"] : ["1·500", "1·234·567", "77·%"];
    const dotted = (text: string) => text.replaceAll(space, "·");
    expect(formatNumber(language, 999)).toBe("999");
    expect(dotted(formatNumber(language, 1500))).toBe(four);
    expect(dotted(formatNumber(language, 1234567))).toBe(seven);
    expect(dotted(formatShare(language, 0.7727))).toBe(share);
  });
});

it.each([
  ["be", 1, "1 каментарый"],
  ["be", 3, "3 каментарыі"],
  ["be", 11, "11 каментарыяў"],
  ["be", 1021, "1 021 каментарый"],
  ["ru", 2, "2 комментария"],
  ["ru", 1500, "1 500 комментариев"],
  ["en", 1, "1 comment"],
  ["en", 1500, "1,500 comments"],
] as const)("in %s, %i comments are counted: %s", (language, count, words) => {
  expect(translator(language)("discussion:count", { count }).replaceAll(space, " ")).toBe(words);
});

describe("a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it("writes days, numbers and plurals as the server does", async () => {
    const built = await build({
      configFile: false,
      logLevel: "error",
      build: {
        write: false,
        target: "es2022",
        lib: { entry: ["app/locales/format.ts", "app/locales/t.ts"], formats: ["es"] },
      },
    });
    const files = new Map(
      [built].flat().flatMap((one) => ("output" in one ? one.output : []).map((file) => [`/${file.fileName}`, file])),
    );
    const page = await browser.newPage();
    await page.route("http://words.test/**", (route) => {
      const file = files.get(new URL(route.request().url()).pathname);
      const script = `import * as f from "/format.js"; import * as t from "/t.js"; globalThis.words = { ...f, ...t };`;
      return file?.type === "chunk"
        ? route.fulfill({ contentType: "text/javascript", body: file.code })
        : route.fulfill({ contentType: "text/html", body: `<!doctype html><script type="module">${script}</script>` });
    });
    await page.goto("http://words.test/");
    await page.waitForFunction(() => "words" in globalThis);
    const asked = {
      languages,
      days: Array.from({ length: 12 }, (_, at) => dayIn(at + 1)),
      numbers: [5, 1500, 1234567],
    };
    const counts = [0, 1, 2, 5, 11, 21, 22, 25, 101, 111, 1002];
    const forms = { n_one: "one", n_few: "few", n_many: "many", n_other: "other" };
    const seen = await page.evaluate(
      ({ asked, counts, forms }) => {
        const { words } = globalThis as unknown as { words: typeof Format & typeof Texts };
        return asked.languages.map((language: Language) => {
          words.addTexts(language, "counting", forms);
          return [
            ...asked.days.map((day) => words.formatDay(language, day)),
            ...asked.numbers.map((number) => words.formatNumber(language, number)),
            words.formatShare(language, 0.77),
            ...counts.map((count) => words.translator(language)("counting:n", { count })),
          ];
        });
      },
      { asked, counts, forms },
    );
    const said = asked.languages.map((language) => {
      const rules = new Intl.PluralRules(language);
      return [
        ...asked.days.map((day) => formatDay(language, day)),
        ...asked.numbers.map((number) => formatNumber(language, number)),
        formatShare(language, 0.77),
        ...counts.map((count) => rules.select(count)),
      ];
    });
    expect(seen).toEqual(said);
  });
});
