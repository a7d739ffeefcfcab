import { beforeAll, expect, it } from "vitest";
import { sayConsent, setAudience } from "~/domain/concepts/audience.server";
import { noteFormerAuthor } from "~/domain/concepts/former-authors.server";
import { listPublicConcepts } from "~/domain/concepts/listing.server";
import { publishConcept } from "~/domain/concepts/publishing.server";
import { findPublicConcept } from "~/domain/concepts/reading.server";
import { listRelated } from "~/domain/concepts/relating.server";
import { leaveConceptsOf } from "~/domain/concepts/parting.server";
import { newId } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { nextVersion, publishedConcept } from "../../concepts";
import { conceptIn, everythingOf, outcome } from "../../drafts";
import { useDatabase } from "../../database";

useDatabase();

let author: Person;
let second: Person;
let organizer: Person;
beforeAll(async () => {
  author = await member("participant", "Quiet Heron");
  second = await member("participant", "Second Heron");
  organizer = await member("organizer");
});

const yes = { agreed: true, named: false };

/** A published concept of two authors. */
async function written() {
  const { id, slug } = await publishedConcept({ author });
  await db().conceptAuthor.create({ data: { id: newId(), conceptId: id, accountId: second.id, position: 2 } });
  const { code } = await db().concept.findUniqueOrThrow({ where: { id } });
  return { id, slug, code };
}

it("is the public only when all authors agree and organizers decide it", async () => {
  const { id, slug, code } = await written();
  expect(await findPublicConcept(slug)).toBeNull();
  expect(await outcome(setAudience(organizer, code, "public"))).toBe("409");
  await sayConsent(author, code, yes);
  expect(await outcome(setAudience(organizer, code, "public"))).toBe("409");
  await sayConsent(second, code, yes);
  expect(await findPublicConcept(slug)).toBeNull();
  expect(await outcome(setAudience(author, code, "public"))).toBe("403");
  const formerly = await member("organizer");
  await transaction((tx) => noteFormerAuthor(tx, id, formerly.id));
  expect(await outcome(setAudience(formerly, code, "public"))).toBe("403");
  await setAudience(organizer, code, "public");
  expect((await findPublicConcept(slug))?.text.title).toBe("Courts that are trusted");
  expect((await listPublicConcepts({})).items.map((one) => one.slug)).toEqual([slug]);
  const entries = await db().logEntry.findMany({ where: { subject: code } });
  expect(entries.map(({ verb, detail }) => [verb, detail])).toEqual([["concept.audience", "public"]]);
  await setAudience(organizer, code, "members");
  expect(await findPublicConcept(slug)).toBeNull();
});

it("ends the moment one author takes the consent back, and does not come back by itself", async () => {
  const { slug, code } = await written();
  for (const who of [author, second]) await sayConsent(who, code, yes);
  await setAudience(organizer, code, "public");
  await sayConsent(second, code, { agreed: false, named: true });
  expect(await findPublicConcept(slug)).toBeNull();
  expect(await listPublicConcepts({})).toMatchObject({ items: [] });
  await sayConsent(second, code, yes);
  expect(await findPublicConcept(slug)).toBeNull();
});

it("ends with an author who joins without having agreed, whatever the row says", async () => {
  const { id, slug, code } = await written();
  for (const who of [author, second]) await sayConsent(who, code, yes);
  await setAudience(organizer, code, "public");
  const third = await member("participant");
  await db().conceptAuthor.create({ data: { id: newId(), conceptId: id, accountId: third.id, position: 3 } });
  expect(await findPublicConcept(slug)).toBeNull();
  expect((await listPublicConcepts({})).items).toEqual([]);
});

it("ends when an author leaves: nobody could take the consent back", async () => {
  const { slug, code } = await written();
  const leaving = await member("participant");
  await db().conceptAuthor.updateMany({
    where: { accountId: second.id, concept: { code } },
    data: { accountId: leaving.id },
  });
  for (const who of [author, leaving]) await sayConsent(who, code, yes);
  await setAudience(organizer, code, "public");
  await transaction((tx) => leaveConceptsOf(tx, leaving.id));
  expect(await findPublicConcept(slug)).toBeNull();
  expect(await outcome(setAudience(organizer, code, "public"))).toBe("409");
});

it("takes each author's own consent alone", async () => {
  const { id, code } = await written();
  const stranger = await member("participant");
  for (const who of [stranger, organizer]) expect(await outcome(sayConsent(who, code, yes))).toBe("404");
  await sayConsent(author, code, yes);
  const rows = await db().conceptAuthor.findMany({ where: { conceptId: id }, orderBy: { position: "asc" } });
  expect(rows.map(({ agreedOn }) => agreedOn !== null)).toEqual([true, false]);
});

it("shows the public the pseudonym of those alone who agreed to that", async () => {
  const { slug, code } = await written();
  await sayConsent(author, code, { agreed: true, named: true });
  await sayConsent(second, code, yes);
  await setAudience(organizer, code, "public");
  const read = await findPublicConcept(slug);
  expect(read?.authors).toEqual([
    { as: "pseudonym", name: "Quiet Heron" },
    { as: "participant", name: "" },
  ]);
  expect(read?.marked).toEqual([]);
  expect(JSON.stringify(read)).not.toContain("Second Heron");
});

it("is never decided on one's own, nor of a draft; at publication with the consent of all", async () => {
  const own = await publishedConcept({ author: organizer });
  const { code } = await db().concept.findUniqueOrThrow({ where: { id: own.id } });
  await sayConsent(organizer, code, yes);
  expect(await outcome(setAudience(organizer, code, "public"))).toBe("403");
  const draft = await conceptIn("draft", author);
  expect(await outcome(setAudience(organizer, draft.code, "public"))).toBe("404");
  // Concepts of the other tests have taken the first numbers.
  await db().counter.create({ data: { name: "conceptPublished", value: 1000 } });
  const accepted = await conceptIn("accepted", author);
  expect(await outcome(setAudience(organizer, accepted.code, "public"))).toBe("409");
  const at = { code: accepted.code, revision: accepted.revision };
  expect(await outcome(publishConcept(organizer, at, "public"))).toBe("409");
  expect((await everythingOf(accepted.code)).state).toBe("accepted");
  await sayConsent(author, accepted.code, yes);
  await publishConcept(organizer, at, "public");
  const { slug, audience } = await everythingOf(accepted.code);
  expect(audience).toBe("public");
  expect(await findPublicConcept(slug!)).not.toBeNull();
});

it("tells no version that there is not from one that is not theirs to read", async () => {
  const { id, slug, code } = await written();
  for (const who of [author, second]) await sayConsent(who, code, yes);
  await setAudience(organizer, code, "public");
  await nextVersion(id, { title: "Second", body: "## Anew\n\nOther words." });
  expect((await findPublicConcept(slug, "1"))?.version).toBe(1);
  for (const wrong of ["3", "0", "x", "1.5"]) expect(await findPublicConcept(slug, wrong)).toBeNull();
  expect(await findPublicConcept("no-such-concept")).toBeNull();
});

it("offers visitors none of the related concepts that are for members", async () => {
  const [open, closed] = [await written(), await written()];
  for (const who of [author, second]) await sayConsent(who, open.code, yes);
  await setAudience(organizer, open.code, "public");
  const line = `${open.id} ${closed.id}`;
  expect((await listRelated(line, true)).map(({ slug }) => slug)).toEqual([open.slug]);
  expect((await listRelated(line, false)).map(({ slug }) => slug)).toEqual([open.slug, closed.slug]);
});
