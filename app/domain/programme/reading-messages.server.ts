import { columnOf, saidIn } from "~/domain/concepts/wordings";
import { dayAfter } from "~/domain/days";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { now, today } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { concerns, type Whereabouts } from "./event-messages";
import { eventToKeep } from "./event-questions.server";
import { registrationTag } from "./holder.server";
import { eventAt } from "./registering.server";
import { enteredId, takesRegistrations } from "./sending-messages.server";
import type { Reader } from "./telling-events.server";
import { whenOf } from "./when";

const titles = { id: true, slug: true, titleBe: true, titleRu: true, titleEn: true } as const;
const withAbout = { about: { select: titles } } as const satisfies Prisma.EventMessageInclude;
type Row = Prisma.EventMessageGetPayload<{ include: typeof withAbout }>;

/** When and where something is, for a reader; null where the day or the place is not known. */
function thenAndThere(text: string, { language, zone }: Reader) {
  if (text === "") return null;
  const { startsAt, endsAt, ...kept } = JSON.parse(text) as Whereabouts;
  const instant = (written: string | null) => (written === null ? null : new Date(written));
  const times = { startsAt: instant(startsAt), endsAt: instant(endsAt) };
  return { when: whenOf({ ...kept, ...times }, zone), place: saidIn(kept, "place", language) };
}

function toldTo(reader: Reader, row: Row) {
  const { code, kind, audience, sentOn, takenBackOn, about, before, after } = row;
  const { language } = saidIn(row, "text", reader.language);
  return {
    ...{ code, kind, audience, sentOn, takenBackOn },
    about: about?.slug ? { slug: about.slug, title: saidIn(about, "title", reader.language) } : null,
    text: { html: row[columnOf("textHtml", language)], language },
    ...{ was: thenAndThere(before, reader), is: thenAndThere(after, reader) },
  };
}

export type ToldMessage = ReturnType<typeof toldTo> & { fresh: boolean };

/** How many messages stand with an event: the newest. */
const most = 50;

/**
 * What those who registered for an event were told, the newest first, as far as it concerns the reader; who did not
 * register reads what changed of this event alone. What is read counts as seen from then on, which is kept with the
 * registration. Refuses with 404 what is not published, and visitors where members alone may read.
 */
export async function readEventMessages(actor: Who | null, slug: string, reader: Reader): Promise<ToldMessage[]> {
  const event = await eventAt(db(), slug);
  if (event.seenBy !== "public") allow(actor, may.readAsMember(actor));
  const rows = await db().eventMessage.findMany({
    where: { OR: [{ eventId: enteredId(event) }, { eventId: event.id }] },
    orderBy: { seq: "desc" },
    take: most,
    include: withAbout,
  });
  const holder = may.takePart(actor) ? registrationTag(enteredId(event), actor!.id) : "";
  const own = holder && rows.length > 0 ? await db().registration.findUnique({ where: { holder } }) : null;
  const ofThis = (row: Row) => (row.aboutId ?? row.eventId) === event.id;
  const shown = rows.filter((row) =>
    own && concerns(row.audience, own.state) ? true : row.kind === "changed" && ofThis(row),
  );
  const newest = rows[0]?.seq ?? 0;
  if (own && own.seenSeq < newest) {
    await db().registration.updateMany({ where: { holder, seenSeq: { lt: newest } }, data: { seenSeq: newest } });
  }
  return shown
    .filter((row) => row.kind !== "cancelled" || !ofThis(row))
    .map((row) => ({ ...toldTo(reader, row), fresh: own !== null && row.seq > own.seenSeq }));
}

/** The newest messages among which one's own are looked for, and for how many days words are news. */
const looked = 300;
const newsDays = 60;

/**
 * What the actor was told and has not read yet: of how many messages by the addresses of their events, and what is
 * cancelled and would not be over. Found by the actor's tags among the newest messages, when it is asked.
 */
export async function findOwnNews(actor: Who | null, reader: Language) {
  allow(actor, may.takePart(actor));
  const ahead = { gte: new Date(now()) };
  const rows = await db().eventMessage.findMany({
    where: {
      OR: [
        { kind: "words", takenBackOn: null, sentOn: { gte: dayAfter(today(), -newsDays) } },
        { kind: { not: "words" }, aboutId: null, event: { endsAt: ahead } },
        { kind: { not: "words" }, about: { endsAt: ahead } },
      ],
    },
    orderBy: { seq: "desc" },
    take: looked,
    include: { event: { select: titles }, about: { select: titles } },
  });
  const tags = new Map(rows.map(({ eventId }) => [registrationTag(eventId, actor.id), eventId]));
  const own = await db().registration.findMany({
    where: { holder: { in: [...tags.keys()] } },
    select: { eventId: true, state: true, seenSeq: true },
  });
  const mine = new Map(own.map((row) => [row.eventId, row]));
  const unread = rows.filter(({ eventId, audience, seq }) => {
    const registration = mine.get(eventId);
    return registration !== undefined && concerns(audience, registration.state) && seq > registration.seenSeq;
  });
  const messages: Record<string, number> = {};
  for (const { kind, event } of unread) {
    if (kind !== "cancelled" && event.slug) messages[event.slug] = (messages[event.slug] ?? 0) + 1;
  }
  return {
    messages,
    cancelled: unread.flatMap(({ kind, event, about }) => {
      const { slug, ...of } = about ?? event;
      return kind === "cancelled" && slug ? [{ slug, title: saidIn(of, "title", reader) }] : [];
    }),
  };
}

export type OwnNews = Awaited<ReturnType<typeof findOwnNews>>;

/** What organizers told those who registered for an event, the newest first, and to how many they would write now. */
export async function listMessagesToKeep(actor: Who | null, code: string, reader: Reader) {
  const event = await eventToKeep(db(), actor, code);
  const entered = enteredId(event);
  const [rows, takes, groups] = await Promise.all([
    db().eventMessage.findMany({
      where: entered === event.id ? { eventId: event.id } : { eventId: entered, aboutId: event.id },
      orderBy: { seq: "desc" },
      take: most,
      include: withAbout,
    }),
    takesRegistrations(db(), event),
    db().registration.groupBy({ by: ["state"], where: { eventId: entered }, _count: true }),
  ]);
  const reached = (audience: string) =>
    groups.reduce((sum, { state, _count }) => sum + (concerns(audience, state) ? _count : 0), 0);
  return {
    event: { code, slug: event.slug, title: saidIn(event, "title", reader.language), state: event.state },
    takes: takes && event.state !== "draft",
    ofWhole: entered !== event.id,
    reached: { all: reached("all"), placed: reached("placed"), waiting: reached("waiting") },
    messages: rows.map((row) => ({ ...toldTo(reader, row), mine: (row.aboutId ?? row.eventId) === event.id })),
  };
}
