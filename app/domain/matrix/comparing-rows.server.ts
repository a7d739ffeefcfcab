import { setImmediate as turn } from "node:timers/promises";
import { neutral, withoutGuards } from "~/domain/csv";
import { rowSchemas } from "./catalogue-row.schema";
import { type CatalogueTable, catalogueTables, columns, type PlainRow } from "./catalogue-tables";
import { type Known, knownIn, misfitOf } from "./checking-rows.server";
import { type Faults, shortened } from "./file-faults";
import { emptyReport, type ImportReport } from "./import-report";
import type { FileRow, FileRows } from "./reading-csv-rows.server";

export type CatalogueRows = Record<CatalogueTable, PlainRow[]>;

interface Comparison {
  report: ImportReport;
  /** The rows to be written, whole. */
  rows: CatalogueRows;
}

interface Manner {
  /** Whether texts have the apostrophes that keep a spreadsheet from reading them as formulas. */
  guarded?: boolean;
  /** Called now and then with how many rows were looked at. */
  pace?: (done: number) => Promise<void>;
}

/** Rows between two turns of others. */
const atOnce = 200;
const keyForm = /^[a-z0-9][a-z0-9_.-]{0,99}$/;

/**
 * Compares the rows of a file with the catalogue: what each would change, and what is wrong with it. The rows of the
 * file are left in the words in which they would be kept.
 */
export async function compareRows(
  file: FileRows,
  current: CatalogueRows,
  faults: Faults,
  { guarded = false, pace = async () => turn() }: Manner = {},
): Promise<Comparison> {
  const report = emptyReport();
  const rows: CatalogueRows = { regions: [], districts: [], levels: [], bodies: [], positions: [] };
  const known = knownWith(file, current);
  let done = 0;
  for (const table of catalogueTables) {
    const counts = report.counts[table];
    const before = new Map(current[table].map((row) => [row.key!, row]));
    const lines = new Map<string, number>();
    for (const row of file[table]) {
      if ((done += 1) % atOnce === 0) await pace(done);
      const key = row.values.key!;
      const first = lines.get(key);
      if (first !== undefined) {
        const values = { key: shortened(key), first };
        faults.add({ line: row.line, table, column: "key", problem: "sameKey", values });
        continue;
      }
      lines.set(key, row.line);
      const old = before.get(key);
      if (guarded) for (const name of Object.keys(row.values)) row.values[name] = bare(row.values[name]!, old?.[name]);
      const after = readRow(table, row, old, known, faults);
      if (!after) continue;
      const values = columns[table]
        .filter((column) => column !== "key" && after[column] !== (old?.[column] ?? ""))
        .map((column) => ({ column, before: old?.[column] ?? "", after: after[column]! }));
      if (old && values.length === 0) {
        counts.same += 1;
        continue;
      }
      const turned = old && (old.retired ?? "") !== after.retired;
      const act = !old ? "added" : turned ? (after.retired ? "retired" : "restored") : "changed";
      counts[act] += 1;
      report.changes.push({ table, key, line: row.line, act, values });
      rows[table].push(after);
    }
    counts.absent = current[table].filter(({ key }) => !lines.has(key!)).length;
  }
  return { report, rows };
}

/** What the rows of a file can refer to: what is there, and what the file itself brings. */
function knownWith(file: FileRows, current: CatalogueRows): Known {
  const both = (table: CatalogueTable) => [...current[table], ...file[table].map(({ values }) => values)];
  return knownIn({
    regions: current.regions,
    districts: both("districts"),
    levels: both("levels"),
    bodies: both("bodies"),
    positions: [],
  });
}

/** A row of a file as it would be kept; null where something is wrong with it. */
function readRow(
  table: CatalogueTable,
  { line, values }: FileRow,
  old: PlainRow | undefined,
  known: Known,
  faults: Faults,
): PlainRow | null {
  const before = faults.count;
  const row: PlainRow = { retired: "", aboutBe: "", aboutRu: "", aboutEn: "", ...old, ...values };
  // What is there already and stays as it is need not please the schema of today.
  if (old && columns[table].every((column) => row[column] === old[column])) return old;
  const wrong = (column: string, problem: string, value = row[column] ?? "") => {
    faults.add({ line, table, column, problem, values: { value: shortened(value) } });
  };
  const key = row.key!;
  if (!old) {
    if (table === "regions") wrong("key", "unknownRegion");
    else if (!keyForm.test(key)) wrong("key", "keyForm");
    else if (table === "positions" && !key.startsWith(`${row.body}.`)) wrong("key", "keyOfPosition");
  } else if (table === "positions" && row.body !== old.body) wrong("body", "bodyStays");
  if (row.retired !== "" && row.retired !== "yes") wrong("retired", "retired");
  const parsed = rowSchemas[table].safeParse(row);
  for (const issue of parsed.error?.issues ?? []) {
    const column = String(issue.path[0] ?? "key");
    const empty = row[column] === "";
    if (empty && /(Be|Ru|En)$/.test(column)) wrong(column, "missingLanguage");
    else if (issue.code === "invalid_value") wrong(column, empty ? "missingValue" : "unknownValue");
    else faults.add({ line, table, column, problem: issue.message });
  }
  if (faults.count > before || !parsed.success) return null;
  const texts = Object.entries(parsed.data).map(([column, value]) => [column, String(value)]);
  const after: PlainRow = { ...(Object.fromEntries(texts) as PlainRow), key, retired: row.retired! };
  const misfit = misfitOf(table, after, known);
  if (misfit) {
    wrong(misfit.column, misfit.problem, after[misfit.column]);
    return null;
  }
  for (const column of Object.keys(values)) values[column] = after[column]!;
  return after;
}

/** A value of a file without what the export put into it; what is there stays as it is. */
function bare(cell: string, old: string | undefined): string {
  return old !== undefined && (cell === old || cell === neutral(old)) ? old : withoutGuards(cell);
}
