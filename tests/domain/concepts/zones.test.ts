import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOver, standingOf } from "~/domain/concepts/calls";
import { instantsOf, momentIn, wallTimeAt, zones } from "~/domain/concepts/zones";

const iso = (instants: Date[]) => instants.map((instant) => instant.toISOString());

describe("a time on the wall", () => {
  it.each([
    ["Europe/Minsk", "2026-12-01", "23:59", ["2026-12-01T20:59:00.000Z"]],
    ["Europe/Warsaw", "2026-07-01", "00:00", ["2026-06-30T22:00:00.000Z"]],
    ["UTC", "2028-02-29", "12:30", ["2028-02-29T12:30:00.000Z"]],
    // Clocks go forward: this hour is skipped.
    ["Europe/Warsaw", "2027-03-28", "02:30", []],
    ["America/New_York", "2027-03-14", "02:00", []],
    // The edges of the hour are there.
    ["Europe/Warsaw", "2027-03-28", "01:59", ["2027-03-28T00:59:00.000Z"]],
    ["Europe/Warsaw", "2027-03-28", "03:00", ["2027-03-28T01:00:00.000Z"]],
    // Clocks go back: this hour comes twice, the earlier first.
    ["Europe/Warsaw", "2027-10-31", "02:30", ["2027-10-31T00:30:00.000Z", "2027-10-31T01:30:00.000Z"]],
    ["Europe/Vilnius", "2027-10-31", "03:00", ["2027-10-31T00:00:00.000Z", "2027-10-31T01:00:00.000Z"]],
    ["Europe/Warsaw", "2027-10-31", "03:00", ["2027-10-31T02:00:00.000Z"]],
    // Minsk does not change its clocks.
    ["Europe/Minsk", "2027-03-28", "02:30", ["2027-03-27T23:30:00.000Z"]],
    ["Europe/Minsk", "2027-10-31", "02:30", ["2027-10-30T23:30:00.000Z"]],
  ])("in %s on %s at %s", (zone, day, time, expected) => {
    expect(iso(instantsOf({ day, time }, zone))).toEqual(expected);
  });

  it("leads back to the instant that it was read from, in every zone at every minute", () => {
    const minutes = fc.integer({ min: Date.UTC(2015, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const instant = new Date(minute * 60_000);
        const found = iso(instantsOf(wallTimeAt(instant, zone), zone));
        expect(found).toContain(instant.toISOString());
        expect(found.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });

  it("is told in Minsk too where clocks there show something else", () => {
    const instant = new Date("2026-12-01T22:59:00Z");
    expect(momentIn(instant, "Europe/Warsaw")).toEqual({
      ...{ day: "2026-12-01", time: "23:59", zone: "Europe/Warsaw" },
      home: { day: "2026-12-02", time: "01:59" },
    });
    expect(momentIn(instant, "Europe/Minsk").home).toBeNull();
  });
});

describe("a deadline", () => {
  const closesAt = new Date("2026-12-01T20:59:00Z");
  it.each([
    ["2026-12-01T20:58:59.999Z", false],
    ["2026-12-01T20:59:00.000Z", false],
    ["2026-12-01T20:59:00.999Z", false],
    ["2026-12-01T20:59:01.000Z", true],
  ])("at %s is over: %s", (at, over) => {
    expect(isOver(closesAt, Date.parse(at))).toBe(over);
    expect(standingOf({ state: "open", closesAt }, Date.parse(at))).toBe(over ? "over" : "open");
    expect(standingOf({ state: "closed", closesAt }, Date.parse(at))).toBe("closed");
    expect(standingOf({ state: "drafted", closesAt }, Date.parse(at))).toBe("drafted");
  });
});
