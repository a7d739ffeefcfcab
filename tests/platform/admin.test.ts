import { generateIdentity, identityToRecipient } from "age-encryption";
import Database from "better-sqlite3";
import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  cpSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, inject, it } from "vitest";
import { checkFoundingToken } from "~/domain/accounts/founding.server";
import { invitationHash } from "~/domain/accounts/invitations.server";
import { record } from "~/domain/log/recording.server";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { newId } from "~/platform/crypto.server";
import { closeDatabase, db, openDatabase, transaction } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { keepMediaFile } from "~/platform/media-files.server";
import { databaseFile } from "~/platform/migrate.server";
import { member, type Person } from "../cast";
import { useDatabase } from "../database";
import { outcome } from "../drafts";

useDatabase();

interface Answer {
  code: number | null;
  said: string;
}

/** Runs a command as an operator does, beside this process, which has the database open as a platform has. */
function admin(args: string[], more: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["app/platform/console/admin.js", ...args], {
      env: { ...process.env, ORIGIN: "http://localhost:4700", ...more },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("exit", (code) => resolve({ code, said }));
  });
}

let participant: Person;
let identity = "";
let recipient = "";
let identityFile = "";
const folder = () => env().DATA_DIR;
const fresh = (name: string) => mkdtempSync(join(inject("folder"), `${name}-`));
/** An empty installation with these secrets. */
function elsewhere(secrets = true): { DATA_DIR: string; DATABASE_URL: string } {
  const DATA_DIR = fresh("elsewhere");
  if (secrets) cpSync(join(folder(), "secrets.json"), join(DATA_DIR, "secrets.json"));
  return { DATA_DIR, DATABASE_URL: `file:${join(DATA_DIR, "reserve.db")}` };
}
const backups = (path: string) => readdirSync(path).filter((name) => /\.reserve(\.age)?$/.test(name));
const position = "ministry-health.minister";

function change(sql: string, file = databaseFile(env().DATABASE_URL)): void {
  const database = new Database(file, { timeout: 5000 });
  database.pragma("foreign_keys = OFF");
  database.exec(sql);
  database.close();
}

beforeAll(async () => {
  const organizer = await member("organizer", "Calm Organizer");
  participant = await member("participant", "Planted Pseudonym");
  await choosePosition(participant, { position, readiness: "now", rank: 1, revision: 0 });
  for (const code of ["R-2222-22", "R-3333-33"]) {
    await transaction((tx) => record(tx, organizer.id, "card.opened", { kind: "card", code }));
  }
  identity = await generateIdentity();
  recipient = await identityToRecipient(identity);
  identityFile = join(fresh("keys"), "key.txt");
  writeFileSync(identityFile, `# a key\n${identity}\n`, { mode: 0o600 });
});

it("helps, and says what is wrong with a question", async () => {
  const { code, said } = await admin(["help"]);
  expect(code).toBe(0);
  for (const name of ["check", "backup", "restore", "drill", "rotate", "administrator-link"])
    expect(said).toContain(name);
  expect((await admin([])).said).toBe(said);
  for (const args of [["chekc"], ["backup"], ["check", "--hed", "1"], ["rotate"]]) {
    const answer = await admin(args);
    expect([args, answer.code]).toEqual([args, 2]);
    expect(answer.said).toMatch(/npm run admin/);
  }
});

it("checks a whole database, and a head that was written down", async () => {
  const { code, said } = await admin(["check"]);
  expect(said).not.toContain("WRONG");
  expect(code).toBe(0);
  const [, head = ""] = /head (\S+)\./.exec(said) ?? [];
  expect(head).toMatch(/^2:[0-9a-f]{24}$/);
  expect((await admin(["check", "--head", head])).code).toBe(0);
  const other = await admin(["check", "--head", `2:${"0".repeat(24)}`]);
  expect(other.code).toBe(1);
  expect(other.said).toMatch(/Entry 2: noted as the last one/);
  expect((await admin(["check", "--head", "nonsense"])).said).toContain("--head takes");
});

it("says what is wrong: counts, cards without holders, references, the log, files", async () => {
  await closeDatabase();
  const there = elsewhere();
  cpSync(databaseFile(env().DATABASE_URL), join(there.DATA_DIR, "reserve.db"));
  await openDatabase();
  change(
    `UPDATE "Position" SET "candidateCount" = 9 WHERE "key" = '${position}';
     INSERT INTO "Card" ("number", "holderTag", "residence") VALUES ('R-9999-99', 'nobody', 'unsaid');
     INSERT INTO "RecoveryCode" ("id", "accountId", "hash") VALUES ('x', 'nobody', 'x');
     DROP TRIGGER "LogEntry_stays"; DELETE FROM "LogEntry" WHERE "seq" = 1;`,
    join(there.DATA_DIR, "reserve.db"),
  );
  const { code, said } = await admin(["check"], there);
  expect(code).toBe(1);
  expect(said).toContain(`candidateCount of ${position}: kept 9, counted 1.`);
  expect(said).toContain("Card R-9999-99 has no holder.");
  expect(said).toContain("A row of RecoveryCode refers to one of Account that is gone.");
  expect(said).toContain("Entry 1: removed.");
  expect(said).toMatch(/reserve\.db can be read by others|Files: closed/);
});

it("says which files of videos are gone, and that some are nobody's, but nothing of what is coming", async () => {
  await closeDatabase();
  const there = elsewhere();
  cpSync(databaseFile(env().DATABASE_URL), join(there.DATA_DIR, "reserve.db"));
  await openDatabase();
  const media = join(there.DATA_DIR, "media");
  mkdirSync(media, { mode: 0o700 });
  const [kept, lost] = [await keepMediaFile(Buffer.from("abc")), await keepMediaFile(Buffer.from("abc"))];
  const bring = (name: string) => cpSync(join(folder(), "media", name), join(media, name));
  const video = (id: string, file: string) =>
    `INSERT INTO "Video" ("id", "code", "file", "type", "bytes", "seconds", "addedOn", "formToken")
     VALUES ('${id}', '${id}', '${file}', 'video/mp4', 3, 4, '2024-05-06', '${id}');`;
  change(video("one", kept.name) + video("two", lost.name), join(there.DATA_DIR, "reserve.db"));
  bring(kept.name);
  writeFileSync(join(media, "coming.new"), "abc", { mode: 0o600 });
  const young = await admin(["check"], there);
  expect([young.code, young.said]).toEqual([1, expect.stringContaining("rows name and that are gone: 1 of 2.")]);
  expect(young.said).not.toContain("no row names");
  bring(lost.name);
  const whole = await admin(["check"], there);
  expect([whole.code, whole.said]).toEqual([0, expect.stringContaining("Media: all 2 files there, no other.")]);
  utimesSync(join(media, "coming.new"), 1000, 1000);
  const stray = await admin(["check"], there);
  expect([stray.code, stray.said]).toEqual([1, expect.stringContaining("Files that no row names: 1.")]);
  const bytes = readFileSync(join(media, kept.name));
  bytes[20]! ^= 1;
  writeFileSync(join(media, kept.name), bytes);
  expect((await admin(["check"], there)).said).toContain("not sealed with these secrets: 1.");
  await Promise.all([kept.discard(), lost.discard()]);
});

it("says what is wrong with the machine: modes, clock, backups", async () => {
  await closeDatabase();
  const there = elsewhere();
  const file = join(there.DATA_DIR, "reserve.db");
  cpSync(databaseFile(env().DATABASE_URL), file);
  await openDatabase();
  chmodSync(join(there.DATA_DIR, "secrets.json"), 0o640);
  const to = fresh("backups");
  cpSync(join(folder(), "secrets.json"), join(to, "secrets.json"));
  chmodSync(to, 0o755);
  const late = new Date(Date.now() + 5 * 24 * 60 * 60_000);
  utimesSync(file, late, late);
  mkdirSync(join(there.DATA_DIR, "work"), { mode: 0o700 });
  writeFileSync(join(there.DATA_DIR, "work", "a".repeat(26)), "x", { mode: 0o600 });
  utimesSync(join(there.DATA_DIR, "work", "a".repeat(26)), 1000, 1000);
  const { code, said } = await admin(["check"], { ...there, BACKUP_FOLDER: to });
  expect(code).toBe(1);
  expect(said).toContain(`${to} can be read by others`);
  expect(said).toContain("secrets.json lies beside the backups");
  expect(said).toMatch(/It says \d{4}-\d\d-\d\d; .*reserve\.db was written on/);
  expect(said).toContain("None was made yet.");
  expect(said).toContain("Files that no record names, which the platform removes while it runs: 1.");
  expect(said).toMatch(/Disk: \d+ MB free/);
});

it("says so when the secrets are another installation's, and makes none", async () => {
  await closeDatabase();
  const there = elsewhere(false);
  cpSync(databaseFile(env().DATABASE_URL), join(there.DATA_DIR, "reserve.db"));
  await openDatabase();
  expect((await admin(["check"], there)).said).toContain("There is no secrets.json");
  expect(readdirSync(there.DATA_DIR)).not.toContain("secrets.json");
  writeFileSync(
    join(there.DATA_DIR, "secrets.json"),
    JSON.stringify({ pepper: Buffer.alloc(32, 7).toString("base64") }),
  );
  const { code, said } = await admin(["check"], there);
  expect(code).toBe(1);
  expect(said.match(/Is secrets\.json the one|is secrets\.json the one/g)).toHaveLength(2);
});

it("says so where there is no database, or one of another version", async () => {
  expect((await admin(["check"], elsewhere())).said).toContain("There is no database at");
  const there = elsewhere();
  change("CREATE TABLE a (b)", join(there.DATA_DIR, "reserve.db"));
  expect(await admin(["check"], there)).toMatchObject({ code: 1 });
});

it("backs up beside an open database, encrypted, without secrets and sessions, leaving nothing behind", async () => {
  const to = fresh("backups");
  const { code, said } = await admin(["backup", to, "--to", recipient]);
  expect([code, said]).toEqual([0, expect.stringContaining("secrets.json is not in it")]);
  const [name = "", ...others] = readdirSync(to).sort();
  expect(others).toEqual([`${name}.needs`, "erased", "files"]);
  expect(name).toMatch(/^\d{4}-\d\d-\d\d\.reserve\.age$/);
  expect(statSync(join(to, name)).mode & 0o777).toBe(0o600);
  const bytes = readFileSync(join(to, name));
  for (const planted of ["Planted Pseudonym", "SQLite format", participant.id]) {
    expect(bytes.includes(planted)).toBe(false);
  }
  expect(readdirSync(folder()).filter((one) => /tmp|part|backup/.test(one))).toEqual(["backup.json"]);

  const there = elsewhere();
  const restored = await admin(["restore", join(to, name), "--identity", identityFile], there);
  expect(restored.said).not.toContain("WRONG");
  expect(restored.code).toBe(0);
  const copy = new Database(join(there.DATA_DIR, "reserve.db"), { readonly: true });
  expect(copy.prepare(`SELECT "pseudonym" FROM "Account" ORDER BY 1`).pluck().all()).toContain("Planted Pseudonym");
  expect(copy.prepare(`SELECT count(*) FROM "Session"`).pluck().get()).toBe(0);
  expect(copy.prepare(`SELECT "verb" FROM "LogEntry" ORDER BY "seq" DESC`).pluck().get()).toBe("shell.restored");
  copy.close();
  expect((await admin(["check"], there)).code).toBe(0);
});

it("encrypts to the recovery key by itself, and refuses where there is none", async () => {
  const to = fresh("backups");
  const refused = await admin(["backup", to]);
  expect([refused.code, readdirSync(to)]).toEqual([1, []]);
  expect(refused.said).toContain("--to age1");
  await db().contactKey.create({
    data: { id: newId(), code: newId(), accountId: null, recipient, addedOn: "2026-11-22", seq: 1 },
  });
  const { code, said } = await admin(["backup", join(to, "monday")]);
  expect([code, said]).toEqual([0, expect.stringContaining(recipient)]);
  expect(backups(to)).toEqual(["monday.reserve.age"]);
  expect((await admin(["backup", join(to, "monday")])).said).toContain("There is already a file");
  expect((await admin(["backup", to, "--to", "age1nonsense"])).said).toContain("no public key of age");
  expect(backups(to)).toEqual(["monday.reserve.age"]);
});

it("lets old backups go, and nothing else", async () => {
  const to = fresh("backups");
  const old = ["2020-01-01.reserve.age", "early.reserve", "letter.txt"].map((name) => join(to, name));
  for (const path of old) {
    writeFileSync(path, "x");
    utimesSync(path, new Date("2020-01-01"), new Date("2020-01-01"));
  }
  const { said } = await admin(["backup", to, "--plain", "--keep", "30"]);
  expect(said).toContain("NOT encrypted");
  expect(said).toContain("Removed older backups beside it: 2.");
  const left = readdirSync(to).filter((name) => !/^\d{4}-\d\d-\d\d\.reserve(\.needs)?$/.test(name));
  expect(left.sort()).toEqual(["erased", "files", "letter.txt"]);
  expect((await admin(["backup", to, "--plain", "--keep", "soon"])).code).toBe(1);
});

it("restores nothing that is not ours, and leaves the place as it was", { timeout: 180_000 }, async () => {
  const to = fresh("backups");
  await admin(["backup", join(to, "a"), "--to", recipient]);
  await admin(["backup", join(to, "b"), "--plain"]);
  const sealed = join(to, "a.reserve.age");
  const plain = join(to, "b.reserve");
  const other = join(to, "other.txt");
  writeFileSync(other, `AGE-SECRET-KEY-none\n${await generateIdentity()}`);
  const damaged = join(to, "damaged");
  const bytes = readFileSync(plain);
  bytes[bytes.length - 40]! ^= 1;
  writeFileSync(damaged, bytes);
  const foreign = join(to, "foreign");
  writeFileSync(foreign, "SQLite format 3");
  const there = elsewhere();
  const answers: [string[], RegExp][] = [
    [[join(to, "none")], /There is no file/],
    [[sealed], /name the file with the private key/],
    [[sealed, "--identity", foreign], /holds no private key/],
    [[damaged], /damaged/],
    [[foreign], /no backup of this platform/],
  ];
  for (const [args, words] of answers) {
    const { code, said } = await admin(["restore", ...args], there);
    expect([args, code]).toEqual([args, 1]);
    expect(said).toMatch(words);
    expect(readdirSync(there.DATA_DIR)).toEqual(["secrets.json"]);
  }
  writeFileSync(other, await generateIdentity());
  expect((await admin(["restore", sealed, "--identity", other], there)).said).toContain("does not open");
});

it(
  "restores with the secrets that belong to it alone, over nothing that is open or not given up",
  { timeout: 180_000 },
  async () => {
    const to = fresh("backups");
    await admin(["backup", join(to, "b"), "--plain"]);
    const plain = join(to, "b.reserve");
    expect((await admin(["restore", plain], elsewhere(false))).said).toContain("Put the secrets.json");
    const wrong = elsewhere(false);
    writeFileSync(
      join(wrong.DATA_DIR, "secrets.json"),
      JSON.stringify({ pepper: Buffer.alloc(32, 7).toString("base64") }),
    );
    expect((await admin(["restore", plain], wrong)).said).toContain("not the one that belongs");
    expect(existsSync(join(wrong.DATA_DIR, "reserve.db"))).toBe(false);

    expect((await admin(["restore", plain])).said).toContain("With --force");
    expect((await admin(["restore", plain, "--force"])).said).toContain("stop the platform first");
    await member("participant", "Came Later");
    await closeDatabase();
    const { code, said } = await admin(["restore", plain, "--force"]);
    await openDatabase();
    expect([code, said]).toEqual([0, expect.not.stringContaining("WRONG")]);
    expect(await db().account.count({ where: { pseudonym: "Came Later" } })).toBe(0);
  },
);

it("ends all sessions, and explains why the pepper stays", async () => {
  await member("participant");
  const { code, said } = await admin(["rotate", "sessions"]);
  expect([code, said.trim()]).toEqual([0, expect.stringMatching(/^Ended [1-9]\d* sessions\.$/)]);
  expect(await db().session.count()).toBe(0);
  const [last] = await db().logEntry.findMany({ orderBy: { seq: "desc" }, take: 1 });
  expect(last).toMatchObject({ verb: "shell.sessionsEnded", actorId: null });
  const pepper = await admin(["rotate", "pepper"]);
  expect([pepper.code, pepper.said]).toEqual([1, expect.stringContaining("docs/operating.md")]);
  expect((await admin(["check"])).code).toBe(0);
});

it("makes a link for an administrator: where there is one only on insisting, kept as a hash, logged", async () => {
  const link = /founding\/([\w-]{43})/;
  const first = await admin(["administrator-link"]);
  const [, token = ""] = link.exec(first.said) ?? [];
  expect(first.code).toBe(0);
  expect(await outcome(checkFoundingToken(token))).toBe("done");
  expect(await outcome(checkFoundingToken(`${token.slice(1)}x`))).toBe("404");
  expect(JSON.stringify(await db().setting.findMany())).not.toContain(token);
  await member("administrator");
  const refused = await admin(["administrator-link"]);
  expect([refused.code, link.test(refused.said)]).toEqual([1, false]);
  const second = await admin(["administrator-link", "--beside"]);
  expect(second.code).toBe(0);
  expect(await outcome(checkFoundingToken(token))).toBe("404");
  expect(await db().logEntry.count({ where: { verb: "shell.linkMade" } })).toBe(2);
});

it("makes an invitation that one can join by, kept as a hash, logged without its token", async () => {
  const wrong = await admin(["invite", "A meeting", "--uses", "0"]);
  expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining("--uses from 1 to 100")]);
  expect(await db().invitation.count()).toBe(0);
  const made = await admin(["invite", "A meeting", "--uses", "3", "--days", "14"]);
  expect(made.code).toBe(0);
  const token = /\/invitations\/([\w-]+)/.exec(made.said)?.[1] ?? "";
  expect(await db().invitation.findMany()).toMatchObject([
    { occasion: "A meeting", uses: 3, hash: invitationHash(token) },
  ]);
  const [entry] = await db().logEntry.findMany({ where: { verb: "invitation.made" } });
  expect(entry).toMatchObject({ actorId: null });
  expect(JSON.stringify([entry, await db().invitation.findMany()])).not.toContain(token);
});
