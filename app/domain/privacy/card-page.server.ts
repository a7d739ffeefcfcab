import { named, titled } from "~/domain/matrix/naming";
import type { Language } from "~/locales/t";
import { db } from "~/platform/db.server";
import type { Asked } from "./paper-parts";
import { gathered, reads } from "./reading-parts.server";

/** The page on a person's card: what they answered and chose, and what organizers decided and wrote on it. */
export async function* cardPage(asked: Asked): AsyncGenerator<string> {
  const { ties, paper } = asked;
  const { t, day, heading, facts, text, none } = paper;
  const [own] = await gathered(reads.card(ties));
  if (!own) {
    yield none();
    return;
  }
  yield facts([
    ["my-data:file.number", own.number],
    ["my-data:file.residence", t(`matrix:residence.${own.residence}`)],
    ["answers:field.service", own.service && t(`answers:years.${own.service}`)],
    ["answers:field.management", own.management && t(`answers:years.${own.management}`)],
    ["answers:field.education", own.education && t(`answers:education.${own.education}`)],
    ["answers:field.studied", own.studied && t(`answers:studied.${own.studied}`)],
    ["answers:field.readiness", own.readiness && t(`matrix:readiness.${own.readiness}`)],
    ["answers:field.relocation", own.relocation && t(`answers:relocation.${own.relocation}`)],
    ...(await listed(asked)),
  ]);
  yield* chosen(asked);
  yield* decided(asked);
  yield heading("my-data:notes.cardMessages");
  const messages = await gathered(reads.cardMessages(ties));
  if (!messages.length) yield none();
  for (const { fromHolder, writtenOn, body } of messages) {
    yield facts([[fromHolder ? "my-data:file.fromYou" : "my-data:file.fromOrganizers", day(writtenOn)]]);
    yield text(body);
  }
}

/** Answers of which there may be several. */
async function listed({ ties, language, paper: { t } }: Asked): Promise<[key: string, value: string][]> {
  const regions = new Map((await db().region.findMany()).map((region) => [region.code, named(region, language)]));
  const [spheres, languages, ownRegions] = await Promise.all([
    gathered(reads.cardSpheres(ties)),
    gathered(reads.cardLanguages(ties)),
    gathered(reads.cardRegions(ties)),
  ]);
  const lines = (rows: [string, string][]) => rows.map((row) => row.join(": ")).join("; ");
  return [
    [
      "answers:field.spheres",
      lines(spheres.map((one) => [t(`common:sphere.${one.sphere}`), t(`answers:years.${one.years}`)])),
    ],
    [
      "answers:field.languages",
      lines(languages.map((one) => [t(`answers:language.${one.language}`), t(`answers:level.${one.level}`)])),
    ],
    [
      "answers:field.regions",
      lines(ownRegions.map((one) => [regions.get(one.regionCode) ?? one.regionCode, t(`answers:tie.${one.tie}`)])),
    ],
  ];
}

/** Finds title and body of positions by their keys. */
async function placesOf(keys: string[], language: Language): Promise<(key: string) => [string, string]> {
  const rows = await db().position.findMany({ where: { key: { in: keys } }, include: { body: true } });
  const places = new Map(rows.map((row) => [row.key, [titled(row, language), named(row.body, language)] as const]));
  return (key) => [...(places.get(key) ?? ([key, ""] as const))];
}

async function* chosen({ ties, language, paper }: Asked): AsyncGenerator<string> {
  const { t, heading, table, tableIfAny } = paper;
  yield heading("my-data:notes.choices");
  const [choices, before] = [await gathered(reads.choices(ties)), await gathered(reads.roundChoices(ties))];
  const place = await placesOf(
    [...choices, ...before].map(({ positionKey }) => positionKey),
    language,
  );
  const heads = [
    ...["my-data:file.rank", "my-data:file.position", "my-data:file.body", "my-data:file.readiness"],
    "my-data:file.choiceWhy",
  ];
  yield tableIfAny(
    heads,
    choices.map(({ rank, positionKey, readiness, why }) => [
      ...[rank, ...place(positionKey)],
      ...[t(`matrix:readiness.${readiness}`), why],
    ]),
  );
  if (!before.length) return;
  const rounds = new Map((await db().round.findMany()).map(({ id, number }) => [id, number]));
  yield heading("my-data:notes.roundChoices");
  yield table(
    ["my-data:file.round", ...heads.slice(0, 4)],
    before.map(({ roundId, rank, positionKey, readiness }) => [
      ...[rounds.get(roundId), rank, ...place(positionKey)],
      t(`matrix:readiness.${readiness}`),
    ]),
  );
}

/** What organizers decided and noted on the card, and planned with it. */
async function* decided({ ties, language, paper }: Asked): AsyncGenerator<string> {
  const { t, day, heading, table, text } = paper;
  const candidacies = await gathered(reads.candidacies(ties));
  const [rules, seats] = [await gathered(reads.scenarioRules(ties)), await gathered(reads.scenarioSeats(ties))];
  const place = await placesOf(
    [...candidacies, ...rules, ...seats].flatMap(({ positionKey }) => positionKey ?? []),
    language,
  );
  const where = ["my-data:file.position", "my-data:file.body"];
  if (candidacies.length) {
    yield heading("my-data:notes.candidacies");
    yield table(
      [...where, "my-data:file.state", "my-data:file.day"],
      candidacies.map((one) => [
        ...place(one.positionKey),
        t(`my-data:file.candidacy.${one.state}`),
        day(one.changedOn),
      ]),
    );
    yield heading("my-data:notes.candidacySteps");
    const steps = await gathered(reads.candidacySteps(ties));
    const of = new Map(candidacies.map(({ id, positionKey }) => [id, positionKey]));
    yield table(
      ["my-data:file.position", "my-data:file.state", "my-data:file.day", "my-data:file.why"],
      steps.map((one) => [
        place(of.get(one.candidacyId) ?? "")[0],
        ...[t(`my-data:file.candidacy.${one.toState}`), day(one.takenOn), one.reason],
      ]),
    );
  }
  const notes = await gathered(reads.cardNotes(ties));
  if (notes.length) yield heading("my-data:notes.cardNotes");
  for (const { writtenOn, body } of notes) yield `<p>${day(writtenOn)}</p>\n${text(body)}`;
  if (rules.length) {
    yield heading("my-data:notes.scenarioRules");
    yield table(
      ["my-data:file.entry", ...where],
      rules.map(({ kind, positionKey }) => [t(`my-data:file.rule.${kind}`), ...place(positionKey ?? "")]),
    );
  }
  if (seats.length) {
    yield heading("my-data:notes.scenarioSeats");
    yield table(
      where,
      seats.map(({ positionKey }) => place(positionKey)),
    );
  }
}
