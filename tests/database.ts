import { copyFileSync, existsSync, mkdtempSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import { importCatalogue } from "~/domain/matrix/importing-catalogue.server";
import { ensureFirstRound } from "~/domain/matrix/rounds.server";
import { closeDatabase, openDatabase } from "~/platform/db.server";
import { env, forgetEnv } from "~/platform/env.server";
import { migrate } from "~/platform/migrate.server";

/** The migrated database with the catalogue and the first round, made once by whichever test file comes first. */
async function baseFile(folder: string): Promise<string> {
  const base = join(folder, "base.db");
  if (existsSync(base)) return base;
  const own = join(mkdtempSync(join(folder, "base-")), "base.db");
  use(own);
  migrate(env().DATABASE_URL, "prisma/migrations");
  await openDatabase();
  await importCatalogue();
  await ensureFirstRound();
  await closeDatabase();
  renameSync(own, base);
  return base;
}

function use(file: string): void {
  process.env.DATABASE_URL = `file:${file}`;
  forgetEnv();
}

/** Gives the test file a fresh database (and a data folder with secrets) of its own, open before its tests run. */
export function useDatabase(): void {
  beforeAll(async () => {
    const folder = inject("folder");
    const own = mkdtempSync(join(folder, "data-"));
    process.env.DATA_DIR = own;
    const base = await baseFile(folder);
    copyFileSync(base, join(own, "reserve.db"));
    use(join(own, "reserve.db"));
    await openDatabase();
  });
  afterAll(closeDatabase);
}
