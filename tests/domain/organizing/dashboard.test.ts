import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { countMonths, findMonths, lastTwelve } from "~/domain/organizing/months-of-year.server";
import { findOverdue, listPlacesAhead, patienceDays } from "~/domain/organizing/overdue.server";
import { findUntoldYear, findYearSoFar } from "~/domain/results/year-so-far.server";
import { dayAfter } from "~/domain/days";
import { yearNow } from "~/domain/results/counting.server";
import { moveClock, today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { waiting } from "../../applicants";
import { member, type Person } from "../../cast";
import { publishedConcept, rootComments } from "../../concepts";
import { contactKey } from "../../contacts";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";
import { day, eventOf, registered } from "../../events";
import { queriesOf, scansIn } from "../../queries";
import { publishedYear } from "../../years";

useDatabase();

let organizer: Person;
beforeAll(async () => {
  organizer = await member("organizer");
});
afterEach(() => moveClock(0));

const overdue = () => findOverdue(organizer, "en");

it("is closed to everybody but organizers", async () => {
  for (const who of [await member("participant"), await member("moderator"), await member("expert")]) {
    for (const act of [
      () => findOverdue(who, "en"),
      () => findMonths(who),
      () => listPlacesAhead(who, "en"),
      () => findYearSoFar(who),
      () => findUntoldYear(who),
    ]) {
      expect(await outcome(act())).toBe("403");
    }
  }
});

describe("what is overdue", () => {
  it("is an application that waits for more than two weeks", async () => {
    const before = (await overdue()).applications;
    const { code } = await waiting();
    const submitted = (days: number) =>
      db().application.update({ where: { code }, data: { submittedOn: dayAfter(today(), -days) } });
    await submitted(patienceDays);
    expect((await overdue()).applications).toBe(before);
    await submitted(patienceDays + 1);
    expect((await overdue()).applications).toBe(before + 1);
  });

  it("is an event that stayed a draft, or began while people waited for a decision", async () => {
    const before = await overdue();
    await eventOf({ state: "draft", begins: -day });
    await eventOf({ state: "draft" });
    const [begun, ahead] = [await eventOf({ entry: "selection" }), await eventOf({ entry: "selection" })];
    const people = await Promise.all([member("participant"), member("participant")]);
    for (const who of people) for (const event of [begun, ahead]) await registered(who, event);
    await db().event.update({ where: { id: begun.id }, data: { startsAt: new Date(Date.now() - day) } });
    const { id } = await db().registration.findFirstOrThrow({ where: { eventId: ahead.id } });
    await db().registration.update({ where: { id }, data: { decided: "selected" } });
    const now = await overdue();
    expect([now.drafts - before.drafts, now.begun - before.begun]).toEqual([1, 1]);
    expect(now.events.map(({ code, undecided, decided }) => [code, undecided, decided])).toEqual([[ahead.code, 1, 1]]);
  });

  it("is what is sealed to former keys", async () => {
    await contactKey(organizer);
    const event = await eventOf({}, [{ wordsEn: "Whom to call?", sealed: true }]);
    await registered(await member("participant"), event, { [event.questions[0]!.code]: "Anna" });
    expect(await overdue()).toMatchObject({ answers: 0, contacts: 0 });
    await contactKey(await member("organizer"));
    expect(await overdue()).toMatchObject({ answers: 1, contacts: 0 });
  });

  it("is the last year until its results are published", async () => {
    const last = yearNow() - 1;
    expect(await findUntoldYear(organizer)).toBe(last);
    await publishedYear(organizer, await member("organizer"), last);
    expect(await findUntoldYear(organizer)).toBe(null);
  });
});

describe("the months of a year", () => {
  it("end with the one that goes on", () => {
    const months = lastTwelve("2024-03-31");
    expect([months.length, months[0], months.at(-1)]).toEqual([12, "2023-04", "2024-03"]);
  });

  it("count comments where they were written and members where they were admitted", async () => {
    const before = await countMonths();
    const concept = await publishedConcept();
    await rootComments(concept.id, organizer, 3);
    const first = await db().comment.findFirst({ where: { conceptId: concept.id }, orderBy: { seq: "asc" } });
    const [months, year] = [lastTwelve(today()), dayAfter(today(), -400)];
    await db().comment.update({ where: { id: first!.id }, data: { writtenOn: `${months[4]}-11` } });
    const { code } = await waiting();
    const { id: applicationId } = await db().application.findUniqueOrThrow({ where: { code } });
    for (const [outcome, decidedOn] of [
      ["admitted", `${months[0]}-01`],
      ["declined", `${months[0]}-01`],
      ["admitted", year],
    ] as const) {
      const seq = 1000 + (await db().applicationDecision.count());
      await db().applicationDecision.create({
        data: { id: newId(), applicationId, outcome, decidedOn, seq, reason: newCode() },
      });
    }
    const after = await countMonths();
    const more = (of: "admitted" | "comments") =>
      after[of].months.map(({ count }, at) => count - before[of].months[at]!.count);
    expect(more("comments")).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 2]);
    expect(more("admitted")).toEqual([1, ...Array<number>(11).fill(0)]);
  });

  it("are counted from indexes, and once a day", async () => {
    expect(await scansIn(await queriesOf(countMonths))).toEqual([]);
    const kept = await findMonths(organizer);
    await rootComments((await publishedConcept()).id, organizer, 1);
    expect(await findMonths(organizer)).toBe(kept);
    moveClock(day);
    expect(await findMonths(organizer)).not.toBe(kept);
  });
});

it("shows places of what is to come, and the figures of two years without those of people", async () => {
  const event = await eventOf({ places: 3 });
  await eventOf({ places: null });
  await eventOf({ places: 3, entry: "none" });
  await registered(await member("participant"), event);
  const ahead = await listPlacesAhead(organizer, "en");
  expect(ahead.filter(({ places }) => places === 3)).toMatchObject([{ code: event.code, taken: 1, waiting: 0 }]);
  const { year, figures } = await findYearSoFar(organizer);
  expect(year).toBe(yearNow());
  expect(figures.map(({ key }) => key)).not.toContain("participants");
  expect(figures.map(({ key }) => key)).not.toContain("shareInBelarus");
});
