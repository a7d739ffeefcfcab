import { expect, it } from "vitest";
import { htmlWrittenIn, writtenIn } from "~/locales/writing";

it.each([
  ["Трэба пачаць з мясцовых судоў і школ.", "be"],
  ["Нужно начать с местных судов и школ.", "ru"],
  ["One should begin with the local courts.", "en"],
  ["Як пісаў адзін аўтар, «суды должны быть независимыми», і я згодны.", "be"],
  ["Дзякую", undefined],
  ["Zacznijmy od sądów lokalnych.", undefined],
  ["2024: 30 %", undefined],
  ["", undefined],
])("%s is written in %s", (text, language) => expect(writtenIn(text)).toBe(language));

it("does not count tags and addresses", () => {
  expect(
    htmlWrittenIn('<p>Это <strong title="i">очень</strong> <a href="https://example.org/і">важно и нужно</a></p>'),
  ).toBe("ru");
  expect(htmlWrittenIn("<p>30 % &amp; 40</p>")).toBe(undefined);
});
