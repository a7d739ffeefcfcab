import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, inject, it } from "vitest";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { useDatabase } from "../database";
import { TestServer, useRunning } from "../server";
import { filesWith, tracesIn } from "../traces";
import { type Life, livedThrough } from "./life";

// What happens in the rows, and in pages of the database that are full: tests/domain/privacy/.
useDatabase();
const server = new TestServer();
const settings: Record<string, string> = {};
beforeAll(() => {
  settings.TMPDIR = mkdtempSync(join(inject("folder"), "temporary-"));
});
useRunning(server, settings);

let gone: Life;
let stays: Life;
let tied: Record<string, string>;

beforeAll(async () => {
  gone = await livedThrough(server);
  stays = await livedThrough(server);
  const { pseudonym } = gone.plain;
  const account = await db().account.findFirstOrThrow({
    where: { pseudonym },
    include: { contact: true, application: true },
  });
  const sessions = await db().session.findMany({ where: { accountId: account.id } });
  const codes = await db().recoveryCode.findMany({ where: { accountId: account.id } });
  const message = await db().cardMessage.findFirstOrThrow({ where: { body: gone.plain.message } });
  tied = {
    ...{ id: account.id, skeleton: account.skeleton, passphraseHash: account.passphraseHash },
    ...{ totpSecret: account.totpSecret!, contact: account.contact!.id, contactCode: account.contact!.code },
    ...{ sealed: account.contact!.sealed.split("\n")[3]!, application: account.application!.id },
    ...{ session: sessions[0]!.idHash, recoveryCode: codes[0]!.hash, card: message.cardNumber },
  };
});

it("by one form at the site, all that a person left is gone from every file at once, and the other's is there", async () => {
  expect(tracesIn(readFileSync(join(env().DATA_DIR, "reserve.db-wal")), gone.plain)).not.toEqual([]);
  const fields = { texts: "delete", passphraseNow: gone.passphrase };
  const answer = await gone.visitor.post("/settings/erasure", fields);
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/done"]);
  expect(gone.visitor.jar.has("__Host-session")).toBe(false);
  expect(statSync(join(env().DATA_DIR, "reserve.db-wal")).size).toBe(0);
  const folders = [env().DATA_DIR, settings.TMPDIR!];
  for (const folder of folders) expect(filesWith(folder, { ...gone.plain, ...gone.hidden, ...tied })).toEqual([]);
  const kept = filesWith(env().DATA_DIR, stays.plain);
  expect(kept).toEqual(Object.keys(stays.plain).map((name) => `reserve.db: ${name}`));
  expect(tracesIn(server.output, { ...gone.plain, ...tied })).toEqual([]);
});

it("no backup that is made from then on has anything of it", async () => {
  const file = join(mkdtempSync(join(inject("folder"), "backup-")), "whole.reserve");
  const child = spawn(process.execPath, ["app/platform/console/admin.js", "backup", file, "--plain"], {
    env: { ...process.env, ...settings, DATA_DIR: env().DATA_DIR, DATABASE_URL: env().DATABASE_URL },
    stdio: "ignore",
  });
  expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
  const bytes = gunzipSync(readFileSync(file));
  expect(tracesIn(bytes, stays.plain)).toEqual(Object.keys(stays.plain));
  expect(tracesIn(bytes, { ...gone.plain, ...gone.hidden, ...tied })).toEqual([]);
});

it("neither the session nor a code opens anything afterwards, and the pseudonym says what an unknown one says", async () => {
  const { visitor, plain, passphrase, hidden } = gone;
  for (const id of Object.keys(hidden).filter((name) => /^cookie \d/.test(name))) {
    const answer = await server.get("/settings", { cookie: `__Host-session=${String(hidden[id])}` });
    expect(answer.status).toBe(303);
  }
  const { pseudonym } = plain;
  const unknown = await visitor.post("/login", { pseudonym: "Nobody at all", passphrase, next: "/" });
  const erased = await visitor.post("/login", { pseudonym: pseudonym!, passphrase, next: "/" });
  expect([erased.status, unknown.status]).toEqual([422, 422]);
  const same = (html: string, name: string) =>
    html.replaceAll(name, "").replace(/nonce="[^"]*"|"nonce",\S*/g, "").length;
  const difference = same(await erased.text(), pseudonym!) - same(await unknown.text(), "Nobody at all");
  expect(Math.abs(difference)).toBeLessThan(8);
  const fields = { pseudonym: pseudonym!, code: String(hidden["code 5"]), way: "own", passphrase, offer: "x" };
  expect((await visitor.post("/recover", fields)).status).toBe(422);
});
