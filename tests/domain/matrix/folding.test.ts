import { expect, it } from "vitest";
import { fold, searchText, searchWords } from "~/domain/matrix/folding";

it.each([
  ["Берёзовский район", "березовскии раион"],
  ["Магілёўская", "магилеуская"],
  ["й и і Й І", "и и и и и"],
  ["ЎУ ў", "уу у"],
  ["Прэм’ер-міністр", "прэмер министр"],
  ["Прем'ер", "премер"],
  ["Baranavičy, Žodzina, Liepieĺ, Naroŭlia", "baranavicy zodzina liepiel naroulia"],
  ["  Attaché (100 %)_  ", "attache 100"],
  ["", ""],
])("folds %s", (text, folded) => expect(fold(text)).toBe(folded));

it("is the same when folded twice", () => {
  for (const text of ["Аддзел № 5", "Ёлкі-палкі", "ÅŁ’", "ǅ ﬁ Ⅷ"]) expect(fold(fold(text))).toBe(fold(text));
});

it("gives the words of a search once, at most eight, without signs that a LIKE would read", () => {
  expect(searchWords("Суд, суд СУД %_\\")).toEqual(["суд"]);
  expect(searchWords("a b c d e f g h i j")).toHaveLength(8);
  expect(searchText(["Суд Брэсцкага раёна", "суд"])).toBe(" суд брэсцкага раена");
});
