import { beforeAll, describe, expect, it } from "vitest";
import { archiveConcept, publishConcept } from "~/domain/concepts/publishing.server";
import { findConceptForReview, takeIntoReview } from "~/domain/concepts/reviewing.server";
import {
  type ConceptAct,
  conceptActs,
  conceptStates,
  leadsFrom,
  leadsTo,
  notedAs,
  onBoard,
  openActs,
  type ConceptState,
  type Reading,
  readings,
  steps,
} from "~/domain/concepts/states";
import { dropRevision, reviseConcept } from "~/domain/concepts/revising.server";
import { submitConcept, withdrawConcept } from "~/domain/concepts/submitting.server";
import { db } from "~/platform/db.server";
import type { Actor } from "~/platform/session.server";
import { member, type Person } from "../../cast";
import { acceptAndAnnounce, returnAndAnnounce } from "../../deciding";
import { conceptIn, everythingOf, outcome } from "../../drafts";
import { useDatabase } from "../../database";

useDatabase();

type Verb = (actor: Actor, at: { code: string; revision: number }) => Promise<void>;

const verbs: Record<ConceptAct, Verb> = {
  submit: submitConcept,
  withdraw: withdrawConcept,
  review: takeIntoReview,
  return: returnAndAnnounce,
  accept: acceptAndAnnounce,
  publish: publishConcept,
  revise: reviseConcept,
  drop: dropRevision,
  archive: archiveConcept,
};

let author: Person;
let other: Person;
let organizer: Person;
let second: Person;
let applicant: Person;

beforeAll(async () => {
  author = await member("participant");
  other = await member("participant");
  organizer = await member("organizer");
  second = await member("administrator");
  applicant = await member("applicant");
});

/** Where the text in work may stand beside what people have of the concept. */
const standings = conceptStates.flatMap((state): [ConceptState, Reading][] => {
  if (state === "published") return [[state, "open"]];
  if (state === "archived") return [[state, "archived"]];
  if (state === "withdrawn") return [[state, "none"]];
  return readings.map((reading) => [state, reading]);
});

/** A concept whose text stands here while people have this of it. */
async function conceptStanding(state: ConceptState, reading: Reading, owner: Person) {
  const read = reading === "open" ? "published" : "archived";
  if (reading === "none" || state === read) return conceptIn(state, owner);
  const { code } = await conceptIn(read, owner);
  return db().concept.update({ where: { code }, data: { state, changes: "Says who pays for it" } });
}

describe.each(conceptActs)("%s", (act) => {
  it.each(standings)("from %s, read: %s: by those who may, from where it leads, and not otherwise", async (...at) => {
    const [state, reading] = at;
    const standing = { state, reading };
    const asks: [who: Person, owner: Person][] = [
      [author, author],
      [other, author],
      [organizer, author],
      [organizer, organizer],
      [applicant, author],
      [applicant, applicant],
    ];
    for (const [who, owner] of asks) {
      const { code, revision } = await conceptStanding(state, reading, owner === applicant ? author : owner);
      if (owner === applicant)
        await db().conceptAuthor.updateMany({ where: { concept: { code } }, data: { accountId: applicant.id } });
      const before = await everythingOf(code);
      const own = who === owner;
      const organizes = who === organizer;
      let expected: string;
      if (who === applicant) expected = "403";
      else if (steps[act].by === "author") expected = !own ? "404" : leadsFrom(act, standing) ? "done" : "409";
      else if (!organizes) expected = "403";
      else if (!onBoard(standing)) expected = "404";
      else expected = own ? "403" : leadsFrom(act, standing) ? "done" : "409";
      expect(await outcome(verbs[act](who, { code, revision })), `${who.pseudonym} on ${owner.pseudonym}'s`).toBe(
        expected,
      );
      expect(openActs(who, before).includes(act)).toBe(expected === "done");
      const after = await everythingOf(code);
      if (expected !== "done") expect(after).toEqual(before);
      else {
        expect(after.state).toBe(leadsTo(act, standing));
        expect(after.revision).toBe(before.revision + 1);
        expect(after.steps).toHaveLength(1);
        expect(after.steps[0]).toMatchObject({ fromState: state, toState: notedAs(act), byId: who.id });
        const entries = await db().logEntry.findMany({ where: { subjectKind: "concept", subject: code } });
        const decided = act === "accept" || act === "return" ? ["concept.decided"] : [];
        expect(entries.map(({ verb }) => verb)).toEqual(
          steps[act].by === "reviewer" ? [...decided, `concept.${steps[act].to}`] : [],
        );
      }
    }
  });
});

it("answers whoever decides second with 409, and one who decides on a text that has changed since", async () => {
  const { code, revision } = await conceptIn("in_review", author);
  const at = { code, revision };
  const both = await Promise.all([outcome(acceptAndAnnounce(organizer, at)), outcome(verbs.return(second, at))]);
  expect(both.sort()).toEqual(["409", "done"]);
  expect((await everythingOf(code)).steps).toHaveLength(1);
  const again = await conceptIn("in_review", author);
  await db().concept.update({ where: { code: again.code }, data: { revision: { increment: 4 } } });
  expect(await outcome(acceptAndAnnounce(organizer, { code: again.code, revision: again.revision }))).toBe("409");
});

it("publishes once however often it is asked", async () => {
  const { code, revision } = await conceptIn("accepted", author);
  const asked = [organizer, second, organizer].map((who) => outcome(publishConcept(who, { code, revision })));
  expect((await Promise.all(asked)).sort()).toEqual(["409", "409", "done"]);
  const { versions, slug, publishedSeq, title, body, bodyHtml } = await everythingOf(code);
  expect(versions).toHaveLength(1);
  expect(versions[0]).toMatchObject({ number: 1, title, body, bodyHtml });
  expect(slug).toContain("courts-that-answer-to-the-law");
  expect(publishedSeq).toBeGreaterThan(0);
});

it("keeps a returned text, which its author may be changing, from organizers", async () => {
  const { code, revision } = await conceptIn("in_review", author);
  expect((await findConceptForReview(organizer, code)).bodyHtml).toContain("One person decides");
  await verbs.return(organizer, { code, revision });
  const seen = await findConceptForReview(organizer, code);
  expect(seen).toMatchObject({ bodyHtml: "", summary: "", authors: [] });
  expect(seen.steps.at(-1)?.remarksHtml).toContain("<strong>who</strong>");
});

it("notes in which capacity the author wrote", async () => {
  const expert = await member("expert");
  expect((await conceptIn("draft", expert)).authorKind).toBe("expert");
  expect((await conceptIn("draft", organizer)).authorKind).toBe("participant");
});
