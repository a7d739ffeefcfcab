import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "~/locales/t";
import { readSources } from "./house/sources";
import {
  differentValues,
  hardCoded,
  missingKeys,
  unknown,
  unused,
  usesOf,
  type Words,
  wordsOf,
  wrongLetters,
  wrongPlurals,
} from "./house/words";

const folders = readdirSync("app/locales", { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && entry.name !== "guides",
);
const filesOf = (language: string) => readdirSync(`app/locales/${language}`).sort();
const areas = filesOf("be").map((file) => file.replace(".json", ""));

function read(language: string): Words {
  return new Map(
    filesOf(language).flatMap((file) =>
      wordsOf(file.replace(".json", ""), JSON.parse(readFileSync(`app/locales/${language}/${file}`, "utf8"))),
    ),
  );
}

const words = Object.fromEntries(languages.map((language) => [language, read(language)]));
const app = readSources("app");
const uses = usesOf(app, areas);

describe("the words of the platform", () => {
  it("stand in a folder for each language, in the same files", () => {
    expect(folders.map(({ name }) => name).sort()).toEqual([...languages].sort());
    for (const language of languages) expect(filesOf(language)).toEqual(filesOf("be"));
  });

  it("have the same keys in all languages", () => expect(missingKeys(words)).toEqual([]));
  it("use the same values in all languages", () => expect(differentValues(words)).toEqual([]));
  it("are all used", () => expect(unused(words.be!, uses)).toEqual([]));

  it.each(languages)("are there for each key that code uses: %s", (language) => {
    expect(unknown(language, words[language]!, uses)).toEqual([]);
  });
  it.each(languages)("have every plural form: %s", (language) => {
    expect(wrongPlurals(language, words[language]!)).toEqual([]);
  });
  it.each(languages)("are never empty: %s", (language) => {
    expect([...words[language]!].filter(([, text]) => text.trim() === "")).toEqual([]);
  });
  it.each(languages)("are written in the letters of their language: %s", (language) => {
    expect(wrongLetters(language, words[language]!)).toEqual([]);
  });
  it("are not written into screens", () => expect(hardCoded(app)).toEqual([]));
});

describe("each check bites", () => {
  const of = (tree: object) => new Map(wordsOf("a", tree));

  it("missing keys, plural forms aside", () => {
    expect(missingKeys({ be: of({ x: { y: "1" }, n_one: "", n_many: "" }), en: of({ n_one: "" }) })).toEqual([
      "en lacks a:x.y",
    ]);
  });

  it("plural forms of each language", () => {
    expect(wrongPlurals("be", of({ n_one: "", n_few: "", n_many: "", n_other: "" }))).toEqual([]);
    expect(wrongPlurals("ru", of({ n_one: "", n_other: "" }))).toEqual(["ru lacks a:n_few", "ru lacks a:n_many"]);
    expect(wrongPlurals("en", of({ n_one: "", n_few: "", n_other: "" }))).toEqual(["en has a:n_few"]);
  });

  it("values", () => {
    expect(differentValues({ be: of({ x: "{{a}} {{b}}" }), en: of({ x: "{{ b }} {{a}}" }) })).toEqual([]);
    expect(differentValues({ be: of({ x: "{{a}}" }), en: of({ x: "{{b}}" }) })).toEqual(["a:x (be: a; en: b)"]);
  });

  it("letters", () => {
    expect(wrongLetters("be", of({ x: "Рэзeрв" }))).toEqual(["be a:x: Рэзeрв mixes Latin and Cyrillic"]);
    expect(wrongLetters("be", of({ x: "навука i мова" }))).toEqual(["be a:x: i is a Latin letter"]);
    expect(wrongLetters("be", of({ x: "язык и речь" }))).toEqual(["be a:x: и is no letter of this language"]);
    expect(wrongLetters("be", of({ x: "Щупак" }))).toHaveLength(1);
    expect(wrongLetters("ru", of({ x: "мова і" }))).toEqual(["ru a:x: і is no letter of this language"]);
    expect(wrongLetters("ru", of({ x: "PDF-файл, {{count}} R-7K2M" }))).toEqual([]);
    expect(wrongLetters("en", of({ x: "I read a text" }))).toEqual([]);
  });

  const code = (text: string) => new Map([["app/ui/x.tsx", text]]);

  it("uses", () => {
    const found = usesOf(
      code('t("a:x.y"); t(`a:level.${n}`); t(`a:s.${n}.title`); say(b ? "p" : "q"); refuse(400, "r")'),
      ["a", "errors"],
    );
    expect([...found.literal.keys()]).toEqual(["a:x.y", "errors:p", "errors:q", "refusals:reason.r"]);
    const known = of({ x: { y: "" }, level: { one: "" }, s: { "1": { title: "", text: "" } }, z: "" });
    expect(unused(known, found)).toEqual(["a:s.1.text", "a:z"]);
    expect(unknown("en", of({ level: { one: "" } }), found)).toEqual([
      "app/ui/x.tsx:1 uses a:x.y, which en lacks",
      "app/ui/x.tsx:1 uses errors:p, which en lacks",
      "app/ui/x.tsx:1 uses errors:q, which en lacks",
      "app/ui/x.tsx:1 uses refusals:reason.r, which en lacks",
      "en has no words like ^a:s\\..+\\.title$",
    ]);
  });

  it("a template that names no group uses nothing", () => {
    expect(usesOf(code("t(`a:${n}`)"), ["a"]).groups).toEqual([]);
    expect(usesOf(code("sayBack(`${n}`)"), ["mistakes"]).groups).toEqual([]);
    expect(usesOf(code("sayBack(`b.${n}`)"), ["mistakes"]).groups).toEqual([/^mistakes:b\..+$/]);
  });

  it.each([
    "<p>Words</p>",
    "<p>Словы</p>",
    '<p>{"Words"}</p>',
    '<p>{a ? "Words" : t("a:b")}</p>',
    '<p>{a && "Words"}</p>',
    "<p>{`Words ${n}`}</p>",
    '<p>{n + " words"}</p>',
    '<i title="Words" />',
    '<i aria-label={"Words"} />',
    '<Field label={x ?? "Words"} />',
    '<Field hint="Words" lead="" />',
    '<img alt="Words" />',
    '<input placeholder="Words" />',
  ])("text in a screen: %s", (jsx) => expect(hardCoded(code(`const a = ${jsx};`))).toHaveLength(1));

  it.each([
    '<p>{t("a:b")} · {n}: 5 %</p>',
    '<i className="words" lang="be" />',
    '<Field label="a:b.c" />',
    "<p>{/* x */}</p>",
  ])("lets through %s", (jsx) => expect(hardCoded(code(`const a = ${jsx};`))).toEqual([]));
});
