import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type PersonalKind, personalDataIn } from "~/domain/discussion/personal-data";

const kinds = (text: string) => [...new Set(personalDataIn(text).map(({ kind }) => kind))];

/** What is stopped, by kinds: as people write it, and as they write it to get past. */
const stopped: Record<PersonalKind, string[]> = {
  phone: [
    ...[
      "+375 29 123-45-67",
      "+375291234567",
      "375 (29) 123 45 67",
      "80291234567",
      "8 029 123-45-67",
      "8 (017) 222-33-44",
    ],
    ...["8-0162-12-34-56", "029 123 45 67", "(29) 123-45-67", "29 123-45-67", "29-1234567", "123-45-67", "0291234567"],
    ...["+48 501 234 567", "0048 501 234 567", "+370 612 34567", "8 612 34567", "861234567", "+7 (912) 345-67-89"],
    ...["8 912 345 67 89", "89123456789", "79123456789", "+380 67 123 45 67", "067 123 45 67", "+1 202 555 0143"],
    ...["+44 20 7946 0958", "тэл. 501 234 567", "Viber: 2912345678", "тел.: 222 33 44", "телефон 2223344"],
    ...["+ 3 7 5 2 9 1 2 3 4 5 6 7", "3 7 5 2 9 1 2 3 4 5 6 7", "+375.29.123.45.67", "+375 **29** 123 _45_ 67"],
    ...[
      "+３７５ ２９ １２３ ４５ ６７",
      "+375\u200B29\u200B1234567",
      "+٣٧٥ ٢٩ ١٢٣٤٥٦٧",
      "＋375291234567",
      "3⃣7⃣5⃣291234567",
    ],
    ...["+375–29–123–45–67", "+375/29/1234567", "у 2024 годзе 375 29 123 45 67", "+375\u00AD29\u00AD1234567"],
  ],
  email: [
    ...["heron@lake.by", "Пішыце на heron.grey+list@mail.lake.org.", "heron (at) lake.by", "heron[at]lake[dot]by"],
    ...[
      "heron at lake dot by",
      "heron собака lake точка ru",
      "heron @ lake . by",
      "heron＠lake．by",
      "her\u200Bon@la\u200Bke.by",
    ],
    ...["чапля@возера.бел", "heron{at}lake{кропка}by", "heron сабака lake кропка by", "heron @ lake.com"],
  ],
  handle: [
    ...[
      "https://t.me/grey_heron",
      "t.me/+AbCdEf123",
      "t . me / grey_heron",
      "t[.]me/grey_heron",
      "telegram.me/heron",
      "wa.me/375",
    ],
    ...[
      "vk.com/id1234",
      "https://www.instagram.com/grey.heron/",
      "facebook.com/profile.php?id=100",
      "linkedin.com/in/heron",
    ],
    ...[
      "Telegram: @greyheron",
      "тг: greyheron",
      "мой тэлеграм @heron",
      "тэлеграм grey_heron",
      "@grey_heron",
      "skype:heron77?call",
    ],
    ...[
      "tg://resolve?domain=heron",
      "insta: heron.grey",
      "ok.ru/profile/123",
      "tiktok.com/@heron",
      "ｔ．ｍｅ／heron",
      "x.com/heron",
    ],
  ],
  address: [
    ...[
      "вул. Коласа, 5",
      "вуліца Якуба Коласа, дом 5, кв. 12",
      "ул. Ленина, д. 12",
      "улица Ленина 12а",
      "на вуліцы Багдановіча 23",
    ],
    ...[
      "праспект Незалежнасці, 65",
      "пр-т Победителей, 7",
      "завулак Музычны, 3",
      "переулок Музыкальный, дом 3",
      "бульвар Шаўчэнкі 8",
    ],
    ...[
      "12 Baker Street",
      "221b Baker Street",
      "5 Old Mill Road",
      "vul. Kolasa 5",
      "1-я улица Ленина 12".slice(4),
      "Вуліца Мележа, 1",
    ],
    "ул.\u00A0Притыцкого, 10",
  ],
  passport: [
    ...[
      "MP1234567",
      "МР 1234567",
      "AB№1234567",
      "паспорт 4510 123456",
      "пашпарт серыі KH 7654321",
      "mp 1 2 3 4 5 6 7",
      "КВ-1234567",
    ],
    "passport No. 123456789".replace("No. ", "No "),
  ],
  personalNumber: ["4123456A012PB3", "3010190 H 012 PB 4", "4123456А012РВ3", "5010203K045BI6"],
  card: [
    ...[
      "4111 1111 1111 1111",
      "4111111111111111",
      "5555-5555-5555-4444",
      "3782 822463 10005",
      "9112 3800 0000 0004".slice(0, 0) || "4012888888881881",
    ],
    ...[
      "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
      "４１１１ １１１１ １１１１ １１１１",
      "PL61 1090 1014 0000 0712 1981 2874",
      "DE89370400440532013000",
    ],
  ],
  ip: [
    "192.168.10.12",
    "IP 93.84.119.5",
    "2001:db8:85a3:0:0:8a2e:370:7334",
    "fe80:1:2::8a2e:7334",
    "93 . 84 . 119 . 5",
  ],
  name: [
    ...[
      "Іваноў Іван Іванавіч",
      "Иванова Мария Петровна",
      "Иван Иванович Иванов",
      "Іванову Івану Іванавічу",
      "ИВАНОВ ИВАН ИВАНОВИЧ",
    ],
    ...[
      "Дунін-Марцінкевіч Вінцэнт Якаўлевіч",
      "Сідарава Ганна Мікалаеўна",
      "Кузьмин Пётр Ильич",
      "з Аленай Сяргееўнай Каваль",
    ],
    ...["Ivanou Ivan Ivanavich", "Иванов\nИван\nИванович", "И\u200Bванов Иван Иван\u200Bович"],
  ],
};

describe("what is stopped", () => {
  it.each(Object.entries(stopped))("%s", (kind, texts) => {
    for (const text of texts) expect([text, kinds(`Так: ${text}!`)]).toEqual([text, expect.arrayContaining([kind])]);
  });
});

/** What people write about laws, money, time and places. */
const passing = [
  "Закон № 130-З ад 17 ліпеня 2008 г., артыкул 12.1.3, частка 4",
  "Указ ад 24.05.2018 № 201, пастанова ад 01.02.2024 – 05.06.2024",
  "2019–2023, 2020-2024, 2019 2020 2021 2022 2023",
  "1 234 567 890 рублёў, 12 500 000 000 руб., 291 234 567 BYN, 89 123 456 789",
  "375 291 234 567 рублёў",
  "у 2024 годзе 700 удзельнікаў, з іх 30 % у краіне",
  "пункт 1.2.3.4, раздзел 10.11.12.13",
  "77,27 %, 87.50 %, 0.05, 0,123456789",
  "Артыкулы 7, 8, 9, 10, 11, 12 і 13; 7 8 9 10 11 12 13",
  "УНП 100123456, ISBN 978-985-08-1234-5",
  "a meeting at home. We then look at the site.",
  "Дзякуй, @Calm Lake, і @Ціхая Рака.",
  "Плошча 100 гектараў, плошча Незалежнасці ў 1996 годзе",
  "каля вуліцы Багдановіча і праспекта Незалежнасці",
  "міністр Янка Карповіч, пісьменнік Караткевіч, Святлана Аляксіевіч",
  "Янка Купала і Якуб Колас. Максім Багдановіч.",
  "https://pravo.by/document/?guid=3871&p0=h10800130 і https://www.venice.coe.int/webforms/documents/?pdf=CDL-AD(2020)017",
  "https://example.org/a/2024/10/12345678901",
  "10:30, 12:00-18:00, 10:20:30",
  "1) адно; 2) другое; 3) трэцяе",
  "3 кв. 2024 г., 12 кв. м, R-7K2M-94",
  "Рашэнне 2020/123-45, справа № 1-2-3/2021",
  "Telegram: channels are blocked. Signal: messages are encrypted.",
  "пашпарты 2019-2023 гадоў",
  "COVID-19, ISO 9001:2015, ГОСТ 12.0.004-2015",
];

it("lets laws, sums, days, years and titles through", () => {
  for (const text of passing) expect([text, personalDataIn(text)]).toEqual([text, []]);
});

/** All texts of a file of the seed or of the material, as a comment might say them. */
const stringsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value && typeof value === "object"
      ? Object.values(value).flatMap(stringsIn)
      : [];

it("lets through all that the demonstration says", async () => {
  const files = ["be", "ru", "en"];
  for (const name of files) {
    const stock = (await import(`../../../prisma/seed/stock/${name}.ts`)) as object;
    for (const text of stringsIn({ ...stock })) expect([text, personalDataIn(text)]).toEqual([text, []]);
  }
});

it("lets through the names of bodies and positions", () => {
  for (const file of readdirSync("prisma/catalogue").filter((name) => name.endsWith(".json"))) {
    const texts = stringsIn(JSON.parse(readFileSync(`prisma/catalogue/${file}`, "utf8")));
    for (const text of texts) expect([text, personalDataIn(text)]).toEqual([text, []]);
  }
});

it("lets a public person be named, and never how to reach one", () => {
  const text = "Иванов Иван Иванович, heron@lake.by";
  expect(personalDataIn(text).map(({ kind }) => kind)).toEqual(["email", "name"]);
  expect(personalDataIn(text, { publicPerson: true }).map(({ kind }) => kind)).toEqual(["email"]);
});

/** Texts made to keep a pattern busy: long runs of what it begins with, and of what it may not end with. */
const hostile = [
  ...[
    "1",
    "1 ",
    "+",
    "+3",
    "375 29 ",
    "(",
    "8 0",
    "a",
    "a@",
    "a.",
    "@",
    "@_",
    "a at ",
    "t.me/",
    "t . ",
    "tg:",
    "тэл ",
    "tel. 1",
  ],
  ...[
    "вул. ",
    "вуліца Ё",
    "Вуліца Коласа ",
    "MP",
    "MP1",
    "пашпарт ",
    "1.1.",
    "a:",
    "::",
    "BY00",
    "AA11AAAA",
    "4111 ",
    "4",
  ],
  ...[
    "Іван ",
    "Авіч",
    "Аа авіч ",
    "ІваноўАўна ",
    "И".repeat(40),
    "Иванов Иван ",
    "\u200B",
    "\u0301",
    "٣",
    "🙂",
    "0 ",
    "00",
    "12 A ",
  ],
];

/** A repetition without an end; a plus that stands for itself has a stroke before it or stands in brackets. */
const unbounded = /(?:[)\]}]|\\[dsw])[*+](?=[^"'`\]])|\{\d+,\}/;

/** How often the patterns are tried at a place: a text ten times as long is read in ten times as many steps. */
it("reads hostile texts to their end, however long, with patterns that repeat nothing without bounds", () => {
  for (const piece of hostile) {
    const text = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
    expect(personalDataIn(text).length).toBeLessThanOrEqual(20);
  }
  for (const name of ["contact", "phone", "name"]) {
    const source = readFileSync(`app/domain/discussion/${name}-signs.ts`, "utf8").replace(/^import .*$/gm, "");
    expect([name, source.match(unbounded)]).toEqual([name, null]);
  }
  expect("[\\\\d]+ x".match(unbounded)).not.toBeNull();
});

it("gives the passage as it was typed, in one short line", () => {
  expect(personalDataIn("Званіце: ＋３７５ \u200B29\n1234567, калі ласка")).toEqual([
    { kind: "phone", words: "＋３７５ \u200B29 1234567" },
  ]);
});
