import type { CatalogueFiles } from "./catalogue-files";
import { besideDistricts, districtWords, type Names, nameCityDistricts, perDistrict } from "./naming-districts";
import { searchTextOf } from "./search-text";
import { sphereOf } from "./sphere-of-body";

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
  aboutBe: string;
  aboutRu: string;
  aboutEn: string;
  seats: number;
  sort: number;
  searchText: string;
}

type FileBody = CatalogueFiles["bodies"][number];
type Offered = BodyRow & { seats: number; positions: string[] };

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
      if (region.city_districts === 0) return [];
      return {
        ...same,
        ...nameCityDistricts(region),
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
  const regionOf = new Map(regions.map((region) => [region.code, region]));
  const districtOf = new Map(districts.map((district) => [district.key, district]));
  const titles = new Map(files.positions.positions.map((position) => [position.key, position]));
  const bodies: BodyRow[] = [];
  const positions: PositionRow[] = [];
  for (const { seats, positions: keys, ...body } of files.bodies.flatMap((body, i) => offered(body, i * 1000, files))) {
    bodies.push(body);
    const region = regionOf.get(body.regionCode ?? "");
    const district = districtOf.get(body.districtKey ?? "");
    keys.forEach((key, i) => {
      const file = titles.get(key);
      if (!file) throw new Error(`prisma/catalogue/bodies.json: ${body.key} has an unknown position, ${key}.`);
      const title = { titleBe: file.title_be, titleRu: file.title_ru, titleEn: file.title_en };
      positions.push({
        key: `${body.key}.${key}`,
        bodyKey: body.key,
        level: file.level,
        how: file.how,
        ...title,
        aboutBe: file.about_be,
        aboutRu: file.about_ru,
        aboutEn: file.about_en,
        seats,
        sort: body.sort * 100 + i,
        searchText: searchTextOf(title, body, region, district),
      });
    });
  }
  return { regions, districts, bodies, positions };
}
