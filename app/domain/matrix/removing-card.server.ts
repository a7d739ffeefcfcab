import type { Tx } from "~/platform/db.server";
import { holderTag } from "./card-holder.server";
import { noteMatrixChange } from "./changes.server";

/** Counts down the positions that the card of an account chose; gives its number, or null where there is no card. */
async function countDown(tx: Tx, accountId: string): Promise<string | null> {
  const card = await tx.card.findUnique({
    where: { holderTag: holderTag(accountId) },
    select: { number: true, choices: { select: { positionKey: true } } },
  });
  if (!card) return null;
  for (const { positionKey: key } of card.choices) {
    await tx.position.update({ where: { key }, data: { candidateCount: { decrement: 1 } } });
  }
  await noteMatrixChange(tx, card.number);
  return card.number;
}

/** Removes the card of an account with its choices and messages; the counts of the positions follow. */
export async function removeCard(tx: Tx, accountId: string): Promise<void> {
  const number = await countDown(tx, accountId);
  if (number) await tx.card.delete({ where: { number } });
}

/**
 * Takes all positions and answers off the card of an account whose membership ends; the counts of the positions
 * follow.
 */
export async function removeChoices(tx: Tx, accountId: string): Promise<void> {
  const number = await countDown(tx, accountId);
  if (!number) return;
  await tx.choice.deleteMany({ where: { cardNumber: number } });
  await tx.card.update({
    where: { number },
    data: {
      ...{ service: "", management: "", education: "", studied: "", readiness: "", relocation: "" },
      ...{ spheres: { deleteMany: {} }, languages: { deleteMany: {} }, regions: { deleteMany: {} } },
      revision: { increment: 1 },
    },
  });
}
