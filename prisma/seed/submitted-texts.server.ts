import type { Tx } from "../../app/platform/db.server";
import type { SeedConcept } from "./concepts.server";

/** Keeps a text as it was handed in for the first time, to be judged and compared with the next one. */
export async function keepFirstSubmission(tx: Tx, { id, submittedOn }: SeedConcept): Promise<void> {
  const { title, summary, body } = await tx.concept.update({ where: { id }, data: { submissions: 1 } });
  const place = { conceptId: id, submission: 1 };
  await tx.submittedText.upsert({
    where: { conceptId_submission: place },
    create: { ...place, title, summary, body, submittedOn: submittedOn! },
    update: {},
  });
}
