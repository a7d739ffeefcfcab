import { beforeAll, expect, it } from "vitest";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { makeScenario } from "~/domain/matrix/making-scenarios.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { useServer } from "../server";

const server = useServer();
const position = "ministry-health.minister";
let organizer: Person;
let holder: Person;
let card = "";
let path = "";

beforeAll(async () => {
  organizer = await member("organizer");
  holder = await member("participant");
  await choosePosition(holder, { position, rank: 1, readiness: "now", revision: 0 });
  card = (await findOwnCard(holder, "en")).number!;
  path = `/organize/matrix/scenarios/${await makeScenario(organizer, { name: "A plan", filter: "sphere=health" })}`;
});

const opened = () => db().logEntry.count({ where: { verb: "card.opened" } });

it("a contradictory rule comes back with what was typed, a stale one with 409, and neither does anything", async () => {
  const pin = { kind: "pin", card, position, revision: "0" };
  expect((await server.post(`${path}/rules`, pin, organizer)).status).toBe(303);
  const stale = await server.post(`${path}/rules`, pin, organizer);
  expect(stale.status).toBe(409);
  expect(await stale.text()).toContain("The scenario changed since you opened the page.");
  const refused = await server.post(`${path}/rules`, { ...pin, kind: "exclude", revision: "1" }, organizer);
  const html = await refused.text();
  expect(refused.status).toBe(422);
  expect(html).toContain("This contradicts a pin.");
  expect(html).toContain(`value="${card}"`);
  expect((await server.post(`${path}/rules`, { ...pin, revision: "x" }, organizer)).status).toBe(422);
  expect(await db().scenarioRule.count()).toBe(1);
});

it("a form sent twice computes once more and makes nothing twice; an act on nothing is not found", async () => {
  const revision = { revision: "1" };
  for (const _ of [1, 2]) {
    const answer = await server.post(`${path}/computing`, revision, organizer);
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, `${path}?done=scenarioComputed`]);
  }
  expect(await db().scenarioSeat.count()).toBe(1);
  for (const act of ["computing", "copy", "deletion", "taking-back"]) {
    const none = await server.post(`/organize/matrix/scenarios/nothing/${act}`, { ...revision, rule: "x" }, organizer);
    expect([act, none.status]).toEqual([act, 404]);
    expect([act, (await server.post(`${path}/${act}`, {}, organizer)).status]).toEqual([act, 400]);
  }
});

it("lists show card numbers and log nothing; the card behind one is opened as always, for its holder to read", async () => {
  const before = await opened();
  for (const part of ["", "/assignments", "/unneeded", "/empty", "/rules", `/positions/${position}`]) {
    expect((await server.get(path + part, organizer)).status).toBe(200);
  }
  expect(await (await server.get(`${path}/assignments`, organizer)).text()).toContain(card);
  expect(await opened()).toBe(before);
  expect((await server.get(`/organize/cards/${card}`, organizer)).status).toBe(200);
  expect(await opened()).toBe(before + 1);
});

it("an address that somebody changed by hand shows a page or says that there is none", async () => {
  for (const query of [
    "?after=%00",
    "?after=zzz",
    "?group=-1&position=99999999",
    "?after=ministry-health.minister%20",
  ]) {
    for (const part of ["/assignments", "/unneeded", "/empty", `/positions/${position}`]) {
      expect((await server.get(path + part + query, organizer)).status).toBeLessThan(500);
    }
  }
  expect((await server.get(`${path}/positions/no.such`, organizer)).status).toBe(404);
  expect((await server.get("/organize/matrix/scenarios/comparison", organizer)).status).toBe(404);
  expect((await server.get("/organize/matrix/scenarios/new?kind=nonsense&body=zzz", organizer)).status).toBe(200);
});
