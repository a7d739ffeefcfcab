import Database from "better-sqlite3";
import { afterEach, beforeAll, expect, it } from "vitest";
import { env } from "~/platform/env.server";
import { newToken } from "~/platform/crypto.server";
import { databaseFile } from "~/platform/migrate.server";
import { publishedConcept } from "../concepts";
import { member, type Person } from "../cast";
import { useServer } from "../server";
import { tracesIn } from "../traces";

const server = useServer({ LOG_LEVEL: "debug" });

const planted = {
  pseudonym: "Heron of the quiet brook",
  agent: "Planted/5.0 (agent qpwzm)",
  address: "203.0.113.94",
  query: "plantedqueryxyq",
  words: "planted words of a comment vkqjx",
  referer: "https://search.example/planted-referer",
};
const headers = { "User-Agent": planted.agent, "X-Forwarded-For": planted.address, Referer: planted.referer };
let person: Person;
let slug = "";

beforeAll(async () => {
  person = await member("participant", planted.pseudonym);
  slug = (await publishedConcept()).slug;
});

/** Takes a table away while the platform runs, as a damaged disk does. */
function rename(from: string, to: string): void {
  const database = new Database(databaseFile(env().DATABASE_URL), { timeout: 5000 });
  database.pragma("legacy_alter_table = ON");
  database.exec(`ALTER TABLE "${from}" RENAME TO "${to}"`);
  database.close();
}
const broken: string[] = [];
const breakTable = (name: string) => {
  rename(name, `${name}Away`);
  broken.push(name);
};
afterEach(() => {
  for (const name of broken.splice(0)) rename(`${name}Away`, name);
});

interface Entry {
  level: number;
  msg: string;
  reference?: string;
}
const logged = (from: number): Entry[] =>
  server.output
    .slice(from)
    .split("\n")
    .filter((row) => row.startsWith("{"))
    .map((row) => JSON.parse(row) as Entry);

/** What a page must not say of the inside. */
const inside = /prisma|sqlite|no such table|ConceptAway|at .*\.js|node_modules|\/work\/|stack|Error:/i;

/** References of the failures that the log has since. */
const failuresSince = (from: number): string[] =>
  logged(from).flatMap(({ msg, reference }) => (msg === "failure" ? [reference ?? ""] : []));
const someFailureSince = (from: number) => expect.poll(() => failuresSince(from)).not.toEqual([]);

it.each([
  ["a page", "Concept", () => server.get(`/concepts/${slug}?q=${planted.query}`, person, headers)],
  ["a list", "Concept", () => server.get(`/concepts?q=${planted.query}`, person, headers)],
  [
    "an act",
    "Comment",
    () => {
      const fields = { body: planted.words, formToken: newToken() };
      return server.post(`/concepts/${slug}/comments?q=${planted.query}`, fields, person, headers);
    },
  ],
  ["a page for visitors, its session unreadable", "Session", () => server.get(`/?q=${planted.query}`, person, headers)],
] as [string, string, () => Promise<Response>][])(
  "%s that fails shows the reference that the log has, and neither says more",
  async (_name, table, ask) => {
    const from = server.output.length;
    breakTable(table);
    const answer = await ask();
    expect(answer.status).toBe(500);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const html = await answer.text();
    const shown = /Reference for the organizers: ([0-9a-f]{8})</.exec(html)?.[1];
    await expect.poll(() => failuresSince(from)).toContain(shown);
    // What was typed is given back to who typed it; the page's own frame names them.
    const page = html.replace(/<textarea[^]*?<\/textarea>|<input[^>]*>/g, "");
    expect(page.replace(/<(script|link)[^>]*>/g, "")).not.toMatch(inside);
    expect(tracesIn(server.output.slice(from), planted)).toEqual([]);
    expect(server.output.slice(from)).not.toMatch(/no such table|127\.0\.0\.1|::1/);
  },
);

it("data asked for by a script says no more than a page", async () => {
  const from = server.output.length;
  breakTable("Concept");
  const answer = await server.get(`/concepts/${slug}.data?q=${planted.query}`, person, headers);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toMatch(inside);
  // The page and the frame around it read at the same time, and both fail.
  await expect.poll(() => failuresSince(from)).toHaveLength(2);
  expect(tracesIn(server.output.slice(from), planted)).toEqual([]);
});

it("what is refused or not there leaves nothing in the log", async () => {
  const from = server.output.length;
  const visits = await Promise.all([
    server.get(`/no-such-page/${planted.query}?q=${planted.query}`, person, headers),
    server.get(`/concepts/no-such-concept-${planted.query}`, person, headers),
    server.get(`/organize/log?q=${planted.query}`, person, headers),
    server.get(`/%ff%fe?${planted.query}`, person, headers),
    server.post("/login", { pseudonym: planted.words, passphrase: planted.words, next: planted.query }, {}, headers),
    server.post(`/no-such-act?${planted.query}`, { words: planted.words }, person, headers),
    server.post(`/login?${planted.query}`, { pseudonym: planted.words }, person, { ...headers, Origin: "null" }),
    server.get("/settings", { cookie: `__Host-session=${planted.query}; ${planted.query}=%` }, headers),
  ]);
  expect(visits.map(({ status }) => status)).toEqual([404, 404, 403, 404, 422, 404, 403, 303]);
  // What comes after them in the log, comes after all that they could have said: an act that fails in one place.
  breakTable("EditWindow");
  await server.post(`/concepts/${slug}/comments`, { body: "Words", formToken: newToken() }, person);
  await someFailureSince(from);
  expect(
    logged(from)
      .map(({ msg }) => msg)
      .filter((msg) => msg !== "console"),
  ).toEqual(["failure"]);
  expect(tracesIn(server.output.slice(from), planted)).toEqual([]);
});
