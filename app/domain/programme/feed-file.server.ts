import { saidIn } from "~/domain/concepts/wordings";
import { wallTimeAt } from "~/domain/concepts/zones";
import { dayAfter } from "~/domain/days";
import { may } from "~/domain/permissions";
import { isLanguage, type Language, translator, defaultLanguage } from "~/locales/t";
import { now } from "~/platform/clock.server";
import { sha256, tag } from "~/platform/crypto.server";
import { db, type Prisma } from "~/platform/db.server";
import { growingDelay } from "~/platform/limits.server";
import type { Role } from "~/platform/roles";
import { type CalendarEvent, calendarOf } from "./calendar";
import { feedWord, tokenIn } from "./calendar-feed";
import { registrationTag } from "./holder.server";
import { placed } from "./registrations";
import { enteredId } from "./sending-messages.server";

/** How often one address is fetched: calendars do so a few times a day, and each of several devices. */
const fetching = growingDelay("calendar feed", { free: 40, first: 60, most: 60 * 60, forget: 300 });

const dayMs = 24 * 60 * 60_000;
const daysBack = 30;
const most = 1000;

const select = {
  ...{ id: true, kind: true, entry: true, wholeId: true, startsAt: true, endsAt: true, wholeDays: true, zone: true },
  ...{ revision: true, titleBe: true, titleRu: true, titleEn: true },
  _count: { select: { parts: { where: { state: "published" } } } },
} as const satisfies Prisma.EventSelect;

/**
 * What an account has a place in, and the lectures of what it has a place in: thirty days back and all that is ahead. A
 * cycle or a course with lectures is told by these alone.
 */
async function placesOf(accountId: string) {
  const events = await db().event.findMany({
    where: { state: "published", startsAt: { not: null }, endsAt: { gte: new Date(now() - daysBack * dayMs) } },
    orderBy: { startsAt: "asc" },
    take: most,
    select,
  });
  const tags = new Map(events.map((event) => [registrationTag(enteredId(event), accountId), enteredId(event)]));
  const own = await db().registration.findMany({
    where: { holder: { in: [...tags.keys()] }, state: { in: [...placed] } },
    select: { holder: true },
  });
  const entered = new Set(own.map(({ holder }) => tags.get(holder)));
  return events.filter((event) => entered.has(enteredId(event)) && event._count.parts === 0);
}

type Feed = Prisma.CalendarFeedGetPayload<object>;

/** An entry that tells a time and nothing else, but for the title where its owner asked for it. */
function entryOf(event: Awaited<ReturnType<typeof placesOf>>[number], feed: Feed, language: Language): CalendarEvent {
  const [startsAt, endsAt] = [event.startsAt!, event.endsAt!];
  const dayOf = (instant: Date) => wallTimeAt(instant, event.zone).day;
  const word = { text: translator(language)(`calendar-feed:word.${feedWord(feed.word)}`), language };
  return {
    // Of its own for each address: two calendars do not tell that they share an event.
    uid: tag("calendar entry", `${feed.hash} ${event.id}`).slice(0, 32),
    ...{ sequence: event.revision, cancelled: false, startsAt, endsAt, stampedOn: feed.madeOn },
    days: event.wholeDays ? { first: dayOf(startsAt), after: dayAfter(dayOf(endsAt), 1) } : null,
    title: feed.telling ? saidIn(event, "title", language) : word,
  };
}

/**
 * The private calendar at an address: its text; `wait`, in seconds, where it is fetched too often; null where there is
 * none. Whoever has the address may fetch it, and nobody is asked who they are.
 */
export async function makeFeedFile(file: string): Promise<{ text: string } | { wait: number } | null> {
  const token = tokenIn(file);
  const feed = token
    ? await db().calendarFeed.findUnique({
        where: { hash: sha256(token) },
        include: { account: { select: { role: true } } },
      })
    : null;
  // A membership may have ended, and an office that rests takes nobody's place away.
  if (!feed || !may.takePart({ id: feed.accountId, role: feed.account.role as Role })) return null;
  const wait = await fetching.take(feed.hash);
  if (wait > 0) return { wait };
  const language = isLanguage(feed.language) ? feed.language : defaultLanguage;
  const name = translator(language)("calendar-feed:name");
  const events = await placesOf(feed.accountId);
  return {
    text: calendarOf(
      events.map((event) => entryOf(event, feed, language)),
      { maker: "-//Calendar//Calendar//EN", subscribed: { name, every: "PT12H" } },
    ),
  };
}
