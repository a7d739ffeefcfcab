import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "~/locales/t";
import { wordsOf } from "../house/words";

interface Term {
  key: string;
  shown: string[];
  avoid?: Record<string, string[]>;
  [language: string]: unknown;
}

const { terms } = JSON.parse(readFileSync("app/locales/terms.json", "utf8")) as { terms: Term[] };
const areas = [...new Set(terms.flatMap(({ shown }) => shown.map((key) => key.split(":")[0]!)))];
const everyArea = [...areas, "errors", "home", "joining", "guide", "organizing-concepts"];

function textsOf(language: string): Map<string, string> {
  return new Map(
    everyArea.flatMap((area) =>
      wordsOf(area, JSON.parse(readFileSync(`app/locales/${language}/${area}.json`, "utf8"))),
    ),
  );
}

/** The beginnings of the words of a term: endings change with the sentence. What stands in brackets may be left out. */
function stems(term: string): string[] {
  const words =
    term
      .replace(/\(.*?\)/gu, "")
      .toLowerCase()
      .match(/[\p{L}’]+/gu) ?? [];
  return words.map((word) => word.slice(0, Math.max(3, word.length - 2)));
}

/** Whether a text says a term; of forms beside a stroke, as for women and men, one is enough. */
function says(text: string, term: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}’]+/gu) ?? [];
  const said = (one: string) => stems(one).every((stem) => words.some((word) => word.startsWith(stem)));
  return term.split(" / ").some(said);
}

describe.each(languages.filter((language) => language in terms[0]!))("the terms in %s", (language) => {
  const texts = textsOf(language);

  it.each(terms.flatMap((term) => term.shown.map((key) => [key, term[language] as string] as const)))(
    "%s says: %s",
    (key, term) => {
      const text = texts.get(key) ?? texts.get(`${key}_other`);
      expect(text, `There is no ${key}.`).toBeDefined();
      expect(says(text!, term), text).toBe(true);
    },
  );

  it("have no other words beside them", () => {
    const avoided = terms.flatMap(({ avoid }) => avoid?.[language] ?? []);
    const found = [...texts].flatMap(([key, text]) =>
      avoided.filter((stem) => new RegExp(`(?<!\\p{L})${stem}`, "iu").test(text)).map((stem) => `${key}: ${stem}`),
    );
    expect(found).toEqual([]);
  });
});

it("a text that drifts from its term is found", () => {
  expect(says("Кадравая табліца", "Кадравая матрыца")).toBe(false);
  expect(says("Пішаце канцэпцыю рэформы", "Канцэпцыя рэформы")).toBe(true);
  expect(says("экспертка", "Эксперт / экспертка")).toBe(true);
});
