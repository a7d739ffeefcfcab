import { htmlApart } from "~/domain/concepts/markdown-apart";
import { saidIn } from "~/domain/concepts/wordings";
import { fieldsOf } from "~/domain/kept-places";
import { paperHead } from "~/domain/paper";
import { type Language, languageName } from "~/locales/t";
import { today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { escapeHtml } from "~/platform/html";
import { cardPage } from "./card-page.server";
import { partNames, parts } from "./parts";
import { type Paper, paperIn } from "./paper-parts";
import { gathered, reads, type Ties } from "./reading-parts.server";

interface Asked {
  ties: Ties;
  language: Language;
  paper: Paper;
}

type Page = (asked: Asked) => AsyncGenerator<string>;

/** The pages by the names of their files; the first leads to the others. Named in `my-data:file.page`. */
export const pages = { index, application, card: cardPage, concepts, comments, log } satisfies Record<string, Page>;

export type PageName = keyof typeof pages;

const names = Object.keys(pages) as PageName[];

/** One page of what the platform has about a person, in pieces: HTML that is read without the platform. */
export async function* dataPage(name: PageName, ties: Ties, language: Language): AsyncGenerator<string> {
  const paper = paperIn(language);
  const { words } = paper;
  yield `${paperHead(language, words("common:neutralName"))}
<h1>${words(`my-data:file.page.${name}`)}</h1>
<nav><ul>${names
    .filter((other) => other !== name)
    .map((other) => `<li><a href="${other}.html">${words(`my-data:file.page.${other}`)}</a></li>`)
    .join("")}</ul></nav>
<main>
`;
  yield* pages[name]({ ties, language, paper });
  yield "</main>\n</body>\n</html>\n";
}

async function* index({ ties, paper }: Asked): AsyncGenerator<string> {
  const { words, t, day, heading, facts, table, none } = paper;
  yield `<p>${words("my-data:file.lead", { day: day(today()) })}</p>\n<p>${words("my-data:file.careful")}</p>\n`;
  const [account] = await gathered(reads.account(ties));
  if (!account) return;
  yield heading("my-data:notes.account");
  yield facts([
    ["accounts:pseudonym", account.pseudonym],
    ["my-data:file.role", t(`common:role.${account.role}`)],
    ["my-data:file.joinedOn", day(account.joinedOn)],
    ["my-data:file.secondStepOn", day(account.totpOn)],
  ]);
  const codes = await gathered(reads.recoveryCodes(ties));
  const left = codes.filter(({ usedOn }) => usedOn === null).length;
  yield (
    heading("my-data:notes.recoveryCodes") +
    facts([
      ["my-data:file.unused", left],
      ["my-data:file.used", codes.length - left],
    ])
  );
  yield heading("my-data:notes.passkeys");
  const passkeys = await gathered(reads.passkeys(ties));
  const heads = ["my-data:file.name", "my-data:file.day"];
  yield passkeys.length
    ? table(
        heads,
        passkeys.map(({ name, addedOn }) => [name, day(addedOn)]),
      )
    : none();
  yield heading("my-data:notes.sessions");
  yield table(
    ["my-data:file.day"],
    (await gathered(reads.sessions(ties))).map(({ startedOn }) => [day(startedOn)]),
  );
  yield heading("my-data:notes.sealedContact");
  const contact = await gathered(reads.sealedContact(ties));
  yield contact.length ? "" : none();
  for (const { sealedOn, sealed } of contact) {
    yield facts([["my-data:file.day", day(sealedOn)]]);
    yield `<pre class="code">${escapeHtml(sealed)}</pre>\n`;
  }
  yield heading("my-data:notes.contactKeys");
  const keys = await gathered(reads.contactKeys(ties));
  yield keys.length
    ? table(
        heads,
        keys.map(({ recipient, addedOn }) => [recipient, day(addedOn)]),
      )
    : none();
  yield heading("my-data:notes.jobs");
  const jobs = await gathered(reads.jobs(ties));
  yield jobs.length
    ? table(
        ["my-data:file.name", "my-data:file.state", "my-data:file.day"],
        jobs.map(({ kind, state, madeOn }) => [kind, t(`work:state.${state}`), day(madeOn)]),
      )
    : none();
  yield heading("my-data:file.notHere");
  const absent = partNames.flatMap((name) =>
    Object.entries(parts[name].leaves).map(([field, why]) => [`${name}.${field}`, t(`my-data:leftOut.${why}`)]),
  );
  yield `<p>${words("my-data:file.invitations")}</p>\n`;
  yield table(["my-data:file.name", "my-data:file.why"], absent);
}

async function* application({ ties, paper }: Asked): AsyncGenerator<string> {
  const { t, day, heading, facts, text, none } = paper;
  const [own] = await gathered(reads.application(ties));
  if (!own) {
    yield none();
    return;
  }
  const spheres = await gathered(reads.applicationSpheres(ties));
  const written = await gathered(reads.applicationLanguages(ties));
  yield facts([
    ["applications:one.state", t(`applications:state.${own.state}`)],
    ["applications:one.submittedOn", day(own.submittedOn)],
    ["my-data:file.changedOn", day(own.changedOn)],
    ["applications:one.experience", own.experience && t(`applications:experience.${own.experience}`)],
    ["applications:one.spheres", spheres.map(({ sphere }) => t(`common:sphere.${sphere}`)).join("; ")],
    ["applications:one.languages", written.map(({ language }) => languageName(language)).join(", ")],
  ]);
  if (own.motivation) yield heading("applications:one.motivation") + text(own.motivation);
  const decisions = await gathered(reads.applicationDecisions(ties));
  if (decisions.length) yield heading("applications:one.decisions");
  for (const { outcome, decidedOn, reason } of decisions) {
    yield facts([[`my-data:file.outcome.${outcome}`, day(decidedOn)]]);
    if (reason) yield text(reason);
  }
}

async function* concepts({ ties, language, paper }: Asked): AsyncGenerator<string> {
  const { t, words, day, facts, html, table, none, text } = paper;
  if (!ties.concepts.length) yield none();
  const steps = await gathered(reads.conceptSteps(ties));
  const authorships = await gathered(reads.authorships(ties));
  const links = await gathered(reads.coauthorInvitations(ties));
  const changes = await gathered(reads.authorChanges(ties));
  const pictures = await gathered(reads.conceptPictures(ties));
  let number = 0;
  for await (const concept of reads.concepts(ties)) {
    const { title, summary, bodyHtml, state, startedOn, submittedOn, publishedOn, sphere } = concept;
    yield `<article>\n<h2 lang="${escapeHtml(concept.language)}">${escapeHtml(title)}</h2>\n`;
    yield facts([
      ["my-data:file.state", t(`concepts:state.${state}`)],
      ["concepts:write.sphere", sphere && t(`common:sphere.${sphere}`)],
      ["my-data:file.startedOn", day(startedOn)],
      ["applications:one.submittedOn", day(submittedOn)],
      ["my-data:file.publishedOn", day(publishedOn)],
    ]);
    for (const own of authorships.filter(({ conceptId }) => conceptId === concept.id)) {
      yield facts([
        ["coauthors:shown.label", t(`coauthors:shown.${own.shownAs}`)],
        ["coauthors:name.name", own.publicName],
      ]);
      if (own.biography) yield text(own.biography);
    }
    const own = changes.filter(({ conceptId }) => conceptId === concept.id);
    if (own.length) {
      yield `<h3>${words("my-data:notes.authorChanges")}</h3>\n`;
      yield table(
        ["my-data:file.day", "my-data:file.entry"],
        own.map(({ madeOn, kind }) => [day(madeOn), t(`coauthors:changeUnnamed.${kind}`)]),
      );
    }
    const open = links.filter(({ conceptId }) => conceptId === concept.id);
    if (open.length) yield `<h3>${words("my-data:notes.coauthorInvitations")}</h3>\n`;
    for (const { madeOn, note } of open) yield facts([["my-data:file.day", day(madeOn)]]) + (note ? text(note) : "");
    yield `<p class="summary">${escapeHtml(summary)}</p>\n${html(htmlApart(bodyHtml, (number += 1)), concept.language)}`;
    const shown = pictures.filter(({ conceptId }) => conceptId === concept.id);
    if (shown.length) {
      yield table(
        ["papers:pictures.alternative", "papers:pictures.file"],
        shown.map(({ alternative, code }) => [alternative, `pictures/${code}.webp`]),
      );
    }
    const ways = steps.filter(({ conceptId }) => conceptId === concept.id);
    if (ways.length) {
      yield `<h3>${words("concepts:steps")}</h3>\n`;
      yield table(
        ["my-data:file.state", "my-data:file.day", "my-data:file.remarks"],
        ways.map(({ toState, takenOn, remarks }) => [t(`concepts:state.${toState}`), day(takenOn), remarks]),
      );
    }
    const answers = await gathered(reads.callAnswers({ ...ties, concepts: [concept] }));
    if (answers.length) yield `<h3>${words("my-data:notes.callAnswers")}</h3>\n`;
    for (const { questionId: id, answer } of answers) {
      const question = await db().callQuestion.findUniqueOrThrow({ where: { id } });
      yield `<p>${escapeHtml(saidIn(question, "words", language).text)}</p>\n${text(answer)}`;
    }
    yield* judged({ ties: { ...ties, concepts: [concept] }, language, paper });
    for await (const version of reads.conceptVersions({ ...ties, concepts: [concept] })) {
      yield `<h3>${words("reading:version", { number: version.number })} · ${escapeHtml(day(version.publishedOn))}</h3>\n`;
      yield `<p class="summary" lang="${escapeHtml(concept.language)}">${escapeHtml(version.title)}. ${escapeHtml(version.summary)}</p>\n`;
      if (version.changes) yield paper.text(version.changes, concept.language);
      yield html(htmlApart(version.bodyHtml, (number += 1)), concept.language);
    }
    yield "</article>\n";
  }
  const former = await gathered(reads.formerAuthorships(ties));
  if (former.length) yield paper.heading("my-data:notes.formerAuthorships");
  for (const { conceptId } of former) yield facts([["my-data:file.concept", (await titleRead(conceptId)) || "–"]]);
  for await (const { place, savedOn, content } of reads.keptDrafts(ties)) {
    yield `<article>\n<h2>${words("my-data:notes.keptDrafts")}</h2>\n`;
    yield facts([
      ["my-data:file.name", place],
      ["my-data:file.day", day(savedOn)],
    ]);
    for (const value of Object.values(fieldsOf(content))) yield text(value);
    yield "</article>\n";
  }
}

/** The texts of a concept as they were handed in, and the remarks that its authors got, with what they answered. */
async function* judged({ ties, paper }: Asked): AsyncGenerator<string> {
  const { words, day, facts, text } = paper;
  const texts = await gathered(reads.submittedTexts(ties));
  if (texts.length) yield `<h3>${words("my-data:notes.submittedTexts")}</h3>\n`;
  for (const { submittedOn, title, summary, body } of texts) {
    yield facts([["my-data:file.day", day(submittedOn)]]) + text(title) + text(summary) + text(body);
  }
  const remarks = await gathered(reads.remarks(ties));
  if (remarks.length) yield `<h3>${words("my-data:notes.remarks")}</h3>\n`;
  for (const { heading, body, answer } of remarks) {
    yield facts([["proposals:new.section", heading]]) + text(body) + (answer ? text(answer) : "");
  }
}

async function* proposals({ ties, paper }: Asked): AsyncGenerator<string> {
  const { t, day, facts, text, none } = paper;
  let any = false;
  for await (const one of reads.proposals(ties)) {
    any = true;
    const concept = await db().concept.findUnique({
      where: { id: one.conceptId },
      select: { current: { select: { title: true } } },
    });
    yield facts([
      ["my-data:file.concept", concept?.current?.title ?? ""],
      ["proposals:new.section", one.heading || t("proposals:opening")],
      ["my-data:file.day", day(one.proposedOn)],
      ["my-data:file.state", t(`proposals:state.${one.state}`)],
    ]);
    for (const said of [one.after, one.reason, one.decision]) if (said) yield text(said);
  }
  if (!any) yield none();
}

async function* comments(asked: Asked): AsyncGenerator<string> {
  const { ties, paper, language } = asked;
  const { t, day, facts, html, none } = paper;
  const titles = new Map<string, string>();
  let any = false;
  for await (const { conceptId, writtenOn, bodyHtml, state } of reads.comments(ties)) {
    any = true;
    if (!titles.has(conceptId)) {
      titles.set(conceptId, await titleRead(conceptId));
    }
    yield facts([
      ["my-data:file.concept", titles.get(conceptId)],
      ["my-data:file.day", day(writtenOn)],
      ["my-data:file.state", t(`my-data:file.comment.${state}`)],
    ]);
    yield html(bodyHtml);
  }
  if (!any) yield none();
  yield paper.heading("my-data:notes.proposals");
  yield* proposals(asked);
  yield* stances({ ties, paper, language });
}

/** The title of a concept as people read it; of somebody else's next version nothing is known. */
async function titleRead(id: string): Promise<string> {
  const concept = await db().concept.findUnique({ where: { id }, select: { current: { select: { title: true } } } });
  return concept?.current?.title ?? "";
}

/** What the person endorses and follows, and what they answered as an expert. */
async function* stances({ ties, paper }: Asked): AsyncGenerator<string> {
  const { day, heading, table, html, none } = paper;
  for (const name of ["endorsements", "follows"] as const) {
    yield heading(`my-data:notes.${name}`);
    const rows: (string | number)[][] = [];
    for (const { conceptId, version } of await gathered(reads[name](ties))) {
      rows.push([await titleRead(conceptId), version]);
    }
    yield rows.length ? table(["my-data:file.concept", "publication:file.version"], rows) : none();
  }
  yield heading("my-data:notes.officialAnswers");
  const answers = await gathered(reads.officialAnswers(ties));
  if (!answers.length) yield none();
  for (const { conceptId, answeredOn, bodyHtml } of answers) {
    yield table(["my-data:file.concept", "my-data:file.day"], [[await titleRead(conceptId), day(answeredOn)]]);
    yield html(bodyHtml);
  }
}

/** What the person gave, wrote and decided on texts of others that were reviewed. */
async function* judging({ ties, paper }: Asked): AsyncGenerator<string> {
  const { t, day, heading, facts, table, text, none } = paper;
  yield heading("my-data:notes.reviewsOfMine");
  const reviews = await gathered(reads.reviewsOfMine(ties));
  if (!reviews.length) yield none();
  const scores = await gathered(reads.reviewScoresOfMine(ties));
  for (const { id, askedOn, givenOn, advice, comment } of reviews) {
    yield facts([
      ["my-data:file.askedOn", day(askedOn)],
      ["my-data:file.day", day(givenOn)],
      ["reviews:form.advice", advice && t(`reviews:advice.${advice}`)],
    ]);
    if (comment) yield text(comment);
    const own = scores.filter(({ reviewId }) => reviewId === id);
    const rows = own.map(({ criterion, score, comment: why }) => [criterion, score, why]);
    if (rows.length) yield table(["reviews:given.criterion", "my-data:file.score", "my-data:file.why"], rows);
  }
  yield heading("my-data:notes.reviewNotesOfMine");
  const notes = await gathered(reads.reviewNotesOfMine(ties));
  if (!notes.length) yield none();
  for (const { writtenOn, body } of notes) yield facts([["my-data:file.day", day(writtenOn)]]) + text(body);
  yield heading("my-data:notes.remarksOfMine");
  const remarks = await gathered(reads.remarksOfMine(ties));
  if (!remarks.length) yield none();
  for (const { heading: section, body } of remarks) yield facts([["proposals:new.section", section]]) + text(body);
  yield heading("my-data:notes.conceptDecisionsOfMine");
  const decisions = await gathered(reads.conceptDecisionsOfMine(ties));
  if (!decisions.length) yield none();
  for (const { decidedOn, decision, words } of decisions) {
    yield facts([
      ["my-data:file.day", day(decidedOn)],
      ["my-data:file.state", t(`reviews:advice.${decision}`)],
    ]);
    if (words) yield text(words);
  }
}

async function* log(asked: Asked): AsyncGenerator<string> {
  const { ties, paper } = asked;
  const { day, heading, table, text, none } = paper;
  const heads = ["my-data:file.day", "my-data:file.entry", "my-data:file.detail"];
  for (const name of ["logOnMe", "logOfMine"] as const) {
    yield heading(`my-data:notes.${name}`);
    const entries = await gathered(reads[name](ties));
    yield entries.length
      ? table(
          heads,
          entries.map((one) => [day(one.day), one.verb, one.detail]),
        )
      : none();
  }
  yield heading("my-data:notes.decisionsOfMine");
  const decisions = await gathered(reads.decisionsOfMine(ties));
  yield decisions.length
    ? table(
        heads,
        decisions.map((one) => [day(one.decidedOn), paper.t(`my-data:file.outcome.${one.outcome}`), one.reason]),
      )
    : none();
  yield heading("my-data:notes.stepsOfMine");
  const steps = await gathered(reads.stepsOfMine(ties));
  if (!steps.length) yield none();
  for (const { takenOn, toState, remarks } of steps) {
    yield table(heads, [[day(takenOn), paper.t(`concepts:state.${toState}`), ""]]) + (remarks ? text(remarks) : "");
  }
  yield* judging(asked);
  yield heading("my-data:notes.callActsOfMine");
  const acts = await gathered(reads.callActsOfMine(ties));
  yield acts.length
    ? table(
        heads,
        acts.map((one) => [day(one.takenOn), paper.t(`calls:acts.${one.act}`), one.reason]),
      )
    : none();
  yield heading("my-data:notes.candidacyStepsOfMine");
  const candidacySteps = await gathered(reads.candidacyStepsOfMine(ties));
  yield candidacySteps.length
    ? table(
        heads,
        candidacySteps.map((one) => [day(one.takenOn), paper.t(`my-data:file.candidacy.${one.toState}`), one.reason]),
      )
    : none();
  yield heading("my-data:notes.notesOfMine");
  const notes = await gathered(reads.notesOfMine(ties));
  if (!notes.length) yield none();
  for (const { writtenOn, body } of notes) yield `<p>${day(writtenOn)}</p>\n${text(body)}`;
  yield heading("my-data:notes.catalogueImports");
  const imports = await gathered(reads.catalogueImports(ties));
  yield imports.length
    ? table(
        ["my-data:file.day"],
        imports.map(({ madeOn }) => [day(madeOn)]),
      )
    : none();
  yield heading("my-data:notes.exportsOfMine");
  const exports = await gathered(reads.exportsOfMine(ties));
  yield exports.length
    ? table(
        heads,
        exports.map((one) => [day(one.askedOn), one.kind, one.reason]),
      )
    : none();
}
