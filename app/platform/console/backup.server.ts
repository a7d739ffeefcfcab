import { Encrypter } from "age-encryption";
import { createWriteStream, existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { now, today } from "../clock.server";
import { db } from "../db.server";
import { copyDatabase, fromWeb, markOf, packed, toWeb, withTemporary } from "./backup-file.server";
import { env } from "../env.server";
import { type Command, Refusal, refuseElsewhere } from "./shell.server";

/** Endings of the names of backups; by them they are known when they have become old. */
const endings = { sealed: ".reserve.age", plain: ".reserve" };

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

function encrypterFor(to: string[]): Encrypter {
  const encrypter = new Encrypter();
  for (const recipient of to) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new Refusal(`${JSON.stringify(recipient)} is no public key of age: those begin with age1.`);
    }
  }
  return encrypter;
}

/** Removes backups of the folder that are older than so many days; gives how many. */
function removeOld(folder: string, days: number, except: string): number {
  const old = readdirSync(folder)
    .filter((name) => Object.values(endings).some((ending) => name.endsWith(ending)) && name !== basename(except))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && statSync(path).mtimeMs < now() - days * 24 * 60 * 60_000);
  for (const path of old) rmSync(path);
  return old.length;
}

/** Makes an encrypted backup of the database, beside a running platform. The secrets are never in it. */
export const backup: Command = {
  name: "backup",
  usage: "FILE|FOLDER [--to age1… …] [--plain] [--keep DAYS]",
  about: "Copies the database, encrypted to --to or else to the recovery key; --keep removes older backups beside it.",
  takes: 1,
  options: {
    to: { type: "string", multiple: true },
    plain: { type: "boolean" },
    keep: { type: "string" },
  },
  async run({ given: [given = ""], options }) {
    refuseElsewhere(env().DATABASE_URL);
    const plain = options.plain === true;
    const asked = (options.to as string[] | undefined) ?? [];
    if (plain && asked.length > 0) throw new Refusal("Either --to or --plain.");
    const keep = options.keep === undefined ? null : Number(options.keep);
    if (keep !== null && !(Number.isInteger(keep) && keep >= 1)) throw new Refusal("--keep takes a number of days.");
    const to = await recipients(asked, plain);
    const encrypter = encrypterFor(to);
    const path = target(given, plain ? endings.plain : endings.sealed);
    const part = `${path}.part`;
    await withTemporary(async (copy) => {
      await copyDatabase(copy);
      const bytes = packed({ backup: "personnel-reserve 1", madeOn: today(), mark: await markOf(copy) }, copy);
      const out = createWriteStream(part, { flags: "wx", mode: 0o600 });
      try {
        await (plain ? pipeline(bytes, out) : pipeline(fromWeb(await encrypter.encrypt(toWeb(bytes))), out));
        renameSync(part, path);
      } finally {
        rmSync(part, { force: true });
      }
    });
    console.log(`Wrote ${path}.`);
    if (plain)
      console.log(
        "It is NOT encrypted: whoever gets it reads all that the platform holds. Encrypt it before it leaves this machine.",
      );
    else console.log(`It opens with the private half of ${to.join(", ")}.`);
    console.log("secrets.json is not in it. Keep a copy of that elsewhere, in other hands.");
    if (keep !== null) console.log(`Removed older backups beside it: ${removeOld(dirname(path), keep, path)}.`);
    return true;
  },
};
