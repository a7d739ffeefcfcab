import { columnOf, saidIn } from "~/domain/concepts/wordings";
import { instantsOf, wallTimeAt } from "~/domain/concepts/zones";
import { dayAfter } from "~/domain/days";
import { may, type Who } from "~/domain/permissions";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { firstDayOf, monthAfter, monthOf } from "./months";
import { beyond, pageOfEvents, perPage, type Reader, told, toldOfEvent } from "./telling-events.server";

/** What somebody may read of: members everything that is published, all others what is open to the public. */
function readBy(who: Who | null) {
  const state = { in: ["published", "cancelled"] };
  return may.readAsMember(who) ? { state } : { state, seenBy: "public" };
}

/** The most events that are listed as coming, and the most of a month. */
const most = 100;

/** What is to come or goes on, the next first, lectures within their whole. Visitors see what is open to the public. */
export async function listComing(who: Who | null, reader: Reader) {
  const rows = await db().event.findMany({
    where: { ...readBy(who), wholeId: null, endsAt: { gte: new Date(now()) } },
    orderBy: [{ startsAt: "asc" }, { seq: "asc" }],
    take: most,
    select: told,
  });
  return rows.map((row) => toldForReaders(row, reader));
}

/** What is over, the last first, with its years; `after` is the address of the last one on the page before. */
export async function listPast(who: Who | null, reader: Reader, after = "") {
  const last = after
    ? await db().event.findUnique({ where: { slug: after, ...readBy(who) }, select: { startsAt: true, seq: true } })
    : null;
  const rows = await db().event.findMany({
    where: { ...readBy(who), wholeId: null, endsAt: { lt: new Date(now()) }, ...beyond(last, "desc") },
    orderBy: [{ startsAt: "desc" }, { seq: "desc" }],
    take: perPage + 1,
    select: told,
  });
  const { items, next } = pageOfEvents(rows);
  const years = new Map<string, ListedEvent[]>();
  for (const row of items) {
    const event = toldForReaders(row, reader);
    const year = event.when?.from.day.slice(0, 4) ?? "";
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return {
    years: [...years].map(([year, events]) => ({ year, events })),
    next: next === null ? null : (items.at(-1)?.slug ?? null),
  };
}

/** What is in a month by the reader's clocks, lectures too, by days; what began before stands on the first day. */
export async function listMonth(who: Who | null, month: string, reader: Reader) {
  const firstDay = firstDayOf(month);
  const edge = (day: string) => instantsOf({ day, time: "12:00" }, "UTC")[0]!;
  const rows = await db().event.findMany({
    // Clocks differ by less than a day and a half: what is read too much falls out below.
    where: {
      ...readBy(who),
      startsAt: { lt: edge(dayAfter(firstDayOf(monthAfter(month, 1)), 1)) },
      endsAt: { gte: edge(dayAfter(firstDay, -2)) },
    },
    orderBy: [{ startsAt: "asc" }, { seq: "asc" }],
    take: 2 * most,
    select: told,
  });
  const days = new Map<string, ListedEvent[]>();
  for (const row of rows) {
    const event = toldForReaders(row, reader);
    if (!event.when || monthOf(event.when.from.day) > month || monthOf(event.when.to.day) < month) continue;
    const day = event.when.from.day < firstDay ? firstDay : event.when.from.day;
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days].map(([day, events]) => ({ day, events })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The month that now is by the reader's clocks. */
export function monthNow(zone: string): string {
  return monthOf(wallTimeAt(new Date(now()), zone).day);
}

/**
 * An event as one reads it at its address. Null for a visitor where there is none and where members alone may read it:
 * the two are not told apart. Of all others what they may not read is refused with 404.
 */
export async function findEvent(who: Who | null, slug: string, reader: Reader) {
  const readable = readBy(who);
  const event = await db().event.findUnique({
    where: { slug, ...readable },
    include: {
      speakers: { orderBy: { position: "asc" } },
      whole: { select: { slug: true, titleBe: true, titleRu: true, titleEn: true } },
      parts: { where: readable, select: told, orderBy: [{ startsAt: "asc" }, { seq: "asc" }] },
    },
  });
  if (!event && !who) return null;
  const { id, whole, cancelledFor, cancelledOn, places, zone, speakers, parts, ...row } = found(event);
  const { language } = saidIn(row, "text", reader.language);
  return {
    ...toldForReaders({ ...row, id, zone }, reader),
    ...{ cancelledFor, cancelledOn, places },
    text: { html: row[columnOf("textHtml", language)], language },
    speakers: speakers.map((speaker) => ({
      key: speaker.code,
      name: saidIn(speaker, "name", reader.language),
      about: saidIn(speaker, "about", reader.language),
    })),
    whole: whole?.slug ? { slug: whole.slug, title: saidIn(whole, "title", reader.language) } : null,
    lectures: parts.map((part) => toldForReaders(part, reader)),
  };
}

export type ReadEvent = NonNullable<Awaited<ReturnType<typeof findEvent>>>;

/** An event without its code: the addresses of organizers are nobody else's. */
function toldForReaders(row: Parameters<typeof toldOfEvent>[0], reader: Reader) {
  const { code: _code, slug, ...event } = toldOfEvent(row, reader);
  return { ...event, slug: slug ?? "" };
}

export type ListedEvent = ReturnType<typeof toldForReaders>;
