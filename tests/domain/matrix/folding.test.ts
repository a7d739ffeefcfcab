import { expect, it } from "vitest";
import { fold } from "~/domain/matrix/folding";

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
