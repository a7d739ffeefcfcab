/**
 * Why a field is not in the file that a person takes away: a secret, or a trace of one, that opens something; a name
 * that stands for somebody else; made from another field that is there; a name inside the server, of no meaning
 * elsewhere; a moment, since people see days, and a file on a seized device would tell more.
 */
export type LeftOut = "secret" | "other" | "made" | "inner" | "moment";

interface Part {
  /** Model of the schema whose rows these are. Every field of theirs is given but what `leaves` names. */
  model: string;
  leaves: Record<string, LeftOut>;
}

const concept = { bodyHtml: "made" } as const;
/** How many endorse one's concept is told to nobody below ten; what is related is made for the server. */
const counted = { endorsements: "other", relatedBy: "made", related: "inner" } as const;
const step = { byId: "other", remarksHtml: "made" } as const;

/** What a person takes away, by the names in the file. Explained in `my-data:notes`. */
export const parts = {
  account: { model: "Account", leaves: { passphraseHash: "secret", totpSecret: "secret" } },
  recoveryCodes: { model: "RecoveryCode", leaves: { hash: "secret" } },
  passkeys: { model: "Passkey", leaves: {} },
  sessions: { model: "Session", leaves: { idHash: "secret", expiresAt: "moment", endsAt: "moment" } },
  sealedContact: { model: "SealedContact", leaves: {} },
  contactKeys: { model: "ContactKey", leaves: {} },
  application: { model: "Application", leaves: {} },
  applicationSpheres: { model: "ApplicationSphere", leaves: {} },
  applicationLanguages: { model: "ApplicationLanguage", leaves: {} },
  applicationDecisions: { model: "ApplicationDecision", leaves: { decidedById: "other" } },
  card: { model: "Card", leaves: { holderTag: "secret" } },
  choices: { model: "Choice", leaves: {} },
  cardSpheres: { model: "CardSphere", leaves: {} },
  cardLanguages: { model: "CardLanguage", leaves: {} },
  cardRegions: { model: "CardRegion", leaves: {} },
  candidacies: { model: "Candidacy", leaves: {} },
  candidacySteps: { model: "CandidacyStep", leaves: { byId: "other" } },
  cardNotes: { model: "CardNote", leaves: { byId: "other" } },
  roundChoices: { model: "RoundChoice", leaves: {} },
  scenarioRules: { model: "ScenarioRule", leaves: {} },
  scenarioSeats: { model: "ScenarioSeat", leaves: {} },
  conversation: { model: "Conversation", leaves: {} },
  cardMessages: { model: "CardMessage", leaves: { formToken: "secret" } },
  concepts: { model: "Concept", leaves: { ...concept, ...counted } },
  conceptVersions: { model: "ConceptVersion", leaves: concept },
  authorships: { model: "ConceptAuthor", leaves: { biographyHtml: "made" } },
  coauthorInvitations: { model: "CoauthorInvitation", leaves: { hash: "secret" } },
  authorChanges: { model: "AuthorChange", leaves: { byId: "other" } },
  conceptPictures: { model: "ConceptPicture", leaves: { file: "inner" } },
  conceptSteps: { model: "ConceptStep", leaves: step },
  callAnswers: { model: "CallAnswer", leaves: {} },
  submittedTexts: { model: "SubmittedText", leaves: {} },
  remarks: {
    model: "Remark",
    leaves: { accountId: "other", formToken: "secret", bodyHtml: "made", answerHtml: "made" },
  },
  formerAuthorships: { model: "FormerAuthor", leaves: { tag: "secret" } },
  proposals: {
    model: "Proposal",
    leaves: { formToken: "secret", reasonHtml: "made", decisionHtml: "made", difference: "made", apart: "other" },
  },
  endorsements: { model: "Endorsement", leaves: { tag: "secret" } },
  speakerQuestions: {
    model: "SpeakerQuestion",
    leaves: {
      ...({ asker: "secret", formToken: "secret", endorsements: "other", told: "other" } as const),
      ...({ answerHtmlBe: "made", answerHtmlRu: "made", answerHtmlEn: "made" } as const),
    },
  },
  questionEndorsements: { model: "SpeakerQuestionEndorsement", leaves: { tag: "secret" } },
  calendarFeed: { model: "CalendarFeed", leaves: { hash: "secret" } },
  registrations: { model: "Registration", leaves: { holder: "secret", decided: "other" } },
  registrationAnswers: { model: "RegistrationAnswer", leaves: {} },
  lectureAttendances: { model: "LectureAttendance", leaves: {} },
  certificates: { model: "Certificate", leaves: { holderTag: "secret", codeTag: "secret" } },
  follows: { model: "ConceptFollow", leaves: { tag: "secret" } },
  opinions: { model: "OpinionVoter", leaves: { tag: "secret", moved: "inner" } },
  statements: { model: "OpinionStatement", leaves: { commentId: "inner", formToken: "secret" } },
  opinionMaps: { model: "OpinionMap", leaves: { voters: "other", moved: "other" } },
  officialAnswers: { model: "OfficialAnswer", leaves: { formToken: "secret", bodyHtml: "made" } },
  comments: { model: "Comment", leaves: { formToken: "secret", bodyHtml: "made", endorsements: "other" } },
  commentEndorsements: { model: "CommentEndorsement", leaves: { tag: "secret" } },
  discussionReadings: { model: "DiscussionReading", leaves: { tag: "secret" } },
  pinnedComments: { model: "PinnedComment", leaves: {} },
  questionAnswers: { model: "QuestionAnswer", leaves: {} },
  summaries: { model: "DiscussionSummary", leaves: { formToken: "secret", bodyHtml: "made" } },
  summarySources: { model: "SummarySource", leaves: {} },
  notices: { model: "Notice", leaves: {} },
  noticeChoices: { model: "NoticeChoice", leaves: {} },
  reportsOfMine: { model: "CommentReport", leaves: { tag: "secret" } },
  moderationOnMe: { model: "CommentDecision", leaves: { decidedById: "other" } },
  sanctions: { model: "Sanction", leaves: { decidedById: "other" } },
  appeals: { model: "Appeal", leaves: { decidedById: "other" } },
  waitingComments: {
    model: "WaitingComment",
    leaves: { formToken: "secret", bodyHtml: "made", decidedById: "other" },
  },
  anchors: { model: "Anchor", leaves: {} },
  commentWordings: { model: "CommentWording", leaves: {} },
  editWindows: { model: "EditWindow", leaves: { endsAt: "moment" } },
  keptDrafts: { model: "KeptDraft", leaves: {} },
  jobs: { model: "Job", leaves: { file: "inner" } },
  logOnMe: { model: "LogEntry", leaves: { actorId: "other", hash: "inner" } },
  logOfMine: { model: "LogEntry", leaves: { subject: "other", hash: "inner" } },
  decisionsOfMine: { model: "ApplicationDecision", leaves: { applicationId: "other" } },
  stepsOfMine: { model: "ConceptStep", leaves: { conceptId: "other", remarksHtml: "made" } },
  conceptDecisionsOfMine: { model: "ConceptDecision", leaves: { conceptId: "other", wordsHtml: "made" } },
  reviewsOfMine: { model: "Review", leaves: { conceptId: "other", commentHtml: "made" } },
  reviewScoresOfMine: { model: "ReviewScore", leaves: {} },
  reviewNotesOfMine: { model: "ReviewNote", leaves: { conceptId: "other", formToken: "secret", bodyHtml: "made" } },
  remarksOfMine: {
    model: "Remark",
    leaves: { conceptId: "other", formToken: "secret", bodyHtml: "made", answer: "other", answerHtml: "other" },
  },
  moderationOfMine: { model: "CommentDecision", leaves: { commentId: "other" } },
  sanctionsOfMine: { model: "Sanction", leaves: { accountId: "other", commentId: "other" } },
  appealsOfMine: { model: "Appeal", leaves: { appealedById: "other", words: "other" } },
  waitingOfMine: {
    model: "WaitingComment",
    leaves: {
      ...({ authorId: "other", content: "other", bodyHtml: "other", formToken: "secret" } as const),
      ...({ conceptId: "other", parentId: "other", proposalId: "other" } as const),
    },
  },
  discussionActsOfMine: { model: "DiscussionAct", leaves: { conceptId: "other" } },
  callActsOfMine: { model: "CallAct", leaves: {} },
  candidacyStepsOfMine: { model: "CandidacyStep", leaves: { candidacyId: "other" } },
  notesOfMine: { model: "CardNote", leaves: { cardNumber: "other" } },
  catalogueImports: { model: "CatalogueImport", leaves: {} },
  resultsAskedOfMine: { model: "ResultsAsking", leaves: { frozen: "other" } },
  exportsOfMine: { model: "ExportRequest", leaves: { askedById: "other", decidedById: "other" } },
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof parts;

export const partNames = Object.keys(parts) as PartName[];

/** A row without what its part leaves out. */
export function given(name: PartName, row: object): Record<string, unknown> {
  const { leaves } = parts[name];
  return Object.fromEntries(Object.entries(row).filter(([field]) => !(field in leaves)));
}
