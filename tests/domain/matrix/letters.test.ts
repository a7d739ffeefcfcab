import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CandidacyState } from "~/domain/matrix/candidacies";
import { withdrawChoice } from "~/domain/matrix/choosing.server";
import { findAudience } from "~/domain/matrix/letter-audience.server";
import { linkOutside, type LetterReport } from "~/domain/matrix/letters";
import { audienceSchema, keepsToResidence, letterSchema, readAudience } from "~/domain/matrix/letters.schema";
import { countWaitingConversations, listConversations, readOwnMessages } from "~/domain/matrix/reading-messages.server";
import { setCandidacy } from "~/domain/matrix/setting-candidacies.server";
import { sendLetter } from "~/domain/matrix/writing-letters.server";
import { closeConversation, writeToHolder, writeToOrganizers } from "~/domain/matrix/writing-messages.server";
import { cancelWork, deleteWork, findOwnWork, repeatWork } from "~/domain/work.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { closeRunner, openRunner, runnerIdle } from "~/platform/job-runner.server";
import { banker, candidate, minister } from "../../candidates";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

let organizer: Person;

beforeAll(async () => {
  organizer = await member("organizer");
});

beforeEach(async () => {
  await db().card.deleteMany();
  await db().job.deleteMany();
});

afterAll(closeRunner);

const audience = (query: object = {}) => audienceSchema.parse(query);
const text = "We invite you to two days on budgets. See /programme and write if you come.";
const letter = (reaches: number, more: object = {}) => ({
  ...{ body: text, reaches, confirmed: true as const, formToken: newToken() },
  ...more,
});
const message = (body: string) => ({ body, formToken: newToken() });
const follow = (number: string, to: CandidacyState, key = banker) =>
  setCandidacy(organizer, number, key, { to, reason: "", last: 0 });
const heard = async (who: Person) => (await readOwnMessages(who)).messages.map(({ body }) => body);

async function delivered(code: string): Promise<LetterReport> {
  await openRunner();
  await runnerIdle();
  await closeRunner();
  const { state, result } = await findOwnWork(organizer, code);
  expect(state).toBe("done");
  return JSON.parse(result!) as LetterReport;
}

it("reaches each card of a state once, leaves the others, and is recorded once with whom and how many", async () => {
  const [one, two, out] = [await candidate(banker, minister), await candidate(banker), await candidate(banker)];
  await follow(one.number, "in_training");
  await follow(one.number, "in_training", minister);
  await follow(two.number, "in_training");
  await follow(out.number, "long_list");
  const to = audience({ state: "in_training" });
  expect(await findAudience(organizer, to, "en")).toMatchObject({ reaches: 2, closed: 0 });
  const code = await sendLetter(organizer, to, letter(2));
  expect(await delivered(code)).toEqual({ reached: 2, before: 0, closed: 0 });
  expect([await heard(one.holder), await heard(two.holder), await heard(out.holder)]).toEqual([[text], [text], []]);
  const entries = await db().logEntry.findMany({ where: { verb: "letter.sent" } });
  expect(entries.map(({ actorId, detail }) => [actorId, detail])).toEqual([[organizer.id, "2: state=in_training"]]);
  expect(JSON.stringify(entries)).not.toContain("budgets");
  const kept = JSON.stringify(await db().cardMessage.findMany());
  expect(kept).not.toContain(organizer.id);
});

it("writes to nobody twice when it is begun again, and reaches who had not got it", async () => {
  const cards = await Promise.all(Array.from({ length: 25 }, () => candidate(minister)));
  const code = await sendLetter(organizer, audience({ position: minister }), letter(25));
  expect(await delivered(code)).toMatchObject({ reached: 25, before: 0 });
  const late = await candidate(minister);
  await repeatWork(organizer, code);
  expect(await delivered(code)).toMatchObject({ reached: 26, before: 25 });
  expect(await db().cardMessage.count()).toBe(26);
  expect([await heard(cards[0]!.holder), await heard(late.holder)]).toEqual([[text], [text]]);
});

it("keeps to the conditions: sphere, body, readiness, and those who still want the position", async () => {
  const [finance, health] = [await candidate(banker), await candidate(minister)];
  const reaches = async (query: object) => (await findAudience(organizer, audience(query), "en")).reaches;
  expect(await reaches({})).toBe(2);
  expect(await reaches({ sphere: "finance" })).toBe(1);
  expect(await reaches({ body: "ministry-health", level: "leadership", kind: "central" })).toBe(1);
  expect([await reaches({ readiness: "now" }), await reaches({ readiness: "after_training" })]).toEqual([2, 0]);
  expect([
    await reaches({ region: "none" }),
    await reaches({ region: "BY-BR" }),
    await reaches({ scope: "districts" }),
  ]).toEqual([2, 0, 0]);
  await db().card.update({
    where: { number: health.number },
    data: { service: "over10", management: "none", languages: { create: { language: "pl", level: "basic" } } },
  });
  for (const [query, count] of [
    [{ language: "pl" }, 1],
    [{ language: "de" }, 0],
    [{ service: "over10", management: "none" }, 1],
    [{ service: "over10", sphere: "finance" }, 0],
  ] as const) {
    expect([query, await reaches(query)]).toEqual([query, count]);
  }
  const key = (await db().body.findFirstOrThrow({ where: { districtKey: { not: null } } })).districtKey!;
  expect(await reaches({ district: key })).toBe(0);
  expect(await reaches({ state: "any" })).toBe(0);
  await follow(finance.number, "in_training");
  expect([await reaches({ state: "any" }), await reaches({ state: "recommended" })]).toEqual([1, 0]);
  expect(await reaches({ state: "in_training", sphere: "finance" })).toBe(1);
  await withdrawChoice(finance.holder, { position: banker, revision: 1 });
  expect(await reaches({ state: "in_training", sphere: "finance" })).toBe(0);
  expect(await heard(health.holder)).toEqual([]);
  await expect(findAudience(organizer, audience({ position: "nothing" }), "en")).rejects.toMatchObject({ status: 404 });
});

it("leaves closed conversations alone, and who waits for an answer goes on waiting", async () => {
  const [closed, waiting, later] = [await candidate(banker), await candidate(banker), await candidate(banker)];
  await writeToHolder(organizer, closed.number, message("A question"));
  const { lastSeq } = await db().conversation.findUniqueOrThrow({ where: { cardNumber: closed.number } });
  await closeConversation(organizer, closed.number, lastSeq);
  await writeToOrganizers(waiting.holder, message("My own question"));
  await writeToOrganizers(later.holder, message("A later question"));
  expect(await findAudience(organizer, audience(), "en")).toMatchObject({ reaches: 2, closed: 1 });
  expect(await delivered(await sendLetter(organizer, audience(), letter(2)))).toEqual({
    ...{ reached: 2, before: 0, closed: 1 },
  });
  expect(await heard(closed.holder)).toEqual(["A question"]);
  expect(await heard(waiting.holder)).toEqual(["My own question", text]);
  expect(await countWaitingConversations(organizer)).toBe(2);
  const { items } = await listConversations(organizer, { state: "waiting", after: undefined });
  expect(items.map(({ cardNumber }) => cardNumber)).toEqual([waiting.number, later.number]);
});

it("is one letter of a form sent twice, one under way at a time, and sent to as many as the page said", async () => {
  const first = await candidate(banker);
  const twice = letter(1);
  const codes = await Promise.all([1, 2].map(() => sendLetter(organizer, audience(), twice)));
  expect(new Set(codes).size).toBe(1);
  await expect(sendLetter(organizer, audience(), letter(1))).rejects.toMatchObject({
    ...{ field: "form", message: "mistakes:letterUnderWay" },
  });
  const other = await member("organizer");
  await sendLetter(other, audience(), letter(1));
  await cancelWork(organizer, codes[0]!);
  await candidate(banker);
  await expect(sendLetter(organizer, audience(), letter(1))).rejects.toMatchObject({
    ...{ field: "form", message: "mistakes:letterReaches?count=2" },
  });
  await expect(sendLetter(organizer, audience({ sphere: "digital" }), letter(0))).rejects.toMatchObject({
    message: "mistakes:letterToNobody",
  });
  await deleteWork(organizer, codes[0]!);
  expect(await db().cardMessage.count()).toBe(0);
  expect(await heard(first.holder)).toEqual([]);
});

it("is closed to everybody but organizers, also to one who no longer is when it is delivered", async () => {
  await candidate(banker);
  for (const role of ["participant", "expert", "moderator", "applicant"] as const) {
    const who = await member(role);
    await expect(sendLetter(who, audience(), letter(1))).rejects.toMatchObject({ status: 403 });
    await expect(findAudience(who, audience(), "en")).rejects.toMatchObject({ status: 403 });
  }
  const leaving = await member("organizer");
  await sendLetter(leaving, audience(), letter(1));
  await db().account.update({ where: { id: leaving.id }, data: { role: "participant" } });
  await openRunner();
  await runnerIdle();
  await closeRunner();
  expect(await db().cardMessage.count()).toBe(0);
});

it("does not widen the circle where an address says what is not understood", () => {
  const read = (query: string) => readAudience(new Request(`http://localhost/organize/candidates/letter${query}`));
  expect(read("?state=in_training&sphere=finance&after=x&done=noted")).toMatchObject({
    ...{ state: "in_training", sphere: "finance", body: "" },
  });
  expect(read("")).toMatchObject({ state: "" });
  expect(keepsToResidence(new Request("http://localhost/x?residence=in_belarus"))).toBe(true);
  for (const wrong of [
    "?residence=in_belarus",
    "?state=in_trainin",
    "?spere=finance",
    "?sphere=finance&sphere=health",
    "?region=BY-XX",
  ]) {
    expect(read(wrong)).toBeNull();
  }
});

describe("links", () => {
  const origin = "https://reserve.example";
  it.each([
    "See https://elsewhere.example/x",
    "See http://reserve.example",
    "See https://reserve.example.evil.example/programme",
    "See https://reserve.example@evil.example/",
    "See //evil.example/a",
    "Join t.me/somebody today",
    "Пішыце на старонку рэзерв.бел",
    "bit.ly",
    "www.evil.example",
    "HTTPS://EVIL.EXAMPLE",
    "write to somebody@mail.example",
    "mailto:somebody",
    "tg://resolve?domain=x",
    "an address:evil.example.",
  ])("are refused where they lead out: %s", (words) => expect(linkOutside(words, origin)).not.toBeNull());

  it.each([
    "See /programme/two-days-on-budgets for the days.",
    "See https://reserve.example/programme/x",
    "Two days, e.g. in spring. Write if you come.",
    "Пішыце. Чакаем вас, і г. д. На 2.5 гадзіны.",
    "Навучанне 12.03.2027 у 10.30",
    "Так.Не",
  ])("are let through where they lead inside, and sentences are no links: %s", (words) =>
    expect(linkOutside(words, origin)).toBeNull(),
  );

  it("are refused before anything is sent, and one to the platform itself is sent", async () => {
    await candidate(banker);
    const to = (body: string) => sendLetter(organizer, audience(), letter(1, { body }));
    await expect(to("Come to https://elsewhere.example now")).rejects.toMatchObject({ field: "body" });
    expect(await db().job.count()).toBe(0);
    await to(`Come to ${env().ORIGIN}/programme now`);
    expect(await db().job.count()).toBe(1);
  });

  it("and a letter that is too long, or not confirmed, is none", () => {
    const wrong = (more: object) =>
      letterSchema
        .safeParse({ ...{ body: text, reaches: "1", confirmed: "yes", formToken: newToken() }, ...more })
        .error?.issues.map(({ path }) => path[0]);
    expect(wrong({})).toBeUndefined();
    expect(wrong({ body: "x".repeat(2001) })).toEqual(["body"]);
    expect(wrong({ confirmed: "" })).toEqual(["confirmed"]);
    expect(wrong({ formToken: "x" })).toEqual(["formToken"]);
  });
});
