import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import type { Who } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import { today } from "~/platform/clock.server";
import { newCode, newId, newToken } from "~/platform/crypto.server";
import { checkpoint, db, nextNumber, transaction, type Prisma, type Tx } from "~/platform/db.server";
import { renderComment } from "~/platform/markdown.server";
import { found, refuse } from "~/platform/refuse";
import { whereaboutsOf } from "./event-messages";
import type { EventMessageInput } from "./event-messages.schema";
import { eventToKeep } from "./event-questions.server";

type EventRow = Prisma.EventGetPayload<object>;

/** The event whose registered are told of this one: of a lecture without registrations of its own, its whole. */
export function enteredId({ id, entry, wholeId }: { id: string; entry: string; wholeId: string | null }): string {
  return entry === "none" && wholeId !== null ? wholeId : id;
}

type Message = Omit<
  Prisma.EventMessageUncheckedCreateInput,
  "id" | "code" | "eventId" | "aboutId" | "sentOn" | "seq" | "formToken"
>;

async function send(tx: Tx, event: EventRow, message: Message, formToken = newToken()): Promise<void> {
  const eventId = enteredId(event);
  const seq = await nextNumber(tx, "event-message");
  const own = { id: newId(), code: newCode(), eventId, aboutId: eventId === event.id ? null : event.id };
  await tx.eventMessage.create({ data: { ...own, ...message, sentOn: today(), seq, formToken } });
}

/** The number of the last message to those who registered for an event: what was sent before somebody came is no news. */
export async function lastMessage(tx: Tx, eventId: string): Promise<number> {
  const last = await tx.eventMessage.findFirst({ where: { eventId }, orderBy: { seq: "desc" }, select: { seq: true } });
  return last?.seq ?? 0;
}

/**
 * Tells those who registered for an event, inside the platform alone. What was sent stays as it is. A form sent twice
 * sends once. Refuses what is not published, and with what was typed words of which nothing can be shown.
 */
export async function sendEventMessage(
  actor: Who | null,
  code: string,
  { audience, formToken, textBe, textRu, textEn }: EventMessageInput,
): Promise<void> {
  const before = await eventToKeep(db(), actor, code);
  const textHtmlBe = mendably("textBe", () => renderComment(textBe));
  const textHtmlRu = mendably("textRu", () => renderComment(textRu));
  const textHtmlEn = mendably("textEn", () => renderComment(textEn));
  const words = { textBe, textRu, textEn, textHtmlBe, textHtmlRu, textHtmlEn };
  await transaction(async (tx) => {
    // A write comes first, so that the same form waits for what it sent already.
    await tx.event.update({ where: { id: before.id }, data: { id: before.id } });
    const event = await eventToKeep(tx, actor, code);
    const sent = await tx.eventMessage.findUnique({ where: { formToken }, select: { eventId: true, aboutId: true } });
    if (sent) return;
    if (event.state === "draft") throw new Mendable("form", sayBack("eventMessage.draft"));
    if (!(await takesRegistrations(tx, event))) throw new Mendable("form", sayBack("eventMessage.nobody"));
    await send(tx, event, { kind: "words", audience, ...words }, formToken);
    await record(tx, actor!.id, "event.messageSent", { kind: "event", code }, audience);
  });
}

/** Whether somebody can be registered whom a message about this event would reach. */
export async function takesRegistrations(tx: Tx, event: EventRow): Promise<boolean> {
  const entered = await tx.event.findUnique({ where: { id: enteredId(event) }, select: { entry: true } });
  return entered !== null && entered.entry !== "none";
}

/** Takes a message back: its words go, that there was one stays. 409 for what is not to be taken back. */
export async function takeMessageBack(actor: Who | null, code: string, message: string): Promise<void> {
  const event = await eventToKeep(db(), actor, code);
  await transaction(async (tx) => {
    const { id, kind, takenBackOn } = found(
      await tx.eventMessage.findFirst({
        where: { code: message, eventId: enteredId(event), aboutId: enteredId(event) === event.id ? null : event.id },
      }),
    );
    if (kind !== "words" || takenBackOn) refuse(409, "messageMoved");
    const gone = { textBe: "", textRu: "", textEn: "", textHtmlBe: "", textHtmlRu: "", textHtmlEn: "" };
    await tx.eventMessage.update({ where: { id }, data: { ...gone, takenBackOn: today() } });
    await record(tx, actor!.id, "event.messageTakenBack", { kind: "event", code });
  });
  await checkpoint();
}

/**
 * Tells of another time or place of what is published, in the transaction that changes it: nobody can forget to, and
 * whoever reads of the event sees what it was.
 */
export async function tellOfChange(tx: Tx, event: EventRow, changed: Parameters<typeof whereaboutsOf>[0]) {
  if (event.state !== "published") return;
  const [before, after] = [event, changed].map((one) => JSON.stringify(whereaboutsOf(one))) as [string, string];
  if (before !== after) await send(tx, event, { kind: "changed", audience: "all", before, after });
}

/**
 * Tells all who registered that an event is cancelled, in the transaction that cancels it; the reason stands with the
 * event. Of the lectures that go with it, those that take registrations of their own tell theirs.
 */
export async function tellOfCancelling(tx: Tx, event: EventRow, parts: readonly EventRow[]): Promise<void> {
  for (const one of [event, ...parts.filter(({ entry }) => entry !== "none")]) {
    await send(tx, one, { kind: "cancelled", audience: "all" });
  }
}
