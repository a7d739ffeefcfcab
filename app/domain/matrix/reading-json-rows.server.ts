import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import {
  type CatalogueTable,
  catalogueTables,
  columns,
  isTable,
  optionalColumns,
  type PlainRow,
} from "./catalogue-tables";
import { type Faults, shortened } from "./file-faults";
import { type FileRows, noRows } from "./reading-csv-rows.server";

/** Reads rows from JSON: an object that has a list of rows for each of its tables. */
export function readJsonRows(text: string, faults: Faults, most: number): FileRows {
  const whole = parsed(text);
  if (typeof whole !== "object" || whole === null || Array.isArray(whole)) {
    throw new Mendable("file", sayBack("catalogue.notOurs"));
  }
  const tree = whole as Record<string, unknown>;
  const names = Object.keys(tree);
  if (!names.some(isTable)) throw new Mendable("file", sayBack("catalogue.notOurs"));
  const lines = linesOf(text);
  for (const name of names) {
    if (isTable(name)) continue;
    faults.add({ line: 1, table: null, column: null, problem: "unknownTable", values: { name: shortened(name) } });
  }
  const rows = noRows();
  let count = 0;
  for (const table of catalogueTables) {
    if (!Object.hasOwn(tree, table)) continue;
    const list = tree[table];
    if (!Array.isArray(list)) {
      faults.add({ line: 1, table, column: null, problem: "notAList" });
      continue;
    }
    if ((count += list.length) > most) throw new Mendable("file", sayBack("catalogue.tooManyRows", { max: most }));
    list.forEach((entry: unknown, at) => {
      const line = lines.get(table)?.[at] ?? 1;
      const values = readEntry(table, entry, line, faults);
      if (values) rows[table].push({ line, values });
    });
  }
  return rows;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const at = /position (\d+)/.exec(message)?.[1];
    const line = at ? text.slice(0, Number(at)).split("\n").length : lineOfToken(text);
    throw new Mendable("file", sayBack("catalogue.brokenJson", { line }));
  }
}

/**
 * The line of an unexpected sign, of which some versions of the language do not say where it stands: the first line up
 * to which the text is broken otherwise than by its end.
 */
function lineOfToken(text: string): number {
  const lines = text.split("\n");
  const broken = (count: number) => {
    try {
      JSON.parse(lines.slice(0, count).join("\n"));
      return false;
    } catch (error) {
      return error instanceof Error && error.message.startsWith("Unexpected token");
    }
  };
  let [good, bad] = [0, lines.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (broken(middle)) bad = middle;
    else good = middle;
  }
  return bad;
}

/** The values of one entry as text; null where it is none of ours, what is wrong with it being told. */
function readEntry(table: CatalogueTable, entry: unknown, line: number, faults: Faults): PlainRow | null {
  const before = faults.count;
  const wrong = (problem: string, name: string) => {
    faults.add({ line, table, column: null, problem, values: { name: shortened(name) } });
  };
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
    faults.add({ line, table, column: null, problem: "notARow" });
    return null;
  }
  const own = entry as Record<string, unknown>;
  for (const name of Object.keys(own).slice(0, 50)) if (!columns[table].includes(name)) wrong("unknownColumn", name);
  const values: PlainRow = {};
  for (const column of columns[table]) {
    if (!Object.hasOwn(own, column)) {
      if (!optionalColumns.includes(column)) wrong("missingColumn", column);
      continue;
    }
    const value = own[column];
    if (typeof value === "string") values[column] = value;
    else if (typeof value === "number") values[column] = String(value);
    else if (typeof value === "boolean") values[column] = value ? "yes" : "";
    else if (value === null) values[column] = "";
    else faults.add({ line, table, column, problem: "notText" });
  }
  return faults.count === before ? values : null;
}

/** On which line each entry of each table begins: what the parser of the language does not say. */
function linesOf(text: string): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  let [depth, line, name, list] = [0, 1, "", [] as number[]];
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i];
    if (sign === "\n") line += 1;
    else if (sign === '"') {
      const start = i + 1;
      for (i += 1; text[i] !== '"'; i += 1) if (text[i] === "\\") i += 1;
      if (depth === 1) name = text.slice(start, i);
      else if (depth === 2) begins();
    } else if (sign === "[" || sign === "{") {
      if (depth === 1) lines.set(name, (list = []));
      else if (depth === 2) begins();
      depth += 1;
    } else if (sign === "]" || sign === "}") depth -= 1;
    else if (depth === 2 && /[-\dtfn]/.test(sign!) && /[\s,[]/.test(text[i - 1]!)) begins();
  }
  return lines;

  function begins() {
    list.push(line);
  }
}
