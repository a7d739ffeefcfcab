import { saidIn } from "~/domain/concepts/wordings";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { atRevisionOfEvent } from "./changing-events.server";
import { holdsLectures, movable } from "./events";
import type { Moving } from "./events.schema";
import { fitsWhole, wholeFor } from "./fitting-lectures.server";

type EventRow = Prisma.EventGetPayload<object>;

/** Whether people have registered for an event itself, or for the cycle or course through which they take part in it. */
async function hasPeople(tx: Tx, { id, wholeId, entry }: EventRow): Promise<boolean> {
  const entered = entry === "none" && wholeId !== null ? [id, wholeId] : [id];
  return (await tx.registration.findFirst({ where: { eventId: { in: entered } }, select: { id: true } })) !== null;
}

/**
 * Moves a lecture to another cycle or course, or takes it out; a meeting that stands alone becomes a lecture. What is
 * taken out is a meeting from then on. Its address, its words and its speakers stay; it is read by whoever reads of its
 * whole. Refuses, beside the field, where people have registered for it or take part through the whole it is in, a
 * whole that is not published where the lecture is, and times that do not fit there.
 */
export async function moveLecture(actor: Who | null, code: string, { revision, to }: Moving): Promise<void> {
  allow(actor, may.keepProgramme(actor));
  await atRevisionOfEvent(
    actor,
    { code, revision },
    ["draft", "published"],
    async (tx, event) => {
      if (!movable(event.kind)) refuse(409, "eventMoved");
      const wholeId = to === "" ? null : await inTo(() => wholeFor(tx, to));
      if (wholeId === event.wholeId) throw new Mendable("to", sayBack("event.moveSame"));
      if (await hasPeople(tx, event)) throw new Mendable("to", sayBack("event.moveRegistered"));
      const whole = await inTo(() => fitsWhole(tx, wholeId, event, event.id));
      if (whole && event.state === "published" && whole.state !== "published") {
        throw new Mendable("to", sayBack("event.wholeFirst"));
      }
      await tx.event.update({ where: { code }, data: { wholeId } });
      return { kind: whole ? "lecture" : "meeting", seenBy: whole?.seenBy ?? event.seenBy };
    },
    "event.moved",
  );
}

/** Says beside the one field of the form what elsewhere stands beside others. */
async function inTo<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof Mendable ? new Mendable("to", error.message) : error;
  }
}

/** The most cycles and courses that are offered. */
const mostOffered = 200;

/** What the form for moving a lecture offers: cycles and courses that are not cancelled, the newest first. */
export async function findMoving(actor: Who | null, code: string, reader: Language) {
  allow(actor, may.keepProgramme(actor));
  const event = found(await db().event.findUnique({ where: { code } }));
  if (!movable(event.kind) || event.state === "cancelled") refuse(409, "eventMoved");
  const wholes = await db().event.findMany({
    where: { state: { in: ["published", "draft"] }, kind: { in: ["cycle", "course"] } },
    orderBy: { seq: "desc" },
    take: mostOffered,
    select: { id: true, code: true, kind: true, titleBe: true, titleRu: true, titleEn: true },
  });
  return {
    ...{ code, revision: event.revision, lecture: event.wholeId !== null },
    title: saidIn(event, "title", reader),
    registered: await hasPeople(db(), event),
    wholes: wholes
      .filter(({ id, kind }) => holdsLectures(kind) && id !== event.wholeId)
      .map((whole) => ({ code: whole.code, title: saidIn(whole, "title", reader).text })),
  };
}
