import { beforeAll, expect, it } from "vitest";
import { askReviewers, listPossibleReviewers } from "~/domain/concepts/assigning.server";
import { decideAcceptance } from "~/domain/concepts/deciding.server";
import { noteFormerAuthor } from "~/domain/concepts/former-authors.server";
import { changeDueDay, endAsking, findRequest, listRequests } from "~/domain/concepts/requests.server";
import { dayAfter } from "~/domain/days";
import { today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { conceptIn, everythingOf, outcome } from "../../drafts";

useDatabase();

let author: Person;
let organizer: Person;
let second: Person;
let expert: Person;
let other: Person;
const dueOn = () => dayAfter(today(), 7);

beforeAll(async () => {
  author = await member("participant", "Author");
  organizer = await member("organizer", "Organizer");
  second = await member("administrator", "Second");
  expert = await member("expert", "Expert");
  other = await member("expert", "Other expert");
  await member("moderator", "Moderator");
});

const reviewsOf = (code: string) =>
  db().review.findMany({ where: { concept: { code } }, orderBy: { seq: "asc" }, include: { account: true } });
const names = async (who: Person, ...codes: string[]) =>
  (await listPossibleReviewers(who, codes)).reviewers.map(({ pseudonym }) => pseudonym);
const ask = (codes: string[], reviewers: Person[], who = organizer, day = dueOn()) =>
  askReviewers(who, { codes, reviewers: reviewers.map(({ pseudonym }) => pseudonym), dueOn: day });

it("offers organizers and experts, and leaves out authors, who wrote it once, who was asked and who declined alike", async () => {
  const { code, id } = await conceptIn("in_review", author);
  expect(await names(organizer, code)).toEqual(["Expert", "Organizer", "Other expert", "Second"]);
  const own = await conceptIn("in_review", expert);
  expect(await names(organizer, own.code)).not.toContain("Expert");
  await db().$transaction((tx) => noteFormerAuthor(tx, id, other.id));
  expect(await ask([code], [expert, second])).toBe(2);
  await db().review.updateMany({ where: { conceptId: id, accountId: second.id }, data: { state: "declined" } });
  const offered = await listPossibleReviewers(organizer, [code]);
  expect(offered.reviewers).toEqual([{ pseudonym: "Organizer", expert: false }]);
  const payload = JSON.stringify(offered);
  for (const who of [author, expert, other, second]) expect(payload).not.toContain(who.id);
  // Of several: whoever can be asked about one of them.
  expect(await names(organizer, code, own.code)).toEqual(["Expert", "Organizer", "Other expert", "Second"].slice(1));
});

it("asks about several at once, takes what is submitted into review, and skips pairs that cannot be", async () => {
  const [one, two, three] = [
    await conceptIn("submitted", author),
    await conceptIn("in_review", expert),
    await conceptIn("in_review", organizer),
  ];
  expect(await ask([one.code, two.code, three.code], [expert, other])).toBe(3);
  expect((await reviewsOf(one.code)).map(({ account }) => account?.pseudonym).sort()).toEqual([
    "Expert",
    "Other expert",
  ]);
  expect((await reviewsOf(two.code)).map(({ account }) => account?.pseudonym)).toEqual(["Other expert"]);
  expect(await reviewsOf(three.code)).toEqual([]);
  expect(await reviewsOf(two.code)).toMatchObject([{ state: "asked", forVersion: 1, submission: 0, dueOn: dueOn() }]);
  expect((await everythingOf(one.code)).state).toBe("in_review");
  const verbs = await db().logEntry.findMany({ where: { subject: one.code }, orderBy: { seq: "asc" } });
  expect(verbs.map(({ verb, detail }) => [verb, detail])).toEqual([
    ["concept.in_review", ""],
    ["concept.reviewersAsked", ""],
  ]);
  // Asked again, also at once: nobody twice.
  const again = await Promise.all([ask([one.code, two.code], [expert, other]), ask([one.code, two.code], [other])]);
  expect(again).toEqual([0, 0]);
});

it("makes each request once when two organizers ask at once", async () => {
  const { code } = await conceptIn("submitted", author);
  const made = await Promise.all([ask([code], [expert, other]), ask([code], [expert, other], second)]);
  expect(made.sort()).toEqual([0, 2]);
  expect(await reviewsOf(code)).toHaveLength(2);
  expect((await everythingOf(code)).steps).toHaveLength(1);
});

it("leaves a text where it stands when nobody could be asked about it", async () => {
  const { code } = await conceptIn("submitted", expert);
  expect(await ask([code], [expert])).toBe(0);
  expect((await everythingOf(code)).state).toBe("submitted");
  expect(await db().logEntry.count({ where: { subject: code } })).toBe(0);
});

it("refuses what is not to be asked", async () => {
  const { code } = await conceptIn("in_review", author);
  const draft = await conceptIn("draft", author);
  const own = await conceptIn("in_review", organizer);
  const participant = await member("participant", "Nobody here");
  expect(await outcome(ask([draft.code], [expert]))).toBe("404");
  expect(await outcome(ask([code, draft.code], [expert]))).toBe("404");
  expect(await outcome(ask([code, "forged"], [expert]))).toBe("404");
  expect(await outcome(ask([own.code], [expert]))).toBe("403");
  expect(await outcome(ask([code], [expert], expert))).toBe("403");
  expect(await outcome(ask([code], [expert], author))).toBe("403");
  expect(await outcome(listPossibleReviewers(expert, [code]))).toBe("403");
  expect(await outcome(listPossibleReviewers(organizer, [own.code]))).toBe("403");
  expect(await outcome(ask([code], [participant]))).toBe("mistakes:reviewing.nobody");
  expect(await outcome(askReviewers(organizer, { codes: [code], reviewers: [expert.id], dueOn: dueOn() }))).toBe(
    "mistakes:reviewing.nobody",
  );
  const days: [string, string][] = [
    ["tomorrow", "day"],
    ["2026-02-30", "day"],
    [dayAfter(today(), -1), "past"],
    [dayAfter(today(), 367), "far"],
  ];
  for (const [day, mistake] of days) {
    expect(await outcome(ask([code], [expert], organizer, day))).toBe(`mistakes:reviewing.${mistake}`);
  }
  expect(
    await outcome(
      ask(
        Array.from({ length: 101 }, (_, at) => `code${at}`),
        [expert],
      ),
    ),
  ).toBe("400");
  await decideAcceptance(second, { code, revision: 0 }, { words: "" });
  expect(await outcome(ask([code], [expert]))).toBe("409");
  expect(await outcome(ask([(await conceptIn("returned", author)).code], [expert]))).toBe("409");
  expect(await reviewsOf(code)).toEqual([]);
  expect(await ask([(await conceptIn("in_review", author)).code], [expert], organizer, today())).toBe(1);
});

it("asks nobody who has once written the text, and lets nobody ask who has", async () => {
  const { code, id } = await conceptIn("in_review", author);
  await db().$transaction(async (tx) => {
    await noteFormerAuthor(tx, id, expert.id);
    await noteFormerAuthor(tx, id, second.id);
  });
  expect(await ask([code], [expert, other])).toBe(1);
  expect(await outcome(ask([code], [organizer], second))).toBe("403");
  expect(await listRequests(second, code)).toEqual([]);
});

it("moves the day of a request and takes it back, as long as it has given nothing", async () => {
  const { code } = await conceptIn("in_review", author);
  const elsewhere = await conceptIn("in_review", author);
  await ask([code], [expert, other]);
  const reviews = await reviewsOf(code);
  const [first, then] = [reviews[0]!, reviews[1]!];
  expect(await listRequests(organizer, code)).toMatchObject([
    { reviewer: "Expert", given: false, overdue: false, endable: true },
    { reviewer: "Other expert", given: false, overdue: false, endable: true },
  ]);
  await changeDueDay(second, code, first.code, dayAfter(today(), 30));
  expect((await findRequest(organizer, code, first.code))!.dueOn).toBe(dayAfter(today(), 30));
  expect(await outcome(changeDueDay(second, code, first.code, dayAfter(today(), -1)))).toBe("mistakes:reviewing.past");
  expect(await outcome(changeDueDay(second, elsewhere.code, first.code, dueOn()))).toBe("404");
  expect(await outcome(endAsking(second, elsewhere.code, first.code))).toBe("404");
  for (const who of [author, expert]) {
    expect(await outcome(endAsking(who, code, first.code))).toBe("403");
    expect(await outcome(changeDueDay(who, code, first.code, dueOn()))).toBe("403");
    expect(await outcome(findRequest(who, code, first.code))).toBe("403");
  }
  const twice = await Promise.all([0, 1].map(() => outcome(endAsking(organizer, code, first.code))));
  expect(twice.sort()).toEqual(["404", "done"]);
  expect((await reviewsOf(code)).map((one) => one.code)).toEqual([then.code]);
  await db().review.updateMany({ where: { code: then.code }, data: { state: "given", submission: 1 } });
  expect(await outcome(endAsking(organizer, code, then.code))).toBe("409");
  expect(await outcome(changeDueDay(organizer, code, then.code, dueOn()))).toBe("409");
  expect(await findRequest(organizer, code, then.code)).toBeNull();
  // One who gave on the submission before is asked again, and what they gave is not deleted.
  await db().review.updateMany({ where: { code: then.code }, data: { state: "asked" } });
  expect(await outcome(endAsking(organizer, code, then.code))).toBe("409");
  const verbs = await db().logEntry.findMany({ where: { subject: code }, select: { verb: true } });
  expect(verbs.map(({ verb }) => verb)).toEqual(["concept.reviewersAsked", "concept.askingEnded"]);
});

it("tells nobody who writes the text how it is judged", async () => {
  const { code } = await conceptIn("in_review", organizer);
  await ask([code], [expert], second);
  const [request] = await reviewsOf(code);
  expect(await listRequests(organizer, code)).toEqual([]);
  expect(await outcome(findRequest(organizer, code, request!.code))).toBe("403");
  expect(await outcome(endAsking(organizer, code, request!.code))).toBe("403");
});
