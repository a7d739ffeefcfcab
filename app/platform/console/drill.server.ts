import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { now } from "../clock.server";
import { closeDatabase } from "../db.server";
import { env, forgetEnv } from "../env.server";
import { backupsIn } from "./backup.server";
import { type AfterRestoring, restoreEverything } from "./restore.server";
import { type Command, Refusal } from "./shell.server";

const dayMs = 24 * 60 * 60_000;
const form = /^drill-\w{6}$/;

/** The newest backup of a folder. */
function newestIn(folder: string): string {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Refusal(`There is no folder ${folder}.`);
  const moment = (path: string) => statSync(path).mtimeMs;
  const newest = backupsIn(folder).sort((one, other) => moment(other) - moment(one))[0];
  if (newest === undefined) throw new Refusal(`There is no backup in ${folder}.`);
  return newest;
}

/** Restores the newest backup where nobody is served from, checks it, and removes it again. */
export function drill(after: AfterRestoring): Command {
  return {
    name: "drill",
    usage: "FOLDER [--identity FILE] [--within DAYS]",
    about:
      "Restores the newest backup of a folder aside, checks all of it, removes it again; wrong also where it is older than --within (2).",
    takes: 1,
    closed: true,
    options: { identity: { type: "string" }, within: { type: "string", default: "2" } },
    async run({ given: [folder = ""], options }) {
      const path = newestIn(folder);
      const within = Number(options.within);
      if (!(within >= 0)) throw new Refusal("--within takes a number of days.");
      const { DATA_DIR } = env();
      const secrets = join(DATA_DIR, "secrets.json");
      if (!existsSync(secrets))
        throw new Refusal(`Put the secrets.json that belongs to the backups into ${DATA_DIR} first.`);
      // What a drill that was broken off has left.
      for (const name of readdirSync(DATA_DIR)) {
        if (form.test(name)) rmSync(join(DATA_DIR, name), { recursive: true, force: true });
      }
      const age = Math.floor(Math.max(0, now() - statSync(path).mtimeMs) / dayMs);
      console.log(`The newest backup is ${path}, ${age} days old.`);
      const aside = mkdtempSync(join(DATA_DIR, "drill-"));
      try {
        cpSync(secrets, join(aside, "secrets.json"));
        const own = { DATA_DIR: aside, DATABASE_URL: `file:${join(aside, "reserve.db")}`, BACKUP_FOLDER: "" };
        Object.assign(process.env, own);
        forgetEnv();
        const identity = options.identity as string | undefined;
        const well = await restoreEverything(path, { identity, without: false, after });
        if (age > within) console.log(`WRONG: the newest backup is ${age} days old.`);
        console.log(well && age <= within ? "The drill went well." : "The drill found something WRONG.");
        return well && age <= within;
      } finally {
        await closeDatabase();
        rmSync(aside, { recursive: true, force: true });
      }
    },
  };
}
