import { Hono } from "hono";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { sql } from "./db.server";
import { env, isPostgresql, projectRoot } from "./env.server";

/** Where the process stands: it becomes ready once, and stops once. */
let state: "starting" | "ready" | "stopping" = "starting";

/** Says that the start is through: requests may come. */
export function beginReady(): void {
  state = "ready";
}

/** Says that the process is about to end, before it stops to listen: whoever sends requests here is to send them elsewhere. */
export function stopReady(): void {
  state = "stopping";
}

/** How long an answer waits for the database, and after how long one that never came is asked for anew. */
const answerMs = 2_000;
const forgottenMs = 30_000;

let asked: { at: number; missing: Promise<string[]> } | undefined;
let wanted: string[] | undefined;

function migrationsWanted(): string[] {
  const folder = isPostgresql(env().DATABASE_URL) ? "prisma/postgresql/migrations" : "prisma/migrations";
  return (wanted ??= readdirSync(join(projectRoot(), folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name));
}

/** Migrations of this version that the database does not have. */
async function missingMigrations(): Promise<string[]> {
  const rows = await sql().$queryRaw<{ name: string }[]>`
    SELECT "migration_name" AS "name" FROM "_prisma_migrations"
    WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`;
  const applied = new Set(rows.map(({ name }) => name));
  return migrationsWanted().filter((name) => !applied.has(name));
}

/**
 * What is wrong with the database, in one word, or null; within two seconds. However many ask at a time, the database
 * is asked once: where it hangs, questions do not take up its connections.
 */
export async function databaseTrouble(): Promise<"database" | "migrations" | null> {
  const at = performance.now();
  if (!asked || at - asked.at > forgottenMs) {
    const own = (asked = { at, missing: missingMigrations() });
    const settled = () => {
      if (asked === own) asked = undefined;
    };
    own.missing.then(settled, settled);
  }
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, answerMs, null)));
  const missing = await Promise.race([asked.missing.catch(() => null), late]);
  clearTimeout(timer);
  if (missing === null) return "database";
  return missing.length > 0 ? "migrations" : null;
}

/** The addresses that say how the process is, each in one word. Nobody needs an account for them; they say nothing else. */
export function health(): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.res.headers.set("Cache-Control", "no-store");
  });
  app.get("/", async (c) => ((await databaseTrouble()) === "database" ? c.text("database", 503) : c.text("ok")));
  app.get("/alive", (c) => c.text("alive"));
  app.get("/ready", async (c) => {
    const trouble = state === "ready" ? await databaseTrouble() : state;
    return trouble ? c.text(trouble, 503) : c.text("ready");
  });
  return app;
}
