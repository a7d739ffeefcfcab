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
  "/matrix/bodies",
  "/matrix/bodies?kind=central",
  "/matrix/bodies/ministry-health",
  "/matrix/districts/brest",
  `/matrix/positions/${minister}`,
  "/matrix/suggestions",
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
  ["a rank of eleven", { ...fields, rank: "11" }, "Enter a number from 1 to 10"],
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
  for (const path of [
    "/matrix/positions?q=judge+supreme+court",
    `/matrix/card/choose?position=${judge}`,
    `/matrix/positions/${judge}`,
    "/matrix/bodies/supreme-court",
  ]) {
    const page = await (await server.get(path, participant)).text();
    expect(page).toContain("many");
    expect(page).not.toContain("7919");
  }
  await db().position.update({ where: { key: judge }, data: { candidateCount: 0 } });
});

it("answers what is not in the catalogue with 404 and ways on, and what is retired as retired", async () => {
  const odd = ["no.such", "%FF%FE", "%00", "x".repeat(2000), "<script>alert(1)<%2Fscript>", "'%20OR%201=1", "..%2F.."];
  for (const kind of ["positions", "bodies", "districts"]) {
    for (const key of odd) {
      const answer = await server.get(`/matrix/${kind}/${key}`, participant);
      const page = await answer.text();
      expect([kind, key, answer.status]).toEqual([kind, key, expect.toSatisfy((code) => code === 404 || code === 400)]);
      expect(page).not.toContain("<script>alert");
    }
    const page = await (await server.get(`/matrix/${kind}/no.such`, participant)).text();
    for (const way of ["/matrix/positions", "/matrix/bodies"]) expect(page).toContain(`href="${way}"`);
  }
  await db().position.update({ where: { key: judge }, data: { retiredOn: "2026-01-01" } });
  const retired = await server.get(`/matrix/positions/${judge}`, participant);
  const page = await retired.text();
  expect(retired.status).toBe(200);
  expect(page).toContain("no longer offered");
  expect(page).not.toContain(`/matrix/card/choose?position=${judge}`);
  await db().position.update({ where: { key: judge }, data: { retiredOn: null } });
  const open = await (await server.get(`/matrix/positions/${judge}`, participant)).text();
  expect(open).toContain(`/matrix/card/choose?position=${judge}`);
  expect(open).toContain("does not guarantee appointment");
});

it("goes through the catalogue by addresses that somebody changed by hand", async () => {
  for (const query of [
    "kind=%27&region=x",
    "region=BY-BR&after=no.such",
    "sphere=none&kind[]=1",
    `q=${"я".repeat(500)}`,
  ]) {
    for (const path of ["/matrix/bodies", "/matrix/positions"]) {
      expect([query, (await server.get(`${path}?${query}`, participant)).status]).toEqual([query, 200]);
    }
  }
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

const answerPages = ["experience", "education", "languages", "regions", "availability"].map(
  (part) => `/matrix/card/${part}`,
);
const newActs: [path: string, fields: Record<string, string>][] = [
  ["/matrix/card/education", { education: "master", studied: "law" }],
  ["/matrix/card/emptying", { part: "education" }],
  ["/matrix/card/order", { positions: minister, revision: "1" }],
];

it("asks members alone for answers, and keeps what was typed when the session has ended", async () => {
  const before = await state();
  for (const page of answerPages) {
    expect([page, (await server.get(page, applicant)).status]).toEqual([page, 403]);
    expect([page, (await server.get(page)).status]).toEqual([page, 303]);
    const shown = await (await server.get(page, participant)).text();
    expect(shown).toContain("Organizers see your answers under the number of the card");
    expect(shown).toContain("It is asked");
    expect(shown).not.toContain("Empty this answer");
    expect(shown).not.toContain("modulepreload");
  }
  for (const [path, sent] of newActs) {
    expect([path, (await server.post(path, sent, applicant)).status]).toEqual([path, 403]);
    expect([path, (await server.post(path, sent, participant, { Origin: "https://x.example" })).status]).toEqual([
      path,
      403,
    ]);
  }
  const ended = await server.post("/matrix/card/experience", { service: "over10", "sphere-health": "under3" });
  const page = await ended.text();
  expect(ended.status).toBe(401);
  for (const [name, value] of [
    ["service", "over10"],
    ["sphere-health", "under3"],
  ])
    expect(page).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
  const why = "Words on why that somebody would not like to write once more.";
  const kept = await server.post(`/matrix/card/readiness?position=${minister}`, { ...fields, why });
  expect([kept.status, await kept.text()]).toEqual([401, expect.stringContaining(why)]);
  expect(await state()).toEqual(before);
});

it("shows answers compactly on the card, to organizers too, and lets each be emptied", async () => {
  const one = await member("participant");
  expect(await (await server.get("/matrix/card", one)).text()).toContain("0 of 5 answered");
  const sent = { service: "over10", management: "", "sphere-health": "under3", "sphere-alchemy": "over10" };
  const saved = await server.post("/matrix/card/experience", sent, one);
  expect([saved.status, saved.headers.get("Location")]).toEqual([303, "/matrix/card?done=answerSaved"]);
  await server.post("/matrix/card/languages", { "language-be": ["native", "basic"] }, one);
  const card = await (await server.get("/matrix/card?done=answerSaved", one)).text();
  for (const words of [
    ...["2 of 5 answered", "Public service: over 10 years", "Health: under 3 years", "Belarusian: native"],
    ...["The answer stands on your card", `href="/matrix/card/education"`],
  ])
    expect(card).toContain(words);
  const { number } = await findOwnCard(one, "en");
  const opened = await (await server.get(`/organize/cards/${number}`, organizer)).text();
  expect(opened).toContain("Belarusian: native");
  expect(opened).not.toContain(`href="/matrix/card/`);
  expect(await (await server.get("/matrix/card/languages", one)).text()).toContain("Empty this answer");
  const before = await db().cardSphere.count();
  for (const part of ["", "everything", "residence"]) {
    expect((await server.post("/matrix/card/emptying", { part }, one)).status).toBe(400);
  }
  expect(await db().cardSphere.count()).toBe(before);
  const emptied = await server.post("/matrix/card/emptying", { part: "experience" }, one);
  expect(emptied.headers.get("Location")).toBe("/matrix/card?done=answerEmptied");
  expect(await (await server.get("/matrix/card", one)).text()).toContain("1 of 5 answered");
});

it.each<[string, Record<string, string>, string]>([
  ["experience", { service: "forever" }, "service"],
  ["experience", { "sphere-health": "none" }, "sphere-health"],
  ["education", { education: "<script>alert(1)</script>" }, "education"],
  ["languages", { "language-be": "\u202Enative" }, "language-be"],
  ["regions", { "region-BY-BR": "x".repeat(10_000) }, "region-BY-BR"],
  ["availability", { readiness: "now", relocation: "moon" }, "relocation"],
])("refuses %s with what is on no list with 422, and keeps what was there", async (part, sent, name) => {
  const one = await member("participant");
  await server.post("/matrix/card/experience", { service: "under3", "sphere-health": "over10" }, one);
  const answer = await server.post(`/matrix/card/${part}`, sent, one);
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toContain(`id="${name}-error"`);
  expect(page).toContain("This choice does not exist");
  expect(page).not.toContain("<script>alert");
  expect(await (await server.get("/matrix/card", one)).text()).toContain("1 of 5 answered");
});

it("takes words on why up to 500 characters, warns softly, and gives them back when they are too long", async () => {
  const one = await member("participant");
  const path = `/matrix/card/choose?position=${minister}`;
  for (const [why, words] of [
    ["й".repeat(501), "501"],
    ["turned \u202Earound", "direction"],
    ["a bell \u0007", "characters"],
  ] as const) {
    const refused = await server.post(path, { ...fields, why }, one);
    const page = await refused.text();
    expect(refused.status).toBe(422);
    expect(page).toContain(`id="why-error"`);
    expect(page).toContain(words);
    if (why.startsWith("й")) expect(page).toContain(`>${why}</textarea>`);
  }
  expect((await findOwnCard(one, "en")).choices).toEqual([]);
  const why = `Ring +375 29 123-45-67 <script>alert(1)</script>`;
  expect((await server.post(path, { ...fields, why }, one)).status).toBe(303);
  const card = await (await server.get("/matrix/card", one)).text();
  expect(card).toContain("Ring +375 29 123-45-67 &lt;script&gt;");
  expect(card).toContain("A phone number seems to stand here");
  const form = await (await server.get(`/matrix/card/readiness?position=${minister}`, one)).text();
  expect(form).toContain("A phone number seems to stand here");
  const { number } = await findOwnCard(one, "en");
  const opened = await (await server.get(`/organize/cards/${number}`, organizer)).text();
  expect(opened).toContain("Ring +375");
  expect(opened).not.toContain("seems to stand here");
});

it("orders the whole card at once; a stale, damaged, foreign or doubled order changes nothing", async () => {
  const one = await member("participant");
  const titles = ["minister", "first-deputy-minister", "deputy-minister"];
  const own = titles.map((title) => `ministry-culture.${title}`);
  for (const [i, position] of own.entries())
    await choosePosition(one, { position, rank: 5, readiness: "now", revision: i });
  const send = (positions: string | string[], revision: string) =>
    server.post("/matrix/card/order", { positions, revision }, one);
  const before = await state();
  for (const [positions, revision, status] of [
    [own, "2", 409],
    [own, "", 400],
    [[], "3", 400],
    [[...own].fill(own[0]!), "3", 400],
    [own.slice(1), "3", 400],
    [[...own, minister], "3", 404],
    [Array.from({ length: 300 }, () => own[0]!), "3", 400],
    ["<script>", "3", 404],
  ] as const)
    expect([positions, (await send([...[positions].flat()], revision)).status]).toEqual([positions, status]);
  expect(await state()).toEqual(before);
  expect((await server.post("/matrix/card/order", { positions: own, revision: "3" }, other)).status).toBe(409);
  const reversed = [...own].reverse();
  // Two browsers at once: one wins, the other is told so in words, and the card is whole.
  const both = await Promise.all([send(reversed, "3"), send([own[1]!, own[0]!, own[2]!], "3")]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  const lost = both.find(({ status }) => status === 409)!;
  expect(await lost.text()).toContain("Your card changed since you opened the page");
  const { choices, revision } = await findOwnCard(one, "en");
  expect([choices.map(({ rank }) => rank), revision]).toEqual([[1, 2, 3], 4]);
  expect(await db().choice.count()).toBe(before.choices.length);
  expect((await server.get("/matrix/card/order", one)).headers.get("Location")).toBe("/matrix/card");
});

it("has a script of its own for dragging on the card alone, and no other than quick exit elsewhere", async () => {
  const one = await member("participant");
  const scripts = async (path: string) =>
    [...(await (await server.get(path, one)).text()).matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src]) => src);
  expect(await scripts("/matrix/card")).toEqual(["/quick-exit.js"]);
  for (const [revision, position] of [minister, judge].entries())
    await choosePosition(one, { position, rank: 1, readiness: "now", revision });
  expect(await scripts("/matrix/card")).toEqual(["/quick-exit.js", "/card-order.js"]);
  expect(await scripts("/matrix/positions")).toEqual(["/quick-exit.js"]);
  expect((await server.get("/card-order.js")).status).toBe(200);
});

it("says on the home page that a position on the card is no longer offered", async () => {
  const one = await member("participant");
  const words = "position on your card is no longer offered";
  await choosePosition(one, { position: judge, rank: 1, readiness: "now", revision: 0 });
  expect(await (await server.get("/", one)).text()).not.toContain(words);
  await db().position.update({ where: { key: judge }, data: { retiredOn: "2026-01-01" } });
  const home = await (await server.get("/", one)).text();
  await db().position.update({ where: { key: judge }, data: { retiredOn: null } });
  expect(home).toMatch(new RegExp(`<a href="/matrix/card">1 ${words}</a>`));
  expect(home).not.toContain("All done");
});

it("lets administrators say how many positions a card holds, from 1 to 10", async () => {
  const administrator = await member("administrator");
  const one = await member("participant");
  const set = (mostChoices: string, mostChoicesBefore: string) =>
    server.post(
      "/organize/settings",
      {
        joining: "open",
        joiningBefore: "open",
        mostChoices,
        mostChoicesBefore,
        premoderated: "0",
        premoderatedBefore: "0",
      },
      administrator,
    );
  for (const wrong of ["0", "11", "five", "", "-1"]) expect((await set(wrong, "5")).status).toBe(422);
  expect((await set("7", "6")).status).toBe(409);
  expect((await set("7", "5")).status).toBe(303);
  const card = await (await server.get("/matrix/card", one)).text();
  expect(card).toContain("7 lines for positions");
  expect(card.match(/A free line/g)).toHaveLength(6);
  expect((await set("5", "7")).status).toBe(303);
});
