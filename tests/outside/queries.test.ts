import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { useDemonstration } from "../look/demonstration";
import { scansIn } from "../queries";

// What a page asks of the database, counted: that is the same on every machine, however noisy. A page costs what it
// shows, so none of its statements reads a table from end to end that grows with the community.

const demonstration = useDemonstration();
const { server } = demonstration;
let asked: string;

beforeAll(async () => {
  asked = join(env().DATA_DIR, "asked");
  writeFileSync(asked, "");
  await server.stop();
  // What waits to be done would ask beside the pages.
  await db().job.deleteMany();
  const recorder = new URL("../told-statements.js", import.meta.url).href;
  await server.start({ NODE_OPTIONS: `--import=${recorder}`, TOLD_STATEMENTS: asked });
});

type Who = "visitor" | "participant" | "organizer" | "administrator";

/** The pages that are asked for most, with how many statements each may take at most. */
const pages: [name: string, who: Who, path: () => string, most: number][] = [
  ["the front page", "visitor", () => "/", 0],
  ["the concepts for visitors", "visitor", () => "/concepts", 0],
  ["the picture of the matrix", "visitor", () => "/matrix", 0],
  ["the programme for visitors", "visitor", () => "/programme", 0],
  ["the results of a year", "visitor", () => "/results/2024", 0],
  ["sign in", "visitor", () => "/login", 0],
  ["the start page", "participant", () => "/", 45],
  ["the concepts", "participant", () => "/concepts", 12],
  ["what is found", "participant", () => "/concepts?q=рэформа", 9],
  ["a concept", "participant", () => demonstration.concept, 16],
  ["its discussion", "participant", () => `${demonstration.concept}/discussion`, 12],
  ["the notices", "participant", () => "/notices", 17],
  ["the programme", "participant", () => "/programme", 4],
  ["the card", "participant", () => "/matrix/card", 27],
  ["the positions", "participant", () => "/matrix/positions", 7],
  ["a new concept", "participant", () => "/concepts/new", 3],
  ["the organizers' start", "organizer", () => "/organize", 36],
  ["the applications", "organizer", () => "/organize/applications", 6],
  ["the organizers' matrix", "organizer", () => "/organize/matrix", 9],
  ["the candidates", "organizer", () => "/organize/candidates", 10],
  ["the log", "organizer", () => "/organize/log", 14],
  ["the people", "administrator", () => "/organize/people", 5],
];

/**
 * What may be read from end to end: what a statement has limited itself, and tables that do not grow with the
 * community: the catalogue, and what organizers put up by hand.
 */
const small =
  /^SCAN (few|sub|part|p|m|f|acted|CONSTANT)\b|^SCAN main\.(Setting|Round|Region|Level|Body|Position|District|Call|Event|EventMessage|Candidacy)\b/;

/** The newest entries of the log: read from its end, and no further than the page. */
const newest = /^SCAN main\.LogEntry in .*ORDER BY `main`\.`LogEntry`\.`seq` DESC LIMIT/;

/** What asks for nothing is asked all the same, and reads nothing. */
const nothing = / WHERE \(?1=0\b/;

/** What a request asks of the database. */
async function askedBy(who: Who, path: string): Promise<string[]> {
  const asker = who === "visitor" ? {} : demonstration.people[who];
  const before = readFileSync(asked, "utf8").length;
  const answer = await server.get(path, asker);
  expect([path, answer.status]).toEqual([path, 200]);
  await answer.text();
  return readFileSync(asked, "utf8")
    .slice(before)
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as string)
    .filter((sql) => /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)/i.test(sql));
}

it.each(pages)("%s (%s) asks the database no more often than it needs", async (_name, who, path, most) => {
  const first = await askedBy(who, path());
  // What is kept from the first time on is asked no more.
  const statements = await askedBy(who, path());
  expect([path(), statements.length <= most ? "few" : statements.length]).toEqual([path(), "few"]);
  // The organizers' start counts all that waits; few read it.
  if (path() === "/organize") return;
  // A discussion is read anew after each comment; what else is kept changes seldom.
  const all = path().startsWith(demonstration.concept) ? [...first, ...statements] : statements;
  const scans = await scansIn([...new Set(all)]);
  const fine = [small, nothing, ...(path() === "/organize/log" ? [newest] : [])];
  expect(scans.filter((one) => !fine.some((form) => form.test(one)))).toEqual([]);
});
