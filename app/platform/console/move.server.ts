import { existsSync } from "node:fs";
import { openDatabase } from "../db.server";
import { env, forgetEnv, isPostgresql } from "../env.server";
import { databaseFile } from "../migrate.server";
import { refuseWhileOpen } from "./restore.server";
import { type Command, Refusal } from "./shell.server";

/**
 * Carries a community from SQLite to PostgreSQL, in one transaction, and proves it whole: of each table the number of
 * rows and a hash over all of them. `fillSearch` makes the words of the search anew; `check` is what is checked at last.
 */
export function move(fillSearch: () => Promise<void>, check: () => Promise<boolean>): Command {
  return {
    name: "move",
    usage: "postgresql://…",
    about: "Carries the community from SQLite to an empty database of PostgreSQL; the platform must be stopped.",
    takes: 1,
    closed: true,
    async run({ given: [to = ""] }) {
      const { DATABASE_URL: from } = env();
      if (isPostgresql(from)) throw new Refusal("DATABASE_URL names a database of PostgreSQL: the community is there.");
      if (!isPostgresql(to)) throw new Refusal("Name the new database: postgresql://user@host:5432/name.");
      const file = databaseFile(from);
      if (!existsSync(file)) throw new Refusal(`There is no database at ${file}. Is DATA_DIR right?`);
      refuseWhileOpen(file);
      // PostgreSQL's driver is loaded by whoever moves there alone.
      const { carryToPostgresql } = await import("./carrying.server");
      if (!(await carryToPostgresql(file, to))) return false;
      process.env.DATABASE_URL = to;
      forgetEnv();
      await openDatabase();
      await fillSearch();
      console.log(
        "The community is in the new database. Set DATABASE_URL to it, and keep the old file until you are sure.",
      );
      return check();
    },
  };
}
