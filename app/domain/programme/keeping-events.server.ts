import { columnOf, saidIn } from "~/domain/concepts/wordings";
import { homeZone, instantsOf, wallTimeAt } from "~/domain/concepts/zones";
import { fold } from "~/domain/matrix/folding";
import { allow, may, type Who } from "~/domain/permissions";
import { now } from "~/platform/clock.server";
import { db, type Prisma } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { findClashes } from "./clashing-speakers.server";
import { type KeptEvents, keptEventsSchema } from "./kept-events.schema";
import { beyond, pageOfEvents, perPage, type Reader, told, toldOfEvent } from "./telling-events.server";
import { whenOf } from "./when";

const named = { titleBe: true, titleRu: true, titleEn: true } as const;

const shown = {
  ...{ ...told, taken: true, waiting: true, places: true, _count: { select: { parts: true } } },
  whole: { select: named },
} as const;

const begins = (year: number) => instantsOf({ day: `${year}-01-01`, time: "00:00" }, homeZone)[0]!;

/** What belongs to a list, apart from how it is narrowed. */
function inList(show: KeptEvents["show"]): Prisma.EventWhereInput {
  const instant = new Date(now());
  if (show === "drafts") return { state: "draft" };
  if (show === "cancelled") return { state: "cancelled" };
  return {
    state: { in: ["published", "cancelled"] },
    endsAt: show === "coming" ? { gte: instant } : { lt: instant },
  };
}

/** Ids of the events whose title has all of these words in a language; there are some thousands of titles at most. */
async function entitled(q: string, where: Prisma.EventWhereInput): Promise<string[]> {
  const rows = await db().event.findMany({ where, select: { id: true, titleBe: true, titleRu: true, titleEn: true } });
  const words = fold(q).split(" ");
  return rows
    .filter(({ titleBe, titleRu, titleEn }) =>
      [titleBe, titleRu, titleEn].map(fold).some((title) => words.every((word) => title.includes(word))),
    )
    .map(({ id }) => id)
    .slice(0, mostFound);
}

/** The most events that a search gives. */
const mostFound = 500;

/**
 * Events for organizers: those to come the next first, those that are over and those that were cancelled the last
 * first, or what is being prepared, lectures among it, the last made first; narrowed by kind, by the year in which they
 * begin by the clock of Minsk, and by words of their titles. Lectures stand within their whole unless one looks for
 * them. `after` is the code of the last one on the page before.
 */
export async function listEventsToKeep(actor: Who | null, asked: Partial<KeptEvents>, reader: Reader) {
  allow(actor, may.keepProgramme(actor));
  const { show, q, kind, year, after } = keptEventsSchema.parse(asked);
  const last = after
    ? await db().event.findUnique({ where: { code: after }, select: { startsAt: true, seq: true } })
    : null;
  const among: Prisma.EventWhereInput = {
    AND: [
      inList(show),
      show === "drafts" || q !== "" || kind === "lecture" ? {} : { wholeId: null },
      kind === "" ? {} : { kind },
      year === "" ? {} : { startsAt: { gte: begins(Number(year)), lt: begins(Number(year) + 1) } },
    ],
  };
  const order = show === "coming" ? "asc" : "desc";
  const following = show === "drafts" ? last && { seq: { lt: last.seq } } : beyond(last, order);
  const rows = await db().event.findMany({
    where: { AND: [q === "" ? among : { id: { in: await entitled(q, among) } }, following ?? {}] },
    orderBy: show === "drafts" ? { seq: "desc" } : [{ startsAt: order }, { seq: order }],
    take: perPage + 1,
    select: shown,
  });
  const { items, next } = pageOfEvents(rows);
  const events = items.map((row) => {
    const { taken, waiting, places, whole, _count } = row;
    return {
      ...{ ...toldOfEvent(row, reader), taken, waiting, places, lectures: _count.parts },
      whole: whole && saidIn(whole, "title", reader.language),
    };
  });
  return { events, next, years: await yearsOfEvents() };
}

/** The years in which events begin, the last first. */
async function yearsOfEvents(): Promise<number[]> {
  const { _min: first, _max: last } = await db().event.aggregate({
    where: { state: { in: ["published", "cancelled", "draft"] } },
    ...{ _min: { startsAt: true }, _max: { startsAt: true } },
  });
  if (!first.startsAt || !last.startsAt) return [];
  const yearOf = (instant: Date) => Number(wallTimeAt(instant, homeZone).day.slice(0, 4));
  const [from, to] = [yearOf(first.startsAt), yearOf(last.startsAt)];
  return Array.from({ length: Math.min(to - from + 1, mostYears) }, (_, at) => to - at);
}

const mostYears = 100;

/** An event with all that organizers need to go on with it, whatever its state. */
export async function findEventToKeep(actor: Who | null, code: string, reader: Reader) {
  allow(actor, may.keepProgramme(actor));
  const event = found(
    await db().event.findUnique({
      where: { code },
      include: {
        speakers: { orderBy: { position: "asc" } },
        whole: { select: { code: true, titleBe: true, titleRu: true, titleEn: true } },
        parts: { select: told, orderBy: [{ startsAt: "asc" }, { seq: "asc" }] },
      },
    }),
  );
  const { revision, cancelledFor, cancelledOn, joinLink, places, taken, waiting, entryUntil, zone, whole } = event;
  const { language } = saidIn(event, "text", reader.language);
  return {
    ...toldOfEvent(event, reader),
    ...{ revision, cancelledFor, cancelledOn, joinLink, places, taken, waiting },
    until: whenOf({ startsAt: entryUntil, endsAt: entryUntil, wholeDays: false, zone }, reader.zone),
    text: { html: event[columnOf("textHtml", language)], language },
    missing: (["Be", "Ru", "En"] as const).flatMap((end) => (event[`title${end}`] ? [] : [end.toLowerCase()])),
    speakers: event.speakers.map((row) => {
      return {
        key: row.code,
        name: saidIn(row, "name", reader.language),
        about: saidIn(row, "about", reader.language),
      };
    }),
    clashes: await findClashes(db(), event, reader.language),
    whole: whole && { code: whole.code, title: saidIn(whole, "title", reader.language) },
    lectures: event.parts.map((part) => toldOfEvent(part, reader)),
  };
}

export type KeptEvent = Awaited<ReturnType<typeof findEventToKeep>>;

/** An event as it stands in the form by which it is changed or copied. */
export async function findEventToChange(actor: Who | null, code: string) {
  allow(actor, may.keepProgramme(actor));
  return found(
    await db().event.findUnique({
      where: { code },
      omit: { id: true, seq: true, formToken: true, textHtmlBe: true, textHtmlRu: true, textHtmlEn: true },
      include: { whole: { select: { code: true, kind: true, state: true, zone: true, seenBy: true } } },
    }),
  );
}
