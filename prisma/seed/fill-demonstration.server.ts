import { chained } from "../../app/domain/log/chain.server";
import { countWritten } from "../../app/domain/discussion/counting.server";
import { db, transaction } from "../../app/platform/db.server";
import { hashPassphrase } from "../../app/platform/passphrase.server";
import { inventedAddresses } from "./addresses";
import { announceDemonstration, passphrase } from "./announcing";
import { fillAttendance, logOfAttendance } from "./attendance.server";
import { inventCandidacies } from "./candidacies.server";
import { fillAsking } from "./asking.server";
import { callCounters, fillCalls, logOfCalls } from "./calls.server";
import { dealCards, type SeedCard } from "./cards.server";
import { Chance } from "./chance";
import { inventChoices } from "./choices";
import { inventDiscussion } from "./comments.server";
import { rowsOfCoauthors } from "./coauthors.server";
import { inventConcepts } from "./concepts.server";
import { fillDecision, logOfDecision } from "./decisions.server";
import { eventCounters, fillEvents, logOfEvents } from "./events.server";
import { fillOpinions } from "./opinions.server";
import { fillNotices } from "./notices.server";
import { fillModeration, logOfModeration } from "./moderation.server";
import { fillPassages } from "./passages.server";
import { inventPeople } from "./people";
import { fillPublication, logOfPublication } from "./publication.server";
import { fillRemarks } from "./remarks.server";
import { fillInterviews, fillMaterials } from "./media.server";
import { publishResults } from "./results.server";
import { fillRounds, logOfRounds } from "./rounds.server";
import { entryOfProposal, fillProposals } from "./proposals.server";
import { fillComing } from "./registrations.server";
import { fillReviews } from "./reviews.server";
import { fillStandingOut } from "./standing-out.server";
import { counterNames } from "./vocabulary";
import { rowsOfConcepts, rowsOfPeople } from "./rows.server";
import { computeSavedScenario, entryOfScenario, scenarioCounter, scenarioRow } from "./scenario.server";

/** Rows of one INSERT: well under the number of values that SQLite takes in a statement. */
const chunk = 250;

/**
 * Fills a database without accounts with the demonstration community, all of it or nothing,
 * and announces the demonstration accounts. Everyone and everything in it is invented.
 */
export async function fillDemonstration(): Promise<void> {
  if ((await db().account.count()) === 0) await fill();
  announceDemonstration();
}

async function fill(): Promise<void> {
  const people = inventPeople();
  const concepts = inventConcepts(people);
  const discussions = concepts.map((concept) =>
    concept.stock.as === "expert" ? inventDiscussion(concept, people.participants) : [],
  );
  const positions = await db().position.findMany({
    where: { retiredOn: null },
    select: {
      ...{ key: true, level: true, bodyKey: true },
      body: { select: { kind: true, sphere: true, regionCode: true } },
    },
  });
  const choices = inventChoices(
    new Chance("choices"),
    positions.map(({ body: { kind: bodyKind, ...body }, ...position }) => ({ ...position, ...body, bodyKind })),
  );
  const cards = dealCards(
    new Chance("cards"),
    people.participants.map((one) => one.id),
    [...people.waiting, ...people.declined, ...people.withdrawn].map((one) => one.id),
    people.participants.filter((one) => one.demo).map((one) => one.id),
    choices,
  );
  const hash = await hashPassphrase(passphrase);
  const ofPeople = rowsOfPeople(people, hash);
  const ofConcepts = rowsOfConcepts(concepts, discussions);
  const ofCoauthors = rowsOfCoauthors(concepts, people);
  const organizer = ofPeople.accounts.find(({ pseudonym }) => pseudonym === "demo-organizer")!.id;
  const organizers = people.staff.filter(({ role }) => role === "organizer");
  const followed = inventCandidacies(
    cards,
    organizers.map(({ id }) => id),
  );
  const log = chained(
    [
      ...[...ofPeople.log, ...ofConcepts.log, ...followed.log, entryOfProposal(concepts), entryOfScenario(organizer)],
      ...logOfRounds(organizers),
      ...logOfPublication(concepts, organizers),
      ...logOfCalls(organizer),
      ...logOfEvents(organizer),
      ...logOfAttendance(organizer),
      ...logOfDecision(concepts, organizer),
      ...logOfModeration(discussions, organizer),
    ]
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      .map((entry, index) => ({ ...entry, seq: index + 1 })),
  );
  const chosen = new Map<string, number>();
  for (const { positionKey } of cards.flatMap((card) => card.choices)) {
    chosen.set(positionKey, (chosen.get(positionKey) ?? 0) + 1);
  }
  const counters = {
    ...{ ...ofPeople.counters, ...ofConcepts.counters, ...scenarioCounter, ...callCounters, ...followed.counters },
    ...ofCoauthors.counters,
    ...eventCounters,
    [counterNames.log]: log.length,
  };

  await transaction(
    async (tx) => {
      const each = async <T>(rows: readonly T[], write: (data: T[]) => Promise<unknown>) => {
        for (let i = 0; i < rows.length; i += chunk) await write(rows.slice(i, i + chunk));
      };
      await each(ofPeople.accounts, (data) => tx.account.createMany({ data }));
      await each(ofPeople.applications, (data) => tx.application.createMany({ data }));
      await each(ofPeople.spheres, (data) => tx.applicationSphere.createMany({ data }));
      await each(ofPeople.languages, (data) => tx.applicationLanguage.createMany({ data }));
      await each(ofPeople.decisions, (data) => tx.applicationDecision.createMany({ data }));
      await each(
        cards.map(({ number, holderTag, residence, revision, answers }) => {
          const { service, management, education, studied, readiness, relocation } = answers;
          const said = { service, management, education, studied, readiness, relocation };
          return { number, holderTag, residence, revision, ...said };
        }),
        (data) => tx.card.createMany({ data }),
      );
      const answered = <T>(rows: (answers: SeedCard["answers"]) => T[]) =>
        cards.flatMap(({ number, answers }) => rows(answers).map((row) => ({ cardNumber: number, ...row })));
      await each(
        answered(({ spheres }) => spheres),
        (data) => tx.cardSphere.createMany({ data }),
      );
      await each(
        answered(({ languages }) => languages),
        (data) => tx.cardLanguage.createMany({ data }),
      );
      await each(
        answered(({ regions }) => regions),
        (data) => tx.cardRegion.createMany({ data }),
      );
      await each(
        cards.flatMap(({ number, choices: own }) => own.map((choice) => ({ cardNumber: number, ...choice }))),
        (data) => tx.choice.createMany({ data }),
      );
      for (const count of new Set(chosen.values())) {
        const keys = [...chosen.keys()].filter((key) => chosen.get(key) === count);
        await each(keys, (some) =>
          tx.position.updateMany({ where: { key: { in: some } }, data: { candidateCount: count } }),
        );
      }
      await fillRounds(tx);
      await each(followed.candidacies, (data) => tx.candidacy.createMany({ data }));
      await each(followed.steps, (data) => tx.candidacyStep.createMany({ data }));
      await each(followed.notes, (data) => tx.cardNote.createMany({ data }));
      await each(ofConcepts.concepts, (data) => tx.concept.createMany({ data }));
      await each(ofConcepts.authors, (data) => tx.conceptAuthor.createMany({ data }));
      await each(ofCoauthors.authors, (data) => tx.conceptAuthor.createMany({ data }));
      await each(ofCoauthors.changes, (data) => tx.authorChange.createMany({ data }));
      await each(ofConcepts.versions, (data) => tx.conceptVersion.createMany({ data }));
      for (const { id, conceptId } of ofConcepts.versions) {
        await tx.concept.update({ where: { id: conceptId }, data: { currentId: id } });
      }
      await each(ofConcepts.steps, (data) => tx.conceptStep.createMany({ data }));
      await fillPublication(tx, concepts, people);
      await each(ofConcepts.comments, (data) => tx.comment.createMany({ data }));
      for (const { writtenOn } of ofConcepts.comments) await countWritten(tx, writtenOn);
      await fillPassages(tx, concepts, discussions);
      await fillStandingOut(tx, concepts, discussions, people.participants);
      await fillCalls(tx, concepts, organizer);
      await fillEvents(tx);
      await tx.officialAddress.createMany({ data: inventedAddresses });
      await tx.scenario.create({ data: scenarioRow });
      await each(log, (data) => tx.logEntry.createMany({ data }));
      await tx.counter.createMany({ data: Object.entries(counters).map(([name, value]) => ({ name, value })) });
      await fillProposals(tx, concepts, people.participants);
      await fillRemarks(tx, concepts, people);
      await fillReviews(tx, concepts, people);
      await fillOpinions(tx, concepts, people);
      await fillDecision(tx, concepts, organizer);
      await fillNotices(tx, concepts, discussions);
      await fillModeration(tx, concepts, discussions, people.participants, organizer);
      await fillComing(
        tx,
        people.participants.map(({ id }) => id),
        new Map(cards.map(({ number, holderTag }) => [holderTag, number])),
      );
      await fillAsking(
        tx,
        people.participants.map(({ id }) => id),
      );
      await fillAttendance(
        tx,
        people.participants.map(({ id }) => id),
      );
      await fillInterviews(tx);
      await fillMaterials(tx);
    },
    { timeout: 120_000 },
  );
  await computeSavedScenario(organizer);
  await publishResults(organizers);
}
