import { useT } from "./language";
import { Notice } from "./parts";

/** What was done just before this page, where the page alone would not tell. Named in the area `done`. */
const acts = [
  ...["admitted", "declined", "saved", "chosen", "changed", "removed", "answerSaved", "answerEmptied"],
  ...["passphrase", "sessionEnded", "sessionsEnded"],
  ...["roleChanged", "membershipEnded", "settingsSaved", "invitationRevoked", "addressSaved", "addressRemoved"],
  ...["callSaved", "callOpened", "callExtended", "callClosed", "callDeleted"],
  ...["eventSaved", "eventMoved", "eventPublished", "eventCancelled", "eventDeleted", "speakersSaved"],
  ...["interviewSaved", "interviewPublished", "interviewWithdrawn", "interviewRevoked", "interviewDeleted"],
  ...["videoBrought", "captionsSaved", "captionsRemoved", "posterSaved", "materialSaved", "materialRemoved"],
  ...["callChosen", "callOver", "callAnswered"],
  ...["catalogueSaved", "catalogueRetired", "catalogueRestored", "catalogueImported"],
  ...["candidacySet", "noted", "noteDeleted"],
  ...["remarkSaved", "remarkDeleted", "remarksAnswered"],
  ...["authorsJoined", "authorsLeft", "coauthorDeclined", "coauthorLinkRevoked", "shownChanged"],
  ...["sent", "conversationDeleted", "conversationClosed"],
  ...["contactLeft", "contactRemoved", "keyAdded", "keyRetired", "recoverySet", "resealed"],
  ...["roundOpened", "lastDaySet", "roundClosed", "picturePublished"],
  ...["secondStepOn", "secondStepOff", "passkeyAdded", "passkeyRemoved", "signInAgain"],
  ...["proposalMade", "proposalAccepted", "proposalDeclined", "proposalWithdrawn"],
  ...["endorsed", "endorsementGone", "following", "followingEnded", "newsSeen"],
  ...["voted", "votesSaved", "statementPutUp", "statementChanged", "statementRetired"],
  ...["readMarked", "readForgotten", "nothingNew", "pinned", "unpinned"],
  ...["requestEnded", "dueChanged", "decided", "decisionTakenBack", "announced"],
  ...["answered", "audienceSet", "consentSaved", "changesSaved"],
  ...["pictureAdded", "pictureDeleted", "pictureDescribed"],
  ...["scenarioComputed", "scenarioNamed", "scenarioCopied", "scenarioDeleted", "ruleLaid", "ruleTakenBack"],
  ...["noticesSeen", "noticesChosen"],
  ...["reported", "appealed", "waitingWithdrawn", "commentHidden", "commentRestored", "commentKept"],
  ...["memberWarned", "memberMuted", "muteLifted", "appealDecided", "letThrough", "waitingDeclined"],
  ...["discussionClosed", "discussionReopened", "paceSet"],
  ...["yearOpened", "yearSaved", "resultsAsked", "resultsTakenBack", "resultsPublished"],
  ...["reviewGiven", "reviewDeclined", "reviewNoteWritten", "reviewNoteDeleted"],
  ...["registered", "onWaitingList", "awaitingDecision", "registrationWithdrawn"],
  ...["questionAsked", "questionWithdrawn", "questionEndorsed", "questionEndorsementGone"],
  ...["askingSet", "speakersAnswered", "speakersAnswerGone", "questionTakenDown"],
  ...["eventMessageSent", "eventMessageGone", "feedSaved", "feedRevoked"],
  ...["attendanceNoted", "attendanceMarked", "spokenCodeMade", "attendanceTermsSaved", "courseClosed"],
  ...["certificateRevoked", "certificateSurrendered", "certificateStaying"],
  ...["eventQuestionSaved", "registrationsDecided", "registrationsAnnounced", "eventInvitationRevoked"],
] as const;

/** Whether the page at this path begins with a confirmation. */
export function tellsOfAct(path: string): boolean {
  return new URLSearchParams(path.split("?")[1]).has("done");
}

/**
 * A short calm confirmation above the page. An act that ends in `?done=` names one of the list;
 * nothing else in an address is ever shown.
 */
export function Done({ path }: { path: string }) {
  const t = useT();
  const asked = new URLSearchParams(path.split("?")[1]).get("done");
  const act = acts.find((one) => one === asked);
  return act ? (
    <div role="status" className="-mt-6 mb-8">
      <Notice>{t(`done:act.${act}`)}</Notice>
    </div>
  ) : null;
}
