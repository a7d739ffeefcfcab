import { tag } from "./crypto.server";
import { isOnPostgresql, sql } from "./db.server";

const name = "secrets-mark";

/**
 * Stops a start with other secrets than those that the database was first opened with: a process on another machine
 * would sign nobody in and make cards that nobody finds again. SQLite's file and its secrets lie in one folder.
 */
export async function refuseOtherSecrets(): Promise<void> {
  if (!isOnPostgresql()) return;
  const mark = tag("secrets-mark", "");
  await sql().$executeRaw`
    INSERT INTO "Setting" ("name", "value") VALUES (${name}, ${mark}) ON CONFLICT ("name") DO NOTHING`;
  const rows = await sql().$queryRaw<{ value: string }[]>`SELECT "value" FROM "Setting" WHERE "name" = ${name}`;
  if (rows[0]?.value !== mark) {
    throw new Error(
      "The platform cannot start: DATA_DIR holds other secrets than this database was opened with. All processes need the same secrets.json.",
    );
  }
}
