import { type CatalogueTable, catalogueTables } from "./catalogue-tables";

/** What becomes of a row. Named in `catalogue:became`. */
export const outcomes = ["added", "changed", "retired", "restored", "same", "absent"] as const;

export type Outcome = (typeof outcomes)[number];

/** A row that a file would add or change: each value that differs, as it is and as it would be. */
export interface RowChange {
  table: CatalogueTable;
  key: string;
  line: number;
  act: Exclude<Outcome, "same" | "absent">;
  values: { column: string; before: string; after: string }[];
}

/** What a file would change. */
export interface ImportReport {
  counts: Record<CatalogueTable, Record<Outcome, number>>;
  changes: RowChange[];
  /** Set when the catalogue had changed after the file was brought, so that it was compared anew. */
  renewed?: true;
}

/** A report on nothing yet. */
export function emptyReport(): ImportReport {
  const none = () => ({ added: 0, changed: 0, retired: 0, restored: 0, same: 0, absent: 0 });
  const counts = Object.fromEntries(catalogueTables.map((table) => [table, none()]));
  return { counts: counts as ImportReport["counts"], changes: [] };
}
