import { judgingVerbs } from "~/domain/log/verbs";
import { db } from "~/platform/db.server";
import { all, of } from "./rows.server";
import { subjectsOf, type Ties } from "./ties.server";

/** What stands in the log, and what the person did with the matters of others. */
export const actsReads = {
  jobs: ({ account: ownerId }: Ties) => all(db().job.findMany({ where: { ownerId }, orderBy: { seq: "asc" } })),
  async *logOnMe(ties: Ties) {
    yield* await db().logEntry.findMany({
      // How a text is judged is not its authors' to know before it is announced.
      where: { subject: { in: await subjectsOf(ties) }, verb: { notIn: [...judgingVerbs] } },
      orderBy: { seq: "asc" },
    });
  },
  logOfMine: ({ account: actorId }: Ties) =>
    all(db().logEntry.findMany({ where: { actorId }, orderBy: { seq: "asc" } })),
  decisionsOfMine: ({ account: decidedById }: Ties) =>
    all(db().applicationDecision.findMany({ where: { decidedById }, orderBy: { seq: "asc" } })),
  stepsOfMine: ({ account: byId, concepts }: Ties) =>
    all(
      db().conceptStep.findMany({
        where: { byId, conceptId: { notIn: concepts.map((concept) => concept.id) } },
        orderBy: { seq: "asc" },
      }),
    ),
  conceptDecisionsOfMine: ({ account: decidedById }: Ties) =>
    all(db().conceptDecision.findMany({ where: { decidedById }, orderBy: { conceptId: "asc" } })),
  reviewsOfMine: (ties: Ties) => all(db().review.findMany({ ...of(ties), orderBy: { seq: "asc" } })),
  reviewScoresOfMine: ({ account: accountId }: Ties) =>
    all(
      db().reviewScore.findMany({
        where: { review: { accountId } },
        orderBy: [{ review: { seq: "asc" } }, { criterion: "asc" }],
      }),
    ),
  reviewNotesOfMine: (ties: Ties) => all(db().reviewNote.findMany({ ...of(ties), orderBy: { seq: "asc" } })),
  remarksOfMine: (ties: Ties) => all(db().remark.findMany({ ...of(ties), orderBy: { seq: "asc" } })),
  callActsOfMine: ({ account: decidedById }: Ties) =>
    all(db().callAct.findMany({ where: { decidedById }, orderBy: { seq: "asc" } })),
  candidacyStepsOfMine: ({ account: byId, card }: Ties) =>
    all(
      db().candidacyStep.findMany({
        where: { byId, candidacy: { cardNumber: { not: card } } },
        orderBy: { seq: "asc" },
      }),
    ),
  notesOfMine: ({ account: byId, card }: Ties) =>
    all(db().cardNote.findMany({ where: { byId, cardNumber: { not: card } }, orderBy: { seq: "asc" } })),
  catalogueImports: ({ account: ownerId }: Ties) =>
    all(db().catalogueImport.findMany({ where: { ownerId }, orderBy: { seq: "asc" } })),
  resultsAskedOfMine: ({ account: askedById }: Ties) =>
    all(db().resultsAsking.findMany({ where: { askedById }, orderBy: { year: "asc" } })),
  exportsOfMine: ({ account }: Ties) =>
    all(
      db().exportRequest.findMany({
        where: { OR: [{ askedById: account }, { decidedById: account }] },
        orderBy: { seq: "asc" },
      }),
    ),
  moderationOfMine: (ties: Ties) => all(db().commentDecision.findMany({ ...decidedBy(ties), orderBy: { seq: "asc" } })),
  sanctionsOfMine: (ties: Ties) => all(db().sanction.findMany({ ...decidedBy(ties), orderBy: { seq: "asc" } })),
  appealsOfMine: (ties: Ties) => all(db().appeal.findMany({ ...decidedBy(ties), orderBy: { seq: "asc" } })),
  waitingOfMine: (ties: Ties) => all(db().waitingComment.findMany({ ...decidedBy(ties), orderBy: { seq: "asc" } })),
  discussionActsOfMine: (ties: Ties) =>
    all(db().discussionAct.findMany({ ...decidedBy(ties), orderBy: { seq: "asc" } })),
};

/** Rows that the account decided. */
function decidedBy({ account: decidedById }: Ties) {
  return { where: { decidedById } };
}
