import Database from "better-sqlite3";
import { readFileSync, statSync } from "node:fs";
import { expect, it } from "vitest";
import { checkpoint, db, scrub } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { databaseFile } from "~/platform/migrate.server";
import { member } from "../cast";
import { useDatabase } from "../database";

useDatabase();

const file = () => databaseFile(env().DATABASE_URL);
const wal = () => statSync(`${file()}-wal`).size;

it("empties the write-ahead log", async () => {
  await member("participant");
  expect(wal()).toBeGreaterThan(0);
  expect(await checkpoint()).toBe(true);
  expect(wal()).toBe(0);
});

it("tries until whoever reads has finished", async () => {
  const reader = new Database(file());
  reader.exec("BEGIN");
  reader.prepare('SELECT * FROM "Account"').all();
  await member("participant");
  const emptied = checkpoint();
  setImmediate(() => reader.exec("COMMIT"));
  expect(await emptied).toBe(true);
  expect(wal()).toBe(0);
  reader.close();
});

it("says so when it cannot, and the next time does it", async () => {
  const reader = new Database(file());
  reader.exec("BEGIN");
  reader.prepare('SELECT * FROM "Account"').all();
  await member("participant");
  expect(await checkpoint()).toBe(false);
  expect(wal()).toBeGreaterThan(0);
  reader.exec("COMMIT");
  expect(await checkpoint()).toBe(true);
  expect(wal()).toBe(0);
  reader.close();
});

it("scrubs while others write, and loses nothing", async () => {
  const before = await db().account.count();
  const [scrubbed] = await Promise.all([scrub(), member("participant"), member("participant")]);
  expect(scrubbed).toBe(true);
  expect(await db().account.count()).toBe(before + 2);
  expect(await db().$queryRaw`PRAGMA integrity_check`).toEqual([{ integrity_check: "ok" }]);
});

it("clears the copies that SQLite leaves in the free parts of pages", async () => {
  // The same numbers at each run.
  let seed = 7;
  const chance = () => (seed = (seed * 48271) % 2147483647);
  const names = Array.from({ length: 6000 }, () => `planted-${chance().toString(36)}-${chance().toString(36)}`);
  const own = new Database(file());
  own.pragma("secure_delete = ON");
  const add = own.prepare('INSERT OR IGNORE INTO "Setting" ("name", "value") VALUES (?, ?)');
  const grow = own.prepare('UPDATE "Setting" SET "value" = "value" || ? WHERE "name" = ?');
  own.transaction(() => {
    for (const name of names) add.run(name, "x".repeat(chance() % 300));
    for (const name of names.filter((_, at) => at % 3 === 0)) grow.run("y".repeat(chance() % 900), name);
  })();
  const gone = names.filter((_, at) => at % 2 === 0);
  const take = own.prepare('DELETE FROM "Setting" WHERE "name" = ?');
  own.transaction(() => gone.forEach((name) => take.run(name)))();
  own.close();
  const standing = () => {
    const bytes = readFileSync(file());
    return gone.filter((name) => bytes.includes(name));
  };
  expect(await checkpoint()).toBe(true);
  // If this ever finds none, SQLite clears them by itself, and it need not be done here.
  expect(standing()).not.toEqual([]);
  expect(await scrub()).toBe(true);
  expect(standing()).toEqual([]);
});
