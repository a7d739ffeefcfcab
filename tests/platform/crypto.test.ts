import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newCode, newId, newToken, randomText, sha256, tag } from "~/platform/crypto.server";
import { env } from "~/platform/env.server";
import { secrets } from "~/platform/secrets.server";
import { useDatabase } from "../database";

useDatabase();

it("makes identifiers, codes and tokens of full length, none twice", () => {
  for (const [make, form] of [
    [newId, /^[a-km-z2-9]{26}$/],
    [newCode, /^[a-km-z2-9]{16}$/],
    [newToken, /^[\w-]{43}$/],
  ] as const) {
    const made = Array.from({ length: 2000 }, make);
    expect(new Set(made).size).toBe(2000);
    expect(made.every((text) => form.test(text))).toBe(true);
  }
});

it("uses every letter of the alphabet", () => {
  expect(new Set(randomText(2000)).size).toBe(32);
  expect(new Set(randomText(500, "ab"))).toEqual(new Set("ab"));
});

it("tags differ by purpose, text and pepper, and are stable", () => {
  const made = tag("card-holder", "x");
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(tag("card-holder", "x")).toBe(made);
  expect(tag("passphrase", "x")).not.toBe(made);
  expect(tag("card-holder", "y")).not.toBe(made);
  expect(made).not.toBe(sha256("x"));
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

it("keeps the secrets outside the database, for their owner alone", () => {
  const path = join(env().DATA_DIR, "secrets.json");
  expect(secrets().pepper).toHaveLength(32);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const kept = readFileSync(path, "utf8");
  expect(JSON.parse(kept)).toEqual({ pepper: secrets().pepper.toString("base64") });
  writeFileSync(path, kept);
});
