import { allow, may } from "~/domain/permissions";
import { db, isTaken } from "~/platform/db.server";
import type { Actor } from "~/platform/session.server";
import { holderTag, newCardNumber } from "./card-holder.server";
import type { Residence } from "./residence";

/** Where the actor said they live, or null while they were not asked. */
export async function findResidence(actor: Actor): Promise<Residence | null> {
  allow(actor, may.stateResidence(actor));
  const card = await db().card.findUnique({
    where: { holderTag: holderTag(actor.id) },
    select: { residence: true },
  });
  return (card?.residence as Residence | undefined) ?? null;
}

/** Writes on the actor's card where they live; the card is made where there is none. Nowhere else is it kept. */
export async function stateResidence(actor: Actor, residence: Residence): Promise<void> {
  allow(actor, may.stateResidence(actor));
  const holder = { holderTag: holderTag(actor.id) };
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const { count } = await db().card.updateMany({ where: holder, data: { residence } });
    if (count > 0) return;
    try {
      await db().card.create({ data: { ...holder, number: newCardNumber(), residence } });
      return;
    } catch (error) {
      // The number is taken, or the same person made the card a moment ago in another tab.
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error("No free card number was found.");
}
