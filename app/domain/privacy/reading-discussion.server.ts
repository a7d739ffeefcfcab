import { commentEndorsementsOf } from "~/domain/discussion/endorsing.server";
import { opinionsOf } from "~/domain/discussion/opinions-voting.server";
import { readingsOf } from "~/domain/discussion/reading-marks.server";
import { reportsOf } from "~/domain/discussion/reporting.server";
import { db } from "~/platform/db.server";
import { all, inOrder, manyRows, of, ofConcepts, onlyId } from "./rows.server";
import type { Ties } from "./ties.server";

/** What the person did in discussions besides commenting, and what stands on their concepts there. */
export const discussionReads = {
  opinions: ({ account }: Ties) => all(opinionsOf(db(), account)),
  statements: (ties: Ties) =>
    all(
      db().opinionStatement.findMany({
        where: ofConcepts(ties),
        orderBy: [{ conceptId: "asc" }, { place: "asc" }],
      }),
    ),
  opinionMaps: (ties: Ties) =>
    all(db().opinionMap.findMany({ where: ofConcepts(ties), orderBy: { conceptId: "asc" } })),
  commentEndorsements: ({ account }: Ties) => all(commentEndorsementsOf(db(), account)),
  discussionReadings: ({ account }: Ties) => all(readingsOf(db(), account)),
  pinnedComments: ({ account: authorId }: Ties) =>
    all(db().pinnedComment.findMany({ where: { comment: { authorId } }, orderBy: { commentId: "asc" } })),
  questionAnswers: ({ account: authorId }: Ties) =>
    all(
      db().questionAnswer.findMany({
        where: { OR: [{ question: { authorId } }, { answer: { authorId } }] },
        orderBy: [{ markedOn: "asc" }, { questionId: "asc" }],
      }),
    ),
  summaries: ({ account: authorId }: Ties) =>
    all(db().discussionSummary.findMany({ where: { authorId }, orderBy: { seq: "asc" } })),
  summarySources: ({ account: authorId }: Ties) =>
    all(
      db().summarySource.findMany({
        where: { summary: { authorId } },
        orderBy: [{ summary: { seq: "asc" } }, { number: "asc" }],
      }),
    ),
  notices: (ties: Ties) => all(db().notice.findMany({ ...of(ties), orderBy: { seq: "asc" } })),
  noticeChoices: (ties: Ties) => all(db().noticeChoice.findMany({ ...of(ties), orderBy: { kind: "asc" } })),
  /** The places of texts on which the person commented. */
  anchors: ({ account: authorId }: Ties) =>
    all(db().anchor.findMany({ where: { comments: { some: { authorId } } }, orderBy: { id: "asc" } })),
  async *commentWordings({ account: authorId }: Ties) {
    const wordings = await db().commentWording.findMany({
      where: { comment: { authorId } },
      orderBy: [{ commentId: "asc" }, { number: "asc" }],
      ...onlyId,
    });
    yield* inOrder(wordings, manyRows, (where) => db().commentWording.findMany({ where }));
  },
  editWindows: ({ account: authorId }: Ties) =>
    all(db().editWindow.findMany({ where: { comment: { authorId } }, orderBy: { commentId: "asc" } })),
};

/** What was decided of the person's comments, and what they reported. */
export const moderationReads = {
  reportsOfMine: ({ account }: Ties) => all(reportsOf(db(), account)),
  /** That a comment was reported and left as it is tells its author nothing. */
  moderationOnMe: ({ account: authorId }: Ties) =>
    all(
      db().commentDecision.findMany({
        where: { comment: { authorId }, act: { not: "kept" } },
        orderBy: { seq: "asc" },
      }),
    ),
  sanctions: (ties: Ties) => all(db().sanction.findMany({ ...of(ties), orderBy: { seq: "asc" } })),
  appeals: ({ account: appealedById }: Ties) =>
    all(db().appeal.findMany({ where: { appealedById }, orderBy: { seq: "asc" } })),
  waitingComments: ({ account: authorId }: Ties) =>
    all(db().waitingComment.findMany({ where: { authorId }, orderBy: { seq: "asc" } })),
};
