import type { Language } from "~/locales/t";
import { db, type Tx } from "~/platform/db.server";
import { criteriaIn, type Criterion } from "./criteria";

/**
 * The criteria by which a concept is judged, by its id, in the language of the reader: those of its call in their
 * order, or the four standard ones. Asks no permission: whoever calls it has found the concept.
 */
export async function criteriaOf(conceptId: string, reader: Language, tx: Tx = db()): Promise<Criterion[]> {
  const rows = await tx.callCriterion.findMany({
    where: { call: { concepts: { some: { id: conceptId } } } },
    orderBy: [{ position: "asc" }, { code: "asc" }],
  });
  return criteriaIn(reader, rows);
}
