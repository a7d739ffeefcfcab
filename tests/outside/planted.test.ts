import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, inject, it } from "vitest";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { useDatabase } from "../database";
import { TestServer, useRunning } from "../server";
import { filesBelow, filesWith, tracesIn } from "../traces";
import { type Life, livedThrough } from "./life";

useDatabase();
const server = new TestServer();
// Given when the server starts, so that its temporary files can be told from those of others.
const settings: Record<string, string> = { LOG_LEVEL: "debug" };
beforeAll(() => {
  settings.TMPDIR = mkdtempSync(join(inject("folder"), "temporary-"));
});
useRunning(server, settings);

/** What a thief of the disk finds: the files as they stand while the platform runs. */
let stolen = "";
let life: Life;

beforeAll(async () => {
  life = await livedThrough(server);
  stolen = mkdtempSync(join(inject("folder"), "stolen-"));
  cpSync(env().DATA_DIR, join(stolen, "data"), { recursive: true });
  cpSync(settings.TMPDIR!, join(stolen, "temporary"), { recursive: true });
});

it("searches where something is to be found: the write-ahead log is full, and plain words stand in it", () => {
  expect(statSync(join(stolen, "data/reserve.db-wal")).size).toBeGreaterThan(10_000);
  expect(statSync(join(stolen, "data/reserve.db-shm")).size).toBeGreaterThan(0);
  const { motivation, pseudonym } = life.plain;
  expect(filesWith(stolen, { motivation, pseudonym } as Record<string, string>)).not.toEqual([]);
});

it("finds what was planted in no file of the platform: database, write-ahead log, its index, temporary files", () => {
  expect(filesBelow(stolen).length).toBeGreaterThanOrEqual(4);
  expect(filesWith(stolen, life.hidden)).toEqual([]);
});

it("finds it in no value of the database, however the file lays it out", async () => {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT GLOB '*Search_*'`;
  let text = "";
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<unknown[]>(`SELECT * FROM "${name}"`);
    text += JSON.stringify(rows, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value));
  }
  expect(text).toContain(life.plain.comment);
  expect(tracesIn(text, life.hidden)).toEqual([]);
});

it("finds neither what was planted nor what the person wrote in what the server said", () => {
  expect(server.output).toContain("listening");
  expect(tracesIn(server.output, { ...life.hidden, ...life.plain })).toEqual([]);
});

it("finds it in no backup, packed or unpacked", async () => {
  const file = join(mkdtempSync(join(inject("folder"), "backup-")), "whole.reserve");
  const child = spawn(process.execPath, ["app/platform/console/admin.js", "backup", file, "--plain"], {
    env: { ...process.env, ...settings, DATA_DIR: env().DATA_DIR, DATABASE_URL: env().DATABASE_URL },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  expect([await new Promise((resolve) => child.once("exit", resolve)), said]).toEqual([0, expect.any(String)]);
  const packed = readFileSync(file);
  const bytes = gunzipSync(packed);
  expect(tracesIn(bytes, life.plain)).toEqual(Object.keys(life.plain));
  expect(tracesIn(bytes, life.hidden)).toEqual([]);
  expect(tracesIn(packed, life.hidden)).toEqual([]);
  expect(tracesIn(said, { ...life.hidden, ...life.plain })).toEqual([]);
  // Nor is anything of it left behind in temporary files.
  expect(filesWith(settings.TMPDIR!, { ...life.hidden, ...life.plain })).toEqual([]);
});
