import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { beginChain, checkChain } from "~/domain/log/checking-chain.server";
import { chained, headInWords, keepHead, keptHead, readHead } from "~/domain/log/chain.server";
import { record } from "~/domain/log/recording.server";
import { closeDatabase, db, openDatabase, transaction } from "~/platform/db.server";
import { env, forgetEnv } from "~/platform/env.server";
import { member, type Person } from "../../cast";
import { anotherDatabase, elsewhere, onPostgresql, useDatabase } from "../../database";

useDatabase();

const step = async () => undefined;
const headFile = () => join(env().DATA_DIR, "log-head.json");
let organizer: Person;

/** An entry as any verb writes it. */
const write = (code: string) => transaction((tx) => record(tx, organizer.id, "card.opened", { kind: "card", code }));

/** What somebody does who has the file alone: past the triggers, without the key. */
function tamper(...statements: string[]): Promise<void> {
  return elsewhere(statements.join(";\n"), { pastTriggers: true });
}

const faults = async () => (await checkChain(step)).faults;

beforeAll(async () => {
  organizer = await member("organizer");
});

beforeEach(async () => {
  await tamper(`DELETE FROM "LogEntry"`, `DELETE FROM "Counter" WHERE "name" = 'log'`);
  rmSync(headFile(), { force: true });
  for (let i = 1; i <= 6; i += 1) await write(`R-000${i}-22`);
});

it("is whole as the platform writes it, and says its length and its head", async () => {
  const { entries, head, wrong, faults: none } = await checkChain(step);
  const last = await db().logEntry.findUniqueOrThrow({ where: { seq: 6 } });
  expect({ entries, head, wrong, none }).toEqual({
    entries: 6,
    head: `6:${last.hash.slice(0, 24)}`,
    wrong: 0,
    none: [],
  });
  expect(keptHead()).toEqual({ seq: 6, hash: last.hash });
  expect(statSync(headFile()).mode & 0o777).toBe(0o600);
});

it("is whole when it is empty", async () => {
  await tamper(`DELETE FROM "LogEntry"`, `DELETE FROM "Counter" WHERE "name" = 'log'`);
  expect(await checkChain(step)).toEqual({ entries: 0, head: "0:", wrong: 0, faults: [] });
});

it.each(["day", "actorId", "verb", "subjectKind", "subject", "detail", "hash"])(
  "finds a changed %s",
  async (column) => {
    await tamper(`UPDATE "LogEntry" SET "${column}" = 'else' WHERE "seq" = 3`);
    const found = await faults();
    expect(found[0]).toEqual({ what: "changed", from: 3, to: column === "hash" ? 4 : 3 });
  },
);

it("finds a changed entry whose hash was taken off", async () => {
  await tamper(`UPDATE "LogEntry" SET "subject" = 'R-9999-99', "hash" = '' WHERE "seq" = 3`);
  expect((await faults())[0]).toEqual({ what: "unsealed", from: 3, to: 3 });
});

it("finds removed entries", async () => {
  await tamper(`DELETE FROM "LogEntry" WHERE "seq" IN (3, 4)`);
  expect(await faults()).toEqual([{ what: "missing", from: 3, to: 4 }]);
});

it("finds a removed first entry", async () => {
  await tamper(`DELETE FROM "LogEntry" WHERE "seq" = 1`);
  expect(await faults()).toEqual([{ what: "missing", from: 1, to: 1 }]);
});

it("finds a removed entry though the rest was numbered anew", async () => {
  await tamper(
    `DELETE FROM "LogEntry" WHERE "seq" = 3`,
    `UPDATE "LogEntry" SET "seq" = "seq" + 100 WHERE "seq" > 3`,
    `UPDATE "LogEntry" SET "seq" = "seq" - 101 WHERE "seq" > 100`,
    `UPDATE "Counter" SET "value" = 5 WHERE "name" = 'log'`,
  );
  expect(await faults()).toEqual([{ what: "changed", from: 3, to: 5 }]);
});

it("finds an inserted entry", async () => {
  await tamper(
    `UPDATE "LogEntry" SET "seq" = "seq" + 100 WHERE "seq" > 3`,
    `UPDATE "LogEntry" SET "seq" = "seq" - 99 WHERE "seq" > 100`,
    `INSERT INTO "LogEntry" SELECT 4, "day", "actorId", "verb", "subjectKind", "subject", "detail", "hash" FROM "LogEntry" WHERE "seq" = 2`,
    `UPDATE "Counter" SET "value" = 7 WHERE "name" = 'log'`,
  );
  expect((await faults())[0]).toMatchObject({ what: "changed", from: 4 });
});

it("finds an entry put at the end", async () => {
  await tamper(
    `INSERT INTO "LogEntry" SELECT 7, "day", "actorId", "verb", "subjectKind", "subject", "detail", "hash" FROM "LogEntry" WHERE "seq" = 6`,
    `UPDATE "Counter" SET "value" = 7 WHERE "name" = 'log'`,
  );
  expect(await faults()).toEqual([{ what: "changed", from: 7, to: 7 }]);
});

it("finds entries that changed places", async () => {
  await tamper(
    `UPDATE "LogEntry" SET "seq" = 100 WHERE "seq" = 3`,
    `UPDATE "LogEntry" SET "seq" = 3 WHERE "seq" = 4`,
    `UPDATE "LogEntry" SET "seq" = 4 WHERE "seq" = 100`,
  );
  expect((await faults())[0]).toMatchObject({ what: "changed", from: 3 });
});

it("finds a cut end by the counter, and where the counter was set back by the head that was kept", async () => {
  const written = readHead((await checkChain(step)).head)!;
  await tamper(`DELETE FROM "LogEntry" WHERE "seq" > 4`);
  expect(await faults()).toEqual([
    { what: "tail", from: 5, to: 6 },
    { what: "head", from: 6, to: 6 },
  ]);
  await tamper(`UPDATE "Counter" SET "value" = 4 WHERE "name" = 'log'`);
  expect(await faults()).toEqual([{ what: "head", from: 6, to: 6 }]);
  expect(await beginChain()).toBe(false);
  // The kept head is gone too: what was written down still tells.
  rmSync(headFile());
  expect((await checkChain(step, written)).faults).toEqual([{ what: "head", from: 6, to: 6 }]);
});

it("does not take a log for whole that was cut and grew again", async () => {
  const written = readHead((await checkChain(step)).head)!;
  await tamper(`DELETE FROM "LogEntry" WHERE "seq" > 4`, `UPDATE "Counter" SET "value" = 4 WHERE "name" = 'log'`);
  rmSync(headFile());
  for (let i = 0; i < 3; i += 1) await write("R-7777-77");
  expect((await checkChain(step)).wrong).toBe(0);
  expect((await checkChain(step, written)).faults).toEqual([{ what: "head", from: 6, to: 6 }]);
});

it("keeps no head of a log that is not whole", async () => {
  await checkChain(step);
  await tamper(`UPDATE "LogEntry" SET "detail" = 'else' WHERE "seq" = 2`);
  await write("R-8888-88");
  await checkChain(step);
  expect(keptHead()?.seq).toBe(6);
});

it("counts all faults and names the first fifty", async () => {
  await tamper(
    ...Array.from({ length: 200 }, (_, i) => {
      const seq = 7 + 2 * i;
      return `INSERT INTO "LogEntry" VALUES (${seq + 1}, '2026-01-01', NULL, 'a.b', 'card', 'x', '', 'h')`;
    }),
  );
  const { wrong, faults: named } = await checkChain(step);
  expect(named).toHaveLength(50);
  expect(wrong).toBeGreaterThanOrEqual(200);
});

it("does not fork when two decide at once, in this process or in another", async () => {
  await Promise.all(Array.from({ length: 20 }, (_, i) => write(`R-${1000 + i}-33`)));
  expect(await checkChain(step)).toMatchObject({ entries: 26, wrong: 0 });
});

it("takes no entry along that was rolled back", async () => {
  const failing = transaction(async (tx) => {
    await record(tx, organizer.id, "card.opened", { kind: "card", code: "R-5555-55" });
    throw new Error("meant");
  });
  await expect(failing).rejects.toThrow("meant");
  await write("R-6666-66");
  expect(await checkChain(step)).toMatchObject({ entries: 7, wrong: 0 });
});

it("is refused by the database to be changed, deleted, replaced or put between", async () => {
  const refusedTo = async (statement: string, words: RegExp) =>
    await expect(elsewhere(statement)).rejects.toThrow(words);
  await refusedTo(`UPDATE "LogEntry" SET "detail" = 'x' WHERE "seq" = 2`, /never changed/);
  await refusedTo(`UPDATE "LogEntry" SET "hash" = '' WHERE "seq" = 2`, /never changed/);
  await refusedTo(`DELETE FROM "LogEntry" WHERE "seq" = 2`, /never deleted/);
  await refusedTo(`DELETE FROM "LogEntry"`, /never deleted/);
  const values = `(2, '2026-01-01', NULL, 'a.b', 'card', 'x', '', 'h')`;
  await refusedTo(`INSERT INTO "LogEntry" VALUES ${values}`, /after all others/);
  const instead = `ON CONFLICT ("seq") DO UPDATE SET "detail" = 'x'`;
  await refusedTo(`INSERT INTO "LogEntry" VALUES ${values} ${instead}`, /after all others/);
  if (!onPostgresql) {
    // These words are SQLite's own.
    await refusedTo(`INSERT OR REPLACE INTO "LogEntry" VALUES ${values}`, /after all others/);
    await refusedTo(`REPLACE INTO "LogEntry" VALUES ${values}`, /after all others/);
  }
  await expect(db().logEntry.deleteMany()).rejects.toThrow();
  expect(await checkChain(step)).toMatchObject({ entries: 6, wrong: 0 });
});

it("stays as it is when the one who decided is erased", async () => {
  const leaving = await member("organizer");
  await transaction((tx) => record(tx, leaving.id, "card.opened", { kind: "card", code: "R-4444-44" }));
  await db().account.delete({ where: { id: leaving.id } });
  expect(await checkChain(step)).toMatchObject({ entries: 7, wrong: 0 });
});

it("chains once what is from before there were hashes, and never what was once chained", async () => {
  await tamper(`UPDATE "LogEntry" SET "hash" = ''`);
  expect(await beginChain()).toBe(true);
  expect(await checkChain(step)).toMatchObject({ entries: 6, wrong: 0 });
  // Somebody takes all hashes off after a change: the head that was kept says that there was a chain.
  await tamper(`UPDATE "LogEntry" SET "hash" = ''`, `UPDATE "LogEntry" SET "detail" = 'else' WHERE "seq" = 2`);
  expect(await beginChain()).toBe(false);
  expect((await checkChain(step)).faults[0]).toEqual({ what: "unsealed", from: 1, to: 6 });
});

it("fits no other key", async () => {
  const [first] = await db().logEntry.findMany({ orderBy: { seq: "asc" }, take: 1 });
  const { hash, ...entry } = first!;
  expect(chained([entry])[0]!.hash).toBe(hash);
  expect(chained([entry], "x")[0]!.hash).not.toBe(hash);
});

it("reads heads as they are written down, and nothing else", () => {
  const head = { seq: 12, hash: "0123456789abcdef01234567" };
  expect(readHead(headInWords(head))).toEqual(head);
  expect(readHead("0:")).toEqual({ seq: 0, hash: "" });
  for (const text of ["", "12", "12:", "0:0123456789abcdef", "12:xyz", "12:0123", "-1:0123456789abcdef", "12: 0123"]) {
    expect(readHead(text)).toBeNull();
  }
});

it("begins with the first start of an empty installation", async () => {
  await closeDatabase();
  const before = { ...process.env };
  const folder = join(env().DATA_DIR, "fresh");
  mkdirSync(folder);
  cpSync(join(env().DATA_DIR, "secrets.json"), join(folder, "secrets.json"));
  Object.assign(process.env, { DATA_DIR: folder, DATABASE_URL: await anotherDatabase() });
  forgetEnv();
  try {
    await openDatabase();
    expect(await beginChain()).toBe(true);
    expect(existsSync(headFile())).toBe(true);
    expect(JSON.parse(readFileSync(headFile(), "utf8"))).toEqual({ seq: 0, hash: "" });
    keepHead({ seq: 3, hash: "abc" });
    expect(await beginChain()).toBe(false);
  } finally {
    await closeDatabase();
    Object.assign(process.env, { DATA_DIR: before.DATA_DIR, DATABASE_URL: before.DATABASE_URL });
    forgetEnv();
    await openDatabase();
  }
});
