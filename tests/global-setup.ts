import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { build } from "../app/platform/console/build.js";
import { beginRun, postgresql } from "./databases-on-postgresql";

/** Builds what the route tests and journeys run, and gives the run a folder for the databases of its test files. */
export default async function setup(project: TestProject) {
  build();
  const folder = mkdtempSync(join(tmpdir(), "reserve-tests-"));
  project.provide("folder", folder);
  const end = postgresql ? await beginRun(postgresql, folder) : undefined;
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    await end?.();
  };
}

declare module "vitest" {
  interface ProvidedContext {
    folder: string;
  }
}
