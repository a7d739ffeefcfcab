import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { build } from "../app/platform/console/build.js";

/** Builds what the route tests and journeys run, and makes the base database that each test file copies. */
export default function setup(project: TestProject) {
  build();
  const folder = mkdtempSync(join(tmpdir(), "reserve-tests-"));
  project.provide("folder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

declare module "vitest" {
  interface ProvidedContext {
    folder: string;
  }
}
