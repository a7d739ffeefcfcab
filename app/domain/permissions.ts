import { refuse } from "~/platform/refuse";
import { offices, type Role } from "~/platform/roles";

/** Who asks: a signed-in actor, or nobody. Only the id and the role count, and an office that rests. */
export interface Who {
  id: string;
  role: Role;
  resting?: Role;
}

const admitted: readonly Role[] = ["participant", "expert", "moderator", "organizer", "administrator"];
const organizers: readonly Role[] = ["organizer", "administrator"];

const wrote = (who: Who | null, { authors }: Written) => authors.some(({ accountId }) => accountId === who?.id);

const moderators: readonly Role[] = ["moderator", "organizer", "administrator"];

const isAdministrator = (who: Who | null) => who !== null && who.role === "administrator";

type Owned = { authorId: string | null };
/** What several may have written together. */
type Written = { authors: readonly { accountId: string | null }[] };
type Proposed = { proposerId: string | null };
type WithState = { state: string };

/** Every rule of who may do what. Pure; verbs enforce it, buttons ask it. */
export const may = {
  /** Read what members read. */
  readAsMember: (who: Who | null) => who !== null && admitted.includes(who.role),
  /** Have a matrix card and choose positions. */
  holdCard: (who: Who | null) => who !== null && admitted.includes(who.role),
  /** Answer what the card asks on experience, education, languages and regions: on one's own. */
  answerCard: (who: Who | null) => may.holdCard(who),
  /** Say how far a candidate is, and note on a card. */
  followCandidates: (who: Who | null) => may.organize(who),
  /** Plan who could take which position. */
  planScenarios: (who: Who | null) => may.organize(who),
  /** Write the catalogue of bodies and positions. */
  editCatalogue: (who: Who | null) => may.organize(who),
  /** Open, extend and close rounds, and publish their picture. */
  keepRounds: (who: Who | null) => may.organize(who),
  /** Prepare, open, extend and close calls for concepts. */
  keepCalls: (who: Who | null) => may.organize(who),
  /** Work in the organizers' rooms. */
  organize: (who: Who | null) => who !== null && organizers.includes(who.role),
  /** Admit or decline applicants; nobody decides on themselves. */
  decideApplication: (who: Who | null, application: { accountId: string }) =>
    may.organize(who) && application.accountId !== who?.id,
  /** Change or send an application: the applicant's own, while it is a draft. */
  editApplication: (who: Who | null, application: { accountId: string }) =>
    who !== null && who.role === "applicant" && application.accountId === who.id,
  /** Say or change where one lives, on one's own card; applicants too. */
  stateResidence: (who: Who | null) => who !== null,
  /** Write a concept of one's own. */
  writeConcept: (who: Who | null) => who !== null && admitted.includes(who.role),
  /** Have what one types into a form kept, though it is not saved. */
  keepDraft: (who: Who | null) => who !== null && admitted.includes(who.role),
  /** Change the text of a concept: its authors, while it is a draft or returned. */
  editConcept: (who: Who | null, concept: Written & WithState) =>
    may.ownConcept(who, concept) && (concept.state === "draft" || concept.state === "returned"),
  /** An author of a concept. */
  ownConcept: (who: Who | null, concept: Written) => who !== null && admitted.includes(who.role) && wrote(who, concept),
  /** Stand by a text with a public name: experts, by their own wish. */
  beNamed: (who: Who | null) => who !== null && who.role === "expert",
  /** Decide on a submitted concept; never one's own. */
  reviewConcept: (who: Who | null, concept: Written) => may.organize(who) && !wrote(who, concept),
  /** Be asked to judge concepts: organizers and experts. */
  beReviewer: (who: Who | null) => may.organize(who) || who?.role === "expert",
  /** Judge a concept that one was asked to judge; never one's own, and never what one has once written. */
  judgeConcept: (who: Who | null, concept: Written & { formerly: boolean }) =>
    may.beReviewer(who) && !wrote(who, concept) && !concept.formerly,
  /** Propose other words for a section of a concept: those who do not write it. */
  proposeChange: (who: Who | null, concept: Written) => may.readAsMember(who) && !wrote(who, concept),
  /** Accept or decline a proposal: the authors of the concept; never one's own. */
  decideProposal: (who: Who | null, { authors, proposerId }: Written & Proposed) =>
    may.ownConcept(who, { authors }) && proposerId !== who?.id,
  /** Take back a proposal of one's own. */
  withdrawProposal: (who: Who | null, { proposerId }: Proposed) => may.readAsMember(who) && proposerId === who?.id,
  /** Endorse what is published; never what one wrote. */
  endorse: (who: Who | null, concept: Written) => may.readAsMember(who) && !wrote(who, concept),
  /** Follow what is published. */
  followConcept: (who: Who | null) => may.readAsMember(who),
  /** Answer a concept in the name of the organizers, or as an expert; never one's own. */
  answerOfficially: (who: Who | null, concept: Written) =>
    (may.organize(who) || who?.role === "expert") && !wrote(who, concept),
  /** Make and revoke invitations. */
  invite: (who: Who | null) => may.organize(who),
  /** Change the settings of the community. */
  changeSettings: (who: Who | null) => isAdministrator(who),
  /** Look up a person by pseudonym, and see who holds an office. */
  lookUpPeople: (who: Who | null) => isAdministrator(who),
  /** Give and take roles, and end a membership; never one's own. */
  changeRole: (who: Who | null, account: { id: string }) => isAdministrator(who) && account.id !== who?.id,
  /** Say at which addresses the Reserve can be reached. */
  keepAddresses: (who: Who | null) => isAdministrator(who),
  /** Allow or refuse a bulk export: never one that oneself asked for. */
  decideExport: (who: Who | null, request: { askedById: string }) => may.organize(who) && request.askedById !== who?.id,
  /** Withdraw a bulk export or take its file: who asked for it. */
  ownExport: (who: Who | null, request: { askedById: string }) => may.organize(who) && request.askedById === who?.id,
  /** Have sign-in ask for a second step, or no longer. */
  setSecondStep: (who: Who | null) => who !== null,
  /** Add a passkey: whoever has an office, also while it rests. */
  addPasskey: (who: Who | null) => who !== null && offices.includes(who.resting ?? who.role),
  /** Comment on what is published. */
  comment: (who: Who | null) => who !== null && admitted.includes(who.role),
  /** Read, take away and erase what the platform has about oneself; applicants too. */
  ownData: (who: Who | null) => who !== null,
  /** Delete a comment of one's own. */
  deleteComment: (who: Who | null, comment: Owned) => who !== null && comment.authorId === who.id,
  /** Change the words of a comment of one's own. */
  editComment: (who: Who | null, comment: Owned) => may.comment(who) && comment.authorId === who?.id,
  /** Endorse a comment; never one's own. */
  endorseComment: (who: Who | null, comment: Owned) => may.readAsMember(who) && comment.authorId !== who?.id,
  /** Report a comment to the moderators; never one's own. */
  reportComment: (who: Who | null, comment: Owned) => may.readAsMember(who) && comment.authorId !== who?.id,
  /** Work in the moderators' rooms. */
  moderate: (who: Who | null) => who !== null && moderators.includes(who.role),
  /** Decide on a comment as a moderator; never on one's own. */
  moderateComment: (who: Who | null, comment: Owned) => may.moderate(who) && comment.authorId !== who?.id,
  /** Decide on an appeal: another moderator than the one who decided, and never the one who appeals. */
  decideAppeal: (who: Who | null, appeal: { decidedById: string | null; appealedById: string | null }) =>
    may.moderate(who) && appeal.decidedById !== who?.id && appeal.appealedById !== who?.id,
  /** Arrange a discussion: pin comments, say what answers a question, sum it up. Its authors and moderators. */
  arrangeDiscussion: (who: Who | null, concept: Written) => may.moderate(who) || may.ownConcept(who, concept),
  /** Say what one thinks of the statements of a discussion. */
  voteOnStatements: (who: Who | null) => may.readAsMember(who),
  /** Put up, arrange and retire the statements of a discussion. */
  keepStatements: (who: Who | null) => may.moderate(who),
  /** Say which reply answers a question: who asked it, and whoever arranges the discussion. */
  answerQuestion: (who: Who | null, question: Owned, concept: Written) =>
    (may.readAsMember(who) && question.authorId === who?.id) || may.arrangeDiscussion(who, concept),
  /** Close a discussion and open it again. */
  closeDiscussion: (who: Who | null) => may.moderate(who),
  /** Prepare, publish, change and cancel what the programme holds, and see who takes part in it. */
  keepProgramme: (who: Who | null) => may.organize(who),
  /** Keep recorded talks and their videos, with the consent of whoever is in them. */
  keepInterviews: (who: Who | null) => may.organize(who),
  /** Take part in what the programme holds. */
  takePart: (who: Who | null) => may.readAsMember(who),
  /** Prepare the results of a year. */
  keepResults: (who: Who | null) => may.organize(who),
  /** Consent to the publication of the results of a year: another organizer than the one who asks. */
  consentToResults: (who: Who | null, asked: { askedById: string | null }) =>
    may.organize(who) && asked.askedById !== who?.id,
  /** Leave a sealed way to be reached outside the platform, on one's own account; applicants too. */
  leaveContact: (who: Who | null) => who !== null,
  /** Open sealed contacts, seal them anew, and have a key to which they are sealed. */
  openContact: (who: Who | null) => may.organize(who),
  /** Retire a key: one's own; administrators anybody's and the recovery key. */
  retireContactKey: (who: Who | null, key: { accountId: string | null }) =>
    may.keepRecoveryKey(who) || (may.openContact(who) && key.accountId === who?.id),
  /** Set the recovery key that is kept offline. */
  keepRecoveryKey: (who: Who | null) => who !== null && who.role === "administrator",
};

/** Refuses with 403 what is not allowed, with 401 a visitor; narrows `who`. */
export function allow(who: Who | null, allowed: boolean): asserts who is Who {
  if (!who) refuse(401);
  if (!allowed) refuse(403);
}
