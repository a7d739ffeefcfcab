import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { comment } from "~/domain/discussion/commenting.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { exposition } from "~/platform/exposition";
import { hashPassphrase } from "~/platform/passphrase.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { useDatabase } from "../database";
import { TestServer } from "../server";

useDatabase();
const server = new TestServer();
const passphrase = "words that the figures never learn";
let port: number;
let person: Person;
let personal: string[];

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const { port: free } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return free;
}

const figures = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

/** The figures of requests alone: others change by themselves. */
const ofRequests = async () => (await figures()).split("\n").filter((line) => /^reserve_(request|refused)/.test(line));

beforeAll(async () => {
  person = await member("participant", "Quiet Heron");
  await db().account.update({ where: { id: person.id }, data: { passphraseHash: await hashPassphrase(passphrase) } });
  const { slug, id } = await publishedConcept({ author: await member("expert", "Loud Bittern") });
  const code = await comment(person, slug, { body: "Words of a comment", formToken: newToken() });
  const { number } = await findOwnCard(person, "en");
  personal = [person.pseudonym, "Bittern", person.id, slug, id, code, number!, person.cookie.split("=")[1]!];
  port = await freePort();
  await server.start({ METRICS_PORT: String(port) });
  const pages = ["/", "/concepts", `/concepts/${slug}`, `/comments/${code}`, "/matrix", "/matrix/card", "/programme"];
  const more = ["/settings", "/organize", "/organize/people", "/login", `/no-such-${slug}`, `/${number}?x=${code}`];
  for (const path of [...pages, ...more]) {
    for (let times = 0; times < 22; times += 1) await server.get(path, times % 2 ? person : {});
  }
});
afterAll(() => server.stop());

it("gives figures in the format of Prometheus", async () => {
  const text = await figures();
  const label = String.raw`\w+="[^"\\\n]*"`;
  const row = new RegExp(String.raw`^(# (HELP|TYPE) reserve_\w+ .+|reserve_\w+(\{${label}(,${label})*\})? [\d.e+-]+)$`);
  const wrong = text.split("\n").filter((line) => line !== "" && !row.test(line));
  expect(wrong).toEqual([]);
  expect(text).toContain('reserve_request_duration_seconds_count{method="read",status="2xx",route="_index"} 10\n');
  // Of what visitors all see alike, the first answer of each page is made and the others are kept.
  expect(text).toMatch(/route="kept for everyone",le="\+Inf"\} [1-9]0\n/);
  expect(text).toContain('route="concepts.$slug._index",le="+Inf"} 10\n');
  for (const name of ["event_loop_delay_seconds", "memory_bytes", "open_sockets", "disk_free_bytes"]) {
    expect(text).toMatch(new RegExp(`^reserve_${name}(\\{.*\\})? [\\d.]+$`, "m"));
  }
  expect(text).toMatch(/^reserve_database_up 1$/m);
  expect(text).toMatch(/^reserve_build_info\{version="[\d.]+",node="[\d.]+",database="(sqlite|postgresql)"\} 1$/m);
});

it("says nothing about people, and counts no offices", async () => {
  const text = await figures();
  for (const word of personal) expect(text).not.toContain(word);
  const routes = new Set([...text.matchAll(/route="([^"]+)"/g)].map(([, route]) => route));
  expect([...routes].sort()).toEqual([
    "_index",
    "concepts.$slug._index",
    "concepts._index",
    "files",
    "kept for everyone",
    "matrix._index",
    "others",
    "programme._index",
  ]);
  expect(text).not.toMatch(/account|member|participant|organiz|moderat|session|belarus|sign/i);
  expect(server.output).not.toMatch(/Heron|Bittern/);
});

it("shows nothing of what one person does in a quiet hour", async () => {
  const before = await ofRequests();
  expect(before.length).toBeGreaterThan(50);
  const answer = await server.post("/login", { pseudonym: person.pseudonym, passphrase, next: "/" });
  expect(answer.status).toBe(303);
  await server.get("/matrix/card", person);
  expect(await ofRequests()).toEqual(before);
});

it("moves by tens", async () => {
  const counts = (await ofRequests()).flatMap((line) => /(?:_count|_total|le="\+Inf")\S* (\d+)$/.exec(line)?.[1] ?? []);
  expect(counts.length).toBeGreaterThan(15);
  expect(counts.filter((count) => !count.endsWith("0"))).toEqual([]);
});

it("listens on loopback alone, and hears no other name", async () => {
  const status = (path: string, host: string) =>
    new Promise((resolve) =>
      get({ host: "127.0.0.1", port, path, headers: { Host: host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }),
    );
  expect(await status("/metrics", "localhost")).toBe(200);
  expect(await status("/metrics", "elsewhere.example")).toBe(403);
  expect(await status("/", "localhost")).toBe(404);
  expect((await server.get("/metrics")).status).toBe(404);
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, "0")} `;
  const { stdout } = spawnSync("cat", ["/proc/net/tcp", "/proc/net/tcp6"], { encoding: "utf8" });
  const heard = stdout.split("\n").filter((line) => line.includes(wanted) && / 0A /.test(line));
  expect(heard.map((line) => line.trim().split(/\s+/)[1])).toEqual([`0100007F${wanted.trim()}`]);
});

it("says how old the last backup is, where that is written down, and is silent where it is not", async () => {
  const file = join(env().DATA_DIR, "backup.json");
  expect(await figures()).not.toContain("reserve_backup_age_days");
  writeFileSync(file, JSON.stringify({ madeAt: Date.now() }));
  expect(await figures()).toMatch(/^reserve_backup_age_days 0$/m);
  writeFileSync(file, JSON.stringify({ madeAt: Date.parse("2020-01-01T10:00:00Z") }));
  expect(await figures()).toMatch(/^reserve_backup_age_days \d{4}$/m);
  writeFileSync(file, "{ broken");
  expect(await figures()).not.toContain("reserve_backup_age_days");
});

it("is not there unless it is asked for, and a port that is taken stops the start", async () => {
  const taken = createServer();
  await new Promise<void>((done) => taken.listen(0, "127.0.0.1", done));
  const { port: busy } = taken.address() as AddressInfo;
  const folder = join(env().DATA_DIR, "another");
  mkdirSync(folder);
  const { status, stderr } = spawnSync(process.execPath, ["app/platform/console/start.js"], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      DATA_DIR: folder,
      PORT: "0",
      METRICS_PORT: String(busy),
      LOG_LEVEL: "silent",
    },
    encoding: "utf8",
  });
  const own = spawnSync(process.execPath, ["app/platform/console/start.js"], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", DATA_DIR: folder, PORT: String(busy), LOG_LEVEL: "silent" },
    encoding: "utf8",
  });
  taken.close();
  expect([own.status, own.stderr]).toEqual([1, expect.stringContaining(`address already in use 127.0.0.1:${busy}`)]);
  expect(status).toBe(1);
  expect(stderr).toContain(`METRICS_PORT ${busy} cannot be listened on (EADDRINUSE)`);
});

it("escapes what stands in labels", () => {
  const figure = { name: "a", kind: "gauge" as const, help: "b\nc", samples: [{ labels: { d: 'e"\\\n' }, value: 1 }] };
  expect(exposition([figure])).toBe('# HELP a b\\nc\n# TYPE a gauge\na{d="e\\"\\\\\\n"} 1\n');
});
