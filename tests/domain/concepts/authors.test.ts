import { expect, it } from "vitest";
import { markedAuthors, nameAuthors, nameAuthorsFirst, shownAuthor } from "~/domain/concepts/authors";
import { findOwnConcept, saveConcept } from "~/domain/concepts/drafting.server";
import { listOwnConcepts } from "~/domain/concepts/listing.server";
import { findConceptForReview, takeIntoReview } from "~/domain/concepts/reviewing.server";
import { deleteConceptsOf, leaveConceptsOf } from "~/domain/concepts/parting.server";
import { translator } from "~/locales/t";
import { newId } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member } from "../../cast";
import { conceptIn, everythingOf, outcome, whole } from "../../drafts";
import { useDatabase } from "../../database";

useDatabase();

/** Makes this account a further author of a concept. */
async function addAuthor(code: string, accountId: string, shownAs = "pseudonym") {
  const { id: conceptId } = await db().concept.findUniqueOrThrow({ where: { code } });
  await db().conceptAuthor.create({ data: { id: newId(), conceptId, accountId, position: 2, shownAs } });
}

it("names an author as they chose, and nobody who is gone", () => {
  const heron = { accountId: "a", pseudonym: "Patient Heron" };
  const rows = [
    { ...heron, shownAs: "pseudonym" },
    { ...heron, accountId: "b", shownAs: "participant" },
    { accountId: null, pseudonym: null, shownAs: "pseudonym" },
  ];
  expect(nameAuthors(translator("en"), rows.map(shownAuthor))).toBe(
    "Patient Heron, a participant of the Reserve, former participant",
  );
  expect(nameAuthorsFirst(translator("en"), rows.slice(1).map(shownAuthor))).toMatch(
    /^A participant of the Reserve, f/,
  );
  expect(nameAuthorsFirst(translator("en"), [{ as: "pseudonym", name: "river60" }])).toBe("river60");
  expect(JSON.stringify(rows.slice(1).map(shownAuthor))).not.toContain("Heron");
  expect(markedAuthors(rows)).toEqual(["a"]);
});

it("lets each author write, and decide on it none of them", async () => {
  const [first, second, other] = [await member("participant"), await member("organizer"), await member("participant")];
  const { code } = await conceptIn("draft", first);
  await addAuthor(code, second.id);
  await saveConcept(second, code, { ...whole, title: "Written by two", revision: 0 });
  expect((await findOwnConcept(first, code)).title).toBe("Written by two");
  expect((await listOwnConcepts(second)).map((one) => one.code)).toEqual([code]);
  expect(await outcome(findOwnConcept(other, code))).toBe("404");
  const { revision } = await db().concept.update({ where: { code }, data: { state: "submitted" } });
  expect(await outcome(takeIntoReview(second, { code, revision }))).toBe("403");
  expect((await findConceptForReview(second, code)).own).toBe(true);
});

it("leaves to the others what was written together when one of them goes", async () => {
  const [first, second] = [await member("participant"), await member("participant")];
  const draft = await conceptIn("draft", first);
  const published = await conceptIn("published", first);
  for (const { code } of [draft, published]) await addAuthor(code, second.id);
  await db().$transaction((tx) => deleteConceptsOf(tx, first.id));
  expect((await everythingOf(draft.code)).authors.map(({ accountId }) => accountId)).toEqual([second.id]);
  const kept = await everythingOf(published.code);
  expect(kept.authors.map(({ accountId }) => accountId).sort()).toEqual([second.id, null].sort());
  expect([kept.reading, kept.title]).toEqual(["open", whole.title]);
  await db().$transaction((tx) => leaveConceptsOf(tx, second.id));
  expect(await db().concept.count({ where: { code: draft.code } })).toBe(0);
  expect((await everythingOf(published.code)).authors.every(({ accountId }) => accountId === null)).toBe(true);
});
