import { beforeAll, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { newCode, newId } from "~/platform/crypto.server";
import { today } from "~/platform/clock.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { useServer } from "../server";

const server = useServer();

let owner: Person;
let other: Person;
let seq = 1_000_000;

beforeAll(async () => {
  owner = await member("participant");
  other = await member("participant");
  await publishedConcept({ author: other, title: "Courts that are trusted" });
});

/** A record as it would stand, without anything that runs: the server does not look for it by itself. */
async function work(state: string, more: object = {}, who: Person = owner): Promise<string> {
  const { code } = await db().job.create({
    data: {
      ...{ id: newId(), code: newCode(), ownerId: who.id, kind: "takingAway", input: "{}", state },
      ...{ madeOn: today(), seq: (seq += 1), ...more },
    },
  });
  return code;
}

const all = { format: "html", language: "", sphere: "" };

/** Asks for a file and waits until it is ready. */
async function ready(who: Person, wanted = all): Promise<string> {
  const address = (await server.post("/concepts/taking-away", wanted, who)).headers.get("Location")!;
  expect(address).toMatch(/^\/work\/[a-z2-9]{16}$/);
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await (await server.get(address, who)).text()).includes("Download the file")) return address;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("It was never ready.");
}

it("refreshes by itself, without scripts, while it is open and one has asked for it", async () => {
  const code = await work("running", { done: 212, total: 2975 });
  const still = await server.get(`/work/${code}`, owner);
  expect(still.headers.get("Refresh")).toBeNull();
  const page = await still.text();
  expect(page).toContain(`href="/work/${code}?follow"`);
  expect(page).not.toMatch(/<script(?! src="\/quick-exit.js")/);
  expect(page).toMatch(/<progress[^>]* max="2975"/);
  expect(page).not.toMatch(/<(textarea|select|input(?! type="hidden"))/);
  const followed = await server.get(`/work/${code}?follow`, owner);
  expect(followed.headers.get("Refresh")).toBe("3");
  expect(await followed.text()).toContain(`href="/work/${code}"`);
  for (const state of ["done", "failed", "cancelled"]) {
    const closed = await server.get(`/work/${await work(state)}?follow`, owner);
    expect(closed.headers.get("Refresh")).toBeNull();
  }
  await db().job.deleteMany();
});

it.each([
  ["en", "212 of 2,975", "Under way"],
  ["ru", "212 из 2 975", "Выполняется"],
  ["be", "212 з 2 975", "Выконваецца"],
])("says how far it is in %s, also at home", async (lang, progress, state) => {
  const code = await work("running", { done: 212, total: 2975 });
  const page = await (await server.get(`/work/${code}`, owner, { lang })).text();
  expect(page.replaceAll("\u00A0", " ")).toContain(progress);
  expect(page).toContain(state);
  const home = await (await server.get("/", owner, { lang })).text();
  expect(home).toContain(`href="/work/${code}"`);
  expect(await (await server.get("/", other, { lang })).text()).not.toContain(code);
  await db().job.deleteMany();
});

it("tells of a failure a sentence and a reference", async () => {
  const code = await work("failed", { reference: "0a1b2c3d" });
  const page = await (await server.get(`/work/${code}`, owner)).text();
  expect(page).toContain("0a1b2c3d");
  expect(page).toContain("Try it once more");
  await db().job.deleteMany();
});

it("gives the file as something to keep, with a name that tells nothing", async () => {
  const address = await ready(owner);
  const answer = await server.get(`${address}/file`, owner);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="reading.html"');
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(answer.headers.get("Content-Security-Policy")).toContain("sandbox");
  const file = await answer.text();
  expect(file).toContain("Courts that are trusted");
  expect(file).toMatch(/<\/html>\n$/);
  const markdown = await server.get(`${await ready(other, { ...all, format: "markdown" })}/file`, other);
  expect(markdown.headers.get("Content-Type")).toBe("text/markdown; charset=utf-8");
  expect(markdown.headers.get("Content-Disposition")).toBe('attachment; filename="reading.md"');
  // To the byte the same, whatever language its reader has.
  const ru = await server.post("/concepts/taking-away", all, other, { lang: "ru" });
  await server.get(ru.headers.get("Location")!, other);
  expect(await (await server.get(`${await ready(other)}/file`, other)).text()).toBe(file);
  expect(server.output).not.toContain(owner.pseudonym);
});

it("answers every way to another's work with 404 and changes nothing", async () => {
  const address = await ready(owner);
  const before = await db().job.findMany({ where: { ownerId: owner.id } });
  for (const who of [other, await member("administrator")]) {
    for (const path of ["", ".data", "/file", "/file.data"]) {
      expect((await server.get(address + path, who)).status, `GET ${path}`).toBe(404);
    }
    for (const path of ["/cancellation", "/deletion", "/repetition"]) {
      expect((await server.post(address + path, {}, who)).status, `POST ${path}`).toBe(404);
    }
  }
  expect(await db().job.findMany({ where: { ownerId: owner.id } })).toEqual(before);
  expect((await server.get(`${address}/file`, owner)).status).toBe(200);
  expect((await server.get(`${address}/file`)).status).toBe(303);
  expect((await server.post(`${address}/deletion`, {})).status).toBe(401);
});

it("finds nothing by tricks with the address, and nothing outside its folder", async () => {
  for (const code of ["..%2F..%2Fsecrets.json", "....", "%00", "secrets.json", "x".repeat(3000)]) {
    for (const path of ["", "/file"]) {
      expect([400, 404]).toContain((await server.get(`/work/${code}${path}`, owner)).status);
    }
  }
  const code = await work("done", { file: "../secrets.json", ending: "md" });
  const answer = await server.get(`/work/${code}/file`, owner);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("pepper");
  await db().job.delete({ where: { code } });
});

it("stops, repeats and deletes, each once and from its own state", async () => {
  const open = await work("running");
  const post = async (code: string, act: string) => (await server.post(`/work/${code}/${act}`, {}, owner)).status;
  for (const act of ["cancellation", "deletion", "repetition"]) {
    const there = await server.get(`/work/${open}/${act}`, owner);
    expect([there.status, there.headers.get("Location")]).toEqual([303, `/work/${open}`]);
  }
  expect(await post(open, "repetition")).toBe(409);
  expect(await post(open, "cancellation")).toBe(303);
  expect(await post(open, "cancellation")).toBe(409);
  expect(await (await server.get(`/work/${open}`, owner)).text()).toContain("You stopped it");
  expect(await post(open, "deletion")).toBe(303);
  expect(await post(open, "deletion")).toBe(404);
  expect((await server.get(`/work/${open}`, owner)).status).toBe(404);
});

it("answers bad input beside its field", async () => {
  const bad: [Record<string, string>, string][] = [
    [{ format: "exe" }, "format"],
    [{ format: "" }, "format"],
    [{ language: "de" }, "language"],
    [{ sphere: "<script>" }, "sphere"],
    [{ sphere: "a".repeat(10_000) }, "sphere"],
  ];
  const before = await db().job.count();
  for (const [wrong, field] of bad) {
    const answer = await server.post("/concepts/taking-away", { ...all, ...wrong }, owner);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`id="${field}-error"`);
  }
  expect(await db().job.count()).toBe(before);
});

it("says so in place when one has as much as one may have", async () => {
  const full = await member("participant");
  for (let i = 0; i < 3; i += 1) await work("running", { input: `{"n":${i}}` }, full);
  const answer = await server.post("/concepts/taking-away", { ...all, format: "markdown" }, full);
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain("three under way, ten in all");
  expect(page).toMatch(/value="markdown"[^>]* checked|checked=""[^>]*value="markdown"/);
});

it("opens its doors by role", async () => {
  const applicant = await member("applicant");
  const organizer = await member("organizer");
  for (const path of ["/work", "/concepts/taking-away", "/work/nothing"]) {
    expect((await server.get(path)).status).toBe(303);
    expect((await server.get(path, applicant)).status).toBe(403);
  }
  expect((await server.post("/concepts/taking-away", all, applicant)).status).toBe(403);
  expect((await server.get("/organize/counts", owner)).status).toBe(403);
  expect((await server.post("/organize/counts/check", {}, owner)).status).toBe(403);
  const begun = await server.post("/organize/counts/check", {}, organizer);
  const address = begun.headers.get("Location")!;
  for (let tries = 0; tries < 200; tries += 1) {
    const page = await (await server.get(address, organizer)).text();
    if (page.includes("Looked at")) return expect(page).toContain("All counts are right");
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("The check never ended.");
});
