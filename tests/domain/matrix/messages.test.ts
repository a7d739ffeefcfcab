import { beforeEach, expect, it } from "vitest";
import { ensureCard } from "~/domain/matrix/card.server";
import {
  countUnreadMessages,
  countWaitingConversations,
  listConversations,
  readMessagesOn,
  readOwnMessages,
} from "~/domain/matrix/reading-messages.server";
import {
  closeConversation,
  deleteConversation,
  mostUnanswered,
  writeToHolder,
  writeToOrganizers,
} from "~/domain/matrix/writing-messages.server";
import { newToken } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { member } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

beforeEach(async () => {
  await db().conversation.deleteMany();
});

const words = (body: string) => ({ body, formToken: newToken() });
const waiting = { state: "waiting" } as const;

async function withCard() {
  const holder = await member("participant");
  const { number } = await transaction((tx) => ensureCard(tx, holder.id));
  return { holder, number };
}

it("carries words both ways, and neither side learns who the other is", async () => {
  const { holder, number } = await withCard();
  const organizer = await member("organizer");
  await writeToHolder(organizer, number, words("Would you come to a training?"));
  expect(await countUnreadMessages(holder)).toBe(1);
  const own = await readOwnMessages(holder);
  expect(own.messages.map(({ fromHolder, body }) => [fromHolder, body])).toEqual([
    [false, "Would you come to a training?"],
  ]);
  expect(await countUnreadMessages(holder)).toBe(0);
  await writeToOrganizers(holder, words("Gladly."));
  expect(await countWaitingConversations(organizer)).toBe(1);
  const theirs = await readMessagesOn(organizer, number);
  expect(theirs.messages.map(({ body, readOn }) => [body, readOn !== null])).toEqual([
    ["Would you come to a training?", true],
    ["Gladly.", true],
  ]);
  for (const shown of [own, theirs]) {
    for (const name of [holder.id, holder.pseudonym, organizer.id, organizer.pseudonym]) {
      expect(JSON.stringify(shown)).not.toContain(name);
    }
  }
  const kept = JSON.stringify([await db().cardMessage.findMany(), await db().conversation.findMany()]);
  for (const name of [holder.id, organizer.id]) expect(kept).not.toContain(name);
});

it("records that an organizer wrote and read, and each further look at what the holder wrote", async () => {
  const { holder, number } = await withCard();
  const organizer = await member("organizer");
  await writeToOrganizers(holder, words("A question"));
  await readMessagesOn(organizer, number);
  await readMessagesOn(organizer, number);
  await writeToHolder(organizer, number, words("An answer"));
  const entries = await db().logEntry.findMany({ where: { subject: number }, orderBy: { seq: "asc" } });
  expect(entries.map(({ verb, actorId }) => [verb, actorId])).toEqual([
    ["card.messagesRead", organizer.id],
    ["card.opened", organizer.id],
    ["card.written", organizer.id],
  ]);
  expect(JSON.stringify(entries)).not.toContain(holder.id);
});

it("is closed to who holds no card, and to members on the organizers' side", async () => {
  const { number } = await withCard();
  const other = await member("participant");
  for (const who of [other, await member("moderator"), await member("expert"), await member("applicant")]) {
    await expect(readMessagesOn(who, number)).rejects.toMatchObject({ status: 403 });
    await expect(writeToHolder(who, number, words("Hello there"))).rejects.toMatchObject({ status: 403 });
    await expect(closeConversation(who, number, 1)).rejects.toMatchObject({ status: 403 });
    await expect(countWaitingConversations(who)).rejects.toMatchObject({ status: 403 });
  }
  await expect(writeToOrganizers(await member("applicant"), words("Hello"))).rejects.toMatchObject({ status: 403 });
  await expect(readOwnMessages(null)).rejects.toMatchObject({ status: 401 });
  expect((await readOwnMessages(other)).messages).toEqual([]);
  await expect(readMessagesOn(await member("organizer"), "R-0000-00")).rejects.toMatchObject({ status: 404 });
});

it("waits for an answer after five messages, and makes one of a form sent twice", async () => {
  const { holder, number } = await withCard();
  const twice = words("The same form");
  await Promise.all([writeToOrganizers(holder, twice), writeToOrganizers(holder, twice)]);
  expect(await db().cardMessage.count()).toBe(1);
  for (let i = 1; i < mostUnanswered; i += 1) await writeToOrganizers(holder, words(`Message ${i}`));
  await expect(writeToOrganizers(holder, words("One more"))).rejects.toMatchObject({ field: "form" });
  await writeToHolder(await member("organizer"), number, words("Here is the answer"));
  await writeToOrganizers(holder, words("Thank you"));
});

it("closes what an organizer has seen to its end, and opens again with the next message", async () => {
  const { holder, number } = await withCard();
  const organizer = await member("organizer");
  await writeToOrganizers(holder, words("Thank you"));
  const { lastSeq } = await readMessagesOn(organizer, number);
  await writeToOrganizers(holder, words("One question more"));
  await expect(closeConversation(organizer, number, lastSeq)).rejects.toMatchObject({ status: 409 });
  const later = await readMessagesOn(organizer, number);
  await closeConversation(organizer, number, later.lastSeq);
  expect((await listConversations(organizer, waiting)).items).toEqual([]);
  await writeToOrganizers(holder, words("And another"));
  expect((await listConversations(organizer, waiting)).items).toHaveLength(1);
});

it("lists who has waited longest first, in pages", async () => {
  const organizer = await member("organizer");
  const numbers: string[] = [];
  for (let i = 0; i < 27; i += 1) {
    const { holder, number } = await withCard();
    await writeToOrganizers(holder, words("A question"));
    numbers.push(number);
  }
  const first = await listConversations(organizer, waiting);
  expect(first.waiting).toBe(27);
  const second = await listConversations(organizer, { ...waiting, after: first.next! });
  expect([...first.items, ...second.items].map(({ cardNumber }) => cardNumber)).toEqual(numbers);
  expect(second.next).toBe(null);
});

it("goes for both sides when its holder deletes it, and nobody else's with it", async () => {
  const { holder, number } = await withCard();
  const other = await withCard();
  await writeToOrganizers(holder, words("Forget this"));
  await writeToOrganizers(other.holder, words("Keep this"));
  await deleteConversation(holder);
  const organizer = await member("organizer");
  expect((await readMessagesOn(organizer, number)).messages).toEqual([]);
  expect((await readMessagesOn(organizer, other.number)).messages).toHaveLength(1);
});

it("shows a long conversation by its end, with the way to what came before", async () => {
  const { holder, number } = await withCard();
  const organizer = await member("organizer");
  for (let i = 0; i < 33; i += 1) await writeToHolder(organizer, number, words(`Message ${i}`));
  const end = await readOwnMessages(holder);
  expect(end.messages.map(({ body }) => body)).toEqual(Array.from({ length: 30 }, (_, i) => `Message ${i + 3}`));
  const before = await readOwnMessages(holder, end.earlier!);
  expect(before.messages.map(({ body }) => body)).toEqual(["Message 0", "Message 1", "Message 2"]);
  expect(before.earlier).toBe(null);
});
