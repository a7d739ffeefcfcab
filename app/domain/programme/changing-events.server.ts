import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import { transaction, type Prisma, type Tx } from "~/platform/db.server";
import { renderConcept } from "~/platform/markdown.server";
import { found, refuse } from "~/platform/refuse";
import { timesFrom } from "./event-times.server";
import { holdsLectures } from "./events";
import type { EventChange } from "./events.schema";
import { fitsParts, fitsWhole } from "./fitting-lectures.server";
import { fillPlaces } from "./places.server";
import { tellOfChange } from "./sending-messages.server";

export interface At {
  code: string;
  revision: number;
}

type EventRow = Prisma.EventGetPayload<object>;

/**
 * Changes an event in one of these states and records it. A form made from an older state of it changes nothing: what
 * was typed comes back. `change` sees the event before and gives what is written into it.
 */
export async function atRevisionOfEvent(
  actor: Who,
  { code, revision }: At,
  states: string[],
  change: (tx: Tx, event: EventRow) => Promise<Prisma.EventUpdateManyMutationInput>,
  verb = "event.changed",
): Promise<void> {
  await transaction(async (tx) => {
    const event = found(await tx.event.findUnique({ where: { code } }));
    if (!states.includes(event.state) || event.revision !== revision)
      throw new Mendable("form", sayBack("event.stale"));
    const data = await change(tx, event);
    await tx.event.update({ where: { code, revision }, data: { ...data, revision: { increment: 1 } } });
    await fillPlaces(tx, event.id);
    await record(tx, actor.id, verb, { kind: "event", code });
  });
}

/**
 * Changes an event that is being prepared or is published. What is published keeps its address, its kind and a time;
 * no fewer places stay than are given, and how one comes to take part stays once somebody has registered. Of another
 * time or place all who registered are told.
 */
export async function changeEvent(actor: Who | null, code: string, { revision, ...input }: EventChange): Promise<void> {
  allow(actor, may.keepProgramme(actor));
  const data = columnsOf(input);
  await atRevisionOfEvent(actor, { code, revision }, ["draft", "published"], async (tx, event) => {
    const lecture = event.wholeId !== null;
    const kind = lecture ? "lecture" : input.kind;
    if (!lecture && kind === "lecture") throw new Mendable("kind", sayBack("event.noWhole"));
    const parts = await tx.event.count({ where: { wholeId: event.id } });
    if (parts > 0 && !holdsLectures(kind)) throw new Mendable("kind", sayBack("event.hasLectures"));
    if (event.state === "published") stays(event, { ...data, kind });
    if (data.places !== null && data.places < event.taken) {
      throw new Mendable("places", sayBack("event.placesTaken", { count: event.taken }));
    }
    if (data.entry !== event.entry && (await tx.registration.count({ where: { eventId: event.id } })) > 0) {
      throw new Mendable("entry", sayBack("event.entryStays"));
    }
    const whole = await fitsWhole(tx, event.wholeId, data, event.id);
    await fitsParts(tx, event.id, data);
    const seenBy = whole?.seenBy ?? data.seenBy;
    // A lecture is read by whoever reads of its whole.
    if (seenBy !== event.seenBy) await tx.event.updateMany({ where: { wholeId: event.id }, data: { seenBy } });
    await tellOfChange(tx, event, data);
    return { ...data, kind, seenBy };
  });
}

/** What cannot change once people read of an event. */
function stays(event: EventRow, data: { kind: string; startsAt: Date | null }): void {
  if (data.kind !== event.kind) throw new Mendable("kind", sayBack("event.kindStays"));
  if (!data.startsAt) throw new Mendable("startsOn", sayBack("event.timeStays"));
}

/** Deletes an event that was never published, with its lectures. */
export async function deleteEvent(actor: Who | null, { code, revision }: At): Promise<void> {
  allow(actor, may.keepProgramme(actor));
  await transaction(async (tx) => {
    found(await tx.event.findUnique({ where: { code }, select: { id: true } }));
    const { count } = await tx.event.deleteMany({ where: { code, state: "draft", revision } });
    if (count === 0) refuse(409, "eventMoved");
    await record(tx, actor.id, "event.deleted", { kind: "event", code });
  });
}

/** What a form says of an event, as columns of its row. Refuses times that cannot be, beside their fields. */
export function columnsOf(input: Omit<EventChange, "revision">) {
  const { titleBe, titleRu, titleEn, textBe, textRu, textEn, placeBe, placeRu, placeEn } = input;
  const { seenBy, entry, places, joinLink, doNotRecord } = input;
  return {
    ...{ titleBe, titleRu, titleEn, textBe, textRu, textEn, placeBe, placeRu, placeEn },
    textHtmlBe: mendably("textBe", () => renderConcept(textBe)),
    textHtmlRu: mendably("textRu", () => renderConcept(textRu)),
    textHtmlEn: mendably("textEn", () => renderConcept(textEn)),
    ...timesFrom(input, entry),
    ...{ seenBy, entry, joinLink, doNotRecord, places: entry === "none" ? null : places },
  };
}
