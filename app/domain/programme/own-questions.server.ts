import type { Tx } from "~/platform/db.server";
import { askerTags } from "./asking-speakers.server";

const atOnce = 100;

/** The questions of an account to speakers, found by its tags over all events. For the person alone. */
export async function questionsAskedBy(tx: Tx, accountId: string) {
  const events = await tx.event.findMany({
    where: { asked: { some: {} } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const rows = [];
  for (let from = 0; from < events.length; from += atOnce) {
    const tags = events.slice(from, from + atOnce).flatMap(({ id }) => askerTags(id, accountId));
    rows.push(...(await tx.speakerQuestion.findMany({ where: { asker: { in: tags } }, orderBy: { seq: "asc" } })));
  }
  return rows;
}

/** Deletes all questions of an account to speakers, with their endorsements and answers. For erasing. */
export async function forgetQuestionsOf(tx: Tx, accountId: string): Promise<void> {
  const ids = (await questionsAskedBy(tx, accountId)).map(({ id }) => id);
  for (const id of ids) await tx.speakerQuestion.delete({ where: { id } });
}
