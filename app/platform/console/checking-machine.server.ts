import Database from "better-sqlite3";
import { existsSync, readdirSync, statSync } from "node:fs";
import { stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { daysSinceBackup, lastBackup } from "../backups/last-backup.server";
import { notesIn, readErased } from "../backups/erasures.server";
import { unfinishedRestore } from "../backups/unfinished.server";
import { now, today } from "../clock.server";
import { db } from "../db.server";
import { env, isPostgresql, projectRoot } from "../env.server";
import { databaseFile, migrationsIn } from "../migrate.server";

// What the platform can say of its machine: the disk, the clock, who may read what, the backups.

/** One check: what is wrong, a line each, and what to say when nothing is. */
export interface Check {
  name: string;
  wrong: string[];
  good: string;
}

const dayMs = 24 * 60 * 60_000;
const reserveMb = 256;

/** Whether the database itself says that it is whole. */
export async function checkDatabase(): Promise<Check> {
  const name = "Database";
  if (isPostgresql(env().DATABASE_URL)) {
    const ask = (query: string) => db().$queryRawUnsafe<{ name: string }[]>(query);
    const unproven = await ask(
      `SELECT conname::text AS "name" FROM pg_constraint
       WHERE NOT convalidated AND connamespace = current_schema()::regnamespace`,
    );
    const broken = await ask(
      `SELECT c.relname::text AS "name" FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
       WHERE NOT i.indisvalid AND c.relnamespace = current_schema()::regnamespace`,
    );
    const idle = await ask(
      `SELECT t.tgname::text AS "name" FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       WHERE t.tgenabled = 'D' AND c.relnamespace = current_schema()::regnamespace`,
    );
    const encoding = await ask(`SELECT current_setting('server_encoding') AS "name"`);
    const wrong = [
      ...unproven.map((row) => `The rule ${row.name} was never proven of all rows: ALTER TABLE … VALIDATE CONSTRAINT.`),
      ...broken.map((row) => `The index ${row.name} is not whole: REINDEX INDEX "${row.name}".`),
      ...idle.map((row) => `The trigger ${row.name} is switched off: ALTER TABLE … ENABLE TRIGGER.`),
      ...(encoding[0]?.name === "UTF8" ? [] : ["It does not keep letters as UTF8."]),
    ];
    return { name, wrong, good: "references, rules, indexes and triggers in force" };
  }
  const rows = await db().$queryRawUnsafe<Record<string, unknown>[]>("PRAGMA integrity_check(20)");
  const said = rows.map((row) => String(Object.values(row)[0]));
  const references = await db().$queryRawUnsafe<{ table: string; parent: string }[]>("PRAGMA foreign_key_check");
  const wrong = [
    ...said.filter((line) => line !== "ok"),
    ...references.map(({ table, parent }) => `A row of ${table} refers to one of ${parent} that is gone.`),
  ];
  return { name, wrong, good: "whole, no reference to what is gone" };
}

/** Whether all migrations are applied, each to its end. */
export async function checkMigrations(): Promise<Check> {
  const folder = isPostgresql(env().DATABASE_URL) ? "prisma/postgresql/migrations" : "prisma/migrations";
  const known = migrationsIn(join(projectRoot(), folder));
  const rows = await db().$queryRawUnsafe<{ name: string; ended: unknown }[]>(
    `SELECT "migration_name" AS "name", "finished_at" AS "ended" FROM "_prisma_migrations"`,
  );
  const ended = new Set(rows.filter((row) => row.ended !== null).map((row) => row.name));
  const wrong = known.filter((name) => !ended.has(name)).map((name) => `${name} is not applied: start the platform.`);
  return { name: "Migrations", wrong, good: `all ${known.length} applied` };
}

/** What only the platform's own user may read: the data, the secrets, notes of erasures, the backups. */
export function checkModes(): Check {
  const { DATA_DIR, DATABASE_URL, BACKUP_FOLDER } = env();
  const own = ["", "secrets.json", "log-head.json", "backup.json", "pictures", "media", "work", "erased"];
  const paths = own.map((name) => join(DATA_DIR, name));
  // A database elsewhere has no closed folder around it.
  if (!isPostgresql(DATABASE_URL) && !databaseFile(DATABASE_URL).startsWith(join(DATA_DIR, "/"))) {
    paths.push(...["", "-wal", "-shm"].map((end) => databaseFile(DATABASE_URL) + end));
  }
  if (BACKUP_FOLDER && existsSync(BACKUP_FOLDER)) {
    paths.push(BACKUP_FOLDER, ...readdirSync(BACKUP_FOLDER).map((name) => join(BACKUP_FOLDER, name)));
  }
  const there = paths.filter((path) => existsSync(path)).map((path) => ({ path, facts: statSync(path) }));
  const open = there.filter(({ facts }) => (facts.mode & 0o077) !== 0);
  const me = process.getuid?.();
  const others = there.filter(({ facts }) => me !== undefined && me !== 0 && facts.uid !== me);
  const wrong = [
    ...open.map(({ path }) => `${path} can be read by others on this machine: chmod go= ${path}`),
    ...others.map(({ path }) => `${path} belongs to another user of this machine: chown it.`),
  ];
  if (BACKUP_FOLDER && existsSync(join(BACKUP_FOLDER, "secrets.json"))) {
    wrong.push(`secrets.json lies beside the backups in ${BACKUP_FOLDER}: keep it apart, in other hands.`);
  }
  return { name: "Files", wrong: wrong.slice(0, 40), good: "closed to others" };
}

/** Whether the disk has the room that the platform keeps free. */
export async function checkDisk(): Promise<Check> {
  const { DATA_DIR, BACKUP_FOLDER } = env();
  const wrong: string[] = [];
  const said: string[] = [];
  for (const folder of [DATA_DIR, BACKUP_FOLDER].filter((one) => one !== "" && existsSync(one))) {
    const { bavail, bsize } = await statfs(folder);
    const free = Math.floor((bavail * bsize) / 1024 / 1024);
    said.push(`${free} MB free at ${folder}`);
    if (free < reserveMb) {
      wrong.push(`${free} MB are free at ${folder}; below ${reserveMb} no video is taken and no backup is made.`);
    }
  }
  return { name: "Disk", wrong, good: said.join(", ") };
}

/** Whether the clock stands behind what was written already. `newest` is the newest day that the community knows of itself. */
export async function checkClock(newest: string): Promise<Check> {
  const { DATA_DIR, DATABASE_URL } = env();
  const wrong: string[] = [];
  if (newest > today()) wrong.push(`It says ${today()}; the log of decisions has an entry of ${newest}.`);
  const files = isPostgresql(DATABASE_URL) ? [] : [databaseFile(DATABASE_URL)];
  for (const path of [...files, join(DATA_DIR, "secrets.json"), join(DATA_DIR, "backup.json")]) {
    const facts = await stat(path).catch(() => null);
    if (facts && facts.mtimeMs > now() + dayMs) {
      wrong.push(`It says ${today()}; ${path} was written on ${facts.mtime.toISOString().slice(0, 10)}.`);
    }
  }
  if (isPostgresql(DATABASE_URL)) {
    const [row] = await db().$queryRawUnsafe<{ at: number }[]>(
      `SELECT (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::float8 AS "at"`,
    );
    const apart = Math.round(Math.abs((row?.at ?? Date.now()) - Date.now()) / 1000);
    if (apart > 60) wrong.push(`It and the clock of PostgreSQL stand ${apart} seconds apart.`);
  }
  return { name: "Clock", wrong, good: `it is ${today()}, nothing was written later` };
}

/** How the backups stand: where a folder is set, the last one is of today or yesterday and went well. */
export function checkBackups(): Check {
  const { BACKUP_FOLDER, DATA_DIR } = env();
  const last = lastBackup();
  const age = daysSinceBackup();
  const wrong: string[] = [];
  if (BACKUP_FOLDER && !existsSync(BACKUP_FOLDER)) wrong.push(`There is no folder ${BACKUP_FOLDER} (BACKUP_FOLDER).`);
  if (last?.outcome === "failed") wrong.push(`The last one, tried on ${last.triedOn}, failed: ${last.why}`);
  if (BACKUP_FOLDER && (age === null || age > 1)) {
    wrong.push(age === null ? "None was made yet." : `The last one that was made is ${age} days old.`);
  }
  const gone = last?.gone ?? 0;
  if (gone > 0) wrong.push(`Files that the last one should have had and that were gone: ${gone} of ${last!.files}.`);
  const { unreadable } = readErased([notesIn(DATA_DIR)]);
  if (unreadable > 0)
    wrong.push(`Notes of erasures that cannot be read: ${unreadable}. Is secrets.json the right one?`);
  if (existsSync(unfinishedRestore())) wrong.push("A restore was not finished: restore once more.");
  const none = "none is made by itself (BACKUP_FOLDER is not set)";
  const good = age === null ? none : `the last one is of ${last!.madeOn}, with ${last!.files} files`;
  return { name: "Backups", wrong, good };
}

/** Whether the file of SQLite can be opened for writing: a disk that went read-only says so first here. */
export function checkWritable(): Check {
  const { DATABASE_URL } = env();
  const name = "Writing";
  if (isPostgresql(DATABASE_URL)) return { name, wrong: [], good: "left to PostgreSQL" };
  const database = new Database(databaseFile(DATABASE_URL), { timeout: 5000, fileMustExist: true });
  try {
    database.exec("BEGIN IMMEDIATE; ROLLBACK");
    return { name, wrong: [], good: "the database takes it" };
  } catch {
    return {
      name,
      wrong: ["The database cannot be written: is the disk read-only, or the file another user's?"],
      good: "",
    };
  } finally {
    database.close();
  }
}
