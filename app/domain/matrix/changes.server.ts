import { nextNumber, type Tx } from "~/platform/db.server";

/**
 * Says inside a transaction that cards, choices or the catalogue change: whatever is kept ready from them
 * is read anew by every process.
 */
export async function noteMatrixChange(tx: Tx): Promise<void> {
  await nextNumber(tx, "matrix");
}

/** How often cards, choices or the catalogue changed so far. */
export async function matrixChanges(tx: Tx): Promise<number> {
  const counter = await tx.counter.findUnique({ where: { name: "matrix" }, select: { value: true } });
  return counter?.value ?? 0;
}
