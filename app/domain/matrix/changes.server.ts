import { nextNumber, type Tx, whenCommitted } from "~/platform/db.server";

/** At most so many changes of this process wait to be taken up; beyond that all is read anew. */
const mostWaiting = 1000;

/** Committed changes of this process that touched one card only, by their number. In memory alone, never stored. */
const ofOneCard = new Map<number, string>();

/**
 * Says inside a transaction that cards, choices or the catalogue change: whatever is kept ready from them
 * is read anew by every process. With the number of the one card that changes, this process reads that card alone.
 */
export async function noteMatrixChange(tx: Tx, card?: string): Promise<void> {
  const change = await nextNumber(tx, "matrix");
  if (card === undefined) return;
  whenCommitted(tx, () => {
    if (ofOneCard.size >= mostWaiting) ofOneCard.clear();
    ofOneCard.set(change, card);
  });
}

/** The cards that changed after one change up to another, or null where more than single cards may have changed. */
export function cardsChanged(after: number, upTo: number): Set<string> | null {
  const cards = new Set<string>();
  for (let change = after + 1; change <= upTo; change += 1) {
    const card = ofOneCard.get(change);
    if (card === undefined) return null;
    cards.add(card);
  }
  return cards;
}

/** Lets go of the changes up to this one: they have been taken up. */
export function forgetChanges(upTo: number): void {
  for (const change of ofOneCard.keys()) if (change <= upTo) ofOneCard.delete(change);
}

/** How often cards, choices or the catalogue changed so far. */
export async function matrixChanges(tx: Tx): Promise<number> {
  const counter = await tx.counter.findUnique({ where: { name: "matrix" }, select: { value: true } });
  return counter?.value ?? 0;
}
