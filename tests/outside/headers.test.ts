import Database from "better-sqlite3";
import { readdirSync } from "node:fs";
import { connect } from "node:net";
import { beforeAll, describe, expect, it } from "vitest";
import { newId, newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { databaseFile } from "~/platform/migrate.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { launch } from "../browser";
import { waiting } from "../applicants";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { TestServer, useRunning, useServer } from "../server";

const server = useServer();
const passphrase = "seven words that this test alone has";
let person: Person;
let organizer: Person;
let slug = "";

beforeAll(async () => {
  [person, organizer] = [await member("participant"), await member("organizer")];
  await db().account.update({ where: { id: person.id }, data: { passphraseHash: await hashPassphrase(passphrase) } });
  slug = (await publishedConcept({ author: person })).slug;
});

/** The directives of a policy. */
const directives = (policy: string) =>
  Object.fromEntries(policy.split("; ").map((one) => [one.split(" ")[0]!, one.split(" ").slice(1)]));

function expectStrict(answer: Response, { file = false } = {}): void {
  const { headers } = answer;
  const policy = headers.get("Content-Security-Policy") ?? "";
  const rules = directives(policy);
  expect(policy).not.toMatch(/unsafe|\*|data:|blob:|http:|strict-dynamic/);
  expect(rules["default-src"]).toEqual(["'none'"]);
  expect(rules["frame-ancestors"]).toEqual(["'none'"]);
  // The one other site that is named anywhere is the goal of quick exit.
  const named = Object.entries(rules).flatMap(([name, values]) => values.map((value) => `${name} ${value}`));
  // A nonce is random letters, and may have two strokes among them.
  expect(named.filter((one) => one.includes("//") && !one.includes("'nonce-"))).toEqual(
    file || "sandbox" in rules ? [] : [expect.stringMatching(/^form-action https:/)],
  );
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
  for (const name of ["Server", "X-Powered-By", "Via", "X-Request-Id", "Access-Control-Allow-Origin", "ETag-Inode"]) {
    expect([name, headers.get(name)]).toEqual([name, null]);
  }
  if (file) return;
  expect(rules["base-uri"]).toEqual(["'none'"]);
  expect(Object.fromEntries(headers)).toMatchObject({
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "origin-agent-cluster": "?1",
    "x-dns-prefetch-control": "off",
    "x-permitted-cross-domain-policies": "none",
  });
  const permissions = (headers.get("Permissions-Policy") ?? "").split(", ");
  const open = permissions.filter((one) => !one.endsWith("=()"));
  expect(open).toEqual([
    "fullscreen=(self)",
    "publickey-credentials-create=(self)",
    "publickey-credentials-get=(self)",
  ]);
  for (const feature of ["camera", "microphone", "geolocation", "clipboard-read", "display-capture", "usb"]) {
    expect(permissions).toContain(`${feature}=()`);
  }
}

/** Kept by nobody: neither the browser nor anything between. What is alike for everybody alone has a tag, of its bytes. */
function expectUnkept(answer: Response, alike = false): void {
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  if (alike) expect(answer.headers.get("ETag")).toMatch(/^"[\w-]{22}"$/);
  else expect(answer.headers.get("ETag")).toBeNull();
  expect(answer.headers.get("Last-Modified")).toBeNull();
}

const answers: [string, number, () => Promise<Response>, { kept?: boolean; file?: boolean; alike?: boolean }?][] = [
  ["the front page", 200, () => server.get("/"), { alike: true }],
  ["a page for visitors", 200, () => server.get("/safety"), { alike: true }],
  ["a form", 200, () => server.get("/login")],
  ["a private page", 200, () => server.get("/settings", person)],
  ["a page of organizers", 200, () => server.get("/organize", organizer)],
  ["a page with a passkey", 200, () => server.get("/settings/passkeys/new", organizer)],
  ["a concept", 200, () => server.get(`/concepts/${slug}`, person)],
  ["data for a script", 200, () => server.get("/settings.data", person)],
  ["a page asked by HEAD", 200, () => fetch(`${server.origin}/login`, { method: "HEAD" })],
  ["a redirect to sign in", 303, () => server.get("/settings")],
  ["a redirect after a deed", 303, () => server.post("/language", { language: "be", next: "/" })],
  ["signing out", 303, () => server.post("/logout", {}, { cookie: "" })],
  ["quick exit", 303, () => server.post("/exit", {})],
  ["a form with mistakes (422)", 422, () => server.post("/login", {})],
  ["a broken form (400)", 400, () => server.post("/language", { language: "xx", next: "/" })],
  ["a session that has ended (401)", 401, () => server.post("/settings/contact", { contact: "Some way" })],
  ["what is another role's (403)", 403, () => server.get("/organize/log", person)],
  ["a foreign form (403)", 403, () => server.post("/login", {}, {}, { Origin: "https://elsewhere.example" })],
  ["what is not there (404)", 404, () => server.get("/no-such-page")],
  ["an act that is not there (404)", 404, () => server.post("/no-such-page", {})],
  ["a script that is not there (404)", 404, () => server.get("/assets/no-such-file.js")],
  ["a path that leads out (404)", 404, () => server.get("/..%2f..%2fpackage.json")],
  ["a decision that is taken (409)", 409, () => conflict()],
  ["too much at once (413)", 413, () => server.post("/login", { pseudonym: "a".repeat(3_000_000) })],
  ["too many tries (429)", 429, () => flooded()],
  ["a failure of ours (500)", 500, () => broken()],
  ["health", 200, () => server.get("/health")],
  ["a file of the public folder", 200, () => server.get("/icon.svg"), { kept: true }],
  ["robots.txt", 200, () => server.get("/robots.txt"), { kept: true }],
  ["the script of quick exit", 200, () => server.get("/quick-exit.js"), { kept: true }],
  ["a style of the build", 200, () => server.get(asset(".css")), { kept: true, file: true }],
  ["a script of the build", 200, () => server.get(asset(".js")), { kept: true, file: true }],
  ["one's data as a zip", 200, () => ownData()],
];

function asset(ending: string): string {
  return `/assets/${readdirSync("build/client/assets").find((file) => file.endsWith(ending))}`;
}

async function ownData(): Promise<Response> {
  const left = await server.get("/settings/data/file", person);
  expect(left.headers.get("Location")).toBe("/settings/data");
  const proved = await server.post("/settings/data", { passphraseNow: passphrase }, person);
  const leave = proved.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const file = await server.get("/settings/data/file", { cookie: `${person.cookie}; ${leave}` });
  expect(file.headers.get("Content-Type")).toBe("application/zip");
  expect(file.headers.get("Content-Security-Policy")).toMatch(/; sandbox$/);
  return file;
}

async function conflict(): Promise<Response> {
  const { code } = await waiting();
  const admit = () => server.post(`/organize/applications/${code}/admission`, {}, organizer);
  await admit();
  return admit();
}

async function flooded(): Promise<Response> {
  const fields = { pseudonym: `Flooded ${newId().slice(0, 8)}`, passphrase: "wrong", next: "/" };
  let answer = await server.post("/login", fields);
  for (let n = 0; n < 14 && answer.status === 422; n += 1) answer = await server.post("/login", fields);
  return answer;
}

async function broken(): Promise<Response> {
  const database = new Database(databaseFile(env().DATABASE_URL), { timeout: 5000 });
  database.pragma("legacy_alter_table = ON");
  database.exec(`ALTER TABLE "Concept" RENAME TO "Away"`);
  try {
    return await server.get(`/concepts/${slug}`, person);
  } finally {
    database.exec(`ALTER TABLE "Away" RENAME TO "Concept"`);
    database.close();
  }
}

it.each(answers)("%s carries the strict headers", async (_name, status, ask, more = {}) => {
  const { kept = false, file = false, alike = false } = more;
  const answer = await ask();
  expect(answer.status).toBe(status);
  expectStrict(answer, { file });
  if (kept) expect(answer.headers.get("Cache-Control")).toMatch(/^public, max-age=\d+/);
  else expectUnkept(answer, alike);
  expect(answer.headers.get("Strict-Transport-Security")).toBeNull();
});

it("a file that long work has made carries them too, for download alone", async () => {
  const fields = { format: "html", language: "", sphere: "" };
  const begun = await server.post("/concepts/taking-away", fields, person);
  const page = begun.headers.get("Location")!;
  expectStrict(begun);
  await expect
    .poll(async () => (await server.get(`${page.split("?")[0]}/file`, person)).status, { timeout: 20_000 })
    .toBe(200);
  const file = await server.get(`${page.split("?")[0]}/file`, person);
  expectStrict(file);
  expectUnkept(file);
  expect(file.headers.get("Content-Disposition")).toMatch(/^attachment; filename="[\w.-]+"$/);
});

it("what is no HTTP is answered without a word about the server", async () => {
  const { hostname, port } = new URL(server.origin);
  for (const bytes of [
    "GARBAGE\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nBroken\r\n\r\n",
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(40_000)}\r\n\r\n`,
  ]) {
    const said = await new Promise<string>((resolve, reject) => {
      let text = "";
      const socket = connect(Number(port), hostname === "localhost" ? "127.0.0.1" : hostname, () =>
        socket.write(bytes),
      );
      socket.on("data", (chunk) => (text += chunk.toString()));
      socket.on("close", () => resolve(text));
      socket.on("error", reject);
    });
    expect(said).toMatch(/^HTTP\/1.1 4\d\d [\w ]+\r\nConnection: close\r\n/);
    expect(said).not.toMatch(/node|hono|server:|powered|<html|at /i);
  }
});

it("lets a browser use passkeys on our pages and show a video as large as the screen, and nothing else of what it could do", async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/login`);
    const allowed = await page.evaluate(() =>
      (document as unknown as { featurePolicy: { allowedFeatures(): string[] } }).featurePolicy.allowedFeatures(),
    );
    // What is left tells the server how to draw the page, or concerns the page's own text.
    const harmless = /^(ch-|cross-origin-isolated$|unload$|aria-notify$|translator$|language-|summarizer$|on-device-)/;
    const left = allowed.filter((feature) => !harmless.test(feature));
    expect(left.sort()).toEqual(["fullscreen", "publickey-credentials-create", "publickey-credentials-get"]);
  } finally {
    await browser.close();
  }
});

describe("served by TLS", () => {
  // With SQLite one process serves a database.
  beforeAll(() => server.stop());
  const secure = useRunning(new TestServer(), { ORIGIN: "https://reserve.example" });
  it("says so for two years, with every answer", async () => {
    for (const path of ["/", "/login", "/no-such-page", "/settings", "/health", "/icon.svg", asset(".css")]) {
      const answer = await secure.get(path);
      expect(answer.headers.get("Strict-Transport-Security")).toBe("max-age=63072000; includeSubDomains");
    }
    const foreign = await secure.post("/login", { next: newToken() });
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get("Strict-Transport-Security")).toContain("max-age=");
  });
});
