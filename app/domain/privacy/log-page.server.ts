import { moderating } from "./moderation-pages.server";
import type { Asked } from "./paper-parts";
import { gathered, reads } from "./reading-parts.server";

/** The page on what the log says of a person, and on what they did with the matters of others. */
export async function* logPage(asked: Asked): AsyncGenerator<string> {
  const { ties, paper } = asked;
  const { day, heading, table, tableIfAny, text, none } = paper;
  const heads = ["my-data:file.day", "my-data:file.entry", "my-data:file.detail"];
  for (const name of ["logOnMe", "logOfMine"] as const) {
    yield heading(`my-data:notes.${name}`);
    const entries = await gathered(reads[name](ties));
    yield tableIfAny(
      heads,
      entries.map((one) => [day(one.day), one.verb, one.detail]),
    );
  }
  yield heading("my-data:notes.decisionsOfMine");
  const decisions = await gathered(reads.decisionsOfMine(ties));
  yield tableIfAny(
    heads,
    decisions.map((one) => [day(one.decidedOn), paper.t(`my-data:file.outcome.${one.outcome}`), one.reason]),
  );
  yield heading("my-data:notes.stepsOfMine");
  const steps = await gathered(reads.stepsOfMine(ties));
  if (!steps.length) yield none();
  for (const { takenOn, toState, remarks } of steps) {
    yield table(heads, [[day(takenOn), paper.t(`concepts:state.${toState}`), ""]]) + (remarks ? text(remarks) : "");
  }
  yield* judging(asked);
  yield* moderating(asked);
  yield heading("my-data:notes.callActsOfMine");
  const acts = await gathered(reads.callActsOfMine(ties));
  yield tableIfAny(
    heads,
    acts.map((one) => [day(one.takenOn), paper.t(`calls:acts.${one.act}`), one.reason]),
  );
  yield heading("my-data:notes.candidacyStepsOfMine");
  const candidacySteps = await gathered(reads.candidacyStepsOfMine(ties));
  yield tableIfAny(
    heads,
    candidacySteps.map((one) => [day(one.takenOn), paper.t(`my-data:file.candidacy.${one.toState}`), one.reason]),
  );
  yield heading("my-data:notes.notesOfMine");
  const notes = await gathered(reads.notesOfMine(ties));
  if (!notes.length) yield none();
  for (const { writtenOn, body } of notes) yield `<p>${day(writtenOn)}</p>\n${text(body)}`;
  yield heading("my-data:notes.catalogueImports");
  const imports = await gathered(reads.catalogueImports(ties));
  yield tableIfAny(
    ["my-data:file.day"],
    imports.map(({ madeOn }) => [day(madeOn)]),
  );
  yield heading("my-data:notes.exportsOfMine");
  const exports = await gathered(reads.exportsOfMine(ties));
  yield tableIfAny(
    heads,
    exports.map((one) => [day(one.askedOn), one.kind, one.reason]),
  );
  yield heading("my-data:notes.resultsAskedOfMine");
  const results = await gathered(reads.resultsAskedOfMine(ties));
  yield tableIfAny(
    heads,
    results.map((one) => [day(one.askedOn), String(one.year), one.reason]),
  );
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
