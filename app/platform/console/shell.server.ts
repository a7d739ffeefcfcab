import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs, type ParseArgsConfig } from "node:util";
import Database from "better-sqlite3";
import { closeDatabase, openDatabase } from "../db.server";
import { env, isPostgresql, projectRoot } from "../env.server";
import { databaseFile, migrationsIn } from "../migrate.server";

/** Something that cannot be done as it was asked; the message says what to do instead. */
export class Refusal extends Error {}

/** What a command is given: its arguments without the options, and the options. */
export interface Asked {
  given: string[];
  options: Record<string, string | boolean | (string | boolean)[] | undefined>;
}

/** A command of `npm run admin`. To add one, add a record to the list in `app/entry.server.tsx`. */
export interface Command {
  name: string;
  /** Its arguments, as help shows them. */
  usage: string;
  /** What it is for, in a sentence. */
  about: string;
  /** How many arguments it takes. */
  takes: number;
  options?: ParseArgsConfig["options"];
  /** Whether it needs the database open, and so one of this version with its secrets. Yes, unless it says no. */
  closed?: true;
  /** Does it; gives whether all is well. Says what there is to say on the console. */
  run(asked: Asked): Promise<boolean>;
}

/** The exit code of a command: 0 when all is well, 1 when something is wrong, 2 when it was asked wrongly. */
export type ExitCode = 0 | 1 | 2;

/** Runs the command that the arguments name. */
export async function runCommand(commands: readonly Command[], args: string[]): Promise<ExitCode> {
  const [name = "help", ...rest] = args;
  if (/^(help|--help|-h)$/.test(name)) {
    console.log(help(commands));
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    console.error(`There is no command ${JSON.stringify(name)}.\n\n${help(commands)}`);
    return 2;
  }
  let asked: Asked;
  try {
    const { values, positionals } = parseArgs({ args: rest, options: command.options ?? {}, allowPositionals: true });
    asked = { given: positionals, options: values };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : ""}\n\n${usage(command)}`);
    return 2;
  }
  if (asked.given.length !== command.takes) {
    console.error(usage(command));
    return 2;
  }
  try {
    if (!command.closed) await openExisting();
    return (await command.run(asked)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    await closeDatabase();
  }
}

function usage({ name, usage: words }: Command): string {
  return `Usage: npm run admin -- ${name} ${words}`.trimEnd();
}

function help(commands: readonly Command[]): string {
  const rows = commands.map(({ name, usage: words, about }) => `  ${`${name} ${words}`.trimEnd()}\n      ${about}`);
  return ["npm run admin -- COMMAND", "", ...rows, "  help\n      Shows this."].join("\n");
}

/** Refuses a database of another version, by the names of the migrations that it has; `where` names it. */
export function refuseOtherVersion(applied: readonly string[] | null, where: string): void {
  if (!applied) throw new Refusal(`${where} is no database of this platform.`);
  const known = migrationsIn(migrationsFolder());
  if (known.length !== applied.length || !known.every((name) => applied.includes(name))) {
    throw new Refusal("The database is of another version than this program. Start the platform once, then repeat.");
  }
}

/** Names of the migrations that a file of SQLite has; null where it is no database of the platform. */
export function appliedIn(database: Database.Database): string[] | null {
  try {
    return database.prepare('SELECT migration_name FROM "_prisma_migrations"').pluck().all() as string[];
  } catch {
    return null;
  }
}

function migrationsFolder(): string {
  const folder = isPostgresql(env().DATABASE_URL) ? "prisma/postgresql/migrations" : "prisma/migrations";
  return join(projectRoot(), folder);
}

/** Opens the database that is there, beside a platform that may be running; never makes or migrates one. */
async function openExisting(): Promise<void> {
  const { DATA_DIR, DATABASE_URL } = env();
  const file = isPostgresql(DATABASE_URL) ? undefined : databaseFile(DATABASE_URL);
  if (file && !existsSync(file)) throw new Refusal(`There is no database at ${file}. Is DATA_DIR right?`);
  if (!existsSync(join(DATA_DIR, "secrets.json"))) {
    throw new Refusal(
      `There is no secrets.json in ${DATA_DIR}. Without the one that belongs to this database it cannot be read.`,
    );
  }
  if (file) {
    const database = new Database(file, { readonly: true, timeout: 5000 });
    try {
      refuseOtherVersion(appliedIn(database), file);
    } finally {
      database.close();
    }
    await openDatabase();
    return;
  }
  const opened = await openDatabase();
  const rows = opened.$queryRawUnsafe<{ migration_name: string }[]>('SELECT migration_name FROM "_prisma_migrations"');
  const applied = await rows.then(
    (all) => all.map(({ migration_name }) => migration_name),
    () => null,
  );
  refuseOtherVersion(applied, "What DATABASE_URL names");
}
