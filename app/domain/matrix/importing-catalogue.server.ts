import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { today } from "~/platform/clock.server";
import { type Tx, transaction } from "~/platform/db.server";
import { projectRoot } from "~/platform/env.server";
import type { CatalogueFiles } from "./catalogue-files";
import { noteMatrixChange } from "./changes.server";
import { placesInBody } from "./catalogue-rows.server";
import { type BodyRow, expandCatalogue, type PositionRow } from "./expanding-catalogue";
import { rebuildSearchWords } from "./searching-words.server";

/** Goes up when the same files are to be read in another way. */
const edition = 2;
const names = ["bodies", "positions", "regions", "districts"] as const;

/**
 * Brings the catalogue to what `prisma/catalogue` says: adds, changes, retires what is no longer there and
 * takes back what has returned. Choices are never touched, nor rows that organizers wrote. Does nothing while the
 * files are the same.
 */
export async function importCatalogue(): Promise<void> {
  const texts = names.map((name) => readFileSync(join(projectRoot(), `prisma/catalogue/${name}.json`), "utf8"));
  const print =
    createHash("sha256")
      .update(JSON.stringify([edition, texts]))
      .digest()
      .readInt32BE() & 0x7fffffff;
  await transaction(async (tx) => {
    const last = await tx.counter.findUnique({ where: { name: "catalogue" } });
    if (last?.value === print) return;
    const files = Object.fromEntries(names.map((name, i) => [name, JSON.parse(texts[i]!)])) as unknown;
    await writeCatalogue(tx, files as CatalogueFiles);
    await tx.counter.upsert({
      where: { name: "catalogue" },
      create: { name: "catalogue", value: print },
      update: { value: print },
    });
  });
}

/** Writes the rows that the files describe; rows that are as they should be are left alone. */
export async function writeCatalogue(tx: Tx, files: CatalogueFiles): Promise<void> {
  const { regions, districts, bodies, positions } = expandCatalogue(files);
  await noteMatrixChange(tx);
  const offered: { retiredOn: string | null } = { retiredOn: null };
  await bring(regions, await tx.region.findMany(), ({ code }) => code, {
    add: (data) => tx.region.createMany({ data }),
    change: ({ code, ...data }) => tx.region.update({ where: { code }, data }),
  });
  await bring(districts, await tx.district.findMany(), ({ key }) => key, {
    add: (data) => tx.district.createMany({ data }),
    change: ({ key, ...data }) => tx.district.update({ where: { key }, data }),
  });
  await bring(
    bodies.map((row) => ({ ...row, ...offered })),
    await tx.body.findMany(),
    ({ key }) => key,
    {
      add: (data) => tx.body.createMany({ data }),
      change: ({ key, ...data }) => tx.body.update({ where: { key }, data }),
      retire: (keys) => tx.body.updateMany({ where: { key: { in: keys } }, data: { retiredOn: today() } }),
    },
  );
  await bring(
    (await placed(tx, bodies, positions)).map((row) => ({ ...row, ...offered })),
    await tx.position.findMany(),
    ({ key }) => key,
    {
      add: (data) => tx.position.createMany({ data }),
      change: ({ key, ...data }) => tx.position.update({ where: { key }, data }),
      retire: (keys) => tx.position.updateMany({ where: { key: { in: keys } }, data: { retiredOn: today() } }),
    },
  );
  // A position of a body that organizers named is found by their words, not by those of the files.
  const named = { editedOn: { not: null } };
  await rebuildSearchWords(tx, {
    OR: [named, { body: { OR: [named, { region: named }, { district: named }] } }],
  });
}

/** The positions in the places of their bodies, also of those that organizers moved. */
async function placed(tx: Tx, bodies: BodyRow[], positions: PositionRow[]): Promise<PositionRow[]> {
  const before = new Map(bodies.map(({ key, sort }) => [key, sort]));
  const edited = await tx.body.findMany({ where: { editedOn: { not: null } }, select: { key: true, sort: true } });
  const by = new Map(edited.map(({ key, sort }) => [key, (sort - (before.get(key) ?? sort)) * placesInBody]));
  return positions.map((row) => ({ ...row, sort: row.sort + (by.get(row.bodyKey) ?? 0) }));
}

interface Deeds<Row> {
  add: (rows: Row[]) => PromiseLike<unknown>;
  change: (row: Row) => PromiseLike<unknown>;
  retire?: (keys: string[]) => PromiseLike<unknown>;
}

/** SQLite takes 32,766 values in a statement. */
const chunk = 500;

async function bring<Row extends object, Kept extends Row & { editedOn: string | null }>(
  wanted: Row[],
  kept: Kept[],
  keyOf: (row: Row) => string,
  deeds: Deeds<Row>,
): Promise<void> {
  const known = new Map(kept.map((row) => [keyOf(row), row]));
  const fresh = wanted.filter((row) => !known.has(keyOf(row)));
  for (let i = 0; i < fresh.length; i += chunk) await deeds.add(fresh.slice(i, i + chunk));
  for (const row of wanted) {
    const old = known.get(keyOf(row));
    if (old?.editedOn === null && Object.entries(row).some(([name, value]) => old[name as keyof Kept] !== value))
      await deeds.change(row);
    known.delete(keyOf(row));
  }
  const gone = [...known.values()]
    .filter((row) => "retiredOn" in row && row.retiredOn === null && row.editedOn === null)
    .map(keyOf);
  for (let i = 0; i < gone.length; i += chunk) await deeds.retire?.(gone.slice(i, i + chunk));
}
