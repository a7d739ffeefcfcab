import { announceDecision, decideAcceptance, decideReturn } from "~/domain/concepts/deciding.server";
import { today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import type { Actor } from "~/platform/session.server";

interface At {
  code: string;
  revision: number;
}

/** Decides to accept a text in review, and announces it. */
export async function acceptAndAnnounce(actor: Actor, at: At): Promise<void> {
  await decideAcceptance(actor, at, { words: "" });
  await announceDecision(actor, at);
}

/** Decides to return a text in review, and announces it. */
export async function returnAndAnnounce(
  actor: Actor,
  at: At,
  words = "Say more about **who** pays for it.",
): Promise<void> {
  await decideReturn(actor, at, { words });
  await announceDecision(actor, at);
}

/** Records a decision that nobody has announced. */
export async function decidedOn(conceptId: string, who: Actor, decision: "accept" | "return" = "return") {
  return db().conceptDecision.create({
    data: { conceptId, decision, words: "Words", wordsHtml: "<p>Words</p>", decidedById: who.id, decidedOn: today() },
  });
}
