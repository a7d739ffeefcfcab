import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findConceptVersion, findPublishedConcept } from "~/domain/concepts/reading.server";
import { comment } from "~/domain/discussion/commenting.server";
import { findCommentPath } from "~/domain/discussion/finding.server";
import { listDiscussion } from "~/domain/discussion/listing.server";
import type { ShownComment } from "~/domain/discussion/threads";
import { sayBack } from "~/domain/mistakes";
import { holderTag } from "~/domain/matrix/card-holder.server";
import { eraseOneself, findErasure } from "~/domain/privacy/erasing.server";
import type { TextWay } from "~/domain/privacy/erasing.schema";
import { going } from "~/domain/privacy/going";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import type { Actor } from "~/platform/session.server";
import { member } from "../../cast";
import { useDatabase } from "../../database";
import { linesOf, tableNames } from "../../tables";
import { outcome } from "../../drafts";
import { organized, passphrase, positions, type WholePerson, wholePerson } from "../../whole-person";

useDatabase();

const erase = (actor: Actor, texts: TextWay = "delete", passphraseNow = passphrase) =>
  outcome(eraseOneself(actor, { texts, passphraseNow }));

/** Every text of the database with its table, as one line each; the inside of the search is read as bytes elsewhere. */
async function everyRow(): Promise<{ table: string; row: string }[]> {
  const rows = await Promise.all(
    (await tableNames()).map(async (table) => (await linesOf(table)).map((row) => ({ table, row }))),
  );
  return rows.flat();
}

async function tablesWith(words: string[]): Promise<string[]> {
  const rows = await everyRow();
  return [...new Set(rows.filter(({ row }) => words.some((word) => row.includes(word))).map(({ table }) => table))];
}

const counts = async () => {
  const rows = await db().position.findMany({ where: { key: { in: positions } }, orderBy: { key: "asc" } });
  return rows.map(({ candidateCount }) => candidateCount);
};

/** Kept counts that differ from what is counted. */
async function wrongCounts(): Promise<unknown[]> {
  return db().$queryRaw<unknown[]>`
    SELECT 'concept', c."id" FROM "Concept" c WHERE c."commentCount" <>
      (SELECT COUNT(*) FROM "Comment" m WHERE m."conceptId" = c."id" AND m."state" <> 'deleted')
    UNION ALL SELECT 'endorsed', c."id" FROM "Concept" c WHERE c."endorsements" <>
      (SELECT COUNT(*) FROM "Endorsement" e WHERE e."conceptId" = c."id")
    UNION ALL SELECT 'opinions', o."conceptId" FROM "OpinionMap" o WHERE o."voters" <>
      (SELECT COUNT(*) FROM "OpinionVoter" v WHERE v."conceptId" = o."conceptId") OR o."moved" <>
      (SELECT COUNT(*) FROM "OpinionVoter" v WHERE v."conceptId" = o."conceptId" AND v."moved")
    UNION ALL SELECT 'backed', m."id" FROM "Comment" m WHERE m."endorsements" <>
      (SELECT COUNT(*) FROM "CommentEndorsement" e WHERE e."commentId" = m."id")
    UNION ALL SELECT 'comment', p."id" FROM "Comment" p WHERE p."replyCount" <>
      (SELECT COUNT(*) FROM "Comment" m WHERE m."parentId" = p."id" AND m."state" <> 'deleted')
    UNION ALL SELECT 'position', p."key" FROM "Position" p WHERE p."candidateCount" <>
      (SELECT COUNT(*) FROM "Choice" c WHERE c."positionKey" = p."key")`;
}

async function fixed(): Promise<void> {
  // The rows of a whole person are put in with their counts left at what they were.
  await db().$executeRaw`UPDATE "Concept" SET "commentCount" =
    (SELECT COUNT(*) FROM "Comment" m WHERE m."conceptId" = "Concept"."id" AND m."state" <> 'deleted')`;
}

async function discussionOf(reader: Actor, slug: string): Promise<ShownComment[]> {
  const concept = await findPublishedConcept(reader, slug);
  return (await listDiscussion(reader, concept)).threads;
}

async function slugNow({ id }: { id: string }): Promise<string> {
  return (await db().concept.findUniqueOrThrow({ where: { id } })).slug!;
}

it("takes every row and every word of the person, and nothing of anybody else", async () => {
  const [person, other] = [await wholePerson(), await wholePerson()];
  await fixed();
  const tag = holderTag(person.id);
  const before = await tablesWith(Object.values(other.marks));
  expect(await wrongCounts()).toEqual([]);
  expect(await counts()).toEqual([2, 2]);
  expect(await erase(person)).toBe("done");
  const words = [...Object.values(person.marks), ...Object.values(person.secrets), tag];
  expect(await tablesWith(words)).toEqual([]);
  // The log is chained: it holds codes that lead nowhere.
  const kept = Object.entries(going).flatMap(([model, how]) => ((how as string) === "kept" ? [model] : []));
  expect(kept).toEqual(["LogEntry"]);
  expect(await tablesWith([person.id, person.card])).toEqual(["LogEntry"]);
  expect(await counts()).toEqual([1, 1]);
  expect(await wrongCounts()).toEqual([]);
  expect(await tablesWith(Object.values(other.marks))).toEqual(before);
  expect(existsSync(join(env().DATA_DIR, "work", person.file))).toBe(false);
  expect(existsSync(join(env().DATA_DIR, "work", other.file))).toBe(true);
  const [entry] = await db().logEntry.findMany({ where: { verb: "account.erased" } });
  expect(entry).toMatchObject({ actorId: "", subject: "", subjectKind: "account", detail: "" });
});

it("leaves the place of an answered comment, without author or words", async () => {
  const person = await wholePerson();
  const reader = await member("participant");
  await erase(person);
  const threads = await discussionOf(reader, person.elsewhere.slug);
  // The hidden one had no answers, so it has left its place.
  expect(threads).toHaveLength(1);
  expect(threads[0]).toMatchObject({ state: "deleted", html: "", pseudonym: null });
  expect(threads[0]!.replies.map(({ html, pseudonym }) => [html, pseudonym])).toEqual([
    ["<p>An answer to it.</p>", person.other.pseudonym],
  ]);
});

it("leaves the discussion of others under a deleted concept, closed, and its address says nothing of the title", async () => {
  const person = await wholePerson();
  const { code } = await db().comment.findFirstOrThrow({ where: { conceptId: person.discussed.id } });
  // The text has been read, and is kept in memory.
  await findPublishedConcept(person.other, person.discussed.slug);
  await erase(person);
  expect(await outcome(findPublishedConcept(person.other, person.discussed.slug))).toBe("404");
  const slug = await slugNow(person.discussed);
  expect(slug).toMatch(/^[a-z2-9]{16}$/);
  const concept = await findPublishedConcept(person.other, slug);
  expect(concept).toMatchObject({ authors: [{ as: "former", name: "" }], open: false, versions: 1 });
  expect(concept.text).toMatchObject({ title: "", summary: "", bodyHtml: "" });
  expect(await outcome(findConceptVersion(person.other, slug, "2"))).toBe("404");
  expect((await discussionOf(person.other, slug)).map(({ html }) => html)).toEqual([
    "<p>What another thinks of it.</p>",
  ]);
  expect(await findCommentPath(person.other, code)).toContain(`/concepts/${slug}`);
  const late = comment(person.other, slug, { body: "Too late.", formToken: newToken() });
  expect(await outcome(late)).toBe(sayBack("discussionClosed"));
  // One below which nobody else has written is gone altogether.
  expect(await db().concept.count({ where: { id: person.quiet.id } })).toBe(0);
});

it("leaves what people read without a name when asked to, and nothing that was not published", async () => {
  const person = await wholePerson();
  await fixed();
  expect(await erase(person, "leave")).toBe("done");
  const {
    title,
    summary,
    body,
    version,
    comment: own,
    answer,
    remarks,
    official,
    changes,
    pinned,
    summed,
    ...rest
  } = person.marks;
  const gone = [...Object.values(rest), ...Object.values(person.secrets), holderTag(person.id)];
  expect(await tablesWith(gone)).toEqual([]);
  expect(await tablesWith([person.id, person.card])).toEqual(["LogEntry"]);
  for (const words of [title, summary, body, version]) expect(await tablesWith([words!])).toContain("ConceptVersion");
  expect(await tablesWith([own!])).toEqual(["Comment"]);
  expect(await tablesWith([pinned!])).toEqual(["PinnedComment"]);
  expect(await tablesWith([remarks!, answer!])).toHaveLength(2);
  expect(await tablesWith([official!, changes!])).toEqual(expect.arrayContaining(["OfficialAnswer", "ConceptVersion"]));
  expect(await tablesWith([summed!])).toEqual(["DiscussionSummary"]);
  const concept = await findPublishedConcept(person.other, person.discussed.slug);
  expect(concept).toMatchObject({ authors: [{ as: "former", name: "" }], open: true, versions: 2 });
  const [thread] = await discussionOf(person.other, person.elsewhere.slug);
  expect(thread).toMatchObject({ state: "visible", pseudonym: null });
  expect(await wrongCounts()).toEqual([]);
});

it("needs the passphrase; without it nothing changes", async () => {
  const person = await wholePerson();
  // A wrong try is counted, on PostgreSQL in a table.
  const rows = async () => (await everyRow()).filter(({ table }) => table !== "ShortLived");
  const before = await rows();
  expect(await erase(person, "delete", "some other words entirely")).toBe(sayBack("passphraseWrong"));
  expect(await rows()).toEqual(before);
});

it("is open to applicants and to those who have nothing yet", async () => {
  for (const role of ["applicant", "expert"] as const) {
    const person = await member(role);
    const { passphraseHash } = await db().account.findFirstOrThrow({ where: { pseudonym: { startsWith: "Heron" } } });
    await db().account.update({ where: { id: person.id }, data: { passphraseHash } });
    expect(await findErasure(person)).toEqual({ lastAdministrator: false, concepts: 0, comments: 0 });
    expect(await erase(person)).toBe("done");
    expect(await db().account.count({ where: { id: person.id } })).toBe(0);
  }
});

it("keeps what an organizer decided, without who decided it, and ends what they asked for", async () => {
  const [organizer, person] = [await wholePerson("organizer"), await wholePerson()];
  await db().applicationDecision.updateMany({
    where: { application: { accountId: person.id } },
    data: { decidedById: organizer.id },
  });
  await db().conceptStep.updateMany({ where: { conceptId: person.discussed.id }, data: { byId: organizer.id } });
  const { words, file } = await organized(organizer.id, person);
  const request = (code: string, state: string, byOrganizer: boolean) => ({
    ...{
      id: code,
      code,
      kind: "matrix",
      language: "be",
      reason: "For the year",
      askedOn: "2026-01-02",
      state,
      seq: code.length,
    },
    ...(byOrganizer ? { askedById: organizer.id } : { askedById: "another", decidedById: organizer.id }),
  });
  await db().exportRequest.createMany({
    data: [request("a", "waiting", true), request("bb", "allowed", true), request("ccc", "allowed", false)],
  });
  const asking = { askedById: organizer.id, askedOn: "2026-01-02", frozen: "{}", reason: "" };
  await db().resultsYear.create({ data: { year: 2024, openedOn: "2026-01-01", asking: { create: asking } } });
  expect(await erase(organizer)).toBe("done");
  expect(await tablesWith([organizer.id])).toEqual([]);
  expect(await db().resultsAsking.count()).toBe(0);
  const decisions = await db().applicationDecision.findMany({ where: { application: { accountId: person.id } } });
  expect(decisions).toMatchObject([{ reason: person.marks.reason, decidedById: null }]);
  const steps = await db().conceptStep.findMany({ where: { conceptId: person.discussed.id } });
  expect(steps).toMatchObject([{ remarks: person.marks.remarks, byId: null }]);
  expect(await tablesWith([file])).toEqual([]);
  expect(await db().cardNote.findMany({ where: { cardNumber: person.card } })).toMatchObject([
    { body: words, byId: null },
  ]);
  expect(await db().candidacyStep.findMany({ where: { candidacy: { cardNumber: person.card } } })).toMatchObject([
    { reason: words, byId: null },
  ]);
  const on = { conceptId: person.discussed.id };
  expect(await db().review.findMany({ where: on, include: { scores: true } })).toMatchObject([
    { comment: words, accountId: null, scores: [{ comment: words }] },
  ]);
  expect(await db().reviewNote.findMany({ where: on })).toMatchObject([{ body: words, accountId: null }]);
  expect(await db().remark.findMany({ where: { ...on, body: words } })).toMatchObject([{ accountId: null }]);
  expect(await db().conceptDecision.findMany({ where: on })).toMatchObject([{ words, decidedById: null }]);
  expect((await db().exportRequest.findMany({ orderBy: { seq: "asc" } })).map(({ state }) => state)).toEqual([
    "withdrawn",
    "allowed",
    "allowed",
  ]);
});

it("refuses the last administrator, and only the last", async () => {
  const first: WholePerson = await wholePerson("administrator");
  expect((await findErasure(first)).lastAdministrator).toBe(true);
  expect(await erase(first)).toBe("409");
  expect(await db().account.count({ where: { id: first.id } })).toBe(1);
  const second = await wholePerson("administrator");
  // Two who go at the same time: one stays.
  expect([await erase(first), await erase(second)].sort()).toEqual(["409", "done"]);
  const third = await wholePerson("administrator");
  const left = await db().account.findFirstOrThrow({ where: { role: "administrator", id: { not: third.id } } });
  const both = await Promise.all([
    erase(third),
    erase({ id: left.id, pseudonym: left.pseudonym, role: "administrator" }),
  ]);
  expect(both.sort()).toEqual(["409", "done"]);
});
