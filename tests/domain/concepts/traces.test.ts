import { expect, it } from "vitest";
import type { TraceKind } from "~/domain/concepts/trace-kinds";
import { tracesIn } from "~/domain/concepts/traces";

const kindsIn = (text: string) => tracesIn(text).map(({ kind, words }) => `${kind}: ${words}`);

const tells: [TraceKind, string, string][] = [
  ["place", "Жыхары Маладзечна чакаюць.", "Маладзечна"],
  ["place", "Как в Бобруйске, так и везде.", "Бобруйске"],
  ["place", "У Слуцкім раёне няма архіва.", "Слуцкім раёне"],
  ["place", "В Гомельской области иначе.", "Гомельской области"],
  ["place", "The clinics of Polatsk wait.", "Polatsk"],
  ["place", "As in Brest Region.", "Brest Region"],
  ["date", "Гэта было 12 траўня 2021 года.", "12 траўня 2021"],
  ["date", "Это было 03.02.2019.", "03.02.2019"],
  ["date", "в ноябре 2018 закрыли", "ноябре 2018"],
  ["date", "On May 5, 2020 they closed it.", "May 5, 2020"],
  ["work", "Я дзесяць гадоў працавала там.", "Я дзесяць гадоў працавала"],
  ["work", "я раньше работал в суде", "я раньше работал"],
  ["work", "When I worked there, nobody asked.", "I worked"],
  ["work", "Мой бывший начальник считал иначе.", "Мой бывший начальник"],
  ["work", "My colleagues know it.", "My colleagues"],
  ["employer", "На ТАА «Светлая Рэчка» было так.", "ТАА «Светлая Рэчка»"],
  ["employer", "в школе № 12 было так", "школе № 12"],
  ["employer", "капітану падалося", "капітану"],
  ["employer", "в/ч 12345", "в/ч 12345"],
  ["link", "See https://example.org/a?utm_source=me now", "https://example.org/a?utm_source=me"],
  ["link", "чат t.me/somebody тут", "t.me/somebody"],
  ["contact", "write to heron@example.org please", "heron@example.org"],
  ["contact", "пішыце @quiet_heron тут", "@quiet_heron"],
  ["contact", "тэлефон +375 29 123-45-67.", "+375 29 123-45-67"],
  ["path", "![](C:\\Users\\Heron\\doc.png)", "C:\\Users\\Heron\\doc.png)"],
  ["path", "from /home/heron/text.md here", "/home/heron/text.md"],
  ["spelling", "Сьвет і людзі", "Сьвет"],
  ["spelling", "cловы з чужой літарай", "cловы"],
  ["spelling", "What is that?!?!", "?!?!"],
];
it.each(tells)("finds %s in “%s”", (kind, text, words) => {
  expect(kindsIn(text)).toContain(`${kind}: ${words}`);
});

it.each([
  "Суддзяў прызначае адзін чалавек. Лідары партый маўчаць, генеральны план не выкананы.",
  "Письмо и просьба: восьмой раздел. Лидер молчит. Областной бюджет и районные суды.",
  "The council has 12 members; 30 % of 2024 are new. A major reform may march on. We think it over.",
  "Мая думка простая. У 2024 годзе было 700 чалавек, праз 5 гадоў будзе 1 000 000 000 рублёў.",
])("leaves ordinary words alone: %s", (text) => {
  expect(kindsIn(text)).toEqual([]);
});

it("gives each passage once, in its context and under its heading, in the order of the text", () => {
  const text = `## Хто піша\n\nДоўгі ўступ, які нікога не цікавіць, але стаіць тут дзеля месца. У Пінску я працаваў у школе № 5, дзе нас было трое, і гэта доўга цягнулася.\n\n## Што рабіць\n\nhttps://example.org/Мінск`;
  const traces = tracesIn(text);
  expect(traces.map(({ kind, words, section }) => [kind, words, section])).toEqual([
    ["place", "Пінску", "Хто піша"],
    ["work", "я працаваў", "Хто піша"],
    ["employer", "школе № 5", "Хто піша"],
    ["link", "https://example.org/Мінск", "Што рабіць"],
  ]);
  expect(traces[0]).toMatchObject({ before: "…не цікавіць, але стаіць тут дзеля месца. У " });
  expect(traces[2]!.after).toBe(", дзе нас было трое, і гэта доўга цягнулася.");
  for (const { at, words } of traces) expect(text.slice(at, at + words.length)).toBe(words);
});

it.each([
  ["letters", "a".repeat(100_000)],
  ["capitals", "М".repeat(100_000)],
  ["signs of an address", "a@".repeat(50_000)],
  ["dots", "a@a.".repeat(25_000)],
  ["digits", "+1 ".repeat(33_000)],
  ["spaces", `я ${" ".repeat(99_000)}`],
  ["links", "https://a.b ".repeat(8_000)],
  ["towns", "Мінск ".repeat(16_000)],
  ["quotations", "ТАА «".repeat(20_000)],
  ["hyphens", "a-".repeat(50_000)],
  ["headings", "# a\n".repeat(25_000)],
])("names a bounded number of passages in the longest text of %s", (_, text) => {
  expect(tracesIn(text).length).toBeLessThanOrEqual(300);
});
