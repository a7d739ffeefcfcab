import type { Tx } from "~/platform/db.server";
import type { CatalogueTable, PlainRow } from "./catalogue-tables";

/** What rows refer to: the regions, districts, levels and bodies that there are. */
export interface Known {
  regions: ReadonlySet<string>;
  /** The region of each district. */
  districts: ReadonlyMap<string, string>;
  levels: ReadonlySet<string>;
  bodies: ReadonlySet<string>;
}

/** A reference that leads nowhere, or to what does not fit. Named in `mistakes:catalogue` and `catalogue:error`. */
export interface Misfit {
  column: string;
  problem: "unknownRegion" | "unknownDistrict" | "unknownLevel" | "unknownBody" | "districtElsewhere";
}

/** What a row refers to that is not there, or does not fit; nothing where the row is in order. */
export function misfitOf(table: CatalogueTable, row: PlainRow, known: Known): Misfit | null {
  const { region = "", district = "", level = "", body = "" } = row;
  if (region !== "" && !known.regions.has(region)) return { column: "region", problem: "unknownRegion" };
  if (table === "bodies" && district !== "") {
    const of = known.districts.get(district);
    if (of === undefined) return { column: "district", problem: "unknownDistrict" };
    if (of !== region) return { column: "district", problem: "districtElsewhere" };
  }
  if (table === "positions") {
    if (!known.bodies.has(body)) return { column: "body", problem: "unknownBody" };
    if (!known.levels.has(level)) return { column: "level", problem: "unknownLevel" };
  }
  return null;
}

/** What there is to refer to. */
export function knownIn(rows: Record<CatalogueTable, readonly PlainRow[]>): Known {
  const keys = (table: CatalogueTable) => new Set(rows[table].map(({ key }) => key!));
  return {
    regions: keys("regions"),
    districts: new Map(rows.districts.map(({ key, region }) => [key!, region!])),
    levels: keys("levels"),
    bodies: keys("bodies"),
  };
}

/** What rows can refer to now, by their keys alone. */
export async function readKnown(tx: Tx, levels: readonly PlainRow[]): Promise<Known> {
  const districts = await tx.district.findMany({ select: { key: true, regionCode: true } });
  const bodies = await tx.body.findMany({ select: { key: true } });
  const regions = await tx.region.findMany({ select: { code: true } });
  return {
    regions: new Set(regions.map(({ code }) => code)),
    districts: new Map(districts.map(({ key, regionCode }) => [key, regionCode])),
    levels: new Set(levels.map(({ key }) => key!)),
    bodies: new Set(bodies.map(({ key }) => key)),
  };
}
