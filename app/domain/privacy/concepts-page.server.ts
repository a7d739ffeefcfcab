import { htmlApart } from "~/domain/concepts/markdown-apart";
import { saidIn } from "~/domain/concepts/wordings";
import { fieldsOf } from "~/domain/kept-places";
import { db } from "~/platform/db.server";
import { escapeHtml } from "~/platform/html";
import type { Asked } from "./paper-parts";
import { gathered, reads } from "./reading-parts.server";

/** The page on the concepts that a person writes or has written, and on drafts that were kept while typing. */
export async function* conceptsPage({ ties, language, paper }: Asked): AsyncGenerator<string> {
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

/** The title of a concept as people read it; of somebody else's next version nothing is known. */
export async function titleRead(id: string): Promise<string> {
  const concept = await db().concept.findUnique({ where: { id }, select: { current: { select: { title: true } } } });
  return concept?.current?.title ?? "";
}
