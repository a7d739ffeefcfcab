import Database from "better-sqlite3";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, inject, it } from "vitest";
import { migrate } from "~/platform/migrate.server";

let folder = "";
let file = "";

beforeEach(() => {
  folder = mkdtempSync(join(inject("folder"), "migrate-"));
  file = join(folder, "data/reserve.db");
});

function write(name: string, sql: string): void {
  mkdirSync(join(folder, "migrations", name), { recursive: true });
  writeFileSync(join(folder, "migrations", name, "migration.sql"), sql);
}

const apply = () => migrate(`file:${file}`, join(folder, "migrations"));

function rows(sql: string): unknown[] {
  const database = new Database(file);
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

const first = "CREATE TABLE a (id TEXT PRIMARY KEY);";

it("applies each migration once, in the order of names", () => {
  write("2_b", "ALTER TABLE a ADD COLUMN b TEXT;");
  write("1_a", first);
  expect(apply()).toEqual(["1_a", "2_b"]);
  expect(apply()).toEqual([]);
  write("3_c", "ALTER TABLE a ADD COLUMN c TEXT;");
  expect(apply()).toEqual(["3_c"]);
  expect(statSync(join(folder, "data")).mode & 0o777).toBe(0o700);
});

it("keeps Prisma's ledger: SHA-256 of the file, times, one step", () => {
  write("1_a", first);
  apply();
  const checksum = createHash("sha256").update(first).digest("hex");
  expect(rows("SELECT migration_name, checksum, applied_steps_count, rolled_back_at FROM _prisma_migrations")).toEqual([
    { migration_name: "1_a", checksum, applied_steps_count: 1, rolled_back_at: null },
  ]);
  expect(rows("SELECT 1 FROM _prisma_migrations WHERE finished_at IS NOT NULL")).toHaveLength(1);
});

it("refuses a migration that changed after it was applied", () => {
  write("1_a", first);
  apply();
  write("1_a", `${first}\n`);
  expect(apply).toThrow("The migration 1_a differs");
});

it("refuses a database that is ahead of the code", () => {
  write("1_a", first);
  write("2_b", "CREATE TABLE b (id TEXT);");
  apply();
  rmSync(join(folder, "migrations/2_b"), { recursive: true });
  expect(apply).toThrow("The database has the migration 2_b");
});

it("leaves nothing of a migration that fails half-way", () => {
  write("1_a", first);
  write("2_b", "CREATE TABLE b (id TEXT); INSERT INTO nowhere VALUES (1);");
  expect(apply).toThrow("nowhere");
  expect(rows("SELECT name FROM sqlite_master WHERE name = 'b'")).toEqual([]);
  write("2_b", "CREATE TABLE b (id TEXT);");
  expect(apply()).toEqual(["2_b"]);
});

const family = `CREATE TABLE parent (id TEXT PRIMARY KEY);
  CREATE TABLE child (id TEXT PRIMARY KEY, p TEXT REFERENCES parent (id) ON DELETE CASCADE);
  INSERT INTO parent VALUES ('1'); INSERT INTO child VALUES ('c', '1');`;

it("keeps what refers to a table that is made anew", () => {
  write("1_a", family);
  write(
    "2_b",
    `PRAGMA defer_foreign_keys=ON; PRAGMA foreign_keys=OFF;
     CREATE TABLE new_parent (id TEXT PRIMARY KEY, more TEXT); INSERT INTO new_parent (id) SELECT id FROM parent;
     DROP TABLE parent; ALTER TABLE new_parent RENAME TO parent;
     PRAGMA foreign_keys=ON; PRAGMA defer_foreign_keys=OFF;`,
  );
  expect(apply()).toEqual(["1_a", "2_b"]);
  expect(rows("SELECT id FROM child")).toEqual([{ id: "c" }]);
});

it("refuses a migration that leaves references to nothing", () => {
  write("1_a", family);
  write("2_b", "DELETE FROM parent;");
  expect(apply).toThrow("references to rows that are gone");
  expect(rows("SELECT id FROM parent")).toHaveLength(1);
});
