import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readEnv } from "~/platform/env.server";

const wrong: [string, string][] = [
  ["NODE_ENV", "staging"],
  ["PORT", "abc"],
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["PORT", "3000x"],
  ["ORIGIN", "abc"],
  ["ORIGIN", "https://reserve.example/path"],
  ["ORIGIN", "https://reserve.example/"],
  ["ORIGIN", "ftp://reserve.example"],
  ["ORIGIN", "javascript:alert(1)"],
  ["DATABASE_URL", "mysql://localhost/x"],
  ["DATABASE_URL", "file:"],
  ["QUICK_EXIT_URL", "http://plain.example/"],
  ["QUICK_EXIT_URL", "neutral"],
  ["LOG_LEVEL", "loud"],
];

it.each(wrong)("refuses %s=%s in a sentence that names it", (name, value) => {
  const start = () => readEnv({ [name]: value });
  expect(start).toThrow(new RegExp(`^The platform cannot start: ${name} is .+; it was `));
  expect(start).toThrow(JSON.stringify(value));
});

it("names every wrong setting at once", () => {
  expect(() => readEnv({ PORT: "x", LOG_LEVEL: "y" })).toThrow(/PORT is.*LOG_LEVEL is/);
});

it.each([
  ["PORT", "abc"],
  ["ORIGIN", "abc"],
  ["NODE_ENV", "staging"],
])("stops the start with %s=%s", (name, value) => {
  const { status, stderr } = spawnSync(process.execPath, ["app/platform/console/start.js"], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", [name]: value },
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toContain(`The platform cannot start: ${name} is`);
  expect(stderr).not.toMatch(/^\s+at /m);
});

it("has a default for each setting; an empty one counts as none", () => {
  const empty = {
    NODE_ENV: "",
    HOST: "",
    PORT: "",
    ORIGIN: "",
    DATA_DIR: "",
    DATABASE_URL: "",
    LOG_LEVEL: "",
  };
  expect(readEnv(empty)).toEqual(readEnv({}));
  expect(readEnv({ PORT: "8080", DATA_DIR: "/d" })).toMatchObject({
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    ORIGIN: "http://localhost:8080",
    DATABASE_URL: "file:/d/reserve.db",
  });
});

it(".env.example names every setting, with values that are taken", () => {
  const rows = readFileSync(".env.example", "utf8").matchAll(/^#?([A-Z_]+)=(.*)$/gm);
  const shown: Record<string, string> = Object.fromEntries([...rows].map(([, name = "", value = ""]) => [name, value]));
  expect(Object.keys(shown).sort()).toEqual(Object.keys(readEnv({})).sort());
  expect(() => readEnv(shown)).not.toThrow();
});
