import { db } from "~/platform/db.server";
import { all, byWhom, onCard, one } from "./rows.server";
import type { Ties } from "./ties.server";

/** The card, what was chosen on it, and what organizers did with it. */
export const cardReads = {
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
};
