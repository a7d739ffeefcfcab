import "~/locales/all.server";
import { addTexts, languages, translator } from "~/locales/t";
import { onChange } from "~/platform/changes.server";
import { db, type Tx } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { levels } from "./catalogue";
import type { PlainRow } from "./catalogue-tables";
import { setLevels } from "./levels-in-force";
import { named } from "./naming";

/** Words of the interface for the levels that nobody has written, as they stood before organizers wrote any. */
const own = new Map<string, PlainRow>();

function ownWords(key: string, at: number): PlainRow {
  const known = own.get(key);
  if (known) return known;
  const [be, ru, en] = [translator("be"), translator("ru"), translator("en")];
  const name = `matrix:level.${key}`;
  const short = `organizing-matrix:levelShort.${key}`;
  const row: PlainRow = {
    ...{ key, order: String((at + 1) * 10), nameBe: be(name), nameRu: ru(name), nameEn: en(name) },
    ...{ shortBe: be(short), shortRu: ru(short), shortEn: en(short), retired: "" },
  };
  own.set(key, row);
  return row;
}

/** All levels in their order: as organizers wrote them, else in the words of the interface. */
export async function listLevels(tx: Tx): Promise<PlainRow[]> {
  const written = await tx.level.findMany();
  const rows = new Map(levels.map((key, at) => [key as string, ownWords(key, at)]));
  for (const { sort, retiredOn, editedOn: _editedOn, ...words } of written) {
    rows.set(words.key, { ...words, order: String(sort), retired: retiredOn ? "yes" : "" });
  }
  return [...rows.values()].sort((a, b) => Number(a.order) - Number(b.order) || (a.key! < b.key! ? -1 : 1));
}

/** The levels have changed: each process puts their names anew. */
export const levelsTopic = "levels";

/** Follows what other processes change; gives how to end that. */
export function followLevels(): () => void {
  return onChange(levelsTopic, () => void refreshLevels().catch(log.failure));
}

/**
 * Puts the names that organizers wrote over the words of the interface, and new levels among the others. Pages that
 * the server writes follow by themselves; a page whose scripts name levels gets the name from its loader.
 */
export async function refreshLevels(): Promise<void> {
  const rows = await listLevels(db());
  setLevels(rows.map(({ key, retired }) => ({ key: key!, retired: retired === "yes" })));
  const written = await db().level.findMany();
  for (const language of languages) {
    for (const level of written) {
      const { shortBe: nameBe, shortRu: nameRu, shortEn: nameEn } = level;
      addTexts(language, "matrix", { level: { [level.key]: named(level, language) } });
      addTexts(language, "organizing-matrix", {
        levelShort: { [level.key]: named({ nameBe, nameRu, nameEn }, language) },
      });
    }
  }
}
