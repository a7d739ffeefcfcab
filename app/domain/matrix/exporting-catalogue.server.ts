import { byteOrderMark, csv } from "~/domain/csv";
import { allow, may, type Who } from "~/domain/permissions";
import { transaction, type Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import { type CatalogueTable, catalogueTables, columns, isTable, type PlainRow } from "./catalogue-tables";
import { readRows } from "./catalogue-rows.server";
import type { CatalogueRows } from "./comparing-rows.server";

/** Every row of the catalogue. */
export async function readAllRows(tx: Tx): Promise<CatalogueRows> {
  const rows: Partial<CatalogueRows> = {};
  for (const table of catalogueTables) rows[table] = await readRows(tx, table);
  return rows as CatalogueRows;
}

/** A file of the catalogue by its name: `catalogue.json`, or one table as `bodies.csv`. It says nothing of people. */
export async function exportCatalogue(who: Who | null, name: string): Promise<{ type: string; text: string }> {
  allow(who, may.editCatalogue(who));
  if (name === "catalogue.json") {
    return { type: "application/json; charset=utf-8", text: asJson(await transaction((tx) => readAllRows(tx))) };
  }
  const [, table] = /^(\w+)\.csv$/.exec(name) ?? [];
  if (!isTable(table)) refuse(404);
  const rows = await transaction((tx) => readRows(tx, table));
  return { type: "text/csv; charset=utf-8", text: asCsv(table, rows) };
}

/** A table as CSV. */
export function asCsv(table: CatalogueTable, rows: PlainRow[]): string {
  const lines = rows.map((row) => columns[table].map((column) => row[column] ?? ""));
  return byteOrderMark + csv([columns[table], ...lines]);
}

/** All tables as JSON, a row on each line. */
export function asJson(rows: CatalogueRows): string {
  const tables = catalogueTables.map((table) => {
    const lines = rows[table].map((row) => JSON.stringify(typed(table, row)));
    return `${JSON.stringify(table)}: [\n${lines.join(",\n")}\n]`;
  });
  return `{\n${tables.join(",\n")}\n}\n`;
}

function typed(table: CatalogueTable, row: PlainRow): Record<string, string | number | boolean> {
  return Object.fromEntries(
    columns[table].map((column): [string, string | number | boolean] => {
      const text = row[column] ?? "";
      if (column === "order" || column === "seats") return [column, Number(text)];
      return [column, column === "retired" ? text === "yes" : text];
    }),
  );
}
