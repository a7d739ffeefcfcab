import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { told } from "~/platform/changes.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { type CatalogueTable, columns, isTable, type PlainRow } from "./catalogue-tables";
import { printOf, readRows } from "./catalogue-rows.server";
import { noteMatrixChange } from "./changes.server";
import { misfitOf, readKnown } from "./checking-rows.server";
import { fold } from "./folding";
import { levelsTopic, listLevels, refreshLevels } from "./levels.server";
import { writeRows } from "./writing-catalogue.server";

/** What a form says of a row: its values as its schema gives them, and which state of the row it was made from. */
export type RowInput = Record<string, unknown> & { seen?: string };

/** The table that an address names. Regions are neither added nor retired; bodies and positions have lists of
 * their own, and bodies alone a page for each. */
export function tableAt(text: string | undefined, act: "change" | "keep" | "list" | "page" = "change"): CatalogueTable {
  const left: Record<typeof act, CatalogueTable[]> = {
    change: [],
    keep: ["regions"],
    list: ["bodies", "positions"],
    page: ["regions", "districts", "levels", "positions"],
  };
  if (!isTable(text) || left[act].includes(text)) refuse(404);
  return text;
}

/** A row to be changed: its values, and what stands for them. */
export async function findRow(who: Who | null, table: CatalogueTable, key: string) {
  allow(who, may.editCatalogue(who));
  const row = found((await readRows(db(), table, [key]))[0]);
  return { row, seen: printOf(table, row) };
}

/** What a new row begins with: the next place in the order, and the body of a position. */
export async function startRow(who: Who | null, table: CatalogueTable, body: string): Promise<PlainRow> {
  allow(who, may.editCatalogue(who));
  if (table === "positions") {
    const within = found((await readRows(db(), "bodies", [body]))[0]);
    const last = await db().position.aggregate({ where: { bodyKey: body }, _max: { sort: true } });
    const place = last._max.sort === null ? 0 : last._max.sort - Number(within.order) * 100 + 1;
    return { body, seats: "1", how: "appointed", order: String(Math.min(Math.max(place, 0), 99)), seen: "new" };
  }
  if (table === "bodies") {
    const last = await db().body.aggregate({ _max: { sort: true } });
    return { order: String((last._max.sort ?? 0) + 10), seen: "new" };
  }
  if (table === "levels") {
    const rows = await listLevels(db());
    return { order: String(Math.max(...rows.map(({ order }) => Number(order))) + 10), seen: "new" };
  }
  return { seen: "new" };
}

/** Adds a row; gives its key, which is made of its English words and never given again. */
export async function addRow(who: Who | null, table: CatalogueTable, input: RowInput): Promise<string> {
  allow(who, may.editCatalogue(who));
  if (table === "regions") refuse(404);
  const key = await transaction(async (tx) => {
    const row: PlainRow = { ...asPlain(table, input), retired: "" };
    await check(tx, table, row);
    await refuseTwin(tx, table, row);
    row.key = await newKey(tx, table, row);
    await write(tx, who, table, row, "catalogue.added");
    return row.key;
  });
  if (table === "levels") await refreshLevels();
  return key;
}

/** Changes what a row says; a form made from an older state of it comes back. */
export async function changeRow(
  who: Who | null,
  table: CatalogueTable,
  key: string,
  { seen, ...input }: RowInput,
): Promise<void> {
  allow(who, may.editCatalogue(who));
  await transaction(async (tx) => {
    const before = found((await readRows(tx, table, [key]))[0]);
    if (printOf(table, before) !== seen) throw new Mendable("form", sayBack("catalogue.stale"));
    const row: PlainRow = { ...before, ...asPlain(table, input) };
    // A position stays with its body: choices and the log know it under the key of both.
    if (table === "positions") row.body = before.body!;
    await check(tx, table, row);
    if (columns[table].every((column) => row[column] === before[column])) return;
    await write(tx, who, table, row, "catalogue.changed");
  });
  if (table === "levels") await refreshLevels();
}

/** Retires a row: it is no longer offered, and choices on it are kept. */
export async function retireRow(who: Who | null, table: CatalogueTable, key: string): Promise<void> {
  await setRetired(who, table, key, "yes");
}

/** Takes a retired row back. */
export async function restoreRow(who: Who | null, table: CatalogueTable, key: string): Promise<void> {
  await setRetired(who, table, key, "");
}

async function setRetired(who: Who | null, table: CatalogueTable, key: string, retired: "yes" | "") {
  allow(who, may.editCatalogue(who));
  if (table === "regions") refuse(404);
  await transaction(async (tx) => {
    const row = found((await readRows(tx, table, [key]))[0]);
    if (row.retired === retired) refuse(409, "catalogueMoved");
    await write(tx, who, table, { ...row, retired }, retired ? "catalogue.retired" : "catalogue.restored");
  });
  if (table === "levels") await refreshLevels();
}

async function write(tx: Tx, who: Who, table: CatalogueTable, row: PlainRow, verb: string): Promise<void> {
  await writeRows(tx, table, [row]);
  if (table === "levels") await told(tx, levelsTopic);
  await noteMatrixChange(tx);
  await record(tx, who.id, verb, { kind: "catalogue", code: `${table}/${row.key}` });
}

/** The values of a form as text: those of the table alone, without its key and whether it is retired. */
function asPlain(table: CatalogueTable, input: RowInput): PlainRow {
  const given = (column: string) => column !== "key" && column !== "retired" && Object.hasOwn(input, column);
  const own = columns[table].filter(given);
  return Object.fromEntries(own.map((column) => [column, String(input[column])]));
}

async function check(tx: Tx, table: CatalogueTable, row: PlainRow): Promise<void> {
  const misfit = misfitOf(table, row, await readKnown(tx, await listLevels(tx)));
  if (misfit) throw new Mendable(misfit.column, misfits[misfit.problem]);
}

const misfits = {
  unknownRegion: sayBack("catalogue.unknownRegion"),
  unknownDistrict: sayBack("catalogue.unknownDistrict"),
  unknownLevel: sayBack("catalogue.unknownLevel"),
  unknownBody: sayBack("catalogue.unknownBody"),
  districtElsewhere: sayBack("catalogue.districtElsewhere"),
};

/** The same words twice are a form that was sent twice, or a row that is there already. */
async function refuseTwin(tx: Tx, table: CatalogueTable, row: PlainRow): Promise<void> {
  const within: Partial<Record<CatalogueTable, string[]>> = {
    districts: ["region", "nameBe", "nameRu", "nameEn"],
    levels: ["nameBe", "nameRu", "nameEn"],
    bodies: ["region", "district", "nameBe", "nameRu", "nameEn"],
    positions: ["body", "titleBe", "titleRu", "titleEn"],
  };
  const there = await readRows(tx, table);
  if (there.some((other) => within[table]!.every((column) => other[column] === row[column]))) {
    throw new Mendable("form", sayBack("catalogue.sameThere"));
  }
}

const longest = 60;

/** A key from the English words; a number behind it where it was given before. Rows are never deleted. */
async function newKey(tx: Tx, table: CatalogueTable, row: PlainRow): Promise<string> {
  const words = fold(row.nameEn ?? row.titleEn ?? "").replace(/[^a-z0-9]+/g, "-");
  const slug = words.slice(0, longest).replace(/^-|-$/g, "") || "added";
  const base = table === "positions" ? `${row.body}.${slug}` : slug;
  const taken = new Set((await readRows(tx, table)).map(({ key }) => key));
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(key)) return key;
  }
}
