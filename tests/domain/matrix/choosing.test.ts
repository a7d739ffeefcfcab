import { beforeEach, describe, expect, it } from "vitest";
import {
  changeReadiness,
  choosePosition,
  moveDown,
  moveUp,
  orderChoices,
  withdrawChoice,
} from "~/domain/matrix/choosing.server";
import { findOwnCard, openCard } from "~/domain/matrix/finding-card.server";
import { choosingSchema } from "~/domain/matrix/choosing.schema";
import { changeSettings } from "~/domain/organizing/changing-settings.server";
import { readSetting } from "~/domain/settings.server";
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

describe("the order of all", () => {
  const order = (positions: (string | undefined)[], revision: number) =>
    orderChoices(who, { positions: positions.map(String), revision });
  beforeEach(async () => {
    for (const key of keys.slice(0, 4)) await choose(key, 5);
  });

  it("is set at once, and counts, readiness and why stay with their positions", async () => {
    await changeReadiness(who, { position: keys[3]!, revision: 4, readiness: "after_training", why: "Because" });
    await order([keys[3], keys[1], keys[0], keys[2]], 5);
    expect(await chosen()).toEqual([keys[3], keys[1], keys[0], keys[2]]);
    const { choices, revision } = await findOwnCard(who, "en");
    expect(choices[0]).toMatchObject({ readiness: "after_training", why: "Because" });
    expect(revision).toBe(6);
    await countsTieOut();
  });

  it("refuses a missing, a foreign, a doubled and an unknown position, and changes nothing", async () => {
    const [a, b, c, d] = keys;
    const wrong: [(string | undefined)[], number][] = [
      [[a, b, c], 400],
      [[a, b, c, c], 400],
      [[a, b, c, d, d], 400],
      [[a, b, c, keys[4]], 404],
      [[a, b, c, d, keys[4]], 404],
      [[a, b, c, "nobody.nothing"], 404],
    ];
    for (const [positions, refused] of wrong) expect(await status(order(positions, 4))).toBe(refused);
    expect(await chosen()).toEqual([a, b, c, d]);
    expect((await findOwnCard(who, "en")).revision).toBe(4);
  });

  it("is another's to lose: of two that start from the same card one wins, whole", async () => {
    const [a, b, c, d] = keys;
    const ways = [
      [d, c, b, a],
      [b, a, d, c],
    ];
    const both = await Promise.allSettled(ways.map((way) => order(way, 4)));
    expect(both.map(({ status: how }) => how).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = both.find((one) => one.status === "rejected")!.reason as Response;
    expect([lost.status, await lost.text()]).toEqual([409, "staleCard"]);
    expect(await chosen()).toEqual(ways[both.findIndex((one) => one.status === "fulfilled")]);
    await countsTieOut();
  });
});

describe("why", () => {
  it("stands with the choice, is changed and emptied, and stays where it is left out", async () => {
    await choosePosition(who, { position: keys[0]!, rank: 1, readiness: "now", revision: 0, why: "The first reason" });
    const why = async () => (await findOwnCard(who, "en")).choices.map((one) => one.why);
    expect(await why()).toEqual(["The first reason"]);
    await choose(keys[1]!);
    await moveDown(who, { position: keys[1]!, revision: 2 });
    await changeReadiness(who, { position: keys[0]!, revision: 3, readiness: "after_training" });
    expect(await why()).toEqual(["The first reason", ""]);
    await changeReadiness(who, { position: keys[0]!, revision: 4, readiness: "now", why: "Another" });
    expect(await why()).toEqual(["Another", ""]);
    await changeReadiness(who, { position: keys[0]!, revision: 5, readiness: "now", why: "" });
    expect(await why()).toEqual(["", ""]);
  });

  it("has up to 500 characters, as people count them, and no signs that turn text around", () => {
    const check = (why: string) => {
      const read = choosingSchema.safeParse({ position: "x", revision: "0", readiness: "now", rank: "1", why });
      return read.success ? read.data.why : read.error.issues.map(({ message }) => message);
    };
    expect(check("й".repeat(500))).toHaveLength(500);
    expect(check("😀".repeat(500))).toBe("😀".repeat(500));
    expect(check("й".repeat(501))).toEqual(["errors:tooLong?max=500&count=501"]);
    expect(check("abc\u202Edef")).toEqual(["errors:bidirectional"]);
    expect(check("")).toBe("");
  });
});

describe("the largest number", () => {
  async function most(value: number): Promise<void> {
    const administrator = await member("administrator");
    const joining = await readSetting("joining");
    const before = await readSetting("mostChoices");
    const same = { joining, joiningBefore: joining, premoderated: 0, premoderatedBefore: 0 };
    await changeSettings(administrator, { ...same, mostChoices: value, mostChoicesBefore: before });
  }

  it("is a setting; where it is lowered, nothing that was chosen goes", async () => {
    await most(6);
    for (const key of keys) await choose(key, 9);
    expect((await findOwnCard(who, "en")).most).toBe(6);
    await most(2);
    expect(await chosen()).toEqual(keys);
    const { revision } = await findOwnCard(who, "en");
    await orderChoices(who, { positions: [...keys].reverse(), revision });
    await withdrawChoice(who, { position: keys[0]!, revision: revision + 1 });
    expect(await chosen()).toHaveLength(5);
    await expect(choose(keys[0]!)).rejects.toThrow("mistakes:matrix.sixth?max=2");
    await most(5);
    await expect(choose(keys[0]!)).rejects.toThrow("mistakes:matrix.sixth?max=5");
    await countsTieOut();
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
      expect(await status(orderChoices(asker, { positions: [keys[0]!], revision: 0 }))).toBe(expected);
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
