import { Decrypter } from "age-encryption";
import Database from "better-sqlite3";
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { openDatabase } from "../db.server";
import { env, projectRoot } from "../env.server";
import { databaseFile, migrate } from "../migrate.server";
import { fromWeb, isEncrypted, markOf, toWeb, unpacked, withTemporary } from "./backup-file.server";
import { type Command, Refusal, refuseElsewhere } from "./shell.server";

async function opened(path: string, identity: string | undefined): Promise<Readable> {
  if (!isEncrypted(path)) return createReadStream(path);
  if (!identity) throw new Refusal("This backup is encrypted: name the file with the private key, --identity FILE.");
  if (!existsSync(identity)) throw new Refusal(`There is no file ${identity}.`);
  const decrypter = new Decrypter();
  const keys = readFileSync(identity, "utf8").match(/^AGE-SECRET-KEY-\S+/gm) ?? [];
  if (keys.length === 0)
    throw new Refusal(`${identity} holds no private key of age: those begin with AGE-SECRET-KEY-.`);
  try {
    for (const key of keys) decrypter.addIdentity(key);
    return fromWeb(await decrypter.decrypt(toWeb(createReadStream(path))));
  } catch {
    throw new Refusal("This key does not open the backup, or the file is damaged.");
  }
}

/** Refuses while anything else has the database open. */
export function refuseWhileOpen(file: string): void {
  const database = new Database(file, { timeout: 0 });
  try {
    database.pragma("journal_mode = DELETE");
  } catch {
    throw new Refusal("The database is open: stop the platform first.");
  } finally {
    database.close();
  }
}

/** Puts a backup in the place of the database; what `check` is for is checked afterwards. */
export function restore(check: () => Promise<boolean>): Command {
  return {
    name: "restore",
    usage: "FILE [--identity FILE] [--force]",
    about:
      "Puts a backup into an empty DATA_DIR (with its secrets.json), or with --force in the place of what is there.",
    takes: 1,
    closed: true,
    options: { identity: { type: "string" }, force: { type: "boolean" } },
    async run({ given: [path = ""], options }) {
      if (!existsSync(path)) throw new Refusal(`There is no file ${path}.`);
      const { DATA_DIR, DATABASE_URL } = env();
      refuseElsewhere(DATABASE_URL);
      const file = databaseFile(DATABASE_URL);
      mkdirSync(DATA_DIR, { recursive: true, mode: 0o700 });
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      if (!existsSync(join(DATA_DIR, "secrets.json"))) {
        throw new Refusal(
          `Put the secrets.json that belongs to this backup into ${DATA_DIR} first: without it nobody can sign in.`,
        );
      }
      if (existsSync(file)) {
        if (options.force !== true)
          throw new Refusal(`There is a database at ${file}. With --force the backup takes its place.`);
        refuseWhileOpen(file);
      }
      const head = await withTemporary(async (copy) => {
        const read = await unpacked(await opened(path, options.identity as string | undefined), copy);
        if ((await markOf(copy)) !== read.mark) {
          throw new Refusal(
            "The backup is damaged, or the secrets.json here is not the one that belongs to it. Nothing was changed.",
          );
        }
        for (const end of ["-wal", "-shm", "-journal"]) rmSync(file + end, { force: true });
        renameSync(copy, file);
        return read;
      });
      // The log of a backup ends earlier than the one whose head was kept here.
      rmSync(join(DATA_DIR, "log-head.json"), { force: true });
      migrate(DATABASE_URL, join(projectRoot(), "prisma/migrations"));
      await openDatabase();
      console.log(
        `Restored the backup of ${head.madeOn}. People sign in anew; what was erased since then is here again.`,
      );
      return check();
    },
  };
}
