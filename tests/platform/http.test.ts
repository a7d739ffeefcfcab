import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { languageOf } from "~/locales/t";
import { application, ownOrigin } from "~/platform/http.server";
import { member } from "../cast";
import { useServer } from "../server";

const server = useServer();

const always = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

function expectStrict(answer: Response): void {
  expect(Object.fromEntries(answer.headers)).toMatchObject(always);
  const policy = answer.headers.get("Content-Security-Policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*|data:|blob:/);
  expect(answer.headers.get("Permissions-Policy")).toContain("camera=()");
}

it.each([
  "/",
  "/login",
  "/no-such-page",
  "/icon.svg",
  "/robots.txt",
  "/quick-exit.js",
  "/health",
  "/%ff",
  "/..%2f..%2fpackage.json",
])("sends the strict headers with GET %s", async (path) => {
  const answer = await server.get(path);
  expect(answer.status).toBeLessThan(500);
  expectStrict(answer);
});

it("sends what governs files with those of the build, which are kept for a year", async () => {
  const name = readdirSync("build/client/assets").find((file) => file.endsWith(".css"))!;
  const answer = await server.get(`/assets/${name}`);
  expect(answer.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  expect(answer.headers.get("Content-Security-Policy")).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(answer.headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
  expectStrict(await server.get("/assets/no-such-file.js"));
});

it("sends them with refusals: 403, 404 of a form, 413, 422", async () => {
  const foreign = await server.post("/login", {}, {}, { Origin: "https://elsewhere.example" });
  const large = await server.post("/login", { pseudonym: "a".repeat(3_000_000) });
  const wrong = await server.post("/login", {});
  const missing = await server.post("/no-such-page", {});
  expect([foreign.status, large.status, wrong.status]).toEqual([403, 413, 422]);
  for (const answer of [foreign, large, wrong, missing]) expectStrict(answer);
});

it("sends them with 500, which says nothing about the inside", async () => {
  const app = application(() => Promise.reject(new Error("secret inside")), "production");
  const answer = await app.request("http://localhost/x", { headers: { Cookie: "lang=en" } });
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expectStrict(answer);
  expect(text).toMatch(/Reference for the organizers: [0-9a-f]{8}/);
  expect(text).not.toContain("secret inside");
});

it("allows inline scripts by a nonce alone, new each time, and only where forms hydrate", async () => {
  const policy = async (path: string) => (await server.get(path)).headers.get("Content-Security-Policy");
  const [first, second] = [await policy("/login"), await policy("/login")];
  expect(first).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'/);
  expect(first).not.toBe(second);
  expect(await policy("/no-such-page")).toContain("script-src 'self';");
});

it("lets pages fetch from here alone, and files from nowhere", async () => {
  const policy = async (path: string, who = {}) =>
    (await server.get(path, who)).headers.get("Content-Security-Policy")?.match(/connect-src [^;]*/)?.[0];
  const person = await member("participant");
  for (const path of ["/", "/safety", "/login"]) expect(await policy(path)).toBe("connect-src 'self'");
  for (const path of ["/", "/matrix/card", "/no-such-page"])
    expect(await policy(path, person)).toBe("connect-src 'self'");
  for (const file of ["/quick-exit.js", "/icon.svg", "/health"]) expect(await policy(file)).toBeUndefined();
});

it("refuses a body that does not say how large it is", async () => {
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode("a".repeat(100_000)));
    },
  });
  const app = application(() => Promise.reject(new Error("reached")), "production");
  const answer = await app.request("http://localhost/login", {
    method: "POST",
    headers: { Origin: new URL(process.env.ORIGIN ?? "http://localhost:3000").origin },
    body,
    duplex: "half",
  });
  expect(answer.status).toBe(413);
});

it.each(["PUT", "PATCH", "DELETE", "POST", "OPTIONS"])("refuses %s without an Origin of this site", async (method) => {
  const answer = await fetch(`${server.origin}/login`, { method, redirect: "manual" });
  expect(answer.status).toBe(403);
});

it.each<[string | undefined, string, boolean]>([
  ["https://reserve.example", "https://reserve.example", true],
  ["http://reserve.example", "https://reserve.example", false],
  ["https://reserve.example:8443", "https://reserve.example", false],
  ["https://www.reserve.example", "https://reserve.example", false],
  ["https://reserve.example.evil.example", "https://reserve.example", false],
  ["https://evil.example/https://reserve.example", "https://reserve.example", false],
  ["http://127.0.0.1:3000", "https://reserve.example", false],
  ["null", "https://reserve.example", false],
  ["", "https://reserve.example", false],
  [undefined, "https://reserve.example", false],
  ["http://localhost:3000", "http://localhost:3000", true],
  ["http://127.0.0.1:3000", "http://localhost:3000", true],
  ["http://[::1]:3000", "http://localhost:3000", true],
  ["http://127.0.0.1:3001", "http://localhost:3000", false],
  ["http://127.0.0.1.evil.example:3000", "http://localhost:3000", false],
  ["null", "http://localhost:3000", false],
])("a form from %s at %s: %s", (origin, own, allowed) => expect(ownOrigin(origin, own)).toBe(allowed));

it.each<[string | undefined, string | undefined, string]>([
  [undefined, undefined, "be"],
  ["en", undefined, "en"],
  ["en-GB,en;q=0.9", undefined, "en"],
  ["ru-BY, be;q=0.9", undefined, "ru"],
  ["en;q=0.3, ru;q=0.7", undefined, "ru"],
  ["de, fr;q=0.9", undefined, "be"],
  ["de, ru;q=0.1", undefined, "ru"],
  ["en;q=0, ru;q=0.1", undefined, "ru"],
  ["RU", undefined, "ru"],
  ["en;q=x", undefined, "be"],
  ["*", undefined, "be"],
  [";;,,;q=", undefined, "be"],
  ["en", "lang=ru", "ru"],
  ["en", "a=1; lang=be; b=2", "be"],
  ["en", "lang=de", "en"],
  ["en", "xlang=ru", "en"],
])("for Accept-Language %s and cookie %s the page is in %s", (accepts, cookie, language) => {
  const headers = new Headers();
  if (accepts !== undefined) headers.set("Accept-Language", accepts);
  if (cookie !== undefined) headers.set("Cookie", cookie);
  expect(languageOf(headers)).toBe(language);
});
