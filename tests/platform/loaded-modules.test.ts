import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

/** Files and packages that are loaded with a file of the build, before anything is asked of it. */
function loadedWith(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, name = ""] of readFileSync(file, "utf8").matchAll(
    /^(?:import|export)\b[^;"'`(]*?(?:from\s*)?["']([^"']+)["'];?$/gm,
  )) {
    if (name.startsWith(".")) loadedWith(join(dirname(file), name), known);
    else known.add(name);
  }
  return known;
}

it("loads the driver and the client of PostgreSQL for who lives in it alone", () => {
  const start = "build/server/index.js";
  expect(existsSync(start)).toBe(true);
  const loaded = [...loadedWith(start)];
  expect(loaded).toContain("better-sqlite3");
  expect(loaded.filter((name) => /^(pg|@prisma\/adapter-pg)$/.test(name))).toEqual([]);
});
