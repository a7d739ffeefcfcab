import { beforeAll, expect, it } from "vitest";
import { askReviewers } from "~/domain/concepts/assigning.server";
import { boardFilterOf, boardQuery } from "~/domain/concepts/board.schema";
import { countConceptsByState, countLacking, listConceptsForReview } from "~/domain/concepts/board.server";
import { decideReturn } from "~/domain/concepts/deciding.server";
import { noteFormerAuthor } from "~/domain/concepts/former-authors.server";
import { listConceptsOfCall } from "~/domain/concepts/concepts-of-calls.server";
import { findConceptForReview } from "~/domain/concepts/reviewing.server";
import { dayAfter } from "~/domain/days";
import { boardTable } from "~/domain/organizing/exporting-board.server";
import { translator } from "~/locales/t";
import { moveClock, today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { openCallOf } from "../../calls";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";
import { gaveReview, handedIn } from "../../reviews";

useDatabase();

let author: Person;
let organizer: Person;
let second: Person;
let expert: Person;

beforeAll(async () => {
  author = await member("participant", "Author of texts");
  organizer = await member("organizer", "Organizer here");
  second = await member("administrator", "Second here");
  expert = await member("expert", "Expert here");
});

const titles = async (who: Person, filter: Partial<Parameters<typeof listConceptsForReview>[1]>) =>
  (await listConceptsForReview(who, { state: "in_review", ...filter })).items.map(({ title }) => title);

const ask = (code: string, who: Person[]) =>
  askReviewers(second, {
    codes: [code],
    reviewers: who.map(({ pseudonym }) => pseudonym),
    dueOn: dayAfter(today(), 3),
  });

it("names nobody who writes while the text is judged, anywhere on organizers' pages", async () => {
  const call = await openCallOf();
  const { code, id } = await handedIn(author, { title: "A text by somebody" }, "submitted");
  await db().concept.update({ where: { id }, data: { callId: call.id } });
  for (const state of ["submitted", "in_review", "returned"] as const) {
    await db().concept.update({ where: { id }, data: { state } });
    const payload = JSON.stringify([
      await findConceptForReview(organizer, code),
      await listConceptsForReview(organizer, { state }),
      await listConceptsOfCall(organizer, call.code),
    ]);
    expect(payload).toContain("A text by somebody");
    expect(payload).not.toContain(author.pseudonym);
    expect(payload).not.toContain(author.id);
  }
  await db().concept.update({ where: { id }, data: { state: "accepted" } });
  expect((await findConceptForReview(organizer, code)).authors).toEqual([{ as: "pseudonym", name: author.pseudonym }]);
  expect(JSON.stringify(await listConceptsForReview(organizer, { state: "accepted" }))).toContain(author.pseudonym);
});

it("says how far the review of each is: asked, given, overdue, average, decided", async () => {
  const { id, code } = await handedIn(author, { title: "Judged by two" });
  await ask(code, [expert, organizer]);
  const of = async (who = second) =>
    (await listConceptsForReview(who, { state: "in_review" })).items.find((one) => one.code === code)!.judgement;
  expect(await of()).toEqual({ asked: 2, given: 0, overdue: 0, averages: null, ownFirst: false, decision: null });
  await gaveReview(id, expert, [5, 4, 3, 2]);
  expect(await of()).toMatchObject({ given: 1, averages: { average: 3.5, lowest: 3.5, highest: 3.5 } });
  // Whoever was asked and has given nothing does not learn what others gave.
  expect(await of(organizer)).toMatchObject({ asked: 2, given: 1, ownFirst: true, averages: null });
  moveClock(4 * 24 * 60 * 60_000);
  expect(await of()).toMatchObject({ overdue: 1 });
  expect(await titles(second, { lacks: "reviews" })).toEqual(["Judged by two"]);
  expect((await countLacking(second)).reviews).toBe(1);
  moveClock(0);
  await gaveReview(id, organizer, [1, 1, 1, 2]);
  expect(await of()).toMatchObject({ given: 2, averages: { average: 2.375, lowest: 1.25, highest: 3.5 } });
  await decideReturn(second, { code, revision: 0 }, { words: "Words of sufficient length." });
  expect(await of()).toMatchObject({ decision: "return", overdue: 0 });
  // What was given on the submission before is no review of this one.
  await db().concept.update({ where: { code }, data: { submissions: 2 } });
  expect(await of()).toMatchObject({ asked: 2, given: 0, averages: null });
});

it("finds what has no reviewers, what is overdue and what waits to be announced, of others' texts alone", async () => {
  await db().concept.updateMany({ data: { state: "withdrawn" } });
  const alone = await handedIn(author, { title: "Without reviewers" });
  const asked = await handedIn(author, { title: "With a reviewer" });
  const decided = await handedIn(author, { title: "Decided on" });
  const own = await handedIn(organizer, { title: "By the organizer" });
  const former = await handedIn(author, { title: "Once by the organizer" });
  await db().$transaction((tx) => noteFormerAuthor(tx, former.id, organizer.id));
  await ask(asked.code, [expert]);
  await ask(decided.code, [expert]);
  for (const { code } of [decided, own, former]) {
    await decideReturn(second, { code, revision: 0 }, { words: "Words of sufficient length." });
  }
  expect(await titles(second, { lacks: "reviewers" })).toEqual([...[alone, own, former].map(({ title }) => title)]);
  expect(await titles(organizer, { lacks: "reviewers" })).toEqual(["Without reviewers"]);
  expect(await titles(second, { lacks: "announcement" })).toHaveLength(3);
  expect(await titles(organizer, { lacks: "announcement" })).toEqual(["Decided on"]);
  expect(await countLacking(organizer)).toEqual({ reviewers: 1, reviews: 0, announcement: 1 });
  const rows = (await listConceptsForReview(organizer, { state: "in_review" })).items;
  for (const { title, own: mine, judgement } of rows) {
    expect([title, judgement === null]).toEqual([title, mine]);
  }
  expect(rows.filter((row) => row.own).map(({ title }) => title)).toEqual([
    "By the organizer",
    "Once by the organizer",
  ]);
  // One who has declined is no reviewer.
  await db().review.updateMany({ where: { conceptId: asked.id }, data: { state: "declined" } });
  expect(await titles(second, { lacks: "reviewers" })).toContain("With a reviewer");
});

it("is narrowed by call, sphere, kind and language, and to nothing by what is not there", async () => {
  await db().concept.updateMany({ data: { state: "withdrawn" } });
  const call = await openCallOf();
  const one = await handedIn(author, { title: "Written for a call" });
  await handedIn(expert, { title: "Written by an expert" });
  await db().concept.update({ where: { code: one.code }, data: { callId: call.id } });
  expect(await titles(organizer, { call: call.code })).toEqual(["Written for a call"]);
  expect(await titles(organizer, { kind: "expert" })).toEqual(["Written by an expert"]);
  expect(await titles(organizer, { sphere: "justice", language: "en" })).toHaveLength(2);
  expect(await titles(organizer, { call: "nothing" })).toEqual([]);
  expect(boardQuery(boardFilterOf("state=nonsense&lacks=x&call=%27--&sphere=justice&more=1"))).toBe(
    "state=submitted&sphere=justice",
  );
  for (const who of [author, expert]) {
    expect(await outcome(listConceptsForReview(who, { state: "in_review" }))).toBe("403");
    expect(await outcome(countConceptsByState(who))).toBe("403");
    expect(await outcome(countLacking(who))).toBe("403");
  }
});

it("goes page by page both ways, in the order in which texts came in, and counts no further than it says", async () => {
  await db().concept.updateMany({ data: { state: "withdrawn" } });
  const all: string[] = [];
  for (let at = 0; at < 23; at += 1) all.push((await handedIn(author, { title: `Number ${at} of many` })).title);
  const first = await listConceptsForReview(organizer, { state: "in_review" });
  expect(first.items.map(({ title }) => title)).toEqual(all.slice(0, 20));
  const then = await listConceptsForReview(organizer, { state: "in_review", page: first.next! });
  expect(then.items.map(({ title }) => title)).toEqual(all.slice(20));
  const back = await listConceptsForReview(organizer, { state: "in_review", page: then.previous! });
  expect(back.items.map(({ title }) => title)).toEqual(all.slice(0, 20));
  expect((await countConceptsByState(organizer)).in_review).toBe(23);
});

it("is exported without anybody's name, and without how one's own text is judged", async () => {
  await db().concept.updateMany({ data: { state: "withdrawn" } });
  const one = await handedIn(author, { title: "=HYPERLINK of a title" });
  const own = await handedIn(organizer, { title: "By who asks for the file" });
  for (const { id, code } of [one, own]) {
    await ask(code, [expert]);
    await gaveReview(id, expert, [5, 4, 4, 4]);
    await decideReturn(second, { code, revision: 0 }, { words: "Words of sufficient length." });
  }
  const table = boardTable(organizer, "state=in_review");
  expect(await table.size()).toBe(2);
  const { rows, more } = await table.read("", translator("en"), "en");
  expect(more).toBe(false);
  const [first, mine] = rows as [(string | number)[], (string | number)[]];
  expect(first).toHaveLength(table.columns.length);
  expect(first.slice(-6)).toEqual([1, 1, 4.3, 4.3, 4.3, "Return for revision"]);
  expect(mine.slice(-6)).toEqual(["", "", "", "", "", ""]);
  expect(JSON.stringify(rows)).not.toMatch(/Author of texts|Expert here|Organizer here/);
  expect(
    (await boardTable(organizer, "state=in_review&lacks=announcement").read("", translator("en"), "en")).rows,
  ).toHaveLength(1);
});
