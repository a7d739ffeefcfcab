import Database from "better-sqlite3";
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { openerWith } from "../backups/age.server";
import { carryErasures, type Erased, notesIn, readErased, rememberedDays } from "../backups/erasures.server";
import { fillerFor, fillSqlite } from "../backups/filling.server";
import type { Filled } from "../backups/fitting.server";
import { type Folder, folders, listFolder, type Named, naming, sizeOf } from "../backups/kept-files.server";
import { type Found, readBackup } from "../backups/reading.server";
import { putBack } from "../backups/store.server";
import { quoted } from "../backups/tables.server";
import { unfinishedRestore } from "../backups/unfinished.server";
import { now } from "../clock.server";
import { randomText } from "../crypto.server";
import { db, migrateDatabase, openDatabase } from "../db.server";
import { env, isPostgresql, projectRoot } from "../env.server";
import { databaseFile } from "../migrate.server";
import { type Command, Refusal } from "./shell.server";

/** What the community does with rows that were put back; given by the entry, which knows the domain. */
export interface AfterRestoring {
  /** Makes the words of the search anew. */
  fillSearch(): Promise<void>;
  /** Erases anew what is noted as erased; gives what of it was there, in words. */
  eraseAnew(erased: Erased): Promise<string[]>;
  /** Writes it into the log of decisions, and checks everything. */
  check(): Promise<boolean>;
}

/** Refuses while anything else has the database open. */
export function refuseWhileOpen(file: string): void {
  const database = new Database(file, { timeout: 0 });
  try {
    database.pragma("journal_mode = DELETE");
  } catch {
    throw new Refusal("The database is open: stop the platform first.");
  } finally {
    database.close();
  }
}

const dayMs = 24 * 60 * 60_000;

/** Notes of what was erased after the backup: beside it, and here. Refuses where there are none, or none old enough. */
export function erasedSince(backup: string, { madeOn }: Found["head"], without: boolean): Erased {
  const beside = notesIn(dirname(resolve(backup)));
  const own = notesIn(env().DATA_DIR);
  if (!without && !existsSync(beside) && !existsSync(own)) {
    throw new Refusal(
      `Beside the backup lies no folder "erased", which says who was erased since: bring it, from the newest copy there is.\n` +
        "With --without-erasures the backup is restored all the same, and whoever was erased since is in it again.",
    );
  }
  if (!without && now() - Date.parse(madeOn) > rememberedDays * dayMs) {
    throw new Refusal(
      `The backup is of ${madeOn}; what was erased is remembered for ${rememberedDays} days. With --without-erasures it is\n` +
        "restored all the same, and whoever was erased before that is in it again.",
    );
  }
  return readErased([beside, own]);
}

/** Fills a database from a backup and proves it; what is not right is thrown away. */
async function fill(path: string, identity: string | undefined, filled: Filled): Promise<Found> {
  try {
    const found = await readBackup(await openerWith(identity)(path), filled);
    const wrong = await filled.proof(found);
    if (wrong.length > 0)
      throw new Refusal(`The rows did not come whole. Nothing was changed.\n  ${wrong.join("\n  ")}`);
    await filled.keep();
    return found;
  } finally {
    await filled.close();
  }
}

const fileEnds = ["", "-journal", "-wal", "-shm"];

/** Puts the rows of a backup in the place of the database. Until they are proven whole nothing there is changed. */
async function restoreRows(path: string, identity: string | undefined, before: (found: Found) => void): Promise<Found> {
  const { DATA_DIR, DATABASE_URL } = env();
  if (isPostgresql(DATABASE_URL)) {
    const filler = await fillerFor(DATABASE_URL);
    const keep = () => filler.keep();
    let found: Found | undefined;
    // The mark of an unfinished restore stands before the rows do.
    return fill(path, identity, {
      ...filler,
      proof: (read) => filler.proof((found = read)),
      keep: () => (before(found!), keep()),
    });
  }
  const file = databaseFile(DATABASE_URL);
  const copy = join(DATA_DIR, `restored-${randomText(16)}.tmp`);
  try {
    const found = await fill(path, identity, fillSqlite(`file:${copy}`));
    chmodSync(copy, 0o600);
    before(found);
    for (const end of fileEnds.slice(1)) rmSync(file + end, { force: true });
    renameSync(copy, file);
    return found;
  } finally {
    for (const end of fileEnds) rmSync(copy + end, { force: true });
  }
}

/** The files that rows name now. */
async function namedNow(): Promise<Named[]> {
  const named: Named[] = [];
  for (const { table, column, folder } of naming) {
    const query = `SELECT ${quoted(column)} AS "name" FROM ${quoted(table)} WHERE ${quoted(column)} <> ''`;
    const rows = await db().$queryRawUnsafe<{ name: string }[]>(query);
    named.push(...rows.map(({ name }) => ({ folder, name })));
  }
  return named;
}

/** Removes what rows do not name, with all files of work: its records were not in the backup. */
async function removeUnnamed(named: readonly Named[]): Promise<void> {
  await rm(join(env().DATA_DIR, "work"), { recursive: true, force: true });
  const known = new Set(named.map(({ folder, name }) => `${folder}/${name}`));
  for (const folder of folders) {
    for (const name of await listFolder(folder)) {
      if (!known.has(`${folder}/${name}`))
        await rm(join(env().DATA_DIR, folder, name), { recursive: true, force: true });
    }
  }
}

/** Puts back the files that rows still name, and removes all others; gives those that are missing. */
async function restoreFiles(path: string, identity: string | undefined, found: Found): Promise<Named[]> {
  const open = openerWith(identity);
  const copies = new Map(found.files.map((file) => [`${file.folder}/${file.name}`, file]));
  const missing: Named[] = [];
  const named = await namedNow();
  await removeUnnamed(named);
  for (const file of named) {
    const copied = copies.get(`${file.folder}/${file.name}`);
    const there = copied ? await putBack(dirname(resolve(path)), copied, open) : (await sizeOf(file)) !== null;
    if (!there) missing.push(file);
  }
  return missing;
}

/** Puts everything back, erases anew what was erased since, and checks. Gives whether all is well. */
export async function restoreEverything(
  path: string,
  { identity, without, after }: { identity: string | undefined; without: boolean; after: AfterRestoring },
): Promise<boolean> {
  const { DATA_DIR } = env();
  let erased: Erased | undefined;
  const found = await restoreRows(path, identity, ({ head }) => {
    erased = erasedSince(path, head, without);
    writeFileSync(unfinishedRestore(), "", { mode: 0o600 });
  });
  const rows = [...found.tables.values()].reduce((sum, { count }) => sum + count, 0);
  console.log(
    `The backup of ${found.head.madeOn}: ${rows} rows of ${found.tables.size} tables, each as its hash says.`,
  );
  // The log of a backup ends earlier than the one whose head was kept here.
  rmSync(join(DATA_DIR, "log-head.json"), { force: true });
  await migrateDatabase(join(projectRoot(), "prisma"));
  await openDatabase();
  await after.fillSearch();
  carryErasures(notesIn(dirname(resolve(path))), notesIn(DATA_DIR));
  const gone = await after.eraseAnew(erased!);
  console.log(gone.length > 0 ? `Erased anew: ${gone.join(", ")}.` : "Nothing in it had been erased since.");
  if (erased!.unreadable > 0) console.log(`WRONG: notes of erasures that cannot be read: ${erased!.unreadable}.`);
  const missing = await restoreFiles(path, identity, found);
  const counts = (folder: Folder) => found.files.filter((file) => file.folder === folder).length;
  console.log(`Files in it: ${counts("pictures")} pictures, ${counts("media")} of media.`);
  if (missing.length > 0) {
    console.log(`WRONG: files that rows name and that did not come whole: ${missing.length}.`);
    const known = new Set(found.gone.map(({ name }) => name));
    for (const { folder, name } of missing.slice(0, 50)) {
      console.log(`  ${folder}/${name}${known.has(name) ? " (gone when the backup was made)" : ""}`);
    }
  }
  // From here on the platform may start.
  rmSync(unfinishedRestore(), { force: true });
  const well = await after.check();
  return well && missing.length === 0 && erased!.unreadable === 0;
}

/** Puts a backup in the place of the database and the files; what `after` is for is done before anything is served. */
export function restore(after: AfterRestoring): Command {
  return {
    name: "restore",
    usage: "FILE [--identity FILE] [--force] [--without-erasures]",
    about:
      "Puts a backup into an empty DATA_DIR (with its secrets.json), or with --force in the place of what is there.",
    takes: 1,
    closed: true,
    options: {
      identity: { type: "string" },
      force: { type: "boolean" },
      "without-erasures": { type: "boolean" },
    },
    async run({ given: [path = ""], options }) {
      if (!existsSync(path)) throw new Refusal(`There is no file ${path}.`);
      const { DATA_DIR, DATABASE_URL } = env();
      mkdirSync(DATA_DIR, { recursive: true, mode: 0o700 });
      if (!existsSync(join(DATA_DIR, "secrets.json"))) {
        throw new Refusal(
          `Put the secrets.json that belongs to this backup into ${DATA_DIR} first: without it nobody can sign in.`,
        );
      }
      if (!isPostgresql(DATABASE_URL)) {
        const file = databaseFile(DATABASE_URL);
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        if (existsSync(file)) {
          if (options.force !== true)
            throw new Refusal(`There is a database at ${file}. With --force the backup takes its place.`);
          refuseWhileOpen(file);
        }
      }
      const without = options["without-erasures"] === true;
      const well = await restoreEverything(path, { identity: options.identity as string | undefined, without, after });
      console.log("People sign in anew, and what they did after the backup is not here.");
      return well;
    },
  };
}
