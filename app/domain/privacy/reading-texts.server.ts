import { endorsementsOf } from "~/domain/concepts/endorsing.server";
import { formerAuthorshipsOf } from "~/domain/concepts/former-authors.server";
import { followsOf } from "~/domain/concepts/following.server";
import { db } from "~/platform/db.server";
import { all, byWhom, fewTexts, inOrder, manyRows, of, ofConcepts, onlyId } from "./rows.server";
import type { Ties } from "./ties.server";

/** What the person wrote, and what was done with it. */
export const textsReads = {
  concepts: ({ concepts }: Ties) => inOrder(concepts, fewTexts, (where) => db().concept.findMany({ where })),
  async *conceptVersions(ties: Ties) {
    const versions = await db().conceptVersion.findMany({
      where: ofConcepts(ties),
      orderBy: [{ conceptId: "asc" }, { number: "asc" }],
      ...onlyId,
    });
    yield* inOrder(versions, fewTexts, (where) => db().conceptVersion.findMany({ where }));
  },
  authorships: ({ account: accountId }: Ties) =>
    all(db().conceptAuthor.findMany({ where: { accountId }, orderBy: { id: "asc" } })),
  coauthorInvitations: ({ account: madeById }: Ties) =>
    all(db().coauthorInvitation.findMany({ where: { madeById }, orderBy: { id: "asc" } })),
  authorChanges: ({ account, ...ties }: Ties) =>
    byWhom(account, db().authorChange.findMany({ where: ofConcepts(ties), orderBy: { seq: "asc" } })),
  conceptPictures: (ties: Ties) =>
    all(db().conceptPicture.findMany({ where: ofConcepts(ties), orderBy: { seq: "asc" } })),
  conceptSteps: ({ account, ...ties }: Ties) =>
    byWhom(account, db().conceptStep.findMany({ where: ofConcepts(ties), orderBy: { seq: "asc" } })),
  callAnswers: (ties: Ties) =>
    all(
      db().callAnswer.findMany({
        where: ofConcepts(ties),
        orderBy: [{ conceptId: "asc" }, { question: { position: "asc" } }, { questionId: "asc" }],
      }),
    ),
  submittedTexts: (ties: Ties) =>
    all(
      db().submittedText.findMany({
        where: ofConcepts(ties),
        orderBy: [{ conceptId: "asc" }, { submission: "asc" }],
      }),
    ),
  /** Only what was sent to the authors: nothing else that is said of their text is told them. */
  remarks: (ties: Ties) =>
    all(
      db().remark.findMany({
        where: { ...ofConcepts(ties), announced: true },
        orderBy: { seq: "asc" },
      }),
    ),
  formerAuthorships: ({ account }: Ties) => all(formerAuthorshipsOf(db(), account)),
  async *proposals({ account: proposerId }: Ties) {
    const proposals = await db().proposal.findMany({ where: { proposerId }, orderBy: { seq: "asc" }, ...onlyId });
    yield* inOrder(proposals, fewTexts, (where) => db().proposal.findMany({ where }));
  },
  endorsements: ({ account }: Ties) => all(endorsementsOf(db(), account)),
  follows: ({ account }: Ties) => all(followsOf(db(), account)),
  officialAnswers: ({ account: authorId }: Ties) =>
    all(db().officialAnswer.findMany({ where: { authorId }, orderBy: { seq: "asc" } })),
  async *comments({ account: authorId }: Ties) {
    const comments = await db().comment.findMany({
      where: { authorId },
      orderBy: [{ writtenOn: "asc" }, { conceptId: "asc" }, { seq: "asc" }],
      ...onlyId,
    });
    yield* inOrder(comments, manyRows, (where) => db().comment.findMany({ where }));
  },
  async *keptDrafts(ties: Ties) {
    const kept = await db().keptDraft.findMany({ ...of(ties), orderBy: { seq: "asc" }, ...onlyId });
    yield* inOrder(kept, fewTexts, (where) => db().keptDraft.findMany({ where }));
  },
};
