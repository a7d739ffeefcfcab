import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { spokenAlphabet, spokenAs, spokenInThrees } from "~/domain/programme/attendance";
import { attendByCode, findAttendanceForm, findOwnAttendance } from "~/domain/programme/attending.server";
import { countAttendance } from "~/domain/programme/attendance-counts.server";
import { makeSpokenCode, setAttendanceTerms } from "~/domain/programme/attendance-terms.server";
import { listAttendance, markAttendance } from "~/domain/programme/marking-attendance.server";
import { withdrawRegistration } from "~/domain/programme/registering.server";
import { moveClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { certifying, codeOfEvent, courseOf, registrationOf, termsKept } from "../../attendance";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";
import { day, eventOf, hour, registered } from "../../events";

useDatabase();
afterEach(() => moveClock(0));

let organizer: Person;
beforeAll(async () => {
  organizer = await member("organizer");
});

const people = (count: number) => Promise.all(Array.from({ length: count }, () => member("participant")));
const enter = (who: Person, event: { slug: string | null }, spoken: string) =>
  attendByCode(who, event.slug!, { spoken });
/** Another code than this one. */
const other = (code: string) => (code.startsWith("0") ? `1${code.slice(1)}` : `0${code.slice(1)}`);

describe("the code that is read out", () => {
  it("notes who has a place, once, however often it is entered", async () => {
    const [who] = await people(1);
    const event = await eventOf({ begins: hour });
    await registered(who!, event);
    const code = await codeOfEvent(organizer, event);
    moveClock(hour);
    await Promise.all([1, 2, 3, 4].map(() => enter(who!, event, code)));
    await enter(who!, event, code);
    expect(await registrationOf(who!, event)).toMatchObject({ state: "attended", attendedBy: "code" });
    expect(await db().event.findUniqueOrThrow({ where: { id: event.id } })).toMatchObject({ taken: 1, waiting: 0 });
    expect((await findAttendanceForm(who!, event.slug!, "en")).own).toBe("attended");
  });

  it.each([
    ["in small letters with spaces", (code: string) => ` ${spokenInThrees(code).toLowerCase()} `],
    ["with hyphens", (code: string) => code.split("").join("-")],
    ["in Cyrillic", (code: string) => code.replace(/[AKMT]/g, (sign) => ({ A: "а", K: "К", M: "м", T: "Т" })[sign]!)],
    ["with letters for digits", (code: string) => code.replaceAll("0", "о").replaceAll("1", "l")],
  ])("is taken %s", (_how, typed) => {
    for (const code of ["A0K1M9", "T0T1T8", "012345", "AKMTAK"]) expect(spokenAs(typed(code))).toBe(code);
  });

  it("is of signs that are said alike in three languages", async () => {
    const code = await codeOfEvent(organizer, await eventOf());
    expect(code).toMatch(new RegExp(`^[${spokenAlphabet}]{6}$`));
    expect(spokenAs(code)).toBe(code);
  });

  it("works from half an hour before the beginning until a day after the end", async () => {
    const [who] = await people(1);
    const event = await eventOf({ begins: 2 * hour, ends: 3 * hour });
    await registered(who!, event);
    const code = await codeOfEvent(organizer, event);
    const at = async (ahead: number) => {
      moveClock(ahead);
      return {
        standing: (await findAttendanceForm(who!, event.slug!, "en")).standing,
        said: await outcome(enter(who!, event, other(code))),
      };
    };
    expect(await at(1.4 * hour)).toEqual({ standing: "early", said: "mistakes:attendance.standing.early" });
    expect(await at(1.6 * hour)).toEqual({ standing: "open", said: "mistakes:attendance.wrong" });
    expect(await at(26.9 * hour)).toEqual({ standing: "open", said: "mistakes:attendance.wrong" });
    expect(await at(27.1 * hour)).toEqual({ standing: "late", said: "mistakes:attendance.standing.late" });
  });

  it("is taken of nobody without a place", async () => {
    const [first, second, none] = (await people(3)) as [Person, Person, Person];
    const event = await eventOf({ begins: hour, places: 1 });
    await registered(first, event);
    await registered(second, event);
    const code = await codeOfEvent(organizer, event);
    moveClock(0.75 * hour);
    expect(await outcome(enter(second, event, code))).toBe("mistakes:attendance.own.waiting");
    expect(await outcome(enter(none, event, code))).toBe("mistakes:attendance.own.none");
    await withdrawRegistration(first, event.slug!);
    expect(await outcome(enter(first, event, code))).toBe("mistakes:attendance.own.none");
    // Whoever moved up has a place now.
    await enter(second, event, code);
    expect(await registrationOf(second, event)).toMatchObject({ state: "attended" });
    expect(await outcome(attendByCode(await member("applicant"), event.slug!, { spoken: code }))).toBe("403");
    expect(await outcome(attendByCode(null, event.slug!, { spoken: code }))).toBe("401");
  });

  it("is of no use at another event, where there is none, and where the event is cancelled", async () => {
    const [who] = await people(1);
    const [event, another, without] = [
      await eventOf({ begins: hour }),
      await eventOf({ begins: hour }),
      await eventOf({ begins: hour }),
    ];
    for (const one of [event, another, without]) await registered(who!, one);
    const [code, elsewhere] = [await codeOfEvent(organizer, event), await codeOfEvent(organizer, another)];
    moveClock(hour);
    if (code !== elsewhere) expect(await outcome(enter(who!, event, elsewhere))).toBe("mistakes:attendance.wrong");
    expect(await outcome(enter(who!, without, code))).toBe("mistakes:attendance.noCode");
    await db().event.update({ where: { id: event.id }, data: { state: "cancelled" } });
    expect(await outcome(enter(who!, event, code))).toBe("mistakes:attendance.standing.cancelled");
    expect(await outcome(attendByCode(who!, "nothing", { spoken: code }))).toBe("404");
  });

  it("holds up who guesses, and nobody else", async () => {
    const [guessing, honest] = (await people(2)) as [Person, Person];
    const event = await eventOf({ begins: hour });
    for (const who of [guessing, honest]) await registered(who, event);
    const code = await codeOfEvent(organizer, event);
    moveClock(hour);
    const said = [];
    for (let n = 0; n < 8; n += 1) said.push(await outcome(enter(guessing, event, other(code))));
    expect(said.filter((one) => one === "mistakes:attendance.wrong")).toHaveLength(6);
    expect(said.at(-1)).toMatch(/^mistakes:attendance\.wait\?count=\d+$/);
    // The right one, too, has to wait now; but nobody else's does.
    expect(await outcome(enter(guessing, event, code))).toMatch(/^mistakes:attendance\.wait/);
    await enter(honest, event, code);
    moveClock(hour + 120_000);
    await enter(guessing, event, code);
    expect(await registrationOf(guessing, event)).toMatchObject({ state: "attended" });
  });

  it("is made once of a form sent twice, and an earlier one no longer works", async () => {
    const [who] = await people(1);
    const event = await eventOf({ begins: hour });
    await registered(who!, event);
    const first = await codeOfEvent(organizer, event);
    await makeSpokenCode(organizer, event.code, { revision: "0" });
    expect((await termsKept(event)).spokenCode).toBe(first);
    let second = first;
    while (second === first) second = await codeOfEvent(organizer, event);
    moveClock(hour);
    expect(await outcome(enter(who!, event, first))).toBe("mistakes:attendance.wrong");
    await enter(who!, event, second);
    const entries = await db().logEntry.findMany({ where: { verb: "attendance.codeMade", subject: event.code } });
    expect(entries.length).toBeGreaterThanOrEqual(2);
    expect(await outcome(makeSpokenCode(who!, event.code, { revision: "0" }))).toBe("403");
    const draft = await eventOf({ state: "draft" });
    expect(await outcome(makeSpokenCode(organizer, draft.code, { revision: "0" }))).toBe("409");
  });

  it("leaves nothing that joins an account with having been there", async () => {
    const [who] = await people(1);
    const event = await eventOf({ begins: hour });
    await registered(who!, event);
    const code = await codeOfEvent(organizer, event);
    moveClock(hour);
    await enter(who!, event, code);
    const rows = [
      await db().registration.findMany({ where: { eventId: event.id } }),
      await db().eventAttendance.findMany({ where: { eventId: event.id } }),
      await db().logEntry.findMany({ where: { verb: { startsWith: "attendance" } } }),
    ];
    expect(JSON.stringify(rows)).not.toContain(who!.id);
    expect(await db().notice.count({ where: { accountId: who!.id } })).toBe(0);
  });
});

describe("lectures of a course", () => {
  it("are attended on the registration for the whole, each by its own code, each once", async () => {
    const [who, none] = (await people(2)) as [Person, Person];
    const { course, lectures, codes } = await courseOf(organizer, [who]);
    moveClock(hour);
    await Promise.all([1, 2, 3].map(() => enter(who, lectures[0]!, codes[0]!)));
    expect(await outcome(enter(none, lectures[0]!, codes[0]!))).toBe("mistakes:attendance.own.none");
    expect(await outcome(enter(who, lectures[1]!, codes[1]!))).toBe("mistakes:attendance.standing.early");
    const row = await registrationOf(who, course);
    expect([row.state, row.lectures.map(({ lectureId, by }) => [lectureId, by])]).toEqual([
      "registered",
      [[lectures[0]!.id, "code"]],
    ]);
    expect((await findOwnAttendance(who, lectures[0]!.slug!)).attended).toBe(true);
    // A course itself has no code.
    expect(await outcome(makeSpokenCode(organizer, course.code, { revision: "0" }))).toBe("409");
  });

  it("go with the registration that is taken back", async () => {
    const [who] = (await people(1)) as [Person];
    const { course, lectures, codes } = await courseOf(organizer, [who]);
    moveClock(hour);
    await enter(who, lectures[0]!, codes[0]!);
    await withdrawRegistration(who, course.slug!);
    expect(await db().lectureAttendance.count({ where: { lectureId: lectures[0]!.id } })).toBe(0);
    expect(await outcome(enter(who, lectures[0]!, codes[0]!))).toBe("mistakes:attendance.own.none");
  });
});

describe("organizers", () => {
  const list = (event: { code: string }, show: "all" | "attended" | "absent" = "all") =>
    listAttendance(organizer, event.code, { list: show, after: 0 }, "en");

  it("note many at once and take it back, by codes alone, and the log says how many", async () => {
    const all = await people(3);
    const event = await eventOf({ begins: hour });
    for (const who of all) await registered(who, event);
    const codes = (await list(event)).items.map(({ code }) => code);
    expect(await outcome(markAttendance(organizer, event.code, { attended: "yes", registration: codes }))).toBe("409");
    moveClock(hour);
    await markAttendance(organizer, event.code, { attended: "yes", registration: codes.slice(0, 2) });
    expect((await list(event, "attended")).items.map(({ code, by }) => [code, by])).toEqual(
      codes.slice(0, 2).map((code) => [code, "organizer"]),
    );
    expect((await list(event, "absent")).items.map(({ code }) => code)).toEqual(codes.slice(2));
    await markAttendance(organizer, event.code, { attended: "no", registration: codes.slice(0, 1) });
    expect((await list(event)).items.map(({ by }) => by)).toEqual(["", "organizer", ""]);
    expect(await db().event.findUniqueOrThrow({ where: { id: event.id } })).toMatchObject({ taken: 3 });
    // The same again changes nothing and says so.
    expect(
      await outcome(markAttendance(organizer, event.code, { attended: "no", registration: codes.slice(0, 1) })),
    ).toBe("409");
    expect(await outcome(markAttendance(organizer, event.code, { attended: "yes", registration: [] }))).toBe("409");
    const entries = await db().logEntry.findMany({ where: { subject: event.code }, orderBy: { seq: "asc" } });
    expect(entries.map(({ verb, detail, actorId }) => [verb, detail, actorId])).toEqual([
      ["attendance.marked", "2", organizer.id],
      ["attendance.unmarked", "1", organizer.id],
    ]);
    const shown = JSON.stringify(await list(event));
    for (const who of all) for (const own of [who.id, who.pseudonym]) expect(shown).not.toContain(own);
  });

  it("note nobody without a place, and nobody of another event", async () => {
    const [first, second] = (await people(2)) as [Person, Person];
    const [event, another] = [await eventOf({ begins: hour, places: 1 }), await eventOf({ begins: hour })];
    await registered(first, event);
    await registered(second, event);
    await registered(second, another);
    moveClock(hour);
    const registration = [(await registrationOf(second, event)).code, (await registrationOf(second, another)).code];
    expect(await outcome(markAttendance(organizer, event.code, { attended: "yes", registration }))).toBe("409");
    expect(await registrationOf(second, another)).toMatchObject({ state: "registered" });
    expect(await outcome(markAttendance(first, event.code, { attended: "yes", registration }))).toBe("403");
  });

  it("may note themselves, which stands in the log", async () => {
    const event = await eventOf({ begins: hour });
    await registered(organizer, event);
    moveClock(hour);
    const { code } = await registrationOf(organizer, event);
    await markAttendance(organizer, event.code, { attended: "yes", registration: [code] });
    expect(await registrationOf(organizer, event)).toMatchObject({ attendedBy: "organizer" });
    expect(await db().logEntry.count({ where: { verb: "attendance.marked", subject: event.code } })).toBe(1);
  });

  it("note lectures on the registrations for the whole, and read the figures by lecture", async () => {
    const [first, second] = (await people(2)) as [Person, Person];
    const { course, lectures, codes } = await courseOf(organizer, [first, second]);
    moveClock(hour);
    await enter(first, lectures[0]!, codes[0]!);
    const rows = (await list(lectures[0]!)).items;
    await markAttendance(organizer, lectures[0]!.code, { attended: "yes", registration: rows.map(({ code }) => code) });
    const counted = await countAttendance(organizer, course.code, "en");
    expect(counted.lectures.map(({ attended }) => attended)).toEqual([2, 0, 0]);
    expect(Object.fromEntries(counted.counts.map(({ name, count }) => [name, count]))).toMatchObject({
      placed: 2,
      attended: 2,
    });
    const one = await countAttendance(organizer, lectures[0]!.code, "en");
    expect(Object.fromEntries(one.counts.map(({ name, count }) => [name, count]))).toEqual({
      placed: 2,
      attended: 2,
      byCode: 1,
      byOrganizer: 1,
    });
    await markAttendance(organizer, lectures[0]!.code, { attended: "no", registration: [rows[0]!.code] });
    expect((await countAttendance(organizer, course.code, "en")).lectures[0]!.attended).toBe(1);
    expect(await outcome(countAttendance(first, course.code, "en"))).toBe("403");
  });

  it("change what is certified from what they saw alone", async () => {
    const event = await eventOf();
    const input = { certificates: true, completion: "none" as const, lecturesNeeded: 0, revision: "0" };
    await setAttendanceTerms(organizer, event.code, input);
    expect(await outcome(setAttendanceTerms(organizer, event.code, { ...input, certificates: false }))).toBe(
      "mistakes:attendance.stale",
    );
    expect((await termsKept(event)).certificates).toBe(true);
    const { lectures } = await courseOf(organizer, []);
    expect(await outcome(certifying(organizer, lectures[0]!))).toBe("409");
    expect(await outcome(setAttendanceTerms(await member("moderator"), event.code, input))).toBe("403");
  });
});

it("says on the page of an event what one can do, and to others nothing", async () => {
  const [who, none] = (await people(2)) as [Person, Person];
  const event = await eventOf({ begins: hour, seenBy: "public" });
  await registered(who, event);
  const code = await codeOfEvent(organizer, event);
  moveClock(hour);
  expect(await findOwnAttendance(who, event.slug!)).toMatchObject({ enter: true, attended: false });
  const nothing = { enter: false, attended: false, certificate: null, graduates: false };
  expect(await findOwnAttendance(none, event.slug!)).toMatchObject(nothing);
  expect(await findOwnAttendance(null, event.slug!)).toMatchObject(nothing);
  await enter(who, event, code);
  expect(await findOwnAttendance(who, event.slug!)).toMatchObject({ enter: false, attended: true, certificate: null });
  moveClock(2 * day);
  expect(await findOwnAttendance(who, event.slug!)).toMatchObject({ enter: false, attended: true });
});
