import { expect, it } from "vitest";
import { type Giveaway, givesAway } from "~/domain/matrix/giving-away";

it.each<[string, Giveaway[]]>([
  ["Write to alena.k@mail.example", ["mail"]],
  ["у Telegram (@alena_k)", ["mail"]],
  ["my page alena.by says more", ["link"]],
  ["https://example.org/alena", ["link"]],
  ["старонка алена.бел", ["link"]],
  ["+375 29 123-45-67", ["phone"]],
  ["8 (029) 1234567", ["phone"]],
  ["I left the ministry in 2011.", ["year"]],
  ["з 1998 па 2003 год", ["year"]],
  ["call 375291234567 or a@b.by since 2020", ["mail", "link", "phone", "year"]],
])("names what looks like a trace: %s", (text, signs) => expect(givesAway(text)).toEqual(signs));

it.each([
  "",
  "I want the office to answer while the answer is still needed.",
  "Ведаю гэтую справу; 118 раёнаў, 1500 школ і 25 000 настаўнікаў чакаюць.",
  "У нас 3 з 5 пасад пустыя, а 10 % людзей сышлі.Пачну адразу",
  "Article 12.1 of the law, parts 1, 2 and 3",
])("says nothing of what does not: %s", (text) => expect(givesAway(text)).toEqual([]));

it("takes no longer for hostile words", () => {
  // Work of this process, which is the same on a crowded machine.
  const start = process.cpuUsage();
  for (const text of ["@".repeat(500), "1 ".repeat(250), "a.".repeat(250), "a@".repeat(250), "-".repeat(500)]) {
    givesAway(text);
  }
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(1);
});
