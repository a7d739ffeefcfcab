import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { build } from "../app/platform/console/build.js";

/** Builds what the route tests and journeys run, and makes the base database that each test file copies. */
export default function setup(project: TestProject) {
  build();
  const folder = mkdtempSync(join(tmpdir(), "reserve-tests-"));
  project.provide("folder", folder);
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    if (process.env.TEST_ON_POSTGRESQL) await dropAll(basename(folder).toLowerCase().replace(/\W/g, "_"));
  };
}

/** Drops the databases whose names begin so: the base, and those of test files that were broken off. */
async function dropAll(beginning: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.TEST_ON_POSTGRESQL });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)",
    [beginning],
  );
  for (const { name } of rows) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await client.end();
}

declare module "vitest" {
  interface ProvidedContext {
    folder: string;
  }
}
