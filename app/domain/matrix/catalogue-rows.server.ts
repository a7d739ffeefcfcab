import { createHash } from "node:crypto";
import type { Tx } from "~/platform/db.server";
import { type CatalogueTable, columns, type PlainRow } from "./catalogue-tables";
import { listLevels } from "./levels.server";

/** How many places the positions of one body have in the order of the catalogue. */
export const placesInBody = 100;

const yes = (day: string | null) => (day ? "yes" : "");

type Reader = (tx: Tx, keys: string[] | undefined) => Promise<PlainRow[]>;

const among = (keys: string[] | undefined) => (keys ? { key: { in: keys } } : {});

const readers: Record<CatalogueTable, Reader> = {
  async regions(tx, keys) {
    const rows = await tx.region.findMany({ where: keys ? { code: { in: keys } } : {}, orderBy: { sort: "asc" } });
    return rows.map(({ code: key, nameBe, nameRu, nameEn }) => ({ key, nameBe, nameRu, nameEn }));
  },
  async districts(tx, keys) {
    const rows = await tx.district.findMany({ where: among(keys), orderBy: { key: "asc" } });
    return rows.map(({ key, regionCode: region, nameBe, nameRu, nameEn, retiredOn }) => {
      return { key, region, nameBe, nameRu, nameEn, retired: yes(retiredOn) };
    });
  },
  async levels(tx, keys) {
    const rows = await listLevels(tx);
    return keys ? rows.filter(({ key }) => keys.includes(key!)) : rows;
  },
  async bodies(tx, keys) {
    const rows = await tx.body.findMany({ where: among(keys), orderBy: [{ sort: "asc" }, { key: "asc" }] });
    return rows.map(({ key, kind, sphere, regionCode, districtKey, sort, nameBe, nameRu, nameEn, retiredOn }) => ({
      ...{ key, kind, sphere, region: regionCode ?? "", district: districtKey ?? "", order: String(sort) },
      ...{ nameBe, nameRu, nameEn, retired: yes(retiredOn) },
    }));
  },
  async positions(tx, keys) {
    const rows = await tx.position.findMany({
      where: among(keys),
      orderBy: [{ sort: "asc" }, { key: "asc" }],
      omit: { searchText: true },
      include: { body: { select: { sort: true } } },
    });
    return rows.map(({ key, bodyKey, level, how, seats, sort, body, retiredOn, ...words }) => ({
      ...{ key, body: bodyKey, level, how, seats: String(seats), order: String(sort - body.sort * placesInBody) },
      ...{ titleBe: words.titleBe, titleRu: words.titleRu, titleEn: words.titleEn },
      ...{ aboutBe: words.aboutBe, aboutRu: words.aboutRu, aboutEn: words.aboutEn, retired: yes(retiredOn) },
    }));
  },
};

/** The rows of a table in their order, or those with these keys. */
export async function readRows(tx: Tx, table: CatalogueTable, keys?: string[]): Promise<PlainRow[]> {
  return readers[table](tx, keys);
}

/** Stands for what a row says: a form that was made from another state of it is stale. */
export function printOf(table: CatalogueTable, row: PlainRow): string {
  const values = columns[table].map((column) => row[column] ?? "");
  return createHash("sha256").update(JSON.stringify(values)).digest("hex").slice(0, 20);
}
