import { beforeEach, describe, expect, it } from "vitest";
import { choosePosition, changeReadiness, moveDown, moveUp, withdrawChoice } from "~/domain/matrix/choosing.server";
import { findOwnCard, openCard } from "~/domain/matrix/finding-card.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

const keys = [
  "minister",
  "first-deputy-minister",
  "deputy-minister",
  "head-directorate",
  "consultant",
  "chief-specialist",
].map((title) => `ministry-health.${title}`);

let who: Person;
beforeEach(async () => {
  who = await member("participant");
});

async function choose(position: string, rank = 1, revision?: number): Promise<void> {
  const card = await findOwnCard(who, "en");
  await choosePosition(who, { position, rank, readiness: "now", revision: revision ?? card.revision });
}

async function chosen(): Promise<string[]> {
  const { choices } = await findOwnCard(who, "en");
  expect(choices.map(({ rank }) => rank)).toEqual(choices.map((_, i) => i + 1));
  return choices.map(({ key }) => key);
}

async function status(deed: Promise<unknown>): Promise<number> {
  const thrown = await deed.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Response);
  return (thrown as Response).status;
}

/** Every kept count beside a fresh one. */
async function countsTieOut(): Promise<void> {
  const fresh = await db().choice.groupBy({ by: ["positionKey"], _count: true });
  const kept = await db().position.findMany({ where: { candidateCount: { not: 0 } } });
  const sort = (rows: [string, number][]) => rows.sort(([a], [b]) => (a < b ? -1 : 1));
  expect(sort(kept.map(({ key, candidateCount }) => [key, candidateCount]))).toEqual(
    sort(fresh.map(({ positionKey, _count }) => [positionKey, _count])),
  );
}

describe("choosing", () => {
  it("makes the card with the first choice, numbered at random, and puts positions where they are wanted", async () => {
    expect((await findOwnCard(who, "en")).number).toBeNull();
    await choose(keys[0]!);
    await choose(keys[1]!, 1);
    await choose(keys[2]!, 2);
    const { number, residence, revision } = await findOwnCard(who, "en");
    expect(number).toMatch(/^R-[2-9A-Z]{4}-[2-9]{2}$/);
    expect({ residence, revision }).toEqual({ residence: "unsaid", revision: 3 });
    expect(await chosen()).toEqual([keys[1], keys[2], keys[0]]);
  });

  it("moves up and down, stays within the card, changes readiness, withdraws", async () => {
    for (const key of keys.slice(0, 3)) await choose(key, 5);
    await moveUp(who, { position: keys[2]!, revision: 3 });
    expect(await chosen()).toEqual([keys[0], keys[2], keys[1]]);
    await moveDown(who, { position: keys[0]!, revision: 4 });
    expect(await chosen()).toEqual([keys[2], keys[0], keys[1]]);
    await moveUp(who, { position: keys[2]!, revision: 5 });
    await moveDown(who, { position: keys[1]!, revision: 6 });
    expect(await chosen()).toEqual([keys[2], keys[0], keys[1]]);
    await changeReadiness(who, { position: keys[0]!, revision: 7, readiness: "after_training" });
    expect((await findOwnCard(who, "en")).choices[1]!.readiness).toBe("after_training");
    await withdrawChoice(who, { position: keys[2]!, revision: 8 });
    expect(await chosen()).toEqual([keys[0], keys[1]]);
    await countsTieOut();
  });

  it("refuses a sixth, the same twice, a retired and an unknown position, and changes nothing", async () => {
    await expect(choose("nobody.nothing")).rejects.toThrow("mistakes:matrix.unknownPosition");
    expect((await findOwnCard(who, "en")).number).toBeNull();
    for (const key of keys.slice(0, 4)) await choose(key, 5);
    await expect(choose(keys[0]!)).rejects.toThrow("mistakes:matrix.sameTwice");
    await db().position.update({ where: { key: keys[5]! }, data: { retiredOn: "2026-01-01" } });
    await expect(choose(keys[5]!)).rejects.toThrow("mistakes:matrix.retiredPosition");
    await db().position.update({ where: { key: keys[5]! }, data: { retiredOn: null } });
    await choose(keys[4]!, 5);
    await expect(choose(keys[5]!)).rejects.toThrow("mistakes:matrix.sixth?max=5");
    expect(await chosen()).toEqual(keys.slice(0, 5));
    expect((await findOwnCard(who, "en")).revision).toBe(5);
    await countsTieOut();
  });

  it("keeps a choice on a retired position until it is withdrawn", async () => {
    await choose(keys[0]!);
    await db().position.update({ where: { key: keys[0]! }, data: { retiredOn: "2026-01-01" } });
    expect((await findOwnCard(who, "en")).choices[0]).toMatchObject({ key: keys[0], retired: true });
    await withdrawChoice(who, { position: keys[0]!, revision: 1 });
    await db().position.update({ where: { key: keys[0]! }, data: { retiredOn: null } });
    expect(await chosen()).toEqual([]);
    await countsTieOut();
  });

  it("refuses a form made from an older card with 409, and a position that is not on the card with 404", async () => {
    await choose(keys[0]!);
    expect(await status(choose(keys[1]!, 1, 0))).toBe(409);
    expect(await status(withdrawChoice(who, { position: keys[0]!, revision: 0 }))).toBe(409);
    expect(await status(moveUp(who, { position: keys[1]!, revision: 1 }))).toBe(404);
    expect(await status(withdrawChoice(who, { position: keys[1]!, revision: 1 }))).toBe(404);
    expect(await chosen()).toEqual([keys[0]]);
    expect((await findOwnCard(who, "en")).revision).toBe(1);
  });

  it("takes one of two acts that start from the same card", async () => {
    await choose(keys[0]!);
    const both = await Promise.allSettled([choose(keys[1]!, 1, 1), choose(keys[2]!, 1, 1), choose(keys[1]!, 1, 1)]);
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await chosen()).toHaveLength(2);
    await countsTieOut();
  });

  it("keeps the counts right through any sequence of acts of several people at once", async () => {
    let seed = 11;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const people = await Promise.all([1, 2, 3].map(() => member("participant")));
    for (let round = 0; round < 60; round += 1) {
      await Promise.allSettled(
        people.map(async (person) => {
          const { revision } = await findOwnCard(person, "be");
          const act = { position: keys[random(keys.length)]!, revision };
          const acts = [
            () => choosePosition(person, { ...act, rank: 1 + random(5), readiness: "now" }),
            () => choosePosition(person, { ...act, rank: 1 + random(5), readiness: "after_training" }),
            () => withdrawChoice(person, act),
            () => moveUp(person, act),
            () => moveDown(person, act),
          ];
          await acts[random(acts.length)]!();
        }),
      );
    }
    await countsTieOut();
    for (const person of people) {
      const { choices } = await findOwnCard(person, "be");
      expect(choices.length).toBeLessThanOrEqual(5);
      expect(choices.map(({ rank }) => rank)).toEqual(choices.map((_, i) => i + 1));
      expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length);
    }
  });
});

describe("who may", () => {
  const act = { position: keys[0]!, revision: 0 };

  it("have a card: members, not applicants or visitors", async () => {
    const applicant = await member("applicant");
    for (const [asker, expected] of [
      [applicant, 403],
      [null, 401],
    ] as const) {
      expect(await status(findOwnCard(asker, "en"))).toBe(expected);
      expect(await status(choosePosition(asker, { ...act, rank: 1, readiness: "now" }))).toBe(expected);
      for (const deed of [moveUp, moveDown, withdrawChoice]) expect(await status(deed(asker, act))).toBe(expected);
      expect(await status(changeReadiness(asker, { ...act, readiness: "now" }))).toBe(expected);
    }
  });

  it("open a card: organizers, each time recorded; nobody else", async () => {
    await choose(keys[0]!);
    const { number } = await findOwnCard(who, "en");
    const before = await db().logEntry.count();
    for (const role of ["participant", "expert", "moderator", "applicant"] as const) {
      expect(await status(openCard(await member(role), number!, "en"))).toBe(403);
    }
    expect(await db().logEntry.count()).toBe(before);
    const organizer = await member("organizer");
    expect((await openCard(organizer, number!, "en")).choices).toHaveLength(1);
    await openCard(organizer, number!, "en");
    const entries = await db().logEntry.findMany({ where: { subjectKind: "card", subject: number! } });
    expect(entries.map(({ actorId, verb }) => [actorId, verb])).toEqual([
      [organizer.id, "card.opened"],
      [organizer.id, "card.opened"],
    ]);
    expect(await status(openCard(organizer, "R-0000-00", "en"))).toBe(404);
    expect(await db().logEntry.count()).toBe(before + 2);
  });
});
