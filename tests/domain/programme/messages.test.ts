import { afterEach, expect, it } from "vitest";
import { changeEvent } from "~/domain/programme/changing-events.server";
import { eventMessageSchema } from "~/domain/programme/event-messages.schema";
import { eventSchema } from "~/domain/programme/events.schema";
import { cancelEvent } from "~/domain/programme/publishing-events.server";
import { findOwnNews, listMessagesToKeep, readEventMessages } from "~/domain/programme/reading-messages.server";
import { sendEventMessage, takeMessageBack } from "~/domain/programme/sending-messages.server";
import { moveClock } from "~/platform/clock.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { messageFields, messageSent } from "../../asked";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";
import { day, eventOf, registered } from "../../events";
import { eventFields } from "../../programme";

useDatabase();
afterEach(() => moveClock(0));

type Event = Awaited<ReturnType<typeof eventOf>>;

const people = (count: number) => Promise.all(Array.from({ length: count }, () => member("participant")));
const read = (who: Person | null, { slug }: { slug: string | null }) =>
  readEventMessages(who, slug!, { language: "en", zone: "Europe/Minsk" });
const news = async (who: Person) => {
  const { messages, cancelled } = await findOwnNews(who, "en");
  return { unread: Object.values(messages).reduce((sum, count) => sum + count, 0), cancelled: cancelled.length };
};

/** A form that changes an event in nothing, or in this. */
function changed({ titleEn, revision }: Event, fields: Partial<typeof eventFields> = {}) {
  const form = { ...eventFields, titleBe: "", titleEn, places: "1", ...fields, revision: String(revision) };
  return eventSchema.parse(form);
}

it("tells those whom it concerns, counts until they read it, and joins no account with anything", async () => {
  const event = await eventOf({ places: 1 });
  const organizer = await member("organizer");
  const [placed, waiting, nobody] = (await people(3)) as [Person, Person, Person];
  for (const who of [placed, waiting]) await registered(who, event);
  await messageSent(organizer, event);
  await messageSent(organizer, event, { audience: "placed", textEn: "Come by nine." });
  await messageSent(organizer, event, { audience: "waiting", textEn: "You still wait." });
  expect(await Promise.all([placed, waiting, nobody].map(news))).toEqual([
    { unread: 2, cancelled: 0 },
    { unread: 2, cancelled: 0 },
    { unread: 0, cancelled: 0 },
  ]);
  expect(await read(nobody, event)).toEqual([]);
  const shown = await read(placed, event);
  expect(shown.map(({ fresh, text }) => [fresh, text.html.trim()])).toEqual([
    [true, "<p>Come by nine.</p>"],
    [true, "<p>Bring <strong>a pen</strong>.</p>"],
  ]);
  expect((await read(placed, event)).map(({ fresh }) => fresh)).toEqual([false, false]);
  expect(await Promise.all([placed, waiting].map(news))).toEqual([
    { unread: 0, cancelled: 0 },
    { unread: 2, cancelled: 0 },
  ]);
  const rows = await db().registration.findMany({ where: { eventId: event.id } });
  for (const { id } of [placed, waiting]) expect(JSON.stringify(rows)).not.toContain(id);
  expect(await db().notice.count({ where: { accountId: { in: [placed.id, waiting.id] } } })).toBe(0);
});

it("counts nothing that was sent before somebody came, and shows it", async () => {
  const event = await eventOf();
  const [first, later] = (await people(2)) as [Person, Person];
  await registered(first, event);
  await messageSent(await member("organizer"), event);
  await registered(later, event);
  expect([await news(first), await news(later)]).toMatchObject([{ unread: 1 }, { unread: 0 }]);
  expect(await read(later, event)).toHaveLength(1);
});

it("sends once however often a form is sent; what was sent is taken back with a trace", async () => {
  const event = await eventOf();
  const [who, organizer] = [await member("participant"), await member("organizer")];
  await registered(who, event);
  const input = eventMessageSchema.parse({ ...messageFields, formToken: newToken() });
  await Promise.all([1, 2, 3].map(() => sendEventMessage(organizer, event.code, input)));
  const { code } = await db().eventMessage.findFirstOrThrow({ where: { eventId: event.id } });
  expect(await db().eventMessage.count({ where: { eventId: event.id } })).toBe(1);
  expect(await outcome(takeMessageBack(who, event.code, code))).toBe("403");
  expect(await outcome(takeMessageBack(organizer, (await eventOf()).code, code))).toBe("404");
  await takeMessageBack(organizer, event.code, code);
  expect(await news(who)).toMatchObject({ unread: 0 });
  expect((await read(who, event))[0]).toMatchObject({ takenBackOn: expect.any(String) as string, text: { html: "" } });
  expect(JSON.stringify(await db().eventMessage.findMany({ where: { code } }))).not.toContain("pen");
  expect(await outcome(takeMessageBack(organizer, event.code, code))).toBe("409");
  const verbs = await db().logEntry.findMany({ where: { subject: event.code }, orderBy: { seq: "asc" } });
  expect(verbs.map(({ verb }) => verb)).toEqual(["event.messageSent", "event.messageTakenBack"]);
});

it.each([
  ["a draft", { state: "draft" }, "mistakes:eventMessage.draft"],
  ["what takes no registrations", { entry: "none" as const }, "mistakes:eventMessage.nobody"],
])("refuses a message about %s", async (_what, terms, answer) => {
  const event = await eventOf(terms);
  const organizer = await member("organizer");
  expect(await outcome(messageSent(organizer, event))).toBe(answer);
  expect(await outcome(messageSent(await member("expert"), event))).toBe("403");
  expect(await outcome(messageSent(organizer, { code: "nothing" }))).toBe("404");
  expect(eventMessageSchema.safeParse({ ...messageFields, textEn: "", formToken: newToken() }).success).toBe(false);
});

it("tells of another time and place by itself, what it was and what it is; of other words not", async () => {
  const event = await eventOf({ places: 1 });
  const [who, organizer, reader] = [await member("participant"), await member("organizer"), await member("expert")];
  await registered(who, event);
  await db().event.update({ where: { id: event.id }, data: { placeBe: "Анлайн" } });
  await changeEvent(organizer, event.code, changed(event));
  const once = await db().eventMessage.count({ where: { eventId: event.id } });
  const now = { ...event, revision: event.revision + 1 };
  await changeEvent(organizer, event.code, changed(now, { titleEn: "Other words" }));
  expect(await db().eventMessage.count({ where: { eventId: event.id } })).toBe(once);
  await changeEvent(
    organizer,
    event.code,
    changed({ ...now, revision: 2 }, { startsTime: "19:00", placeBe: "Вільня" }),
  );
  const [last] = await read(reader, event);
  expect(last).toMatchObject({
    ...{ kind: "changed", fresh: false },
    was: { when: { from: { day: "2190-05-12", time: "19:00" } }, place: { text: "Анлайн" } },
    is: { when: { from: { day: "2190-05-12", time: "20:00" } }, place: { text: "Вільня" } },
  });
  expect(await news(who)).toEqual({ unread: 2, cancelled: 0 });
  await read(who, event);
  expect(await news(who)).toEqual({ unread: 0, cancelled: 0 });
});

it("tells nobody of changes to a draft", async () => {
  const draft = await eventOf({ state: "draft" });
  await changeEvent(await member("organizer"), draft.code, changed(draft));
  expect(await db().eventMessage.count({ where: { eventId: draft.id } })).toBe(0);
});

it("says that an event is cancelled to all who have a place or wait, until they saw it or the day has passed", async () => {
  const event = await eventOf({ places: 1 });
  const [placed, waiting, late, declined] = (await people(4)) as [Person, Person, Person, Person];
  for (const who of [placed, waiting, late, declined]) await registered(who, event);
  const last = await db().registration.findFirstOrThrow({ where: { eventId: event.id }, orderBy: { seq: "desc" } });
  await db().registration.update({ where: { id: last.id }, data: { state: "declined" } });
  const reason = { reason: "The speaker is ill.", revision: event.revision };
  await cancelEvent(await member("organizer"), event.code, reason);
  expect(await Promise.all([placed, waiting, declined].map(news))).toEqual([
    { unread: 0, cancelled: 1 },
    { unread: 0, cancelled: 1 },
    { unread: 0, cancelled: 0 },
  ]);
  await read(placed, event);
  expect(await news(placed)).toEqual({ unread: 0, cancelled: 0 });
  expect(await news(waiting)).toEqual({ unread: 0, cancelled: 1 });
  moveClock(3 * day);
  expect(await news(waiting)).toEqual({ unread: 0, cancelled: 0 });
});

it("tells those of a course of its lectures, and marks as read only what was shown", async () => {
  const course = await eventOf({ kind: "course", begins: day, ends: 20 * day });
  const part = { kind: "lecture", entry: "none" as const, wholeId: course.id };
  const [first, second] = [await eventOf({ ...part, begins: 2 * day }), await eventOf({ ...part, begins: 3 * day })];
  const [who, organizer, reader] = [await member("participant"), await member("organizer"), await member("expert")];
  await registered(who, course);
  await messageSent(organizer, first, { textEn: "Of the first." });
  await messageSent(organizer, second, { textEn: "Of the second." });
  expect(await news(who)).toMatchObject({ unread: 2 });
  expect(await read(reader, first)).toEqual([]);
  const shown = await read(who, second);
  expect(shown.map(({ about, fresh }) => [about?.slug, fresh])).toEqual([
    [second.slug, true],
    [first.slug, true],
  ]);
  expect(await news(who)).toMatchObject({ unread: 0 });
  const kept = await listMessagesToKeep(organizer, first.code, { language: "en", zone: "Europe/Minsk" });
  expect(kept).toMatchObject({ takes: true, ofWhole: true, reached: { all: 1, placed: 1, waiting: 0 } });
  expect(kept.messages).toHaveLength(1);
  await cancelEvent(organizer, first.code, { reason: "The speaker is ill.", revision: first.revision });
  expect((await findOwnNews(who, "en")).cancelled).toMatchObject([{ slug: first.slug }]);
});

it("refuses whoever may not read of the event", async () => {
  const event = await eventOf();
  expect(await outcome(read(null, event))).toBe("401");
  expect(await outcome(read(await member("applicant"), event))).toBe("403");
  expect(await outcome(read(await member("participant"), { slug: "nothing" }))).toBe("404");
  const open = await eventOf({ seenBy: "public" });
  await messageSent(await member("organizer"), open);
  expect(await read(null, open)).toEqual([]);
  expect(await outcome(findOwnNews(await member("applicant"), "en"))).toBe("403");
});
