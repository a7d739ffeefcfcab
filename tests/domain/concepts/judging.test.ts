import { beforeEach, describe, expect, it } from "vitest";
import { countOwnReviews, listOwnReviews } from "~/domain/concepts/listing-reviews.server";
import { declineReview, findReview, giveReview, listGivenReviews } from "~/domain/concepts/judging.server";
import { noteFormerAuthor } from "~/domain/concepts/former-authors.server";
import { dueFromToday, handIn, leaveReviewsOf } from "~/domain/concepts/keeping-reviews.server";
import { findPicture } from "~/domain/concepts/picturing.server";
import { findKeptDraft, keepDraft } from "~/domain/kept-drafts.server";
import { reviewPlace } from "~/domain/kept-places";
import { say } from "~/domain/mistakes";
import { newId } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { openCallOf, writtenFor } from "../../calls";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";
import { pictureIn } from "../../pictures";
import { handedIn, judgement, reviewOf } from "../../reviews";

useDatabase();

let author: Person;
let expert: Person;
let organizer: Person;
let concept: Awaited<ReturnType<typeof handedIn>>;
let code: string;

beforeEach(async () => {
  [author, expert, organizer] = [await member("participant"), await member("expert"), await member("organizer")];
  concept = await handedIn(author);
  code = (await reviewOf(expert.id, concept.id)).code;
});

const rowOf = (own: string) => db().review.findUniqueOrThrow({ where: { code: own }, include: { scores: true } });
const give = (who: Person, own: string, fields: Record<string, unknown> = {}) =>
  outcome(giveReview(who, own, judgement(fields)));
const decide = () =>
  db().conceptDecision.create({
    data: { conceptId: concept.id, decision: "accept", words: "", wordsHtml: "", decidedOn: "2026-01-01" },
  });

describe("what one was asked to judge", () => {
  it("is the text with its criteria, and nothing of its authors", async () => {
    await db().conceptAuthor.updateMany({
      where: { conceptId: concept.id },
      data: { shownAs: "name", publicName: "A public heron", biography: "Of herons", biographyHtml: "Of herons" },
    });
    const call = await openCallOf([{ wordsEn: "Who pays?" }]);
    await writtenFor(call, concept.code);
    await db().callAnswer.create({
      data: { conceptId: concept.id, questionId: call.questions[0]!.id, answer: "All of us" },
    });
    const found = await findReview(expert, code, "en");
    expect(found).toMatchObject({ title: concept.title, judged: true, given: false, seesOthers: false, submission: 1 });
    expect(found.text).toMatchObject({ bodyHtml: concept.bodyHtml, contents: [{ level: 2 }, { level: 2 }] });
    expect(found.answers?.answers).toMatchObject([{ answer: "All of us" }]);
    expect(found.criteria.map(({ key, score }) => [key, score])).toEqual(
      ["need", "feasible", "evidence", "clarity"].map((key) => [key, null]),
    );
    const all = JSON.stringify([
      found,
      await listOwnReviews(expert),
      await listGivenReviews(organizer, concept.code, "en"),
    ]);
    for (const trace of [author.id, author.pseudonym, "heron", "participant"]) expect(all).not.toContain(trace);
  });

  it("is nobody else's: another's review, one that is declined, one whose office is gone", async () => {
    const others = [organizer, await member("expert"), await member("administrator")];
    for (const other of others) expect(await outcome(findReview(other, code, "en"))).toBe("404");
    for (const role of ["participant", "moderator"] as const) {
      expect(await outcome(findReview({ ...expert, role }, code, "en"))).toBe("403");
      expect(await outcome(giveReview({ ...expert, role }, code, judgement()))).toBe("403");
      expect(await outcome(declineReview({ ...expert, role }, code))).toBe("403");
    }
    expect(await outcome(findReview(expert, "nothing", "en"))).toBe("404");
    for (const other of others) expect(await give(other, code)).toBe("404");
    expect((await rowOf(code)).state).toBe("asked");
  });

  it("is never what one writes, or has once written, however the review came about", async () => {
    const writing = await member("expert");
    const own = await reviewOf(writing.id, concept.id);
    await db().conceptAuthor.create({
      data: { id: newId(), conceptId: concept.id, accountId: writing.id, position: 2 },
    });
    for (const act of [findReview(writing, own.code, "en"), giveReview(writing, own.code, judgement())]) {
      expect(await outcome(act)).toBe("403");
    }
    expect(await outcome(listGivenReviews(writing, concept.code, "en"))).toBe("403");
    expect(await outcome(declineReview(writing, own.code))).toBe("403");
    expect((await listOwnReviews(writing)).waits).toEqual([]);
    expect(await countOwnReviews(writing)).toEqual({ waiting: 0, overdue: 0 });
    await transaction((tx) => noteFormerAuthor(tx, concept.id, expert.id));
    expect(await outcome(findReview(expert, code, "en"))).toBe("403");
    expect(await give(expert, code)).toBe("403");
  });

  it("is gone for a reviewer who joins as an author", async () => {
    await transaction((tx) => leaveReviewsOf(tx, concept.id, expert.id));
    expect(await outcome(findReview(expert, code, "en"))).toBe("404");
  });

  it("shows no text that is back in its authors' hands, and not the title that it has by now", async () => {
    await db().concept.update({ where: { id: concept.id }, data: { state: "returned", title: "Half changed" } });
    const found = await findReview(expert, code, "en");
    expect(found).toMatchObject({ title: concept.title, text: null, answers: null, judged: false });
    expect(JSON.stringify([found, await listOwnReviews(expert)])).not.toContain("Half changed");
    expect(await give(expert, code)).toBe("409");
  });

  it("is one's own words alone once the version is published", async () => {
    expect(await give(expert, code)).toBe("done");
    const version = { id: newId(), number: 1, title: "As published", summary: "", body: "", bodyHtml: "" };
    await db().conceptVersion.create({ data: { ...version, conceptId: concept.id, publishedOn: "2026-01-01" } });
    await db().concept.update({
      where: { id: concept.id },
      data: { state: "draft", title: "The next draft", reading: "open", slug: "read", currentId: version.id },
    });
    const found = await findReview(expert, code, "en");
    expect(found).toMatchObject({ past: true, title: "As published", slug: "read", text: null, judged: false });
    expect(JSON.stringify([found, await listOwnReviews(expert)])).not.toContain("The next draft");
    expect(await give(expert, code, { revision: 1 })).toBe("409");
    expect(await outcome(listGivenReviews(expert, concept.code, "en"))).toBe("404");
    expect((await listGivenReviews(organizer, concept.code, "en")).reviews).toHaveLength(0);
  });
});

describe("giving a review", () => {
  it("keeps scores, words and advice for the text as it was handed in last; it can be changed", async () => {
    await keepDraft(expert, { place: reviewPlace(code), revision: 0, content: { comment: "Half a thought" } });
    expect(await give(expert, code, { comment: "**Worth** the reading by all." })).toBe("done");
    expect(await rowOf(code)).toMatchObject({
      ...{ state: "given", submission: 1, advice: "accept", revision: 1 },
      commentHtml: "<p><strong>Worth</strong> the reading by all.</p>",
    });
    expect(await findKeptDraft(expert, reviewPlace(code))).toBeNull();
    expect(await give(expert, code, { "score-need": "0", advice: "return", revision: 1 })).toBe("done");
    const { scores, advice } = await rowOf(code);
    expect(advice).toBe("return");
    expect(scores.map(({ criterion, score }) => [criterion, score]).sort()).toEqual([
      ...[
        ["clarity", 5],
        ["evidence", 2],
        ["feasible", 3],
        ["need", 0],
      ],
    ]);
  });

  it.each([["6"], ["-1"], ["3.5"], [""], ["five"], ["1e0x"], [undefined]])("refuses the score %j", async (forged) => {
    expect(await give(expert, code, { "score-need": forged })).toBe(say("chooseOne"));
    expect(await rowOf(code)).toMatchObject({ state: "asked", scores: [] });
  });

  it("takes no score for what is no criterion of this text", async () => {
    expect(await give(expert, code, { "score-other": "5", "why-other": "Because" })).toBe("done");
    expect((await rowOf(code)).scores.map(({ criterion }) => criterion)).not.toContain("other");
  });

  it("is by the criteria of the call, where there is one", async () => {
    const call = await openCallOf();
    await db().callCriterion.create({
      data: {
        ...{ id: newId(), code: "vision", callId: call.id, weight: 3, position: 1 },
        ...{ nameBe: "", nameRu: "", nameEn: "Vision", helpBe: "", helpRu: "", helpEn: "" },
      },
    });
    await writtenFor(call, concept.code);
    expect(await give(expert, code)).toBe(say("chooseOne"));
    expect(await give(expert, code, { "score-vision": "2" })).toBe("done");
    expect((await rowOf(code)).scores).toMatchObject([{ criterion: "vision", score: 2 }]);
  });

  it("is closed by a decision, though it is not announced, and by a form of an older state", async () => {
    expect(await give(expert, code, { revision: 7 })).toBe("409");
    await decide();
    expect(await give(expert, code)).toBe("409");
    expect(await countOwnReviews(expert)).toEqual({ waiting: 0, overdue: 0 });
    expect((await listOwnReviews(expert)).closed).toMatchObject([{ code }]);
    expect((await rowOf(code)).state).toBe("asked");
  });

  it("takes one of two forms sent at once", async () => {
    const both = await Promise.all([give(expert, code), give(expert, code, { advice: "return" })]);
    expect(both.sort()).toEqual(["409", "done"]);
    expect((await rowOf(code)).scores).toHaveLength(4);
  });

  it("never goes against a decision that is recorded at the same moment", async () => {
    const [given] = await Promise.all([give(expert, code), decide()]);
    expect(["done", "409"]).toContain(given);
    expect((await rowOf(code)).state).toBe(given === "done" ? "given" : "asked");
  });
});

describe("declining", () => {
  it("takes the text out of sight for good", async () => {
    await declineReview(expert, code);
    expect(await outcome(findReview(expert, code, "en"))).toBe("404");
    expect(await outcome(listGivenReviews(expert, concept.code, "en"))).toBe("404");
    const { waits, given, closed } = await listOwnReviews(expert);
    expect([waits, given, closed]).toEqual([[], [], []]);
    expect(await outcome(declineReview(expert, code))).toBe("404");
  });

  it("is too late once a review is given", async () => {
    await give(expert, code);
    expect(await outcome(declineReview(expert, code))).toBe("409");
    expect((await rowOf(code)).state).toBe("given");
  });
});

describe("the reviews of others", () => {
  it("are seen only after one's own; by organizers who were not asked at once", async () => {
    const other = await member("organizer");
    const own = await reviewOf(other.id, concept.id);
    await give(expert, code);
    const unseen = { why: "giveOwn", criteria: [], reviews: [], summary: null };
    expect(await listGivenReviews(other, concept.code, "en")).toEqual(unseen);
    const seen = await listGivenReviews(organizer, concept.code, "en");
    expect(seen.reviews).toMatchObject([
      { reviewer: expert.pseudonym, own: false, current: true, scores: { need: 4 } },
    ]);
    expect(seen.summary).toMatchObject({ count: 1, whole: { average: 3.5 }, advice: { accept: 1, return: 0 } });
    await give(other, own.code, { "score-need": "0", advice: "return" });
    const both = await listGivenReviews(other, concept.code, "en");
    expect(both.reviews.map((one) => [one.reviewer, one.own])).toEqual([
      ...[
        [expert.pseudonym, false],
        [other.pseudonym, true],
      ],
    ]);
    expect(both.summary).toMatchObject({ count: 2, advice: { accept: 1, return: 1 } });
    for (const who of [author, await member("expert"), await member("moderator")]) {
      expect(["403", "404"]).toContain(await outcome(listGivenReviews(who, concept.code, "en")));
    }
  });

  it("are out of sight again when the text is handed in anew, and count no more for it", async () => {
    await give(expert, code);
    await transaction(async (tx) => {
      const data = await handIn(tx, await tx.concept.findUniqueOrThrow({ where: { id: concept.id } }));
      await tx.concept.update({ where: { id: concept.id }, data });
    });
    expect((await listGivenReviews(expert, concept.code, "en")).why).toBe("giveOwn");
    const { reviews, summary } = await listGivenReviews(organizer, concept.code, "en");
    expect([reviews.map(({ current }) => current), summary]).toEqual([[false], null]);
    const found = await findReview(expert, code, "en");
    expect(found).toMatchObject({ given: false, current: false, advice: "accept", revision: 2, submission: 2 });
    expect(await give(expert, code, { revision: 2 })).toBe("done");
    expect((await listGivenReviews(expert, concept.code, "en")).summary).toMatchObject({ count: 1 });
  });

  it("stay without a name when who gave them is gone", async () => {
    await give(expert, code);
    await db().review.update({ where: { code }, data: { accountId: null } });
    expect((await listGivenReviews(organizer, concept.code, "en")).reviews).toMatchObject([{ reviewer: null }]);
  });
});

it("lists what waits by the day until which it is awaited, the overdue marked, then what was given", async () => {
  const [late, soon, done] = [await handedIn(author), await handedIn(author), await handedIn(author)];
  await reviewOf(expert.id, late.id, { dueOn: "2020-02-02" });
  await reviewOf(expert.id, soon.id, { dueOn: "2190-01-01" });
  const given = await reviewOf(expert.id, done.id);
  await give(expert, given.code);
  const list = await listOwnReviews(expert);
  expect(list.waits.map(({ dueOn, overdue }) => [dueOn, overdue])).toEqual([
    ...[
      ["2020-02-02", true],
      [dueFromToday(), false],
      ["2190-01-01", false],
    ],
  ]);
  expect(list.given).toMatchObject([{ code: given.code, open: true, overdue: false }]);
  expect(await countOwnReviews(expert)).toEqual({ waiting: 3, overdue: 1 });
  expect(await countOwnReviews(author)).toEqual({ waiting: 0, overdue: 0 });
  expect(await outcome(listOwnReviews(author))).toBe("403");
});

describe("pictures of a text", () => {
  const see = async (who: Person | null, picture: string) => outcome(findPicture(who, picture));

  it("are seen by those who were asked to judge it, while they may read it", async () => {
    await db().concept.update({ where: { id: concept.id }, data: { state: "draft" } });
    const picture = await pictureIn(author, concept.code);
    const show = (state: string, body = `![A heron](picture:${picture})`) =>
      db().concept.update({ where: { id: concept.id }, data: { state, body } });
    for (const state of ["submitted", "in_review", "accepted"]) {
      await show(state);
      expect([state, await see(expert, picture)]).toEqual([state, "done"]);
    }
    for (const state of ["draft", "returned", "withdrawn"]) {
      await show(state);
      expect([state, await see(expert, picture)]).toEqual([state, "404"]);
    }
    await show("in_review", "No picture stands here.");
    expect(await see(expert, picture)).toBe("404");
    await show("in_review");
    for (const other of [
      await member("expert"),
      await member("moderator"),
      { ...expert, role: "participant" } as Person,
    ]) {
      expect(await see(other, picture)).toBe("404");
    }
    await declineReview(expert, code);
    expect(await see(expert, picture)).toBe("404");
  });

  it("are not seen by a reviewer who has once written it", async () => {
    await db().concept.update({ where: { id: concept.id }, data: { state: "draft" } });
    const picture = await pictureIn(author, concept.code);
    await db().concept.update({ where: { id: concept.id }, data: { state: "in_review", body: `picture:${picture}` } });
    expect(await see(expert, picture)).toBe("done");
    await transaction((tx) => noteFormerAuthor(tx, concept.id, expert.id));
    expect(await see(expert, picture)).toBe("404");
  });
});
