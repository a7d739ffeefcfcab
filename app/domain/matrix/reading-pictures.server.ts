import type { Language } from "~/locales/t";
import { db } from "~/platform/db.server";
import { levelsInOrder } from "./levels-in-force";
import { named } from "./naming";
import type { KeptPicture, Names, PictureCell } from "./pictures";
import { type TableName, tableNames } from "./suppression";
import { spheres } from "../spheres";

/** The name of a cell where the catalogue has one; null where the words of the interface name it. */
export function nameIn(names: Names, table: TableName, key: string, language: Language): string | null {
  const own = Object.hasOwn(names, key) ? names[key] : undefined;
  if (!own || table === "spheres" || table === "cards") return null;
  return named({ nameBe: own[0], nameRu: own[1], nameEn: own[2] }, language);
}

/** A line of a public table. */
export type ShownCell = PictureCell & { name: string | null };

/** The published pictures, the newest first: which rounds, and when. For everybody. */
export async function listPictures() {
  const rows = await db().publishedPicture.findMany({
    select: { publishedOn: true, round: { select: { number: true, closedOn: true } } },
    orderBy: { round: { number: "desc" } },
  });
  return rows.map(({ publishedOn, round }) => ({ number: round.number, closedOn: round.closedOn ?? "", publishedOn }));
}

/**
 * The published picture of a round by its number, or the newest; null where there is none. For everybody: it holds
 * nothing but what was published.
 */
export async function findPicture(number: number | null, language: Language) {
  const row = await db().publishedPicture.findFirst({
    where: number === null ? {} : { round: { number } },
    select: { tables: true, publishedOn: true, round: { select: { number: true, closedOn: true } } },
    orderBy: { round: { number: "desc" } },
  });
  if (!row) return null;
  const { cells, names } = JSON.parse(row.tables) as KeptPicture;
  const shown = (table: TableName): ShownCell[] =>
    sorted(
      table,
      cells.filter((cell) => cell.table === table),
    ).map((cell) => ({ ...cell, name: nameIn(names, table, cell.key, language) }));
  return {
    number: row.round.number,
    closedOn: row.round.closedOn ?? "",
    publishedOn: row.publishedOn,
    tables: Object.fromEntries(tableNames.map((table) => [table, shown(table)])) as Record<TableName, ShownCell[]>,
  };
}

/** Levels stand in their order, all else by what is said, the most first, so that hidden cells come last. */
function sorted(table: TableName, cells: PictureCell[]): PictureCell[] {
  const value = ({ said }: PictureCell) => said?.people ?? said?.share ?? -1;
  const place = ({ key }: PictureCell) => {
    const at = table === "levels" ? levelsInOrder().indexOf(key) : (spheres as readonly string[]).indexOf(key);
    return at < 0 ? 1000 : at;
  };
  return [...cells].sort((a, b) =>
    table === "levels" ? place(a) - place(b) : value(b) - value(a) || place(a) - place(b) || (a.key < b.key ? -1 : 1),
  );
}
