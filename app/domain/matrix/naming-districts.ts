import type { Named } from "./catalogue-files";

/** A name in the three languages, as the database keeps it. */
export interface Names {
  nameBe: string;
  nameRu: string;
  nameEn: string;
}

/** "Брэсцкі раён", "Брестский район", "Brest District" without the last word, and in the genitive. */
export function districtWords(district: Named) {
  const [be, ru, en] = [district.name_be, district.name_ru, district.name_en].map((name) => name.replace(/ \S+$/, ""));
  return { be: be!, ru: ru!, en: en!, ofBe: be!.replace(/кі$/, "кага"), ofRu: ru!.replace(/кий$/, "кого") };
}

/** Names of a district's body, by the template that stands for all districts. */
export const perDistrict: Record<string, (words: ReturnType<typeof districtWords>) => Names> = {
  "district-excom": ({ be, ru, en }) => ({
    nameBe: `${be} раённы выканаўчы камітэт`,
    nameRu: `${ru} районный исполнительный комитет`,
    nameEn: `${en} District Executive Committee`,
  }),
  "district-council": ({ be, ru, en }) => ({
    nameBe: `${be} раённы Савет дэпутатаў`,
    nameRu: `${ru} районный Совет депутатов`,
    nameEn: `${en} District Council of Deputies`,
  }),
  "district-court": ({ ofBe, ofRu, en }) => ({
    nameBe: `Суд ${ofBe} раёна`,
    nameRu: `Суд ${ofRu} района`,
    nameEn: `Court of ${en} District`,
  }),
  "district-prosecutor": ({ ofBe, ofRu, en }) => ({
    nameBe: `Пракуратура ${ofBe} раёна`,
    nameRu: `Прокуратура ${ofRu} района`,
    nameEn: `Prosecutor’s Office of ${en} District`,
  }),
};

/** What a template also stands for besides the districts: one body for all of these, its seats if they are known. */
export const besideDistricts: Record<string, Names & { key: string; seats: number }> = {
  "district-council": {
    key: "city-council",
    nameBe: "Гарадскі Савет дэпутатаў (горад абласнога падпарадкавання)",
    nameRu: "Городской Совет депутатов (город областного подчинения)",
    nameEn: "City Council of Deputies (city of regional subordination)",
    seats: 10,
  },
  "district-court": {
    key: "city-district-court",
    nameBe: "Суд горада або раёна ў горадзе",
    nameRu: "Суд города или района в городе",
    nameEn: "Court of a city or city district",
    seats: 1,
  },
  "district-prosecutor": {
    key: "city-district-prosecutor",
    nameBe: "Пракуратура горада або раёна ў горадзе",
    nameRu: "Прокуратура города или района в городе",
    nameEn: "Prosecutor’s Office of a city or city district",
    seats: 1,
  },
};

/** The name of the administrations of a region's city districts, of which the catalogue makes one body. */
export function nameCityDistricts(region: Named): Names {
  const be = region.name_be.replace("ая вобласць", "ай вобласці").replace("горад Мінск", "горада Мінска");
  const ru = region.name_ru.replace("ая область", "ой области").replace("город Минск", "города Минска");
  const en = region.name_en === "Minsk City" ? "Minsk" : region.name_en;
  return {
    nameBe: `Адміністрацыі раёнаў у гарадах ${be}`.replace("у гарадах горада", "горада"),
    nameRu: `Администрации районов в городах ${ru}`.replace("в городах города", "города"),
    nameEn: `City district administrations of ${en}`,
  };
}
