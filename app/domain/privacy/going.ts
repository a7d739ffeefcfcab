/**
 * What becomes of the rows of a model when their person erases the account: deleted; emptied, so that the place
 * stays and names nobody; left as the community's, by the person's choice or as its decision, without a name; or
 * kept word for word, since nothing in it means anybody once the account is gone.
 */
export type Going = "deleted" | "emptied" | "nameless" | "kept";

/** Every model with rows of a person, and what becomes of them. */
export const going = {
  Account: "deleted",
  Passkey: "deleted",
  Session: "deleted",
  RecoveryCode: "deleted",
  SealedContact: "deleted",
  // Of an organizer. Contacts that were sealed to it are still open to the other organizers and the recovery key.
  ContactKey: "deleted",
  Application: "deleted",
  ApplicationSphere: "deleted",
  ApplicationLanguage: "deleted",
  // On one's own application deleted; one's decisions on others are the community's.
  ApplicationDecision: "nameless",
  Card: "deleted",
  Choice: "deleted",
  CardSphere: "deleted",
  CardLanguage: "deleted",
  CardRegion: "deleted",
  Candidacy: "deleted",
  // On one's own card deleted; what an organizer decided and noted on cards of others is the community's.
  CandidacyStep: "nameless",
  CardNote: "nameless",
  RoundChoice: "deleted",
  ScenarioRule: "deleted",
  ScenarioSeat: "deleted",
  Conversation: "deleted",
  CardMessage: "deleted",
  Concept: "emptied",
  ConceptVersion: "emptied",
  // Keeps the place among the authors of what others wrote too.
  ConceptAuthor: "nameless",
  CoauthorInvitation: "deleted",
  // Of what others write too: the change stays, without whose it was.
  AuthorChange: "nameless",
  ConceptPicture: "deleted",
  ConceptStep: "nameless",
  CallAnswer: "deleted",
  SubmittedText: "deleted",
  // Found by the tags of the account over all concepts.
  FormerAuthor: "deleted",
  // What a reviewer or an organizer gave on texts of others is the community's; what was asked and not given goes.
  ConceptDecision: "nameless",
  Review: "nameless",
  ReviewScore: "nameless",
  ReviewNote: "nameless",
  // On one's own text deleted.
  Remark: "nameless",
  // What an organizer did with a call is the community's.
  CallAct: "nameless",
  // What waits is deleted. What was decided on loses its name; by the person's choice it is deleted too, unless a text took it up.
  Proposal: "nameless",
  // Found by the tags of the account over all concepts.
  Endorsement: "deleted",
  ConceptFollow: "deleted",
  OpinionVoter: "deleted",
  // Found by the tags of the account over all events; who waits gets the places.
  Registration: "deleted",
  RegistrationAnswer: "deleted",
  SpeakerQuestion: "deleted",
  SpeakerQuestionEndorsement: "deleted",
  CalendarFeed: "deleted",
  LectureAttendance: "deleted",
  // Where its holder wished so it can still be checked, and belongs to nobody.
  Certificate: "deleted",
  // They hold what was said of a text: they go with it.
  OpinionStatement: "deleted",
  OpinionMap: "deleted",
  // An expert's own words go where the person deletes their texts.
  OfficialAnswer: "nameless",
  Comment: "emptied",
  // Found by the tags of the account over all comments that anybody endorses, and over all concepts.
  CommentEndorsement: "deleted",
  DiscussionReading: "deleted",
  // Of one's own comments; where these stay without a name, so does their line in the contents.
  PinnedComment: "deleted",
  // That a reply answers a question goes with the words of either; where these stay it names nobody.
  QuestionAnswer: "nameless",
  // An author's own words go where the person deletes their texts. What a summary of others rests on stays its place.
  DiscussionSummary: "nameless",
  SummarySource: "nameless",
  Notice: "deleted",
  NoticeChoice: "deleted",
  // Found by the tags of the account over all comments that were reported.
  CommentReport: "deleted",
  // On one's own comments deleted with them; what a moderator decided on others is the community's.
  CommentDecision: "nameless",
  Appeal: "nameless",
  Sanction: "nameless",
  WaitingComment: "nameless",
  DiscussionAct: "nameless",
  CommentWording: "deleted",
  EditWindow: "deleted",
  // Words of a text: they go with the text, whoever commented on them.
  Anchor: "nameless",
  // Chained: an entry that is taken out or changed breaks the chain. It holds opaque codes and days.
  LogEntry: "kept",
  // What was brought in stays in the catalogue; the file goes.
  CatalogueImport: "deleted",
  ExportRequest: "nameless",
  // Nobody has answered it yet; once somebody has, it is gone anyway.
  ResultsAsking: "deleted",
  Job: "deleted",
  KeptDraft: "deleted",
} as const satisfies Record<string, Going>;
