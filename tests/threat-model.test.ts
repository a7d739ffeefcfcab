import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const text = readFileSync("docs/threat-model.md", "utf8");

it("names tests that there are", () => {
  const named = [...text.matchAll(/`([^`]*\.test\.ts)`/g)].map(([, path]) => path!);
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

it("says in every row of its tables what holds it", () => {
  const rows = text.split("\n").filter((line) => /^\| /.test(line) && !/^\| (-|Tries |Seized |In it )/.test(line));
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.filter((row) => !/`tests\/[^`]+`/.test(row))).toEqual([]);
});
