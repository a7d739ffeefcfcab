import type { Sphere } from "../spheres";
import { searchText } from "./folding";

/** Kinds of bodies, in the order in which they are shown. */
export const kinds = ["central", "legislative", "judicial", "regional", "local", "diplomatic", "other"] as const;
export type Kind = (typeof kinds)[number];

/** Levels of positions, in the order in which they are shown. */
export const levels = [
  "leadership",
  "deputy_leadership",
  "unit_head",
  "deputy_unit_head",
  "adviser",
  "specialist",
  "judge",
  "prosecutor",
  "diplomat",
  "elected",
] as const;
export type Level = (typeof levels)[number];

/** Regions by their ISO 3166-2 codes. */
export const regionCodes = ["BY-BR", "BY-VI", "BY-HO", "BY-HR", "BY-MI", "BY-MA", "BY-HM"] as const;

interface Named {
  name_be: string;
  name_ru: string;
  name_en: string;
}

/** The files of `prisma/catalogue` as they are. */
export interface CatalogueFiles {
  bodies: {
    key: string;
    kind: string;
    be: string;
    ru: string;
    en: string;
    region: string | null;
    cofog: string;
    count: number | null;
    positions: string[];
  }[];
  positions: {
    positions: { key: string; level: string; how: string; title_be: string; title_ru: string; title_en: string }[];
  };
  regions: { regions: (Named & { code: string; key: string; city_districts: number })[] };
  districts: { districts: (Named & { key: string; region: string })[] };
}

interface Names {
  nameBe: string;
  nameRu: string;
  nameEn: string;
}
export type RegionRow = Names & { code: string; sort: number };
export type DistrictRow = Names & { key: string; regionCode: string };
export type BodyRow = Names & {
  key: string;
  kind: string;
  sphere: string;
  regionCode: string | null;
  districtKey: string | null;
  sort: number;
};
export interface PositionRow {
  key: string;
  bodyKey: string;
  level: string;
  how: string;
  titleBe: string;
  titleRu: string;
  titleEn: string;
  seats: number;
  sort: number;
  searchText: string;
}

type FileBody = CatalogueFiles["bodies"][number];
type Offered = BodyRow & { seats: number; positions: string[] };

/** Sphere by the body's key; the first that fits. */
const byKey: [RegExp, Sphere][] = [
  [/^(court|.*-court|prosecutor|district-prosecutor|ministry-justice|bar-association|forensic|legal-inf)/, "justice"],
  [/^(police|ministry-internal|internal-troops|investigative|committee-state-security|committee-border)/, "security"],
  [/^(dept-(corrections|citizenship|financial-inv)|ministry-emergency|security-council|presidential-sec)/, "security"],
  [/^(ministry-defence|general-staff|committee-military)/, "defence"],
  [/^(ministry-foreign|embassy|consulate|mission-)/, "foreign"],
  [
    /^(ministry-(finance|taxes)|committee-customs|national-bank|development-bank|dept-financial|state-control)/,
    "finance",
  ],
  [/^(ministry-communications|hi-tech-park|operational-analytical|personal-data)/, "digital"],
  [/^(ministry-(transport|energy|housing|architecture)|railways|dept-aviation)/, "infrastructure"],
  [/^(ministry-(natural|forestry)|dept-nuclear)/, "environment"],
  [/^(ministry-health|state-hospital)/, "health"],
  [/^(ministry-education|academy|state-university|committee-science|strategic-research)/, "education"],
  [/^(ministry-(culture|information|sport)|media-|dept-archives|commissioner-religious)/, "culture"],
  [/^(ministry-labour|dept-labour|social-protection)/, "social"],
  [/^(house-of|council-of-the-rep|all-belarusian|central-election)/, "constitution"],
  [/^(region-(excom|council)|district-(excom|council)|city-|rural-)/, "local"],
  [/^(ministry-|concern-|committee-(property|standard)|tourism|belkoopsoyuz)/, "economy"],
];

const byCofog: Record<string, Sphere> = {
  "01": "governance",
  "02": "defence",
  "03": "security",
  "04": "economy",
  "05": "environment",
  "06": "infrastructure",
  "07": "health",
  "08": "culture",
  "09": "education",
  "10": "social",
};

/** The sphere of public life that a body works in. */
export function sphereOf(key: string, cofog: string): Sphere {
  return byKey.find(([pattern]) => pattern.test(key))?.[1] ?? byCofog[cofog] ?? "governance";
}

/** "Брэсцкі раён", "Брестский район", "Brest District" without the last word, and in the genitive. */
function districtWords(district: Named) {
  const [be, ru, en] = [district.name_be, district.name_ru, district.name_en].map((name) => name.replace(/ \S+$/, ""));
  return { be: be!, ru: ru!, en: en!, ofBe: be!.replace(/кі$/, "кага"), ofRu: ru!.replace(/кий$/, "кого") };
}

/** Names of a district's body, by the template that stands for all districts. */
const perDistrict: Record<string, (words: ReturnType<typeof districtWords>) => Names> = {
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
const besideDistricts: Record<string, Names & { key: string; seats: number }> = {
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

/** "Брэсцкая вобласць" in the genitive, "горад Мінск" likewise. */
function regionGenitive(region: Named): { be: string; ru: string; en: string } {
  return {
    be: region.name_be.replace("ая вобласць", "ай вобласці").replace("горад Мінск", "горада Мінска"),
    ru: region.name_ru.replace("ая область", "ой области").replace("город Минск", "города Минска"),
    en: region.name_en === "Minsk City" ? "Minsk" : region.name_en,
  };
}

/** The bodies that one line of the file stands for: itself, or one for each district or region. */
function offered(body: FileBody, at: number, files: CatalogueFiles): Offered[] {
  const same = { kind: body.kind, sphere: sphereOf(body.key, body.cofog), positions: body.positions };
  const name = perDistrict[body.key];
  if (name) {
    const one = files.districts.districts.map((district, i) => ({
      ...same,
      ...name(districtWords(district)),
      key: `${body.key}-${district.key}`,
      regionCode: district.region,
      districtKey: district.key,
      sort: at + i,
      seats: 1,
    }));
    const rest = besideDistricts[body.key];
    return rest ? [...one, { ...same, ...rest, regionCode: null, districtKey: null, sort: at + one.length }] : one;
  }
  if (body.key === "city-district-administration") {
    return files.regions.regions.flatMap((region, i) => {
      const of = regionGenitive(region);
      if (region.city_districts === 0) return [];
      return {
        ...same,
        nameBe: `Адміністрацыі раёнаў у гарадах ${of.be}`.replace("у гарадах горада", "горада"),
        nameRu: `Администрации районов в городах ${of.ru}`.replace("в городах города", "города"),
        nameEn: `City district administrations of ${of.en}`,
        key: `${body.key}-${region.key}`,
        regionCode: region.code,
        districtKey: null,
        sort: at + i,
        seats: region.city_districts,
      };
    });
  }
  const { key, be: nameBe, ru: nameRu, en: nameEn, region: regionCode } = body;
  return [{ ...same, key, nameBe, nameRu, nameEn, regionCode, districtKey: null, sort: at, seats: body.count ?? 1 }];
}

/** Every row of the catalogue that the files describe. */
export function expandCatalogue(files: CatalogueFiles) {
  const regions: RegionRow[] = files.regions.regions.map(({ code, name_be, name_ru, name_en }, sort) => {
    return { code, nameBe: name_be, nameRu: name_ru, nameEn: name_en, sort };
  });
  const districts: DistrictRow[] = files.districts.districts.map(({ key, region, name_be, name_ru, name_en }) => {
    return { key, regionCode: region, nameBe: name_be, nameRu: name_ru, nameEn: name_en };
  });
  const regionNames = new Map(files.regions.regions.map((region) => [region.code, namesOf(region)]));
  const districtNames = new Map(files.districts.districts.map((district) => [district.key, namesOf(district)]));
  const titles = new Map(files.positions.positions.map((position) => [position.key, position]));
  const bodies: BodyRow[] = [];
  const positions: PositionRow[] = [];
  for (const { seats, positions: keys, ...body } of files.bodies.flatMap((body, i) => offered(body, i * 1000, files))) {
    bodies.push(body);
    const place = [
      ...[body.nameBe, body.nameRu, body.nameEn],
      ...(regionNames.get(body.regionCode ?? "") ?? []),
      ...(districtNames.get(body.districtKey ?? "") ?? []),
    ];
    keys.forEach((key, i) => {
      const title = titles.get(key);
      if (!title) throw new Error(`prisma/catalogue/bodies.json: ${body.key} has an unknown position, ${key}.`);
      positions.push({
        key: `${body.key}.${key}`,
        bodyKey: body.key,
        level: title.level,
        how: title.how,
        titleBe: title.title_be,
        titleRu: title.title_ru,
        titleEn: title.title_en,
        seats,
        sort: body.sort * 100 + i,
        searchText: searchText([title.title_be, title.title_ru, title.title_en, ...place]),
      });
    });
  }
  return { regions, districts, bodies, positions };
}

function namesOf(row: Named): string[] {
  return [row.name_be, row.name_ru, row.name_en];
}
