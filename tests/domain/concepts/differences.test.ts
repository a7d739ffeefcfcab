import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, differencesOf, differs, stretchesOf } from "~/domain/concepts/differences";

/** A comparison written out: [-removed-], {+added+}. */
const shown = (changes: Change[]) =>
  changes.map(({ runs }) =>
    runs.map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `{+${text}+}` : `[-${text}-]`)).join(""),
  );

const side = (changes: Change[], left: "added" | "removed") =>
  changes
    .map(({ runs }) => runs.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join(""))
    .filter((text) => text !== "");

const paragraphs = (text: string) =>
  text
    .split(/\n(?:[ \t]*\n)+/)
    .map((one) => one.replace(/\s+$/, ""))
    .filter((one) => one.trim() !== "");

describe("differences", () => {
  it("marks words in three languages, with apostrophes and hyphens inside them", () => {
    expect(
      shown(differencesOf("Суд аб'яднаны і міжнародна-прызнаны.", "Суд падзелены і міжнародна-прызнаны.")),
    ).toEqual(["Суд [-аб'яднаны-]{+падзелены+} і міжнародна-прызнаны."]);
    expect(shown(differencesOf("Судей выбирают судьи.", "Судей выбирают граждане и судьи."))).toEqual([
      "Судей выбирают {+граждане и +}судьи.",
    ]);
  });

  it("reads neighbouring changed words together", () => {
    expect(shown(differencesOf("They meet on one long day in May.", "They meet in two short weeks in May."))).toEqual([
      "They meet [-on one long day-]{+in two short weeks+} in May.",
    ]);
  });

  it("finds what moved in between, and tells a new paragraph from a changed one", () => {
    const before = "## One\n\nJudges are named by one person.\n\nThe end of it.";
    const after = "## One\n\nA wholly new thought stands here.\n\nJudges are named by a council.\n\nThe end of it.";
    expect(shown(differencesOf(before, after))).toEqual([
      "## One",
      "{+A wholly new thought stands here.+}",
      "Judges are named by [-one person-]{+a council+}.",
      "The end of it.",
    ]);
  });

  it("says that texts are the same whatever ends their lines", () => {
    expect(differs(differencesOf("a\r\n\r\nb  \r\n", "a\n\n\n\nb"))).toBe(false);
    expect(differencesOf("", "")).toEqual([]);
    expect(shown(differencesOf("", "New"))).toEqual(["{+New+}"]);
    expect(shown(differencesOf("Old", ""))).toEqual(["[-Old-]"]);
  });

  it("keeps both texts whole, whatever they are", () => {
    const text = fc
      .array(fc.constantFrom("суд ", "law ", "год, ", "\n\n", "\n", "- ", "a", "😀", "**", " \n \n"), { maxLength: 60 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = differencesOf(before, after);
        expect(side(changes, "added")).toEqual(paragraphs(before));
        expect(side(changes, "removed")).toEqual(paragraphs(after));
      }),
      { numRuns: 300 },
    );
  });

  const many = (count: number, word: (at: number) => string) => Array.from({ length: count }, (_, at) => word(at));
  const hard: [string, string, string][] = [
    ["no common word", many(20_000, (at) => `a${at}`).join(" "), many(20_000, (at) => `b${at}`).join(" ")],
    ["no common paragraph", many(12_000, (at) => `a${at}`).join("\n\n"), many(12_000, (at) => `b${at}`).join("\n\n")],
    [
      "words turned round",
      many(14_000, (at) => `w${at}`).join(" "),
      many(14_000, (at) => `w${at}`)
        .reverse()
        .join(" "),
    ],
    ["one letter many times", "a ".repeat(50_000), "b a ".repeat(25_000)],
    [
      "long paragraphs of other words",
      many(40, (at) => `x${at} y `.repeat(250)).join("\n\n"),
      many(40, (at) => `y z${at} `.repeat(250)).join("\n\n"),
    ],
    ["signs alone", "*_".repeat(50_000), "_*".repeat(50_000)],
  ];
  it.each(hard)("keeps both texts of the largest size: %s", (_, before, after) => {
    const changes = differencesOf(before, after);
    expect(side(changes, "added")).toEqual(paragraphs(before));
    expect(side(changes, "removed")).toEqual(paragraphs(after));
  });

  it("folds what is far from every change", () => {
    const before = many(9, (at) => `Paragraph ${at}.`);
    const after = before.with(4, "Paragraph four.");
    const stretches = stretchesOf(differencesOf(before.join("\n\n"), after.join("\n\n")));
    expect(stretches.map(({ folded, changes }) => [folded, changes.length])).toEqual([
      [true, 3],
      [false, 3],
      [true, 3],
    ]);
    expect(stretchesOf(differencesOf("a", "a"))).toMatchObject([{ folded: true }]);
  });
});
