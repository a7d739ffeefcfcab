import { cpSync, existsSync, mkdtempSync, renameSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, inject, vi } from "vitest";
import { awaitSecondStep } from "~/domain/accounts/second-signing-in.server";
import { bringFile } from "~/domain/matrix/importing-files.server";
import { reply } from "~/domain/discussion/commenting.server";
import { putUpStatement } from "~/domain/discussion/opinions-statements.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { computeScenario } from "~/domain/matrix/computing-scenarios.server";
import { copyScenario, makeScenario } from "~/domain/matrix/making-scenarios.server";
import { layRule } from "~/domain/matrix/ruling-scenarios.server";
import { writeToOrganizers } from "~/domain/matrix/writing-messages.server";
import { revokeConsent } from "~/domain/media/consenting.server";
import { putPoster } from "~/domain/media/keeping-videos.server";
import { addMaterial, putMaterialFile } from "~/domain/programme/keeping-materials.server";
import { makeInvitation } from "~/domain/organizing/inviting.server";
import { findByPseudonym } from "~/domain/organizing/people.server";
import { askExport } from "~/domain/organizing/asking-exports.server";
import { startSession } from "~/platform/session.server";
import { today } from "~/platform/clock.server";
import { newCode, newId, newToken } from "~/platform/crypto.server";
import { closeDatabase, db, openDatabase } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import type { Role } from "~/platform/roles";
import { fillDemonstration } from "../../prisma/seed/fill-demonstration.server";
import { reviseConcept } from "~/domain/concepts/revising.server";
import { addFigure, removeFigure } from "~/domain/results/hand-figures.server";
import { consentToResults } from "~/domain/results/publishing.server";
import { startConcept } from "~/domain/concepts/drafting.server";
import { leaveContact } from "~/domain/accounts/own-contact.server";
import { newKey } from "~/domain/accounts/sealing";
import { drafting } from "../applicants";
import { codeOf } from "~/domain/programme/certificate-rows.server";
import { takeCertificate } from "~/domain/programme/certificates.server";
import { pastMeeting, registrationOf, runningMeeting } from "../attendance";
import { pictureFile, pictureIn } from "../pictures";
import { openCallOf } from "../calls";
import { eventOf, registrationsToLookAt } from "../events";
import { member, type Person } from "../cast";
import { contactKey, contactRow } from "../contacts";
import { whole } from "../drafts";
import { useDatabase } from "../database";
import { consentTo, interviewOf, publishedInterview, withVideo } from "../videos";
import { askedYear, figureByHand, yearWith } from "../years";
import { TestServer, useRunning } from "../server";

/**
 * Who looks at screens: nobody, the demonstration accounts, a newcomer in the midst of joining, a member with nothing
 * yet, organizers without a second step and with one, and one between the two steps of signing in.
 */
export type Looker =
  | ("visitor" | "newcomer" | "applicant" | "fresh" | "participant" | "author")
  | ("resting" | "stepping" | "halfWay")
  | Officer;

/** Those who have a part besides that of a member, each looked at where a part changes a screen. */
type Officer = "expert" | "moderator" | "organizer" | "organizer2" | "administrator";

export interface Screen {
  path: string;
  who: Looker;
  /** Sends the first form of the page without filling it. */
  sent?: boolean;
}

export interface Demonstration {
  server: TestServer;
  people: Record<Exclude<Looker, "visitor">, Person>;
  screens: Screen[];
  /** Addresses that tests name: a long expert concept with many comments, and a position. */
  concept: string;
  position: string;
  /** The organizers' look at a picture. */
  picture: string;
}

async function account(pseudonym: string): Promise<Person> {
  const { id, role } = await db().account.findUniqueOrThrow({ where: { pseudonym } });
  const cookie = (await startSession(new Request("http://localhost/"), id)).split(";")[0]!;
  return { id, pseudonym, role: role as Role, cookie };
}

/** Fills the fresh database of this test file: once with the community, and then with copies of what that wrote. */
async function fillOrCopy(): Promise<void> {
  const folder = inject("folder");
  const kept = join(folder, "demonstration");
  const own = env().DATA_DIR;
  // The cards are joined to their holders by the pepper, so the secrets are copied with the database; media are sealed under it.
  const files = ["reserve.db", "secrets.json", "media"];
  if (existsSync(kept)) {
    await closeDatabase();
    for (const file of files) cpSync(join(kept, file), join(own, file), { recursive: true });
    await openDatabase();
    return;
  }
  const quiet = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await fillDemonstration();
  quiet.mockRestore();
  await closeDatabase();
  const made = mkdtempSync(join(folder, "filled-"));
  for (const file of files) cpSync(join(own, file), join(made, file), { recursive: true });
  // Two files that fill at the same time: the first one's is kept.
  if (!existsSync(kept)) renameSync(made, kept);
  await openDatabase();
}

/** Somebody whose passphrase was right and whose second step is due. */
async function halfWay(): Promise<Person> {
  const person = await member("moderator", "demo-half-way");
  await passkeyOf(person);
  const { passphraseHash } = await db().account.findUniqueOrThrow({ where: { id: person.id } });
  return { ...person, cookie: awaitSecondStep({ id: person.id, passphraseHash }, "/").split(";")[0]! };
}

/** What an expert sees of the concept that they stand by with a public name. */
async function namedBy({ id }: Person): Promise<string[]> {
  const where = { authors: { some: { accountId: id, shownAs: "name" } } };
  const { code, slug } = await db().concept.findFirstOrThrow({ where });
  const authors = `/concepts/drafts/${code}/authors`;
  return [`/concepts/${slug}`, authors, `${authors}/shown`, `${authors}/name`];
}

/** The code of a passkey of this person, for which there is no key. */
async function passkeyOf({ id: accountId }: Person): Promise<string> {
  const { code } = await db().passkey.create({
    data: {
      ...{ id: newId(), code: newCode(), accountId, publicKey: "", counter: 0 },
      ...{ transports: "", name: "Small key", addedOn: today() },
    },
  });
  return code;
}

/** A database with the demonstration community and the built server on it, both up before the tests of the file. */
export function useDemonstration(): Demonstration {
  const shown = {} as Demonstration;
  useDatabase();
  beforeAll(fillOrCopy);
  shown.server = useRunning(new TestServer());
  beforeAll(async () => {
    shown.people = {
      newcomer: await drafting("demo-newcomer"),
      applicant: await account("demo-pending"),
      fresh: await member("participant", "demo-fresh"),
      participant: await account("demo-participant"),
      author: await account("demo-author"),
      expert: await account("demo-expert"),
      moderator: await account("demo-moderator"),
      organizer: await account("demo-organizer"),
      organizer2: await account("demo-organizer-2"),
      administrator: await account("demo-administrator"),
      resting: await member("organizer", "demo-resting", { secondStep: false }),
      stepping: await member("organizer", "demo-stepping"),
      halfWay: await halfWay(),
    };
    Object.assign(shown, await screensOf(shown.people));
  });
  return shown;
}

/** A longer task of this member in a state; nothing runs. */
async function work(owner: Person, state: string, more: object = {}): Promise<string> {
  const { code } = await db().job.create({
    data: {
      ...{ id: newId(), code: newCode(), ownerId: owner.id, kind: "takingAway", input: "{}", state },
      ...{ madeOn: today(), seq: 1_000_000 + (await db().job.count()), ...more },
    },
  });
  return `/work/${code}`;
}

/** Where calls stand: two that were opened, one being prepared with its rows, and concepts written for them. */
async function calls() {
  const rows = await db().call.findMany({ orderBy: { seq: "asc" }, include: { concepts: true } });
  const opened = rows.map(({ code }) => `/organize/calls/${code}`);
  const own = rows.flatMap(({ concepts }) => concepts).sort((a, b) => a.state.localeCompare(b.state));
  const draft = await openCallOf([{ wordsEn: "Who would pay for it?", required: true }], { state: "drafted" });
  const words = { nameBe: "Асэнсаванасць", nameRu: "", nameEn: "Thoughtful", helpBe: "", helpRu: "", helpEn: "" };
  const criterion = { id: newId(), code: newCode(), callId: draft.id, position: 1, weight: 2, ...words };
  await db().callCriterion.create({ data: criterion });
  const prepared = `/organize/calls/${draft.code}`;
  const keys: Record<string, string> = { criteria: criterion.code, questions: draft.questions[0]!.code };
  return {
    ...{ opened, prepared, written: own.map(({ code }) => `/concepts/drafts/${code}`) },
    rowsOfPrepared: (kind: string) => ["edit", "removal"].map((act) => `${prepared}/${kind}/${keys[kind]}/${act}`),
  };
}

/** The programme: its lists, each kind of event as readers see it, and the pages of organizers. */
async function programme() {
  const events = await db().event.findMany({ orderBy: { seq: "asc" }, include: { speakers: true } });
  const one = (fits: (event: (typeof events)[number]) => boolean) => events.find(fits)!;
  const path = ({ slug }: { slug: string | null }) => `/programme/${slug}`;
  const kept = ({ code }: { code: string }) => `/organize/programme/${code}`;
  const cycle = one(({ kind, seenBy }) => kind === "cycle" && seenBy === "public");
  const lecture = one(({ kind }) => kind === "lecture");
  const coming = one(
    ({ state, endsAt, seenBy }) => state === "published" && endsAt! > new Date() && seenBy === "public",
  );
  const cancelled = one(({ state }) => state === "cancelled");
  const draft = one(({ state }) => state === "draft");
  const speaker = `${kept(coming)}/speakers/${coming.speakers[0]!.code}`;
  const lists = ["/programme", "/programme?month=2024-10", "/programme?month=2024-01&zone=America%2FNew_York"];
  return {
    public: [...lists, ...[cycle, lecture, coming].map(path), `${path(coming)}?zone=America%2FNew_York`],
    members: [...lists, ...[cycle, coming, cancelled].map(path)],
    organizers: [
      ...["", "?show=past", "?show=drafts", "/new", `/new?from=${cycle.code}`, `/new?whole=${cycle.code}`].map(
        (rest) => `/organize/programme${rest}`,
      ),
      ...[cycle, coming, cancelled, draft].map(kept),
      ...["edit", "cancellation", "speakers", "speakers/new"].map((act) => `${kept(coming)}/${act}`),
      ...[`${kept(draft)}/edit`, `${kept(draft)}/publication`, `${speaker}/edit`, `${speaker}/removal`],
      ...[`${kept(lecture)}/moving`, "/organize/programme?show=cancelled", "/organize?year=2024"],
    ],
  };
}

/** Events to register for and registrations of all kinds, as members and as organizers see them. */
async function eventsToRegisterFor(people: Demonstration["people"]) {
  const { own, event } = await registrationsToLookAt(people);
  const kept = `/organize/programme/${event.code}`;
  const rows = await db().registration.findMany({ where: { eventId: event.id }, orderBy: { seq: "asc" } });
  const one = `${kept}/registrations/${rows[0]!.code}`;
  const sealed = event.questions.find((question) => question.sealed)!.code;
  const asking = `/organize/programme/${(await eventOf({}, [{ wordsEn: "What do you expect?" }])).code}/questions`;
  const { code: key } = await db().eventQuestion.findFirstOrThrow({ orderBy: { event: { seq: "desc" } } });
  return {
    own: ["/programme/mine", ...own],
    organized: [
      ...[`${kept}/questions`, `${kept}/registrations`, `${kept}/registrations/announcement`, one],
      ...[`${kept}/invitations`, `${kept}/invitations/new`, `${kept}/invitations/made`],
      ...[asking, `${asking}/new`, `${asking}/${key}/edit`, `${asking}/${key}/removal`],
      ...["", "/resealing"].map((act) => `${one}/answers/${sealed}${act}`),
      `/organize/exports/registrations?event=${event.code}`,
    ],
  };
}

/** Questions to the speakers of an event, messages to its registered, and one's private calendar. */
async function askingScreens() {
  const { code: key, event } = await db().speakerQuestion.findFirstOrThrow({
    where: { answeredOn: { not: null } },
    include: { event: true },
  });
  const kept = `/organize/programme/${event.code}`;
  const asked = `${kept}/questions-to-speakers`;
  return {
    own: [
      `/programme/${event.slug}`,
      `/programme/${event.slug}/questions`,
      "/programme/calendar",
      "/programme/calendar/made",
    ],
    organized: [`${kept}/messages`, asked, `${asked}/${key}/answer`, `${asked}/${key}/removal`],
  };
}

/** Attendance of a meeting that is over and of a course with graduates, and one that takes place now; certificates. */
async function attendanceScreens({ participant, organizer }: Demonstration["people"]) {
  const course = await db().event.findFirstOrThrow({ where: { kind: "course", attendance: { isNot: null } } });
  const meeting = await db().event.findFirstOrThrow({ where: { kind: "meeting", attendance: { isNot: null } } });
  const lecture = await db().event.findFirstOrThrow({ where: { wholeId: course.id } });
  const { event: running } = await runningMeeting(organizer, [participant]);
  const revoking = await pastMeeting(organizer, [participant]);
  const { certificate } = await takeCertificate(participant, revoking.slug!);
  const path = ({ slug }: { slug: string | null }) => `/programme/${slug}`;
  const kept = ({ code }: { code: string }) => `/organize/programme/${code}/attendance`;
  const { code: registration } = await registrationOf(participant, revoking);
  return {
    public: ["/certificates", `/certificates/${codeOf(certificate)}`, "/certificates/none"],
    own: [
      ...[path(course), `${path(course)}/graduates`, `${path(course)}/certificate`, `${path(meeting)}/certificate`],
      ...[path(running), `${path(running)}/attendance`, `${path(lecture)}/attendance`],
      `${path(revoking)}/certificate/surrender`,
    ],
    organized: [
      ...[course, meeting, lecture, running].flatMap((event) => [kept(event), `${kept(event)}/people`]),
      ...[`${kept(course)}/closing`, `${kept(meeting)}/terms`, `${kept(course)}/terms`],
      `${kept(revoking)}/certificates/${registration}`,
    ],
  };
}

/** Interviews and materials in each of their states, as visitors and as organizers see them. */
async function mediaScreens(organizer: Person) {
  const { slug, code, video } = await db().interview.findFirstOrThrow({
    where: { state: "published" },
    include: { video: true },
  });
  const file = await pictureFile("#336655", { width: 640, height: 360 });
  await putPoster(organizer, video!.code, { file });
  const prepared = await interviewOf(organizer);
  const ready = await interviewOf(organizer);
  await withVideo(organizer, ready);
  await consentTo(organizer, ready);
  const { code: revoked } = await publishedInterview(organizer);
  await revokeConsent(organizer, revoked);
  const rows = await db().material.findMany({ orderBy: { seq: "asc" }, include: { event: true } });
  const event = rows[0]!.event;
  const fields = { titleBe: "Слайды", titleRu: "", titleEn: "Slides", textBe: "", textRu: "", textEn: "" };
  const terms = { kind: "file" as const, link: "", language: "be" as const, seenBy: "takers" as const };
  const slides = await addMaterial(organizer, event.code, { ...fields, ...terms, formToken: newToken() });
  await putMaterialFile(organizer, event.code, slides, { file });
  const shown = `/programme/${event.slug}`;
  const of = (kind: string) => rows.find((row) => row.kind === kind)!.code;
  const keptAt = (one: string) => `/organize/interviews/${one}`;
  const materials = `/organize/programme/${event.code}/materials`;
  const kept = `/organize/videos/${video!.code}`;
  return {
    public: [
      ...["/interviews", `/interviews/${slug}`, "/interviews/revocation", shown],
      ...[`${shown}/materials/${of("text")}`, `${shown}/materials/${of("recording")}`],
      `${shown}/materials/${of("link")}/leaving`,
    ],
    organized: [
      ...["/organize/interviews", ...[code, prepared, ready, revoked].map(keptAt), `${keptAt(ready)}/publication`],
      ...[`${keptAt(ready)}/consent`, `${keptAt(ready)}/consent/made`, `${keptAt(code)}/edit`],
      ...[kept, materials, `${materials}/${of("recording")}/removal`],
      ...["text", "link", "recording"].map((kind) => `${materials}/${of(kind)}/edit`),
    ],
    forms: [
      ...["/organize/interviews/new", `${keptAt(prepared)}/edit`, `${keptAt(prepared)}/video`],
      ...[`${keptAt(ready)}/consent`, `${kept}/captions`, `${kept}/poster`],
      ...[`${materials}/new`, `${materials}/${slides}/file`, `${materials}/${of("recording")}/video`],
    ],
  };
}

/** A year that is published and corrected, a year that is prepared, and the pages of one figure. */
async function resultsScreens({ organizer, organizer2 }: Pick<Demonstration["people"], "organizer" | "organizer2">) {
  const year = "/organize/results/2024";
  await yearWith(organizer, 2023);
  const { code } = await db().resultsFigure.findFirstOrThrow({ where: { year: 2024 }, orderBy: { position: "asc" } });
  const { revision } = await db().resultsYear.findUniqueOrThrow({ where: { year: 2024 } });
  await addFigure(organizer, 2024, figureByHand({ instead: "interviews", number: 8, over: false, revision }));
  await consentToResults(organizer2, 2024, await askedYear(organizer, 2024, "Адно інтэрв’ю не было палічанае."));
  await removeFigure(organizer, { year: 2024, revision: revision + 1 }, code);
  await askedYear(organizer, 2024, "Лічба наведвальнікаў стаяла двойчы.");
  const own = await db().resultsFigure.findFirstOrThrow({ where: { year: 2024 }, orderBy: { position: "asc" } });
  return [
    ...[year, `${year}/words`, `${year}/asking`, `${year}/consent`, `${year}/figures/new?instead=participants`],
    ...[`${year}/figures/${own.code}/edit`, `${year}/figures/${own.code}/removal`],
    ...[`${year}/records/comments`, `${year}/records/matrix`, `${year}/records/participants`, "/organize/results/2023"],
  ];
}

/** Every screen with an address for GET, for each who may see it, and what stands where something is missing. */
async function screensOf(
  people: Demonstration["people"],
): Promise<Pick<Demonstration, "screens" | "concept" | "position" | "picture">> {
  const longest = await db().concept.findFirstOrThrow({ orderBy: { commentCount: "desc" } });
  const comment = await db().comment.findFirstOrThrow({
    where: { conceptId: longest.id, depth: 0, replyCount: { gt: 0 } },
  });
  const marked = await db().questionAnswer.findFirstOrThrow({ select: { answer: { select: { code: true } } } });
  const answer = marked.answer.code;
  const own = await db().comment.findFirst({ where: { authorId: people.participant.id, state: "visible" } });
  const edited = await db().commentWording.findFirstOrThrow({ select: { comment: { select: { code: true } } } });
  const said = { body: "Words that can still be changed.", formToken: newToken() };
  const fresh = await reply(people.fresh, comment.code, said);
  const position = await db().position.findFirstOrThrow({ orderBy: { candidateCount: "desc" } });
  const card = await db().choice.findFirstOrThrow({ where: { positionKey: position.key } });
  const application = await db().application.findUniqueOrThrow({ where: { accountId: people.applicant.id } });
  const drafts = await db().concept.findMany({
    where: { authors: { some: { accountId: people.author.id } } },
    orderBy: { state: "asc" },
  });
  const editable = drafts.find(({ state }) => state === "draft" || state === "returned");
  const queue = await db().concept.findMany({
    where: { state: { in: ["submitted", "in_review", "accepted", "published"] } },
    distinct: ["state"],
  });
  const reviewed = await db().concept.findFirstOrThrow({ where: { state: "in_review", reviews: { some: {} } } });
  const decided = await db().concept.findFirstOrThrow({ where: { decision: { isNot: null } } });
  const returned = await db().concept.findFirstOrThrow({ where: { state: "returned", remarks: { some: {} } } });
  const remark = await db().remark.findFirstOrThrow({ where: { conceptId: reviewed.id }, select: { code: true } });
  const remarks = `/reviews/concepts/${reviewed.code}/remarks`;
  const request = { code: await askExport(people.organizer, { kind: "log", reason: "To read it offline" }, "en") };
  const concept = `/concepts/${longest.slug}`;
  const changed = await db().proposal.findMany({ orderBy: { seq: "asc" }, include: { concept: true } });
  const waiting = changed.find(({ state }) => state === "open")!;
  const changes = `/concepts/${waiting.concept.slug}/proposals`;
  const key = await contactKey(people.organizer);
  await leaveContact(people.applicant, { contact: "A way to be reached" });
  const contact = `/organize/contacts/${(await contactRow(people.applicant)).code}`;
  const { recipient } = await newKey();
  await writeToOrganizers(people.participant, { body: "When does the course begin?", formToken: newToken() });
  const { number } = await findOwnCard(people.participant, "en");
  const conversation = `/organize/cards/${number}/messages`;
  const [first, ...others] = await db().candidacy.findMany({ orderBy: { positionKey: "asc" }, take: 4 });
  const followed = `/organize/cards/${first!.cardNumber}`;
  const candidacy = `${followed}/candidacy?position=${first!.positionKey}`;
  const comparison = `/organize/candidates/comparison?${[first!, ...others].map((one) => `card=${one.cardNumber}`).join("&")}`;
  const letterDone = await work(people.organizer, "done", {
    ...{ kind: "letter", result: JSON.stringify({ reached: 12, before: 3, closed: 1 }) },
  });
  const draft = editable && `/concepts/drafts/${editable.code}`;
  const pictured = editable && `${draft}/pictures/${await pictureIn(people.author, editable.code)}/alternative`;
  const grown = drafts.find(({ state }) => state === "published")!;
  await reviseConcept(people.author, grown);
  const { choices } = await ownChoices(people.participant);
  const named = await namedBy(people.expert);
  const unfinished = `/concepts/drafts/${await startConcept(people.fresh, { ...whole, body: "" })}`;
  const works = [
    await work(people.participant, "waiting"),
    await work(people.participant, "running", { done: 212, total: 2975 }),
    await work(people.participant, "done"),
    await work(people.participant, "failed"),
    await work(people.participant, "cancelled"),
  ];
  const { administrator, participant } = people;
  const person = `/organize/people/${await findByPseudonym(administrator, participant)}`;
  const address = `/organize/addresses/${(await db().officialAddress.findFirstOrThrow()).code}`;
  const rounds = (await db().round.findMany({ orderBy: { number: "asc" } })).map(
    ({ code }) => `/organize/matrix/rounds/${code}`,
  );
  await makeInvitation(people.organizer, { occasion: "A lecture", uses: 5, days: 7 });
  const { opened, prepared, rowsOfPrepared, written } = await calls();
  const events = await programme();
  const registrations = await eventsToRegisterFor(people);
  const asking = await askingScreens();
  const attendance = await attendanceScreens(people);
  const media = await mediaScreens(people.organizer);
  const seen = (who: Looker, ...paths: (string | null | undefined | false)[]): Screen[] =>
    paths.flatMap((path) => (path ? [{ path, who }] : []));
  const reviews = await db().review.findMany({ where: { conceptId: reviewed.id } });
  const judgedBy = (who: "expert" | "organizer") =>
    reviews
      .filter(({ accountId }) => accountId === people[who].id)
      .flatMap(({ code }) => [`/reviews/${code}`, `/reviews/${code}/judgement`]);
  const open = ["/safety", "/accessibility", "/guide", "/guide/participants"];
  const mine = ["/settings/looks", "/settings/data", "/settings/erasure", "/settings/contact"];
  const steps = ["/settings/second-step", "/settings/second-step/codes", "/settings/passkeys"];
  const settings = [
    ...["/settings", "/settings/passphrase", "/settings/codes", "/settings/sessions"],
    ...mine,
    ...steps,
  ];
  const reading = [
    "/",
    "/concepts",
    concept,
    `${concept}/discussion`,
    `${concept}/discussion?order=endorsed&page=2`,
    `${concept}/discussion?stance=question`,
    `${concept}/discussion?show=answered`,
    `${concept}/discussion?show=new`,
    `${concept}/versions/1`,
    `${concept}/discussion?thread=${comment.code}`,
  ];
  const map = await db().opinionMap.findFirstOrThrow({
    select: { concept: { select: { slug: true, statements: true } } },
  });
  const opinions = `/concepts/${map.concept.slug}/opinions`;
  const statement = `${opinions}/statements/${map.concept.statements[0]!.code}/retirement`;
  const words = { words: "Суддзяў выбіраюць самі суддзі", comment: "", formToken: newToken() };
  const unvoted = await putUpStatement(people.moderator, map.concept.slug!, words);
  const screens = [
    ...seen(
      "visitor",
      "/",
      ...open,
      "/guide/organizers",
      "/join",
      "/login",
      "/recover",
      "/done",
      "/concepts",
      "/nothing-here",
    ),
    ...seen("visitor", ...media.public),
    ...seen("organizer", ...media.organized, ...media.forms),
    ...seen("newcomer", "/join/codes", "/join/interests", "/join/place", "/join/motivation"),
    ...seen("applicant", "/application", "/application/withdrawal", "/organize", ...settings, ...open),
    ...seen(
      "fresh",
      "/",
      "/matrix/card",
      "/matrix/suggestions",
      "/concepts",
      "/concepts/new",
      "/work",
      "/application",
      unfinished,
    ),
    ...seen("fresh", "/concepts/new/preview"),
    ...seen("author", `/concepts/drafts/${grown.code}/changes`, `/concepts/drafts/${grown.code}/audience`, pictured),
    ...seen("organizer", `${concept}/answer`, `${concept}/answer/preview`),
    ...seen("participant", "/notices", "/settings/notices", `${concept}/summary`, `${concept}/questions`),
    ...seen("fresh", "/notices"),
    ...seen(
      "moderator",
      "/notices",
      `${concept}/summary/edit`,
      `${concept}/summary/preview`,
      `/comments/${answer}/answer`,
    ),
    ...seen("organizer", `/organize/exports/discussion?concept=${longest.slug}`),
    ...seen("participant", `${concept}/answers`, `${concept}/proposals/preview?section=opening`, "/concepts/following"),
    ...seen("participant", opinions, `${opinions}/all`, `${concept}/opinions`),
    ...seen("moderator", opinions, `${opinions}/statements`, `${opinions}/statements/new`, statement),
    ...seen("moderator", `${opinions}/statements/${unvoted}/edit`),
    ...seen("resting", "/", "/organize", "/organize/applications", "/settings", "/settings/second-step"),
    ...seen("stepping", "/settings/second-step", "/settings/second-step/removal", "/settings/passkeys"),
    ...seen("stepping", "/settings/passkeys/new", `/settings/passkeys/${await passkeyOf(people.stepping)}/removal`),
    ...seen("halfWay", "/login/second-step", "/login/passkey"),
    ...seen("participant", ...reading, `/comments/${comment.code}/reply`, own && `/comments/${own.code}/deletion`),
    ...seen(
      "participant",
      `${concept}/comments?about=1p2`,
      `${concept}/comments/preview?about=1s0`,
      `${concept}/passages`,
    ),
    ...seen("participant", `/comments/${comment.code}/reply?quote=yes`, `/comments/${edited.comment.code}/history`),
    ...seen("participant", `/comments/${comment.code}/reply/preview`),
    ...seen("fresh", `/comments/${fresh}/edit`, `/comments/${fresh}/edit/preview`),
    ...seen(
      "participant",
      "/matrix/card",
      "/matrix/positions",
      "/matrix/positions?q=ъъъ",
      "/matrix/positions?q=starshynia+brestski",
      "/matrix/bodies",
      "/matrix/bodies?kind=local",
      "/matrix/bodies?kind=central",
      "/matrix/bodies?region=BY-BR",
      "/matrix/bodies?kind=diplomatic&region=BY-BR",
      "/matrix/bodies/ministry-health",
      "/matrix/bodies/none",
      "/matrix/districts/brest",
      `/matrix/positions/${position.key}`,
      "/matrix/positions/none",
      "/matrix/suggestions",
      "/concepts?sphere=digital&language=en",
      `/concepts?q=${encodeURIComponent("суд")}`,
      "/concepts?q=abrakadabra",
      "/comments",
      `/comments?q=${encodeURIComponent("суд")}`,
    ),
    ...seen("participant", `/matrix/card/choose?position=${position.key}`, "/matrix/card/choose?position=none"),
    ...seen(
      "participant",
      choices[0] && `/matrix/card/readiness?position=${choices[0]}`,
      ...settings,
      "/guide",
      "/organize/log",
      "/matrix/card/residence",
      ...["experience", "education", "languages", "regions", "availability"].map((part) => `/matrix/card/${part}`),
    ),
    // Without `?follow`: a page that refreshes itself goes away while it is looked at.
    ...seen("participant", "/concepts/taking-away", "/work", ...works),
    // An expert and a moderator write and choose as members do; what their part adds or withholds shows here.
    ...seen("expert", ...named, "/coauthor"),
    ...seen("expert", "/", "/concepts", concept, "/concepts/new", "/matrix/card", "/settings", "/organize"),
    ...seen("expert", "/reviews", ...judgedBy("expert"), `/reviews/concepts/${reviewed.code}/notes`),
    ...seen("organizer", "/reviews", ...judgedBy("organizer")),
    ...seen(
      "organizer",
      remarks,
      `${remarks}/new`,
      `${remarks}/${remark.code}/edit`,
      `${remarks}/${remark.code}/deletion`,
    ),
    ...seen("author", `/concepts/drafts/${returned.code}/remarks`),
    ...seen("moderator", "/", "/concepts", concept, "/matrix/card", "/settings", "/organize"),
    ...seen("moderator", `${concept}/discussion`, `${concept}/discussion/contents`, `/comments/${comment.code}/pin`),
    ...(["organizer2", "administrator"] as const).flatMap((who) =>
      seen(
        who,
        ...["/", "/concepts", concept, "/settings", "/organize", "/organize/applications", "/organize/concepts"],
        `/organize/applications/${application.code}`,
        `/organize/concepts/${reviewed.code}`,
      ),
    ),
    ...(await moderationScreens(longest.slug!, people.participant)),
    ...seen("visitor", "/addresses", "/matrix"),
    ...seen("visitor", "/results", "/results/2024", "/results/2024?edition=1", "/results/comparison"),
    ...seen("organizer", "/organize/results", ...(await resultsScreens(people))),
    ...seen("organizer2", "/organize/results/2024/consent"),
    ...seen("participant", "/matrix"),
    ...seen("organizer", "/organize/matrix/rounds", "/organize/matrix/rounds/new", `${rounds[0]}/picture`),
    ...seen("organizer", "/organize/matrix/rounds/comparison?change=gained", `${rounds[1]}/last-day`),
    ...seen("organizer", `${rounds[1]}/closing`, `${rounds[1]}/picture`),
    ...seen("organizer", "/organize/invitations", "/organize/invitations/new", "/organize/invitations/made"),
    ...seen("visitor", ...events.public),
    ...seen("participant", ...events.members),
    ...seen("organizer", ...events.organizers),
    ...seen("participant", ...registrations.own),
    ...seen("organizer", ...registrations.organized),
    ...seen("participant", ...asking.own),
    ...seen("organizer", ...asking.organized),
    ...seen("visitor", ...attendance.public),
    ...seen("participant", ...attendance.own),
    ...seen("organizer", ...attendance.organized),
    ...seen("participant", "/calls", ...opened.map((path) => path.replace("/organize", ""))),
    ...seen("participant", `/concepts/new?call=${opened[1]!.split("/").at(-1)}`),
    ...seen(
      "author",
      `${written[0]}/call`,
      `${written[0]}/answers`,
      `${written[1]}/answers`,
      `${written[0]}/submission`,
    ),
    ...seen("organizer", "/organize/calls", "/organize/calls/new", ...opened, `${opened[1]}/extension`, prepared),
    ...seen("organizer", `${opened[1]}/closing`, `${prepared}/opening`, `${prepared}/edit`, `${opened[1]}/edit`),
    ...seen("organizer", `${prepared}/criteria/new`, ...["criteria", "questions"].flatMap(rowsOfPrepared)),
    ...seen("administrator", "/organize/people", person, `${person}/role?to=administrator`, `${person}/ending`),
    ...seen("administrator", "/organize/settings", "/organize/addresses", "/organize/addresses/new", "/addresses"),
    ...seen("administrator", `${address}/edit`, `${address}/removal`),
    ...seen("participant", changes, ...changed.map(({ code }) => `${changes}/${code}`), `${changes}/new`),
    ...seen("participant", `${changes}/new?section=opening`, `${changes}/new?section=${waiting.section}`),
    ...seen("author", `${changes}/${waiting.code}/acceptance`, `${changes}/${waiting.code}/decline`),
    ...seen("author", `${changes}/${waiting.code}`, `${changes}/${waiting.code}/comments`),
    ...seen(
      "author",
      ...drafts.map(({ code }) => `/concepts/drafts/${code}`),
      draft && `${draft}/edit`,
      draft && `${draft}/import`,
      draft && `${draft}/imported?left=comments-3.formulas-2&wordless=2`,
      draft && `${draft}/pictures`,
      "/concepts/import",
      draft && `${draft}/preview`,
      ...drafts.map(({ code }) => `/concepts/drafts/${code}/authors`),
      ...["asking", "link", "shown"].map((page) => draft && `${draft}/authors/${page}`),
    ),
    ...seen(
      "organizer",
      "/",
      "/organize",
      "/organize/applications",
      "/organize/applications?sphere=digital&state=declined",
    ),
    ...seen(
      "organizer",
      `/organize/applications/${application.code}`,
      `/organize/applications/${application.code}/decline`,
    ),
    ...seen(
      "organizer",
      "/organize/matrix",
      "/organize/matrix?kind=diplomatic&region=BY-BR",
      "/organize/matrix?by=sphere&language=pl",
      "/organize/matrix/districts",
      "/organize/matrix/file?kind=central&residence=abroad",
      "/organize/matrix/positions",
      "/organize/counts",
      "/organize/catalogue",
      "/organize/catalogue/levels",
      "/organize/catalogue/bodies/ministry-health",
      "/organize/catalogue/bodies/ministry-health/edit",
      "/organize/catalogue/bodies/ministry-health/retirement",
      "/organize/catalogue/positions/new?body=ministry-health",
      "/organize/catalogue/import",
      await broughtFile(people.organizer),
      "/settings",
      "/matrix/card",
    ),
    ...seen("organizer", `/organize/matrix/positions/${position.key}?readiness=now`),
    ...seen("organizer", `/organize/matrix/positions/${position.key}`, `/organize/cards/${card.cardNumber}`, concept),
    ...seen("organizer", "/organize/candidates", "/organize/candidates?sphere=defence", candidacy, `${followed}/notes`),
    ...seen("organizer", followed, comparison, "/organize/candidates/comparison"),
    ...seen("organizer", "/organize/candidates/letter?state=in_training", "/organize/candidates/letter?sphere=defence"),
    ...seen("organizer", letterDone),
    ...seen(
      "organizer",
      "/organize/concepts",
      "/organize/concepts?state=accepted",
      "/organize/concepts?state=withdrawn",
    ),
    ...seen("organizer", ...queue.map(({ code }) => `/organize/concepts/${code}`), "/guide/organizers"),
    ...["", "/acceptance", "/return", `/requests/${reviews[0]!.code}/due`].flatMap((act) =>
      seen("organizer2", `/organize/concepts/${reviewed.code}${act}`),
    ),
    ...seen("organizer", `/organize/concepts/assignment?code=${reviewed.code}`, `/organize/concepts/${decided.code}`),
    ...seen("organizer", `/organize/concepts/announcement?code=${decided.code}`),
    ...seen("organizer", "/organize/concepts?state=in_review&all=1", "/organize/concepts/file?state=in_review"),
    ...seen("organizer", "/organize/log", "/organize/log?group=concept", "/organize/log?subject=nothing"),
    ...seen("participant", "/matrix/card/messages", "/matrix/card/messages/deletion"),
    ...seen("fresh", "/matrix/card/messages"),
    ...seen("organizer", "/organize/messages", "/organize/messages?state=closed", conversation),
    ...seen("organizer", ...(await scenarioScreens(people.organizer, position.key))),
    ...seen("organizer", "/organize/exports", "/organize/exports/new", `/organize/exports/${request.code}`),
    ...seen("organizer", "/organize/contacts", contact, `${contact}/resealing`),
    ...seen("organizer", "/organize/contacts/resealing", "/organize/contacts/resealing/answers"),
    ...seen("organizer", "/organize/contacts/keys", "/organize/contacts/keys/new"),
    ...seen("organizer", `/organize/contacts/keys/${key.code}/retirement`),
    ...seen("organizer", `/organize/contacts/keys/proof?recipient=${recipient}`),
    ...seen("administrator", "/organize/contacts/recovery"),
    ...seen("administrator", `/organize/contacts/recovery/proof?recipient=${recipient}`),
    ...[
      ...seen("visitor", "/join", "/login", "/recover", "/interviews/revocation"),
      ...seen("organizer", ...media.forms.filter((path) => /(new|consent|captions)$/.test(path))),
      ...seen("newcomer", "/join/codes", "/join/interests", "/join/motivation"),
      ...seen("halfWay", "/login/second-step"),
      ...seen("stepping", "/settings/second-step/removal"),
      ...seen("participant", `${concept}/comments`),
      ...seen(
        "participant",
        `${concept}/comments`,
        `/comments/${comment.code}/reply`,
        "/settings/passphrase",
        "/settings/codes",
      ),
      ...seen("participant", `${changes}/new?section=${waiting.section}`, `${changes}/${waiting.code}/comments`),
      ...seen("author", `${changes}/${waiting.code}/decline`),
      ...seen("fresh", "/concepts/new", unfinished, `/matrix/card/choose?position=${position.key}`),
      ...seen("participant", "/settings/data", "/settings/erasure"),
      ...seen("organizer", `/organize/applications/${application.code}/decline`),
      ...seen(
        "organizer",
        `/organize/concepts/assignment?code=${reviewed.code}`,
        `${remarks}/new`,
        judgedBy("organizer").at(-1),
        "/organize/exports/new",
        "/organize/matrix/file",
      ),
      ...seen("organizer", "/organize/invitations/new", "/organize/matrix/scenarios/new"),
      ...seen("organizer", candidacy, `${followed}/notes`, "/organize/candidates/letter?state=in_training"),
      ...seen("administrator", "/organize/people", `${person}/ending`, "/organize/addresses/new"),
      ...seen("participant", "/settings/contact", "/matrix/card/messages"),
      ...seen("organizer", conversation),
      ...seen("organizer", "/organize/contacts/keys/new"),
    ].map((screen) => ({ ...screen, sent: true })),
  ];
  return { screens, concept, position: position.key, picture: `${rounds[0]}/picture` };
}

/** What moderators decide on and what members see of it; of the forms what they say when they are sent empty. */
async function moderationScreens(slug: string, participant: Person): Promise<Screen[]> {
  const room = "/organize/moderation";
  const ofReported = await db().reportedComment.findFirstOrThrow({ orderBy: { weight: "desc" } });
  const reported = await db().comment.findUniqueOrThrow({ where: { id: ofReported.commentId } });
  const hidden = await db().comment.findFirstOrThrow({ where: { state: "hidden", authorId: participant.id } });
  const unreported = await db().comment.findFirstOrThrow({
    where: { state: "visible", authorId: { not: participant.id }, reports: { none: {} } },
  });
  const { code: appealed } = await db().appeal.findFirstOrThrow();
  const { code: waiting } = await db().waitingComment.findFirstOrThrow();
  const [one, discussion] = [`${room}/comments/${reported.code}`, `${room}/discussions/${slug}`];
  const rooms = [room, `${room}/decisions`, `${room}/appeals`, `${room}/waiting`, one, discussion];
  const forms = [
    ...[`${one}/hiding`, `${one}/warning`, `${one}/mute`, `${room}/comments/${hidden.code}/restoration`],
    ...[`${room}/appeals/${appealed}`, `${room}/waiting/${waiting}/decline`],
    ...["closing", "reopening", "pace"].map((act) => `${discussion}/${act}`),
  ];
  const mine = [
    `/comments/${reported.code}/report`,
    `/comments/${hidden.code}/moderation`,
    "/comments/waiting",
    "/settings/moderation",
  ];
  const sent = [`/comments/${unreported.code}/report`, `/comments/${hidden.code}/appeal`];
  return [
    ...[...rooms, ...forms].map((path) => ({ path, who: "moderator" as const })),
    ...[...mine, ...sent].map((path) => ({ path, who: "participant" as const })),
    ...forms.slice(0, 6).map((path) => ({ path, who: "moderator" as const, sent: true })),
    ...sent.map((path) => ({ path, who: "participant" as const, sent: true })),
  ];
}

/** The page of a file of rows that would change a name. */
async function broughtFile(organizer: Person): Promise<string> {
  const rows = "key,nameBe,nameRu,nameEn\r\nBY-HM,Мінск,Минск,City of Minsk\r\n";
  const brought = await bringFile(organizer, Buffer.from(rows));
  if (!("code" in brought)) throw new Error("The file was not taken.");
  return `/organize/catalogue/import/${brought.code}`;
}

/** The saved scenario, a copy with rules beside it, and one that was never computed. */
async function scenarioScreens(organizer: Person, key: string): Promise<string[]> {
  const base = "/organize/matrix/scenarios";
  const { code, revision } = await db().scenario.findFirstOrThrow();
  const copy = await copyScenario(organizer, { code, revision });
  const card = (await db().choice.findFirstOrThrow({ where: { positionKey: key } })).cardNumber;
  await layRule(organizer, { code: copy, revision, kind: "exclude", card, position: "" });
  await computeScenario(organizer, { code: copy, revision: revision + 1 });
  const fresh = await makeScenario(organizer, { name: "Not yet", filter: "kind=central&readiness=now" });
  const parts = ["", "/assignments", "/unneeded", "/empty", "/rules", "/name", "/deletion", `/positions/${key}`];
  return [
    ...["/organize/matrix/scenarios", `${base}/new?kind=local&scope=districts`, `${base}/${fresh}`],
    ...[...parts.map((part) => `${base}/${code}${part}`), `${base}/${copy}/rules`],
    `${base}/comparison?a=${code}&b=${copy}`,
  ];
}

async function ownChoices(person: Person): Promise<{ choices: string[] }> {
  const { choices } = await findOwnCard(person, "en");
  return { choices: choices.map(({ key }) => key) };
}
