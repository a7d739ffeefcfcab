import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { leaveContact } from "~/domain/accounts/own-contact.server";
import { newKey } from "~/domain/accounts/sealing";
import { awaitSecondStep } from "~/domain/accounts/second-signing-in.server";
import { writeReviewNote } from "~/domain/concepts/conferring.server";
import { askReviewers } from "~/domain/concepts/assigning.server";
import { dueFromToday } from "~/domain/concepts/keeping-reviews.server";
import { proposeChange } from "~/domain/concepts/proposing.server";
import { markAnswer } from "~/domain/discussion/answering-questions.server";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { editComment } from "~/domain/discussion/editing.server";
import { hideComment } from "~/domain/discussion/moderating.server";
import { putUpStatement } from "~/domain/discussion/opinions-statements.server";
import { appeal } from "~/domain/discussion/own-moderation.server";
import { pinComment } from "~/domain/discussion/pinning.server";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { bringFile } from "~/domain/matrix/importing-files.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { makeScenario } from "~/domain/matrix/making-scenarios.server";
import { noteOnCard } from "~/domain/matrix/noting-cards.server";
import { listNotices } from "~/domain/notices/listing.server";
import { bringVideo } from "~/domain/media/bringing-videos.server";
import { putCaptions, putPoster } from "~/domain/media/keeping-videos.server";
import { answerQuestionToSpeakers } from "~/domain/programme/answering-speakers-questions.server";
import { makeEventInvitations } from "~/domain/programme/event-invitations.server";
import { codeOf } from "~/domain/programme/certificate-rows.server";
import { takeCertificate } from "~/domain/programme/certificates.server";
import { questionToChange } from "~/domain/programme/event-questions.server";
import { addMaterial, putMaterialFile, putRecording } from "~/domain/programme/keeping-materials.server";
import type { MaterialKind } from "~/domain/programme/materials";
import { findQuestionToKeep } from "~/domain/programme/reading-questions.server";
import { makeInvitationInShell } from "~/domain/organizing/inviting.server";
import { addOfficialAddress } from "~/domain/organizing/official-addresses.server";
import { accountIn, findByPseudonym } from "~/domain/organizing/people.server";
import { askExport } from "~/domain/organizing/asking-exports.server";
import { today } from "~/platform/clock.server";
import { newCode, newId, newToken, sha256 } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { roles, type Role } from "~/platform/roles";
import { startSession } from "~/platform/session.server";
import { drafting, waiting } from "../applicants";
import { askedBy, messageFields, messageSent } from "../asked";
import { openCallOf, writtenFor } from "../calls";
import { pastCourse, pastMeeting, registrationOf, runningMeeting } from "../attendance";
import { eventFields, plannedEvent, speakerOf } from "../programme";
import { candidate } from "../candidates";
import { member, type Person } from "../cast";
import { linkOf } from "../coauthors";
import { publishedConcept } from "../concepts";
import { contactKey, contactRow } from "../contacts";
import { conceptIn, whole } from "../drafts";
import { eventOf, registered } from "../events";
import { waitingComment } from "../moderated";
import { pictureFile, pictureIn } from "../pictures";
import { returnAndAnnounce } from "../deciding";
import { handedIn, judgement, remarkOn, reviewOf } from "../reviews";
import { useServer } from "../server";
import { linesOf, rowsOf, tableNames } from "../tables";
import { ripeStamp } from "../stamps";
import {
  coming,
  consentTo,
  interviewFields,
  interviewOf,
  mp4,
  publishedInterview,
  revisionOf,
  withVideo,
} from "../videos";
import { askedYear, publishedYear, yearWith } from "../years";

const server = useServer();
const position = "ministry-health.minister";
const hostile = `<script>alert(1)</script><img src=x onerror=alert(1)> "'><b onclick=alert(1)>words of some length</b>`;

/** Who asks: a visitor and one of each role. */
const askers = ["visitor", ...roles] as const;

/**
 * What a GET answers, one letter for each of the askers in their order: `2` the page, `l` first sign in,
 * `s` sent to another page, `3` forbidden, `4` not found.
 */
interface Row {
  path: string;
  get: string;
  post?: {
    /** The one whom the act is for. */
    by: Role;
    /** Fields that the form sends; those of text hold HTML in the last sweep. */
    fields: Record<string, string>;
    /** Names of the fields that take a person's own words. */
    words?: string[];
    /** Asked of a visitor whose passphrase was right and whose second step is due. */
    waiting?: boolean;
    /** A form that comes back is kept for its writer. */
    keeps?: boolean;
    /** A form that comes back shows the card once more, and that is recorded. */
    looks?: boolean;
    /** A form that comes back shows a decision on one's proposal, which is no news from then on. */
    sees?: boolean;
    /** Open to visitors, or to applicants, by its nature. */
    open?: "visitors" | "applicants";
  };
}

const revision = { revision: "0" };
const at = { position, revision: "1" };
const concept = { ...whole, ...revision };
const secrets = { offer: "x", way: "own", passphrase: "not a passphrase of anybody here" };
const official = { kind: "site", address: "https://reserve.example", noteBe: "", noteRu: "", noteEn: "A note" };
const officialWords = ["address", "noteBe", "noteRu", "noteEn"];
const catalogueBody = {
  ...{ kind: "central", sphere: "culture", region: "", district: "", order: "1", seen: "new" },
  ...{ nameBe: "Назва", nameRu: "Название", nameEn: "A name" },
};
const conceptWords = ["title", "summary", "body"];

const callWords = {
  ...{ titleBe: "Збор", titleRu: "Сбор", titleEn: "A call" },
  ...{ textBe: "Тэкст", textRu: "Текст", textEn: "Text" },
};
const call = {
  ...callWords,
  ...{ sphere: "", languages: "be", shortest: "200", longest: "9000" },
  ...{ closesOn: "2199-01-01", closesTime: "23:59", zone: "Europe/Minsk", which: "" },
};
const criterion = {
  ...{ nameBe: "Крытэрый", nameRu: "Критерий", nameEn: "A criterion" },
  ...{ helpBe: "", helpRu: "", helpEn: "Help", weight: "2", place: "1" },
};
const criterionWords = ["nameBe", "nameRu", "nameEn", "helpBe", "helpRu", "helpEn"];
const eventWords = ["title", "text", "place"].flatMap((name) => ["Be", "Ru", "En"].map((end) => name + end));
const speaker = {
  ...{ nameBe: "Экспертка", nameRu: "", nameEn: "An expert", aboutBe: "", aboutRu: "", aboutEn: "Studies courts" },
  place: "1",
};
const speakerWords = ["nameBe", "nameRu", "nameEn", "aboutBe", "aboutRu", "aboutEn"];
const proposed = {
  ...{ section: "text-where-we-stand", version: "1", after: "Other words", reason: "They are clearer" },
  ...{ creditAs: "pseudonym", formToken: ":token" },
};

const asked = {
  ...{ wordsBe: "", wordsRu: "", wordsEn: "Why?", kind: "text", required: "yes", sealed: "", place: "1" },
  ...{ optionsBe: "", optionsRu: "", optionsEn: "" },
};
const askedWords = ["wordsBe", "wordsRu", "wordsEn"];

const summed = { body: "What was said comes to this: see /comments/:comment.", seen: "0", formToken: ":token" };

const judged = Object.fromEntries(Object.entries(judgement()).map(([name, value]) => [name, String(value)]));

const deciding = { reason: "spam", words: "Words of sufficient length.", seen: "0" };

const handFigure = {
  ...{ instead: "", section: "museum", labelBe: "", labelRu: "", labelEn: "visitors" },
  ...{ noteBe: "", noteRu: "", noteEn: "A note", number: "8500", day: "", over: "yes", unit: "none" },
  ...{ source: "A report", place: "1" },
};
const handWords = ["labelBe", "labelEn", "noteEn", "source"];
const yearWords = { aboveBe: "Над", aboveRu: "Над", aboveEn: "Above", belowBe: "", belowRu: "", belowEn: "Below" };

const interviewWords = ["title", "text", "transcript"].flatMap((name) => ["Be", "Ru", "En"].map((end) => name + end));
const materialFields = {
  ...{ titleBe: "Канспект", titleRu: "", titleEn: "Notes", textBe: "", textRu: "", textEn: "What was **said**." },
  ...{ link: "", language: "be" as const, seenBy: "readers" as const },
};
const materialWords = ["title", "text"].flatMap((name) => ["Be", "Ru", "En"].map((end) => name + end));

/** Every route by its folder. `:slug` and such are put in where the server is asked. */
const table: Record<string, Row> = {
  _index: { path: "/", get: "2s22222" },
  accessibility: { path: "/accessibility", get: "2222222" },
  addresses: { path: "/addresses", get: "2222222" },
  "application._index": { path: "/application", get: "ls22222" },
  "application.reopening": {
    path: "/application/reopening",
    get: "sssssss",
    post: { by: "applicant", fields: {}, open: "applicants" },
  },
  "application.withdrawal": {
    path: "/application/withdrawal",
    get: "lssssss",
    post: { by: "applicant", fields: {}, open: "applicants" },
  },
  "calls.$code": { path: "/calls/:call", get: "l322222" },
  "calls._index": { path: "/calls", get: "l322222" },
  "coauthor.$token": { path: "/coauthor/:coauthor", get: "sssssss" },
  "coauthor._index": {
    path: "/coauthor",
    get: "l322222",
    post: { by: "participant", fields: { shownAs: "participant" } },
  },
  "coauthor.declining": { path: "/coauthor/declining", get: "sssssss", post: { by: "participant", fields: {} } },
  "comments.$code._index": { path: "/comments/:comment", get: "l3sssss" },
  "comments.$code.answer._index": {
    path: "/comments/:reply/answer",
    get: "l322222",
    post: { by: "participant", fields: {} },
  },
  "comments.$code.answer.removal": {
    path: "/comments/:marked/answer/removal",
    get: "lssssss",
    post: { by: "participant", fields: {} },
  },
  "comments.$code.deletion": {
    path: "/comments/:comment/deletion",
    get: "l323333",
    post: { by: "participant", fields: {} },
  },
  "comments.$code.endorsement._index": {
    path: "/comments/:comment/endorsement",
    get: "lssssss",
    post: { by: "expert", fields: {} },
  },
  "comments.$code.endorsement.removal": {
    path: "/comments/:comment/endorsement/removal",
    get: "lssssss",
    post: { by: "expert", fields: {} },
  },
  "comments.$code.pin._index": {
    path: "/comments/:comment/pin",
    get: "l332222",
    post: { by: "moderator", fields: { label: "A line" }, words: ["label"] },
  },
  "comments.$code.pin.down": {
    path: "/comments/:pinned/pin/down",
    get: "lssssss",
    post: { by: "moderator", fields: {} },
  },
  "comments.$code.pin.removal": {
    path: "/comments/:pinned/pin/removal",
    get: "lssssss",
    post: { by: "moderator", fields: {} },
  },
  "comments.$code.pin.up": { path: "/comments/:pinned/pin/up", get: "lssssss", post: { by: "moderator", fields: {} } },
  "comments.$code.edit._index": {
    path: "/comments/:edited/edit",
    get: "l323333",
    post: { by: "participant", fields: { body: "Other words", seen: ":token" }, words: ["body"], keeps: true },
  },
  "comments.$code.edit.preview": {
    path: "/comments/:edited/edit/preview",
    get: "l3s3333",
    post: { by: "participant", fields: { body: "Other words", seen: ":token" }, words: ["body"], keeps: true },
  },
  "comments.$code.history": { path: "/comments/:edited/history", get: "l322222" },
  "comments.$code.reply._index": {
    path: "/comments/:comment/reply",
    get: "l322222",
    post: { by: "participant", fields: { body: "A reply", formToken: ":token" }, words: ["body"], keeps: true },
  },
  "comments.$code.reply.preview": {
    path: "/comments/:comment/reply/preview",
    get: "l3sssss",
    post: { by: "participant", fields: { body: "A reply", formToken: ":token" }, words: ["body"], keeps: true },
  },
  "comments.$code.report": {
    path: "/comments/:comment/report",
    get: "l332sss",
    post: { by: "expert", fields: { reason: "spam", words: "Look at it" }, words: ["words"] },
  },
  "comments.$code.moderation": { path: "/comments/:hidden/moderation", get: "l324444" },
  "comments.$code.appeal": {
    path: "/comments/:hidden/appeal",
    get: "l324444",
    post: { by: "participant", fields: { words: "Words of sufficient length." }, words: ["words"] },
  },
  "comments.waiting._index": { path: "/comments/waiting", get: "l322222" },
  "comments.waiting.$code.withdrawal": {
    path: "/comments/waiting/:waits/withdrawal",
    get: "sssssss",
    post: { by: "participant", fields: {} },
  },
  "comments._index": { path: "/comments?q=words", get: "l322222" },
  "concepts.feed[.]atom": { path: "/concepts/feed.atom", get: "2222222" },
  "concepts.$slug._index": { path: "/concepts/:slug", get: "l322222" },
  "concepts.$slug.discussion._index": { path: "/concepts/:slug/discussion", get: "l322222" },
  "concepts.$slug.discussion.contents": { path: "/concepts/:slug/discussion/contents", get: "l332222" },
  "concepts.$slug.discussion.reading._index": {
    path: "/concepts/:slug/discussion/reading",
    get: "lssssss",
    post: { by: "participant", fields: { seqs: "1-3" } },
  },
  "concepts.$slug.discussion.reading.removal": {
    path: "/concepts/:slug/discussion/reading/removal",
    get: "lssssss",
    post: { by: "participant", fields: {} },
  },
  "concepts.$slug.discussion.unread": { path: "/concepts/:slug/discussion/unread", get: "l3sssss" },
  "concepts.$slug.comments._index": {
    path: "/concepts/:slug/comments?about=1p1",
    get: "l322222",
    post: {
      ...{ by: "expert", words: ["body"], keeps: true },
      fields: { body: "A comment", stance: "for", about: "1p1", formToken: ":token" },
    },
  },
  "concepts.$slug.comments.preview": {
    path: "/concepts/:slug/comments/preview",
    get: "l3sssss",
    post: {
      ...{ by: "expert", words: ["body"], keeps: true },
      fields: { body: "A comment", stance: "for", about: "1p1", formToken: ":token" },
    },
  },
  "concepts.$slug.passages": { path: "/concepts/:slug/passages", get: "l322222" },
  "concepts.$slug.answer._index": {
    path: "/concepts/:slug/answer",
    get: "l333322",
    post: { by: "organizer", fields: { body: "An answer of some length.", formToken: ":token" }, words: ["body"] },
  },
  "concepts.$slug.answer.preview": {
    path: "/concepts/:slug/answer/preview",
    get: "l3333ss",
    post: { by: "organizer", fields: { body: "An answer of some length.", formToken: ":token" }, words: ["body"] },
  },
  "concepts.$slug.answers": { path: "/concepts/:slug/answers", get: "l322222" },
  "concepts.$slug.endorsement._index": {
    path: "/concepts/:slug/endorsement",
    get: "lssssss",
    post: { by: "participant", fields: { version: "1" } },
  },
  "concepts.$slug.endorsement.removal": {
    path: "/concepts/:slug/endorsement/removal",
    get: "lssssss",
    post: { by: "participant", fields: {} },
  },
  "concepts.$slug.following._index": {
    path: "/concepts/:slug/following",
    get: "lssssss",
    post: { by: "participant", fields: {} },
  },
  "concepts.$slug.following.removal": {
    path: "/concepts/:slug/following/removal",
    get: "lssssss",
    post: { by: "participant", fields: {} },
  },
  "concepts.$slug.opinions._index": {
    path: "/concepts/:slug/opinions",
    get: "l322222",
    post: { by: "participant", fields: { statement: ":statement", vote: "agree" } },
  },
  "concepts.$slug.opinions.all": {
    path: "/concepts/:slug/opinions/all",
    get: "l322222",
    post: { by: "participant", fields: { "vote-:statement": "disagree" } },
  },
  "concepts.$slug.opinions.statements._index": { path: "/concepts/:slug/opinions/statements", get: "l333222" },
  "concepts.$slug.opinions.statements.new": {
    path: "/concepts/:slug/opinions/statements/new",
    get: "l333222",
    post: {
      by: "moderator",
      fields: { words: "Judges are chosen in public", comment: "", formToken: ":token" },
      words: ["words", "comment"],
    },
  },
  "concepts.$slug.opinions.statements.$code.edit": {
    path: "/concepts/:slug/opinions/statements/:editable/edit",
    get: "l333222",
    post: {
      by: "moderator",
      fields: { words: "Judges are chosen by lot", comment: "", formToken: ":token" },
      words: ["words", "comment"],
    },
  },
  "concepts.$slug.opinions.statements.$code.move-down": {
    path: "/concepts/:slug/opinions/statements/:statement/move-down",
    get: "sssssss",
    post: { by: "moderator", fields: {} },
  },
  "concepts.$slug.opinions.statements.$code.move-up": {
    path: "/concepts/:slug/opinions/statements/:statement/move-up",
    get: "sssssss",
    post: { by: "moderator", fields: {} },
  },
  "concepts.$slug.opinions.statements.$code.retirement": {
    path: "/concepts/:slug/opinions/statements/:retirable/retirement",
    get: "l333222",
    post: { by: "moderator", fields: {} },
  },
  "concepts.$slug.proposals._index": { path: "/concepts/:slug/proposals", get: "l322222" },
  "concepts.$slug.proposals.$code._index": { path: "/concepts/:slug/proposals/:proposal", get: "l322222" },
  "concepts.$slug.proposals.$code.acceptance": {
    path: "/concepts/:slug/proposals/:proposal/acceptance",
    get: "l332333",
    post: { by: "expert", fields: { version: "1", decision: "Thank you for it" }, words: ["decision"] },
  },
  "concepts.$slug.proposals.$code.comments": {
    path: "/concepts/:slug/proposals/:proposal/comments",
    get: "l322222",
    post: { by: "participant", fields: { body: "A comment", formToken: ":token" }, words: ["body"], sees: true },
  },
  "concepts.$slug.proposals.$code.decline": {
    path: "/concepts/:slug/proposals/:declinable/decline",
    get: "l332333",
    post: { by: "expert", fields: { decision: "Rather not this one" }, words: ["decision"] },
  },
  "concepts.$slug.proposals.$code.withdrawal": {
    path: "/concepts/:slug/proposals/:withdrawable/withdrawal",
    get: "l3sssss",
    post: { by: "participant", fields: {} },
  },
  "concepts.$slug.proposals.new": {
    path: "/concepts/:slug/proposals/new?section=opening",
    get: "l323222",
    post: { by: "participant", fields: proposed, words: ["after", "reason"] },
  },
  "concepts.$slug.proposals.preview": {
    path: "/concepts/:slug/proposals/preview?section=text-where-we-stand",
    get: "l323222",
    post: { by: "participant", fields: proposed, words: ["after", "reason"] },
  },
  "concepts.$slug.questions": { path: "/concepts/:slug/questions", get: "l322222" },
  "concepts.$slug.summary._index": { path: "/concepts/:slug/summary", get: "l322222" },
  "concepts.$slug.summary.edit": {
    path: "/concepts/:slug/summary/edit",
    get: "l332222",
    post: { by: "moderator", fields: summed, words: ["body"] },
  },
  "concepts.$slug.summary.preview": {
    path: "/concepts/:slug/summary/preview",
    get: "l33ssss",
    post: { by: "moderator", fields: summed, words: ["body"] },
  },
  "concepts.$slug.versions.$n_.$file": { path: "/concepts/:slug/versions/1/reading.pdf", get: "l322222" },
  "concepts.$slug.versions.$n": { path: "/concepts/:slug/versions/1", get: "l322222" },
  "concepts._index": { path: "/concepts", get: "2322222" },
  "concepts.following._index": { path: "/concepts/following", get: "l322222" },
  "concepts.following.seen": {
    path: "/concepts/following/seen",
    get: "lssssss",
    post: { by: "participant", fields: {} },
  },
  "concepts.drafts.$code._index": { path: "/concepts/drafts/:draft", get: "l324444" },
  "concepts.drafts.$code.import": {
    path: "/concepts/drafts/:draft/import",
    get: "l324444",
    post: { by: "participant", fields: { file: "none", way: "below", ...revision } },
  },
  "concepts.drafts.$code.imported": { path: "/concepts/drafts/:draft/imported?left=comments-2", get: "l324444" },
  "concepts.drafts.$code.pictures._index": {
    path: "/concepts/drafts/:draft/pictures",
    get: "l324444",
    post: {
      by: "participant",
      fields: { file: "none", alternative: "Words on a picture", formToken: ":token" },
      words: ["alternative"],
    },
  },
  "concepts.drafts.$code.pictures.$picture.alternative": {
    path: "/concepts/drafts/:draft/pictures/:picture/alternative",
    get: "l324444",
    post: { by: "participant", fields: { alternative: "Words on a picture" }, words: ["alternative"] },
  },
  "concepts.drafts.$code.pictures.$picture.deletion": {
    path: "/concepts/drafts/:draft/pictures/:picture/deletion",
    get: "l3s4444",
    post: { by: "participant", fields: {} },
  },
  "concepts.drafts.$code.audience": {
    path: "/concepts/drafts/:draft/audience",
    get: "l324444",
    post: { by: "participant", fields: { agreed: "yes", named: "" } },
  },
  "concepts.drafts.$code.changes": {
    path: "/concepts/drafts/:draft/changes",
    get: "l324444",
    post: { by: "participant", fields: { changes: "Says who pays for it" } },
  },
  "concepts.drafts.$code.drop": {
    path: "/concepts/drafts/:draft/drop",
    get: "l3s4444",
    post: { by: "participant", fields: revision },
  },
  "concepts.drafts.$code.revision": {
    path: "/concepts/drafts/:draft/revision",
    get: "l3s4444",
    post: { by: "participant", fields: revision },
  },
  "concepts.drafts.$code.answers": {
    path: "/concepts/drafts/:draft/answers",
    get: "l324444",
    post: { by: "participant", fields: { seen: "0".repeat(64) } },
  },
  "concepts.drafts.$code.call": {
    path: "/concepts/drafts/:draft/call",
    get: "l324444",
    post: { by: "participant", fields: { call: ":call" } },
  },
  "concepts.drafts.$code.authors._index": { path: "/concepts/drafts/:draft/authors", get: "l324444" },
  "concepts.drafts.$code.authors.asking": {
    path: "/concepts/drafts/:draft/authors/asking",
    get: "l324444",
    post: { by: "participant", fields: { note: "A note", formToken: ":token" }, words: ["note"] },
  },
  "concepts.drafts.$code.authors.leaving": {
    path: "/concepts/drafts/:draft/authors/leaving",
    get: "sssssss",
    post: { by: "participant", fields: {} },
  },
  "concepts.drafts.$code.authors.link": { path: "/concepts/drafts/:draft/authors/link", get: "l324444" },
  "concepts.drafts.$code.authors.links.$link.revocation": {
    path: "/concepts/drafts/:draft/authors/links/:link/revocation",
    get: "sssssss",
    post: { by: "participant", fields: {} },
  },
  "concepts.drafts.$code.authors.move-down": {
    path: "/concepts/drafts/:draft/authors/move-down",
    get: "sssssss",
    post: { by: "participant", fields: { place: "1", authorsSeq: "0" } },
  },
  "concepts.drafts.$code.authors.move-up": {
    path: "/concepts/drafts/:draft/authors/move-up",
    get: "sssssss",
    post: { by: "participant", fields: { place: "2", authorsSeq: "0" } },
  },
  "concepts.drafts.$code.authors.name": {
    path: "/concepts/drafts/:experts/authors/name",
    get: "l342444",
    post: {
      by: "expert",
      fields: { publicName: "Some One", biography: "Some words", understood: "yes", passphraseNow: "nothing" },
      words: ["publicName", "biography"],
    },
  },
  "concepts.drafts.$code.authors.shown": {
    path: "/concepts/drafts/:draft/authors/shown",
    get: "l324444",
    post: { by: "participant", fields: { shownAs: "participant" } },
  },
  "concepts.drafts.$code.edit": {
    path: "/concepts/drafts/:draft/edit",
    get: "l324444",
    post: { by: "participant", fields: concept, words: conceptWords, keeps: true },
  },
  "concepts.drafts.$code.preview": {
    path: "/concepts/drafts/:draft/preview",
    get: "l324444",
    post: { by: "participant", fields: concept, words: conceptWords, keeps: true },
  },
  "concepts.drafts.$code.remarks": {
    path: "/concepts/drafts/:remarked/remarks",
    get: "l324444",
    post: {
      by: "participant",
      fields: { seen: "answers", "answer-:remark": "An answer" },
      words: ["answer-:remark"],
      keeps: true,
    },
  },
  "concepts.drafts.$code.standing-alone": {
    path: "/concepts/drafts/:draft/standing-alone",
    get: "l3s4444",
    post: { by: "participant", fields: revision },
  },
  "concepts.drafts.$code.submission": {
    path: "/concepts/drafts/:draft/submission",
    get: "l3s4444",
    post: { by: "participant", fields: revision },
  },
  "concepts.drafts.$code.withdrawal": {
    path: "/concepts/drafts/:draft/withdrawal",
    get: "l3s4444",
    post: { by: "participant", fields: revision },
  },
  "concepts.import": {
    path: "/concepts/import",
    get: "l322222",
    post: { by: "participant", fields: { file: "none", language: "be", formToken: ":token" } },
  },
  "concepts.pictures.$code": { path: "/concepts/pictures/:picture", get: "4424444" },
  "concepts.new._index": {
    path: "/concepts/new",
    get: "l322222",
    post: { by: "participant", fields: { ...whole }, words: conceptWords, keeps: true },
  },
  "concepts.new.preview": {
    path: "/concepts/new/preview",
    get: "l322222",
    post: { by: "participant", fields: { ...whole }, words: conceptWords, keeps: true },
  },
  "concepts.taking-away": {
    path: "/concepts/taking-away",
    get: "l322222",
    post: { by: "participant", fields: { format: "html", language: "", sphere: "" } },
  },
  // The built platform does not know them: see tests/look/design.test.ts.
  "design._index": { path: "/design", get: "4444444" },
  "design.themes": { path: "/design/themes", get: "4444444" },
  done: { path: "/done", get: "2ssssss" },
  "drafts.dropping": {
    path: "/drafts/dropping",
    get: "sssssss",
    post: { by: "participant", fields: { place: "concept:new" } },
  },
  "drafts.keeping": {
    path: "/drafts/keeping",
    get: "sssssss",
    post: { by: "participant", fields: { place: "concept:new", revision: "0", content: '{"title":"A title"}' } },
  },
  exit: { path: "/exit", get: "sssssss", post: { by: "participant", fields: {}, open: "visitors" } },
  "founding.$token": {
    path: "/founding/no-token-of-ours",
    get: "4444444",
    post: { by: "participant", fields: {}, open: "visitors" },
  },
  "guide._index": { path: "/guide", get: "2222222" },
  "guide.organizers": { path: "/guide/organizers", get: "l333322" },
  "guide.participants": { path: "/guide/participants", get: "2222222" },
  "invitations.$token": { path: "/invitations/:invitation", get: "sssssss" },
  "join._index": {
    path: "/join",
    get: "2ssssss",
    post: {
      by: "applicant",
      fields: { pseudonym: "Some One", stamp: ":stamp", homepage: "", ...secrets },
      words: ["pseudonym"],
      open: "visitors",
    },
  },
  "join.codes": {
    path: "/join/codes",
    get: "l2sssss",
    post: { by: "applicant", fields: { noted: "yes", sheet: "" }, open: "applicants" },
  },
  "join.interests": {
    path: "/join/interests",
    get: "l2sssss",
    post: { by: "applicant", fields: { spheres: "justice", experience: "3to10", languages: "be" }, open: "applicants" },
  },
  "join.motivation": {
    path: "/join/motivation",
    get: "lssssss",
    post: {
      by: "applicant",
      fields: { motivation: "Words of sufficient length here.", consent: "yes" },
      words: ["motivation"],
      open: "applicants",
    },
  },
  "join.place": {
    path: "/join/place",
    get: "l2sssss",
    post: { by: "applicant", fields: { residence: "abroad" }, open: "applicants" },
  },
  language: {
    path: "/language",
    get: "sssssss",
    post: { by: "participant", fields: { language: "be", next: "/" }, open: "visitors" },
  },
  "login._index": {
    path: "/login",
    get: "2ssssss",
    post: {
      by: "participant",
      fields: { pseudonym: "Nobody", passphrase: "nothing", next: "/" },
      words: ["pseudonym"],
      open: "visitors",
    },
  },
  "login.passkey": {
    path: "/login/passkey",
    get: "sssssss",
    post: { by: "organizer", fields: { response: "{}" }, waiting: true, open: "visitors" },
  },
  "login.second-step": {
    path: "/login/second-step",
    get: "sssssss",
    post: { by: "organizer", fields: { code: "123 456" }, waiting: true, open: "visitors" },
  },
  logout: { path: "/logout", get: "sssssss", post: { by: "participant", fields: {}, open: "visitors" } },
  "matrix._index": { path: "/matrix", get: "2222222" },
  "matrix.figures": { path: "/matrix/figures", get: "4444444" },
  "matrix.card._index": { path: "/matrix/card", get: "l322222" },
  "matrix.card.choose": {
    path: `/matrix/card/choose?position=${position}`,
    get: "l322222",
    post: {
      by: "expert",
      fields: { ...at, revision: "0", readiness: "now", rank: "1", why: "To serve" },
      words: ["why"],
    },
  },
  "matrix.card.availability": {
    path: "/matrix/card/availability",
    get: "l322222",
    post: { by: "participant", fields: { readiness: "now", relocation: "" } },
  },
  "matrix.card.education": {
    path: "/matrix/card/education",
    get: "l322222",
    post: { by: "participant", fields: { education: "master", studied: "law" } },
  },
  "matrix.card.emptying": {
    path: "/matrix/card/emptying",
    get: "sssssss",
    post: { by: "participant", fields: { part: "education" } },
  },
  "matrix.card.experience": {
    path: "/matrix/card/experience",
    get: "l322222",
    post: { by: "participant", fields: { service: "none", management: "", "sphere-health": "over10" } },
  },
  "matrix.card.languages": {
    path: "/matrix/card/languages",
    get: "l322222",
    post: { by: "participant", fields: { "language-be": "native" } },
  },
  "matrix.card.order": {
    path: "/matrix/card/order",
    get: "sssssss",
    post: { by: "participant", fields: { positions: position, revision: "1" } },
  },
  "matrix.card.regions": {
    path: "/matrix/card/regions",
    get: "l322222",
    post: { by: "participant", fields: { "region-BY-BR": "both" } },
  },
  "matrix.card.move-down": { path: "/matrix/card/move-down", get: "sssssss", post: { by: "participant", fields: at } },
  "matrix.card.move-up": { path: "/matrix/card/move-up", get: "sssssss", post: { by: "participant", fields: at } },
  "matrix.card.readiness": {
    path: `/matrix/card/readiness?position=${position}`,
    get: "l32ssss",
    post: { by: "participant", fields: { ...at, readiness: "now", why: "To serve" }, words: ["why"] },
  },
  "matrix.card.residence": {
    path: "/matrix/card/residence",
    get: "l322222",
    post: { by: "participant", fields: { residence: "abroad" } },
  },
  "matrix.card.messages._index": {
    path: "/matrix/card/messages",
    get: "l322222",
    post: { by: "participant", fields: { body: "A message", formToken: ":token" }, words: ["body"] },
  },
  "matrix.card.messages.deletion": {
    path: "/matrix/card/messages/deletion",
    get: "l3sssss",
    post: { by: "participant", fields: {} },
  },
  "matrix.card.withdraw": { path: "/matrix/card/withdraw", get: "sssssss", post: { by: "participant", fields: at } },
  "matrix.bodies._index": { path: "/matrix/bodies", get: "l322222" },
  "matrix.bodies.$key": { path: "/matrix/bodies/ministry-health", get: "l322222" },
  "matrix.districts.$key": { path: "/matrix/districts/brest", get: "l322222" },
  "matrix.positions._index": { path: "/matrix/positions", get: "l322222" },
  "matrix.positions.$key": { path: `/matrix/positions/${position}`, get: "l322222" },
  "matrix.suggestions": { path: "/matrix/suggestions", get: "l322222" },
  "organize._index": { path: "/organize", get: "l333222" },
  "organize.moderation._index": { path: "/organize/moderation", get: "l333222" },
  "organize.moderation.decisions": { path: "/organize/moderation/decisions", get: "l333222" },
  "organize.moderation.comments.$code._index": { path: "/organize/moderation/comments/:comment", get: "l333222" },
  "organize.moderation.comments.$code.hiding": {
    path: "/organize/moderation/comments/:hideable/hiding",
    get: "l333222",
    post: { by: "moderator", fields: deciding, words: ["words"] },
  },
  "organize.moderation.comments.$code.keeping": {
    path: "/organize/moderation/comments/:hideable/keeping",
    get: "sssssss",
    post: { by: "moderator", fields: { seen: "0" } },
  },
  "organize.moderation.comments.$code.restoration": {
    path: "/organize/moderation/comments/:hidden/restoration",
    get: "l333222",
    post: { by: "moderator", fields: { words: deciding.words, seen: "0" }, words: ["words"] },
  },
  "organize.moderation.comments.$code.warning": {
    path: "/organize/moderation/comments/:warned/warning",
    get: "l333222",
    post: { by: "moderator", fields: deciding, words: ["words"] },
  },
  "organize.moderation.comments.$code.mute": {
    path: "/organize/moderation/comments/:warned/mute",
    get: "l333222",
    post: { by: "moderator", fields: { ...deciding, days: "1" }, words: ["words"] },
  },
  "organize.moderation.comments.$code.mutes.$mute.lifting": {
    path: "/organize/moderation/comments/:warned/mutes/none/lifting",
    get: "sssssss",
    post: { by: "moderator", fields: {} },
  },
  "organize.moderation.appeals._index": { path: "/organize/moderation/appeals", get: "l333222" },
  "organize.moderation.appeals.$code": {
    path: "/organize/moderation/appeals/:appeal",
    get: "l333322",
    post: { by: "organizer", fields: { outcome: "upheld", answer: deciding.words }, words: ["answer"] },
  },
  "organize.moderation.waiting._index": { path: "/organize/moderation/waiting", get: "l333222" },
  "organize.moderation.waiting.$code.letting-through": {
    path: "/organize/moderation/waiting/:through/letting-through",
    get: "sssssss",
    post: { by: "moderator", fields: {} },
  },
  "organize.moderation.waiting.$code.decline": {
    path: "/organize/moderation/waiting/:declined/decline",
    get: "l333222",
    post: { by: "moderator", fields: { reason: "spam", words: deciding.words }, words: ["words"] },
  },
  "organize.moderation.discussions.$slug._index": { path: "/organize/moderation/discussions/:slug", get: "l333222" },
  "organize.moderation.discussions.$slug.closing": {
    path: "/organize/moderation/discussions/:closable/closing",
    get: "l333222",
    post: { by: "moderator", fields: { words: deciding.words }, words: ["words"] },
  },
  "organize.moderation.discussions.$slug.reopening": {
    path: "/organize/moderation/discussions/:closable/reopening",
    get: "l333222",
    post: { by: "moderator", fields: { words: deciding.words }, words: ["words"] },
  },
  "organize.moderation.discussions.$slug.pace": {
    path: "/organize/moderation/discussions/:closable/pace",
    get: "l333222",
    post: { by: "moderator", fields: { slowMinutes: "5", before: "0" } },
  },
  "organize.addresses.$code.edit": {
    path: "/organize/addresses/:address/edit",
    get: "l333332",
    post: { by: "administrator", fields: official, words: officialWords },
  },
  "organize.addresses.$code.move-down": {
    path: "/organize/addresses/:address/move-down",
    get: "sssssss",
    post: { by: "administrator", fields: {} },
  },
  "organize.addresses.$code.move-up": {
    path: "/organize/addresses/:address/move-up",
    get: "sssssss",
    post: { by: "administrator", fields: {} },
  },
  "organize.addresses.$code.removal": {
    path: "/organize/addresses/:address/removal",
    get: "l333332",
    post: { by: "administrator", fields: {} },
  },
  "organize.addresses._index": { path: "/organize/addresses", get: "l333332" },
  "organize.addresses.new": {
    path: "/organize/addresses/new",
    get: "l333332",
    post: { by: "administrator", fields: official, words: officialWords },
  },
  "organize.applications.$code._index": { path: "/organize/applications/:application", get: "l333322" },
  "organize.applications.$code.admission": {
    path: "/organize/applications/:application/admission",
    get: "sssssss",
    post: { by: "organizer", fields: {} },
  },
  "organize.applications.$code.decline": {
    path: "/organize/applications/:application/decline",
    get: "l333322",
    post: { by: "organizer", fields: { reason: "Words of sufficient length." }, words: ["reason"] },
  },
  "organize.applications._index": { path: "/organize/applications", get: "l333322" },
  "organize.cards.$number._index": { path: "/organize/cards/:card", get: "l333322" },
  "organize.candidates._index": { path: "/organize/candidates", get: "l333322" },
  "organize.candidates.comparison": { path: "/organize/candidates/comparison?card=:card&card=:second", get: "l333322" },
  "organize.candidates.letter": {
    path: `/organize/candidates/letter?position=${position}`,
    get: "l333322",
    post: {
      by: "organizer",
      fields: { body: "Words of sufficient length.", reaches: "2", confirmed: "yes", formToken: ":token" },
      words: ["body"],
    },
  },
  "organize.cards.$number.candidacy": {
    path: `/organize/cards/:card/candidacy?position=${position}`,
    get: "l333322",
    post: {
      by: "organizer",
      fields: { to: "long_list", reason: "Some reason", last: "0" },
      words: ["reason"],
      looks: true,
    },
  },
  "organize.cards.$number.notes.$code.deletion": {
    path: "/organize/cards/:card/notes/:note/deletion",
    get: "sssssss",
    post: { by: "organizer", fields: {} },
  },
  "organize.cards.$number.notes._index": {
    path: "/organize/cards/:card/notes",
    get: "l333322",
    post: { by: "organizer", fields: { body: "A note", formToken: ":token" }, words: ["body"], looks: true },
  },
  "organize.cards.$number.closing": {
    path: "/organize/cards/:card/closing",
    get: "sssssss",
    post: { by: "organizer", fields: { lastSeq: "1" } },
  },
  "organize.cards.$number.messages": {
    path: "/organize/cards/:card/messages",
    get: "l333322",
    post: { by: "organizer", fields: { body: "A message", formToken: ":token" }, words: ["body"] },
  },
  "organize.catalogue._index": { path: "/organize/catalogue", get: "l333322" },
  "organize.catalogue.$table.$key.edit": {
    path: "/organize/catalogue/bodies/ministry-culture/edit",
    get: "l333322",
    post: { by: "organizer", fields: catalogueBody, words: ["nameBe", "nameRu", "nameEn"] },
  },
  "organize.catalogue.$table.$key.restoration": {
    path: "/organize/catalogue/levels/adviser/restoration",
    get: "sssssss",
    post: { by: "organizer", fields: {} },
  },
  "organize.catalogue.$table.$key.retirement": {
    path: "/organize/catalogue/levels/adviser/retirement",
    get: "l333322",
    post: { by: "organizer", fields: {} },
  },
  "organize.catalogue.$table._index": { path: "/organize/catalogue/levels", get: "l333322" },
  "organize.catalogue.$table.new": {
    path: "/organize/catalogue/bodies/new",
    get: "l333322",
    post: { by: "organizer", fields: catalogueBody, words: ["nameBe", "nameRu", "nameEn"] },
  },
  "organize.catalogue.$table.$key._index": { path: "/organize/catalogue/bodies/ministry-culture", get: "l333322" },
  "organize.catalogue.export.$file": { path: "/organize/catalogue/export/levels.csv", get: "l333322" },
  "organize.catalogue.import.$code._index": { path: "/organize/catalogue/import/:import", get: "l333324" },
  "organize.catalogue.import.$code.carrying-out": {
    path: "/organize/catalogue/import/:import/carrying-out",
    get: "sssssss",
    post: { by: "organizer", fields: {} },
  },
  "organize.catalogue.import._index": {
    path: "/organize/catalogue/import",
    get: "l333322",
    post: { by: "organizer", fields: { file: "none" } },
  },
  "organize.calls.$code.$rows.$key.edit": {
    path: "/organize/calls/:prepared/criteria/:criterion/edit",
    get: "l333322",
    post: { by: "organizer", fields: { ...criterion, ...revision }, words: criterionWords },
  },
  "organize.calls.$code.$rows.$key.removal": {
    path: "/organize/calls/:prepared/questions/:question/removal",
    get: "l333322",
    post: { by: "organizer", fields: { revision: "1" } },
  },
  "organize.calls.$code.$rows.new": {
    path: "/organize/calls/:prepared/questions/new",
    get: "l333322",
    post: {
      by: "organizer",
      fields: { wordsBe: "", wordsRu: "", wordsEn: "Why?", required: "yes", longest: "500", place: "1", revision: "2" },
      words: ["wordsBe", "wordsRu", "wordsEn"],
    },
  },
  "organize.calls.$code._index": { path: "/organize/calls/:prepared", get: "l333322" },
  "organize.calls.$code.closing": {
    path: "/organize/calls/:closing/closing",
    get: "l333322",
    post: { by: "organizer", fields: { reason: "There is no time for it.", ...revision }, words: ["reason"] },
  },
  "organize.calls.$code.deletion": {
    path: "/organize/calls/:discarded/deletion",
    get: "l3333ss",
    post: { by: "organizer", fields: revision },
  },
  "organize.calls.$code.edit": {
    path: "/organize/calls/:prepared/edit",
    get: "l333322",
    post: { by: "organizer", fields: { ...call, revision: "3" }, words: Object.keys(callWords) },
  },
  "organize.calls.$code.extension": {
    path: "/organize/calls/:call/extension",
    get: "l333322",
    post: {
      by: "organizer",
      fields: {
        ...{ closesOn: "2199-01-01", closesTime: "12:00", zone: "UTC", which: "", reason: "More time." },
        ...revision,
      },
      words: ["reason"],
    },
  },
  "organize.calls.$code.opening": {
    path: "/organize/calls/:opening/opening",
    get: "l333322",
    post: { by: "organizer", fields: revision },
  },
  "organize.calls._index": { path: "/organize/calls", get: "l333322" },
  "organize.calls.new": {
    path: "/organize/calls/new",
    get: "l333322",
    post: {
      by: "organizer",
      fields: { ...call, from: "", formToken: ":token" },
      words: Object.keys(callWords),
    },
  },
  "organize.programme.$code._index": { path: "/organize/programme/:planned", get: "l333322" },
  "organize.programme.$code.cancellation": {
    path: "/organize/programme/:cancelling/cancellation",
    get: "l333322",
    post: { by: "organizer", fields: { reason: "The speaker is ill.", ...revision }, words: ["reason"] },
  },
  "organize.programme.$code.deletion": {
    path: "/organize/programme/:dropped/deletion",
    get: "l3333ss",
    post: { by: "organizer", fields: revision },
  },
  "organize.programme.$code.edit": {
    path: "/organize/programme/:planned/edit",
    get: "l333322",
    post: { by: "organizer", fields: { ...eventFields, ...revision }, words: eventWords },
  },
  "organize.programme.$code.moving": {
    path: "/organize/programme/:moving/moving",
    get: "l333322",
    post: { by: "organizer", fields: { revision: "0", to: "" } },
  },
  "organize.programme.$code.publication": {
    path: "/organize/programme/:announced/publication",
    get: "l333322",
    post: { by: "organizer", fields: revision },
  },
  "organize.programme.$code.speakers.$key.edit": {
    path: "/organize/programme/:spoken/speakers/:speaker/edit",
    get: "l333322",
    post: { by: "organizer", fields: { ...speaker, ...revision }, words: speakerWords },
  },
  "organize.programme.$code.speakers.$key.removal": {
    path: "/organize/programme/:spoken/speakers/:silent/removal",
    get: "l333322",
    post: { by: "organizer", fields: { revision: "1" } },
  },
  "organize.programme.$code.speakers._index": { path: "/organize/programme/:spoken/speakers", get: "l333322" },
  "organize.programme.$code.speakers.new": {
    path: "/organize/programme/:spoken/speakers/new",
    get: "l333322",
    post: { by: "organizer", fields: { ...speaker, revision: "2" }, words: speakerWords },
  },
  "organize.programme._index": { path: "/organize/programme", get: "l333322" },
  "organize.programme.new": {
    path: "/organize/programme/new",
    get: "l333322",
    post: { by: "organizer", fields: { ...eventFields, from: "", whole: "", formToken: ":token" }, words: eventWords },
  },
  "programme.$slug._index": { path: "/programme/:event", get: "l422222" },
  "programme.$slug.event[.]ics": { path: "/programme/:event/event.ics", get: "l422222" },
  "programme._index": { path: "/programme", get: "2222222" },
  "organize.concepts.$code._index": { path: "/organize/concepts/:reviewed", get: "l333322" },
  "organize.concepts.$code.acceptance": {
    path: "/organize/concepts/:reviewed/acceptance",
    get: "l333322",
    post: { by: "organizer", fields: { ...revision, seen: "", words: "" }, words: ["words"] },
  },
  "organize.concepts.$code.announcement": {
    path: "/organize/concepts/:reviewed/announcement",
    get: "l3333ss",
    post: { by: "organizer", fields: { ...revision, seen: "0".repeat(24) } },
  },
  "organize.concepts.$code.archive": {
    path: "/organize/concepts/:reviewed/archive",
    get: "l3333ss",
    post: { by: "organizer", fields: revision },
  },
  "organize.concepts.$code.audience": {
    path: "/organize/concepts/:reviewed/audience",
    get: "l3333ss",
    post: { by: "organizer", fields: { audience: "members" } },
  },
  "organize.concepts.$code.decision.removal": {
    path: "/organize/concepts/:reviewed/decision/removal",
    get: "l3333ss",
    post: { by: "organizer", fields: { ...revision, seen: "0".repeat(24) } },
  },
  "organize.concepts.$code.publication": {
    path: "/organize/concepts/:reviewed/publication",
    get: "l3333ss",
    post: { by: "organizer", fields: revision },
  },
  "organize.concepts.$code.requests.$review.due": {
    path: "/organize/concepts/:reviewed/requests/:request/due",
    get: "l333322",
    post: { by: "organizer", fields: { dueOn: ":due" } },
  },
  "organize.concepts.$code.requests.$review.removal": {
    path: "/organize/concepts/:reviewed/requests/:disposed/removal",
    get: "l3333ss",
    post: { by: "organizer", fields: {} },
  },
  "organize.concepts.$code.return": {
    path: "/organize/concepts/:reviewed/return",
    get: "l333322",
    post: {
      by: "organizer",
      fields: { ...revision, seen: "", words: "Words of sufficient length." },
      words: ["words"],
    },
  },
  "organize.concepts.$code.review": {
    path: "/organize/concepts/:reviewed/review",
    get: "l3333ss",
    post: { by: "organizer", fields: revision },
  },
  "organize.concepts._index": { path: "/organize/concepts", get: "l333322" },
  "organize.concepts.announcement": {
    path: "/organize/concepts/announcement?code=:reviewed",
    get: "l333322",
    post: { by: "organizer", fields: { decision: `:reviewed:0:${"0".repeat(24)}` } },
  },
  "organize.concepts.assignment": {
    path: "/organize/concepts/assignment?code=:reviewed",
    get: "l333322",
    post: { by: "organizer", fields: { concept: ":reviewed", reviewers: ":judge", dueOn: ":due" } },
  },
  "organize.concepts.file": {
    path: "/organize/concepts/file?state=in_review",
    get: "l333322",
    post: {
      by: "organizer",
      fields: { format: "csv", reason: "Words of sufficient length." },
      words: ["reason"],
    },
  },
  "organize.invitations.$code.revocation": {
    path: "/organize/invitations/:revocable/revocation",
    get: "sssssss",
    post: { by: "organizer", fields: {} },
  },
  "organize.invitations._index": { path: "/organize/invitations", get: "l333322" },
  "organize.invitations.made": { path: "/organize/invitations/made", get: "l333322" },
  "organize.invitations.new": {
    path: "/organize/invitations/new",
    get: "l333322",
    post: { by: "organizer", fields: { occasion: "An occasion", uses: "2", days: "7" }, words: ["occasion"] },
  },
  "organize.messages": { path: "/organize/messages", get: "l333322" },
  "organize.counts._index": { path: "/organize/counts", get: "l333322" },
  "organize.counts.check": {
    path: "/organize/counts/check",
    get: "sssssss",
    post: { by: "organizer", fields: {} },
  },
  "organize.exports.$code._index": { path: "/organize/exports/:export", get: "l333322" },
  "organize.exports.$code.file": {
    path: "/organize/exports/:export/file",
    get: "sssssss",
    post: { by: "organizer", fields: {} },
  },
  "organize.exports.$code.permission": {
    path: "/organize/exports/:export/permission",
    get: "sssssss",
    post: { by: "organizer", fields: {} },
  },
  "organize.exports.$code.refusal": {
    path: "/organize/exports/:export/refusal",
    get: "sssssss",
    post: { by: "organizer", fields: {} },
  },
  "organize.exports.$code.withdrawal": {
    path: "/organize/exports/:export/withdrawal",
    get: "sssssss",
    post: { by: "administrator", fields: {} },
  },
  "organize.exports._index": { path: "/organize/exports", get: "l333322" },
  "organize.exports.discussion": {
    path: "/organize/exports/discussion?concept=:slug",
    get: "l333322",
    post: {
      by: "organizer",
      fields: { format: "csv", names: "leftOut", reason: "Words of sufficient length." },
      words: ["reason"],
    },
  },
  "organize.exports.registrations": {
    path: "/organize/exports/registrations?event=:selecting",
    get: "l333322",
    post: { by: "organizer", fields: { format: "csv", reason: "Words of sufficient length." }, words: ["reason"] },
  },
  "organize.programme.$code.questions._index": { path: "/organize/programme/:asking/questions", get: "l333322" },
  "organize.programme.$code.questions.new": {
    path: "/organize/programme/:asking/questions/new",
    get: "l333322",
    post: { by: "organizer", fields: { ...asked, seen: ":askingseen" }, words: askedWords },
  },
  "organize.programme.$code.questions.$key.edit": {
    path: "/organize/programme/:changing/questions/:changingkey/edit",
    get: "l333322",
    post: { by: "organizer", fields: { ...asked, seen: ":changingseen" }, words: askedWords },
  },
  "organize.programme.$code.questions-to-speakers._index": {
    path: "/organize/programme/:answering/questions-to-speakers",
    get: "l333322",
  },
  "organize.programme.$code.questions-to-speakers.taking": {
    path: "/organize/programme/:answering/questions-to-speakers/taking",
    get: "sssssss",
    post: { by: "organizer", fields: { asking: "end" } },
  },
  "organize.programme.$code.questions-to-speakers.$question.answer._index": {
    path: "/organize/programme/:answering/questions-to-speakers/:askedother/answer",
    get: "l333322",
    post: {
      by: "organizer",
      fields: { textBe: "", textRu: "", textEn: "Because.", seen: ":askedseen" },
      words: ["textBe", "textRu", "textEn"],
    },
  },
  "organize.programme.$code.questions-to-speakers.$question.answer.removal": {
    path: "/organize/programme/:answering/questions-to-speakers/:askedanswered/answer/removal",
    get: "sssssss",
    post: { by: "organizer", fields: {} },
  },
  "organize.programme.$code.questions-to-speakers.$question.removal": {
    path: "/organize/programme/:answering/questions-to-speakers/:askeddown/removal",
    get: "l333322",
    post: { by: "organizer", fields: { reason: "Words of sufficient length." }, words: ["reason"] },
  },
  "organize.programme.$code.messages._index": {
    path: "/organize/programme/:answering/messages",
    get: "l333322",
    post: { by: "organizer", fields: { ...messageFields, formToken: ":token" }, words: ["textBe", "textRu", "textEn"] },
  },
  "organize.programme.$code.messages.$message.removal": {
    path: "/organize/programme/:answering/messages/:message/removal",
    get: "sssssss",
    post: { by: "organizer", fields: {} },
  },
  "organize.programme.$code.questions.$key.removal": {
    path: "/organize/programme/:lessening/questions/:lesseningkey/removal",
    get: "l333322",
    post: { by: "organizer", fields: { seen: ":lesseningseen" } },
  },
  "organize.programme.$code.registrations._index": {
    path: "/organize/programme/:selecting/registrations",
    get: "l333322",
  },
  "organize.programme.$code.registrations.decisions": {
    path: "/organize/programme/:selecting/registrations/decisions",
    get: "sssssss",
    post: { by: "organizer", fields: { decision: "selected", registration: ":registration" } },
  },
  "organize.programme.$code.registrations.announcement": {
    path: "/organize/programme/:selecting/registrations/announcement",
    get: "l333322",
    post: { by: "organizer", fields: { selected: "1", declined: "0" } },
  },
  "organize.programme.$code.registrations.$registration._index": {
    path: "/organize/programme/:selecting/registrations/:registration",
    get: "l333322",
  },
  "organize.programme.$code.registrations.$registration.answers.$question._index": {
    path: "/organize/programme/:selecting/registrations/:registration/answers/:sealed",
    get: "l333322",
    post: { by: "organizer", fields: {} },
  },
  "organize.programme.$code.registrations.$registration.answers.$question.file": {
    path: "/organize/programme/:selecting/registrations/:registration/answers/:sealed/file",
    get: "sssssss",
    post: { by: "organizer", fields: {} },
  },
  "organize.programme.$code.registrations.$registration.answers.$question.resealing": {
    path: "/organize/programme/:selecting/registrations/:registration/answers/:sealed/resealing",
    get: "l333322",
    post: { by: "organizer", fields: { sealed: "x" } },
  },
  "organize.programme.$code.invitations._index": { path: "/organize/programme/:inviting/invitations", get: "l333322" },
  "organize.programme.$code.invitations.new": {
    path: "/organize/programme/:inviting/invitations/new",
    get: "l333322",
    post: { by: "organizer", fields: { count: "2", formToken: ":token" } },
  },
  "organize.programme.$code.invitations.made": {
    path: "/organize/programme/:inviting/invitations/made",
    get: "l333322",
  },
  "organize.programme.$code.invitations.$key.revocation": {
    path: "/organize/programme/:inviting/invitations/:invited/revocation",
    get: "sssssss",
    post: { by: "organizer", fields: {} },
  },
  "organize.exports.new": {
    path: "/organize/exports/new",
    get: "l333322",
    post: { by: "organizer", fields: { kind: "log", reason: "Words of sufficient length." }, words: ["reason"] },
  },
  "organize.log._index": { path: "/organize/log", get: "l333322" },
  "organize.log.check": { path: "/organize/log/check", get: "sssssss", post: { by: "organizer", fields: {} } },
  "organize.contacts.$code._index": {
    path: "/organize/contacts/:contact",
    get: "l333322",
    post: { by: "organizer", fields: {} },
  },
  "organize.contacts.$code.file": {
    path: "/organize/contacts/:contact/file",
    get: "sssssss",
    post: { by: "organizer", fields: {} },
  },
  "organize.contacts.$code.resealing": {
    path: "/organize/contacts/:contact/resealing",
    get: "l333322",
    post: { by: "organizer", fields: { sealed: "x" } },
  },
  "organize.contacts._index": { path: "/organize/contacts", get: "l333322" },
  "organize.contacts.keys.$code.retirement": {
    path: "/organize/contacts/keys/:key/retirement",
    get: "l333322",
    post: { by: "organizer", fields: {} },
  },
  "organize.contacts.keys._index": { path: "/organize/contacts/keys", get: "l333322" },
  "organize.contacts.keys.new": {
    path: "/organize/contacts/keys/new",
    get: "l333322",
    post: { by: "organizer", fields: { recipient: ":recipient" } },
  },
  "organize.contacts.keys.proof": {
    path: "/organize/contacts/keys/proof?recipient=:recipient",
    get: "l333322",
    post: { by: "organizer", fields: { recipient: ":recipient", answer: "x" } },
  },
  "organize.contacts.recovery._index": {
    path: "/organize/contacts/recovery",
    get: "l333332",
    post: { by: "administrator", fields: { recipient: ":recipient" } },
  },
  "organize.contacts.recovery.proof": {
    path: "/organize/contacts/recovery/proof?recipient=:recipient",
    get: "l333332",
    post: { by: "administrator", fields: { recipient: ":recipient", answer: "x" } },
  },
  "organize.contacts.resealing._index": {
    path: "/organize/contacts/resealing",
    get: "l333322",
    post: { by: "organizer", fields: { after: "" } },
  },
  "organize.contacts.resealing.taking-back": {
    path: "/organize/contacts/resealing/taking-back",
    get: "sssssss",
    post: { by: "organizer", fields: { code: ":contact", was: "x", sealed: "x" } },
  },
  "organize.contacts.resealing.answers._index": {
    path: "/organize/contacts/resealing/answers",
    get: "l333322",
    post: { by: "organizer", fields: { after: "" } },
  },
  "organize.contacts.resealing.answers.taking-back": {
    path: "/organize/contacts/resealing/answers/taking-back",
    get: "sssssss",
    post: { by: "organizer", fields: { code: ":registration-:sealed", was: "x", sealed: "x" } },
  },
  "organize.matrix._index": { path: "/organize/matrix", get: "l333322" },
  "organize.matrix.districts": { path: "/organize/matrix/districts", get: "l333322" },
  "organize.matrix.file": {
    path: "/organize/matrix/file?kind=central",
    get: "l333322",
    post: { by: "organizer", fields: { format: "csv", reason: "words of some length" }, words: ["reason"] },
  },
  "organize.matrix.positions.$key": { path: `/organize/matrix/positions/${position}`, get: "l333322" },
  "organize.matrix.scenarios._index": { path: "/organize/matrix/scenarios", get: "l333322" },
  "organize.matrix.scenarios.new": {
    path: "/organize/matrix/scenarios/new",
    get: "l333322",
    post: { by: "organizer", fields: { name: "A plan", filter: "kind=central" }, words: ["name"] },
  },
  "organize.matrix.scenarios.comparison": {
    path: "/organize/matrix/scenarios/comparison?a=:scenario&b=:scenario",
    get: "l333322",
  },
  "organize.matrix.scenarios.$code._index": { path: "/organize/matrix/scenarios/:scenario", get: "l333322" },
  "organize.matrix.scenarios.$code.assignments": {
    path: "/organize/matrix/scenarios/:scenario/assignments",
    get: "l333322",
  },
  "organize.matrix.scenarios.$code.unneeded": { path: "/organize/matrix/scenarios/:scenario/unneeded", get: "l333322" },
  "organize.matrix.scenarios.$code.empty": { path: "/organize/matrix/scenarios/:scenario/empty", get: "l333322" },
  "organize.matrix.scenarios.$code.positions.$key": {
    path: `/organize/matrix/scenarios/:scenario/positions/${position}`,
    get: "l333322",
  },
  "organize.matrix.scenarios.$code.rules": {
    path: "/organize/matrix/scenarios/:scenario/rules",
    get: "l333322",
    post: {
      by: "organizer",
      fields: { kind: "exclude", card: ":card", position, ...revision },
      words: ["card", "position"],
    },
  },
  "organize.matrix.scenarios.$code.taking-back": {
    path: "/organize/matrix/scenarios/:scenario/taking-back",
    get: "sssssss",
    post: { by: "organizer", fields: { rule: ":rule", ...revision } },
  },
  "organize.matrix.scenarios.$code.computing": {
    path: "/organize/matrix/scenarios/:scenario/computing",
    get: "sssssss",
    post: { by: "organizer", fields: revision },
  },
  "organize.matrix.scenarios.$code.name": {
    path: "/organize/matrix/scenarios/:scenario/name",
    get: "l333322",
    post: { by: "organizer", fields: { name: "Another plan", ...revision }, words: ["name"] },
  },
  "organize.matrix.scenarios.$code.copy": {
    path: "/organize/matrix/scenarios/:scenario/copy",
    get: "sssssss",
    post: { by: "organizer", fields: revision },
  },
  "organize.matrix.scenarios.$code.deletion": {
    path: "/organize/matrix/scenarios/:disposable/deletion",
    get: "l333322",
    post: { by: "organizer", fields: revision },
  },
  "organize.matrix.positions._index": { path: "/organize/matrix/positions", get: "l333322" },
  "organize.matrix.rounds.$code.closing": {
    path: "/organize/matrix/rounds/:round/closing",
    get: "l333322",
    post: { by: "organizer", fields: {} },
  },
  "organize.matrix.rounds.$code.last-day": {
    path: "/organize/matrix/rounds/:round/last-day",
    get: "l333322",
    post: { by: "organizer", fields: { closesOn: "2199-01-01", before: "" } },
  },
  "organize.matrix.rounds.$code.picture": { path: "/organize/matrix/rounds/:round/picture", get: "l333322" },
  "organize.matrix.rounds.$code.publication": {
    path: "/organize/matrix/rounds/:round/publication",
    get: "sssssss",
    post: { by: "organizer", fields: { seen: "0".repeat(64) } },
  },
  "organize.matrix.rounds._index": { path: "/organize/matrix/rounds", get: "l333322" },
  "organize.matrix.rounds.comparison": { path: "/organize/matrix/rounds/comparison", get: "l333322" },
  "organize.matrix.rounds.new": {
    path: "/organize/matrix/rounds/new",
    get: "l333322",
    post: { by: "organizer", fields: { closesOn: "" } },
  },
  "organize.people.$person._index": { path: "/organize/people/:person", get: "l333332" },
  "organize.people.$person.ending": {
    path: "/organize/people/:leaving/ending",
    get: "l333332",
    post: {
      by: "administrator",
      fields: { from: "participant", reason: "Words of sufficient length." },
      words: ["reason"],
    },
  },
  "organize.people.$person.role": {
    path: "/organize/people/:person/role?to=expert",
    get: "l333332",
    post: {
      by: "administrator",
      fields: { from: "participant", to: "expert", reason: "Words of sufficient length." },
      words: ["reason"],
    },
  },
  "organize.people._index": {
    path: "/organize/people",
    get: "l333332",
    post: { by: "administrator", fields: { pseudonym: "Nobody" }, words: ["pseudonym"] },
  },
  "organize.results._index": {
    path: "/organize/results",
    get: "l333322",
    post: { by: "organizer", fields: { year: "2021" } },
  },
  "organize.results.$year._index": { path: "/organize/results/2022", get: "l333322" },
  "organize.results.$year.asking._index": {
    path: "/organize/results/2022/asking",
    get: "l333322",
    post: { by: "organizer", fields: { reason: "", revision: "1" } },
  },
  "organize.results.$year.asking.removal": {
    path: "/organize/results/2024/asking/removal",
    get: "l3333ss",
    post: { by: "organizer", fields: {} },
  },
  "organize.results.$year.consent": {
    path: "/organize/results/2025/consent",
    get: "l333322",
    post: { by: "organizer", fields: { seen: ":frozen" } },
  },
  "organize.results.$year.figures.$code.edit": {
    path: "/organize/results/2022/figures/:figure/edit",
    get: "l333322",
    post: { by: "organizer", fields: { ...handFigure, revision: "1" }, words: handWords },
  },
  "organize.results.$year.figures.$code.removal": {
    path: "/organize/results/2023/figures/:removable/removal",
    get: "l333322",
    post: { by: "organizer", fields: { revision: "1" } },
  },
  "organize.results.$year.figures.new": {
    path: "/organize/results/2022/figures/new",
    get: "l333322",
    post: { by: "organizer", fields: { ...handFigure, revision: "1", formToken: ":token" }, words: handWords },
  },
  "organize.results.$year.records.$key": { path: "/organize/results/2022/records/works", get: "l333322" },
  "organize.results.$year.words": {
    path: "/organize/results/2022/words",
    get: "l333322",
    post: { by: "organizer", fields: { ...yearWords, revision: "1" }, words: Object.keys(yearWords) },
  },
  "results._index": { path: "/results", get: "2222222" },
  "results.$year._index": { path: "/results/2020", get: "2222222" },
  "results.$year.figures[.]json": { path: "/results/2020/figures.json", get: "2222222" },
  "results.$year.report[.]pdf": { path: "/results/2020/report.pdf", get: "2222222" },
  "results.comparison": { path: "/results/comparison?years=2020,2019", get: "2222222" },
  "organize.settings": {
    path: "/organize/settings",
    get: "l333332",
    post: {
      by: "administrator",
      fields: {
        joining: "open",
        joiningBefore: "open",
        mostChoices: "5",
        mostChoicesBefore: "5",
        premoderated: "0",
        premoderatedBefore: "0",
      },
    },
  },
  "certificates.$code": { path: "/certificates/:certificate", get: "2222222" },
  "certificates._index": { path: "/certificates", get: "2222222" },
  "organize.programme.$code.attendance._index": {
    path: "/organize/programme/:running/attendance",
    get: "l333322",
  },
  "organize.programme.$code.attendance.certificates.$registration": {
    path: "/organize/programme/:revoking/attendance/certificates/:revoked",
    get: "l333322",
    post: { by: "organizer", fields: { reason: "Words of sufficient length." }, words: ["reason"] },
  },
  "organize.programme.$code.attendance.closing": {
    path: "/organize/programme/:course/attendance/closing",
    get: "l333322",
    post: { by: "organizer", fields: { graduates: "1" } },
  },
  "organize.programme.$code.attendance.code": {
    path: "/organize/programme/:running/attendance/code",
    get: "sssssss",
    post: { by: "organizer", fields: { revision: "1" } },
  },
  "organize.programme.$code.attendance.marks": {
    path: "/organize/programme/:running/attendance/marks",
    get: "sssssss",
    post: { by: "organizer", fields: { attended: "yes", registration: ":present" } },
  },
  "organize.programme.$code.attendance.people": {
    path: "/organize/programme/:running/attendance/people",
    get: "l333322",
  },
  "organize.programme.$code.attendance.terms": {
    path: "/organize/programme/:selecting/attendance/terms",
    get: "l333322",
    post: {
      by: "organizer",
      fields: { certificates: "yes", completion: "none", lecturesNeeded: "", revision: "0" },
    },
  },
  "programme.$slug.attendance": {
    path: "/programme/:attending/attendance",
    get: "l322222",
    post: { by: "participant", fields: { spoken: ":readout" }, words: ["spoken"] },
  },
  "programme.$slug.certificate._index": { path: "/programme/:certified/certificate", get: "l324444" },
  "programme.$slug.certificate.file": {
    path: "/programme/:certified/certificate/file",
    get: "sssssss",
    post: { by: "participant", fields: { name: "A name", language: "en" }, words: ["name"] },
  },
  "programme.$slug.certificate.staying": {
    path: "/programme/:certified/certificate/staying",
    get: "sssssss",
    post: { by: "participant", fields: { stays: "yes" } },
  },
  "programme.$slug.certificate.surrender": {
    path: "/programme/:surrendering/certificate/surrender",
    get: "l324444",
    post: { by: "participant", fields: {} },
  },
  "programme.$slug.graduates": { path: "/programme/:graduated/graduates", get: "l422222" },
  "programme.mine": { path: "/programme/mine", get: "l322222" },
  "calendar.$file": { path: "/calendar/:calendar", get: "2222222" },
  "programme.calendar._index": {
    path: "/programme/calendar",
    get: "l322222",
    post: { by: "participant", fields: { word: "busy", telling: "", formToken: ":token" } },
  },
  "programme.calendar.made": { path: "/programme/calendar/made", get: "l322222" },
  "programme.calendar.replacement": {
    path: "/programme/calendar/replacement",
    get: "sssssss",
    post: { by: "participant", fields: { formToken: ":token" } },
  },
  "programme.calendar.revocation": {
    path: "/programme/calendar/revocation",
    get: "sssssss",
    post: { by: "participant", fields: {} },
  },
  "programme.$slug.questions._index": {
    path: "/programme/:spokenat/questions",
    get: "l322222",
    post: { by: "participant", fields: { body: "Why are courts slow?", formToken: ":token" }, words: ["body"] },
  },
  "programme.$slug.questions.$code.withdrawal": {
    path: "/programme/:spokenat/questions/:askedown/withdrawal",
    get: "lssssss",
    post: { by: "participant", fields: {} },
  },
  "programme.$slug.questions.$code.endorsement._index": {
    path: "/programme/:spokenat/questions/:askedother/endorsement",
    get: "lssssss",
    post: { by: "participant", fields: {} },
  },
  "programme.$slug.questions.$code.endorsement.removal": {
    path: "/programme/:spokenat/questions/:askedother/endorsement/removal",
    get: "lssssss",
    post: { by: "participant", fields: {} },
  },
  "programme.$slug.registration._index": {
    path: "/programme/:event/registration",
    get: "l322222",
    post: {
      by: "participant",
      fields: { seen: ":eventseen", invitation: "", "answer-:eventkey": "Words" },
      words: ["answer-:eventkey"],
    },
  },
  "programme.$slug.registration.withdrawal": {
    path: "/programme/:withdrawing/registration/withdrawal",
    get: "l324444",
    post: { by: "participant", fields: {} },
  },
  recover: {
    path: "/recover",
    get: "2222222",
    post: {
      by: "participant",
      fields: { pseudonym: "Nobody", code: "none", ...secrets },
      words: ["pseudonym"],
      open: "visitors",
    },
  },
  "reviews.concepts.$code.remarks._index": { path: "/reviews/concepts/:judged/remarks", get: "l332322" },
  "reviews.concepts.$code.remarks.new": {
    path: "/reviews/concepts/:judged/remarks/new",
    get: "l332322",
    post: {
      by: "expert",
      fields: { section: "", body: "Words of sufficient length.", formToken: ":token" },
      words: ["body"],
      keeps: true,
    },
  },
  "reviews.concepts.$code.remarks.$remark.edit": {
    path: "/reviews/concepts/:judged/remarks/:ownremark/edit",
    get: "l332322",
    post: { by: "expert", fields: { body: "Words of sufficient length.", seen: "x" }, words: ["body"] },
  },
  "reviews.concepts.$code.remarks.$remark.deletion": {
    path: "/reviews/concepts/:judged/remarks/:ownremark/deletion",
    get: "l332322",
    post: { by: "expert", fields: {} },
  },
  "reviews._index": { path: "/reviews", get: "l332322" },
  "notices._index": { path: "/notices", get: "l322222" },
  "notices.seen": { path: "/notices/seen", get: "lssssss", post: { by: "participant", fields: { newest: ":told" } } },
  "notices.$code.opening": {
    path: "/notices/:toldbefore/opening",
    get: "lssssss",
    post: { by: "participant", fields: {} },
  },
  "reviews.$code._index": { path: "/reviews/:review", get: "l332344" },
  "reviews.$code.decline": {
    path: "/reviews/:refusable/decline",
    get: "l33s344",
    post: { by: "expert", fields: {} },
  },
  "reviews.$code.judgement": {
    path: "/reviews/:review/judgement",
    get: "l332344",
    post: { by: "expert", fields: judged, words: ["comment", "why-need"], keeps: true },
  },
  "reviews.concepts.$code.notes._index": {
    path: "/reviews/concepts/:conferred/notes",
    get: "l332322",
    post: { by: "organizer", fields: { body: "A note", formToken: ":token" }, words: ["body"] },
  },
  "reviews.concepts.$code.notes.$note.deletion": {
    path: "/reviews/concepts/:conferred/notes/:notice/deletion",
    get: "l33s3ss",
    post: { by: "organizer", fields: {} },
  },
  safety: { path: "/safety", get: "2222222" },
  "settings.moderation": { path: "/settings/moderation", get: "l322222" },
  "settings._index": { path: "/settings", get: "l222222" },
  "settings.codes": {
    path: "/settings/codes",
    get: "l222222",
    post: { by: "participant", fields: { passphraseNow: "nothing" }, open: "applicants" },
  },
  "settings.data._index": {
    path: "/settings/data",
    get: "l222222",
    post: { by: "participant", fields: { passphraseNow: "nothing" }, open: "applicants" },
  },
  "settings.data.file": { path: "/settings/data/file", get: "lssssss" },
  "settings.erasure": {
    path: "/settings/erasure",
    get: "l222222",
    post: { by: "participant", fields: { texts: "delete", passphraseNow: "nothing" }, open: "applicants" },
  },
  "settings.looks": { path: "/settings/looks", get: "l222222" },
  "settings.contact._index": {
    path: "/settings/contact",
    get: "l222222",
    post: { by: "participant", fields: { contact: "Some way" }, words: ["contact"], open: "applicants" },
  },
  "settings.contact.removal": {
    path: "/settings/contact/removal",
    get: "sssssss",
    post: { by: "participant", fields: {}, open: "applicants" },
  },
  "settings.notices": {
    path: "/settings/notices",
    get: "l322222",
    post: { by: "participant", fields: { kinds: "reply" } },
  },
  "settings.passphrase": {
    path: "/settings/passphrase",
    get: "l222222",
    post: { by: "participant", fields: { passphraseNow: "nothing", ...secrets }, open: "applicants" },
  },
  "settings.passkeys.$code.removal": {
    path: "/settings/passkeys/:passkey/removal",
    get: "l444424",
    post: { by: "organizer", fields: { passphraseNow: "nothing" }, open: "applicants" },
  },
  "settings.passkeys._index": { path: "/settings/passkeys", get: "l222222" },
  "settings.passkeys.new": {
    path: "/settings/passkeys/new",
    get: "l333222",
    post: {
      by: "moderator",
      fields: { name: "A small key", passphraseNow: "nothing", response: "{}" },
      words: ["name"],
    },
  },
  "settings.second-step._index": { path: "/settings/second-step", get: "l222222" },
  "settings.second-step.codes": {
    path: "/settings/second-step/codes",
    get: "l222sss",
    post: { by: "participant", fields: { code: "123 456", passphraseNow: "nothing" }, open: "applicants" },
  },
  "settings.second-step.removal": {
    path: "/settings/second-step/removal",
    get: "lsss222",
    post: { by: "moderator", fields: { code: "123 456", passphraseNow: "nothing" }, open: "applicants" },
  },
  "settings.sessions._index": { path: "/settings/sessions", get: "l222222" },
  "settings.sessions.ending": {
    path: "/settings/sessions/ending",
    get: "sssssss",
    post: { by: "participant", fields: { session: "x" }, open: "applicants" },
  },
  "settings.sessions.ending-others": {
    path: "/settings/sessions/ending-others",
    get: "sssssss",
    post: { by: "participant", fields: {}, open: "applicants" },
  },
  "interviews._index": { path: "/interviews", get: "2222222" },
  "interviews.$slug._index": { path: "/interviews/:talk", get: "2222222" },
  "interviews.$slug.captions.$language": { path: "/interviews/:talk/captions/be", get: "2222222" },
  "interviews.$slug.poster": { path: "/interviews/:talk/poster", get: "2222222" },
  "interviews.$slug.video": { path: "/interviews/:talk/video", get: "2222222" },
  "interviews.revocation": {
    path: "/interviews/revocation",
    get: "2222222",
    post: { by: "participant", fields: { code: "aaaa-bbbb-cccc-dddd" }, words: ["code"], open: "visitors" },
  },
  "organize.interviews._index": { path: "/organize/interviews", get: "l333322" },
  "organize.interviews.new": {
    path: "/organize/interviews/new",
    get: "l333322",
    post: { by: "organizer", fields: { ...interviewFields, formToken: ":token" }, words: interviewWords },
  },
  "organize.interviews.$code._index": { path: "/organize/interviews/:preparedtalk", get: "l333322" },
  "organize.interviews.$code.edit": {
    path: "/organize/interviews/:preparedtalk/edit",
    get: "l333322",
    post: { by: "organizer", fields: { ...interviewFields, ...revision }, words: interviewWords },
  },
  "organize.interviews.$code.video": {
    path: "/organize/interviews/:preparedtalk/video",
    get: "l333322",
    post: { by: "organizer", fields: { formToken: ":token" } },
  },
  "organize.interviews.$code.consent._index": {
    path: "/organize/interviews/:silenttalk/consent",
    get: "l333322",
    post: { by: "organizer", fields: { consentOn: "2024-05-07", formToken: ":token", revision: ":silentrevision" } },
  },
  "organize.interviews.$code.consent.made": {
    path: "/organize/interviews/:silenttalk/consent/made",
    get: "l333322",
  },
  "organize.interviews.$code.publication": {
    path: "/organize/interviews/:readytalk/publication",
    get: "l333322",
    post: { by: "organizer", fields: { revision: ":readyrevision" } },
  },
  "organize.interviews.$code.withdrawal": {
    path: "/organize/interviews/:withdrawntalk/withdrawal",
    get: "l3333ss",
    post: { by: "organizer", fields: { revision: ":withdrawnrevision" } },
  },
  "organize.interviews.$code.revocation": {
    path: "/organize/interviews/:revokedtalk/revocation",
    get: "l3333ss",
    post: { by: "organizer", fields: {} },
  },
  "organize.interviews.$code.deletion": {
    path: "/organize/interviews/:droppedtalk/deletion",
    get: "l3333ss",
    post: { by: "organizer", fields: revision },
  },
  "organize.videos.$code._index": { path: "/organize/videos/:video", get: "l333322" },
  "organize.videos.$code.video": { path: "/organize/videos/:video/video", get: "l333322" },
  "organize.videos.$code.picture": { path: "/organize/videos/:video/picture", get: "l333322" },
  "organize.videos.$code.poster": {
    path: "/organize/videos/:video/poster",
    get: "l333322",
    post: { by: "organizer", fields: { file: "none" } },
  },
  "organize.videos.$code.captions._index": {
    path: "/organize/videos/:video/captions",
    get: "l333322",
    post: { by: "organizer", fields: { language: "ru", file: "none" } },
  },
  "organize.videos.$code.captions.$language._index": { path: "/organize/videos/:video/captions/be", get: "l333322" },
  "organize.videos.$code.captions.$language.removal": {
    path: "/organize/videos/:video/captions/en/removal",
    get: "l3333ss",
    post: { by: "organizer", fields: {} },
  },
  "programme.$slug.materials.$code._index": { path: "/programme/:shownat/materials/:textual", get: "4422222" },
  "programme.$slug.materials.$code.leaving": { path: "/programme/:shownat/materials/:away/leaving", get: "4422222" },
  "programme.$slug.materials.$code.file": { path: "/programme/:shownat/materials/:slides/file", get: "4422222" },
  "programme.$slug.materials.$code.video": { path: "/programme/:shownat/materials/:recording/video", get: "4422222" },
  "programme.$slug.materials.$code.poster": { path: "/programme/:shownat/materials/:recording/poster", get: "4422222" },
  "programme.$slug.materials.$code.captions.$language": {
    path: "/programme/:shownat/materials/:recording/captions/be",
    get: "4422222",
  },
  "organize.programme.$code.materials._index": { path: "/organize/programme/:withmaterials/materials", get: "l333322" },
  "organize.programme.$code.materials.new": {
    path: "/organize/programme/:withmaterials/materials/new",
    get: "l333322",
    post: { by: "organizer", fields: { ...materialFields, kind: "text", formToken: ":token" }, words: materialWords },
  },
  "organize.programme.$code.materials.$material.edit": {
    path: "/organize/programme/:withmaterials/materials/:textual/edit",
    get: "l333322",
    post: { by: "organizer", fields: { ...materialFields, kind: "text", ...revision }, words: materialWords },
  },
  "organize.programme.$code.materials.$material.file": {
    path: "/organize/programme/:withmaterials/materials/:slides/file",
    get: "l333322",
    post: { by: "organizer", fields: { file: "none" } },
  },
  "organize.programme.$code.materials.$material.video": {
    path: "/organize/programme/:withmaterials/materials/:recording/video",
    get: "l333322",
    post: { by: "organizer", fields: { formToken: ":token" } },
  },
  "organize.programme.$code.materials.$material.removal": {
    path: "/organize/programme/:withmaterials/materials/:spare/removal",
    get: "l333322",
    post: { by: "organizer", fields: revision },
  },
  "work.$code._index": { path: "/work/:work", get: "l324444" },
  "work.$code.cancellation": {
    path: "/work/:work/cancellation",
    get: "sssssss",
    post: { by: "participant", fields: {} },
  },
  "work.$code.deletion": { path: "/work/:work/deletion", get: "sssssss", post: { by: "participant", fields: {} } },
  "work.$code.file": { path: "/work/:work/file", get: "l344444" },
  "work.$code.repetition": { path: "/work/:work/repetition", get: "sssssss", post: { by: "participant", fields: {} } },
  "work._index": { path: "/work", get: "l322222" },
};

const cast = {} as Record<Role, Person>;
const codes: Record<string, string> = {};

/** A comment that stands in the contents of its discussion. */
async function pinnedComment(slug: string): Promise<string> {
  const code = await comment(cast.participant, slug, { body: "One that matters", formToken: newToken() });
  await pinComment(cast.moderator, code, { label: "What matters" });
  return code;
}

beforeAll(async () => {
  for (const role of roles) cast[role] = role === "applicant" ? await drafting() : await member(role);
  await db().account.updateMany({ data: { passphraseHash: await hashPassphrase("words that nobody here sends") } });
  const { slug } = await publishedConcept({ author: cast.expert });
  await choosePosition(cast.participant, { position, rank: 1, readiness: "now", revision: 0 });
  const applicant = await waiting();
  const key = await contactKey(cast.organizer);
  await contactKey(null);
  for (const person of [applicant, cast.participant]) await leaveContact(person, { contact: "Some way" });
  Object.assign(codes, {
    slug,
    key: key.code,
    recipient: (await newKey()).recipient,
    contact: (await contactRow(applicant)).code,
    comment: await comment(cast.participant, slug, { body: "A first comment", formToken: newToken() }),
    statement: await statementOn(slug, "Courts are heard in public"),
    editable: await statementOn(slug, "Courts are paid for by fees"),
    retirable: await statementOn(slug, "Courts sit in every town"),
    pinned: await pinnedComment(slug),
    edited: await editedComment(slug),
    proposal: await proposalOn(slug, "Better words"),
    declinable: await proposalOn(slug, "Worse words"),
    withdrawable: await proposalOn(slug, "Hasty words"),
    draft: (await conceptIn("draft", cast.participant)).code,
    reviewed: (await conceptIn("in_review", cast.participant)).code,
    ...(await reviewCodes()),
    experts: (await conceptIn("draft", cast.expert)).code,
    coauthor: "0".repeat(64),
    application: applicant.code,
    card: (await findOwnCard(cast.participant, "en")).number,
    second: (await candidate(position)).number,
    note: await noteCode(),
    work: await failedWork(cast.participant),
    person: await findByPseudonym(cast.administrator, await member("participant")),
    leaving: await findByPseudonym(cast.administrator, await member("participant")),
    invitation: await invitationToken(),
    revocable: (await db().invitation.findFirstOrThrow()).code,
    address: await officialAddress(),
    export: await askExport(cast.administrator, { kind: "log", reason: "Words of sufficient length." }, "en"),
    import: await broughtFile(),
    passkey: await passkeyOf(cast.organizer),
    round: (await db().round.findFirstOrThrow()).code,
    scenario: await makeScenario(cast.organizer, { name: "A plan", filter: "" }),
    disposable: await makeScenario(cast.organizer, { name: "A plan that goes", filter: "" }),
  });
  Object.assign(codes, await requestCodes(codes.reviewed!));
  Object.assign(codes, await answerCodes(slug));
  Object.assign(codes, await moderationCodes(slug));
  codes.link = await coauthorLink(codes.draft!);
  Object.assign(codes, await remarkCodes());
  codes.picture = await pictureIn(cast.participant, codes.draft!);
  codes.rule = await ruleOf(codes.scenario!);
  Object.assign(codes, await callCodes(codes.draft!));
  Object.assign(codes, await eventCodes());
  Object.assign(codes, await registrationCodes());
  Object.assign(codes, await askingCodes());
  Object.assign(codes, await attendanceCodes());
  Object.assign(codes, await resultsCodes());
  Object.assign(codes, await interviewCodes());
  Object.assign(codes, await materialCodes());
});

/** Codes of comments of others to be decided on, of one that is hidden and appealed for, and of some that wait. */
async function moderationCodes(slug: string): Promise<Record<string, string>> {
  const other = await member("participant");
  const said = (who: Person) => comment(who, slug, { body: "A comment", formToken: newToken() });
  const [hidden, appealed, hideable, warned] = [
    await said(cast.participant),
    await said(other),
    await said(other),
    await said(other),
  ];
  const hiding = { ...deciding, reason: "spam" as const, seen: 0 };
  await hideComment(cast.administrator, hidden, hiding);
  await hideComment(cast.moderator, appealed, hiding);
  await appeal(other, appealed, { words: deciding.words });
  const { id, slug: closable } = await publishedConcept();
  return {
    ...{ hidden, hideable, warned, closable },
    appeal: (await db().appeal.findFirstOrThrow()).code,
    waits: await waitingComment(cast.participant, id),
    through: await waitingComment(other, id),
    declined: await waitingComment(other, id),
  };
}

/** Codes of a concept that the expert judges, with a remark of theirs, and of one that came back with a remark. */
async function remarkCodes(): Promise<Record<string, string>> {
  const judged = await handedIn(await member("participant"));
  await reviewOf(cast.expert.id, judged.id);
  const ownremark = await remarkOn(cast.expert, judged.code, "", "Words of sufficient length.");
  const { code: remarked } = await handedIn(cast.participant);
  const remark = await remarkOn(cast.organizer, remarked, "", "Words of sufficient length.");
  await returnAndAnnounce(cast.organizer, { code: remarked, revision: 0 });
  return { judged: judged.code, ownremark, remarked, remark };
}

/** A text that an expert is to judge, another one to decline, and one among whose reviewers somebody wrote. */
async function reviewCodes(): Promise<Record<string, string>> {
  const [judged, other] = [await handedIn(cast.participant), await handedIn(cast.participant)];
  await writeReviewNote(cast.organizer, judged.code, { body: "Among ourselves", formToken: newToken() });
  return {
    conferred: judged.code,
    review: (await reviewOf(cast.expert.id, judged.id)).code,
    refusable: (await reviewOf(cast.expert.id, other.id)).code,
    notice: (await db().reviewNote.findFirstOrThrow()).code,
  };
}

/** Codes of replies to questions of the participant, one of them marked, and of what the participant was told of these. */
async function answerCodes(slug: string): Promise<Record<string, string>> {
  const said = (body: string) => ({ body, formToken: newToken() });
  const asked = [
    await comment(cast.participant, slug, said("Why so?")),
    await comment(cast.participant, slug, said("How?")),
  ];
  await db().comment.updateMany({ where: { code: { in: asked } }, data: { stance: "question" } });
  const [answer, marked] = [
    await reply(cast.expert, asked[0]!, said("Because.")),
    await reply(cast.expert, asked[1]!, said("Like this.")),
  ];
  await markAnswer(cast.participant, marked);
  const { items } = await listNotices(cast.participant);
  return { reply: answer, marked, told: items[0]!.code, toldbefore: items[1]!.code };
}

/** Codes of two requests for reviews of this concept, one to be taken back; whom to ask besides, and by when. */
async function requestCodes(code: string): Promise<Record<string, string>> {
  const dueOn = dueFromToday();
  const reviewers = [cast.organizer.pseudonym, cast.administrator.pseudonym];
  await askReviewers(cast.administrator, { codes: [code], reviewers, dueOn });
  const [request, disposed] = await db().review.findMany({
    where: { concept: { code } },
    orderBy: { seq: "asc" },
    select: { code: true },
  });
  return { request: request!.code, disposed: disposed!.code, judge: cast.expert.pseudonym, due: dueOn };
}

/** Codes of calls: one that is open and answered for, one being prepared with its rows, three to be acted on once. */
async function callCodes(draft: string): Promise<Record<string, string>> {
  const open = await openCallOf([{ wordsEn: "Who pays?" }]);
  await writtenFor(open, draft);
  const [prepared, opening, discarded] = await Promise.all(
    [[{ wordsEn: "Why?" }], [], []].map((questions) => openCallOf(questions, { state: "drafted" })),
  );
  const { code: criterionCode } = await db().callCriterion.create({
    data: {
      ...{ id: newId(), code: newCode(), callId: prepared!.id, position: 1, weight: 1 },
      ...{ nameBe: "", nameRu: "", nameEn: "Clear", helpBe: "", helpRu: "", helpEn: "" },
    },
  });
  return {
    ...{ call: open.code, prepared: prepared!.code, opening: opening!.code, discarded: discarded!.code },
    ...{ closing: (await openCallOf()).code, criterion: criterionCode, question: prepared!.questions[0]!.code },
  };
}

/** The address of a published event, and codes of events to be changed, to be acted on once, and of two who speak. */
async function eventCodes(): Promise<Record<string, string>> {
  const draft = () => plannedEvent({ state: "draft" });
  const spoken = await draft();
  return {
    ...{ event: (await plannedEvent()).slug!, cancelling: (await plannedEvent()).code, planned: (await draft()).code },
    ...{ dropped: (await draft()).code, announced: (await draft()).code, spoken: spoken.code },
    moving: (
      await plannedEvent({ kind: "lecture", entry: "none", wholeId: (await plannedEvent({ kind: "cycle" })).id })
    ).code,
    ...{ speaker: await speakerOf(spoken, "Expert A"), silent: await speakerOf(spoken, "Expert B", 2) },
  };
}

/** Events to register for, to take that back, to ask of, to choose for and to invite to. */
async function registrationCodes(): Promise<Record<string, string>> {
  const question = [{ wordsEn: "What do you expect?" }];
  const [event, asking, changing, lessening] = await Promise.all([1, 2, 3, 4].map(() => eventOf({}, question)));
  const withdrawing = await eventOf();
  await registered(cast.participant, withdrawing);
  const selecting = await eventOf({ entry: "selection" }, [{ wordsEn: "Whom to call?", sealed: true }]);
  await registered(cast.participant, selecting, { [selecting.questions[0]!.code]: "Anna" });
  const { code: registration } = await db().registration.findFirstOrThrow({ where: { eventId: selecting.id } });
  const inviting = await eventOf({ entry: "invitation" });
  await makeEventInvitations(cast.organizer, inviting.code, { count: 1, formToken: newToken() });
  const withQuestions = Object.entries({ event, asking, changing, lessening }).map(async ([name, one]) => ({
    [name]: name === "event" ? one!.slug! : one!.code,
    [`${name}seen`]: (await questionToChange(cast.organizer, one!.code)).seen,
    [`${name}key`]: one!.questions[0]!.code,
  }));
  return {
    ...Object.fromEntries((await Promise.all(withQuestions)).flatMap(Object.entries<string>)),
    ...{ withdrawing: withdrawing.slug!, selecting: selecting.code, registration, inviting: inviting.code },
    ...{ sealed: selecting.questions[0]!.code, invited: (await db().eventInvitation.findFirstOrThrow()).code },
  };
}

/** An event with questions of the participant and of others, one of them answered, a message, and a private calendar. */
async function askingCodes(): Promise<Record<string, string>> {
  const { organizer, participant } = cast;
  const event = await eventOf();
  const other = await member("participant");
  const [askedother, askedanswered, askeddown] = [
    await askedBy(other, event),
    await askedBy(other, event),
    await askedBy(other, event),
  ];
  const seenOf = async (key: string) => (await findQuestionToKeep(organizer, event.code, key, "en")).start.seen;
  const answer = { textBe: "", textRu: "", textEn: "By lot.", seen: await seenOf(askedanswered) };
  await answerQuestionToSpeakers(organizer, { code: event.code, key: askedanswered }, answer);
  const token = newToken();
  const terms = { word: "lesson", language: "en", madeOn: today() };
  await db().calendarFeed.create({ data: { accountId: cast.expert.id, hash: sha256(token), ...terms } });
  return {
    ...{ askedother, askedanswered, askeddown, askedown: await askedBy(participant, event) },
    ...{ spokenat: event.slug!, answering: event.code, message: await messageSent(organizer, event) },
    ...{ askedseen: await seenOf(askedother), calendar: `${token}.ics` },
  };
}

/** An event that takes place now, one that is over with certificates, and a course before and after it was closed. */
async function attendanceCodes(): Promise<Record<string, string>> {
  const { organizer, participant } = cast;
  const attending = await runningMeeting(organizer, [participant]);
  const running = await runningMeeting(organizer, [participant]);
  const taken = async () => {
    const event = await pastMeeting(organizer, [participant]);
    const { certificate } = await takeCertificate(participant, event.slug!);
    return { event, certificate: codeOf(certificate), registration: (await registrationOf(participant, event)).code };
  };
  const [certified, surrendering, revoking] = [await taken(), await taken(), await taken()];
  return {
    ...{ attending: attending.event.slug!, readout: attending.spoken, running: running.event.code },
    ...{ present: (await registrationOf(participant, running.event)).code, certificate: certified.certificate },
    ...{ certified: certified.event.slug!, surrendering: surrendering.event.slug! },
    ...{ revoking: revoking.event.code, revoked: revoking.registration },
    course: (await pastCourse(organizer, [participant], { open: true })).course.code,
    graduated: (await pastCourse(organizer, [participant])).course.slug!,
  };
}

/** Years: 2020 published, 2022 and 2023 prepared, 2024 and 2025 asked about by another organizer. */
async function resultsCodes(): Promise<Record<string, string>> {
  const { organizer, administrator } = cast;
  await publishedYear(organizer, administrator, 2020);
  const figure = await yearWith(organizer, 2022);
  const removable = await yearWith(organizer, 2023);
  for (const year of [2024, 2025]) await yearWith(organizer, year);
  await askedYear(administrator, 2024);
  return { figure, removable, frozen: await askedYear(administrator, 2025) };
}

/** A published interview with all its parts, one in preparation, and those that are acted on once. */
async function interviewCodes(): Promise<Record<string, string>> {
  const { organizer } = cast;
  const published = await publishedInterview(organizer);
  await withParts(published.video.code);
  const prepared = async () => {
    const code = await interviewOf(organizer);
    await withVideo(organizer, code);
    return code;
  };
  const [preparedtalk, silenttalk, readytalk] = [await prepared(), await prepared(), await prepared()];
  await consentTo(organizer, readytalk);
  const [withdrawn, revoked] = [await publishedInterview(organizer), await publishedInterview(organizer)];
  return {
    ...{ talk: published.slug, video: published.video.code, preparedtalk, silenttalk, readytalk },
    ...{ withdrawntalk: withdrawn.code, revokedtalk: revoked.code, droppedtalk: await interviewOf(organizer) },
    silentrevision: String(await revisionOf(silenttalk)),
    readyrevision: String(await revisionOf(readytalk)),
    withdrawnrevision: String(await revisionOf(withdrawn.code)),
  };
}

/** Gives a video captions and a picture before it. */
async function withParts(video: string): Promise<void> {
  for (const language of ["be", "en"] as const) {
    await putCaptions(cast.organizer, video, { language, file: new Blob(["00:01.000 --> 00:02.000\nwords"]) });
  }
  await putPoster(cast.organizer, video, { file: await pictureFile() });
}

/** An event with a material of each kind, and one to be removed. */
async function materialCodes(): Promise<Record<string, string>> {
  const { organizer } = cast;
  const event = await plannedEvent();
  const added = (kind: MaterialKind, link = "") =>
    addMaterial(organizer, event.code, { ...materialFields, kind, link, formToken: newToken() });
  const [textual, away] = [await added("text"), await added("link", "https://elsewhere.example/page")];
  const [slides, recording, spare] = [await added("file"), await added("recording"), await added("text")];
  await putMaterialFile(organizer, event.code, slides, { file: await pictureFile() });
  const brought = await bringVideo(coming(mp4()));
  await putRecording(organizer, event.code, recording, { formToken: newToken() }, brought);
  const { video } = await db().material.findUniqueOrThrow({ where: { code: recording }, include: { video: true } });
  await withParts(video!.code);
  return {
    ...{ withmaterials: event.code, shownat: event.slug!, textual, away, slides, recording, spare },
  };
}

/** The code of a rule of this scenario, which stays at its first revision. */
async function ruleOf(code: string): Promise<string> {
  const { id: scenarioId } = await db().scenario.findUniqueOrThrow({ where: { code } });
  const rule = { kind: "exclude", positionKey: "ministry-culture.minister", scenarioId };
  return (await db().scenarioRule.create({ data: { ...rule, id: newId(), code: newCode() } })).code;
}

/** The code of an open link to a co-author of this concept of the participant's. */
async function coauthorLink(code: string): Promise<string> {
  await linkOf(cast.participant, code);
  return (await db().coauthorInvitation.findFirstOrThrow()).code;
}

/** The code of a comment of the participant's that was changed, and may be again. */
async function editedComment(slug: string): Promise<string> {
  const code = await comment(cast.participant, slug, { body: "As it was", formToken: newToken() });
  await editComment(cast.participant, code, { body: "As it is", seen: sha256("As it was") });
  return code;
}

/** The token of an invitation that works. */
async function invitationToken(): Promise<string> {
  return (await makeInvitationInShell({ occasion: "An occasion", uses: 3, days: 7 })).split("/").at(-1)!;
}

/** The code of a file of rows that would change something. */
async function broughtFile(): Promise<string> {
  const row = "key,nameBe,nameRu,nameEn\r\nBY-HM,Мінск,Минск,City of Minsk\r\n";
  const brought = await bringFile(cast.organizer, Buffer.from(row));
  return "code" in brought ? brought.code : "";
}

function statementOn(slug: string, words: string): Promise<string> {
  return putUpStatement(cast.moderator, slug, { words, comment: "", formToken: newToken() });
}

/** The code of an organizer's note on the participant's card. */
function proposalOn(slug: string, after: string): Promise<string> {
  const why = { reason: "They are clearer", creditAs: "pseudonym" as const, formToken: newToken() };
  return proposeChange(cast.participant, slug, { section: "text-where-we-stand", version: 1, after, ...why });
}

async function noteCode(): Promise<string> {
  const { number } = await findOwnCard(cast.participant, "en");
  await noteOnCard(cast.organizer, number!, { body: "A note", formToken: newToken() });
  return (await db().cardNote.findFirstOrThrow()).code;
}

/** The code of an official address. */
async function officialAddress(): Promise<string> {
  await addOfficialAddress(cast.administrator, { ...official, kind: "site" });
  return (await db().officialAddress.findFirstOrThrow()).code;
}

/** The code of long work of this person that has failed: it neither runs on nor has a file. */
async function failedWork({ id: ownerId }: Person): Promise<string> {
  const { code } = await db().job.create({
    data: {
      ...{ id: newId(), code: newCode(), ownerId, kind: "takingAway", input: "{}", state: "failed" },
      ...{ madeOn: today(), seq: 1_000_000 },
    },
  });
  return code;
}

/** What is put in anew each time. */
const made: Record<string, () => string> = { token: newToken, stamp: ripeStamp };

/** The code of a passkey of this person, for which there is no key. */
async function passkeyOf({ id: accountId }: Person): Promise<string> {
  const { code } = await db().passkey.create({
    data: {
      ...{ id: newId(), code: newCode(), accountId, publicKey: "", counter: 0 },
      transports: "",
      name: "Key",
      addedOn: today(),
    },
  });
  return code;
}

const filled = (text: string) =>
  text.replace(/:([a-z]+)/g, (whole, name: string) => made[name]?.() ?? codes[name] ?? whole);
const fieldsOf = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [filled(name), filled(value)]));

/** A cookie of a session of its own: some acts end the session that asks. */
async function asking(role: Role): Promise<{ cookie: string }> {
  const cookie = (await startSession(new Request("http://localhost/"), cast[role].id)).split(";")[0]!;
  return { cookie };
}

/** The cookie of a sign-in that waits for its second step. */
async function halfWay(role: Role): Promise<string> {
  const account = await db().account.findUniqueOrThrow({ where: { id: cast[role].id } });
  return awaitSecondStep(account, "/").split(";")[0]!;
}

/** Long work that an act has begun goes on behind it; what it writes is not what the next act changes. */
async function quiet(): Promise<void> {
  while (await db().job.count({ where: { state: { in: ["waiting", "running"] } } })) {
    await new Promise((done) => setTimeout(done, 50));
  }
}

/**
 * One line for all that each table holds, so that a change says where it is; but for limits, which count tries on
 * PostgreSQL and stand in no table on SQLite.
 */
async function fingerprint(): Promise<Record<string, string>> {
  await quiet();
  const entries: [string, string][] = [];
  for (const name of (await tableNames()).filter((table) => table !== "ShortLived")) {
    const lines = await linesOf(name);
    entries.push([name, `${lines.length} rows, ${createHash("sha256").update(lines.join("\n")).digest("hex")}`]);
  }
  return Object.fromEntries(entries);
}

const ranks = () => db().account.findMany({ select: { id: true, role: true }, orderBy: { id: "asc" } });

function letter(answer: Response): string {
  if (answer.status === 303) return answer.headers.get("Location")?.startsWith("/login?next=") ? "l" : "s";
  return { 200: "2", 403: "3", 404: "4" }[answer.status] ?? String(answer.status);
}

const acts = Object.entries(table).flatMap(([name, { path, post }]) => (post ? [{ name, path, ...post }] : []));

it("knows every route, and every act", () => {
  const folders = readdirSync("app/routes").sort();
  expect(Object.keys(table).sort()).toEqual(folders);
  const acting = folders.filter((folder) =>
    readdirSync(`app/routes/${folder}`)
      .filter((file) => /^route\.tsx?$/.test(file))
      .some((file) => /export (async )?function action/.test(readFileSync(`app/routes/${folder}/${file}`, "utf8"))),
  );
  expect(acts.map(({ name }) => name).sort()).toEqual(acting);
});

it("shows every page to whom it is for, and to nobody else", async () => {
  const answers: Record<string, string> = {};
  for (const [name, { path }] of Object.entries(table)) {
    const letters = askers.map(async (asker) =>
      letter(await server.get(filled(path), asker === "visitor" ? {} : await asking(asker))),
    );
    answers[name] = (await Promise.all(letters)).join("");
  }
  expect(answers).toEqual(Object.fromEntries(Object.entries(table).map(([name, { get }]) => [name, get])));
}, 240_000);

describe.each(acts)(
  "the act $name",
  ({ name, path, by, fields, words = [], waiting: due, looks, sees, keeps, open }) => {
    // Acts of the one before have moved the application on.
    beforeEach(async () => {
      await db().application.updateMany({ where: { accountId: cast.applicant.id }, data: { state: "draft" } });
    });
    it("is refused from elsewhere, and changes nothing", async () => {
      const asker = await asking(by);
      const before = await fingerprint();
      const body = new URLSearchParams(fieldsOf(fields));
      const origins: Record<string, string>[] = [{ Origin: "https://elsewhere.example" }, { Origin: "null" }, {}];
      for (const origin of origins) {
        const headers = { Cookie: `${asker.cookie}; lang=en`, ...origin };
        const answer = await fetch(server.origin + filled(path), { method: "POST", redirect: "manual", headers, body });
        expect([origin, answer.status, answer.headers.get("Set-Cookie")]).toEqual([origin, 403, null]);
      }
      expect(await fingerprint()).toEqual(before);
    });

    it.skipIf(open === "visitors")("is refused to visitors, and to applicants unless it is theirs", async () => {
      const applicant = await asking("applicant");
      const before = await fingerprint();
      const visiting = await server.post(filled(path), fieldsOf(fields));
      expect(visiting.status).toBe(401);
      if (open !== "applicants")
        expect((await server.post(filled(path), fieldsOf(fields), applicant)).status).toBe(403);
      expect(await fingerprint()).toEqual(before);
    });

    it.skipIf(Object.keys(fields).length === 0)(
      "takes neither broken text nor files, and changes nothing",
      async () => {
        // Who is signed in already is led on from the pages for signing in.
        const visitor = async () => ({ cookie: due ? await halfWay(by) : "" });
        const asker = open === "visitors" ? await visitor() : await asking(by);
        const before = await fingerprint();
        const broken = await fetch(server.origin + filled(path), {
          method: "POST",
          redirect: "manual",
          headers: {
            Cookie: `${asker.cookie}; lang=en`,
            Origin: server.origin,
            "Content-Type": "application/x-www-form-urlencoded",
          },
          body: Object.keys(fields)
            .map((name) => `${filled(name)}=%ff%fe%80`)
            .join("&"),
        });
        expect([400, 422]).toContain(broken.status);
        for (const name of Object.keys(fields)) {
          const body = new FormData();
          for (const [other, value] of Object.entries(fieldsOf(fields))) body.set(other, value);
          body.set(filled(name), new File(["x"], "x.txt", { type: "text/plain" }));
          const headers = { Cookie: `${asker.cookie}; lang=en`, Origin: server.origin };
          const answer = await fetch(server.origin + filled(path), {
            method: "POST",
            redirect: "manual",
            headers,
            body,
          });
          expect([name, [400, 422].includes(answer.status), answer.status]).toEqual([name, true, answer.status]);
        }
        const after = await fingerprint();
        const { LogEntry } = looks ? after : before;
        const { KeptDraft } = keeps ? after : before;
        const { Proposal } = sees ? after : before;
        const { Counter } = looks || keeps ? after : before;
        expect(after).toEqual({ ...before, LogEntry, KeptDraft, Counter, Proposal });
      },
    );

    it("stores no markup and gives no rights, whatever else is sent", async () => {
      const before = await ranks();
      const other = cast.expert.id;
      const more = {
        role: "organizer",
        status: "published",
        state: "published",
        userId: other,
        accountId: other,
        authorId: other,
      };
      const sent = {
        ...fieldsOf(fields),
        ...more,
        ...Object.fromEntries(words.map((name) => [filled(name), hostile])),
      };
      const all = Object.fromEntries(Object.keys(sent).map((name) => [name, hostile]));
      for (const attempt of [all, sent]) {
        const answer = await server.post(filled(path), attempt, await asking(by));
        expect(answer.status).toBeLessThan(500);
        const text = await answer.text();
        expect(text).not.toMatch(/<script>alert|<img src=x|<b onclick/);
      }
      for (const name of await tableNames()) {
        for (const row of await rowsOf(name)) {
          for (const [column, value] of Object.entries(row)) {
            if (column.endsWith("Html"))
              expect(`${name}.${column} ${String(value)}`).not.toMatch(/<(script|img)|onclick=/);
          }
        }
      }
      // These acts alone change a role, and only that of the one whom they are about.
      const { accountId: applicant } = await db().application.findUniqueOrThrow({
        where: { code: codes.application! },
      });
      const turns: Record<string, { id: string; role: Role }> = {
        "organize.applications.$code.admission": { id: applicant, role: "participant" },
        "organize.people.$person.role": { id: accountIn(codes.person!), role: "expert" },
        "organize.people.$person.ending": { id: accountIn(codes.leaving!), role: "applicant" },
      };
      const kept = (await ranks()).filter(({ id }) => before.some((one) => one.id === id));
      expect(kept).toEqual(
        before.map((one) => (turns[name]?.id === one.id ? { ...one, role: turns[name].role } : one)),
      );
    });
  },
);

it("shows what was stored as text on every page", async () => {
  for (const [name, { path }] of Object.entries(table)) {
    for (const asker of ["participant", "organizer"] as const) {
      const text = await (await server.get(filled(path), await asking(asker))).text();
      expect([name, /<script>alert|<img src=x|<b onclick/.test(text)]).toEqual([name, false]);
    }
  }
});
