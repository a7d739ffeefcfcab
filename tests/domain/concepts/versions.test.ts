import { beforeAll, expect, it } from "vitest";
import { findDifference, listVersions } from "~/domain/concepts/comparing-versions.server";
import { saveConcept } from "~/domain/concepts/drafting.server";
import { listConceptsForReview } from "~/domain/concepts/board.server";
import { listPublishedConcepts } from "~/domain/concepts/listing.server";
import { archiveConcept, publishConcept } from "~/domain/concepts/publishing.server";
import { findConceptVersion, findPublishedConcept } from "~/domain/concepts/reading.server";
import { findConceptForReview, findNextDifference } from "~/domain/concepts/reviewing.server";
import { dropRevision, reviseConcept, sayChanges } from "~/domain/concepts/revising.server";
import { submitConcept } from "~/domain/concepts/submitting.server";
import { sayBack } from "~/domain/mistakes";
import { moveClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { conceptIn, everythingOf, outcome, whole } from "../../drafts";
import { useDatabase } from "../../database";

useDatabase();

let author: Person;
let other: Person;
let organizer: Person;
let reader: Person;
beforeAll(async () => {
  author = await member("participant");
  other = await member("participant");
  organizer = await member("organizer");
  reader = await member("participant");
});

const secretDraft = "Judges shall be paid from a fund of their own, as nobody has said before.";
const text = { language: "en", sphere: "justice", summary: whole.summary, title: whole.title } as const;

/** Publishes a first version the way it goes, and gives its code. */
async function published(title: string = whole.title): Promise<{ code: string; slug: string; id: string }> {
  const { code, revision } = await conceptIn("accepted", author, { title });
  await publishConcept(organizer, { code, revision });
  const { slug, id } = await everythingOf(code);
  return { code, slug: slug!, id };
}

const at = async (code: string) => ({ code, revision: (await everythingOf(code)).revision });

/** Begins a next version and writes a text into it. */
async function revised(code: string, body = `${whole.body}\n\n${secretDraft}`): Promise<void> {
  await reviseConcept(author, await at(code));
  await saveConcept(author, code, { ...text, body, revision: (await at(code)).revision });
}

it("goes the same way as a first one, while people read what they had; slug, day and place stay", async () => {
  const { code, slug } = await published();
  const before = await everythingOf(code);
  await published("Something newer than that one");
  await revised(code);
  expect((await findPublishedConcept(reader, slug)).text.bodyHtml).not.toContain(secretDraft);
  await sayChanges(author, code, { changes: "Judges are paid from a fund" });
  await submitConcept(author, await at(code));
  moveClock(3 * 24 * 60 * 60_000);
  try {
    await db().concept.update({ where: { code }, data: { state: "accepted" } });
    await publishConcept(organizer, await at(code));
  } finally {
    moveClock(0);
  }
  const now = await findPublishedConcept(reader, slug);
  expect(now).toMatchObject({
    version: 2,
    versions: 2,
    changes: "Judges are paid from a fund",
    firstOn: before.publishedOn,
  });
  expect(now.publishedOn > now.firstOn).toBe(true);
  expect(now.text.bodyHtml).toContain(secretDraft);
  const after = await everythingOf(code);
  expect(after).toMatchObject({
    slug,
    publishedSeq: before.publishedSeq,
    publishedOn: before.publishedOn,
    changes: "",
  });
  const { items } = await listPublishedConcepts(reader, {});
  expect(items.findIndex((one) => one.slug === slug)).toBeGreaterThan(0);
  expect((await findConceptVersion(reader, slug, "1")).text.bodyHtml).not.toContain(secretDraft);
  expect(await listVersions(after.id)).toMatchObject([
    { number: 2, changes: "Judges are paid from a fund" },
    { number: 1, changes: "" },
  ]);
});

it("is not submitted before its authors say what changes, and only they say it, of a next version alone", async () => {
  const { code } = await published();
  await revised(code);
  expect(await outcome(submitConcept(author, await at(code)))).toBe("errors:required");
  expect(await outcome(sayChanges(other, code, { changes: "Something else altogether" }))).toBe("404");
  expect(await outcome(sayChanges(organizer, code, { changes: "Something else altogether" }))).toBe("404");
  const draft = await conceptIn("draft", author);
  const first = sayChanges(author, draft.code, { changes: "There was nothing before" });
  expect(await outcome(first)).toBe(sayBack("changesMoved"));
  await sayChanges(author, code, { changes: "Says who pays for it" });
  await submitConcept(author, await at(code));
  expect(await outcome(sayChanges(author, code, { changes: "Too late for this one" }))).toBe(sayBack("changesMoved"));
});

it("keeps sphere and language, whatever a forged form says", async () => {
  const { code } = await published();
  await reviseConcept(author, await at(code));
  const forged = { ...text, body: whole.body, sphere: "defence", language: "be" } as const;
  await saveConcept(author, code, { ...forged, revision: (await at(code)).revision });
  expect(await everythingOf(code)).toMatchObject({ sphere: "justice", language: "en" });
});

it("is dropped without leaving a word of it", async () => {
  const { code, slug } = await published();
  const before = await everythingOf(code);
  await revised(code);
  await sayChanges(author, code, { changes: "Something that will be dropped" });
  expect(await outcome(dropRevision(other, await at(code)))).toBe("404");
  await dropRevision(author, await at(code));
  const after = await everythingOf(code);
  const { title, summary, body, bodyHtml, currentId } = before;
  expect(after).toMatchObject({ title, summary, body, bodyHtml, currentId, state: "published", changes: "" });
  expect(JSON.stringify(after)).not.toContain(secretDraft);
  expect(await outcome(findConceptVersion(reader, slug, "2"))).toBe("404");
});

it("lets organizers see nothing of it while it is in its author's hands, and what it changes afterwards", async () => {
  const { code } = await published();
  await revised(code);
  await db().concept.update({ where: { code }, data: { title: "A title of the draft alone" } });
  const seen = await findConceptForReview(organizer, code);
  expect(JSON.stringify(seen)).not.toContain(secretDraft);
  expect(JSON.stringify(seen)).not.toContain("A title of the draft alone");
  expect(await findNextDifference(organizer, code)).toBeNull();
  const board = await listConceptsForReview(organizer, { state: "published" });
  expect(JSON.stringify(board)).not.toContain("A title of the draft alone");
  await sayChanges(author, code, { changes: "Judges are paid from a fund" });
  await submitConcept(author, await at(code));
  expect(await findConceptForReview(organizer, code)).toMatchObject({
    title: "A title of the draft alone",
    next: { after: 1, changes: "Judges are paid from a fund" },
  });
  const added = (await findNextDifference(organizer, code))!.flatMap(({ runs }) => runs);
  expect(added.some(({ kind, text: words }) => kind === "added" && words.includes(secretDraft))).toBe(true);
  expect(await outcome(findNextDifference(reader, code))).toBe("403");
});

it("goes on when what is read is archived, and opens it again when it is published", async () => {
  const { code, slug } = await published();
  await revised(code);
  await archiveConcept(organizer, await at(code));
  expect(await everythingOf(code)).toMatchObject({ state: "draft", reading: "archived" });
  expect((await findPublishedConcept(reader, slug)).open).toBe(false);
  await db().concept.update({ where: { code }, data: { state: "accepted" } });
  await publishConcept(organizer, await at(code));
  expect(await findPublishedConcept(reader, slug)).toMatchObject({ open: true, version: 2 });
});

it("compares two versions in the order of their numbers, once, and refuses what there is not", async () => {
  const { code, id } = await published();
  await revised(code);
  await db().concept.update({ where: { code }, data: { state: "accepted" } });
  await publishConcept(organizer, await at(code));
  const difference = await findDifference(id, 1, "2");
  expect(difference).toMatchObject({ from: 1, to: 2 });
  const runs = difference.changes.flatMap((change) => change.runs);
  expect(runs.some(({ kind, text: words }) => kind === "added" && words.includes(secretDraft))).toBe(true);
  expect((await findDifference(id, 2, "1")).changes).toBe(difference.changes);
  for (const wrong of ["3", "0", "-1", "1e9", "x", ""]) expect(await outcome(findDifference(id, 2, wrong))).toBe("404");
});
