import type { Tx } from "~/platform/db.server";
import { holderTag, newCardNumber } from "./card-holder.server";

/** The card of an account, made when there is none yet. */
export async function ensureCard(tx: Tx, accountId: string) {
  const tag = holderTag(accountId);
  const own = await tx.card.findUnique({ where: { holderTag: tag } });
  if (own) return own;
  let number = newCardNumber();
  while (await tx.card.findUnique({ where: { number }, select: { number: true } })) number = newCardNumber();
  return tx.card.create({ data: { number, holderTag: tag, residence: "unsaid" } });
}
