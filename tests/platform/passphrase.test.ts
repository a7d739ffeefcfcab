import { beforeEach, expect, it, vi } from "vitest";
import { checkPassphrase, hashPassphrase } from "~/platform/passphrase.server";
import { useDatabase } from "../database";

/** Argon2 itself does the work; only how often and how many at once is noted. */
const noted = vi.hoisted(() => ({ calls: [] as string[], running: 0, most: 0 }));

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  const note =
    <A extends unknown[], R>(name: string, work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const params = name === "verify" ? String(args[0]).split("$").slice(1, 4).join(" ") : "";
      noted.calls.push(`${name} ${params}`.trim());
      noted.most = Math.max(noted.most, (noted.running += 1));
      return work(...args).finally(() => (noted.running -= 1));
    };
  return { ...real, hash: note("hash", real.hash), verify: note("verify", real.verify) };
});

useDatabase();
beforeEach(() => Object.assign(noted, { calls: [], most: 0 }));

it("does the same work for an unknown pseudonym as for a wrong passphrase, from the first time on", async () => {
  expect(await checkPassphrase(null, "nobody")).toBe(false);
  const unknown = [...noted.calls];
  const stored = await hashPassphrase("one two three four five six seven");
  noted.calls = [];
  expect(await checkPassphrase(stored, "wrong")).toBe(false);
  expect(noted.calls).toEqual(unknown);
  expect(unknown).toEqual(["verify argon2id v=19 m=65536,t=3,p=1"]);
});

it("does the same work for an account that nobody is to sign in to", async () => {
  expect(await checkPassphrase("-", "anything")).toBe(false);
  expect(noted.calls).toEqual(["verify argon2id v=19 m=65536,t=3,p=1"]);
});

it("takes the passphrase as people copy it, and no other", async () => {
  const stored = await hashPassphrase("Café words");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  expect(await checkPassphrase(stored, "  Cafe\u0301   words ")).toBe(true);
  expect(await checkPassphrase(stored, "café words")).toBe(false);
  expect(await checkPassphrase(stored, "Caféwords")).toBe(false);
});

it("runs at most four at once, and all of them in the end", async () => {
  const all = await Promise.all(Array.from({ length: 11 }, () => checkPassphrase(null, "x")));
  expect(all).toHaveLength(11);
  expect(noted.most).toBe(4);
});
