import { sayBack } from "~/domain/mistakes";
import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newId } from "~/platform/crypto.server";
import { checkpoint, db, isTaken, nextNumber, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { ensureCard } from "./card.server";
import { holderTag } from "./card-holder.server";

interface Written {
  body: string;
  formToken: string;
}

/** How many messages a holder may send before an organizer answers. */
export const mostUnanswered = 5;

/**
 * Writes from the actor's own card to the organizers, who learn the number of the card and nothing else.
 * The card is made where there is none. Refuses more than five messages without an answer.
 */
export async function writeToOrganizers(actor: Who | null, input: Written): Promise<void> {
  allow(actor, may.holdCard(actor));
  await once(input, async (tx) => {
    const { number } = await ensureCard(tx, actor.id);
    const latest = await tx.cardMessage.findMany({
      where: { cardNumber: number },
      orderBy: { seq: "desc" },
      take: mostUnanswered,
      select: { fromHolder: true },
    });
    if (latest.length === mostUnanswered && latest.every(({ fromHolder }) => fromHolder)) {
      throw new Mendable("form", sayBack("messageUnanswered", { max: mostUnanswered }));
    }
    await add(tx, number, true, input);
  });
}

/** Writes to the holder of a card, who reads that an organizer wrote. Which one is kept in the log alone. */
export async function writeToHolder(actor: Who | null, number: string, input: Written): Promise<void> {
  allow(actor, may.organize(actor));
  await once(input, async (tx) => {
    const card = found(await tx.card.findUnique({ where: { number }, select: { number: true } }));
    await add(tx, card.number, false, input);
    await record(tx, actor.id, "card.written", { kind: "card", code: number });
  });
}

/** Closes a conversation that needs no answer. The holder's next message opens it again. */
export async function closeConversation(actor: Who | null, number: string, lastSeq: number): Promise<void> {
  allow(actor, may.organize(actor));
  await transaction(async (tx) => {
    found(await tx.conversation.findUnique({ where: { cardNumber: number }, select: { cardNumber: true } }));
    // What came in after the page was shown has not been read by the one who closes.
    const { count } = await tx.conversation.updateMany({
      where: { cardNumber: number, lastSeq, state: { not: "closed" } },
      data: { state: "closed" },
    });
    if (count === 0) refuse(409, "conversationMoved");
    await record(tx, actor.id, "card.conversationClosed", { kind: "card", code: number });
  });
}

/** Deletes the whole conversation on the actor's own card, for both sides. */
export async function deleteConversation(actor: Who | null): Promise<void> {
  allow(actor, may.holdCard(actor));
  await db().conversation.deleteMany({ where: { card: { holderTag: holderTag(actor.id) } } });
  await checkpoint();
}

/** A form sent twice makes one message. */
async function once({ formToken }: Written, write: (tx: Tx) => Promise<void>): Promise<void> {
  const sent = () => db().cardMessage.findUnique({ where: { formToken }, select: { id: true } });
  if (await sent()) return;
  try {
    await transaction(write);
  } catch (error) {
    if (!(isTaken(error) && (await sent()))) throw error;
  }
}

async function add(tx: Tx, cardNumber: string, fromHolder: boolean, { body, formToken }: Written): Promise<void> {
  const seq = await nextNumber(tx, "message");
  const place = { state: fromHolder ? "waiting" : "answered", lastSeq: seq };
  await tx.conversation.upsert({ where: { cardNumber }, create: { cardNumber, ...place }, update: place });
  await tx.cardMessage.create({
    data: { id: newId(), cardNumber, fromHolder, body, writtenOn: today(), seq, formToken },
  });
}
