import type { Tx } from "~/platform/db.server";

const atOnce = 500;

/** The rows that an account has over all concepts that there are, found by its tags: some concepts at a time. */
export async function overConcepts<Row>(
  tx: Tx,
  tagOf: (conceptId: string) => string,
  read: (tags: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const concepts = await tx.concept.findMany({
    where: { reading: { not: "none" } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const rows: Row[] = [];
  for (let from = 0; from < concepts.length; from += atOnce) {
    rows.push(...(await read(concepts.slice(from, from + atOnce).map(({ id }) => tagOf(id)))));
  }
  return rows;
}
