import type { z } from "zod";
import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newId, tag } from "~/platform/crypto.server";
import { db, nextNumber, transaction, type Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { defineWork, type Task, wakeRunner } from "~/platform/job-runner.server";
import { addGrantedJob, listJobInputs } from "~/platform/jobs.server";
import { countAudience, nextCards } from "./letter-audience.server";
import { linkOutside, type LetterReport } from "./letters";
import type { Audience, letterSchema } from "./letters.schema";

const kind = "letter";
/** Cards that are written to in one transaction: some milliseconds of work. */
const atOnce = 10;
/** Cards that are looked up at a time. */
const onePage = 1000;

/** What the work is given. The code stands for the letter in the log. */
interface Letter {
  code: string;
  audience: Audience;
  body: string;
}

/**
 * Has a letter written to the holders of all cards that fit, as a message of the organizers; gives the code of the
 * work. One letter of an organizer is delivered at a time, and the same form sent twice is one letter. The log gets
 * one entry: to whom, and to how many.
 */
export async function sendLetter(
  who: Who | null,
  audience: Audience,
  { body, reaches, formToken }: z.output<typeof letterSchema>,
): Promise<string> {
  allow(who, may.organize(who));
  const link = linkOutside(body, env().ORIGIN);
  if (link) throw new Mendable("body", sayBack("letterLink", { link: link.slice(0, 80) }));
  const letter: Letter = { code: tag("letter", `${who.id} ${formToken}`).slice(0, 16), audience, body };
  const job = await transaction(async (tx) => {
    // The lock of the counter: two forms sent at once are looked at one after the other.
    await nextNumber(tx, "letter");
    const own = await listJobInputs(tx, who.id, kind);
    const same = own.find(({ input }) => (JSON.parse(input) as Letter).code === letter.code);
    if (same) return same.code;
    if (own.some(({ state }) => state === "waiting" || state === "running")) {
      throw new Mendable("form", sayBack("letterUnderWay"));
    }
    const now = await countAudience(tx, audience);
    if (now.reaches === 0) throw new Mendable("form", sayBack("letterToNobody"));
    if (now.reaches !== reaches) throw new Mendable("form", sayBack("letterReaches", { count: now.reaches }));
    await record(tx, who.id, "letter.sent", { kind: "letter", code: letter.code }, inLog(audience, now.reaches));
    return addGrantedJob(tx, who.id, kind, letter);
  });
  wakeRunner();
  return job;
}

/** How many, and the conditions as the address has them. */
function inLog(audience: Audience, count: number): string {
  const query = new URLSearchParams(Object.entries(audience).filter(([, value]) => value !== ""));
  return query.size ? `${count}: ${query}` : String(count);
}

defineWork(kind, {
  allowed: may.organize,
  run: async ({ input, step }) => ({ result: await deliver(input as Letter, step) }),
});

/** Writes to each card that has not got the letter yet: begun again, it writes to nobody twice. */
async function deliver(letter: Letter, step: Task["step"]): Promise<LetterReport> {
  const { audience } = letter;
  const { reaches: total } = await countAudience(db(), audience);
  const report: LetterReport = { reached: 0, before: 0, closed: 0 };
  for (let after = ""; ;) {
    const cards = await nextCards(db(), audience, after, onePage);
    for (let at = 0; at < cards.length; at += atOnce) {
      const { reached, before } = await writeTo(letter, cards.slice(at, at + atOnce));
      report.reached += reached;
      report.before += before;
      await step(report.reached, Math.max(report.reached, total));
    }
    if (cards.length < onePage) break;
    after = cards.at(-1)!;
  }
  return { ...report, closed: (await countAudience(db(), audience)).closed };
}

/** Writes to those of these cards that are still there and whose conversation was not closed meanwhile. */
async function writeTo({ code, body }: Letter, numbers: string[]): Promise<{ reached: number; before: number }> {
  return transaction(async (tx) => {
    const cards = await tx.card.findMany({
      where: { number: { in: numbers }, OR: [{ conversation: null }, { conversation: { state: { not: "closed" } } }] },
      select: { number: true },
    });
    const tokens = new Map(cards.map(({ number }) => [number, tag("letter-on-card", `${code} ${number}`)]));
    const written = await tx.cardMessage.findMany({
      where: { formToken: { in: [...tokens.values()] } },
      select: { formToken: true },
    });
    const had = new Set(written.map(({ formToken }) => formToken));
    for (const [number, formToken] of tokens) if (!had.has(formToken)) await put(tx, number, body, formToken);
    return { reached: cards.length, before: had.size };
  });
}

/**
 * Puts the letter into the conversation on a card. A holder who waits for an answer goes on waiting, at the same place
 * in the list: a letter to many answers nobody.
 */
async function put(tx: Tx, cardNumber: string, body: string, formToken: string): Promise<void> {
  const seq = await nextNumber(tx, "message");
  const kept = await tx.conversation.findUnique({ where: { cardNumber }, select: { state: true } });
  if (!kept) await tx.conversation.create({ data: { cardNumber, state: "answered", lastSeq: seq } });
  else if (kept.state !== "waiting") await tx.conversation.update({ where: { cardNumber }, data: { lastSeq: seq } });
  await tx.cardMessage.create({
    data: { id: newId(), cardNumber, fromHolder: false, body, writtenOn: today(), seq, formToken },
  });
}
