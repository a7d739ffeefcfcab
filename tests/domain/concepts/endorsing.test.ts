import { beforeAll, expect, it } from "vitest";
import { shownEndorsements } from "~/domain/concepts/endorsements";
import {
  endorse,
  endorsementTag,
  findOwnEndorsement,
  forgetEndorsementsOf,
  listOutgrown,
  takeEndorsementBack,
} from "~/domain/concepts/endorsing.server";
import { findStanding } from "~/domain/concepts/standing.server";
import { newId } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { nextVersion, publishedConcept } from "../../concepts";
import { conceptIn, outcome } from "../../drafts";
import { useDatabase } from "../../database";

useDatabase();

let author: Person;
let reader: Person;
beforeAll(async () => {
  author = await member("participant");
  reader = await member("participant");
});

const first = { version: 1 };
const countOf = async (id: string) => (await db().concept.findUniqueOrThrow({ where: { id } })).endorsements;

it("counts somebody once, however often and at the same time they press", async () => {
  const { id, slug } = await publishedConcept({ author });
  await Promise.all([1, 2, 3, 4].map(() => endorse(reader, slug, first)));
  expect(await countOf(id)).toBe(1);
  expect(await db().endorsement.count({ where: { conceptId: id } })).toBe(1);
  await Promise.all([1, 2].map(() => takeEndorsementBack(reader, slug)));
  expect(await countOf(id)).toBe(0);
  await takeEndorsementBack(reader, slug);
  expect(await countOf(id)).toBe(0);
});

it("is refused to authors, visitors and applicants, of drafts, of the archive and of versions that there are not", async () => {
  const { id, slug } = await publishedConcept({ author });
  const applicant = await member("applicant");
  const coauthor = await member("expert");
  await db().conceptAuthor.create({ data: { id: newId(), conceptId: id, accountId: coauthor.id, position: 2 } });
  const draft = await conceptIn("accepted", author);
  await db().concept.update({ where: { code: draft.code }, data: { slug: "not-published-yet" } });
  const archived = await publishedConcept({ author, state: "archived" });
  const asked = [
    [null, slug, 1, "401"],
    [applicant, slug, 1, "403"],
    [author, slug, 1, "403"],
    [coauthor, slug, 1, "403"],
    [reader, slug, 2, "404"],
    [reader, "not-published-yet", 1, "404"],
    [reader, "nothing-there", 1, "404"],
    [reader, archived.slug, 1, "409"],
  ] as const;
  for (const [who, where, version, answer] of asked) {
    expect([where, version, await outcome(endorse(who, where, { version }))]).toEqual([where, version, answer]);
  }
  expect(await countOf(id)).toBe(0);
});

it("tells nobody whose it is: tags of one person under two concepts have nothing in common", async () => {
  const [one, two] = [await publishedConcept({ author }), await publishedConcept({ author })];
  for (const { slug } of [one, two]) await endorse(reader, slug, first);
  const tags = [endorsementTag(one.id, reader.id), endorsementTag(two.id, reader.id)];
  expect(new Set(tags).size).toBe(2);
  const rows = await db().endorsement.findMany({ where: { conceptId: { in: [one.id, two.id] } } });
  expect(rows.map(({ tag }) => tag).sort()).toEqual([...tags].sort());
  expect(JSON.stringify(rows)).not.toContain(reader.id);
  // No hidden number of a row says which tags came one after another.
  await expect(db().$queryRawUnsafe(`SELECT rowid FROM "Endorsement"`)).rejects.toThrow();
  await expect(db().$queryRawUnsafe(`SELECT rowid FROM "ConceptFollow"`)).rejects.toThrow();
});

it("says a number from ten on, and below a band alone", async () => {
  expect([0, 1, 4, 5, 9, 10, 31].map(shownEndorsements)).toEqual([
    ...[{ band: "nobody" }, { band: "few" }, { band: "few" }, { band: "several" }, { band: "several" }],
    ...[{ count: 10 }, { count: 31 }],
  ]);
  const { id } = await publishedConcept({ author });
  await db().concept.update({ where: { id }, data: { endorsements: 7 } });
  for (const who of [reader, author]) {
    const { endorsements } = await findStanding(who, id);
    expect(endorsements).toEqual({ band: "several" });
  }
});

it("tells whoever endorsed an older version of the newer one, until they renew it or take it back", async () => {
  const { id, slug } = await publishedConcept({ author });
  const another = await member("participant");
  for (const who of [reader, another]) await endorse(who, slug, first);
  expect(await listOutgrown(reader)).toEqual([]);
  await nextVersion(id, { title: "Courts, anew", body: "## Anew\n\nOther words." });
  const told = { slug, title: "Courts, anew", endorsed: 1, version: 2, language: "en" };
  expect(await listOutgrown(reader)).toEqual([told]);
  expect(await listOutgrown(author)).toEqual([]);
  await endorse(reader, slug, { version: 2 });
  expect(await listOutgrown(reader)).toEqual([]);
  expect(await findOwnEndorsement(reader, id)).toBe(2);
  expect(await countOf(id)).toBe(2);
  await takeEndorsementBack(another, slug);
  expect(await listOutgrown(another)).toEqual([]);
  expect(await countOf(id)).toBe(1);
});

it("goes with an account from every concept", async () => {
  const leaving = await member("participant");
  const concepts = [await publishedConcept({ author }), await publishedConcept({ author, state: "archived" })];
  await endorse(leaving, concepts[0]!.slug, first);
  await endorse(reader, concepts[0]!.slug, first);
  // Endorsed before it went into the archive.
  await db().endorsement.create({
    data: { tag: endorsementTag(concepts[1]!.id, leaving.id), conceptId: concepts[1]!.id, version: 1 },
  });
  await db().concept.update({ where: { id: concepts[1]!.id }, data: { endorsements: 1 } });
  await transaction((tx) => forgetEndorsementsOf(tx, leaving.id));
  expect(await Promise.all(concepts.map(({ id }) => countOf(id)))).toEqual([1, 0]);
  for (const { id } of concepts) expect(await findOwnEndorsement(leaving, id)).toBeNull();
  expect(await findOwnEndorsement(reader, concepts[0]!.id)).toBe(1);
});
