import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { comment } from "~/domain/discussion/commenting.server";
import { deleteComment } from "~/domain/discussion/deleting.server";
import { countMonths, findMonths, monthsOf } from "~/domain/organizing/months-of-year.server";
import { daysToAnswer, findOverdue, listPlacesAhead, patienceDays } from "~/domain/organizing/overdue.server";
import { answerQuestionToSpeakers, takeQuestionDown } from "~/domain/programme/answering-speakers-questions.server";
import { findQuestionToKeep } from "~/domain/programme/reading-questions.server";
import { findUntoldYear, findYearSoFar, yearAsked } from "~/domain/results/year-so-far.server";
import { noteFailed, noteMade } from "~/platform/backups/last-backup.server";
import { dayAfter } from "~/domain/days";
import { yearNow } from "~/domain/results/counting.server";
import { moveClock, today } from "~/platform/clock.server";
import { newCode, newId, newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { waiting } from "../../applicants";
import { askedBy } from "../../asked";
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
      () => findMonths(who, yearNow()),
      () => listPlacesAhead(who, "en"),
      () => findYearSoFar(who, yearNow()),
      () => findUntoldYear(who),
    ]) {
      expect(await outcome(act())).toBe("403");
    }
  }
});

describe("what is overdue", () => {
  it("is a backup that is old, or failed, or was never made", async () => {
    expect((await overdue()).backups).toEqual({ none: false, failed: false, days: 0 });
    noteFailed("The disk is full.");
    expect((await overdue()).backups).toEqual({ none: true, failed: true, days: 0 });
    noteMade({ files: 3, gone: 0 });
    expect((await overdue()).backups).toEqual({ none: false, failed: false, days: 0 });
    moveClock(3 * 24 * 60 * 60_000);
    expect((await overdue()).backups).toEqual({ none: false, failed: false, days: 3 });
  });

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

  it("is beside what waits: questions to speakers that nobody answered, of what begins within days or goes on", async () => {
    const asker = await member("participant");
    const [near, far, draft] = [
      await eventOf({ begins: (daysToAnswer - 0.01) * day }),
      await eventOf({ begins: (daysToAnswer + 0.01) * day }),
      await eventOf({ begins: day }),
    ];
    const goesOn = await eventOf({ kind: "cycle", begins: -day, ends: day });
    const codes = [];
    for (const event of [near, near, near, far, draft, goesOn]) codes.push(await askedBy(asker, event));
    await db().event.update({ where: { id: draft.id }, data: { state: "draft" } });
    const asked = async () => (await overdue()).asked.map(({ code, unanswered }) => [code, unanswered]);
    const all = [
      [goesOn.code, 1],
      [near.code, 3],
    ];
    expect(await asked()).toEqual(all);
    await takeQuestionDown(organizer, { code: near.code, key: codes[0]! }, { reason: "It was asked before." });
    for (const [{ code }, key] of [
      [near, codes[1]!],
      [goesOn, codes[5]!],
    ] as const) {
      const { start } = await findQuestionToKeep(organizer, code, key, "en");
      await answerQuestionToSpeakers(organizer, { code, key }, { ...start, textEn: "By a council." });
    }
    expect(await asked()).toEqual([[near.code, 1]]);
    moveClock(day);
    expect(await asked()).toEqual([
      [near.code, 1],
      [far.code, 1],
    ]);
    moveClock(30 * day);
    expect(await asked()).toEqual([]);
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
  it("end with the one that goes on, and begin with January", () => {
    expect(monthsOf(2024, "2024-03-31")).toEqual(["2024-01", "2024-02", "2024-03"]);
    expect(monthsOf(2023, "2024-03-31")).toHaveLength(12);
  });

  it("are those of a year that there is", () => {
    expect(["2023", null, "1999", "2199", "x"].map(yearAsked)).toEqual([2023, ...Array<number>(4).fill(yearNow())]);
  });

  it("count comments where they were written and members where they were admitted", async () => {
    const concept = await publishedConcept();
    const write = (day: string) => {
      moveClock(Date.parse(`${day}T12:00Z`) - Date.now());
      return comment(organizer, concept.slug, { body: `Of ${day}.`, formToken: newToken() });
    };
    await write("2022-05-31");
    const gone = await write("2022-12-31");
    moveClock(0);
    // What is deleted later was written.
    await deleteComment(organizer, gone);
    const { code } = await waiting();
    const { id: applicationId } = await db().application.findUniqueOrThrow({ where: { code } });
    for (const [outcome, decidedOn] of [
      ["admitted", "2022-01-01"],
      ["declined", "2022-01-01"],
      ["admitted", "2021-12-31"],
    ] as const) {
      const seq = 1000 + (await db().applicationDecision.count());
      await db().applicationDecision.create({
        data: { id: newId(), applicationId, outcome, decidedOn, seq, reason: newCode() },
      });
    }
    const { admitted, comments } = await countMonths(2022);
    expect(comments.map(({ count }) => count)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1]);
    expect(admitted.map(({ count }) => count)).toEqual([1, ...Array<number>(11).fill(0)]);
    expect(comments.some(({ open }) => open)).toBe(false);
    expect((await countMonths(yearNow())).comments.at(-1)).toMatchObject({ open: true });
  });

  it("are counted from indexes, and once a day", async () => {
    expect(await scansIn(await queriesOf(() => countMonths(yearNow())))).toEqual([]);
    const kept = await findMonths(organizer, yearNow());
    await rootComments((await publishedConcept()).id, organizer, 1);
    expect(await findMonths(organizer, yearNow())).toBe(kept);
    moveClock(day);
    expect(await findMonths(organizer, yearNow())).not.toBe(kept);
  });
});

it("shows places of what is to come, and the figures of two years without those of people", async () => {
  const event = await eventOf({ places: 3 });
  await eventOf({ places: null });
  await eventOf({ places: 3, entry: "none" });
  await registered(await member("participant"), event);
  const ahead = await listPlacesAhead(organizer, "en");
  expect(ahead.filter(({ places }) => places === 3)).toMatchObject([{ code: event.code, taken: 1, waiting: 0 }]);
  const { year, figures } = await findYearSoFar(organizer, yearNow());
  expect(year).toBe(yearNow());
  expect(figures.map(({ key }) => key)).not.toContain("participants");
  expect(figures.map(({ key }) => key)).not.toContain("shareInBelarus");
});
