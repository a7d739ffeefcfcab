/** The tables of the catalogue, each after those that its rows refer to. Named in `catalogue:table`. */
export const catalogueTables = ["regions", "districts", "levels", "bodies", "positions"] as const;

export type CatalogueTable = (typeof catalogueTables)[number];

/** A row as forms, files and comparisons have it: every value as text, by the names of `columns`. */
export type PlainRow = Record<string, string>;

/** The columns of each table in forms and files, in their order. Named in `catalogue:column`. */
export const columns: Readonly<Record<CatalogueTable, readonly string[]>> = {
  regions: ["key", "nameBe", "nameRu", "nameEn"],
  districts: ["key", "region", "nameBe", "nameRu", "nameEn", "retired"],
  levels: ["key", "order", "nameBe", "nameRu", "nameEn", "shortBe", "shortRu", "shortEn", "retired"],
  bodies: ["key", "kind", "sphere", "region", "district", "order", "nameBe", "nameRu", "nameEn", "retired"],
  positions: [
    ...["key", "body", "level", "how", "seats", "order", "titleBe", "titleRu", "titleEn"],
    ...["aboutBe", "aboutRu", "aboutEn", "retired"],
  ],
};

/** Columns that a file may leave out: what is there stays. */
export const optionalColumns: readonly string[] = ["aboutBe", "aboutRu", "aboutEn", "retired"];

/** Whether an address names a table. */
export function isTable(text: string | undefined): text is CatalogueTable {
  return (catalogueTables as readonly (string | undefined)[]).includes(text);
}

/** The page of organizers on which a row stands. */
export function pageOfRow(table: CatalogueTable, { key = "", body }: { key?: string; body?: string | null }): string {
  const of = table === "positions" ? (body ?? key.split(".")[0]!) : key;
  return table === "bodies" || table === "positions"
    ? `/organize/catalogue/bodies/${encodeURIComponent(of)}`
    : `/organize/catalogue/${table}`;
}

/** Where an act on a row is done. */
export function actOnRow(table: CatalogueTable, key: string, act: "edit" | "retirement" | "restoration"): string {
  return `/organize/catalogue/${table}/${encodeURIComponent(key)}/${act}`;
}
