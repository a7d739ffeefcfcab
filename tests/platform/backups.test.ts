import { generateIdentity, identityToRecipient } from "age-encryption";
import Database from "better-sqlite3";
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  watch,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { removeContact } from "~/domain/accounts/own-contact.server";
import { comment } from "~/domain/discussion/commenting.server";
import { deleteComment } from "~/domain/discussion/deleting.server";
import { revokeByCode } from "~/domain/media/consenting.server";
import { eraseOneself } from "~/domain/privacy/erasing.server";
import { lastBackup } from "~/platform/backups/last-backup.server";
import { noteErasure, notesIn, readErased } from "~/platform/backups/erasures.server";
import { folders } from "~/platform/backups/kept-files.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { env, isPostgresql } from "~/platform/env.server";
import { databaseFile } from "~/platform/migrate.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { useDatabase } from "../database";
import { TestServer } from "../server";
import { mp4, publishedInterview } from "../videos";
import { passphrase, wholePerson, type WholePerson } from "../whole-person";

useDatabase();

interface Answer {
  code: number | null;
  said: string;
}

const start = (args: string[], more: Record<string, string> = {}) =>
  spawn(process.execPath, ["app/platform/console/admin.js", ...args], {
    env: { ...process.env, ORIGIN: "http://localhost:4700", ...more },
    stdio: ["ignore", "pipe", "pipe"],
  });

/** Runs a command as an operator does, beside this process, which has the database open as a platform has. */
function admin(args: string[], more: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve) => {
    const child = start(args, more);
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("exit", (code) => resolve({ code, said }));
  });
}

const fresh = (name: string) => mkdtempSync(join(inject("folder"), `${name}-`));
const made: string[] = [];

async function ask<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query<Row>(statement).finally(() => client.end())).rows;
}

type Place = { DATA_DIR: string; DATABASE_URL: string };

/** An empty machine with the secrets of this community, and an empty database of the same kind. */
async function elsewhere(): Promise<Place> {
  const DATA_DIR = fresh("elsewhere");
  cpSync(join(env().DATA_DIR, "secrets.json"), join(DATA_DIR, "secrets.json"));
  if (!isPostgresql(env().DATABASE_URL)) return { DATA_DIR, DATABASE_URL: `file:${join(DATA_DIR, "reserve.db")}` };
  const name = basename(DATA_DIR).toLowerCase().replace(/\W/g, "_") + `_${process.pid}`;
  await ask(env().DATABASE_URL, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  made.push(name);
  return { DATA_DIR, DATABASE_URL: Object.assign(new URL(env().DATABASE_URL), { pathname: `/${name}` }).href };
}

/** Rows of a database that was put back. */
async function rowsAt<Row extends pg.QueryResultRow>({ DATABASE_URL }: Place, query: string): Promise<Row[]> {
  if (isPostgresql(DATABASE_URL)) return ask<Row>(DATABASE_URL, query);
  const database = new Database(databaseFile(DATABASE_URL), { readonly: true });
  try {
    return database.prepare(query).all() as Row[];
  } finally {
    database.close();
  }
}

const backupsIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".reserve.age"));
const copiesIn = (folder: string) => readdirSync(join(folder, "files"));
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

let organizer: Person;
let person: WholePerson;
let leaving: WholePerson;
let interview: Awaited<ReturnType<typeof publishedInterview>>;
let recipient = "";
let key: string[] = [];
/** Made while all of them were there. */
let old = "";
let path = "";

async function back(to = fresh("backups"), ...more: string[]): Promise<{ to: string; said: string }> {
  const { code, said } = await admin(["backup", to, "--to", recipient, ...more]);
  expect(code, said).toBe(0);
  return { to, said };
}

beforeAll(async () => {
  organizer = await member("organizer", "Calm Organizer");
  person = await wholePerson();
  leaving = await wholePerson();
  interview = await publishedInterview(organizer, { bytes: mp4({ data: randomBytes(200_000) }) });
  await publishedInterview(organizer);
  const identity = await generateIdentity();
  recipient = await identityToRecipient(identity);
  const file = join(fresh("keys"), "key.txt");
  writeFileSync(file, `# a key\n${identity}\n`, { mode: 0o600 });
  key = ["--identity", file];
  ({ to: old } = await back());
  path = join(old, backupsIn(old)[0]!);
});

afterAll(async () => {
  for (const name of made) await ask(env().DATABASE_URL, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
});

it("brings everything back on an empty machine, rows and files, byte for byte", async () => {
  const there = await elsewhere();
  const { code, said } = await admin(["restore", path, ...key], there);
  expect(said).not.toContain("WRONG");
  expect(said).toContain("each as its hash says");
  expect(code, said).toBe(0);
  const own = folders.flatMap((folder) => filesBelow(join(env().DATA_DIR, folder)));
  expect(own.length).toBeGreaterThanOrEqual(4);
  for (const file of own) {
    const copy = file.replace(env().DATA_DIR, there.DATA_DIR);
    expect([copy, readFileSync(copy).equals(readFileSync(file))]).toEqual([copy, true]);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
  }
  const rows = await rowsAt<{ pseudonym: string }>(there, `SELECT "pseudonym" FROM "Account"`);
  expect(rows.map(({ pseudonym }) => pseudonym)).toContain(person.pseudonym);
  for (const table of ["Session", "Job"]) {
    expect(await rowsAt(there, `SELECT 1 AS "one" FROM "${table}"`)).toEqual([]);
  }
  const again = await admin(["restore", path, ...key], there);
  expect([again.code, again.said]).toEqual([1, expect.stringMatching(/With --force|is not empty/)]);
});

it("is a folder that says nothing to whoever has neither key nor secrets", () => {
  const words = [person.pseudonym, person.id, person.marks.body!, interview.video.file, "SQLite format", "pictures"];
  for (const file of filesBelow(old)) {
    expect(statSync(file).mode & 0o077).toBe(0);
    const bytes = Buffer.concat([Buffer.from(file.slice(old.length)), readFileSync(file)]);
    for (const word of words) expect([file, word, bytes.includes(word)]).toEqual([file, word, false]);
  }
  for (const name of copiesIn(old)) {
    expect(readFileSync(join(old, "files", name), "latin1").startsWith("age-encryption.org/v1")).toBe(true);
  }
});

it("writes each file once, and removes what no kept backup needs", async () => {
  const to = fresh("backups");
  const mine = await publishedInterview(organizer);
  await back(to);
  const before = copiesIn(to);
  const { said } = await back(to);
  expect(said).toMatch(/of \d+ files 0 were copied/);
  expect(copiesIn(to)).toEqual(before);
  await revokeByCode({ code: mine.given });
  const [first = "", second = ""] = backupsIn(to);
  const age = (name: string, days: number) => {
    const then = new Date(Date.now() - days * 24 * 60 * 60_000);
    utimesSync(join(to, name), then, then);
  };
  const ageCopies = () => copiesIn(to).forEach((name) => age(join("files", name), 10));
  // The second one stays: what it needs stays with it.
  age(first, 40);
  ageCopies();
  await back(to, "--keep", "30");
  expect(backupsIn(to)).not.toContain(first);
  expect(copiesIn(to).sort()).toEqual([...before].sort());
  age(second, 40);
  ageCopies();
  await back(to, "--keep", "30");
  expect(backupsIn(to)).toHaveLength(2);
  expect(copiesIn(to)).toHaveLength(before.length - 1);
  // Without its list nobody knows what a backup needs: nothing goes.
  rmSync(join(to, `${backupsIn(to)[0]!}.needs`));
  writeFileSync(join(to, "files", `${"0".repeat(32)}-${"0".repeat(32)}`), "x");
  ageCopies();
  expect((await back(to, "--keep", "30")).said).toContain("its list is missing");
  expect(copiesIn(to)).toHaveLength(before.length);
});

it("puts a copy right that was cut off", async () => {
  const to = fresh("backups");
  await back(to);
  const sizes = copiesIn(to).map((name) => statSync(join(to, "files", name)).size);
  const size = Math.max(...sizes);
  const copy = join(to, "files", copiesIn(to)[sizes.indexOf(size)]!);
  truncateSync(copy, Math.floor(size / 2));
  await back(to);
  expect(statSync(copy).size).toBe(size);
});

it("refuses a changed byte, a cut file, another key, other secrets, and changes nothing", async () => {
  const there = await elsewhere();
  const to = fresh("backups");
  cpSync(join(old, "erased"), join(to, "erased"), { recursive: true });
  const bytes = readFileSync(path);
  const changed = Buffer.from(bytes);
  changed[Math.floor(bytes.length / 2)]! ^= 1;
  writeFileSync(join(to, "changed"), changed);
  writeFileSync(join(to, "cut"), bytes.subarray(0, Math.floor(bytes.length / 2)));
  // Cut where a piece of age ends.
  writeFileSync(join(to, "shorter"), bytes.subarray(0, bytes.length - (bytes.length % 65_552)));
  const other = join(to, "other.txt");
  writeFileSync(other, await generateIdentity());
  const tries: [string[], RegExp][] = [
    [[join(to, "changed"), ...key], /damaged/],
    [[join(to, "cut"), ...key], /damaged/],
    [[join(to, "shorter"), ...key], /damaged|no backup/],
    [[path, "--identity", other], /does not open/],
    [[path], /name the file with the private key/],
  ];
  for (const [args, words] of tries) {
    const { code, said } = await admin(["restore", ...args], there);
    expect([args, code, said]).toEqual([args, 1, expect.stringMatching(words)]);
    expect(readdirSync(there.DATA_DIR)).toEqual(["secrets.json"]);
  }
  const pepper = Buffer.alloc(32, 7).toString("base64");
  writeFileSync(join(there.DATA_DIR, "secrets.json"), JSON.stringify({ pepper }));
  const foreign = await admin(["restore", path, ...key], there);
  expect([foreign.code, foreign.said]).toEqual([1, expect.stringContaining("not the one that belongs")]);
  expect(readdirSync(there.DATA_DIR)).toEqual(["secrets.json"]);
});

it("says which files did not come whole, and restores the rest", async () => {
  const to = fresh("backups");
  cpSync(old, to, { recursive: true });
  const [changed = "", gone = ""] = copiesIn(to).map((name) => join(to, "files", name));
  const bytes = readFileSync(changed);
  bytes[bytes.length - 20]! ^= 1;
  writeFileSync(changed, bytes);
  rmSync(gone);
  const there = await elsewhere();
  const { code, said } = await admin(["restore", join(to, basename(path)), ...key], there);
  expect(code).toBe(1);
  expect(said).toContain("did not come whole: 2.");
  expect(said).toMatch(/Media: WRONG|Pictures: WRONG/);
});

it("leaves nothing half done when it is killed, and the next one is whole", async () => {
  const to = fresh("backups");
  const child = start(["backup", to, "--to", recipient]);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await new Promise<void>((resolve) => {
    const watching = watch(to, (_, name) => {
      if (!name?.endsWith(".part")) return;
      watching.close();
      child.kill("SIGKILL");
      resolve();
    });
  });
  await ended;
  expect(backupsIn(to)).toEqual([]);
  await back(to);
  const there = await elsewhere();
  const { code, said } = await admin(["restore", join(to, backupsIn(to)[0]!), ...key], there);
  expect(code, said).toBe(0);
});

it("is of one moment while people write, and holds up nobody", async () => {
  const to = fresh("backups");
  const { slug } = await publishedConcept();
  const writer = await member("participant");
  let going = true;
  let written = 0;
  const writing = (async () => {
    for (; going; written += 1) {
      await comment(writer, slug, { body: `Words ${written}.`, formToken: newToken() });
      // Nothing in a comment waits on SQLite: without a turn for others nobody would hear that the backup is done.
      await turn();
    }
  })();
  await back(to).finally(() => (going = false));
  await writing;
  expect(written).toBeGreaterThan(0);
  const there = await elsewhere();
  const { code, said } = await admin(["restore", join(to, backupsIn(to)[0]!), ...key], there);
  expect(said).toContain("Kept counts: as counted anew");
  expect(code, said).toBe(0);
});

it("keeps erased what was erased after it", { timeout: 600_000 }, async () => {
  const { slug } = await publishedConcept();
  const commenting = await member("participant");
  const code = await comment(commenting, slug, { body: "A word to be deleted.", formToken: newToken() });
  const contact = await db().sealedContact.findFirstOrThrow({ where: { accountId: person.id } });
  const { to } = await back();
  const day = join(to, backupsIn(to)[0]!);

  await eraseOneself(leaving, { texts: "delete", passphraseNow: passphrase });
  await revokeByCode({ code: interview.given });
  await removeContact(person);
  await deleteComment(commenting, code);
  // The next backup brings the notes of it; they say nothing of whom.
  await back(to);
  const notes = filesBelow(notesIn(to));
  expect(notes.length).toBeGreaterThanOrEqual(4);
  for (const note of notes) {
    const text = note + readFileSync(note, "latin1");
    for (const id of [leaving.id, leaving.pseudonym, contact.id]) expect(text).not.toContain(id);
    expect(statSync(note).mtime.toISOString()).toContain("T00:00:00.000Z");
  }

  const there = await elsewhere();
  const restored = await admin(["restore", day, ...key], there);
  expect(restored.said).toContain("Erased anew: accounts 1, interviews 1, contacts 1, comments 1.");
  expect(restored.said).not.toContain("WRONG");
  expect(restored.code, restored.said).toBe(0);
  const gone = await rowsAt(there, `SELECT 1 AS "one" FROM "Account" WHERE "id" = '${leaving.id}'`);
  expect(gone).toEqual([]);
  expect(await rowsAt(there, `SELECT 1 AS "one" FROM "SealedContact" WHERE "id" = '${contact.id}'`)).toEqual([]);
  const [row] = await rowsAt(there, `SELECT "state", "titleBe" FROM "Interview" WHERE "code" = '${interview.code}'`);
  expect(row).toEqual({ state: "revoked", titleBe: "" });
  expect(existsSync(join(there.DATA_DIR, "media", interview.video.file))).toBe(false);
  const bytes = filesBelow(there.DATA_DIR).map((file) => readFileSync(file));
  const words = isPostgresql(env().DATABASE_URL) ? [] : [leaving.marks.body!, "A word to be deleted."];
  for (const word of words) expect(bytes.some((one) => one.includes(word))).toBe(false);
  // Whoever is left is there.
  expect(await rowsAt(there, `SELECT 1 AS "one" FROM "Account" WHERE "id" = '${person.id}'`)).toHaveLength(1);

  // A copy of the backup alone says that it lacks what was erased since.
  const alone = fresh("alone");
  copyFileSync(day, join(alone, "day.reserve.age"));
  const refused = await admin(["restore", join(alone, "day.reserve.age"), ...key], await elsewhere());
  expect([refused.code, refused.said]).toEqual([1, expect.stringContaining("--without-erasures")]);
});

it("knows an erasure by the secrets of this community alone", () => {
  const folder = notesIn(env().DATA_DIR);
  noteErasure("account", "somebody", "leave");
  const erased = readErased([folder]);
  expect(erased.how("account", "somebody")).toBe("leave");
  expect([erased.how("account", "somebody else"), erased.how("contact", "somebody")]).toEqual([null, null]);
  expect(erased.unreadable).toBe(0);
  const [note = ""] = filesBelow(folder);
  const other = fresh("notes");
  writeFileSync(join(other, basename(note)), `${readFileSync(note, "latin1").slice(0, -4)}AAAA`);
  expect(readErased([other])).toMatchObject({ notes: 0, unreadable: 1 });
});

it("drills: restores the newest one aside, says how old it is, and leaves nothing", async () => {
  const { to } = await back();
  const before = readdirSync(env().DATA_DIR);
  const well = await admin(["drill", to, ...key]);
  expect(well.said).toContain("0 days old");
  expect(well.said).toContain("The drill went well.");
  expect(well.code, well.said).toBe(0);
  expect(readdirSync(env().DATA_DIR)).toEqual(before);
  const newest = join(to, backupsIn(to)[0]!);
  const then = new Date(Date.now() - 5 * 24 * 60 * 60_000);
  utimesSync(newest, then, then);
  const late = await admin(["drill", to, ...key]);
  expect([late.code, late.said]).toEqual([1, expect.stringContaining("5 days old")]);
  truncateSync(newest, statSync(newest).size - 10);
  const cut = await admin(["drill", to, ...key]);
  expect([cut.code, cut.said]).toEqual([1, expect.stringContaining("damaged")]);
  expect(readdirSync(env().DATA_DIR)).toEqual(before);
});

it("does not start on what is half restored", async () => {
  const there = await elsewhere();
  writeFileSync(join(there.DATA_DIR, "restoring"), "");
  const child = spawn(process.execPath, ["app/platform/console/start.js"], {
    env: { ...process.env, ...there, PORT: "0", NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => child.once("exit", resolve));
  expect([code, said]).toEqual([1, expect.stringContaining("a restore was not finished")]);
  expect(existsSync(join(there.DATA_DIR, "reserve.db"))).toBe(false);
});

it("is made by the running platform when its time has come, once a day, while pages are served", async () => {
  const to = fresh("backups");
  const server = new TestServer();
  const made = new Promise<void>((resolve) => {
    const watching = watch(to, (_, name) => {
      if (!name?.endsWith(".reserve.age")) return;
      watching.close();
      resolve();
    });
  });
  rmSync(join(env().DATA_DIR, "backup.json"), { force: true });
  const settings = { BACKUP_FOLDER: to, BACKUP_TO: recipient, BACKUP_AT: "00:00", BACKUP_KEEP: "30" };
  await server.start(settings);
  expect((await server.get("/health")).status).toBe(200);
  await made;
  await server.stop();
  // What is erased from now on is noted beside the backups at once.
  expect(existsSync(join(to, "erased"))).toBe(true);
  const [name = ""] = backupsIn(to);
  const there = await elsewhere();
  const { code, said } = await admin(["restore", join(to, name), ...key], there);
  expect(code, said).toBe(0);
  // Today's is there, or taken on: nobody makes another.
  await server.start(settings);
  await server.stop();
  expect(backupsIn(to)).toEqual([name]);
});

it("says why none was made", async () => {
  const to = fresh("backups");
  const refused = await admin(["backup", to, "--to", "age1nonsense"]);
  expect(refused).toEqual({ code: 1, said: expect.stringContaining("is no public key") as string });
  expect(lastBackup()).toMatchObject({ outcome: "failed", why: expect.stringContaining("no public key") as string });
  const { said } = await admin(["check"], { BACKUP_FOLDER: to });
  expect(said).toContain("failed: ");
  await back();
  expect(lastBackup()).toMatchObject({ outcome: "done", why: "", gone: 0 });
});
