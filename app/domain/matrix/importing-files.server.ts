import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import { startWork } from "~/domain/work.server";
import { told } from "~/platform/changes.server";
import { now, today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, nextNumber, transaction, type Tx } from "~/platform/db.server";
import { defineWork } from "~/platform/job-runner.server";
import { found, refuse } from "~/platform/refuse";
import { catalogueTables } from "./catalogue-tables";
import { noteMatrixChange } from "./changes.server";
import { type CatalogueRows, compareRows } from "./comparing-rows.server";
import { readAllRows } from "./exporting-catalogue.server";
import { Faults } from "./file-faults";
import { type ImportReport, outcomes } from "./import-report";
import { levelsTopic, refreshLevels } from "./levels.server";
import type { FileRows } from "./reading-csv-rows.server";
import { readCatalogueFile } from "./reading-catalogue-file.server";
import { writeRows } from "./writing-catalogue.server";

/** The kind of work that applies a large file. */
export const importWork = "catalogueImport";

/** From so many changes on a file is applied as long work. */
const longFrom = 2000;
/** Thirty thousand rows on a busy machine. */
const applyMs = 120_000;
const mostKept = 10;
const keptDays = 30;

/**
 * Reads a file of rows and says what it would change; nothing is changed yet. Gives the code of what was found, or
 * what is wrong by line, and then nothing is kept.
 */
export async function bringFile(who: Who | null, bytes: Uint8Array): Promise<{ code: string } | { faults: Faults }> {
  allow(who, may.editCatalogue(who));
  const { rows, faults, guarded } = await readCatalogueFile(bytes);
  const { report } = await compareRows(rows, await transaction((tx) => readAllRows(tx)), faults, { guarded });
  if (faults.count > 0) {
    // Some are found while the file is read, others when its rows are looked at.
    faults.list.sort((a, b) => a.line - b.line);
    return { faults };
  }
  const code = newCode();
  await transaction(async (tx) => {
    const before = await tx.catalogueImport.findMany({
      where: { ownerId: who.id },
      orderBy: { seq: "desc" },
      skip: mostKept - 1,
      select: { id: true },
    });
    await tx.catalogueImport.deleteMany({ where: { id: { in: before.map(({ id }) => id) } } });
    await tx.catalogueImport.create({
      data: {
        ...{ id: newId(), code, ownerId: who.id, madeOn: today(), seq: await nextNumber(tx, "catalogueImport") },
        ...{ content: JSON.stringify(rows), report: JSON.stringify(report) },
      },
    });
  });
  return { code };
}

/** The actor's own files, the newest first. */
export async function listImports(who: Who | null) {
  allow(who, may.editCatalogue(who));
  return db().catalogueImport.findMany({
    where: { ownerId: who.id },
    orderBy: { seq: "desc" },
    select: { code: true, madeOn: true, appliedOn: true },
  });
}

const pageLength = 50;

/** What one of the actor's own files would change, or has changed, fifty rows a page. */
export async function findImport(who: Who | null, code: string, page: number) {
  allow(who, may.editCatalogue(who));
  const kept = found(await db().catalogueImport.findFirst({ where: { code, ownerId: who.id } }));
  const { counts, changes, renewed } = JSON.parse(kept.report) as ImportReport;
  const pages = Math.max(1, Math.ceil(changes.length / pageLength));
  if (page > pages) refuse(404);
  return {
    ...{ code, madeOn: kept.madeOn, appliedOn: kept.appliedOn, counts, count: changes.length },
    ...{ page, pages, renewed: renewed === true && !kept.appliedOn, long: changes.length > longFrom },
    changes: changes.slice((page - 1) * pageLength, page * pageLength),
  };
}

/**
 * Does what one of the actor's own files would change: all of it in one transaction. Where the catalogue has changed
 * meanwhile, nothing is done, and what the file would change now is to be looked at first. Gives the code of the work
 * where there is much to do.
 */
export async function applyImport(who: Who | null, code: string): Promise<{ work?: string; applied: boolean }> {
  allow(who, may.editCatalogue(who));
  const kept = found(await db().catalogueImport.findFirst({ where: { code, ownerId: who.id } }));
  if (kept.appliedOn) refuse(409, "importApplied");
  const { changes } = JSON.parse(kept.report) as ImportReport;
  if (changes.length === 0) refuse(409, "importApplied");
  if (changes.length <= longFrom) {
    return { applied: await apply(who.id, code) };
  }
  try {
    return { work: await startWork(who, importWork, { import: code }), applied: false };
  } catch (error) {
    // There is no form to mend it in.
    if (error instanceof Mendable) refuse(429, "tooMuchWork");
    throw error;
  }
}

defineWork(importWork, {
  allowed: may.editCatalogue,
  async run({ owner, input, step }) {
    const { import: code } = input as { import: string };
    const kept = await db().catalogueImport.findFirst({ where: { code, ownerId: owner.id, appliedOn: null } });
    if (!kept) return { result: { import: code, applied: false } };
    const rows = JSON.parse(kept.content) as FileRows;
    const total = catalogueTables.reduce((sum, table) => sum + rows[table].length, 0);
    // Looked through once with others having their turns; the transaction itself, which all wait for, is short.
    await compareRows(rows, await readAllRows(db()), new Faults(), { pace: (done) => step(done, total) });
    await step(total, total);
    return { result: { import: code, applied: await apply(owner.id, code) } };
  },
});

/** Whether it was done; not where the catalogue has changed since the report. */
async function apply(ownerId: string, code: string): Promise<boolean> {
  const applied = await transaction(
    async (tx) => {
      const kept = await tx.catalogueImport.findFirst({ where: { code, ownerId, appliedOn: null } });
      if (!kept) refuse(409, "importApplied");
      const seen = JSON.parse(kept.report) as ImportReport;
      const faults = new Faults();
      const { report, rows } = await compareRows(JSON.parse(kept.content) as FileRows, await readAllRows(tx), faults);
      if (faults.count > 0) refuse(409, "importMoved");
      if (JSON.stringify(report) !== JSON.stringify({ counts: seen.counts, changes: seen.changes })) {
        const renewed = JSON.stringify({ ...report, renewed: true });
        await tx.catalogueImport.update({ where: { id: kept.id }, data: { report: renewed } });
        return false;
      }
      await writeAll(tx, rows);
      await told(tx, levelsTopic);
      await noteMatrixChange(tx);
      await record(tx, ownerId, "catalogue.imported", { kind: "catalogue", code: `import/${code}` }, inFigures(report));
      await tx.catalogueImport.update({ where: { id: kept.id }, data: { appliedOn: today(), content: "" } });
      return true;
    },
    { timeout: applyMs },
  );
  if (applied) await refreshLevels();
  return applied;
}

async function writeAll(tx: Tx, rows: CatalogueRows): Promise<void> {
  for (const table of catalogueTables) await writeRows(tx, table, rows[table]);
}

/** How many rows were added, changed, retired and taken back: `+3 ~12 -1 ^0`. */
function inFigures({ counts }: ImportReport): string {
  const sum = (outcome: (typeof outcomes)[number]) =>
    catalogueTables.reduce((all, table) => all + counts[table][outcome], 0);
  return `+${sum("added")} ~${sum("changed")} -${sum("retired")} ^${sum("restored")}`;
}

/** Deletes what was brought long ago. */
export async function sweepImports(): Promise<void> {
  const oldest = new Date(now() - keptDays * 24 * 60 * 60_000).toISOString().slice(0, 10);
  await db().catalogueImport.deleteMany({ where: { madeOn: { lt: oldest } } });
}
