import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changeReadiness, choosePosition, moveDown, moveUp, withdrawChoice } from "~/domain/matrix/choosing.server";
import { compareRounds } from "~/domain/matrix/comparing-rounds.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { closeRound, closeRoundsByTime, openRound, setLastDay } from "~/domain/matrix/keeping-rounds.server";
import { comparisonSchema, lastDaySchema, openingSchema } from "~/domain/matrix/rounds.schema";
import { stateOfRound } from "~/domain/matrix/rounds";
import { ensureFirstRound, findCurrentRound, listRounds } from "~/domain/matrix/rounds.server";
import { eraseAccount } from "~/domain/privacy/erasing.server";
import { moveClock, today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

const minister = "ministry-health.minister";
const judge = "supreme-court.judge";
const day = 86_400_000;
const dayIn = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

let organizer: Person;
let other: Person;

beforeAll(async () => {
  organizer = await member("organizer");
  other = await member("organizer");
});

beforeEach(async () => {
  moveClock(0);
  await db().publishedPicture.deleteMany();
  await db().round.deleteMany();
  await ensureFirstRound();
});

const status = async (act: Promise<unknown>) =>
  act.then(
    () => 200,
    async (error: unknown) => (error instanceof Response ? `${error.status} ${await error.text()}` : String(error)),
  );
const current = async () => (await db().round.findFirstOrThrow({ orderBy: { number: "desc" } })).code;
const choose = (who: Person, position: string, revision = 0) =>
  choosePosition(who, { position, rank: 1, readiness: "now", revision });

describe("a round", () => {
  it("is open, over after its last day, closed", () => {
    const at = (closesOn: string | null, closedOn: string | null = null) =>
      stateOfRound({ closesOn, closedOn }, "2026-03-02");
    expect([at(null), at("2026-03-02"), at("2026-03-01"), at("2026-03-05", "2026-03-01")]).toEqual([
      "open",
      "open",
      "over",
      "closed",
    ]);
  });

  it("is there from the start, once", async () => {
    await ensureFirstRound();
    expect(await listRounds(organizer)).toMatchObject([
      { number: 1, state: "open", closesOn: null, publishedOn: null },
    ]);
  });

  it("is kept by organizers alone", async () => {
    const code = await current();
    for (const role of ["applicant", "participant", "expert", "moderator"] as const) {
      const who = await member(role);
      const input = { closesOn: null, before: null };
      const answers = [listRounds(who), openRound(who, input), setLastDay(who, code, input), closeRound(who, code)];
      for (const act of answers) expect(await status(act)).toBe("403 ");
      expect(await status(compareRounds(who, comparisonSchema.parse({}), "en"))).toBe("403 ");
    }
    expect(await db().round.count({ where: { closedOn: null } })).toBe(1);
  });

  it("is one at a time, also for two who open at once", async () => {
    expect(await status(openRound(organizer, { closesOn: null }))).toBe("409 roundOpenAlready");
    await closeRound(organizer, await current());
    const both = await Promise.all([organizer, other].map((who) => status(openRound(who, { closesOn: null }))));
    expect(both.sort()).toEqual([200, "409 roundOpenAlready"]);
    expect(await db().round.findMany({ orderBy: { number: "asc" }, select: { number: true } })).toEqual([
      { number: 1 },
      { number: 2 },
    ]);
  });

  it("is closed by one of two who close at once", async () => {
    const code = await current();
    const before = await db().logEntry.count();
    const both = await Promise.all([organizer, other].map((who) => status(closeRound(who, code))));
    expect(both.sort()).toEqual([200, "409 roundOver"]);
    expect(await db().logEntry.count()).toBe(before + 1);
    expect(await status(closeRound(organizer, "no-such-code"))).toBe("404 ");
  });

  it("gets a last day that is today or later, from whoever saw the last one", async () => {
    const code = await current();
    const past = setLastDay(organizer, code, { closesOn: dayIn(-1), before: null });
    expect(await status(past)).toContain("mistakes:round.past");
    await setLastDay(organizer, code, { closesOn: dayIn(3), before: null });
    const stale = setLastDay(other, code, { closesOn: dayIn(9), before: null });
    expect(await status(stale)).toBe("409 roundMoved");
    await setLastDay(other, code, { closesOn: dayIn(9), before: dayIn(3) });
    expect(await listRounds(organizer)).toMatchObject([{ closesOn: dayIn(9) }]);
    await closeRound(organizer, code);
    const late = setLastDay(other, code, { closesOn: dayIn(12), before: dayIn(9) });
    expect(await status(late)).toBe("409 roundOver");
    expect(await status(openRound(organizer, { closesOn: dayIn(-1) }))).toContain("mistakes:round.past");
  });

  it.each(["2026-02-30", "tomorrow", "31.12.2026", "2026-1-1", "9999-01-01", "0001-01-01"])(
    "takes no %s for a day",
    (closesOn) => {
      expect(openingSchema.safeParse({ closesOn }).success).toBe(false);
      expect(lastDaySchema.safeParse({ closesOn: "", before: closesOn }).success).toBe(false);
    },
  );

  it("closes by time: at once for choosing, and its snapshot with the next tidying", async () => {
    const who = await member("participant");
    await setLastDay(organizer, await current(), { closesOn: today(), before: null });
    await choose(who, minister);
    await closeRoundsByTime();
    expect((await listRounds(organizer))[0]!.state).toBe("open");
    moveClock(day);
    expect(await status(choose(who, judge, 1))).toBe("409 roundClosed");
    expect((await listRounds(organizer))[0]!.state).toBe("over");
    expect(await findCurrentRound(who)).toEqual({ number: 1, open: false, day: dayIn(0) });
    await Promise.all([closeRoundsByTime(), closeRoundsByTime()]);
    const [round] = await listRounds(organizer);
    expect(round).toMatchObject({ state: "closed", closedOn: dayIn(0) });
    expect(await db().roundChoice.count({ where: { positionKey: minister } })).toBe(1);
    const log = await db().logEntry.findMany({ where: { subject: round!.code }, orderBy: { seq: "asc" } });
    expect(log.map(({ verb, actorId }) => [verb, actorId])).toEqual([
      ["round.lastDay", organizer.id],
      ["round.closedByTime", null],
    ]);
    expect(await openRound(organizer, { closesOn: null })).toBe(await current());
  });
});

describe("while no round is open", () => {
  it("nothing can be chosen or changed, and everybody can leave", async () => {
    const who = await member("participant");
    await choose(who, minister);
    await choose(who, judge, 1);
    await closeRound(organizer, await current());
    const before = await findOwnCard(who, "en");
    const at = { position: minister, revision: 2 };
    for (const act of [
      choose(who, "ministry-culture.minister", 2),
      choose(await member("participant"), minister),
      moveUp(who, at),
      moveDown(who, at),
      changeReadiness(who, { ...at, readiness: "after_training" }),
    ]) {
      expect(await status(act)).toBe("409 roundClosed");
    }
    expect(await findOwnCard(who, "en")).toEqual(before);
    await withdrawChoice(who, at);
    expect((await findOwnCard(who, "en")).choices.map(({ key }) => key)).toEqual([judge]);
    // What was frozen stands; who erases themselves goes from it too.
    expect(await db().roundChoice.count({ where: { cardNumber: before.number! } })).toBe(2);
    await eraseAccount(who.id, "leave", async () => undefined);
    expect(await db().roundChoice.count({ where: { cardNumber: before.number! } })).toBe(0);
  });
});

describe("a snapshot", () => {
  it("holds every open position with its candidates and every choice", async () => {
    const [one, two] = [await member("participant"), await member("participant")];
    await choose(one, minister);
    await choose(one, judge, 1);
    await choose(two, judge);
    await db().position.update({ where: { key: minister }, data: { retiredOn: "2026-01-01" } });
    await closeRound(organizer, await current());
    await db().position.update({ where: { key: minister }, data: { retiredOn: null } });
    const { id, cards } = await db().round.findFirstOrThrow();
    const expected = await db().choice.findMany({ orderBy: [{ cardNumber: "asc" }, { positionKey: "asc" }] });
    const kept = await db().roundChoice.findMany({ orderBy: [{ cardNumber: "asc" }, { positionKey: "asc" }] });
    expect(kept).toEqual(
      expected.map(({ cardNumber, positionKey, rank, readiness }) => {
        return { roundId: id, cardNumber, positionKey, rank, readiness };
      }),
    );
    expect(cards).toBe(new Set(expected.map(({ cardNumber }) => cardNumber)).size);
    const positions = await db().position.findMany({ where: { body: { retiredOn: null } }, include: { body: true } });
    const open = positions.filter(({ key }) => key !== minister);
    expect(await db().roundPosition.count()).toBe(open.length);
    const court = await db().roundPosition.findFirstOrThrow({ where: { positionKey: judge } });
    const position = open.find(({ key }) => key === judge)!;
    expect(court).toMatchObject({
      ...{ bodyKey: position.bodyKey, level: position.level, seats: position.seats },
      ...{ kind: position.body.kind, sphere: position.body.sphere, regionCode: position.body.regionCode },
      candidates: position.candidateCount,
    });
    expect(court.firsts).toBe(expected.filter((row) => row.positionKey === judge && row.rank === 1).length);
  });
});

describe("comparing rounds", () => {
  const compare = (query: object = {}) => compareRounds(organizer, comparisonSchema.parse(query), "en");

  it("says what moved between two closed rounds, and from the last one to now", async () => {
    expect((await compare()).counts).toBeNull();
    const [one, two] = [await member("participant"), await member("participant")];
    const base = await db().choice.count();
    await choose(one, "ministry-culture.minister");
    await closeRound(organizer, await current());
    await openRound(organizer, { closesOn: null });
    expect((await compare()).counts).toMatchObject({ all: 0 });
    await withdrawChoice(one, { position: "ministry-culture.minister", revision: 1 });
    await choose(two, "ministry-sport.minister");
    await choose(one, "ministry-sport.minister", 2);
    const moved = await compare({ by: "sphere" });
    expect(moved).toMatchObject({ asked: { from: 1, to: 2 }, open: true, pages: 1 });
    expect(moved.counts).toEqual({ all: 2, gained: 1, lost: 1, filled: 1, emptied: 1 });
    expect(moved.positions.map(({ key, then, now }) => [key, then, now])).toEqual([
      ["ministry-sport.minister", 0, 2],
      ["ministry-culture.minister", 1, 0],
    ]);
    expect(moved.groups.find(({ key }) => key === "culture")).toMatchObject({ then: 1, now: 2 });
    const total = (groups: { then: number; now: number }[]) =>
      groups.reduce((sum, row) => [sum[0]! + row.then, sum[1]! + row.now], [0, 0]);
    for (const by of ["level", "kind", "region", "sphere"]) {
      expect(total((await compare({ by })).groups)).toEqual([base + 1, base + 2]);
    }
    expect((await compare({ by: "body" })).groups).toMatchObject([
      { name: "Ministry of Sport", then: 0, now: 2 },
      { then: 1 },
    ]);
    for (const [change, keys] of [
      ["filled", ["ministry-sport.minister"]],
      ["gained", ["ministry-sport.minister"]],
      ["emptied", ["ministry-culture.minister"]],
      ["lost", ["ministry-culture.minister"]],
    ] as const) {
      expect((await compare({ change })).positions.map(({ key }) => key)).toEqual(keys);
    }
    await closeRound(organizer, await current());
    expect(await compare({ from: "1", to: "2" })).toMatchObject({ open: false, counts: moved.counts });
    expect(await status(compare({ from: "7" }))).toBe("404 ");
    expect((await compare({ page: "x", by: "'; --", change: "?" })).asked).toMatchObject({
      by: "level",
      change: "all",
    });
  });
});
