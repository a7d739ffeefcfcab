import { describe, expect, it } from "vitest";
import { figureKeys, inTens, ofPeople, outcomeOf, shareOfPeople } from "~/domain/results/figures";

const people = (value: number) => ({ value, unit: "count" as const, over: false });

describe("texts", () => {
  it.each([
    [0, 0, false],
    [99, 99, false],
    [100, 100, false],
    [101, 100, true],
    [680, 680, false],
    [683, 680, true],
    [689, 680, true],
    [690, 690, false],
  ])("%i is told as %i, over: %s", (count, value, over) => {
    expect(inTens(count).said).toEqual({ value, unit: "count", over });
  });
});

describe("people", () => {
  it("are rounded to 5, and fewer than 10 are not told", () => {
    expect([0, 1, 9].map((count) => ofPeople(count))).toEqual(Array(3).fill({ said: null, why: "few" }));
    expect([10, 12, 13, 698, 702].map((count) => ofPeople(count).said?.value)).toEqual([10, 10, 15, 700, 700]);
  });

  it("stay as they were published until ten or more moved", () => {
    for (const count of [691, 709])
      expect(ofPeople(count, people(700))).toMatchObject({ said: people(700), stays: true });
    expect(ofPeople(701, people(700))).toEqual({ said: people(700), why: null });
    expect(ofPeople(690, people(700)).said?.value).toBe(690);
    expect(ofPeople(710, people(700)).said?.value).toBe(710);
    expect(ofPeople(9, people(10)).said?.value).toBe(10);
  });

  it("have a share that is told once a year, and never where fewer than 10 stand on a side", () => {
    expect(shareOfPeople(210, 700).said).toEqual({ value: 30, unit: "percent", over: false });
    expect(shareOfPeople(9, 700).why).toBe("few");
    expect(shareOfPeople(691, 700).why).toBe("few");
    expect(shareOfPeople(0, 0).why).toBe("few");
    const once = { value: 30, unit: "percent" as const, over: false };
    expect(shareOfPeople(400, 700, once)).toMatchObject({ said: once, stays: true });
  });
});

it("what cannot be counted is said so, whatever it is", () => {
  for (const key of figureKeys) expect(outcomeOf({ key, count: null })).toEqual({ said: null, why: "uncounted" });
});
