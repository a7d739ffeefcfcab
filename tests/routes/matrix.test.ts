import { beforeAll, expect, it } from "vitest";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { useServer } from "../server";

const server = useServer();
const minister = "ministry-health.minister";
const judge = "supreme-court.judge";

let participant: Person;
let other: Person;
let applicant: Person;
let organizer: Person;

beforeAll(async () => {
  [participant, other] = [await member("participant"), await member("participant")];
  [applicant, organizer] = [await member("applicant"), await member("organizer")];
  await choosePosition(other, { position: minister, rank: 1, readiness: "now", revision: 0 });
});

const state = async () => ({
  choices: await db().choice.findMany({ orderBy: [{ cardNumber: "asc" }, { positionKey: "asc" }] }),
  cards: await db().card.count(),
  log: await db().logEntry.count(),
});

it("leads members from /matrix to their card and everybody else to joining", async () => {
  expect(await (await server.get("/matrix", participant)).text()).toContain('<a href="/matrix/card"');
  for (const who of [{}, applicant]) expect(await (await server.get("/matrix", who)).text()).toContain('href="/join"');
});

const memberPages = [
  "/matrix/card",
  "/matrix/positions",
  `/matrix/card/choose?position=${minister}`,
  `/matrix/card/readiness?position=${minister}`,
];
const organizerPages = ["/organize/matrix", "/organize/matrix/positions", `/organize/matrix/positions/${minister}`];
const acts = ["choose", "readiness", "move-up", "move-down", "withdraw"].map((act) => `/matrix/card/${act}`);
const fields = { position: minister, revision: "0", readiness: "now", rank: "1" };

it("lets nobody in who is not admitted", async () => {
  const before = await state();
  for (const path of [...memberPages, ...organizerPages]) {
    expect([path, (await server.get(path, applicant)).status]).toEqual([path, 403]);
    const visitor = await server.get(path);
    expect([path, visitor.status]).toEqual([path, 303]);
    expect(visitor.headers.get("Location")).toContain("/login?next=");
  }
  for (const act of acts) {
    expect([act, (await server.post(act, fields, applicant)).status]).toEqual([act, 403]);
    expect([act, (await server.post(act, fields)).status]).toEqual([act, 401]);
    expect([act, (await server.post(act, fields, participant, { Origin: "https://x.example" })).status]).toEqual([
      act,
      403,
    ]);
  }
  expect(await state()).toEqual(before);
});

it("keeps participants out of the organizers' rooms and of each other's cards", async () => {
  const before = await state();
  const { number } = await findOwnCard(other, "en");
  for (const path of [...organizerPages, `/organize/cards/${number}`]) {
    expect([path, (await server.get(path, participant)).status]).toEqual([path, 403]);
    expect((await server.get(`${path}.data`, participant)).status).toBe(403);
  }
  expect(await (await server.get("/matrix/card", participant)).text()).not.toContain(number);
  expect(await state()).toEqual(before);
});

it("shows an organizer the pages, and records that they opened a card", async () => {
  const { number } = await findOwnCard(other, "en");
  for (const path of organizerPages) expect([path, (await server.get(path, organizer)).status]).toEqual([path, 200]);
  const before = await state();
  const page = await (await server.get(`/organize/cards/${number}`, organizer)).text();
  expect(page).toContain("Minister");
  expect(page).not.toContain(other.pseudonym);
  expect((await state()).log).toBe(before.log + 1);
  expect((await server.get("/organize/cards/R-0000-00", organizer)).status).toBe(404);
  expect((await server.get("/organize/matrix/positions/no.such", organizer)).status).toBe(404);
  expect((await server.get("/organize/matrix?kind=%27&region=x&level[]=1", organizer)).status).toBe(200);
});

it.each<[string, Record<string, string | string[]>, string]>([
  ["no readiness", { ...fields, readiness: "" }, "Choose one."],
  ["unknown readiness", { ...fields, readiness: "someday" }, "This choice does not exist"],
  ["a rank of six", { ...fields, rank: "6" }, "Enter a number from 1 to 5"],
  ["a rank in words", { ...fields, rank: "first" }, "Enter a whole number in digits"],
  ["no revision", { ...fields, revision: "" }, "This form is no longer current"],
  ["a revision in words", { ...fields, revision: "-1" }, "This form is no longer current"],
  ["no position", { ...fields, position: "" }, "This form is no longer current"],
  ["an unknown position", { ...fields, position: "no.such" }, "There is no such position in the catalogue"],
  ["script for a position", { ...fields, position: "<script>alert(1)</script>" }, "There is no such position"],
  ["a long position", { ...fields, position: "x".repeat(5000) }, "This form is no longer current"],
])("answers %s with 422 in words and changes nothing", async (_name, sent, words) => {
  const before = await state();
  const answer = await server.post(`/matrix/card/choose?position=${minister}`, sent, participant);
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toContain(words);
  expect(page).not.toContain("<script>alert");
  expect(await state()).toEqual(before);
});

it("says what stands in the way of a sixth, the same and a retired position, with 422", async () => {
  const who = await member("participant");
  const titles = ["minister", "first-deputy-minister", "deputy-minister", "press-secretary", "consultant"];
  const send = (position: string, revision: number) =>
    server.post(`/matrix/card/choose?position=${position}`, { ...fields, position, revision: String(revision) }, who);
  await db().position.update({ where: { key: judge }, data: { retiredOn: "2026-01-01" } });
  for (const [i, title] of titles.entries()) {
    const answer = await send(`ministry-culture.${title}`, i);
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/matrix/card?done=chosen"]);
    if (i > 0) continue;
    const retired = await send(judge, 1);
    expect([retired.status, await retired.text()]).toEqual([422, expect.stringContaining("no longer open")]);
    const twice = await send("ministry-culture.minister", 1);
    expect([twice.status, await twice.text()]).toEqual([422, expect.stringContaining("already on your card")]);
  }
  await db().position.update({ where: { key: judge }, data: { retiredOn: null } });
  const before = await state();
  const sixth = await send(minister, 5);
  expect([sixth.status, await sixth.text()]).toEqual([422, expect.stringContaining("Withdraw one first")]);
  const stale = await send(minister, 4);
  const page = await stale.text();
  expect([stale.status, page]).toEqual([409, expect.stringContaining("Your card changed")]);
  // The page that refuses keeps the shell of who is signed in, and the language.
  expect(page).toContain('action="/logout"');
  const inRussian = await server.post(
    "/matrix/card/choose",
    { position: minister, rank: "1", readiness: "now", revision: "4" },
    participant,
    { lang: "ru" },
  );
  const russian = await inRussian.text();
  expect(russian).toContain('<html lang="ru"');
  expect(russian).toContain('action="/logout"');
  expect(await state()).toEqual(before);
});

it("answers acts on what is not there, stale or damaged, and changes nothing", async () => {
  const before = await state();
  const send = async (act: string, sent: Record<string, string>) =>
    (await server.post(`/matrix/card/${act}`, sent, other)).status;
  for (const act of ["move-up", "move-down", "withdraw"]) {
    expect(await send(act, { position: minister, revision: "0" })).toBe(409);
    expect(await send(act, { position: judge, revision: "1" })).toBe(404);
    expect(await send(act, { position: "", revision: "1" })).toBe(400);
    expect(await send(act, { position: minister, revision: "x" })).toBe(400);
    expect((await server.get(`/matrix/card/${act}`, other)).headers.get("Location")).toBe("/matrix/card");
  }
  expect(await send("readiness", { position: minister, revision: "0", readiness: "now" })).toBe(409);
  expect(await state()).toEqual(before);
});

it("answers a file, broken UTF-8 and unknown positions by address", async () => {
  const before = await state();
  const headers = { Cookie: `${participant.cookie}; lang=en`, Origin: server.origin };
  const body = new FormData();
  body.set("position", new File(["x"], "x.txt"));
  const file = await fetch(`${server.origin}/matrix/card/choose`, { method: "POST", headers, body });
  expect([file.status, await file.text()]).toEqual([422, expect.stringContaining("not a file")]);
  const broken = await fetch(`${server.origin}/matrix/card/choose`, {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/x-www-form-urlencoded" },
    body: "position=%FF%FE&revision=0&readiness=now&rank=1",
  });
  expect(broken.status).toBe(422);
  expect((await server.get("/matrix/card/choose?position=no.such", participant)).status).toBe(404);
  expect((await server.get("/matrix/positions?q=%FF%00%F0&after=no.such", participant)).status).toBe(200);
  expect(await state()).toEqual(before);
});

it("never tells participants a number of candidates", async () => {
  await db().position.update({ where: { key: judge }, data: { candidateCount: 7919 } });
  for (const path of ["/matrix/positions?q=supreme+court", `/matrix/card/choose?position=${judge}`]) {
    const page = await (await server.get(path, participant)).text();
    expect(page).toContain("many");
    expect(page).not.toContain("7919");
  }
  await db().position.update({ where: { key: judge }, data: { candidateCount: 0 } });
});

it("lets a member say anew where they live, and nobody else", async () => {
  const one = await member("participant");
  const page = "/matrix/card/residence";
  expect(await (await server.get("/matrix/card", one)).text()).toContain(`href="${page}"`);
  const unknown = await server.post(page, { residence: "moon" }, one);
  expect([unknown.status, await unknown.text()]).toEqual([422, expect.stringContaining("This choice does not exist")]);
  expect(await db().card.count({ where: { residence: "moon" } })).toBe(0);
  for (const [residence, words] of [
    ["in_belarus", "in Belarus"],
    ["abroad", "abroad"],
    ["unsaid", "not said"],
  ] as const) {
    expect((await server.post(page, { residence }, one)).headers.get("Location")).toBe("/matrix/card");
    expect((await findOwnCard(one, "en")).residence).toBe(residence);
    expect(await (await server.get("/matrix/card", one)).text()).toContain(`Where you live: ${words}`);
    expect(await (await server.get(page, one)).text()).toMatch(
      new RegExp(`value="${residence}"[^>]*checked|checked[^>]*value="${residence}"`),
    );
  }
  expect((await server.get(page, applicant)).status).toBe(403);
  expect((await server.post(page, { residence: "abroad" }, applicant)).status).toBe(403);
});

it("shows the holder when organizers opened the card, by day and role only", async () => {
  const one = await member("participant");
  await choosePosition(one, { position: judge, rank: 1, readiness: "now", revision: 0 });
  const number = (await findOwnCard(one, "en")).number!;
  expect(await (await server.get("/matrix/card", one)).text()).toContain("Nobody has opened your card yet");
  const administrator = await member("administrator");
  for (const who of [organizer, administrator])
    expect((await server.get(`/organize/cards/${number}`, who)).status).toBe(200);
  const text = await (await server.get("/matrix/card", one)).text();
  const list = /aria-labelledby="openings"[^]*?<\/section>/.exec(text)![0];
  expect([...list.matchAll(/>(Organizer|Administrator)</g)].map(([, role]) => role)).toEqual([
    "Administrator",
    "Organizer",
  ]);
  expect(text).not.toContain(organizer.pseudonym);
  expect(text).not.toContain(administrator.pseudonym);
  expect(await (await server.get("/matrix/card", other)).text()).not.toContain(">Administrator<");
});
