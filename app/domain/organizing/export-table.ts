import type { Language, T } from "~/locales/t";

/** A table of an export: its columns, how many rows about there are, and the rows after a key. */
export interface ExportTable {
  columns: readonly string[];
  size(): Promise<number>;
  read(after: string, t: T, language: Language): Promise<{ last: string; more: boolean; rows: (string | number)[][] }>;
}
