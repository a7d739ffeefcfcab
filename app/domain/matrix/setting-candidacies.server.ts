import type { z } from "zod";
import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { isTaken, nextNumber, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { candidacySchema } from "./candidacies.schema";
import { holderTag } from "./card-holder.server";

type Step = z.output<typeof candidacySchema>;

/** The card of this number, for whoever is to judge it: 404 where there is none, 403 for one's own. */
export async function cardToJudge(tx: Tx, who: Who, number: string): Promise<{ number: string }> {
  const card = found(await tx.card.findUnique({ where: { number }, select: { number: true, holderTag: true } }));
  if (card.holderTag === holderTag(who.id)) refuse(403, "ownCard");
  return { number: card.number };
}

/**
 * Says how far a card is for a position, from where the page showed it to stand or not at all: one step, recorded.
 * It begins with a position that stands on the card; once its holder has taken it off, the card can only be put aside.
 * The same form sent twice makes one step.
 */
export async function setCandidacy(who: Who | null, number: string, key: string, step: Step): Promise<void> {
  allow(who, may.followCandidates(who));
  try {
    await transaction((tx) => takeStep(tx, who, number, key, step));
  } catch (error) {
    // Two who begin at the same time.
    if (isTaken(error)) refuse(409, "candidacyMoved");
    throw error;
  }
}

async function takeStep(tx: Tx, who: Who, number: string, key: string, { to, reason, last }: Step): Promise<void> {
  // The number comes first: whoever has it holds the lock, and what follows is read as it stands then.
  const seq = await nextNumber(tx, "candidacyStep");
  const card = await cardToJudge(tx, who, number);
  const place = { cardNumber_positionKey: { cardNumber: card.number, positionKey: key } };
  const choice = await tx.choice.findUnique({ where: place, select: { rank: true } });
  const kept = await tx.candidacy.findUnique({
    where: place,
    select: { id: true, state: true, steps: { orderBy: { seq: "desc" }, take: 2 } },
  });
  if (!choice && !kept) refuse(404);
  const [latest, before] = kept?.steps ?? [];
  if ((latest?.seq ?? 0) !== last) {
    const same = latest?.byId === who.id && latest.toState === to && latest.reason === reason;
    if (same && (before?.seq ?? 0) === last) return;
    refuse(409, "candidacyMoved");
  }
  if (kept?.state === to) throw new Mendable("to", sayBack("candidacySame"));
  if (!choice && to !== "put_aside") throw new Mendable("to", sayBack("candidacyWithdrawn"));
  const { id } = await tx.candidacy.upsert({
    where: place,
    create: {
      ...{ id: newId(), code: newCode(), cardNumber: card.number, positionKey: key },
      ...{ state: to, changedOn: today() },
    },
    update: { state: to, changedOn: today() },
    select: { id: true },
  });
  await tx.candidacyStep.create({
    data: {
      ...{ id: newId(), candidacyId: id, fromState: kept?.state ?? "", toState: to },
      ...{ reason, byId: who.id, takenOn: today(), seq },
    },
  });
  // The log is never erased: it says that and what, the position and the reason go with the card.
  await record(tx, who.id, "card.candidacy", { kind: "card", code: card.number }, to);
}
