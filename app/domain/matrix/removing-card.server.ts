import type { Tx } from "~/platform/db.server";
import { holderTag } from "./card-holder.server";
import { noteMatrixChange } from "./changes.server";

/** Removes the card of an account with its choices and messages; the counts of the positions follow. */
export async function removeCard(tx: Tx, accountId: string): Promise<void> {
  const card = await tx.card.findUnique({
    where: { holderTag: holderTag(accountId) },
    select: { number: true, choices: { select: { positionKey: true } } },
  });
  if (!card) return;
  for (const { positionKey: key } of card.choices) {
    await tx.position.update({ where: { key }, data: { candidateCount: { decrement: 1 } } });
  }
  await noteMatrixChange(tx, card.number);
  await tx.card.delete({ where: { number: card.number } });
}
