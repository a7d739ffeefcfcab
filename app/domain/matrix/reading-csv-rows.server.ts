import { CsvError, parse } from "csv-parse";
import { Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { type CatalogueTable, catalogueTables, columns, optionalColumns, type PlainRow } from "./catalogue-tables";
import { type Faults, shortened } from "./file-faults";

/** A row of a file with the line on which it begins; columns that the file leaves out are missing. */
export interface FileRow {
  line: number;
  values: PlainRow;
}

export type FileRows = Record<CatalogueTable, FileRow[]>;

/** No table of ours has as many; a file that has them is something else. */
const mostColumns = 50;
/** More than the longest row of ours, with room. */
const longestRecord = 64 * 1024;

export const noRows = (): FileRows => ({ regions: [], districts: [], levels: [], bodies: [], positions: [] });

function* parts(text: string): Generator<string> {
  for (let i = 0; i < text.length; i += 64 * 1024) yield text.slice(i, i + 64 * 1024);
}

/** Spreadsheets of different countries part cells by different signs: the one that the first line has most of. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 10_000).split(/\r?\n|\r/, 1)[0]!;
  const signs = [",", ";", "\t"].map((sign) => ({ sign, count: head.split(sign).length }));
  return signs.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}

/** Reads rows of one table from CSV; the names of the columns in the first line say of which. */
export async function readCsvRows(text: string, faults: Faults, most: number): Promise<FileRows> {
  const rows = noRows();
  let head: { table: CatalogueTable; names: string[] } | null = null;
  let count = 0;
  for await (const { cells, line } of recordsOf(text)) {
    if (!head) {
      head = readHead(cells, faults);
      if (!head) break;
      continue;
    }
    const { table, names } = head;
    // The stream itself hands on its records without a turn of others.
    if (count % 500 === 499) await turn();
    if ((count += 1) > most) throw new Mendable("file", sayBack("catalogue.tooManyRows", { max: most }));
    if (cells.length !== names.length) {
      const values = { is: cells.length, should: names.length };
      faults.add({ line, table, column: null, problem: "cells", values });
      continue;
    }
    rows[table].push({ line, values: Object.fromEntries(names.map((name, at) => [name, cells[at]!])) });
  }
  if (!head && faults.count === 0) throw new Mendable("file", sayBack("catalogue.fileEmpty"));
  return rows;
}

async function* recordsOf(text: string): AsyncGenerator<{ cells: string[]; line: number }> {
  const parser = parse({
    ...{ delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true, info: true },
    max_record_size: longestRecord,
  });
  Readable.from(parts(text)).pipe(parser);
  try {
    for await (const one of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const cells = one.record;
      if (cells.length > mostColumns) throw new Mendable("file", sayBack("catalogue.tooManyColumns"));
      const within = cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
      yield { cells, line: one.info.lines - within };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as { lines?: unknown }).lines ?? 1);
    const tooLong = error.code === "CSV_MAX_RECORD_SIZE";
    throw new Mendable("file", sayBack(tooLong ? "catalogue.recordTooLong" : "catalogue.brokenCsv", { line }));
  } finally {
    parser.destroy();
  }
}

/** The table whose columns the first line names; what it names wrongly is a fault. */
function readHead(cells: string[], faults: Faults): { table: CatalogueTable; names: string[] } | null {
  const names = cells.map((cell) => cell.trim());
  const shared = catalogueTables.map((table) => ({
    table,
    // Names that no other table has count most: all have a key.
    count: names.filter((name) => columns[table].includes(name)).length,
    lacks: columns[table].filter((name) => !names.includes(name) && !optionalColumns.includes(name)),
  }));
  const whole = shared.filter(({ lacks }) => lacks.length === 0).sort((a, b) => b.count - a.count);
  const best = whole[0] ?? shared.reduce((most, one) => (one.count > most.count ? one : most));
  if (best.count < 2 || !names.includes("key")) throw new Mendable("file", sayBack("catalogue.notOurs"));
  const { table } = best;
  const wrong = (column: string, problem: string) => {
    faults.add({ line: 1, table, column: null, problem, values: { name: shortened(column) } });
  };
  for (const name of best.lacks) wrong(name, "missingColumn");
  names.forEach((name, at) => {
    if (!columns[table].includes(name)) wrong(name, "unknownColumn");
    else if (names.indexOf(name) < at) wrong(name, "sameColumn");
  });
  return faults.count === 0 ? { table, names } : null;
}
