import { beforeAll, expect, it } from "vitest";
import { listOpenings } from "~/domain/matrix/finding-card.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { candidate, minister } from "../candidates";
import { member, type Person } from "../cast";
import { useServer } from "../server";

const server = useServer();

let organizer: Person;
let other: Person;

beforeAll(async () => {
  [organizer, other] = [await member("organizer"), await member("organizer")];
});

const stepAt = (number: string, from = "") => `/organize/cards/${number}/candidacy?position=${minister}${from}`;
const step = (to: string, last: number, reason = "") => ({ to, reason, last: String(last) });
const last = async (cardNumber: string) =>
  (await db().candidacyStep.findFirstOrThrow({ where: { candidacy: { cardNumber } }, orderBy: { seq: "desc" } })).seq;

it("answers a stale step with 409, the way to see how it stands, and the reason that was typed", async () => {
  const { number } = await candidate(minister);
  const first = await server.post(stepAt(number), step("long_list", 0), organizer);
  expect([first.status, first.headers.get("Location")]).toEqual([
    303,
    `/organize/matrix/positions/${minister}?done=candidacySet`,
  ]);
  const reason = "A reason that somebody has thought about for long.";
  const stale = await server.post(stepAt(number), step("short_list", 0, reason), other);
  expect(stale.status).toBe(409);
  const html = await stale.text();
  expect(html).toContain("Another organizer has changed the state");
  expect(html).toContain(`href="${stepAt(number)}"`);
  expect(html).toContain(reason);
  expect((await server.post(stepAt(number), step("long_list", 0), organizer)).status).toBe(303);
  expect(await db().candidacyStep.count({ where: { candidacy: { cardNumber: number } } })).toBe(1);
});

it("gives a step without its reason back beside the field, and leads back to where one came from", async () => {
  const { number } = await candidate(minister);
  const missing = await server.post(stepAt(number), step("put_aside", 0), organizer);
  expect(missing.status).toBe(422);
  expect(await missing.text()).toContain("Why: fill this in.");
  expect(await db().candidacy.count({ where: { cardNumber: number } })).toBe(0);
  const ways = {
    card: `/organize/cards/${number}`,
    board: "/organize/candidates",
    "//evil.example": "/organize/matrix",
  };
  let at = 0;
  for (const [from, path] of Object.entries(ways)) {
    const to = ["long_list", "short_list", "in_training"][at]!;
    const answer = await server.post(
      stepAt(number, `&from=${encodeURIComponent(from)}`),
      step(to, at === 0 ? 0 : await last(number)),
      organizer,
    );
    expect([from, answer.headers.get("Location")?.startsWith(path)]).toEqual([from, true]);
    at += 1;
  }
  const brokenForms: Record<string, string>[] = [{}, { to: "long_list" }, { ...step("long_list", 0), last: "x" }];
  for (const broken of brokenForms) {
    expect((await server.post(stepAt(number), broken, organizer)).status).toBe(422);
  }
});

it("every page with what stands on one card is logged for its holder; lists are not", async () => {
  const { holder, number } = await candidate(minister);
  const second = await candidate(minister);
  await server.post(stepAt(number), step("long_list", 0, "Reads budgets."), organizer);
  await server.post(`/organize/cards/${number}/notes`, { body: "A note here", formToken: newToken() }, organizer);
  const looks = async () => (await listOpenings(holder)).length;
  const lists = [
    "/organize/candidates",
    `/organize/candidates?position=${minister}`,
    `/organize/matrix/positions/${minister}`,
    `/organize/candidates/comparison?card=${number}`,
    `/organize/candidates/letter?position=${minister}`,
    "/organize/messages",
    "/organize/log",
  ];
  for (const path of lists) {
    const before = await looks();
    const answer = await server.get(path, organizer);
    expect([path, answer.status, await looks()]).toEqual([path, 200, before]);
    expect(await answer.text()).not.toContain("Reads budgets.");
  }
  const pages = [
    `/organize/cards/${number}`,
    `/organize/cards/${number}/notes`,
    stepAt(number),
    `/organize/candidates/comparison?card=${number}&card=${second.number}`,
  ];
  for (const path of pages) {
    const before = await looks();
    expect([path, (await server.get(path, organizer)).status]).toEqual([path, 200]);
    expect([path, await looks()]).toEqual([path, before + 1]);
  }
});

it("says what is wrong with a comparison of one, and of five", async () => {
  const numbers = (await Promise.all([1, 2, 3, 4, 5].map(() => candidate(minister)))).map(({ number }) => number);
  const compare = async (some: string[]) =>
    (
      await server.get(`/organize/candidates/comparison?${some.map((one) => `card=${one}`).join("&")}`, organizer)
    ).text();
  expect(await compare(numbers.slice(0, 1))).toContain("at least two cards");
  expect(await compare(numbers)).toContain("At most 4 cards can be compared, and 5 are ticked");
  expect(await compare(numbers.slice(0, 4))).toContain("The log records that you opened each of these cards");
  const path = `/organize/candidates/comparison?card=${numbers[0]}&card=R-0000-00`;
  expect((await server.get(path, organizer)).status).toBe(404);
});

it("refuses a letter to a circle that is not understood, and gives back one that leads out", async () => {
  for (const query of ["?sphere=nonsense", "?who=everybody"]) {
    expect((await server.get(`/organize/candidates/letter${query}`, organizer)).status).toBe(400);
  }
  const living = await server.get("/organize/candidates/letter?residence=in_belarus", organizer);
  expect([living.status, await living.text()]).toEqual([400, expect.stringContaining("where people live")]);
  await candidate(minister);
  const reaches = String(await db().card.count({ where: { choices: { some: { positionKey: minister } } } }));
  const path = `/organize/candidates/letter?position=${minister}`;
  const fields = { reaches, confirmed: "yes", formToken: newToken(), body: "Come and see https://elsewhere.example" };
  const refused = await server.post(path, fields, organizer);
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toContain("This leads out of the platform: https://elsewhere.example");
  expect(html).toContain("Come and see");
  const sent = await server.post(path, { ...fields, body: "Come and see /programme with us" }, organizer);
  expect([sent.status, sent.headers.get("Location")?.startsWith("/work/")]).toEqual([303, true]);
  const fewer = { ...fields, reaches: "1", body: "Another one for everybody", formToken: newToken() };
  expect((await server.post(path, fewer, other)).status).toBe(422);
});
