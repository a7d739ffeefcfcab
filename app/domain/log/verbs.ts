/** What the log of decisions knows, by groups: `application.admitted` and so on. Named in `log:verb`. */
export const verbs = {
  application: ["admitted", "declined"],
  concept: [
    ...(["in_review", "returned", "accepted", "published", "archived", "audience", "answered", "summed"] as const),
    ...(["reviewersAsked", "askingEnded", "decided", "decisionTakenBack"] as const),
  ],
  statement: ["putUp", "changed", "moved", "retired"],
  call: ["made", "changed", "opened", "extended", "closed", "deleted"],
  event: [
    ...(["made", "changed", "moved", "speakers", "published", "cancelled", "deleted", "materials"] as const),
    ...(["asking", "questionAnswered", "answerTakenBack", "questionTakenDown"] as const),
    ...(["messageSent", "messageTakenBack"] as const),
  ],
  interview: [
    ...(["made", "changed", "video", "captions", "poster"] as const),
    ...(["consented", "published", "withdrawn", "revoked", "revokedByPerson", "deleted"] as const),
  ],
  proposal: ["accepted"],
  comment: ["hidden", "kept", "restored", "letThrough", "declined", "pinned", "unpinned", "pinMoved"],
  appeal: ["upheld", "restored"],
  member: ["warned", "muted", "muteLifted"],
  discussion: ["closed", "reopened", "paced"],
  round: ["opened", "lastDay", "closed", "closedByTime"],
  picture: ["published"],
  card: ["opened", "written", "messagesRead", "conversationClosed", "candidacy", "noted", "noteDeleted"],
  letter: ["sent"],
  contact: ["opened", "resealed"],
  key: ["added", "retired"],
  account: ["role", "erased"],
  invitation: ["made", "revoked"],
  export: ["asked", "allowed", "refused", "withdrawn", "taken"],
  catalogue: ["added", "changed", "retired", "restored", "imported"],
  setting: ["changed"],
  address: ["changed"],
  attendance: ["codeMade", "termsSet", "marked", "unmarked", "closed"],
  certificate: ["revoked"],
  registration: ["decided", "announced", "opened", "resealed", "invited", "revoked"],
  scenario: ["made", "deleted"],
  results: [
    ...(["opened", "worded", "figureAdded", "figureChanged", "figureRemoved"] as const),
    ...(["asked", "takenBack", "published", "corrected"] as const),
  ],
  shell: ["sessionsEnded", "linkMade", "linkUsed", "restored"],
} as const;

/**
 * What is done to a text before its authors are told of it: these entries are never shown to who writes the text or
 * has written it.
 */
export const judgingVerbs = [
  ...["concept.reviewersAsked", "concept.askingEnded"],
  ...["concept.decided", "concept.decisionTakenBack"],
] as const;

export type VerbGroup = keyof typeof verbs;

export const verbGroups = Object.keys(verbs) as VerbGroup[];

/** Whether there are words for this verb. A verb without them is shown as it is. */
export function isVerb(verb: string): boolean {
  const [group = "", act = "", ...rest] = verb.split(".");
  return (
    rest.length === 0 && Object.hasOwn(verbs, group) && (verbs[group as VerbGroup] as readonly string[]).includes(act)
  );
}

/** Kinds of what is decided on. Named in `log:subject`. */
export const subjectKinds = [
  ...(["account", "address", "application", "call", "card", "catalogue", "comment", "concept", "contact"] as const),
  ...(["event", "export", "invitation", "key", "letter", "position", "round", "scenario", "setting", "shell"] as const),
  "interview",
  "registration",
  "results",
] as const;

export type SubjectKind = (typeof subjectKinds)[number];
