import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { castSecret, member, type Person } from "../cast";
import { codeNow } from "../one-time-codes";
import { useServer } from "../server";
import { Visitor } from "./visitor";

const server = useServer();
const passphrase = "seven words that this test alone has";

/** Ways to write another site, or a script, where the address of a page is expected. */
const elsewhere = [
  "https://elsewhere.example",
  "HTTPS://elsewhere.example/",
  "http:elsewhere.example",
  "https:/elsewhere.example",
  "https:elsewhere.example",
  "//elsewhere.example",
  "///elsewhere.example",
  "////elsewhere.example",
  "/\\elsewhere.example",
  "\\\\elsewhere.example",
  "\\/elsewhere.example",
  "/\\/elsewhere.example",
  "/\t/elsewhere.example",
  "/\n/elsewhere.example",
  "/\r\n/elsewhere.example",
  "\t//elsewhere.example",
  " //elsewhere.example",
  "\u0000//elsewhere.example",
  "\u000b//elsewhere.example",
  "/..//elsewhere.example",
  "/.//elsewhere.example",
  "/a/..//elsewhere.example",
  "/%2e%2e//elsewhere.example",
  "/./\\elsewhere.example",
  "/%09/elsewhere.example",
  "//elsewhere.example%2f..",
  "//user:word@elsewhere.example",
  "https://HERE@elsewhere.example",
  "//HERE.elsewhere.example",
  "//%65lsewhere.example",
  "/%2f/elsewhere.example",
  "/%5celsewhere.example",
  "\u2215\u2215elsewhere.example",
  "\uff0f\uff0felsewhere.example",
  "//elsewhere\u3002example",
  "//elsewhere\uff0eexample",
  "/\u200b/elsewhere.example",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "javascript://HERE/%0aalert(1)",
  "/javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "blob:https://elsewhere.example/x",
  "file:///etc/passwd",
  "ftp://elsewhere.example",
  "?next=//elsewhere.example",
  "#//elsewhere.example",
  "/concepts\r\nSet-Cookie: planted=1",
  "/concepts\r\nLocation: https://elsewhere.example",
  "//[::1]:9/",
  "//0x7f.1:9/",
  "//2130706433:9/",
].map((text) => text.replace("HERE", "localhost"));

/** Where a browser would go from a page of the site, by the header; undefined where it goes nowhere. */
function goesTo(answer: Response, from: string): string | undefined {
  const location = answer.headers.get("Location");
  return location === null ? undefined : new URL(location, server.origin + from).origin;
}

/** No way out in the headers, nor in a link or a form of the page. */
async function expectWithin(answer: Response, from: string): Promise<string> {
  expect([303, 200, 400, 422]).toContain(answer.status);
  expect([undefined, server.origin]).toContain(goesTo(answer, from));
  expect(answer.headers.get("Location") ?? "").toMatch(/^$|^\/(?![\\/])[\x21-\x7e]*$/);
  expect(answer.headers.getSetCookie().join()).not.toMatch(/planted/);
  const html = await answer.text();
  for (const [, target = ""] of html.matchAll(/(?:href|action|src|content)="([^"]*)"/g)) {
    expect(target).not.toMatch(/^\W*(https?:|javascript:|data:|[\\/]{2}).*(elsewhere|alert)/i);
  }
  return html;
}

let participant: Person;
let organizer: Person;
const sessions = { participant: "", waiting: "" };

beforeAll(async () => {
  [participant, organizer] = [await member("participant"), await member("organizer")];
  const ids = [participant.id, organizer.id];
  await db().account.updateMany({
    where: { id: { in: ids } },
    data: { passphraseHash: await hashPassphrase(passphrase) },
  });
});
afterAll(() => expect(Object.values(sessions)).not.toContain(undefined));

it("counts at least thirty of them", () => expect(new Set(elsewhere).size).toBeGreaterThanOrEqual(30));

describe.each(elsewhere.map((next) => ({ next })))("next=$next", ({ next }) => {
  const query = `?next=${encodeURIComponent(next)}`;

  it("stays here at sign-in, for visitors and for who is signed in already", async () => {
    const html = await expectWithin(await server.get(`/login${query}`), "/login");
    const carried = /<input[^>]*name="next"[^>]*value="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(carried).toMatch(/^\//);
    expect(new URL(carried, server.origin).origin).toBe(server.origin);
    await expectWithin(await server.get(`/login${query}`, participant), "/login");
    // Sent as it is, without the encoding that a browser's form gives it.
    const raw = next.replace(/[^\x21-\x7e]/g, (one) => encodeURIComponent(one)).replace(/#/g, "%23");
    await expectWithin(await server.get(`/login?next=${raw}`, participant), "/login");
    const wrong = { pseudonym: participant.pseudonym, passphrase: "", next };
    await expectWithin(await server.post("/login", wrong), "/login");
  });

  it("stays here with the language, signing out, joining, recovering and quick exit", async () => {
    await expectWithin(await server.post("/language", { language: "ru", next }), "/");
    await expectWithin(await server.get(`/language${query}`), "/language");
    for (const path of ["/recover", "/join", "/login/second-step", "/login/passkey", "/done", "/application"]) {
      await expectWithin(await server.get(path + query), path);
    }
    await expectWithin(await server.post("/logout", { next }, {}), "/logout");
  });
});

it("a right passphrase leads to a page of the site, whatever was asked for; a page of the site is reached", async () => {
  for (const next of [...elsewhere.slice(0, 12), "/..//elsewhere.example", "javascript:alert(1)"]) {
    const answer = await server.post("/login", { pseudonym: participant.pseudonym, passphrase, next });
    expect(answer.headers.getSetCookie().join()).toContain("__Host-session=");
    await expectWithin(answer, "/login");
  }
  const right = { pseudonym: participant.pseudonym, passphrase, next: "/concepts?sphere=health" };
  expect((await server.post("/login", right)).headers.get("Location")).toBe("/concepts?sphere=health");
});

it("what waits for the second step goes no further afield", async () => {
  for (const [at, next] of ["//elsewhere.example", "/\\elsewhere.example", "/concepts"].entries()) {
    await db().account.update({ where: { id: organizer.id }, data: { totpStep: null } });
    const visitor = new Visitor(server);
    await visitor.post("/login", { pseudonym: organizer.pseudonym, passphrase, next });
    const page = `/login/second-step?next=${encodeURIComponent(next)}`;
    await expectWithin(await visitor.get(page), page);
    const answer = await visitor.post(page, { code: codeNow(castSecret), next });
    expect(visitor.jar.has("__Host-session")).toBe(true);
    expect(answer.headers.get("Location")).toBe(at === 2 ? "/concepts" : "/");
  }
});

it.each([
  "//elsewhere.example",
  "///elsewhere.example/..",
  "/\\elsewhere.example",
  "/%5celsewhere.example",
  "//elsewhere.example/organize",
  "/organize//elsewhere.example",
  "/organize/..//elsewhere.example/%2e%2e",
])("an address that is asked for itself, %s, leads nowhere else", async (path) => {
  for (const asked of [path, `${path}/`, `${path}?x`]) {
    const answer = await fetch(server.origin + asked, { redirect: "manual", headers: { Cookie: "lang=en" } });
    expect([undefined, server.origin]).toContain(goesTo(answer, "/"));
  }
});

it("who is not signed in is sent to sign in and back to where they were, with the same answer for every host", async () => {
  for (const host of ["elsewhere.example", "localhost@elsewhere.example", "elsewhere.example:80"]) {
    const answer = await server.get("/settings?x=1", {}, { Host: host, "X-Forwarded-Host": host });
    expect(answer.headers.get("Location")).toBe("/login?next=%2Fsettings%3Fx%3D1");
    const html = await (await server.get("/login", {}, { Host: host, "X-Forwarded-Host": host })).text();
    expect(html).not.toContain("elsewhere.example");
  }
});
