import { expect, it } from "vitest";
import { takeChosen } from "~/domain/accounts/choosing-passphrase.server";
import { couldBeGenerated, generatePassphrase } from "~/domain/accounts/generating.server";
import { joinSchema } from "~/domain/accounts/joining.schema";
import { errorsOf } from "~/forms/parse-form";
import { languages } from "~/locales/t";

const own = (passphrase: string, pseudonym = "Quiet River") =>
  takeChosen({ way: "own", offer: "-", passphrase }, pseudonym).then(
    () => null,
    (error: Error) => error.message,
  );

const formed = (fields: Record<string, string>) => {
  const result = joinSchema.safeParse({ pseudonym: "Quiet River", offer: "seven words", ...fields });
  return result.success ? {} : errorsOf(result.error);
};

it.each(languages)("draws seven words of %s, others each time", async (language) => {
  const drawn = await Promise.all(Array.from({ length: 50 }, () => generatePassphrase(language)));
  expect(new Set(drawn).size).toBe(50);
  for (const passphrase of drawn) {
    expect(passphrase.split(" ")).toHaveLength(7);
    expect(await couldBeGenerated(passphrase)).toBe(true);
    expect(await takeChosen({ way: "offered", offer: passphrase, passphrase: "" }, "Quiet River")).toBe(passphrase);
  }
});

it.each(["one two", "abacus ".repeat(7).trim(), "this was put into the hidden field"])(
  "refuses an offer that was not made here: %j",
  async (offer) => {
    await expect(takeChosen({ way: "offered", offer, passphrase: "" }, "Quiet River")).rejects.toThrow("staleForm");
  },
);

it.each([
  ["qwertyuiopasdfghjkl", "mistakes:passphraseCommon"],
  ["QWERTY uiop asdf GHJKL", "mistakes:passphraseCommon"],
  ["1234567890123456", "mistakes:passphraseCommon"],
  ["aaaaaaaaaaaaaaaaaaaa", "mistakes:passphraseRepeats"],
  ["zzzzzzzzzzzzzzzzzzzzzz", "mistakes:passphraseRepeats"],
  ["lampa5lampa5lampa5", "mistakes:passphraseRepeats"],
  ["абвгдеж абвгдеж", "mistakes:passphraseRepeats"],
  ["!!!!!!!!!!!!!!!!!", "mistakes:passphraseRepeats"],
  ["my boat on the quiet river", "mistakes:passphrasePseudonym"],
  ["my boat on QuietRiver 1984", "mistakes:passphrasePseudonym"],
])("refuses %j with %s", async (passphrase, message) => {
  expect((await own(passphrase))?.split("?")[0]).toBe(message);
});

it.each(["copper kettle under the second stair", "тры вожыкі п'юць каву ў чацвер", "9hV#kq2!mZpL0w&x"])(
  "takes %j",
  async (passphrase) => {
    expect(await own(passphrase)).toBe(null);
  },
);

it("checks the length and form of one's own in the form, also beside other mistakes", () => {
  expect(formed({ way: "own", passphrase: "" })).toEqual({ passphrase: "errors:required" });
  expect(formed({ way: "own", passphrase: "fourteen chars" })).toEqual({
    passphrase: "errors:tooShort?min=15&count=14",
  });
  expect(formed({ way: "own", passphrase: "a b      c      d" }).passphrase).toMatch("tooShort");
  expect(formed({ way: "own", passphrase: "ab ".repeat(80) }).passphrase).toMatch("tooLong");
  expect(formed({ way: "own", passphrase: "copper kettle \uFFFD stair" })).toEqual({
    passphrase: "errors:unprintable",
  });
  expect(formed({ way: "own", passphrase: "short", pseudonym: "" })).toEqual({
    pseudonym: "errors:required",
    passphrase: "errors:tooShort?min=15&count=5",
  });
  expect(formed({ way: "", passphrase: "" })).toEqual({ way: "errors:chooseOne" });
  expect(formed({ way: "offered", passphrase: "" })).toEqual({});
  expect(formed({ way: "own", passphrase: "copper kettle under the stair" })).toEqual({});
});
