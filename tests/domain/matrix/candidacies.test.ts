import { beforeAll, describe, expect, it } from "vitest";
import { boardSchema } from "~/domain/matrix/candidacies.schema";
import { candidacySchema } from "~/domain/matrix/candidacies.schema";
import type { CandidacyState } from "~/domain/matrix/candidacies";
import { choosePosition, withdrawChoice } from "~/domain/matrix/choosing.server";
import { findOwnCard, listOpenings, openCard } from "~/domain/matrix/finding-card.server";
import {
  findCandidacy,
  listBoardPlaces,
  listCandidacies,
  listCandidaciesFor,
} from "~/domain/matrix/reading-candidacies.server";
import { removeCard } from "~/domain/matrix/removing-card.server";
import { setCandidacy } from "~/domain/matrix/setting-candidacies.server";
import { db, transaction } from "~/platform/db.server";
import { banker, candidate, minister } from "../../candidates";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

let organizer: Person;
let other: Person;

beforeAll(async () => {
  [organizer, other] = [await member("organizer"), await member("organizer")];
});

const step = (to: CandidacyState, last = 0, reason = "") => ({ to, last, reason });
const lastOf = async (number: string) => (await findCandidacy(organizer, number, minister, "en")).last;
const stepsOf = (cardNumber: string) =>
  db().candidacyStep.findMany({ where: { candidacy: { cardNumber } }, orderBy: { seq: "asc" } });

it("goes from state to state, each step with reason, day and who, and the log without position and reason", async () => {
  const { number } = await candidate(minister);
  await setCandidacy(organizer, number, minister, step("long_list"));
  await setCandidacy(other, number, minister, step("put_aside", await lastOf(number), "Another is readier."));
  const found = await findCandidacy(organizer, number, minister, "en");
  expect(found).toMatchObject({ state: "put_aside", title: "Minister", choice: { rank: 1, readiness: "now" } });
  expect(found.steps.map(({ state, reason, by }) => [state, reason, by])).toEqual([
    ["long_list", "", organizer.pseudonym],
    ["put_aside", "Another is readier.", other.pseudonym],
  ]);
  const entries = await db().logEntry.findMany({ where: { subject: number, verb: "card.candidacy" } });
  expect(entries.map(({ actorId, detail }) => [actorId, detail])).toEqual([
    [organizer.id, "long_list"],
    [other.id, "put_aside"],
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/minister|readier/);
});

it("asks for a reason where somebody is put aside, and for nothing else", () => {
  const wrong = (to: string, reason: string) =>
    candidacySchema.safeParse({ to, reason, last: "0" }).error?.issues.map(({ path }) => path[0]);
  expect(wrong("put_aside", "  ")).toEqual(["reason"]);
  expect(wrong("put_aside", "Not yet.")).toBeUndefined();
  expect(wrong("recommended", "")).toBeUndefined();
  expect(wrong("appointed", "")).toEqual(["to"]);
  expect(wrong("recommended", "x".repeat(501))).toEqual(["reason"]);
});

it("takes one step of a form sent twice, at once or later, and refuses the one who comes second", async () => {
  const { number } = await candidate(minister);
  await Promise.all([1, 2].map(() => setCandidacy(organizer, number, minister, step("long_list"))));
  await setCandidacy(organizer, number, minister, step("long_list"));
  expect(await stepsOf(number)).toHaveLength(1);
  await expect(setCandidacy(other, number, minister, step("short_list"))).rejects.toMatchObject({ status: 409 });
  await expect(setCandidacy(other, number, minister, step("long_list"))).rejects.toMatchObject({ status: 409 });
  const last = await lastOf(number);
  const results = await Promise.allSettled([
    setCandidacy(organizer, number, minister, step("in_training", last)),
    setCandidacy(other, number, minister, step("recommended", last)),
  ]);
  expect(results.filter(({ status }) => status === "rejected")).toMatchObject([{ reason: { status: 409 } }]);
  expect(await stepsOf(number)).toHaveLength(2);
  await expect(
    setCandidacy(organizer, number, minister, step((await stepsOf(number))[1]!.toState as never, await lastOf(number))),
  ).rejects.toMatchObject({ field: "to" });
  // A form from before the last step but one is stale too, though it says the same.
  await expect(setCandidacy(organizer, number, minister, step("long_list"))).rejects.toMatchObject({ status: 409 });
  expect(await stepsOf(number)).toHaveLength(2);
});

it("refuses an old form also where its words happen to be the latest again", async () => {
  const { number } = await candidate(minister);
  await setCandidacy(organizer, number, minister, step("long_list"));
  await setCandidacy(other, number, minister, step("short_list", await lastOf(number)));
  await setCandidacy(organizer, number, minister, step("long_list", await lastOf(number)));
  await expect(setCandidacy(organizer, number, minister, step("long_list"))).rejects.toMatchObject({ status: 409 });
  expect(await stepsOf(number)).toHaveLength(3);
});

it("begins with a position on the card; once it is off, the card can only be put aside", async () => {
  const { holder, number } = await candidate(minister, banker);
  const before = await db().counter.findUnique({ where: { name: "candidacyStep" } });
  for (const key of ["supreme-court.judge", "nothing"]) {
    await expect(setCandidacy(organizer, number, key, step("long_list"))).rejects.toMatchObject({ status: 404 });
    await expect(findCandidacy(organizer, number, key, "en")).rejects.toMatchObject({ status: 404 });
  }
  await expect(setCandidacy(organizer, "R-0000-00", minister, step("long_list"))).rejects.toMatchObject({
    status: 404,
  });
  expect(await db().counter.findUnique({ where: { name: "candidacyStep" } })).toEqual(before);
  await setCandidacy(organizer, number, minister, step("short_list"));
  await withdrawChoice(holder, { position: minister, revision: 2 });
  const last = await lastOf(number);
  expect((await findCandidacy(organizer, number, minister, "en")).choice).toBeNull();
  await expect(setCandidacy(organizer, number, minister, step("recommended", last))).rejects.toMatchObject({
    field: "to",
  });
  expect((await openCard(organizer, number, "en")).candidacies).toMatchObject([
    { positionKey: minister, state: "short_list", withdrawn: true },
  ]);
  expect((await listCandidaciesFor(organizer, minister)).withdrawn).toContainEqual({
    cardNumber: number,
    state: "short_list",
  });
  const board = boardSchema.parse({ position: minister });
  const { items } = await listCandidacies(organizer, board, "en");
  expect(items.find(({ cardNumber }) => cardNumber === number)?.withdrawn).toBe(true);
  await setCandidacy(organizer, number, minister, step("put_aside", last, "No longer wanted."));
});

it("is closed to everybody but organizers, who never decide on themselves", async () => {
  const { number } = await candidate(minister);
  for (const role of ["participant", "expert", "moderator", "applicant"] as const) {
    const who = await member(role);
    await expect(setCandidacy(who, number, minister, step("long_list"))).rejects.toMatchObject({ status: 403 });
    await expect(findCandidacy(who, number, minister, "en")).rejects.toMatchObject({ status: 403 });
    await expect(listCandidacies(who, boardSchema.parse({}), "en")).rejects.toMatchObject({ status: 403 });
    await expect(listCandidaciesFor(who, minister)).rejects.toMatchObject({ status: 403 });
    await expect(listBoardPlaces(who, boardSchema.parse({}), "en")).rejects.toMatchObject({ status: 403 });
  }
  await choosePosition(organizer, { position: minister, rank: 1, readiness: "now", revision: 0 });
  const own = (await findOwnCard(organizer, "en")).number!;
  await expect(setCandidacy(organizer, own, minister, step("recommended"))).rejects.toMatchObject({ status: 403 });
  await expect(findCandidacy(organizer, own, minister, "en")).rejects.toMatchObject({ status: 403 });
  expect(await stepsOf(own)).toEqual([]);
});

it("records each look at a candidacy for the holder of the card, and goes with the card", async () => {
  const { holder, number } = await candidate(minister);
  await findCandidacy(organizer, number, minister, "en");
  expect(await listOpenings(holder)).toHaveLength(1);
  await setCandidacy(organizer, number, minister, step("long_list"));
  await listCandidacies(organizer, boardSchema.parse({}), "en");
  await listCandidaciesFor(organizer, minister);
  expect(await listOpenings(holder)).toHaveLength(1);
  await transaction((tx) => removeCard(tx, holder.id));
  expect(await db().candidacy.count({ where: { cardNumber: number } })).toBe(0);
  expect(await stepsOf(number)).toEqual([]);
});

describe("the board", () => {
  const board = (query: object) => listCandidacies(organizer, boardSchema.parse(query), "en");

  beforeAll(async () => {
    await db().candidacy.deleteMany();
    for (let i = 0; i < 30; i += 1) {
      const { number } = await candidate(minister);
      await setCandidacy(organizer, number, minister, step(i < 28 ? "long_list" : "in_training"));
    }
    const { number } = await candidate(banker);
    await setCandidacy(organizer, number, banker, step("recommended"));
  });

  it("counts by state what the other filters leave", async () => {
    const counts = async (query: object) =>
      Object.fromEntries((await board(query)).counts.map(({ state, count }) => [state, count]));
    const none = { long_list: 0, short_list: 0, in_training: 0, recommended: 0, put_aside: 0 };
    expect(await counts({ state: "in_training" })).toEqual({ ...none, long_list: 28, in_training: 2, recommended: 1 });
    expect(await counts({ sphere: "finance" })).toEqual({ ...none, recommended: 1 });
    expect(await counts({ body: "ministry-health" })).toEqual({ ...none, long_list: 28, in_training: 2 });
    expect(await counts({ position: banker })).toEqual({ ...none, recommended: 1 });
    expect(await counts({ region: "BY-BR" })).toEqual(none);
    expect(await counts({ state: "nonsense", region: "nowhere" })).toMatchObject({ long_list: 28 });
    expect((await board({ state: "in_training" })).items.map(({ state }) => state)).toEqual([
      "in_training",
      "in_training",
    ]);
  });

  it("shows each once, page by page", async () => {
    const seen: string[] = [];
    let after = "";
    do {
      const { items, next } = await board({ after });
      seen.push(...items.map(({ cardNumber }) => cardNumber));
      after = next;
    } while (after);
    expect(seen).toHaveLength(31);
    expect(new Set(seen).size).toBe(31);
    expect((await board({ after: "no code of ours" })).items).toHaveLength(25);
  });

  it("offers the bodies and positions that have candidacies", async () => {
    const places = (query: object) => listBoardPlaces(organizer, boardSchema.parse(query), "en");
    expect((await places({})).bodies.map(({ value }) => value).sort()).toEqual(["ministry-finance", "ministry-health"]);
    expect((await places({})).positions).toEqual([]);
    expect((await places({ body: "ministry-health" })).positions).toEqual([{ value: minister, label: "Minister" }]);
  });
});
