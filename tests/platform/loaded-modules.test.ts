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

const start = "build/server/index.js";
const loaded = existsSync(start) ? [...loadedWith(start)] : [];

it("loads the driver and the client of PostgreSQL for who lives in it alone", () => {
  expect(loaded).toContain("better-sqlite3");
  expect(loaded.filter((name) => /^(pg|@prisma\/adapter-pg)$/.test(name))).toEqual([]);
});

it("loads what works on pictures, documents and passkeys when there is one", () => {
  expect(loaded.filter((name) => /^(sharp|mammoth|pdfmake|@cantoo\/pdf-lib)$/.test(name))).toEqual([]);
  const read = loaded.filter((name) => name.startsWith("build/")).map((file) => readFileSync(file, "utf8"));
  expect(read.filter((text) => text.includes("verifyAuthenticationResponse ="))).toEqual([]);
  expect(read.filter((text) => /function verifyAuthenticationResponse\b/.test(text))).toEqual([]);
});

it("reads few files before it begins", () => {
  const outside = loaded.filter((name) => !name.startsWith("build/") && !name.startsWith("node:"));
  // A package that comes in as a file for each of its parts takes longer than all the rest.
  expect(outside.length).toBeLessThan(35);
});
