import { columnOf, saidIn } from "~/domain/concepts/wordings";
import { allow, may, type Who } from "~/domain/permissions";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { findClashes } from "./clashing-speakers.server";
import type { EventList } from "./events";
import { beyond, pageOfEvents, perPage, type Reader, told, toldOfEvent } from "./telling-events.server";
import { whenOf } from "./when";

const shown = { ...told, taken: true, waiting: true, places: true, _count: { select: { parts: true } } } as const;

/**
 * Events for organizers: those to come the next first, those that are over the last first, or what is being prepared,
 * lectures among it, the last made first. `after` is the code of the last one on the page before.
 */
export async function listEventsToKeep(actor: Who | null, list: EventList, reader: Reader, after = "") {
  allow(actor, may.keepProgramme(actor));
  const last = after
    ? await db().event.findUnique({ where: { code: after }, select: { startsAt: true, seq: true } })
    : null;
  const instant = new Date(now());
  const shownStates = { in: ["published", "cancelled"] };
  const order = list === "coming" ? "asc" : "desc";
  const rows = await db().event.findMany({
    where:
      list === "drafts"
        ? { state: "draft", ...(last && { seq: { lt: last.seq } }) }
        : {
            ...{ state: shownStates, wholeId: null, ...beyond(last, order) },
            endsAt: list === "coming" ? { gte: instant } : { lt: instant },
          },
    orderBy: list === "drafts" ? { seq: "desc" } : [{ startsAt: order }, { seq: order }],
    take: perPage + 1,
    select: shown,
  });
  const { items, next } = pageOfEvents(rows);
  const events = items.map((row) => {
    const { taken, waiting, places, _count } = row;
    return { ...toldOfEvent(row, reader), taken, waiting, places, lectures: _count.parts };
  });
  return { events, next };
}

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
