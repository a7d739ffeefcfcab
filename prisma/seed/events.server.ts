import { instantsOf } from "../../app/domain/concepts/zones";
import { slugOf } from "../../app/domain/concepts/slug";
import { today } from "../../app/platform/clock.server";
import type { Prisma, Tx } from "../../app/platform/db.server";
import { Chance } from "./chance";
import { daysAfter } from "./days";
import { conceptHtml } from "./rendering.server";
import { cancelledFor, comingEvents, pastEvents, speakers, type StockEvent } from "./stock/events";
import { counterNames } from "./vocabulary";

const chance = new Chance("programme");
const ids = () => ({ id: chance.id(), code: chance.code() });
const begun = today();

type Worded = readonly [string, string, string];

function worded<Name extends string>(name: Name, [be, ru, en]: Worded) {
  return { [`${name}Be`]: be, [`${name}Ru`]: ru, [`${name}En`]: en } as Record<`${Name}${"Be" | "Ru" | "En"}`, string>;
}

const dayOf = (day: string | number) => (typeof day === "number" ? daysAfter(begun, day) : day);

/** The first and the last second of hours on a day, or of whole days. */
function timesOf({ from, to, hours, zone }: Pick<StockEvent, "from" | "to" | "hours" | "zone">) {
  const at = (day: string | number, time: string) => instantsOf({ day: dayOf(day), time }, zone)[0]!;
  const startsAt = at(from, hours?.[0] ?? "00:00");
  const last = at(to, hours?.[1] ?? "23:59");
  return { startsAt, endsAt: hours ? last : new Date(last.getTime() + 59_000), wholeDays: !hours };
}

/** When organizers made and published what is to begin on a day: a month before, or lately where it is to come. */
function daysOfMaking(from: string | number) {
  return typeof from === "number"
    ? { madeOn: daysAfter(begun, -9), publishedOn: daysAfter(begun, -7) }
    : { madeOn: daysAfter(from, -33), publishedOn: daysAfter(from, -30) };
}

type Row = Prisma.EventCreateManyInput & { talksBy: number[] };

let count = 0;

function rowOf(stock: StockEvent, whole?: Row): Row {
  const { kind, title, text, place, zone, entry, seenBy, places, state = "published", doNotRecord = false } = stock;
  const { madeOn, publishedOn } = daysOfMaking(stock.from);
  const times = timesOf(stock);
  const link =
    state === "published" && typeof stock.from === "number" && stock.hours ? "https://meet.invalid/demo" : "";
  count += 1;
  return {
    ...{ ...ids(), kind, wholeId: whole?.id ?? null, ...worded("title", title), ...worded("text", text) },
    ...worded("place", place),
    ...{ textHtmlBe: conceptHtml(text[0]), textHtmlRu: conceptHtml(text[1]), textHtmlEn: conceptHtml(text[2]) },
    ...{ ...times, zone, entry, seenBy, places, doNotRecord, state, madeOn, joinLink: link },
    ...(state === "draft" ? {} : { slug: slugOf(title[0], "be", "event"), publishedOn }),
    ...(state === "cancelled" ? { cancelledFor, cancelledOn: daysAfter(begun, -1) } : {}),
    ...{ seq: count, formToken: chance.text(32), talksBy: stock.speakers },
  };
}

/** An event with its lectures behind it: each of an hour and a half in the evening, read by whoever reads of the whole. */
function rowsOf(stock: StockEvent): Row[] {
  const whole = rowOf(stock);
  const lectures = (stock.talks ?? []).map(({ title, by, on }) =>
    rowOf(
      {
        ...{ ...stock, kind: "lecture", title, text: ["", "", ""], from: on, to: on, hours: ["18:00", "19:30"] },
        ...{ entry: "none", places: null, speakers: [by], talks: [] },
      },
      whole,
    ),
  );
  return [whole, ...lectures];
}

const rows = [...pastEvents, ...comingEvents].flatMap(rowsOf);

/** The events of the demonstration, for what hangs on them. */
export const eventRows: readonly (Pick<Row, "id" | "kind" | "wholeId" | "state"> & { code: string })[] = rows;

export const eventCounters = { [counterNames.event]: rows.length };

/** What organizers did with the events of the demonstration, for the log. */
export function logOfEvents(actorId: string) {
  const entry = (day: string, verb: string, subject: string) => ({
    ...{ day, actorId, verb: `event.${verb}`, subjectKind: "event", subject, detail: "" },
  });
  return rows.flatMap(({ code, madeOn, publishedOn, cancelledOn }) => [
    entry(madeOn, "made", code),
    ...(publishedOn ? [entry(publishedOn, "published", code)] : []),
    ...(cancelledOn ? [entry(cancelledOn, "cancelled", code)] : []),
  ]);
}

/** The year 2024 of the report as events that are over, and what is to come. Whoever speaks is invented. */
export async function fillEvents(tx: Tx): Promise<void> {
  await tx.event.createMany({ data: rows.map(({ talksBy: _by, ...row }) => row) });
  await tx.eventSpeaker.createMany({
    data: rows.flatMap(({ id: eventId, talksBy }) =>
      talksBy.map((one, at) => ({
        ...{ ...ids(), eventId, position: at + 1 },
        ...worded("name", speakers[one]!.name),
        ...worded("about", speakers[one]!.about),
      })),
    ),
  });
}
