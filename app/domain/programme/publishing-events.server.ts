import { saidIn } from "~/domain/concepts/wordings";
import { slugOf } from "~/domain/concepts/slug";
import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { now, today } from "~/platform/clock.server";
import { randomText } from "~/platform/crypto.server";
import type { Prisma, Tx } from "~/platform/db.server";
import { type At, atRevisionOfEvent } from "./changing-events.server";
import { reservedSlugs, standingOfEvent } from "./events";
import type { Cancellation } from "./events.schema";
import { tellOfCancelling } from "./sending-messages.server";

type EventRow = Prisma.EventGetPayload<object>;

/**
 * Publishes an event that has a time, and gives it the address that it keeps from then on. With a cycle or a course go
 * those of its lectures that have a time; a lecture goes after its whole.
 */
export async function publishEvent(actor: Who | null, at: At): Promise<void> {
  allow(actor, may.keepProgramme(actor));
  await atRevisionOfEvent(
    actor,
    at,
    ["draft"],
    async (tx, event) => {
      if (!event.startsAt) throw new Mendable("form", sayBack("event.noTime"));
      const whole = event.wholeId && (await tx.event.findUnique({ where: { id: event.wholeId } }));
      if (whole && whole.state !== "published") throw new Mendable("form", sayBack("event.wholeFirst"));
      const ready = { wholeId: event.id, state: "draft", startsAt: { not: null } };
      for (const part of await tx.event.findMany({ where: ready, orderBy: { startsAt: "asc" } })) {
        await tx.event.update({
          where: { id: part.id },
          data: { ...(await published(tx, part)), revision: { increment: 1 } },
        });
        await record(tx, actor.id, "event.published", { kind: "event", code: part.code });
      }
      return published(tx, event);
    },
    "event.published",
  );
}

async function published(tx: Tx, event: EventRow) {
  return { state: "published", slug: await freeSlug(tx, event), publishedOn: today() };
}

/** A free address made from the title; a few random letters follow where another event has it. */
async function freeSlug(tx: Tx, event: EventRow): Promise<string> {
  const { text, language } = saidIn(event, "title", "be");
  const wanted = slugOf(text, language, "event", reservedSlugs);
  for (let slug = wanted; ; slug = `${wanted}-${randomText(4)}`) {
    if (!(await tx.event.findUnique({ where: { slug }, select: { id: true } }))) return slug;
  }
}

/**
 * Cancels what is published and not over, for a reason that all read who read of it. It stays where it was, marked as
 * cancelled; so do its lectures that are not over. All who registered are told.
 */
export async function cancelEvent(actor: Who | null, code: string, { revision, reason }: Cancellation): Promise<void> {
  allow(actor, may.keepProgramme(actor));
  const cancelled = { state: "cancelled", cancelledFor: reason, cancelledOn: today() };
  await atRevisionOfEvent(
    actor,
    { code, revision },
    ["published"],
    async (tx, event) => {
      if (standingOfEvent(event, now()) === "over") throw new Mendable("form", sayBack("event.over"));
      const parts = { wholeId: event.id, state: "published", endsAt: { gte: new Date(now()) } };
      await tellOfCancelling(tx, event, await tx.event.findMany({ where: parts }));
      await tx.event.updateMany({ where: parts, data: { ...cancelled, revision: { increment: 1 } } });
      return cancelled;
    },
    "event.cancelled",
  );
}
