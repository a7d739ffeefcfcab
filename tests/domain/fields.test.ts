import { expect, it } from "vitest";
import { choices, line, longText, secret, wholeNumber } from "~/domain/fields";
import { say } from "~/domain/mistakes";

const mistakes = (schema: ReturnType<typeof line | typeof secret>, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

it("makes one line of text the same however it was typed", () => {
  const short = line({ max: 50 });
  expect(short.parse("  Cafe\u0301 \t\u00a0 x\r\ny ")).toBe("Café x y");
  expect(longText({ max: 50 }).parse(" a  \r\nb\t\rc\n\n")).toBe("a\nb\nc");
});

it("counts characters as people do", () => {
  expect(line({ max: 3 }).parse("𝒜😀ў")).toBe("𝒜😀ў");
  expect(mistakes(line({ max: 2 }), "😀😀😀")).toEqual(["errors:tooLong?max=2&count=3"]);
  expect(mistakes(line({ min: 3, max: 9 }), "ab")).toEqual(["errors:tooShort?min=3&count=2"]);
  expect(mistakes(line({ max: 9 }), "   ")).toEqual(["errors:required"]);
  expect(line({ min: 0, max: 9 }).parse("  ")).toBe("");
});

it.each(["\u0000", "\u0007", "\u001B", "\u007F", "\u0085", "\u009B", "\uFFFD", "\uFFFE", "\uD800", "\uDC00x"])(
  "refuses what cannot be shown: %j",
  (character) => {
    expect(mistakes(line({ max: 50 }), `a${character}b`)).toContain("errors:unprintable");
    expect(mistakes(longText({ max: 50 }), `a${character}b`)).toContain("errors:unprintable");
  },
);

it.each(["\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"])(
  "refuses what turns the text around: %j",
  (character) => expect(mistakes(line({ max: 50 }), `a${character}b`)).toContain("errors:bidirectional"),
);

it("leaves secrets as they are", () => {
  expect(secret({ max: 9 }).parse("  a  b ")).toBe("  a  b ");
  expect(mistakes(secret({ max: 2 }), "abc")).toEqual(["errors:tooLong?max=2"]);
  expect(mistakes(secret({ max: 2 }), "")).toEqual(["errors:required"]);
});

it.each(["", "1.5", "1e3", "0x1", "٣", " 1", "1 ", "1234567890", "--1", "NaN"])("%j is no whole number", (text) => {
  expect(wholeNumber({ min: 0, max: 9 }).safeParse(text).error?.issues[0]?.message).toBe("errors:notANumber");
});

it("takes each of several once, and counts them", () => {
  const some = choices(["a", "b", "c"], { min: 1, max: 2 });
  expect(some.parse(["a", "a", "b"])).toEqual(["a", "b"]);
  const message = (value: unknown) => some.safeParse(value).error?.issues[0]?.message;
  expect(message([])).toBe(say("chooseSome", { count: 1 }));
  expect(message(["a", "b", "c"])).toBe(say("chooseFewer", { count: 2 }));
  expect(message(["z"])).toBe(say("unknownChoice"));
  expect(message("a")).toBe(say("wrongType"));
});
