import { beforeAll, describe, expect, it } from "vitest";
import { makeEventFile } from "~/domain/programme/calendar-file.server";
import { monthAfter, monthAsked } from "~/domain/programme/months";
import { findEvent, listComing, listMonth, listPast } from "~/domain/programme/reading-events.server";
import { programmePath, zoneAsked } from "~/domain/programme/when";
import { db } from "~/platform/db.server";
import { day, hour } from "../../calls";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";
import { plannedEvent, speakerOf } from "../../programme";
import { queriesOf, scansIn } from "../../queries";

useDatabase();

let participant: Person;
let applicant: Person;
beforeAll(async () => {
  [participant, applicant] = [await member("participant"), await member("applicant")];
});

const reader = { language: "en", zone: "Europe/Minsk" } as const;
const slugs = (events: { slug: string }[]) => events.map(({ slug }) => slug);

describe("who reads of an event", () => {
  it("is whoever organizers named, in lists, at its address and in its file", async () => {
    const [open, own, draft] = [
      await plannedEvent({ seenBy: "public" }),
      await plannedEvent(),
      await plannedEvent({ seenBy: "public", state: "draft" }),
    ];
    const file = (who: Person | null, slug: string) => outcome(makeEventFile(who, slug, "en"));
    for (const who of [null, applicant]) {
      const coming = slugs(await listComing(who, reader));
      expect([coming.includes(open.slug!), coming.includes(own.slug!)]).toEqual([true, false]);
      expect((await findEvent(who, open.slug!, reader))?.title.text).toBe("A meeting");
      expect(await file(who, open.slug!)).toBe("done");
    }
    expect([await findEvent(null, own.slug!, reader), await findEvent(null, "none", reader)]).toEqual([null, null]);
    expect(await makeEventFile(null, own.slug!, "en")).toBeNull();
    expect(await outcome(findEvent(applicant, own.slug!, reader))).toBe("404");
    expect(await file(applicant, own.slug!)).toBe("404");
    expect(slugs(await listComing(participant, reader))).toEqual(expect.arrayContaining([open.slug!, own.slug!]));
    expect(await db().event.count({ where: { code: draft.code, slug: null } })).toBe(1);
  });

  it("learns neither where one joins nor the code of organizers", async () => {
    const event = await plannedEvent({ seenBy: "public", joinLink: "https://meet.example/secret" });
    await speakerOf(event, "Expert A");
    const told = JSON.stringify([
      ...[await findEvent(participant, event.slug!, reader), await listComing(participant, reader)],
      await makeEventFile(participant, event.slug!, "en"),
    ]);
    expect(told).toContain("Expert A");
    expect(told).not.toMatch(/meet\.example/);
    expect(told.replaceAll(event.slug!, "")).not.toContain(event.code);
  });
});

it("stands in lists: what is to come in order, what was by years and in pages", async () => {
  await db().event.deleteMany();
  const [later, sooner, running] = [
    await plannedEvent({ in: 3 * day }),
    await plannedEvent(),
    await plannedEvent({ in: -hour }),
  ];
  const cancelled = await plannedEvent({ in: 2 * day, state: "cancelled", cancelledFor: "Ill." });
  expect(slugs(await listComing(participant, reader))).toEqual(
    [running, sooner, cancelled, later].map(({ slug }) => slug),
  );
  const past = [];
  for (let month = 1; month <= 12; month += 1) {
    for (const year of [2023, 2024]) {
      const startsAt = new Date(Date.UTC(year, month - 1, 10, 12));
      past.push(await plannedEvent({ startsAt, endsAt: new Date(startsAt.getTime() + hour) }));
    }
  }
  const first = await listPast(participant, reader);
  expect(first.years.map(({ year, events }) => [year, events.length])).toEqual([
    ["2024", 12],
    ["2023", 8],
  ]);
  const second = await listPast(participant, reader, first.next!);
  expect(second.years.map(({ events }) => events.length)).toEqual([4]);
  expect(second.next).toBeNull();
  const all = [...first.years, ...second.years].flatMap(({ events }) => slugs(events));
  expect(new Set(all).size).toBe(past.length);
});

it("shows a month by the reader's clocks, lectures too, and what goes on through it", async () => {
  await db().event.deleteMany();
  const at = (text: string, until: string, more: object = {}) =>
    plannedEvent({ startsAt: new Date(text), endsAt: new Date(until), ...more });
  const cycle = await at("2024-04-01T00:00:00Z", "2024-06-01T00:00:00Z", { kind: "cycle" });
  const night = await at("2024-05-31T22:30:00Z", "2024-05-31T23:30:00Z", { kind: "lecture", wholeId: cycle.id });
  const days = await at("2024-05-31T21:00:00Z", "2024-06-02T20:59:59Z", { wholeDays: true });
  const shown = async (month: string, zone: string) =>
    (await listMonth(participant, month, { language: "en", zone })).map(({ day, events }) => [day, ...slugs(events)]);
  // In Minsk it is June already; days count as organizers say them.
  expect(await shown("2024-05", "Europe/Minsk")).toEqual([["2024-05-01", cycle.slug]]);
  expect(await shown("2024-06", "Europe/Minsk")).toEqual([["2024-06-01", cycle.slug, days.slug, night.slug]]);
  expect(await shown("2024-05", "America/New_York")).toEqual([
    ["2024-05-01", cycle.slug],
    ["2024-05-31", night.slug],
  ]);
});

it("says the time in the reader's zone and in that of organizers where clocks differ", async () => {
  const startsAt = new Date("2024-07-01T15:00:00Z");
  const event = await plannedEvent({ startsAt, endsAt: new Date("2024-07-01T17:00:00Z"), zone: "Europe/Vilnius" });
  const when = async (zone: string) => (await findEvent(participant, event.slug!, { ...reader, zone }))?.when;
  expect(await when("Europe/Minsk")).toMatchObject({ from: { day: "2024-07-01", time: "18:00" }, there: null });
  expect(await when("Europe/Warsaw")).toMatchObject({
    ...{ from: { time: "17:00" }, zone: "Europe/Warsaw" },
    there: { from: { time: "18:00" }, to: { time: "20:00" }, zone: "Europe/Vilnius" },
  });
});

it("takes months and zones from an address, and nothing else", () => {
  expect(["2024-05", "2024-13", "24-05", "", null].map(monthAsked)).toEqual(["2024-05", null, null, null, null]);
  expect([monthAfter("2024-12", 1), monthAfter("2024-01", -1)]).toEqual(["2025-01", "2023-12"]);
  expect([zoneAsked("Europe/Berlin"), zoneAsked("Mars/Olympus")]).toEqual(["Europe/Berlin", "Europe/Minsk"]);
  expect(programmePath("/programme", "Europe/Minsk")).toBe("/programme");
  expect(programmePath("/programme", "UTC", { month: "2024-05" })).toBe("/programme?month=2024-05&zone=UTC");
});

it("reads no table from end to end", async () => {
  const event = await plannedEvent({ kind: "cycle" });
  const queries = await queriesOf(async () => {
    await listComing(participant, reader);
    await listPast(null, reader);
    await listMonth(participant, "2024-05", reader);
    await findEvent(participant, event.slug!, reader);
  });
  expect(await scansIn(queries)).toEqual([]);
});
