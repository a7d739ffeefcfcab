import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, isTaken, nextNumber, transaction, type Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { columnsOf } from "./changing-events.server";
import { copyQuestions } from "./event-questions.server";
import type { NewEvent } from "./events.schema";
import { fitsWhole, wholeFor } from "./fitting-lectures.server";

/**
 * Prepares an event that organizers alone see; gives its code. With `whole` it becomes a lecture of that cycle or
 * course, with `from` the speakers and the questions of an earlier event come along. A form sent twice makes one.
 */
export async function makeEvent(actor: Who | null, { formToken, from, whole, ...input }: NewEvent): Promise<string> {
  allow(actor, may.keepProgramme(actor));
  if (whole === "" && input.kind === "lecture") throw new Mendable("kind", sayBack("event.noWhole"));
  const data = { ...columnsOf(input), kind: whole === "" ? input.kind : "lecture" };
  try {
    return await transaction(async (tx) => {
      const code = newCode();
      const id = newId();
      // A form that was sent before is not held against what it has made itself.
      if (await tx.event.findUnique({ where: { formToken }, select: { id: true } })) throw new Made();
      const wholeId = whole === "" ? null : await wholeFor(tx, whole);
      const of = await fitsWhole(tx, wholeId, data);
      const seenBy = of?.seenBy ?? data.seenBy;
      const seq = await nextNumber(tx, "event");
      const made = { id, code, seq, formToken, wholeId, seenBy, state: "draft", madeOn: today() };
      await tx.event.create({ data: { ...data, ...made } });
      if (from !== "") await takeAlong(tx, from, id);
      await record(tx, actor.id, "event.made", { kind: "event", code });
      return code;
    });
  } catch (error) {
    if (!(error instanceof Made) && !isTaken(error)) throw error;
    return found(await db().event.findUnique({ where: { formToken }, select: { code: true } })).code;
  }
}

/** The form has made its event already. */
class Made extends Error {}

async function takeAlong(tx: Tx, from: string, eventId: string): Promise<void> {
  const { id, speakers, asking } = found(
    await tx.event.findUnique({ where: { code: from }, select: { id: true, speakers: true, asking: true } }),
  );
  await tx.event.update({ where: { id: eventId }, data: { asking } });
  await copyQuestions(tx, id, eventId);
  await tx.eventSpeaker.createMany({
    data: speakers.map((speaker) => ({ ...speaker, id: newId(), code: newCode(), eventId })),
  });
}
