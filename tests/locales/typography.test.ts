import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages, type Language } from "~/locales/t";
import { typeset, typesetHtml } from "~/locales/typography";
import { wordsOf } from "../house/words";

/** A dot stands for a space that must not break. */
const dotted = (text: string) => text.replaceAll("\u00A0", "·");

const table: Record<"be" | "ru" | "en", [string, string][]> = {
  be: [
    ['Адкрыйце "Маю заяўку".', "Адкрыйце «Маю·заяўку»."].map((text) => text.replace("·", " ")) as [string, string],
    ["аб'ём і сям'я", "аб’ём і·сям’я"],
    ["Прачытайце... і вярніцеся", "Прачытайце… і·вярніцеся"],
    ["Рашэнне прынята - далей", "Рашэнне прынята·— далей"],
    ["Рашэнне прынята — далей", "Рашэнне прынята·— далей"],
    ["Не пішыце ў поле на картцы", "Не·пішыце ў·поле на·картцы"],
    ["З гадзінай у Беларусі", "З·гадзінай у·Беларусі"],
    ["калі б вы хацелі", "калі·б вы хацелі"],
    ["Засталося {{count}} кодаў", "Засталося {{count}}·кодаў"],
    ["Ад 20 да 2000 знакаў", "Ад·20 да·2000·знакаў"],
    ["не больш за 100 000 знакаў", "не·больш за·100·000·знакаў"],
    ["больш за 200 % або 5%", "больш за·200·% або 5·%"],
    ["{{a}} з {{b}}", "{{a}} з·{{b}}"],
    ["Піша Я. К. Купала", "Піша Я.·К.·Купала"],
  ],
  ru: [
    ['Нажмите "Показать"', "Нажмите «Показать»"],
    ["Это не вы, а он", "Это не·вы, а·он"],
    ["о том же и в том ли виде", "о·том·же и·в·том·ли виде"],
    ["Черновик - это текст", "Черновик·— это текст"],
    ["Найдено {{number}} должностей", "Найдено {{number}}·должностей"],
    ["77% и 30 %", "77·% и·30·%"],
    ["читает {{pseudonym}} и", "читает {{pseudonym}} и"],
    ["от 1 к 2", "от·1 к·2"],
    ["слово-не-слово во дворе", "слово-не-слово во·дворе"],
  ],
  en: [
    ['Open "My application".', "Open “My application”."],
    ["participant's concept", "participant’s concept"],
    ["read - then write", "read·– then write"],
    ["read — then write", "read·– then write"],
    ["77 %", "77%"],
    ["at most 30 kB in 2 steps", "at most 30·kB in 2 steps"],
    ["wait...", "wait…"],
    ["A text in a form", "A text in a form"],
    ["written by J. Smith", "written by J.·Smith"],
  ],
};

describe.each(Object.entries(table) as [Language, [string, string][]][])("the typography of %s", (language, rows) => {
  it.each(rows)("%s", (text, set) => {
    expect(dotted(typeset(language, text))).toBe(set);
    expect(typeset(language, typeset(language, text))).toBe(typeset(language, text));
  });
});

it("leaves examples of several lines, code and addresses as they are typed", () => {
  expect(typeset("be", '- адно\n- 5 % "так" і не')).toBe('- адно\n- 5 % "так" і не');
  expect(typeset("en", "https://example.org/a-b")).toBe("https://example.org/a-b");
  expect(dotted(typesetHtml("ru", '<p class="a b">и в коде <code>"в коде"</code></p>\n<pre>и в "коде"</pre>'))).toBe(
    '<p class="a b">и·в·коде <code>"в коде"</code></p>\n<pre>и в "коде"</pre>',
  );
});

/** What no reader should see. */
function faults(text: string): string[] {
  if (text.includes("\n")) return [];
  const wrong = {
    "a straight quotation mark": /"|(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])|'/u,
    "two spaces": / {2}|\u00A0 | \u00A0/u,
    "a space before a sign": /[ \u00A0][,;:.!?](?!\S)/u,
    "three dots": /\.\.\./u,
    "a hyphen for a dash": /[ \u00A0]-[ \u00A0]/u,
    "a space at an end": /^\s|\s$/u,
    "a dash that begins a line": / [—–]/u,
  };
  return Object.entries(wrong).flatMap(([name, sign]) => (sign.test(text) ? [name] : []));
}

describe.each(languages)("the texts of %s", (language) => {
  const texts = readdirSync(`app/locales/${language}`).flatMap((file) =>
    wordsOf(file.replace(".json", ""), JSON.parse(readFileSync(`app/locales/${language}/${file}`, "utf8"))),
  );

  it("are set without a fault", () => {
    const found = texts.flatMap(([key, text]) => faults(typeset(language, text)).map((fault) => `${key}: ${fault}`));
    expect(found).toEqual([]);
  });

  it("keep their values and their letters", () => {
    const bare = (text: string) => text.replace(/\{\{[^}]*\}\}|[^\p{L}\p{N}]/gu, "");
    for (const [, text] of texts) {
      expect(typeset(language, text).match(/\{\{.*?\}\}/gu)).toEqual(text.match(/\{\{.*?\}\}/gu));
      expect(bare(typeset(language, text))).toBe(bare(text));
    }
  });

  it("use the quotation marks and dashes of the language", () => {
    const foreign = language === "en" ? /[«»„—]/u : /[“”‘–]/u;
    expect(texts.filter(([, text]) => foreign.test(typeset(language, text)))).toEqual([]);
  });

  it("are set without work that grows beyond them", () => {
    // Work of this process, which is the same on a crowded machine; a rule that goes back and forth takes minutes.
    const began = process.cpuUsage();
    for (const [, text] of texts) typeset(language, text);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});

it.each(["a , b", "a  b", 'a "b', "a - b", "'a'", "a..."])("finds the fault in %s", (text) => {
  expect(faults(text)).not.toEqual([]);
});
