import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { published, type Figures } from "~/domain/organizing/published-figures";
import { findPublishedFigures } from "~/domain/organizing/published-figures.server";
import { moveClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../database";

const nothing: Figures = { participants: 0, concepts: 0, comments: 0, positions: 0, chosen: 0 };

describe("the figures for everyone", () => {
  it.each([
    [0, undefined],
    [49, undefined],
    [50, 50],
    [99, 50],
    [700, 700],
    [749, 700],
  ])("%i participants are told as %s", (participants, told) => {
    expect(published({ ...nothing, participants }).participants).toBe(told);
  });

  it.each([
    [9, undefined],
    [10, 10],
    [16, 15],
    [99, 95],
    [100, 100],
    [119, 110],
    [683, 680],
  ])("%i texts are told as %s", (texts, told) => {
    const figures = published({ ...nothing, concepts: texts, comments: texts });
    expect([figures.concepts, figures.comments]).toEqual([told, told]);
  });

  it.each([
    [0, undefined],
    [1, undefined],
    [12, 0.1],
    [13, 0.15],
    [77, 0.75],
    [100, 1],
  ])("%i of a hundred positions are told as %s", (chosen, told) => {
    expect(published({ ...nothing, participants: 50, positions: 100, chosen }).chosenShare).toBe(told);
  });

  it("say nothing of the positions while there are few participants", () => {
    expect(published({ ...nothing, participants: 49, positions: 100, chosen: 60 })).toEqual({});
  });

  it("say nothing of an empty community", () => expect(published(nothing)).toEqual({}));
});

describe("counted", () => {
  useDatabase();
  const hour = 3_600_000;
  // Each test begins some hours after the last, so that nothing is kept from it.
  let time = 0;
  beforeEach(() => moveClock((time += 10 * hour)));
  afterEach(() => moveClock(0));

  const join = (count: number, role: string) => {
    const from = Math.random();
    const data = Array.from({ length: count }, (_, at) => {
      const id = `${role}-${from}-${at}`;
      return { id, pseudonym: id, skeleton: id, passphraseHash: "-", role, joinedOn: "2026-11-22" };
    });
    return db().account.createMany({ data });
  };

  it("participants count, applicants and others do not", async () => {
    expect(await findPublishedFigures()).toEqual({});
    await join(60, "applicant");
    await join(60, "moderator");
    moveClock((time += hour));
    expect(await findPublishedFigures()).toEqual({});
    await join(50, "participant");
    moveClock((time += hour));
    expect(await findPublishedFigures()).toEqual({ participants: 50 });
  });

  it("once an hour, so that nobody's coming shows when it happens", async () => {
    const before = await findPublishedFigures();
    await join(100, "participant");
    moveClock(time + hour - 60_000);
    expect(await findPublishedFigures()).toEqual(before);
    moveClock(time + hour);
    expect((await findPublishedFigures()).participants).toBe((before.participants ?? 0) + 100);
  });
});
