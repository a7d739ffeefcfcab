import type { z } from "zod";
import { record } from "~/domain/log/recording.server";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { db, sql, transaction, type Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { holderTag } from "./card-holder.server";
import type { ConversationState, conversationsSchema } from "./messages.schema";

const pageSize = 25;
/** Messages on one page of a conversation, the latest last. */
const onePage = 30;

/** The actor's own conversation with the organizers; opening it marks what came as read. */
export async function readOwnMessages(actor: Who | null, before?: number) {
  allow(actor, may.holdCard(actor));
  return transaction(async (tx) => {
    const card = await tx.card.findUnique({ where: { holderTag: holderTag(actor.id) }, select: { number: true } });
    if (!card) return { number: null, messages: [], earlier: null, state: null };
    await markRead(tx, card.number, false);
    return conversation(tx, card.number, before);
  });
}

/**
 * The conversation on a card, for organizers: its number and what was said. That somebody read new messages
 * is recorded, and so is each further look at what the holder wrote; the holder can read so.
 */
export async function readMessagesOn(actor: Who | null, number: string, before?: number) {
  allow(actor, may.organize(actor));
  return transaction(async (tx) => {
    found(await tx.card.findUnique({ where: { number }, select: { number: true } }));
    const fresh = (await markRead(tx, number, true)) > 0;
    const shown = await conversation(tx, number, before);
    const verb = fresh ? "card.messagesRead" : "card.opened";
    if (fresh || shown.messages.some(({ fromHolder }) => fromHolder)) {
      await record(tx, actor.id, verb, { kind: "card", code: number });
    }
    return { ...shown, number };
  });
}

async function markRead(tx: Tx, cardNumber: string, fromHolder: boolean): Promise<number> {
  const { count } = await tx.cardMessage.updateMany({
    where: { cardNumber, fromHolder, readOn: null },
    data: { readOn: today() },
  });
  return count;
}

async function conversation(tx: Tx, cardNumber: string, before?: number) {
  const found = await tx.conversation.findUnique({
    where: { cardNumber },
    select: {
      state: true,
      lastSeq: true,
      messages: {
        where: before ? { seq: { lt: before } } : {},
        orderBy: { seq: "desc" },
        take: onePage + 1,
        select: { seq: true, fromHolder: true, body: true, writtenOn: true, readOn: true },
      },
    },
  });
  const shown = (found?.messages ?? []).slice(0, onePage).reverse();
  return {
    number: cardNumber,
    state: (found?.state ?? null) as ConversationState | null,
    lastSeq: found?.lastSeq ?? 0,
    messages: shown,
    earlier: (found?.messages.length ?? 0) > onePage ? (shown[0]?.seq ?? null) : null,
  };
}

/** Conversations in a state, the one that has waited longest first; with how many wait in all. */
export async function listConversations(actor: Who | null, { state, after }: z.output<typeof conversationsSchema>) {
  allow(actor, may.organize(actor));
  const [rows, waiting] = await Promise.all([
    db().conversation.findMany({
      where: { state, lastSeq: { gt: after ?? 0 } },
      orderBy: { lastSeq: "asc" },
      take: pageSize + 1,
      select: {
        cardNumber: true,
        lastSeq: true,
        messages: { orderBy: { seq: "desc" }, take: 1, select: { writtenOn: true, fromHolder: true } },
      },
    }),
    countWaitingConversations(actor),
  ]);
  const items = rows.slice(0, pageSize).map(({ messages, ...row }) => ({ ...row, last: messages[0] ?? null }));
  return { items, waiting, next: rows.length > pageSize ? (items.at(-1)?.lastSeq ?? null) : null };
}

/** How many conversations wait for an organizer. */
export async function countWaitingConversations(actor: Who | null): Promise<number> {
  allow(actor, may.organize(actor));
  return db().conversation.count({ where: { state: "waiting" } });
}

/** How many messages from organizers the actor has not opened yet. */
export async function countUnreadMessages(actor: Who | null): Promise<number> {
  allow(actor, may.holdCard(actor));
  // From the card to its messages: asked of all messages, it would cost as much as there are.
  const [row] = await sql().$queryRaw<{ count: number | bigint }[]>`
    SELECT COUNT(*) AS "count" FROM "CardMessage" m
    WHERE m."cardNumber" = (SELECT c."number" FROM "Card" c WHERE c."holderTag" = ${holderTag(actor.id)})
      AND NOT m."fromHolder" AND m."readOn" IS NULL`;
  return Number(row?.count ?? 0);
}
