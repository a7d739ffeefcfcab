import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db } from "~/platform/db.server";
import type { GridFilter } from "./filters.schema";
import { countBodies } from "./grid.server";
import { sumOf } from "./marks";
import { named } from "./naming";
import { viewBy } from "./picture.server";

/** Each region with all its positions, and its districts with theirs, as the filter shows them. */
export async function listDistricts(who: Who | null, filter: Omit<GridFilter, "after">, language: Language) {
  allow(who, may.organize(who));
  const regions = await db().region.findMany({ orderBy: { sort: "asc" }, include: { districts: true } });
  const view = await viewBy({ ...filter, region: "", district: "", body: "", scope: "" });
  const ofRegions = countBodies(view, ({ regionCode }) => regionCode);
  const ofDistricts = countBodies(view, ({ districtKey }) => districtKey);
  const nothing = sumOf([]);
  return {
    people: view.tally.people,
    regions: regions.map(({ code, districts, ...region }) => ({
      code,
      name: named(region, language),
      ...(ofRegions.get(code) ?? nothing),
      districts: districts
        .map(({ key, ...district }) => ({
          key,
          // "Brest District" stands in the table of its region and under a head that says what it is.
          name: named(district, language).replace(/ \S+$/, ""),
          ...(ofDistricts.get(key) ?? nothing),
        }))
        .sort((a, b) => a.name.localeCompare(b.name, language)),
    })),
  };
}
