import { beforeAll, describe, expect, it } from "vitest";
import { changeEvent, deleteEvent } from "~/domain/programme/changing-events.server";
import { eventSchema, newEventSchema } from "~/domain/programme/events.schema";
import { findEventToKeep, listEventsToKeep } from "~/domain/programme/keeping-events.server";
import { makeEvent } from "~/domain/programme/making-events.server";
import { findMoving, moveLecture } from "~/domain/programme/moving-lectures.server";
import { cancelEvent, publishEvent } from "~/domain/programme/publishing-events.server";
import { putSpeaker, removeSpeaker } from "~/domain/programme/speakers.server";
import { newId, newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { day } from "../../calls";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";
import { eventFields, plannedEvent, speakerOf } from "../../programme";

useDatabase();

let organizer: Person;
let participant: Person;
beforeAll(async () => {
  [organizer, participant] = [await member("organizer"), await member("participant")];
});

const reader = { language: "en", zone: "Europe/Minsk" } as const;
const input = (more: object = {}) =>
  newEventSchema.parse({ ...eventFields, from: "", whole: "", formToken: newToken(), ...more });
const change = (revision: number, more: object = {}) =>
  eventSchema.parse({ ...eventFields, revision: String(revision), ...more });
const speaker = (revision: number, nameEn: string, place: number) => ({
  ...{ nameBe: "", nameRu: "", nameEn, aboutBe: "", aboutRu: "", aboutEn: "", place, revision },
});
const row = (code: string) =>
  db().event.findUniqueOrThrow({ where: { code }, include: { speakers: { orderBy: { position: "asc" } } } });
const make = (more: object = {}) => makeEvent(organizer, input(more));
const logged = async (subject: string) =>
  (await db().logEntry.findMany({ where: { subject }, orderBy: { seq: "asc" } })).map(({ verb }) => verb);
const fieldOf = async (act: Promise<unknown>) =>
  act.then(
    () => "",
    (error: unknown) => (error as { field?: string }).field ?? "",
  );

describe("an event that is prepared", () => {
  it("is made once by a form that is sent twice, by organizers alone", async () => {
    const sent = input();
    const [code, again] = await Promise.all([makeEvent(organizer, sent), makeEvent(organizer, sent)]);
    expect(again).toBe(code);
    const event = await row(code);
    expect(event).toMatchObject({ state: "draft", slug: null, places: 40, doNotRecord: true, revision: 0 });
    expect([event.startsAt, event.endsAt, event.entryUntil].map((one) => one?.toISOString())).toEqual([
      ...["2190-05-12T16:00:00.000Z", "2190-05-12T18:30:00.000Z", "2190-05-11T21:59:00.000Z"],
    ]);
    expect(event.textHtmlBe).toContain("<strong>што</strong>");
    expect(event.textHtmlBe).not.toContain("<script");
    expect(await logged(code)).toEqual(["event.made"]);
    expect(await outcome(makeEvent(participant, input()))).toBe("403");
    expect(await outcome(findEventToKeep(participant, code, reader))).toBe("403");
    expect((await listEventsToKeep(organizer, { show: "drafts" }, reader)).events.map((one) => one.code)).toContain(
      code,
    );
  });

  it("is changed from the state that the form showed, and deleted from it", async () => {
    const code = await make();
    await changeEvent(organizer, code, change(0, { titleEn: "Another name" }));
    expect(await outcome(changeEvent(organizer, code, change(0)))).toBe("mistakes:event.stale");
    expect(await row(code)).toMatchObject({ titleEn: "Another name", revision: 1 });
    expect(await outcome(deleteEvent(organizer, { code, revision: 0 }))).toBe("409");
    await deleteEvent(organizer, { code, revision: 1 });
    expect(await logged(code)).toEqual(["event.made", "event.changed", "event.deleted"]);
    expect(await outcome(deleteEvent(organizer, { code: (await plannedEvent()).code, revision: 0 }))).toBe("409");
  });

  it("takes the speakers of an earlier one along", async () => {
    const from = await plannedEvent();
    await speakerOf(from, "Expert B", 2);
    await speakerOf(from, "Expert A", 1);
    const code = await make({ from: from.code });
    expect((await row(code)).speakers.map(({ nameEn }) => nameEn)).toEqual(["Expert A", "Expert B"]);
    expect(await db().eventSpeaker.count({ where: { eventId: from.id } })).toBe(2);
  });

  it("asks beside the field about an hour that is skipped, and about one that comes twice", async () => {
    const skipped = { startsOn: "2027-03-28", startsTime: "02:30", endsTime: "05:00", untilOn: "" };
    expect(await fieldOf(make(skipped))).toBe("startsTime");
    expect(await fieldOf(make({ ...skipped, startsTime: "01:00", endsTime: "02:15" }))).toBe("endsTime");
    const twice = { ...skipped, startsOn: "2027-10-31" };
    expect(await fieldOf(make(twice))).toBe("startsWhich");
    const at = async (startsWhich: string) =>
      (await row(await make({ ...twice, startsWhich }))).startsAt?.toISOString();
    expect([await at("first"), await at("second")]).toEqual(["2027-10-31T00:30:00.000Z", "2027-10-31T01:30:00.000Z"]);
  });

  it.each([
    [{ endsTime: "18:00" }, "endsTime"],
    [{ endsTime: "" }, "endsTime"],
    [{ endsOn: "2190-05-11" }, "endsOn"],
    [{ startsOn: "", endsOn: "2190-05-13" }, "startsOn"],
    [{ wholeDays: "yes", endsOn: "2190-05-11" }, "endsOn"],
    [{ untilOn: "2190-05-12", untilTime: "18:01" }, "untilOn"],
    [{ untilTime: "" }, "untilTime"],
    [{ kind: "lecture" }, "kind"],
  ])("cannot be where %j", async (wrong, field) => {
    expect(await fieldOf(make(wrong))).toBe(field);
  });

  it.each([
    [{ titleBe: " ", titleEn: "" }, "titleBe"],
    [{ startsOn: "2026-02-30" }, "startsOn"],
    [{ endsTime: "24:00" }, "endsTime"],
    [{ zone: "Mars/Olympus" }, "zone"],
    [{ joinLink: "http://meet.example" }, "joinLink"],
    [{ joinLink: "https://me:secret@meet.example" }, "joinLink"],
    [{ joinLink: "javascript:alert(1)" }, "joinLink"],
    [{ places: "0" }, "places"],
    [{ places: "many" }, "places"],
    [{ kind: "party" }, "kind"],
    [{ seenBy: "nobody" }, "seenBy"],
    [{ whole: "../x" }, "whole"],
  ])("is no event with %j", (wrong, field) => {
    const { error } = newEventSchema.safeParse({ ...eventFields, from: "", whole: "", formToken: "t", ...wrong });
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it("of whole days lasts from the first second to the last, and without registration has no places", async () => {
    const days = { wholeDays: "yes", endsOn: "2190-05-14", startsTime: "", endsTime: "", entry: "none" };
    expect(await row(await make(days))).toMatchObject({
      ...{ startsAt: new Date("2190-05-11T22:00:00Z"), endsAt: new Date("2190-05-14T21:59:59Z") },
      ...{ wholeDays: true, places: null, entryUntil: null },
    });
  });
});

describe("lectures", () => {
  const cycle = { kind: "cycle", wholeDays: "yes", startsOn: "2190-05-01", endsOn: "2190-05-31", untilOn: "" };

  it("belong to a cycle, within its time and not over each other, and are read as it is", async () => {
    const whole = await make({ ...cycle, seenBy: "public" });
    const first = await make({ whole, kind: "lecture", untilOn: "" });
    expect(await row(first)).toMatchObject({ kind: "lecture", seenBy: "public", wholeId: (await row(whole)).id });
    const lecture = { whole, kind: "lecture", untilOn: "" };
    expect(await fieldOf(make({ ...lecture, startsTime: "20:00", endsTime: "21:00" }))).toBe("startsOn");
    await make({ ...lecture, startsTime: "20:30", endsTime: "21:00" });
    expect(await fieldOf(make({ ...lecture, startsOn: "2190-04-30" }))).toBe("startsOn");
    expect(await fieldOf(make({ ...lecture, startsOn: "2190-05-31", endsOn: "2190-06-01" }))).toBe("endsOn");
    expect(await fieldOf(make({ ...lecture, whole: await make() }))).toBe("form");
    expect(await fieldOf(changeEvent(organizer, whole, change(0, { ...cycle, startsOn: "2190-05-13" })))).toBe(
      "startsOn",
    );
    expect(await fieldOf(changeEvent(organizer, whole, change(0, { ...cycle, kind: "visit" })))).toBe("kind");
    await changeEvent(organizer, whole, change(0, cycle));
    expect((await row(first)).seenBy).toBe("members");
    // What lies over itself alone is saved as it is.
    await changeEvent(organizer, first, change(0, { kind: "lecture", untilOn: "" }));
  });

  it("are published with their whole where they have a time, later ones by themselves", async () => {
    const whole = await make(cycle);
    const lecture = { whole, kind: "lecture", untilOn: "" };
    const [timed, untimed] = [await make(lecture), await make({ ...lecture, startsOn: "" })];
    expect(await outcome(publishEvent(organizer, { code: timed, revision: 0 }))).toBe("mistakes:event.wholeFirst");
    await publishEvent(organizer, { code: whole, revision: 0 });
    expect([(await row(timed)).state, (await row(untimed)).state]).toEqual(["published", "draft"]);
    expect(await logged(timed)).toEqual(["event.made", "event.published"]);
    expect(await outcome(publishEvent(organizer, { code: untimed, revision: 0 }))).toBe("mistakes:event.noTime");
    await cancelEvent(organizer, whole, { revision: 1, reason: "Nobody can speak then." });
    expect((await row(timed)).cancelledFor).toBe("Nobody can speak then.");
    expect(await fieldOf(make(lecture))).toBe("form");
  });
});

describe("a lecture that is moved", () => {
  const cycle = { kind: "cycle", wholeDays: "yes", startsOn: "2190-05-01", endsOn: "2190-05-31", untilOn: "" };
  const lecture = { kind: "lecture", untilOn: "", entry: "none" };
  const move = (code: string, to: string, revision: number) => moveLecture(organizer, code, { revision, to });
  const published = async (code: string) => {
    await publishEvent(organizer, { code, revision: 0 });
    return code;
  };

  it("goes to another cycle with its address, and is read as that is", async () => {
    const [from, to] = [
      await published(await make(cycle)),
      await published(await make({ ...cycle, seenBy: "public" })),
    ];
    const code = await published(await make({ ...lecture, whole: from }));
    const { slug } = await row(code);
    await move(code, to, 1);
    expect(await row(code)).toMatchObject({ wholeId: (await row(to)).id, kind: "lecture", seenBy: "public", slug });
    expect((await logged(code)).at(-1)).toBe("event.moved");
    expect(await fieldOf(move(code, to, 2))).toBe("to");
    expect(await outcome(move(code, from, 1))).toBe("mistakes:event.stale");
    expect(await outcome(moveLecture(participant, code, { revision: 2, to: from }))).toBe("403");
  });

  it("is a meeting once it is taken out, and a meeting becomes a lecture", async () => {
    const whole = await published(await make(cycle));
    const code = await published(await make({ ...lecture, whole }));
    await move(code, "", 1);
    expect(await row(code)).toMatchObject({ wholeId: null, kind: "meeting", state: "published" });
    await move(code, whole, 2);
    expect(await row(code)).toMatchObject({ wholeId: (await row(whole)).id, kind: "lecture" });
    const visit = await make({ kind: "visit" });
    expect(await outcome(move(visit, whole, 0))).toBe("409");
    expect(await outcome(findMoving(organizer, visit, "en"))).toBe("409");
    const { wholes } = await findMoving(organizer, code, "en");
    expect(wholes.map((one) => one.code)).not.toContain(whole);
  });

  it("goes nowhere where it does not fit: time, draft, cancelled, what is no whole", async () => {
    const meeting = await published(await make());
    const other = await make({ ...cycle, startsOn: "2190-06-01", endsOn: "2190-06-30" });
    const [draft, full] = [await make(cycle), await published(await make(cycle))];
    await make({ ...lecture, whole: full });
    const gone = await published(await make(cycle));
    await cancelEvent(organizer, gone, { revision: 1, reason: "Nobody can speak then." });
    const why = (to: string) => outcome(move(meeting, to, 1));
    expect(await Promise.all([other, draft, full, gone, meeting].map(why))).toEqual([
      ...["mistakes:event.beforeWhole", "mistakes:event.wholeFirst", "mistakes:event.overlaps"],
      ...["mistakes:event.wholeCancelled", "mistakes:event.noWhole"],
    ]);
    expect(await fieldOf(move(meeting, draft, 1))).toBe("to");
    expect(await outcome(move(meeting, "nothere", 1))).toBe("404");
  });

  it("stays where people have registered: for itself, or for the whole through which they take part", async () => {
    const taking = async (code: string) => {
      const { id: eventId } = await row(code);
      const facts = { id: newId(), code: newId(), holder: newId(), state: "registered", day: "2024-01-01" };
      const seq = 1000 + (await db().registration.count());
      await db().registration.create({ data: { ...facts, seq, eventId } });
    };
    const [whole, to] = [await published(await make(cycle)), await published(await make(cycle))];
    const through = await published(await make({ ...lecture, whole }));
    const own = await published(await make({ ...lecture, whole, startsOn: "2190-05-14", entry: "open" }));
    await taking(whole);
    expect(await outcome(move(through, to, 1))).toBe("mistakes:event.moveRegistered");
    expect(await findMoving(organizer, through, "en")).toMatchObject({ registered: true });
    // Who came to the cycle did not come to what takes registrations of its own.
    await move(own, to, 1);
    await taking(own);
    expect(await outcome(move(own, "", 2))).toBe("mistakes:event.moveRegistered");
    expect((await row(own)).wholeId).toBe((await row(to)).id);
  });
});

describe("a speaker at two events at the same time", () => {
  it("is told to organizers and refused to nobody", async () => {
    const hall = await make({ startsOn: "2191-02-03", untilOn: "" });
    const [same, later] = [
      await make({ startsOn: "2191-02-03", startsTime: "20:00", endsTime: "21:00", untilOn: "" }),
      await make({ startsOn: "2191-02-03", startsTime: "20:30", endsTime: "21:00", untilOn: "" }),
    ];
    const cycle = await make({
      kind: "cycle",
      wholeDays: "yes",
      startsOn: "2191-02-01",
      endsOn: "2191-02-28",
      untilOn: "",
    });
    for (const code of [hall, same, later, cycle]) await putSpeaker(organizer, code, speaker(0, "Expert  A", 1));
    const clashes = async (code: string) =>
      (await findEventToKeep(organizer, code, reader)).clashes.map((one) => [one.code, one.name.text]);
    expect(await clashes(hall)).toEqual([[same, "Expert  A"]]);
    expect(await clashes(cycle)).toEqual([]);
    await putSpeaker(organizer, same, speaker(1, "Expert B", 1), (await row(same)).speakers[0]!.code);
    expect(await clashes(hall)).toEqual([]);
  });
});

describe("the list of organizers", () => {
  const codes = async (asked: Parameters<typeof listEventsToKeep>[1]) =>
    (await listEventsToKeep(organizer, asked, reader)).events.map(({ code }) => code);

  it("is narrowed by kind, by the year in Minsk and by words of the title, whatever their case and language", async () => {
    const visit = await make({
      kind: "visit",
      titleBe: "Візіт да судоў Літвы",
      startsOn: "2192-12-31",
      startsTime: "23:30",
      endsOn: "2193-01-01",
      endsTime: "02:00",
      untilOn: "",
    });
    const meeting = await make({
      titleBe: "",
      titleRu: "Встреча о судах",
      titleEn: "Courts",
      startsOn: "2192-05-01",
      untilOn: "",
    });
    for (const code of [visit, meeting]) await publishEvent(organizer, { code, revision: 0 });
    // In Warsaw it is still 2192, in Minsk 2193 has begun.
    expect(await codes({ year: "2193" })).toEqual([visit]);
    expect(await codes({ year: "2192" })).toEqual([meeting]);
    expect(await codes({ year: "2192", kind: "visit" })).toEqual([]);
    expect(await codes({ q: "СУДОУ літвы" })).toEqual([visit]);
    expect(await codes({ q: "courts" })).toContain(meeting);
    expect(await codes({ q: "courts", show: "past" })).toEqual([]);
    expect((await listEventsToKeep(organizer, {}, reader)).years).toContain(2193);
    await cancelEvent(organizer, meeting, { revision: 1, reason: "The speaker is ill." });
    expect(await codes({ show: "cancelled", q: "courts" })).toEqual([meeting]);
    expect(await outcome(listEventsToKeep(participant, {}, reader))).toBe("403");
  });

  it("finds lectures where one looks for them, and goes on in pages", async () => {
    const whole = await plannedEvent({ kind: "cycle", in: 400 * day });
    const lectures = [];
    for (let at = 0; at < 22; at += 1) {
      const terms = { kind: "lecture", wholeId: whole.id, entry: "none", titleEn: "Of rivers", in: (401 + at) * day };
      lectures.push((await plannedEvent(terms)).code);
    }
    expect(await codes({ kind: "cycle" })).toContain(whole.code);
    const first = await codes({ q: "rivers" });
    expect(first).toEqual(lectures.slice(0, 20));
    expect(await codes({ q: "rivers", after: first.at(-1)! })).toEqual(lectures.slice(20));
    expect((await codes({ kind: "lecture" })).length).toBe(20);
    expect(await codes({})).not.toContain(lectures[0]);
  });
});

describe("what is published", () => {
  it("has an address from its title that never changes, and keeps its kind and a time", async () => {
    const [code, other] = [await make({ titleBe: "Суд і людзі" }), await make({ titleBe: "Суд і людзі" })];
    await publishEvent(organizer, { code, revision: 0 });
    await publishEvent(organizer, { code: other, revision: 0 });
    expect((await row(code)).slug).toBe("sud-i-liudzi");
    expect((await row(other)).slug).toMatch(/^sud-i-liudzi-[a-z0-9]{4}$/);
    expect(await outcome(publishEvent(organizer, { code, revision: 1 }))).toBe("mistakes:event.stale");
    await changeEvent(organizer, code, change(1, { titleBe: "Зусім іншая назва" }));
    expect((await row(code)).slug).toBe("sud-i-liudzi");
    expect(await fieldOf(changeEvent(organizer, code, change(2, { kind: "visit" })))).toBe("kind");
    expect(await fieldOf(changeEvent(organizer, code, change(2, { startsOn: "" })))).toBe("startsOn");
    const named = await make({ titleBe: "Calendar" });
    await publishEvent(organizer, { code: named, revision: 0 });
    expect((await row(named)).slug).toBe("event-calendar");
  });

  it("has no fewer places than are given, and one way to take part once somebody does", async () => {
    const { code, id } = await plannedEvent({ places: 50, taken: 41 });
    const fields = { startsOn: "2190-05-12" };
    expect(await fieldOf(changeEvent(organizer, code, change(0, fields)))).toBe("places");
    const registration = {
      id: newId(),
      code: newId(),
      holder: newId(),
      state: "registered",
      seq: 1,
      day: "2024-01-01",
    };
    await db().registration.create({ data: { ...registration, eventId: id } });
    const more = { ...fields, places: "60" };
    expect(await fieldOf(changeEvent(organizer, code, change(0, { ...more, entry: "selection" })))).toBe("entry");
    await changeEvent(organizer, code, change(0, more));
  });

  it("is cancelled in words, once, while it is not over", async () => {
    const { code } = await plannedEvent();
    expect(await outcome(cancelEvent(participant, code, { revision: 0, reason: "Because of this." }))).toBe("403");
    await cancelEvent(organizer, code, { revision: 0, reason: "The speaker is ill." });
    expect(await row(code)).toMatchObject({ state: "cancelled", cancelledFor: "The speaker is ill." });
    expect(await outcome(cancelEvent(organizer, code, { revision: 1, reason: "Once more." }))).toBe(
      "mistakes:event.stale",
    );
    expect(await outcome(changeEvent(organizer, code, change(1)))).toBe("mistakes:event.stale");
    const over = await plannedEvent({ in: -day });
    expect(await outcome(cancelEvent(organizer, over.code, { revision: 0, reason: "Too late for that." }))).toBe(
      "mistakes:event.over",
    );
  });
});

describe("speakers", () => {
  it("stand where they were put, move, and go", async () => {
    const { code } = await plannedEvent({ state: "draft" });
    await putSpeaker(organizer, code, speaker(0, "A", 1));
    await putSpeaker(organizer, code, speaker(1, "B", 1));
    await putSpeaker(organizer, code, speaker(2, "C", 9));
    const names = async () => (await row(code)).speakers.map(({ nameEn, position }) => `${position}${nameEn}`);
    expect(await names()).toEqual(["1B", "2A", "3C"]);
    const keys = (await row(code)).speakers.map((one) => one.code);
    await putSpeaker(organizer, code, speaker(3, "B again", 3), keys[0]);
    expect(await names()).toEqual(["1A", "2C", "3B again"]);
    await removeSpeaker(organizer, { code, revision: 4 }, keys[1]!);
    expect(await names()).toEqual(["1C", "2B again"]);
    expect(await outcome(putSpeaker(organizer, code, speaker(4, "D", 1)))).toBe("mistakes:event.stale");
    expect(await outcome(putSpeaker(organizer, code, speaker(5, "D", 1), "none"))).toBe("404");
    expect(await logged(code)).toEqual(Array.from({ length: 5 }, () => "event.speakers"));
  });
});
