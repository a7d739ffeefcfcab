import { saidIn } from "~/domain/concepts/wordings";
import { wallTimeAt } from "~/domain/concepts/zones";
import { dayAfter } from "~/domain/days";
import { may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { sha256 } from "~/platform/crypto.server";
import { db, type Prisma } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { found } from "~/platform/refuse";
import { type CalendarEvent, calendarOf } from "./calendar";

/** What a calendar is told of the row of an event that has a time and an address; the join link is never in it. */
export function calendarEntry(
  event: Prisma.EventGetPayload<{ omit: { joinLink: true } }>,
  language: Language,
): CalendarEvent {
  const [startsAt, endsAt] = [found(event.startsAt), found(event.endsAt)];
  const dayOf = (instant: Date) => wallTimeAt(instant, event.zone).day;
  return {
    uid: `${sha256(`calendar ${event.id}`).slice(0, 32)}@reserve`,
    sequence: event.revision,
    cancelled: event.state === "cancelled",
    ...{
      startsAt,
      endsAt,
      days: event.wholeDays ? { first: dayOf(startsAt), after: dayAfter(dayOf(endsAt), 1) } : null,
    },
    stampedOn: event.cancelledOn ?? event.publishedOn ?? event.madeOn,
    title: saidIn(event, "title", language),
    place: saidIn(event, "place", language),
    url: `${env().ORIGIN}/programme/${found(event.slug)}`,
  };
}

/**
 * The calendar file of one event, in the language of whoever takes it. Null for a visitor where there is none or members
 * alone may read it; others are refused with 404. Where one joins online is not in it.
 */
export async function makeEventFile(who: Who | null, slug: string, language: Language): Promise<string | null> {
  const seenBy = may.readAsMember(who) ? {} : { seenBy: "public" };
  const event = await db().event.findUnique({
    where: { slug, state: { in: ["published", "cancelled"] }, ...seenBy },
    omit: { joinLink: true },
  });
  if (!event && !who) return null;
  return calendarOf([calendarEntry(found(event), language)]);
}
