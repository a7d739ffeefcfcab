import { readFileSync, readdirSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { findGuide } from "~/domain/guides.server";
import { languages } from "~/locales/t";
import { member, type Person } from "../cast";
import { useServer } from "../server";

const server = useServer();
const open = ["/guide", "/guide/participants", "/accessibility"];
let organizer: Person;
let others: Person[];

beforeAll(async () => {
  organizer = await member("organizer");
  others = [await member("applicant"), await member("participant"), await member("expert"), await member("moderator")];
});

it.each(languages.flatMap((lang) => [...open, "/guide/organizers"].map((path) => [lang, path] as const)))(
  "answers in %s: %s",
  async (lang, path) => {
    const answer = await server.get(path, organizer, { lang });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toMatch(new RegExp(`<html lang="${lang}"`));
    expect(html).not.toContain("modulepreload");
    expect(html).not.toMatch(/No words for|guide:[a-z]/);
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

it("lets everyone read what is for everyone", async () => {
  for (const path of open) {
    expect((await server.get(path)).status).toBe(200);
    for (const person of others) expect((await server.get(path, person)).status).toBe(200);
  }
});

it("refuses the organizers' guide to all others, and shows none of it", async () => {
  const visitor = await server.get("/guide/organizers");
  expect(visitor.status).toBe(303);
  expect(visitor.headers.get("Location")).toBe("/login?next=%2Fguide%2Forganizers");
  const { lead, contents } = findGuide(organizer, "organizers", "en");
  const said = [lead, ...contents.map(({ words }) => words).filter((words) => words.length > 14)];
  expect(said.length).toBeGreaterThan(3);
  for (const person of others) {
    const refused = await server.get("/guide/organizers", person);
    expect(refused.status).toBe(403);
    const pages = [refused, ...(await Promise.all(open.map((path) => server.get(path, person))))];
    for (const text of await Promise.all(pages.map((page) => page.text()))) {
      for (const words of said) expect(text).not.toContain(words);
      expect(text).not.toContain('href="/guide/organizers"');
    }
    const data = await server.get("/guide/organizers.data", person);
    expect(await data.text()).not.toContain(lead);
  }
  expect(await (await server.get("/guide", organizer)).text()).toContain('href="/guide/organizers"');
});

it("leaves the texts out of the browser's files", () => {
  const { lead } = findGuide(organizer, "organizers", "en");
  const scripts = readdirSync("build/client/assets").filter((file) => file.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(5);
  for (const file of scripts) expect(readFileSync(`build/client/assets/${file}`, "utf8")).not.toContain(lead);
});

it("is linked at the foot of every page", async () => {
  const html = await (await server.get("/")).text();
  for (const path of ["/guide", "/safety", "/accessibility"]) expect(html).toContain(`href="${path}"`);
});

it("stays light", async () => {
  const answer = await server.get("/guide/participants", {}, { lang: "be", "Accept-Encoding": "identity" });
  const { gzipSync } = await import("node:zlib");
  expect(gzipSync(await answer.text()).length).toBeLessThan(18_000);
});
