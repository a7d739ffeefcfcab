import type { Entry } from "../../app/domain/log/chain.server";
import type { Prisma } from "../../app/platform/db.server";
import type { SeedComment } from "./comments.server";
import type { SeedConcept } from "./concepts.server";
import type { People, Person } from "./people";
import { commentHtml } from "./rendering.server";
import { counterNames } from "./vocabulary";

/** An entry of the log before it has its number. */
export type LogRow = Omit<Entry, "seq">;

/** Rows in the order of a day; rows of one day keep theirs. */
function byDay<T>(rows: readonly T[], day: (row: T) => string): T[] {
  return [...rows].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

/** The id of a row that belongs to one other row alone. */
const besideId = (id: string) => `${id.slice(0, 25)}${id[25] === "a" ? "b" : "a"}`;

/** Accounts and applications as rows. */
export function rowsOfPeople(people: People, demoHash: string) {
  const everyone = Object.values(people).flat() as Person[];
  // In the order of their random ids, so that the order of rows tells nothing.
  const accounts = [...everyone]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, pseudonym, skeleton, role, joinedOn, demo }): Prisma.AccountCreateManyInput => ({
      ...{ id, pseudonym, skeleton, role, joinedOn },
      passphraseHash: demo ? demoHash : "-",
      // Everybody knows their passphrase, so a second step would keep nobody out.
      secondStepWaived: demo,
    }));
  const applicants = byDay(
    everyone.flatMap(({ id, application }) => (application ? [{ accountId: id, ...application }] : [])),
    (one) => one.submittedOn,
  );
  const organizers = people.staff.filter((one) => one.role === "organizer");
  const decided = byDay(
    applicants.flatMap((one, index) => {
      const decidedById = organizers[index % organizers.length]!.id;
      return one.decision ? [{ ...one.decision, decidedById, application: one }] : [];
    }),
    (one) => one.day,
  );
  // Admission takes the answers away.
  const answering = applicants.filter(({ state }) => state !== "admitted");
  return {
    accounts,
    applications: applicants.map(
      (
        { id, code, accountId, state, experience, motivation, submittedOn },
        index,
      ): Prisma.ApplicationCreateManyInput => ({
        ...{ id, code, accountId, state, motivation, submittedOn },
        experience: state === "admitted" ? "" : experience,
        seq: index + 1,
      }),
    ),
    spheres: answering.flatMap((one) => one.spheres.map((sphere) => ({ applicationId: one.id, sphere }))),
    languages: answering.flatMap((one) => one.languages.map((language) => ({ applicationId: one.id, language }))),
    decisions: decided.map(
      ({ outcome, reason, day, decidedById, application }, index): Prisma.ApplicationDecisionCreateManyInput => ({
        id: besideId(application.id),
        applicationId: application.id,
        ...{ outcome, reason, decidedById, decidedOn: day },
        seq: index + 1,
      }),
    ),
    log: decided.map(({ outcome, day, decidedById, application }): LogRow => ({
      ...{ day, actorId: decidedById, verb: `application.${outcome}` },
      ...{ subjectKind: "application", subject: application.code, detail: "" },
    })),
    counters: { [counterNames.application]: applicants.length, [counterNames.decision]: decided.length },
  };
}

/** Concepts, what happened to them and what was said about them, as rows. */
export function rowsOfConcepts(concepts: readonly SeedConcept[], discussions: readonly SeedComment[][]) {
  const published = byDay(
    concepts.filter((one) => one.publishedOn !== null),
    (one) => one.publishedOn!,
  );
  const submitted = byDay(
    concepts.filter((one) => one.submittedOn !== null),
    (one) => one.submittedOn!,
  );
  const place = (row: readonly SeedConcept[], one: SeedConcept) => (row.includes(one) ? row.indexOf(one) + 1 : null);
  const steps = byDay(
    concepts.flatMap((concept) => concept.steps.map((step) => ({ ...step, concept }))),
    (step) => step.day,
  );
  return {
    concepts: concepts.map((one, index): Prisma.ConceptCreateManyInput => {
      const comments = discussions[index]!;
      const { sphere, title, summary, body } = one.stock;
      return {
        ...{ id: one.id, code: one.code, slug: one.slug, language: one.language, sphere, title, summary, body },
        ...{ bodyHtml: one.bodyHtml, state: one.state, startedOn: one.startedOn },
        ...{ submittedOn: one.submittedOn, publishedOn: one.publishedOn, revision: one.steps.length + 1 },
        // What is in work was handed in as often as its steps say.
        submissions: one.publishedOn === null ? one.steps.filter(({ to }) => to === "submitted").length : 0,
        reading: one.publishedOn === null ? "none" : one.state === "archived" ? "archived" : "open",
        authorKind: one.stock.as === "expert" ? "expert" : "participant",
        publishedSeq: place(published, one),
        submittedSeq: place(submitted, one),
        commentCount: comments.length,
        lastSeq: comments.length,
        rootCount: comments.filter((comment) => comment.depth === 0).length,
      };
    }),
    authors: concepts.map((one): Prisma.ConceptAuthorCreateManyInput => ({
      ...{ id: besideId(one.id), conceptId: one.id, accountId: one.author.id, position: 1 },
    })),
    versions: published.map((one): Prisma.ConceptVersionCreateManyInput => {
      const { title, summary, body } = one.stock;
      return {
        id: besideId(one.id),
        ...{
          conceptId: one.id,
          number: 1,
          title,
          summary,
          body,
          bodyHtml: one.bodyHtml,
          publishedOn: one.publishedOn!,
        },
      };
    }),
    steps: steps.map(({ id, concept, from, to, remarks, byId, day }, index): Prisma.ConceptStepCreateManyInput => ({
      ...{ id, conceptId: concept.id, seq: index + 1, fromState: from, toState: to, byId, takenOn: day },
      ...{ remarks, remarksHtml: remarks ? commentHtml(remarks) : "" },
    })),
    comments: concepts.flatMap((concept, index) =>
      discussions[index]!.map((one): Prisma.CommentCreateManyInput => {
        const { id, code, formToken, depth, seq, rootNumber, body, bodyHtml, writtenOn } = one;
        const { replyCount, threadSize } = one;
        return {
          ...{ id, code, formToken, depth, seq, rootNumber, body, bodyHtml, writtenOn, replyCount, threadSize },
          ...{ conceptId: concept.id, authorId: one.author.id, state: "visible" },
          parentId: one.parent?.id ?? null,
          rootId: one.root?.id ?? id,
        };
      }),
    ),
    log: steps
      .filter(({ byId, concept }) => byId !== concept.author.id)
      .flatMap(({ to, byId, day, concept }): LogRow[] => {
        // What was announced had been decided before.
        const verbs = to === "accepted" || to === "returned" ? ["decided", to] : [to];
        const subject = { subjectKind: "concept", subject: concept.code, detail: "" };
        return verbs.map((verb) => ({ day, actorId: byId, verb: `concept.${verb}`, ...subject }));
      }),
    counters: {
      [counterNames.conceptPublished]: published.length,
      [counterNames.conceptSubmitted]: submitted.length,
      [counterNames.conceptStep]: steps.length,
    },
  };
}
