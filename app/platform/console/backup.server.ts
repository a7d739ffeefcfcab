import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { encrypterFor } from "../backups/age.server";
import { carryErasures, forgetOldErasures, notesIn, rememberedDays } from "../backups/erasures.server";
import type { Named } from "../backups/kept-files.server";
import { noteFailed, noteMade } from "../backups/last-backup.server";
import { Copies, type Copied, listOf, refuseWithoutRoom, removeUnneeded } from "../backups/store.server";
import { writeFileList, writeLines, writeRows } from "../backups/writing.server";
import { now, today } from "../clock.server";
import { randomText } from "../crypto.server";
import { db } from "../db.server";
import { env } from "../env.server";
import { type Command, Refusal } from "./shell.server";

/** Endings of the names of backups; by them they are known when they have become old. */
const endings = { sealed: ".reserve.age", plain: ".reserve" };
const dayMs = 24 * 60 * 60_000;

/** Names of the backups in a folder. */
export function backupsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => Object.values(endings).some((ending) => name.endsWith(ending)))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** Where the backup goes: a name made from the day in a folder, or the name that was given. */
function target(given: string, ending: string): string {
  if (existsSync(given) && statSync(given).isDirectory()) {
    const named = (more: string) => join(given, `${today()}${more}${ending}`);
    let path = named("");
    for (let n = 2; existsSync(path); n += 1) path = named(`-${n}`);
    return path;
  }
  if (!existsSync(dirname(given))) throw new Refusal(`There is no folder ${dirname(given)}.`);
  const path = given.endsWith(ending) ? given : given + ending;
  if (existsSync(path)) throw new Refusal(`There is already a file ${path}. Name another one, or a folder.`);
  return path;
}

async function recipients(to: string[], plain: boolean): Promise<string[]> {
  if (to.length > 0) return to;
  if (plain) return [];
  const keys = await db().contactKey.findMany({ where: { accountId: null, retiredOn: null } });
  if (keys.length > 0) return keys.map(({ recipient }) => recipient);
  throw new Refusal(
    "Say to whom the backup is encrypted: --to age1…, the public half of a key whose private half is kept elsewhere\n" +
      "(the platform has no recovery key yet). With --plain it is not encrypted at all.",
  );
}

/** Removes backups of the folder that are older than so many days; gives how many. */
function removeOld(folder: string, days: number, except: string): number {
  const old = backupsIn(folder).filter(
    (path) => basename(path) !== basename(except) && statSync(path).mtimeMs < now() - days * dayMs,
  );
  for (const path of old) {
    rmSync(path);
    rmSync(listOf(path), { force: true });
  }
  return old.length;
}

/** Removes what backups that were broken off have left. */
function removeBrokenOff(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const old = /\.part$/.test(name) && statSync(path).mtimeMs < Date.now() - dayMs;
    const alone = /\.needs$/.test(name) && !existsSync(path.replace(/\.needs$/, ""));
    if (old || (alone && statSync(path).mtimeMs < Date.now() - dayMs)) rmSync(path, { force: true });
  }
}

interface Made {
  files: number;
  fresh: number;
  gone: Named[];
}

/** Writes one backup: the rows at one moment, then the files that they name, each copied once. */
async function write(path: string, to: string[]): Promise<Made> {
  const folder = dirname(path);
  const encrypt = encrypterFor(to);
  const part = `${path}.${randomText(8)}.part`;
  await refuseWithoutRoom(folder, 0);
  const copies = new Copies(folder, to, encrypt);
  const copied: Copied[] = [];
  const gone: Named[] = [];
  let fresh = 0;
  try {
    await copies.open();
    await writeLines(part, encrypt, async (put) => {
      for (const file of await writeRows(put)) {
        const copy = await copies.copy(file);
        if (copy) copied.push(copy);
        else gone.push(file);
        fresh += Number(copy?.fresh ?? false);
      }
      await writeFileList(put, copied, gone);
    });
    // First what it needs: nobody takes that for needless once it is there.
    writeFileSync(listOf(path), copied.map(({ copy }) => `${copy}\n`).join(""), { mode: 0o600 });
    carryErasures(notesIn(env().DATA_DIR), notesIn(folder));
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
  return { files: copied.length, fresh, gone };
}

async function tidy(path: string, keep: number): Promise<string> {
  const folder = dirname(path);
  const old = removeOld(folder, keep, path);
  removeBrokenOff(folder);
  forgetOldErasures(notesIn(folder));
  const copies = await removeUnneeded(folder, backupsIn(folder));
  const words =
    copies === "unknown"
      ? "Copies of files stay: beside a backup its list is missing."
      : `Copies of files that none of the others needs: ${copies}.`;
  return `Removed older backups beside it: ${old}. ${words}`;
}

/** Makes an encrypted backup of everything, beside a running platform. The secrets are never in it. */
export const backup: Command = {
  name: "backup",
  usage: "FILE|FOLDER [--to age1… …] [--plain] [--keep DAYS]",
  about:
    "Copies the database and the files, encrypted to --to or else to the recovery key; --keep removes older backups beside it.",
  takes: 1,
  options: {
    to: { type: "string", multiple: true },
    plain: { type: "boolean" },
    keep: { type: "string" },
  },
  async run({ given: [given = ""], options }) {
    try {
      return await makeBackup(given, options);
    } catch (error) {
      noteFailed(error instanceof Refusal ? error.message.split("\n")[0]! : brokenBy(error));
      if (error instanceof Refusal) throw error;
      throw new Refusal(`${brokenBy(error)} No backup was made, and nothing older was removed.`);
    }
  },
};

/** What broke a backup off, in a sentence that says nothing of what was in it. */
function brokenBy(error: unknown): string {
  const { code, name = "" } = error as { code?: string; name?: string };
  return `The backup was broken off (${code ?? name}).`;
}

async function makeBackup(given: string, options: Record<string, unknown>): Promise<boolean> {
  const plain = options.plain === true;
  const asked = (options.to as string[] | undefined) ?? [];
  if (plain && asked.length > 0) throw new Refusal("Either --to or --plain.");
  const keep = options.keep === undefined ? null : Number(options.keep);
  if (keep !== null && !(Number.isInteger(keep) && keep >= 1 && keep < rememberedDays)) {
    throw new Refusal(`--keep takes a number of days, at most ${rememberedDays - 1}.`);
  }
  const to = await recipients(asked, plain);
  const path = resolve(target(given, plain ? endings.plain : endings.sealed));
  const { files, fresh, gone } = await write(path, to);
  noteMade({ files: files + gone.length, gone: gone.length });
  console.log(`Wrote ${path}; of ${files} files ${fresh} were copied beside it, the others had been.`);
  if (gone.length > 0) {
    console.log(`Files that rows named and that were gone when they were to be copied: ${gone.length}.`);
    for (const { folder, name } of gone.slice(0, 20)) console.log(`  ${folder}/${name}`);
  }
  if (plain)
    console.log(
      "It is NOT encrypted: whoever gets it reads all that the platform holds. Encrypt it before it leaves this machine.",
    );
  else console.log(`It opens with the private half of ${to.join(", ")}.`);
  console.log("secrets.json is not in it. Keep a copy of that elsewhere, in other hands.");
  if (keep !== null) console.log(await tidy(path, keep));
  return true;
}
