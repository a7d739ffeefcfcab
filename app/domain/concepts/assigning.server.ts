import { dayAfter, isDay } from "~/domain/days";
import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import type { Role } from "~/platform/roles";
import type { Actor } from "~/platform/session.server";
import { mostConcepts, mostReviewers } from "./assigning.schema";
import { formerAuthorsAmong } from "./former-authors.server";
import { versionInWork } from "./keeping-reviews.server";
import { onBoard } from "./states";
import { stepIn } from "./stepping.server";

/** Who can be asked to judge. */
const reviewing: Role[] = ["expert", "organizer", "administrator"];

/** A year, and a day for the year that has one more. */
const furthestDays = 366;

const looked = {
  ...{ id: true, code: true, title: true, language: true, state: true, reading: true, revision: true },
  authors: { select: { accountId: true } },
  decision: { select: { conceptId: true } },
} as const;

type Looked = NonNullable<Awaited<ReturnType<typeof read>>>[number];

async function read(tx: Tx, codes: readonly string[]) {
  return tx.concept.findMany({
    where: { code: { in: [...codes] } },
    orderBy: [{ submittedSeq: "asc" }, { code: "asc" }],
    select: looked,
  });
}

/**
 * The concepts of these codes that the actor may have judged, and who has once written which. Refuses with 404 what is
 * not on the board; of several the actor's own are left out, and one alone, or nothing but own ones, is refused (403).
 */
async function othersConcepts(tx: Tx, actor: Actor, codes: readonly string[]) {
  allow(actor, may.organize(actor));
  const asked = new Set(codes);
  if (asked.size === 0 || asked.size > mostConcepts) refuse(400, "brokenForm");
  const concepts = await read(tx, [...asked]);
  if (concepts.length !== asked.size || !concepts.every(onBoard)) refuse(404);
  const formerly = await formerAuthorsAmong(
    tx,
    concepts.map(({ id }) => id),
  );
  const judges = (concept: Looked, who: { id: string; role: Role }) =>
    may.judgeConcept(who, { ...concept, formerly: formerly(concept.id, who.id) });
  const others = concepts.filter((concept) => judges(concept, actor));
  allow(actor, others.length > 0);
  return { others, judges };
}

/** Whether people can be asked to judge it now. */
function opened({ state, decision }: Looked): boolean {
  return (state === "submitted" || state === "in_review") && decision === null;
}

/** Tells whether an account was asked about the version in work already, or has declined. */
async function askedBefore(tx: Tx, concepts: readonly Looked[]) {
  const versions = new Map<string, number>();
  for (const { id } of concepts) versions.set(id, await versionInWork(tx, id));
  const rows = await tx.review.findMany({
    where: { conceptId: { in: concepts.map(({ id }) => id) } },
    select: { conceptId: true, forVersion: true, accountId: true },
  });
  const pairs = new Set(
    rows
      .filter(({ conceptId, forVersion }) => versions.get(conceptId) === forVersion)
      .map(({ conceptId, accountId }) => `${conceptId} ${accountId}`),
  );
  return {
    versionOf: (concept: Looked) => versions.get(concept.id)!,
    asked: (concept: Looked, who: { id: string }) => pairs.has(`${concept.id} ${who.id}`),
  };
}

/**
 * Concepts that somebody is to be asked about, and who can be asked about at least one of them, by pseudonym. Whoever
 * writes or has written it, was asked already or has declined is left out, without saying which of these it is.
 */
export async function listPossibleReviewers(actor: Actor, codes: readonly string[]) {
  const { others, judges } = await othersConcepts(db(), actor, codes);
  const concepts = others.filter(opened);
  const [people, { asked }] = await Promise.all([
    db().account.findMany({
      where: { role: { in: reviewing } },
      orderBy: { pseudonym: "asc" },
      select: { id: true, pseudonym: true, role: true },
    }),
    askedBefore(db(), concepts),
  ]);
  const possible = people
    .map(({ role, ...person }) => ({ ...person, role: role as Role }))
    .filter((person) => concepts.some((concept) => judges(concept, person) && !asked(concept, person)));
  return {
    concepts: concepts.map(({ code, title, language, state }) => ({ code, title, language, state })),
    /** How many of those that were chosen nobody can be asked about now. */
    leftOut: new Set(codes).size - concepts.length,
    reviewers: possible.map(({ pseudonym, role }) => ({ pseudonym, expert: role === "expert" })),
  };
}

/** A day by which a review is awaited: from today to a year from now. */
export function dueDay(text: string): string {
  if (!isDay(text)) throw new Mendable("dueOn", sayBack("reviewing.day"));
  if (text < today()) throw new Mendable("dueOn", sayBack("reviewing.past"));
  if (text > dayAfter(today(), furthestDays)) throw new Mendable("dueOn", sayBack("reviewing.far"));
  return text;
}

/** The people of these pseudonyms; what names nobody who can be asked is mended in the form. */
async function peopleNamed(tx: Tx, names: readonly string[]) {
  const wanted = new Set(names);
  if (wanted.size === 0 || wanted.size > mostReviewers) refuse(400, "brokenForm");
  const people = await tx.account.findMany({
    where: { pseudonym: { in: [...wanted] }, role: { in: reviewing } },
    orderBy: { pseudonym: "asc" },
    select: { id: true, role: true },
  });
  if (people.length !== wanted.size) throw new Mendable("reviewers", sayBack("reviewing.nobody"));
  return people.map(({ id, role }) => ({ id, role: role as Role }));
}

interface Asking {
  codes: readonly string[];
  /** Pseudonyms. */
  reviewers: readonly string[];
  dueOn: string;
}

/**
 * Asks people to judge concepts by a day, all in one transaction; what is submitted is taken into review with it. Who
 * cannot be asked about one of them is left out of it, and nothing says why. Gives how many requests were made. One
 * concept alone that has moved on is refused (409); of several it is left out.
 */
export async function askReviewers(actor: Actor, { codes, reviewers, dueOn }: Asking): Promise<number> {
  allow(actor, may.organize(actor));
  return transaction(async (tx) => {
    const { others, judges } = await othersConcepts(tx, actor, codes);
    const concepts = others.filter(opened);
    if (concepts.length === 0) refuse(409);
    const [day, people] = [dueDay(dueOn), await peopleNamed(tx, reviewers)];
    const { asked, versionOf } = await askedBefore(tx, concepts);
    let made = 0;
    for (const concept of concepts) {
      const some = people.filter((person) => judges(concept, person) && !asked(concept, person));
      if (some.length === 0) continue;
      const { id: conceptId, code, revision, state } = concept;
      if (state === "submitted") await stepIn(tx, actor, "review", { code, revision });
      const first = await numbersFor(tx, some.length);
      await tx.review.createMany({
        data: some.map((person, at) => ({
          ...{ id: newId(), code: newCode(), conceptId, forVersion: versionOf(concept), accountId: person.id },
          ...{ state: "asked", askedOn: today(), dueOn: day, seq: first + at },
        })),
      });
      await record(tx, actor.id, "concept.reviewersAsked", { kind: "concept", code });
      made += some.length;
    }
    return made;
  });
}

/** The counter from which reviews have their order. */
const reviewCounter = "review";

/** Hands out so many order numbers of reviews in a row; gives the first. */
async function numbersFor(tx: Tx, count: number): Promise<number> {
  const { value } = await tx.counter.upsert({
    where: { name: reviewCounter },
    create: { name: reviewCounter, value: count },
    update: { value: { increment: count } },
  });
  return value - count + 1;
}
