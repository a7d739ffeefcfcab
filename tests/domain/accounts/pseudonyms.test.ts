import { expect, it } from "vitest";
import { namesAnOffice, skeletonOf } from "~/domain/accounts/pseudonyms";
import { newPseudonym } from "~/domain/accounts/pseudonyms.schema";

function mistake(text: string): string | null {
  const result = newPseudonym().safeParse(text);
  return result.success ? null : (result.error.issues[0]?.message.split("?")[0] ?? "");
}

it.each([
  ["Quiet River", "Quiet River"],
  ["  Quiet   River ", "Quiet River"],
  ["Ціхая рака", "Ціхая рака"],
  ["Аб'ява", "Аб'ява"],
  ["Аб’ява", "Аб'ява"],
  ["Anne-Marie 3", "Anne-Marie 3"],
  ["Łucja", "Łucja"],
  ["и\u0306од", "йод"],
  ["abc", "abc"],
  ["я".repeat(30), "я".repeat(30)],
])("takes %j as %j", (typed, kept) => {
  expect(newPseudonym().parse(typed)).toBe(kept);
});

it.each([
  ["", "errors:required"],
  ["   ", "errors:required"],
  ["ab", "errors:tooShort"],
  ["a".repeat(31), "errors:tooLong"],
  ["раураl", "errors:pseudonymScripts"],
  ["Cлон", "errors:pseudonymScripts"],
  ["quiet\u200Briver", "errors:pseudonymCharacters"],
  ["quiet\u00ADriver", "errors:pseudonymCharacters"],
  ["quiet\u2060river", "errors:pseudonymCharacters"],
  ["quiet\u202Eriver", "errors:bidirectional"],
  ["quiet\u0000river", "errors:unprintable"],
  ["שלום", "errors:pseudonymCharacters"],
  ["Ωμέγα", "errors:pseudonymCharacters"],
  ["ｑｕｉｅｔ", "errors:pseudonymCharacters"],
  ["z\u0337z\u0337z", "errors:pseudonymCharacters"],
  ["<b>me</b>", "errors:pseudonymCharacters"],
  ["me@example", "errors:pseudonymCharacters"],
  ["river 🌊", "errors:pseudonymCharacters"],
  ["12345", "errors:pseudonymLetters"],
  ["-river", "errors:pseudonymEdges"],
  ["river'", "errors:pseudonymEdges"],
])("refuses %j with %s", (typed, message) => {
  expect(mistake(typed)).toBe(message);
});

it.each([
  ["paypal", "раураl"],
  ["рауса", "payca"],
  ["Quiet River", "quiet-river"],
  ["НОМЕ", "HOME"],
  ["ВСЕ", "BCE"],
  ["Ivan", "lvan"],
  ["O'Neil", "0Neil"],
  ["modern", "modem"],
  ["Лён", "Лен"],
])("sees %j and %j as alike", (one, other) => {
  expect(skeletonOf(one)).toBe(skeletonOf(other));
});

it("tells different names apart", () => {
  const names = [
    "Quiet River",
    "Quiet Lake",
    "Ціхая рака",
    "Ціхая ракіта",
    "organizer 1",
    "organizer 2",
    "demo-author",
  ];
  expect(new Set(names.map(skeletonOf)).size).toBe(names.length);
});

it("knows names that pass for an office, also written to look like one", () => {
  expect(["Administrator", "Арганізатар", "m0derator"].map(namesAnOffice)).toEqual([true, true, true]);
  expect(namesAnOffice("Quiet River")).toBe(false);
});
