import { refuseMuted, refusePersonalData } from "~/domain/discussion/holding-back.server";
import { findMute } from "~/domain/discussion/own-moderation.server";
import { Mendable } from "~/domain/mendable";
import { say, sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { now, today } from "~/platform/clock.server";
import { newCode, newId, tag } from "~/platform/crypto.server";
import { checkpoint, db, isTaken, nextNumber, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { askingStanding, type AskingStanding, mostAsked } from "./asking";
import type { QuestionInput } from "./asking.schema";
import { eventAt } from "./registering.server";

/**
 * By what whoever asked is known again: HMACs of the event, the account and which of its few questions this is, under
 * a key outside the database. So neither two events nor two questions of one event can be seen to share somebody, and
 * nobody can ask more.
 */
export function askerTags(eventId: string, accountId: string): string[] {
  return Array.from({ length: mostAsked }, (_, at) => tag("question to speakers", `${eventId} ${accountId} ${at + 1}`));
}

const whyClosed: Record<Exclude<AskingStanding, "open">, string> = {
  no: sayBack("asking.closed.no"),
  unpublished: sayBack("asking.closed.unpublished"),
  cancelled: sayBack("asking.closed.cancelled"),
  over: sayBack("asking.closed.over"),
  late: sayBack("asking.closed.late"),
};

function notClosed(event: Parameters<typeof askingStanding>[0]): void {
  const standing = askingStanding(event, now());
  if (standing !== "open") throw new Mendable("form", whyClosed[standing]);
}

/** What this form has asked before; a form of somebody else is stale. */
async function sentBefore(tx: Tx, formToken: string, own: readonly string[]): Promise<boolean> {
  const sent = await tx.speakerQuestion.findUnique({ where: { formToken }, select: { asker: true } });
  if (sent && !own.includes(sent.asker)) throw new Mendable("form", say("staleForm"));
  return sent !== null;
}

/**
 * Asks those who speak at an event; nothing says who. A form sent twice asks once. Refuses, with what was typed, who
 * is muted, words by which somebody can be found or of which nothing can be read, more questions than one may ask
 * there, and an event that takes none now; with 404 what is not published.
 */
export async function askSpeakers(actor: Who | null, slug: string, input: QuestionInput): Promise<void> {
  allow(actor, may.takePart(actor));
  const { body, formToken, publicPerson = false } = input;
  const { id: eventId } = await eventAt(db(), slug);
  const own = askerTags(eventId, actor.id);
  if (await sentBefore(db(), formToken, own)) return;
  refuseMuted(await findMute(actor));
  if (!/[\p{L}\p{N}]/u.test(body)) throw new Mendable("body", sayBack("nothingToShow"));
  refusePersonalData(body, "", publicPerson);
  try {
    await transaction(async (tx) => {
      // The number comes first: whoever has it holds the lock until the end of the transaction.
      const seq = await nextNumber(tx, "speaker-question");
      if (await sentBefore(tx, formToken, own)) return;
      notClosed(await eventAt(tx, slug));
      const held = await tx.speakerQuestion.findMany({ where: { asker: { in: own } }, select: { asker: true } });
      const asker = own.find((one) => !held.some((row) => row.asker === one));
      if (!asker) throw new Mendable("form", sayBack("asking.most", { count: mostAsked }));
      await tx.speakerQuestion.create({
        data: { id: newId(), code: newCode(), eventId, asker, words: body, askedOn: today(), seq, formToken },
      });
    });
  } catch (error) {
    if (!isTaken(error) || !(await sentBefore(db(), formToken, own))) throw error;
  }
}

/** A question of a published event, and whether it is the actor's own. */
export async function questionAt(tx: Tx, actor: Who, slug: string, code: string) {
  const event = await eventAt(tx, slug);
  const question = found(await tx.speakerQuestion.findFirst({ where: { code, eventId: event.id } }));
  return { event, question, own: askerTags(event.id, actor.id).includes(question.asker) };
}

/**
 * Takes a question of one's own back: it is deleted with its endorsements and its answer. Refuses with 404 where there
 * is none, with 403 another's, with 409 one that organizers took down.
 */
export async function withdrawQuestion(actor: Who | null, slug: string, code: string): Promise<void> {
  allow(actor, may.takePart(actor));
  await transaction(async (tx) => {
    const { question, own } = await questionAt(tx, actor, slug, code);
    allow(actor, own);
    if (question.takenDownOn) refuse(409, "questionTakenDown");
    await tx.speakerQuestion.delete({ where: { id: question.id } });
  });
  await checkpoint();
}
