import { describe, expect, it } from "vitest";
import { stemBelarusian } from "~/domain/concepts/belarusian-stems";
import { marked, passagesOf } from "~/domain/concepts/passages";
import { isSought, readQuery, type Query } from "~/domain/concepts/search-query";
import { keyOf, keysOf, waysOf } from "~/domain/concepts/search-words";

describe("Belarusian stems", () => {
  it.each([
    "суд суда суды судоў судам судамі судах судзе",
    "рэформа рэформы рэформу рэформе рэформай рэформ рэформамі",
    "закон закона законаў законамі законе",
    "рэспубліка рэспублікі рэспубліцы рэспубліку рэспублікай рэспублік",
    "партыя партыі партыю партыяй партый партыямі",
    "незалежнасць незалежнасці незалежнасцю",
    "незалежны незалежная незалежнага незалежных незалежнымі",
    "прызначэнне прызначэння прызначэннем прызначэнняў прызначэннях",
    "рынак рынку рынкі рынкаў рынкам",
    "кіраваць кіруе кіруюць кіраваў",
    "абіраць абіраюць абіраецца абіраліся абіралі",
    "савет савета савеце саветаў",
    "людзі людзей людзьмі людзям",
    "бюджэт бюджэту бюджэце",
    "улада улады уладзе уладу",
    "сталіца сталіцы сталіц",
    "здароўе здароўя здароўем",
    "суддзя суддзі суддзяў",
    "месца месцы месцаў",
    "праблема праблемы праблем праблемамі",
  ])("%s are one", (forms) => {
    expect(new Set(forms.split(" ").map(stemBelarusian)).size).toBe(1);
  });

  it("keeps words apart that are not one", () => {
    const words = ["суд", "закон", "рынак", "улада", "савет", "партыя", "бюджэт", "мова"];
    expect(new Set(words.map(stemBelarusian)).size).toBe(words.length);
    expect(["я", "аб", "у", "ў", ""].map(stemBelarusian)).toEqual(["я", "аб", "у", "ў", ""]);
  });
});

it("brings a word of three languages, two alphabets and many spellings together", () => {
  expect(new Set([keyOf("Рэформамі", "be"), keyOf("реформы", "ru"), keyOf("reforms", "en")])).toEqual(
    new Set(["reform"]),
  );
  expect(keyOf("сям’я", "be")).toBe(keyOf("сям'ёй", "be"));
  expect(keyOf("отчёт", "ru")).toBe(keyOf("отчет", "ru"));
  const found = (typed: string, word: string, language: "be" | "ru" | "en") =>
    waysOf([typed]).some(([key]) => key === keyOf(word, language));
  expect(found("самакиравання", "самакіраванне", "be")).toBe(true);
  expect(found("самакіравання", "самакіраванне", "be")).toBe(true);
  expect(found("samakiravannie", "самакіраванне", "be")).toBe(true);
  expect(found("sudou", "судоў", "be")).toBe(true);
  expect(found("hrodna", "Гродно", "ru")).toBe(true);
  expect(found("судов", "суды", "ru")).toBe(true);
  expect(found("judges", "judge", "en")).toBe(true);
  expect(found("закон", "улада", "be")).toBe(false);
});

it("keeps nothing but letters and digits of a text", () => {
  expect(keysOf(`"a" OR b* NEAR(c) -d :{e} \\ ; '--`, "en")).toMatch(/^[\p{L}\p{N} ]+$/u);
  expect(keysOf("!!! … 🙂", "be")).toBe("");
  expect(keyOf("я".repeat(500), "ru").length).toBeLessThan(100);
});

describe("what somebody typed", () => {
  it.each<[string, unknown]>([
    ["", null],
    ["   \n ", null],
    ["я", "short"],
    ["a -b", "short"],
    ["?!* ()", "signs"],
    ['""', "signs"],
    ["-суд", "onlyWithout"],
    ['-"верхний суд"', "onlyWithout"],
  ])("%s", (typed, answer) => {
    expect(readQuery(typed)).toEqual(answer);
  });

  it("reads words, phrases and what is not to be there", () => {
    const query = readQuery('суды «мясцовае самакіраванне» −падатак "не закрыта') as Query;
    expect(query.sought.map(({ ways }) => ways[0]!.length)).toEqual([1, 2, 2]);
    expect(query.without).toHaveLength(1);
    expect((readQuery("north-east") as Query).sought[0]!.ways[0]).toHaveLength(2);
    expect((readQuery("OR AND NOT NEAR") as Query).sought).toHaveLength(4);
  });

  it("looks for the first words of a long search, and says so", () => {
    const long = readQuery("слова ".repeat(250)) as Query;
    expect(long.cut).toBe(true);
    expect(long.sought.length).toBeLessThanOrEqual(12);
    expect((readQuery("рэформа судоў") as Query).cut).toBe(false);
  });

  it("leaves the last word open, unless it is closed or too short to tell", () => {
    const open = (typed: string) => (readQuery(typed) as Query).sought.map((one) => one.open);
    expect(open("суды канстыт")).toEqual([false, true]);
    expect(open('"рэформа судоў"')).toEqual([false]);
    expect(open("аб")).toEqual([false]);
  });
});

describe("passages", () => {
  const sought = (typed: string) => isSought(readQuery(typed) as Query, false);
  const text = `${"пачатак ".repeat(60)}рэформа судоў ${"сярэдзіна ".repeat(80)}суды ${"канец ".repeat(60)}`;

  it("are cut between words and say whether the text goes on", () => {
    const passages = passagesOf(text, "be", sought("рэформы судоў"), 3);
    expect(passages).toHaveLength(2);
    expect(passages[0]!.parts.filter(({ found }) => found).map((part) => part.text)).toEqual(["рэформа", "судоў"]);
    for (const { parts, before, after } of passages) {
      const words = parts
        .map((part) => part.text)
        .join("")
        .trim()
        .split(/\s+/);
      expect(words.filter((word) => !text.split(/\s+/).includes(word))).toEqual([]);
      expect([before, after]).toEqual([true, true]);
    }
    expect(passagesOf(text, "be", sought("рэформа судоў"), 1)[0]!.parts.some((part) => part.text === "рэформа")).toBe(
      true,
    );
    expect(passagesOf(text, "be", sought("падатак"), 3)).toEqual([]);
  });

  it("lose and change nothing of what they show, whatever it is", () => {
    const hostile = `<script>суд</script> &amp; "суд" 🙂суд🙂 ${"x".repeat(5000)}суд${"😀".repeat(300)} суд`;
    const whole = marked(hostile, "be", sought("суд"));
    expect(whole.map((part) => part.text).join("")).toBe(hostile);
    for (const { parts } of passagesOf(hostile, "be", sought("суд"), 3)) {
      expect(hostile).toContain(parts.map((part) => part.text).join(""));
      expect(parts.map((part) => part.text).join("")).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    }
  });
});
