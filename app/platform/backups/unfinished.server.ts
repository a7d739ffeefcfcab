import { existsSync } from "node:fs";
import { join } from "node:path";
import { env } from "../env.server";

/** A file that stands in DATA_DIR while a backup is put back: who was erased since may be in the database again. */
export const unfinishedRestore = () => join(env().DATA_DIR, "restoring");

/** Refuses to serve what is half put back. */
export function refuseUnfinishedRestore(): void {
  if (!existsSync(unfinishedRestore())) return;
  throw new Error(
    "The platform cannot start: a restore was not finished, and who was erased may be here again. " +
      "Restore the backup once more (with --force; PostgreSQL: into a new database).",
  );
}
