import type { InThreeLanguages, TitledInThreeLanguages } from "./naming";
import { skeletons } from "./skeleton";

/** Chief cities, which people look for; the names of the regions have only what is made from them. */
const cities: Record<string, string[]> = {
  "BY-BR": ["Брэст", "Брест", "Brest"],
  "BY-VI": ["Віцебск", "Витебск", "Viciebsk", "Vitebsk"],
  "BY-HO": ["Гомель", "Homiel"],
  "BY-HR": ["Гродна", "Гродно"],
  "BY-MI": ["Мінск", "Minsk"],
  "BY-MA": ["Магілёў", "Могилёв", "Mahilioŭ"],
  "BY-HM": ["Мінск", "Minsk"],
};

/** What people call the executive committees. */
const everyday: [RegExp, string[]][] = [
  [/выканаўчы камітэт/i, ["выканкам", "исполком"]],
  [/раённы выканаўчы камітэт/i, ["райвыканкам", "райисполком"]],
  [/гарадскі выканаўчы камітэт/i, ["гарвыканкам", "горисполком"]],
  [/абласны выканаўчы камітэт/i, ["аблвыканкам", "облисполком"]],
];

type Place = InThreeLanguages | null | undefined;

/**
 * What the search of positions looks through: skeletons of the title in three languages, a bar, and those of the body,
 * the region and the district; a space before each, so that ` word` finds what begins with it, and the bar tells a
 * title from a place. Whatever writes a position, or renames its body or its place, writes this anew.
 */
export function searchTextOf(
  position: TitledInThreeLanguages,
  body: InThreeLanguages & { regionCode: string | null },
  region: Place,
  district: Place,
): string {
  const title = [position.titleBe, position.titleRu, position.titleEn];
  const names = [body, region, district].flatMap((place) => (place ? [place.nameBe, place.nameRu, place.nameEn] : []));
  const called = everyday.flatMap(([name, words]) => (name.test(body.nameBe) ? words : []));
  const words = [
    ...skeletons(title),
    "|",
    ...skeletons([...names, ...called, ...(cities[body.regionCode ?? ""] ?? [])]),
  ];
  return ` ${words.join(" ")}`;
}
