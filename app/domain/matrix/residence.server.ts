import { allow, may } from "~/domain/permissions";
import { db, transaction } from "~/platform/db.server";
import type { Actor } from "~/platform/session.server";
import { ensureCard } from "./card.server";
import { holderTag } from "./card-holder.server";
import { noteMatrixChange } from "./changes.server";
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
  await transaction(async (tx) => {
    const { number } = await ensureCard(tx, actor.id);
    await noteMatrixChange(tx, number);
    await tx.card.update({ where: { number }, data: { residence } });
  });
}
