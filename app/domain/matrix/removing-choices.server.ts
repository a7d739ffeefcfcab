import type { Tx } from "~/platform/db.server";
import { holderTag } from "./card-holder.server";
import { noteMatrixChange } from "./changes.server";

/**
 * Takes all positions and answers off the card of an account whose membership ends; the counts of the positions
 * follow.
 */
export async function removeChoices(tx: Tx, accountId: string): Promise<void> {
  const card = await tx.card.findUnique({
    where: { holderTag: holderTag(accountId) },
    select: { number: true, choices: { select: { positionKey: true } } },
  });
  if (!card) return;
  for (const { positionKey: key } of card.choices) {
    await tx.position.update({ where: { key }, data: { candidateCount: { decrement: 1 } } });
  }
  await noteMatrixChange(tx, card.number);
  await tx.choice.deleteMany({ where: { cardNumber: card.number } });
  await tx.card.update({
    where: { number: card.number },
    data: {
      ...{ service: "", management: "", education: "", studied: "", readiness: "", relocation: "" },
      ...{ spheres: { deleteMany: {} }, languages: { deleteMany: {} }, regions: { deleteMany: {} } },
      revision: { increment: 1 },
    },
  });
}
