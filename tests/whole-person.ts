import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeHash } from "~/domain/accounts/recovery-codes.server";
import { proposeChange } from "~/domain/concepts/proposing.server";
import { endorse, endorsementTag } from "~/domain/concepts/endorsing.server";
import { formerAuthorshipsOf, noteFormerAuthor } from "~/domain/concepts/former-authors.server";
import { follow, followerTag } from "~/domain/concepts/following.server";
import { markAnswer } from "~/domain/discussion/answering-questions.server";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { opinionTag, voteOn } from "~/domain/discussion/opinions-voting.server";
import { commentEndorsementTag, endorseComment } from "~/domain/discussion/endorsing.server";
import { pinComment } from "~/domain/discussion/pinning.server";
import { markRead, readingTag } from "~/domain/discussion/reading-marks.server";
import { sumUp } from "~/domain/discussion/summing.server";
import { editComment } from "~/domain/discussion/editing.server";
import { keepDraft } from "~/domain/kept-drafts.server";
import { conceptPlace } from "~/domain/kept-places";
import { record } from "~/domain/log/recording.server";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { stateResidence } from "~/domain/matrix/residence.server";
import { chooseNotices } from "~/domain/notices/choosing.server";
import { noticeKinds } from "~/domain/notices/kinds";
import { endorseQuestion } from "~/domain/programme/endorsing-questions.server";
import { newCertificate } from "~/domain/programme/certificate-rows.server";
import { registrationTag } from "~/domain/programme/holder.server";
import { makeFeed } from "~/domain/programme/keeping-feed.server";
import { today } from "~/platform/clock.server";
import { newCode, newId, newToken, randomText, sha256 } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { renderComment } from "~/platform/markdown.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import type { Role } from "~/platform/roles";
import { openCallOf } from "./calls";
import { member, type Person } from "./cast";
import { linkOf } from "./coauthors";
import { moderatedBy, moderatedPerson } from "./moderated";
import { nextVersion, publishedConcept } from "./concepts";
import { conceptIn, whole } from "./drafts";
import { askedBy } from "./asked";
import { eventOf, registered } from "./events";
import { pictureIn } from "./pictures";
import { reviewOf } from "./reviews";

export const passphrase = "eleven quiet herons know this one alone";
export const positions = ["ministry-health.minister", "ministry-health.deputy-minister"];

/** Somebody of whom every table has rows, each text of theirs with a mark that stands nowhere else. */
export interface WholePerson extends Person {
  /** Marks by what they stand in. All of them are to be given to the person, and to go with them. */
  marks: Record<string, string>;
  /** Traces of secrets: never to be given, and to go too. */
  secrets: Record<string, string>;
  card: string;
  /** A published concept of theirs on which somebody else has commented, and one without comments of others. */
  discussed: { id: string; slug: string };
  quiet: { id: string; slug: string };
  /** Somebody else's concept on which they commented, and the code of the comment that was answered. */
  elsewhere: { id: string; slug: string };
  answered: string;
  other: Person;
  file: string;
}

/** Makes such a person; with this role and a passphrase that is known to the tests. */
export async function wholePerson(role: Role = "participant"): Promise<WholePerson> {
  const mark = (name: string) => `${name} ${randomText(20)}`;
  const marks: Record<string, string> = {};
  for (const name of ["motivation", "reason", "title", "summary", "body", "version", "draft", "remarks", "comment"]) {
    marks[name] = mark(name);
  }
  Object.assign(marks, { kept: mark("kept") });
  Object.assign(marks, { remark: mark("remark"), onRemark: mark("on remark"), submitted: mark("submitted") });
  Object.assign(marks, { why: mark("why"), note: mark("note"), step: mark("step") });
  Object.assign(marks, { called: mark("called"), pinned: mark("pinned") });
  Object.assign(marks, { proposal: mark("proposal"), because: mark("because") });
  Object.assign(marks, { answer: mark("answer"), hidden: mark("hidden"), message: mark("message") });
  Object.assign(marks, { asked: mark("asked"), publicName: mark("name"), biography: mark("biography") });
  Object.assign(marks, { official: mark("official"), changes: mark("changes") });
  Object.assign(marks, { contact: mark("contact"), passkey: mark("passkey"), recipient: mark("age1") });
  Object.assign(marks, { summed: mark("summed") });
  Object.assign(marks, { hiding: mark("hiding"), appealed: mark("appealed"), mute: mark("mute") });
  Object.assign(marks, { reported: mark("reported"), waiting: mark("waiting") });
  Object.assign(marks, { wording: mark("wording"), registered: mark("registered") });
  marks.picture = mark("picture");
  marks.pseudonym = `Heron ${randomText(16)}`;
  const person = await member(role, marks.pseudonym);
  const { id } = person;
  const other = await member("participant");
  const secrets: Record<string, string> = {
    passphraseHash: await hashPassphrase(passphrase),
    totpSecret: mark("totp"),
    codeHash: codeHash(randomText(16)),
    formToken: newToken(),
    messageToken: newToken(),
  };
  const account = { account: { connect: { id } } };
  await db().account.update({
    where: { id },
    data: { passphraseHash: secrets.passphraseHash!, totpSecret: secrets.totpSecret!, totpOn: today(), totpStep: 5 },
  });
  await db().recoveryCode.create({ data: { id: newId(), hash: secrets.codeHash!, ...account } });
  await db().passkey.create({
    data: {
      ...{ id: newToken(), code: newCode(), publicKey: newToken(), counter: 1, transports: "usb" },
      ...{ name: marks.passkey!, addedOn: today() },
      ...account,
    },
  });
  await db().contactKey.create({
    data: { id: newId(), code: newCode(), recipient: marks.recipient!, addedOn: today(), seq: random(), ...account },
  });
  const contact = await db().sealedContact.create({
    data: { id: newId(), code: newCode(), sealed: marks.contact!, keySet: newToken(), sealedOn: today(), ...account },
  });
  const application = await db().application.create({
    data: {
      ...{ id: newId(), code: newCode(), state: "admitted", experience: "3to10", motivation: marks.motivation! },
      ...{ seq: random(), submittedOn: today(), changedOn: today() },
      ...account,
      spheres: { create: [{ sphere: "justice" }] },
      languages: { create: [{ language: "be" }] },
      decisions: {
        create: [
          {
            ...{ id: newId(), outcome: "declined", reason: marks.reason!, decidedById: other.id },
            ...{ decidedOn: today(), seq: random() },
          },
        ],
      },
    },
  });

  await stateResidence(person, "in_belarus");
  for (const [at, position] of positions.entries()) {
    await choosePosition(person, { position, rank: 1, readiness: "now", revision: at });
  }
  const card = (await findOwnCard(person, "en")).number!;
  await knownCard(card, other.id, marks);
  await db().conversation.create({ data: { cardNumber: card, state: "waiting", lastSeq: 1 } });
  await db().cardMessage.create({
    data: {
      ...{ id: newId(), cardNumber: card, fromHolder: true, body: marks.message!, writtenOn: today() },
      ...{ seq: random(), formToken: secrets.messageToken! },
    },
  });

  const texts = { title: marks.title!, summary: marks.summary!, body: marks.body! };
  const discussed = await publishedConcept({ author: person, ...texts });
  await nextVersion(discussed.id, { title: marks.title!, body: marks.version!, changes: marks.changes! });
  await db().concept.update({ where: { id: discussed.id }, data: { slug: `about-${newCode()}` } });
  const { slug } = await db().concept.findUniqueOrThrow({ where: { id: discussed.id } });
  await db().conceptStep.create({
    data: {
      ...{ id: newId(), conceptId: discussed.id, seq: random(), fromState: "in_review", toState: "returned" },
      ...{ remarks: marks.remarks!, remarksHtml: renderComment(marks.remarks!), byId: other.id, takenOn: today() },
    },
  });
  // On the only paragraph of the text, whose words the anchor holds.
  const about = "2p1";
  await comment(other, slug!, { body: "What another thinks of it.", formToken: newToken(), about });
  await answeredCall(discussed.id, marks.called!);
  await judgedText(discussed.id, other.id, marks);
  const quiet = await publishedConcept({ author: person, title: `A quiet ${marks.title}` });
  await comment(person, quiet.slug, { body: `${marks.comment} below one's own`, formToken: newToken() });
  const { code } = await conceptIn("draft", person, { ...whole, body: `${whole.body}\n\n${marks.draft}` });
  await linkOf(person, code, marks.asked);
  await db().conceptAuthor.updateMany({
    where: { accountId: id },
    data: {
      shownAs: "name",
      publicName: marks.publicName!,
      biography: marks.biography!,
      biographyHtml: marks.biography!,
    },
  });

  await pictureIn(person, code, marks.picture);

  const elsewhere = await publishedConcept({ author: other });
  await endorse(person, elsewhere.slug, { version: 1 });
  await follow(person, elsewhere.slug);
  await noteFormerAuthor(db(), elsewhere.id, id);
  await opinionOf(person, elsewhere, "Courts are heard in public");
  await opinionOf(other, { id: discussed.id, slug: slug! }, "Judges are chosen by lot");
  const [former] = await formerAuthorshipsOf(db(), id);
  Object.assign(secrets, { former: former!.tag });
  Object.assign(secrets, { endorsement: endorsementTag(elsewhere.id, id), follower: followerTag(id) });
  secrets.opinion = opinionTag(elsewhere.id, id);
  await db().officialAnswer.create({
    data: {
      ...{ id: newId(), conceptId: elsewhere.id, seq: random(), signedAs: "expert", authorId: id },
      ...{ body: marks.official!, bodyHtml: renderComment(marks.official!), answeredOn: today() },
      formToken: newToken(),
    },
  });
  const answered = await comment(person, elsewhere.slug, {
    ...{ body: marks.wording!, formToken: secrets.formToken!, stance: "question", about: "1p1" },
  });
  await editComment(person, answered, { body: marks.comment!, seen: sha256(marks.wording!) });
  const theirs = await reply(other, answered, { body: "An answer to it.", formToken: newToken() });
  await reply(person, theirs, { body: marks.answer!, formToken: newToken() });
  Object.assign(secrets, await readDiscussion(person, elsewhere, theirs));
  await pinComment(other, answered, { label: marks.pinned! });
  await proposalsOf(person, elsewhere.slug, marks);
  await summedUp(person, discussed.id, slug!, { body: marks.summed!, answered });
  const hidden = await comment(person, elsewhere.slug, { body: marks.hidden!, formToken: newToken() });
  // Before the mute, with which nobody asks.
  Object.assign(secrets, await takingPart(person, marks.registered!));
  await moderatedPerson(person, other, elsewhere, hidden, marks);

  const file = randomText(26);
  mkdirSync(join(env().DATA_DIR, "work"), { recursive: true, mode: 0o700 });
  writeFileSync(join(env().DATA_DIR, "work", file), `A file for ${marks.pseudonym}`);
  await db().job.create({
    data: {
      ...{ id: newId(), code: newCode(), kind: "takingAway", input: "{}", state: "done", file, ending: "html" },
      ...{ madeOn: today(), seq: random(), owner: { connect: { id } } },
    },
  });

  const organizer = await member("organizer");
  await transaction(async (tx) => {
    await record(tx, organizer.id, "card.opened", { kind: "card", code: card });
    await record(tx, organizer.id, "contact.opened", { kind: "account", code: contact.code });
    await record(tx, organizer.id, "application.declined", { kind: "application", code: application.code });
  });
  // Last: a concept that is begun takes the words that were kept of it.
  const content = { title: "A title", body: marks.kept! };
  await keepDraft(person, { place: conceptPlace(), revision: 0, content });

  return {
    ...{ ...person, marks, secrets, card, other, file, answered, elsewhere },
    ...{ discussed: { id: discussed.id, slug: slug! }, quiet },
  };
}

/** Endorses a comment and notes what was read; gives the tags by which that is kept. */
async function readDiscussion(person: Person, concept: { id: string; slug: string }, code: string) {
  await endorseComment(person, code);
  await markRead(person, concept.slug, { seqs: [[1, 2]] });
  const { id } = await db().comment.findUniqueOrThrow({ where: { code } });
  return { backed: commentEndorsementTag(id, person.id), reading: readingTag(concept.id, person.id) };
}

/**
 * Registers for a course by selection with this answer, attends a lecture of it and has a certificate; gives the tags by
 * which that is kept.
 */
async function takingPart(person: Person, answer: string): Promise<Record<string, string>> {
  const event = await eventOf({ kind: "course", entry: "selection" }, [{ wordsEn: "What do you expect?" }]);
  await registered(person, event, { [event.questions[0]!.code]: answer });
  await endorseQuestion(person, event.slug!, await askedBy(await member("participant"), event));
  await askedBy(person, event, `What of this: ${answer}?`);
  await makeFeed(person, { word: "lesson", telling: false, formToken: newToken() }, "en");
  const registration = registrationTag(event.id, person.id);
  const { id: registrationId } = await db().registration.findUniqueOrThrow({ where: { holder: registration } });
  const { id: lectureId } = await eventOf({ kind: "lecture", entry: "none", wholeId: event.id });
  await db().lectureAttendance.create({ data: { registrationId, lectureId, by: "code" } });
  const certificate = newCertificate(event.id, registrationId, "completion");
  await db().certificate.create({ data: certificate });
  return { registration, certificate: certificate.holderTag, certificateCheck: certificate.codeTag };
}

/** A summary of the discussion of one's own concept, an answered question of one's own, and a kind of notice turned off. */
async function summedUp(
  person: Person,
  conceptId: string,
  slug: string,
  { body, answered }: { body: string; answered: string },
): Promise<void> {
  const { code } = await db().comment.findFirstOrThrow({ where: { conceptId }, select: { code: true } });
  await sumUp(person, slug, { body: `${body}, see ${code}.`, seen: 0, formToken: newToken() });
  await db().comment.update({ where: { code: answered }, data: { stance: "question" } });
  const reply = await db().comment.findFirstOrThrow({ where: { parent: { code: answered } }, select: { code: true } });
  await markAnswer(person, reply.code);
  await chooseNotices(
    person,
    noticeKinds.filter((kind) => kind !== "mention"),
  );
}

/** Ties a concept to a call with one question, and answers it. */
async function answeredCall(conceptId: string, answer: string): Promise<void> {
  const call = await openCallOf([{ wordsEn: "Who would pay for it?" }]);
  await db().concept.update({ where: { id: conceptId }, data: { callId: call.id } });
  await db().callAnswer.create({ data: { conceptId, questionId: call.questions[0]!.id, answer } });
}

/** A text as it was handed in, and a remark on it that its authors got and answered. */
async function judgedText(conceptId: string, accountId: string, marks: Record<string, string>): Promise<void> {
  const text = { title: "A title", summary: "In short.", body: marks.submitted! };
  await db().submittedText.create({ data: { conceptId, submission: 1, ...text, submittedOn: today() } });
  await remarkOf(accountId, conceptId, marks.remark!, { announced: true, answer: marks.onRemark! });
}

/** A remark of a reviewer; not yet sent to the authors unless it says so. */
async function remarkOf(accountId: string, conceptId: string, body: string, sent: object = {}): Promise<void> {
  await db().remark.create({
    data: {
      ...{ id: newId(), code: newCode(), conceptId, forVersion: 1, submission: 1, section: "", heading: "" },
      ...{ accountId, body, bodyHtml: renderComment(body), seq: random(), formToken: newToken(), ...sent },
    },
  });
}

/** Answers on a card, and what organizers decided, noted and planned on it. */
async function knownCard(cardNumber: string, byId: string, marks: Record<string, string>): Promise<void> {
  const [positionKey] = positions as [string, ...string[]];
  await db().choice.updateMany({ where: { cardNumber, positionKey }, data: { why: marks.why! } });
  await db().card.update({
    where: { number: cardNumber },
    data: {
      ...{ service: "over10", management: "under3", education: "master", studied: "law" },
      ...{ readiness: "after_training", relocation: "anywhere" },
      spheres: { create: [{ sphere: "health", years: "over10" }] },
      languages: { create: [{ language: "be", level: "native" }] },
      regions: { create: [{ regionCode: "BY-BR", tie: "both" }] },
      candidacies: {
        create: {
          ...{ id: newId(), code: newCode(), positionKey, state: "long_list", changedOn: today() },
          steps: {
            create: {
              ...{ id: newId(), fromState: "", toState: "long_list", reason: marks.step!, byId },
              ...{ takenOn: today(), seq: random() },
            },
          },
        },
      },
      notes: {
        create: { id: newId(), code: newCode(), body: marks.note!, byId, writtenOn: today(), seq: random() },
      },
    },
  });
  const number = random();
  // An old one: the round that is open stays the newest.
  await db().round.create({
    data: {
      ...{ id: newId(), code: newCode(), number: -number, openedOn: today(), closedOn: today(), cards: 1 },
      choices: { create: { cardNumber, positionKey, rank: 1, readiness: "now" } },
    },
  });
  await db().scenario.create({
    data: {
      ...{ id: newId(), code: newCode(), name: "A plan", filter: "", madeOn: today(), seq: number },
      rules: { create: { id: newId(), code: newCode(), kind: "pin", cardNumber, positionKey } },
      seats: { create: { cardNumber, positionKey, rank: 1, readiness: "now" } },
    },
  });
}

/** Other words for a section that the person proposed: some wait, and some were declined. */
async function proposalsOf(person: Person, slug: string, marks: Record<string, string>): Promise<void> {
  const section = { section: "text-where-we-stand", version: 1, creditAs: "pseudonym" as const };
  const waits = { ...section, after: `Waiting ${marks.proposal}`, reason: marks.because! };
  await proposeChange(person, slug, { ...waits, formToken: newToken() });
  const after = { ...section, after: "Words that were declined.", reason: "They are clearer to all." };
  const code = await proposeChange(person, slug, { ...after, formToken: newToken() });
  await db().proposal.update({ where: { code }, data: { state: "declined", decidedOn: today() } });
  await db().concept.update({ where: { slug }, data: { openChanges: 1 } });
}

/** What an organizer decided, noted, judged and brought: on a card and a text of somebody else, and as a file. */
export async function organized(byId: string, on: WholePerson): Promise<{ words: string; file: string }> {
  const [words, file] = [`noted ${randomText(20)}`, `brought ${randomText(20)}`];
  await db().cardNote.updateMany({ where: { cardNumber: on.card }, data: { byId, body: words } });
  await db().candidacyStep.updateMany({
    where: { candidacy: { cardNumber: on.card } },
    data: { byId, reason: words },
  });
  const { id: callId, closesAt } = await openCallOf();
  const act = {
    act: "closed",
    closesAt: closesAt!,
    zone: "UTC",
    reason: words,
    decidedById: byId,
    takenOn: today(),
    seq: random(),
  };
  await db().callAct.create({ data: { id: newId(), callId, ...act } });
  const conceptId = on.discussed.id;
  await reviewOf(byId, conceptId, {
    ...{ forVersion: 3, state: "given", submission: 1, comment: words, advice: "accept" },
    scores: { need: [4, words] },
  });
  await remarkOf(byId, conceptId, words);
  await db().reviewNote.create({
    data: {
      ...{ id: newId(), code: newCode(), conceptId, forVersion: 3, accountId: byId, body: words, bodyHtml: words },
      ...{ writtenOn: today(), seq: random(), formToken: newToken() },
    },
  });
  await db().conceptDecision.create({
    data: { conceptId, decision: "return", words, wordsHtml: words, decidedById: byId, decidedOn: today() },
  });
  await moderatedBy(byId, { id: on.elsewhere.id, code: on.answered }, words);
  await db().catalogueImport.create({
    data: { id: newId(), code: newCode(), ownerId: byId, madeOn: today(), content: file, report: "{}", seq: random() },
  });
  return { words, file };
}

/** A statement in these words in a discussion, and what this person says of it. */
async function opinionOf(person: Person, { id: conceptId, slug }: { id: string; slug: string }, words: string) {
  const code = newCode();
  const row = { id: newId(), code, conceptId, number: 1, place: 1, words, formToken: newToken() };
  await db().opinionStatement.create({ data: row });
  await voteOn(person, slug, new Map([[code, "agree"]]));
}

/** An order number that nobody else has taken. */
function random(): number {
  return 1_000_000 + Math.floor(Math.random() * 1_000_000_000);
}
