import { expect, it } from "vitest";
import { conceptSchema, draftSchema, newDraftSchema } from "~/domain/concepts/drafting.schema";
import { findOwnConcept, saveConcept } from "~/domain/concepts/drafting.server";
import { listConceptsForReview } from "~/domain/concepts/board.server";
import { listOwnConcepts, listPublishedConcepts } from "~/domain/concepts/listing.server";
import { db } from "~/platform/db.server";
import { member } from "../../cast";
import { conceptIn, everythingOf, outcome, whole } from "../../drafts";
import { useDatabase } from "../../database";

useDatabase();

it("takes an incomplete draft and asks for the whole when it is submitted", () => {
  const draft = { title: "Abc", language: "be", sphere: "", summary: "", body: "" };
  expect(newDraftSchema.safeParse(draft).success).toBe(true);
  const { error } = conceptSchema.safeParse(draft);
  expect(error?.issues.map(({ path }) => path[0]).sort()).toEqual(["body", "sphere", "summary", "title"]);
  expect(conceptSchema.safeParse(whole).success).toBe(true);
});

it("counts the body in characters: 100,000 fit, one more does not", () => {
  const body = (length: number) => draftSchema.safeParse({ ...whole, revision: "0", body: "ў".repeat(length) });
  expect(body(100_000).success).toBe(true);
  expect(body(100_001).error?.issues[0]?.message).toBe("errors:tooLong?max=100000&count=100001");
});

it("refuses a save from an older revision, in a closed state, and of another's text", async () => {
  const [author, other] = [await member("participant"), await member("participant")];
  const { code } = await conceptIn("draft", author);
  await saveConcept(author, code, { ...whole, revision: 0, body: "First" });
  const saved = await everythingOf(code);
  expect(saved).toMatchObject({ body: "First", bodyHtml: "<p>First</p>", revision: 1 });
  expect(await outcome(saveConcept(author, code, { ...whole, revision: 0, body: "Second" }))).toBe(
    "mistakes:changedMeanwhile",
  );
  expect(await outcome(saveConcept(other, code, { ...whole, revision: 1 }))).toBe("404");
  expect(await outcome(findOwnConcept(other, code))).toBe("404");
  expect(await everythingOf(code)).toEqual(saved);
  for (const state of ["submitted", "in_review", "accepted", "published", "archived", "withdrawn"] as const) {
    const closed = await conceptIn(state, author);
    expect(await outcome(saveConcept(author, closed.code, { ...whole, revision: 0, body: "x" }))).toBe(
      "mistakes:changedMeanwhile",
    );
    expect((await everythingOf(closed.code)).body).toBe(whole.body);
  }
});

it("lists by pages that leave nothing out, forwards and back, and by filters", async () => {
  const [author, organizer, applicant] = [
    await member("participant"),
    await member("organizer"),
    await member("applicant"),
  ];
  for (let seq = 1; seq <= 45; seq += 1) {
    const { id } = await conceptIn("published", author, seq % 9 === 0 ? { language: "ru", sphere: "local" } : {});
    await db().concept.update({ where: { id }, data: { publishedSeq: seq, slug: `c-${seq}`, submittedSeq: seq } });
  }
  const seen: (number | null)[] = [];
  let page = await listPublishedConcepts(author, {});
  expect(page.previous).toBeNull();
  for (;;) {
    seen.push(...page.items.map(({ publishedSeq }) => publishedSeq));
    if (!page.next) break;
    page = await listPublishedConcepts(author, { page: page.next });
  }
  expect(seen).toEqual(Array.from({ length: 45 }, (_, i) => 45 - i));
  const back = await listPublishedConcepts(author, { page: page.previous! });
  expect(back.items.map(({ publishedSeq }) => publishedSeq)).toEqual(Array.from({ length: 20 }, (_, i) => 25 - i));
  const first = await listPublishedConcepts(author, { page: back.previous! });
  expect(first.items[0]?.publishedSeq).toBe(45);
  expect(first.previous).toBeNull();
  const filtered = await listPublishedConcepts(author, { language: "ru", sphere: "local", kind: "participant" });
  expect(filtered.items).toHaveLength(5);
  expect((await listPublishedConcepts(author, { kind: "expert" })).items).toHaveLength(0);
  expect(await outcome(listPublishedConcepts(null, {}))).toBe("401");
  expect(await outcome(listPublishedConcepts(applicant, {}))).toBe("403");
  expect(await outcome(listConceptsForReview(author, { state: "published" }))).toBe("403");
  expect((await listConceptsForReview(organizer, { state: "published" })).items[0]?.submittedSeq).toBe(45);
  expect(await listOwnConcepts(organizer)).toEqual([]);
});
