import type { Tx } from "../../app/platform/db.server";
import type { SeedConcept } from "./concepts.server";
import { daysAfter } from "./days";
import { commentHtml } from "./rendering.server";

const words =
  "Thank you: this is ready to be read. Before it is published, please check **the figures in the second section** once more.";

/** The text on which a decision waits to be announced. */
function decidedOne(concepts: readonly SeedConcept[]): SeedConcept {
  return concepts.find(({ state, language }) => state === "in_review" && language === "en")!;
}

/** The day of the decision: some days after it was taken into review. */
const dayOf = (one: SeedConcept) => daysAfter(one.steps.at(-1)!.day, 5);

/** That it was decided on, for the log. */
export function logOfDecision(concepts: readonly SeedConcept[], actorId: string) {
  const one = decidedOne(concepts);
  return [{ day: dayOf(one), verb: "concept.decided", actorId, subjectKind: "concept", subject: one.code, detail: "" }];
}

/** A decision that is not announced: its authors still see that the text is in review. */
export async function fillDecision(tx: Tx, concepts: readonly SeedConcept[], decidedById: string): Promise<void> {
  const one = decidedOne(concepts);
  await tx.conceptDecision.create({
    data: {
      ...{ conceptId: one.id, decision: "accept", words, wordsHtml: commentHtml(words) },
      ...{ decidedById, decidedOn: dayOf(one) },
    },
  });
}
