import { beforeEach, expect, it } from "vitest";
import { listReviewNotes } from "~/domain/concepts/conferring.server";
import { noteFormerAuthor } from "~/domain/concepts/former-authors.server";
import { findReview, giveReview, listGivenReviews } from "~/domain/concepts/judging.server";
import { listRemarks } from "~/domain/concepts/remarking.server";
import { findRemarksWithChanges, findReviewRoom, findReviewWithRoom } from "~/domain/concepts/review-pages.server";
import { findChangesSinceBefore } from "~/domain/concepts/submitted-texts.server";
import { newId } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { outcome } from "../../drafts";
import { useDatabase } from "../../database";
import { handedIn, judgement, remarkOn, reviewOf } from "../../reviews";

useDatabase();

let author: Person;
let expert: Person;
let other: Person;
let organizer: Person;
let concept: Awaited<ReturnType<typeof handedIn>>;
let code: string;

beforeEach(async () => {
  [author, organizer] = [await member("participant"), await member("organizer")];
  [expert, other] = [await member("expert"), await member("expert")];
  concept = await handedIn(author);
  code = (await reviewOf(expert.id, concept.id)).code;
  const { code: others } = await reviewOf(other.id, concept.id);
  await giveReview(other, others, judgement({ comment: "A heron is the other's word." }));
  await remarkOn(other, concept.code, "", "A remark of the other heron.");
});

/** What is said of the concept, each part read by itself. */
const parts = async (who: Person) => ({
  given: await listGivenReviews(who, concept.code, "en"),
  said: await listReviewNotes(who, concept.code),
  remarks: await listRemarks(who, concept.code),
  since: await findChangesSinceBefore(who, concept.code),
});

it("shows with one's review what each part shows by itself: nothing of others' words before one's own", async () => {
  const { given: others, ...rest } = await parts(expert);
  const page = await findReviewWithRoom(expert, code, "en");
  expect(page).toEqual({ ...(await findReview(expert, code, "en")), others, ...rest });
  expect(JSON.stringify(page)).not.toContain("heron");
  await giveReview(expert, code, judgement());
  expect(JSON.stringify(await findReviewWithRoom(expert, code, "en"))).toContain("A heron is the other's word.");
});

it("shows organizers and reviewers who have given theirs the same parts", async () => {
  for (const who of [organizer, other]) {
    const { given, said, remarks, since } = await parts(who);
    expect(await findReviewRoom(who, concept.code, "en")).toEqual({ given, said, work: { remarks, since } });
    expect(await findRemarksWithChanges(who, concept.code)).toEqual({ remarks, since });
    expect(JSON.stringify(remarks)).toContain("A remark of the other heron.");
  }
});

it("is closed to authors, former ones, and whoever was not asked", async () => {
  const former = await member("organizer");
  await transaction((tx) => noteFormerAuthor(tx, concept.id, former.id));
  const closed: [Person, string][] = [
    [author, "403"],
    [former, "403"],
    [await member("moderator"), "403"],
    [await member("expert"), "404"],
  ];
  for (const [who, answer] of closed) {
    expect(await outcome(findReviewRoom(who, concept.code, "en"))).toBe(answer);
    expect(await outcome(findRemarksWithChanges(who, concept.code))).toBe(answer);
  }
  expect(await outcome(findReviewWithRoom(other, code, "en"))).toBe("404");
  await transaction((tx) => noteFormerAuthor(tx, concept.id, expert.id));
  expect(await outcome(findReviewWithRoom(expert, code, "en"))).toBe("403");
});

it("is one's own words alone once the version is published", async () => {
  const version = { id: newId(), number: 1, title: "As published", summary: "", body: "", bodyHtml: "" };
  await db().conceptVersion.create({ data: { ...version, conceptId: concept.id, publishedOn: "2026-01-01" } });
  await db().concept.update({ where: { id: concept.id }, data: { state: "published", currentId: version.id } });
  expect(await findReviewWithRoom(expert, code, "en")).toEqual({
    ...(await findReview(expert, code, "en")),
    ...{ past: true, others: null, said: null, remarks: null, since: null },
  });
});
