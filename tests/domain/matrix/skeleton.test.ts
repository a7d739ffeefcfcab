import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CatalogueFiles } from "~/domain/matrix/catalogue-files";
import { expandCatalogue } from "~/domain/matrix/expanding-catalogue";
import { readings, skeletons } from "~/domain/matrix/skeleton";
import { searchTextOf } from "~/domain/matrix/search-text";

const skeleton = (word: string) => skeletons([word]).join(" ");

describe("the skeleton", () => {
  it.each<[string, string[]]>([
    ["starsina", ["старшыня", "СТАРШЫНЯ", "staršynia", "starshynia", "starshynya", "starshinya", "старшиня"]],
    ["predsedatel", ["председатель", "predsedatel", "predsedatel'", "predsedatelʹ"]],
    ["hrodna", ["Гродна", "Hrodna", "Grodna"]],
    ["hrodno", ["Гродно", "Grodno", "Hrodno"]],
    ["homel", ["Гомель", "Homiel", "Homieĺ", "Gomel", "Homyel"]],
    ["mahileu", ["Магілёў", "Магилеу", "Магілев", "Mahilioŭ", "Mahilyow", "Mahiliou"]],
    ["raen", ["раён", "раен", "район", "rajon", "rayon", "raion"]],
    ["raeni", ["раённы", "районный", "rajonny", "rayonnyy", "raionny"]],
    ["premer", ["прэм’ер", "премьер", "прем'ер", "premjer", "premyer", "premier"]],
    ["dzarzinsk", ["Дзяржынск", "Dziaržynsk", "Dzyarzhynsk"]],
    ["sluts", ["Слуц", "Sluc", "Sluts"]],
    ["uitsebsk", ["Віцебск", "Viciebsk", "Vitsebsk", "Vicebsk"]],
    ["kamitet", ["камітэт", "kamitet", "kamitèt"]],
    ["borisou", ["Борисов", "Borisov", "Borisow"]],
    ["sotsalni", ["социальный", "sotsialnyy", "socialnyj"]],
    ["ekspert", ["эксперт", "ekspert", "expert"]],
  ])("%s", (bones, spellings) => {
    for (const word of spellings) expect([word, skeleton(word)]).toEqual([word, bones]);
  });

  it("keeps apart what sounds apart", () => {
    for (const [one, other] of [
      ["суд", "суддзя"],
      ["мінскі", "пінскі"],
      ["дырэктар", "дэкан"],
      ["сектар", "сакратар"],
      ["banker", "member"],
    ] as const) {
      expect(skeleton(one)).not.toBe(skeleton(other));
    }
  });

  it("gives the words of several texts once, without signs that a LIKE would read", () => {
    expect(skeletons(["Суд Брэсцкага раёна", "суд; 100 %_\\ | №5"])).toEqual([
      "sud",
      "brestskaha",
      "raena",
      "100",
      "no5",
    ]);
    expect(skeletons(["", "ь ъ", "—"])).toEqual([]);
  });
});

const read = (name: string): unknown => JSON.parse(readFileSync(`prisma/catalogue/${name}.json`, "utf8"));
const files = {
  ...{ bodies: read("bodies"), positions: read("positions") },
  ...{ regions: read("regions"), districts: read("districts") },
} as CatalogueFiles;

describe("the words of a search", () => {
  it("are read in both ways where ch may be ч or х, each once, at most eight, without single letters", () => {
    expect(readings("Chojniki")).toEqual([["tsoinik", "hoinik"]]);
    expect(readings("суд СУД суда")).toEqual([["sud"]]);
    expect(readings("мытня і граніца ў Брэсце")).toEqual([["mitn"], ["hranits"], ["brests"]]);
    expect(readings("вярхоўнага")).toEqual([["uarhoun"]]);
    expect(readings("я")).toEqual([["a"]]);
    expect(readings("!!! — '")).toEqual([]);
    expect(readings("ъъъ")).toEqual([["ъъъ"]]);
    expect(readings("aa bb cc dd ee ff gg hh kk ll mm")).toHaveLength(8);
    expect(readings("%_\\' OR 1=1 --")).toEqual([["or"]]);
  });

  it("find every word of the catalogue by each of its beginnings", () => {
    const rows = expandCatalogue(files);
    const texts = [
      ...rows.bodies.flatMap(({ nameBe, nameRu, nameEn }) => [nameBe, nameRu, nameEn]),
      ...rows.positions.flatMap(({ titleBe, titleRu, titleEn }) => [titleBe, titleRu, titleEn]),
    ];
    const words = new Set(texts.flatMap((text) => text.split(/[\s()«»,.—-]+/)).filter(Boolean));
    const lost = [...words].flatMap((word) => {
      const bones = skeletons([word]);
      const beginnings = Array.from({ length: Math.max(0, word.length - 3) }, (_, i) => word.slice(0, i + 3));
      return [...beginnings, word]
        .filter((typed) => !(typed.endsWith("k") && word[typed.length] === "h"))
        .filter((typed) => readings(typed).every(([way]) => way!.length > 2))
        .filter((typed) =>
          readings(typed).some((ways) => !ways.some((way) => bones.some((one) => one.startsWith(way)))),
        )
        .map((typed) => `${typed} of ${word}`);
    });
    expect(words.size).toBeGreaterThan(800);
    expect(lost).toEqual([]);
  });
});

it("keeps the words of the title before the bar and those of the place after it", () => {
  const names = (name: string) => ({ nameBe: name, nameRu: name, nameEn: name });
  const title = { titleBe: "Старшыня", titleRu: "Председатель", titleEn: "Chair" };
  const body = { ...names("Брэсцкі суд"), regionCode: "BY-BR" };
  expect(searchTextOf(title, body, names("Брэсцкая вобласць"), names("Пінскі раён"))).toBe(
    " starsina predsedatel tsair | brestski sud brestska uoblasts pinski raen brest",
  );
  expect(searchTextOf(title, { ...names("Суд"), regionCode: null }, null, undefined)).toBe(
    " starsina predsedatel tsair | sud",
  );
});
