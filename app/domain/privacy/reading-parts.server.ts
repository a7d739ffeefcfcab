import { allWrittenBy } from "~/domain/concepts/authors.server";
import { endorsementsOf } from "~/domain/concepts/endorsing.server";
import { formerAuthorshipsOf } from "~/domain/concepts/former-authors.server";
import { followsOf } from "~/domain/concepts/following.server";
import { holderTag } from "~/domain/matrix/card-holder.server";
import { allow, may, type Who } from "~/domain/permissions";
import { db } from "~/platform/db.server";
import { given, type PartName } from "./parts";

export type Row = Record<string, unknown>;

/** By what the rows of a person are found. */
export interface Ties {
  account: string;
  card: string;
  application: string;
  contact: string[];
  concepts: { id: string; code: string }[];
}

/** The ties of the actor, to read their own rows by. */
export async function findTies(actor: Who | null): Promise<Ties> {
  allow(actor, may.ownData(actor));
  const own = { where: { accountId: actor.id } };
  const [card, application, contact, concepts] = await Promise.all([
    db().card.findUnique({ where: { holderTag: holderTag(actor.id) }, select: { number: true } }),
    db().application.findUnique({ ...own, select: { id: true, code: true } }),
    db().sealedContact.findUnique({ ...own, select: { id: true, code: true } }),
    db().concept.findMany({
      where: await allWrittenBy(actor.id),
      orderBy: [{ startedOn: "asc" }, { id: "asc" }],
      select: { id: true, code: true },
    }),
  ]);
  return {
    account: actor.id,
    // An empty text is no code of anything.
    card: card?.number ?? "",
    application: application?.id ?? "",
    contact: contact ? [contact.id, contact.code] : [],
    concepts,
  };
}

/** What the log may say on a person: of the account, the application, the card, the contact, the concepts. */
export async function subjectsOf(ties: Ties): Promise<string[]> {
  const application = await db().application.findUnique({ where: { id: ties.application }, select: { code: true } });
  const codes = [ties.account, ties.card, application?.code ?? "", ...ties.contact];
  return [...codes, ...ties.concepts.map(({ code }) => code)].filter(Boolean);
}

const fewTexts = 5;
const manyRows = 200;

/** Rows in the order of these ids, so many at a time: texts are long, and a person may have written hundreds. */
async function* inOrder<R extends { id: string }>(
  ids: { id: string }[],
  atOnce: number,
  read: (where: { id: { in: string[] } }) => Promise<R[]>,
): AsyncGenerator<R> {
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce).map(({ id }) => id);
    const rows = new Map((await read({ id: { in: some } })).map((row) => [row.id, row]));
    for (const id of some) if (rows.has(id)) yield rows.get(id)!;
  }
}

async function* all<R extends object>(rows: Promise<R[]>): AsyncGenerator<R> {
  yield* await rows;
}

async function* one<R extends object>(row: Promise<R | null>): AsyncGenerator<R> {
  const found = await row;
  if (found) yield found;
}

/** Rows that others may have written on what is the person's, each with whether the person did. */
async function* byWhom<R extends { byId: string | null }>(
  account: string,
  rows: Promise<R[]>,
): AsyncGenerator<R & { byYou: boolean }> {
  for (const row of await rows) yield { ...row, byYou: row.byId === account };
}

type Read = (ties: Ties) => AsyncGenerator<object>;

const id = { select: { id: true } } as const;

/** How the rows of each part are found, whole. */
export const reads = {
  account: ({ account }: Ties) => one(db().account.findUnique({ where: { id: account } })),
  recoveryCodes: (ties: Ties) => all(db().recoveryCode.findMany(of(ties))),
  passkeys: (ties: Ties) => all(db().passkey.findMany(of(ties))),
  sessions: (ties: Ties) => all(db().session.findMany({ ...of(ties), orderBy: { startedOn: "asc" } })),
  sealedContact: (ties: Ties) => one(db().sealedContact.findUnique(of(ties))),
  contactKeys: (ties: Ties) => all(db().contactKey.findMany(of(ties))),
  application: (ties: Ties) => one(db().application.findUnique(of(ties))),
  applicationSpheres: ({ application: applicationId }: Ties) =>
    all(db().applicationSphere.findMany({ where: { applicationId } })),
  applicationLanguages: ({ application: applicationId }: Ties) =>
    all(db().applicationLanguage.findMany({ where: { applicationId } })),
  applicationDecisions: ({ application: applicationId }: Ties) =>
    all(db().applicationDecision.findMany({ where: { applicationId }, orderBy: { seq: "asc" } })),
  card: ({ card: number }: Ties) => one(db().card.findUnique({ where: { number } })),
  choices: (ties: Ties) => all(db().choice.findMany({ ...onCard(ties), orderBy: { rank: "asc" } })),
  cardSpheres: (ties: Ties) => all(db().cardSphere.findMany({ ...onCard(ties), orderBy: { sphere: "asc" } })),
  cardLanguages: (ties: Ties) => all(db().cardLanguage.findMany({ ...onCard(ties), orderBy: { language: "asc" } })),
  cardRegions: (ties: Ties) => all(db().cardRegion.findMany({ ...onCard(ties), orderBy: { regionCode: "asc" } })),
  candidacies: (ties: Ties) =>
    all(db().candidacy.findMany({ ...onCard(ties), orderBy: [{ changedOn: "asc" }, { positionKey: "asc" }] })),
  candidacySteps: ({ account, card: cardNumber }: Ties) =>
    byWhom(account, db().candidacyStep.findMany({ where: { candidacy: { cardNumber } }, orderBy: { seq: "asc" } })),
  cardNotes: ({ account, ...ties }: Ties) =>
    byWhom(account, db().cardNote.findMany({ ...onCard(ties), orderBy: { seq: "asc" } })),
  roundChoices: (ties: Ties) =>
    all(db().roundChoice.findMany({ ...onCard(ties), orderBy: [{ round: { number: "asc" } }, { rank: "asc" }] })),
  scenarioRules: (ties: Ties) => all(db().scenarioRule.findMany({ ...onCard(ties), orderBy: { code: "asc" } })),
  scenarioSeats: (ties: Ties) => all(db().scenarioSeat.findMany({ ...onCard(ties), orderBy: { scenarioId: "asc" } })),
  conversation: ({ card: cardNumber }: Ties) => one(db().conversation.findUnique({ where: { cardNumber } })),
  cardMessages: ({ card: cardNumber }: Ties) =>
    all(db().cardMessage.findMany({ where: { cardNumber }, orderBy: { seq: "asc" } })),
  concepts: ({ concepts }: Ties) => inOrder(concepts, fewTexts, (where) => db().concept.findMany({ where })),
  async *conceptVersions({ concepts }: Ties) {
    const versions = await db().conceptVersion.findMany({
      where: { conceptId: { in: concepts.map(({ id }) => id) } },
      orderBy: [{ conceptId: "asc" }, { number: "asc" }],
      ...id,
    });
    yield* inOrder(versions, fewTexts, (where) => db().conceptVersion.findMany({ where }));
  },
  authorships: ({ account: accountId }: Ties) =>
    all(db().conceptAuthor.findMany({ where: { accountId }, orderBy: { id: "asc" } })),
  coauthorInvitations: ({ account: madeById }: Ties) =>
    all(db().coauthorInvitation.findMany({ where: { madeById }, orderBy: { id: "asc" } })),
  authorChanges: ({ account, concepts }: Ties) =>
    byWhom(
      account,
      db().authorChange.findMany({
        where: { conceptId: { in: concepts.map((concept) => concept.id) } },
        orderBy: { seq: "asc" },
      }),
    ),
  conceptPictures: ({ concepts }: Ties) =>
    all(
      db().conceptPicture.findMany({
        where: { conceptId: { in: concepts.map((concept) => concept.id) } },
        orderBy: { seq: "asc" },
      }),
    ),
  conceptSteps: ({ account, concepts }: Ties) =>
    byWhom(
      account,
      db().conceptStep.findMany({
        where: { conceptId: { in: concepts.map((concept) => concept.id) } },
        orderBy: { seq: "asc" },
      }),
    ),
  callAnswers: ({ concepts }: Ties) =>
    all(
      db().callAnswer.findMany({
        where: { conceptId: { in: concepts.map((concept) => concept.id) } },
        orderBy: [{ conceptId: "asc" }, { question: { position: "asc" } }, { questionId: "asc" }],
      }),
    ),
  submittedTexts: ({ concepts }: Ties) =>
    all(
      db().submittedText.findMany({
        where: { conceptId: { in: concepts.map((concept) => concept.id) } },
        orderBy: [{ conceptId: "asc" }, { submission: "asc" }],
      }),
    ),
  /** Only what was sent to the authors: nothing else that is said of their text is told them. */
  remarks: ({ concepts }: Ties) =>
    all(
      db().remark.findMany({
        where: { conceptId: { in: concepts.map((concept) => concept.id) }, announced: true },
        orderBy: { seq: "asc" },
      }),
    ),
  formerAuthorships: ({ account }: Ties) => all(formerAuthorshipsOf(db(), account)),
  async *proposals({ account: proposerId }: Ties) {
    const proposals = await db().proposal.findMany({ where: { proposerId }, orderBy: { seq: "asc" }, ...id });
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
      ...id,
    });
    yield* inOrder(comments, manyRows, (where) => db().comment.findMany({ where }));
  },
  async *keptDrafts(ties: Ties) {
    const kept = await db().keptDraft.findMany({ ...of(ties), orderBy: { seq: "asc" }, ...id });
    yield* inOrder(kept, fewTexts, (where) => db().keptDraft.findMany({ where }));
  },
  jobs: ({ account: ownerId }: Ties) => all(db().job.findMany({ where: { ownerId }, orderBy: { seq: "asc" } })),
  async *logOnMe(ties: Ties) {
    yield* await db().logEntry.findMany({
      where: { subject: { in: await subjectsOf(ties) } },
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
  exportsOfMine: ({ account }: Ties) =>
    all(
      db().exportRequest.findMany({
        where: { OR: [{ askedById: account }, { decidedById: account }] },
        orderBy: { seq: "asc" },
      }),
    ),
} satisfies Record<PartName, Read>;

function of({ account: accountId }: Ties) {
  return { where: { accountId } };
}

function onCard({ card: cardNumber }: Pick<Ties, "card">) {
  return { where: { cardNumber } };
}

/** The rows of a part, as the person is given them. */
export async function* readPart(ties: Ties, name: PartName): AsyncGenerator<Row> {
  for await (const row of reads[name](ties)) yield given(name, row);
}

/** All rows that a read finds. */
export async function gathered<R>(rows: AsyncGenerator<R>): Promise<R[]> {
  const all: R[] = [];
  for await (const row of rows) all.push(row);
  return all;
}
