import { afterEach, expect, it } from "vitest";
import { muteAuthor } from "~/domain/discussion/moderating.server";
import { comment } from "~/domain/discussion/commenting.server";
import {
  answerQuestionToSpeakers,
  setAsking,
  takeAnswerBack,
  takeQuestionDown,
} from "~/domain/programme/answering-speakers-questions.server";
import { askingStanding, mostAsked, toldCount } from "~/domain/programme/asking";
import { questionSchema, speakersAnswerSchema } from "~/domain/programme/asking.schema";
import { askSpeakers, withdrawQuestion } from "~/domain/programme/asking-speakers.server";
import { endorseQuestion, takeQuestionEndorsementBack } from "~/domain/programme/endorsing-questions.server";
import { findAsking, findQuestionToKeep, listSpeakerQuestions } from "~/domain/programme/reading-questions.server";
import { moveClock } from "~/platform/clock.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { askedBy } from "../../asked";
import { member, type Person } from "../../cast";
import { publishedConcept } from "../../concepts";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";
import { day, eventOf, hour } from "../../events";

useDatabase();
afterEach(() => moveClock(0));

const people = (count: number) => Promise.all(Array.from({ length: count }, () => member("participant")));
const input = (body = "How are judges chosen elsewhere?") => ({ body, formToken: newToken() });
const pageFor = (
  who: Person,
  { slug }: { slug: string | null },
  order: "endorsed" | "newest" = "endorsed",
  after = "",
) => listSpeakerQuestions(who, slug!, { order, after, reader: "en" });
const mistakes = (body: string) =>
  questionSchema.safeParse(input(body)).error?.issues.map(({ message }) => message.split("?")[0]) ?? [];

it("keeps nothing that joins a question or an endorsement with an account, nor two of them with each other", async () => {
  const [first, second] = [await eventOf(), await eventOf()];
  const [asker, other] = (await people(2)) as [Person, Person];
  const codes = [await askedBy(asker, first), await askedBy(asker, first), await askedBy(asker, second)];
  for (const [at, event] of [first, first, second].entries()) await endorseQuestion(other, event.slug!, codes[at]!);
  const questions = await db().speakerQuestion.findMany({
    where: { code: { in: codes } },
    include: { endorsedBy: true },
  });
  expect(new Set(questions.map((row) => row.asker)).size).toBe(3);
  expect(new Set(questions.flatMap((row) => row.endorsedBy.map(({ tag }) => tag))).size).toBe(3);
  for (const { id } of [asker, other]) expect(JSON.stringify(questions)).not.toContain(id);
  await expect(db().$queryRaw`SELECT rowid FROM "SpeakerQuestionEndorsement"`).rejects.toThrow();
});

it("asks once however often a form is sent, and never by the form of somebody else", async () => {
  const event = await eventOf();
  const [asker, other] = (await people(2)) as [Person, Person];
  const form = input();
  await Promise.all([1, 2, 3].map(() => askSpeakers(asker, event.slug!, form)));
  await askSpeakers(asker, event.slug!, form);
  expect(await db().speakerQuestion.count({ where: { eventId: event.id } })).toBe(1);
  expect(await outcome(askSpeakers(other, event.slug!, form))).toBe("errors:staleForm");
});

it("takes so many questions of a member and no more, those that were taken down among them", async () => {
  const event = await eventOf();
  const [asker, organizer] = [await member("participant"), await member("organizer")];
  const all = await Promise.all(Array.from({ length: mostAsked + 2 }, () => outcome(askedBy(asker, event))));
  expect(all.filter((one) => one === "done")).toHaveLength(mostAsked);
  expect(all.find((one) => one !== "done")).toBe(`mistakes:asking.most?count=${mostAsked}`);
  const [first, second] = await db().speakerQuestion.findMany({ where: { eventId: event.id } });
  await takeQuestionDown(organizer, { code: event.code, key: first!.code }, { reason: "It names somebody." });
  expect(await outcome(askedBy(asker, event))).toMatch(/^mistakes:asking.most/);
  await withdrawQuestion(asker, event.slug!, second!.code);
  expect(await outcome(askedBy(asker, event))).toBe("done");
  expect(await outcome(askedBy(asker, await eventOf()))).toBe("done");
});

it("checks words as those of comments are checked", async () => {
  expect(mistakes("x".repeat(1001))).toEqual(["errors:tooLong"]);
  expect(mistakes("x".repeat(1000))).toEqual([]);
  expect(mistakes("Why?")).toEqual(["errors:tooShort"]);
  expect(mistakes("Read \u202Etxt.exe\u202C this")).toEqual(["errors:bidirectional"]);
  expect(mistakes(`Why ${"h\u0301\u0302\u0303\u0304\u0305".repeat(20)}?`)).toContain("errors:heaped");
  const event = await eventOf();
  const [asker] = (await people(1)) as [Person];
  const said = (body: string, more = {}) => outcome(askSpeakers(asker, event.slug!, { ...input(body), ...more }));
  expect(await said("Call me at +375 29 123-45-67, will you?")).toMatch(/^mistakes:personal\.phone/);
  expect(await said("Write to somebody@example.org, will you?")).toMatch(/^mistakes:personal\.email/);
  expect(await said("??????????????")).toBe("mistakes:nothingToShow");
  const name = "Што думае Іванова Марыя Пятроўна пра суды?";
  expect(await said(name)).toMatch(/^mistakes:personal\.name/);
  expect(await said(name, { publicPerson: true })).toBe("done");
});

it("refuses whoever is muted", async () => {
  const [asker, moderator] = [await member("participant"), await member("moderator")];
  const concept = await publishedConcept();
  const code = await comment(asker, concept.slug, { body: "A comment", formToken: newToken() });
  const words = { reason: "insult" as const, words: "Words of sufficient length.", seen: 0 };
  await muteAuthor(moderator, code, { ...words, days: 1 });
  expect(await outcome(askedBy(asker, await eventOf()))).toMatch(/^mistakes:muted/);
});

it.each([
  ["a draft", { state: "draft" }, "404"],
  ["what is cancelled", { state: "cancelled" }, "mistakes:asking.closed.cancelled"],
  ["what is over", { begins: -3 * hour }, "mistakes:asking.closed.over"],
  ["a meeting that has begun", { begins: -hour }, "mistakes:asking.closed.late"],
  ["a visit, which takes none", { kind: "visit" }, "mistakes:asking.closed.no"],
  ["a course that has begun", { kind: "course", begins: -hour }, "done"],
  ["what nobody has dated", { begins: null }, "done"],
])("asks at %s", async (_what, terms, answer) => {
  const event = await eventOf(terms);
  const [asker] = (await people(1)) as [Person];
  const slug = event.state === "draft" ? event.code : event.slug!;
  expect(await outcome(askSpeakers(asker, slug, input()))).toBe(answer);
});

it("takes questions as organizers say, to the last second, and asks nobody else", async () => {
  const event = await eventOf({ begins: hour });
  const [asker, organizer] = [await member("participant"), await member("organizer")];
  moveClock(event.startsAt!.getTime() - Date.now() + 300);
  expect(await outcome(askedBy(asker, event))).toBe("done");
  moveClock(event.startsAt!.getTime() - Date.now() + 1500);
  expect(await outcome(askedBy(asker, event))).toBe("mistakes:asking.closed.late");
  await setAsking(organizer, event.code, { asking: "end" });
  expect(await outcome(askedBy(asker, event))).toBe("done");
  await setAsking(organizer, event.code, { asking: "no" });
  expect(await outcome(askedBy(asker, event))).toBe("mistakes:asking.closed.no");
  expect(await outcome(setAsking(asker, event.code, { asking: "end" }))).toBe("403");
  const cancelled = await eventOf({ state: "cancelled" });
  expect(await outcome(setAsking(organizer, cancelled.code, { asking: "end" }))).toBe("409");
  expect(await outcome(askSpeakers(await member("applicant"), event.slug!, input()))).toBe("403");
  expect(await outcome(askSpeakers(null, event.slug!, input()))).toBe("401");
  expect(await db().logEntry.count({ where: { verb: "event.asking", subject: event.code } })).toBe(2);
});

it("endorses once, never one's own, nor by the address of another event, nor what is gone or over", async () => {
  const event = await eventOf();
  const [asker, other] = (await people(2)) as [Person, Person];
  const code = await askedBy(asker, event);
  const slug = event.slug!;
  await Promise.all([1, 2, 3].map(() => endorseQuestion(other, slug, code)));
  expect(await db().speakerQuestion.findUnique({ where: { code } })).toMatchObject({ endorsements: 1, told: 1 });
  expect(await outcome(endorseQuestion(asker, slug, code))).toBe("403");
  expect(await outcome(endorseQuestion(other, (await eventOf()).slug!, code))).toBe("404");
  expect(await outcome(endorseQuestion(other, slug, "nothing"))).toBe("404");
  expect(await outcome(endorseQuestion(await member("applicant"), slug, code))).toBe("403");
  await takeQuestionEndorsementBack(other, slug, code);
  await takeQuestionEndorsementBack(other, slug, code);
  expect(await db().speakerQuestion.findUnique({ where: { code } })).toMatchObject({ endorsements: 0, told: 0 });
  moveClock(4 * day);
  expect(await outcome(endorseQuestion(other, slug, code))).toBe("409");
  moveClock(0);
  await takeQuestionDown(await member("organizer"), { code: event.code, key: code }, { reason: "It names somebody." });
  expect(await outcome(endorseQuestion(other, slug, code))).toBe("409");
});

it("orders by what is told of endorsements and not by what is hidden, a page at a time", async () => {
  const event = await eventOf();
  const crowd = await people(12);
  const codes: string[] = [];
  for (const who of crowd.slice(0, 11)) codes.push(await askedBy(who, event), await askedBy(who, event));
  const endorsed = async (at: number, count: number) => {
    const others = crowd.filter((_, place) => place !== Math.floor(at / 2)).slice(0, count);
    for (const who of others) await endorseQuestion(who, event.slug!, codes[at]!);
  };
  await endorsed(0, 4);
  await endorsed(1, 1);
  await endorsed(2, 10);
  const reader = crowd[11]!;
  const first = await pageFor(reader, event);
  const second = await pageFor(reader, event, "endorsed", first.next!);
  const listed = [...first.questions, ...second.questions].map(({ code }) => code);
  expect([first.questions.length, second.questions.length, second.next]).toEqual([20, 2, null]);
  // One endorsement stands before four, because it was asked later and both are few.
  expect(listed).toEqual([codes[2], codes[1], codes[0], ...codes.slice(3).reverse()]);
  expect(first.questions.slice(0, 2).map(({ endorsements }) => endorsements)).toEqual([{ count: 10 }, { band: "few" }]);
  const newest = await pageFor(reader, event, "newest");
  expect(newest.questions.map(({ code }) => code)).toEqual([...codes].reverse().slice(0, 20));
  expect([0, 1, 4, 5, 9, 10, 11].map(toldCount)).toEqual([0, 1, 1, 5, 5, 10, 11]);
  expect(await outcome(pageFor(await member("applicant"), event))).toBe("403");
});

it("takes one's own question back with all that hangs on it, and no other's", async () => {
  const event = await eventOf();
  const [asker, other] = (await people(2)) as [Person, Person];
  const code = await askedBy(asker, event);
  await endorseQuestion(other, event.slug!, code);
  expect(await outcome(withdrawQuestion(other, event.slug!, code))).toBe("403");
  expect(await outcome(withdrawQuestion(asker, (await eventOf()).slug!, code))).toBe("404");
  await withdrawQuestion(asker, event.slug!, code);
  expect(await db().speakerQuestion.count({ where: { code } })).toBe(0);
  expect(await outcome(withdrawQuestion(asker, event.slug!, code))).toBe("404");
});

it("shows a question that was taken down to its asker alone, with the reason; the log names nobody", async () => {
  const event = await eventOf();
  const [asker, other, organizer] = [...((await people(2)) as [Person, Person]), await member("organizer")];
  const code = await askedBy(asker, event);
  const at = { code: event.code, key: code };
  expect(await outcome(takeQuestionDown(other, at, { reason: "It names somebody." }))).toBe("403");
  await takeQuestionDown(organizer, at, { reason: "It names somebody." });
  expect(await outcome(takeQuestionDown(organizer, at, { reason: "It names somebody." }))).toBe("409");
  expect((await pageFor(asker, event)).takenDown).toMatchObject([{ reason: "It names somebody." }]);
  expect(await pageFor(other, event)).toMatchObject({ takenDown: [], questions: [] });
  expect(await outcome(withdrawQuestion(asker, event.slug!, code))).toBe("409");
  const entry = await db().logEntry.findFirstOrThrow({
    where: { verb: "event.questionTakenDown" },
    orderBy: { seq: "desc" },
  });
  expect(entry).toMatchObject({ subject: event.code, detail: "", actorId: organizer.id });
  expect(await findAsking(other, (await eventOf({ kind: "visit" })).slug!)).toBeNull();
});

it("puts an answer below its question and takes it back; a form made from another answer changes nothing", async () => {
  const event = await eventOf();
  const [asker, organizer] = [await member("participant"), await member("organizer")];
  const at = { code: event.code, key: await askedBy(asker, event) };
  const { start } = await findQuestionToKeep(organizer, at.code, at.key, "en");
  const answer = { textBe: "", textRu: "", textEn: "By **lot**. <script>alert(1)</script>", seen: start.seen };
  expect(await outcome(answerQuestionToSpeakers(asker, at, answer))).toBe("403");
  await answerQuestionToSpeakers(organizer, at, answer);
  const [shown] = (await pageFor(asker, event)).questions;
  expect(shown?.answer).toMatchObject({
    language: "en",
    html: expect.stringContaining("<strong>lot</strong>") as string,
  });
  expect(shown?.answer?.html).not.toContain("<script");
  expect(await outcome(answerQuestionToSpeakers(organizer, at, answer))).toBe("mistakes:asking.staleAnswer");
  await takeAnswerBack(organizer, at);
  expect((await pageFor(asker, event)).questions[0]?.answer).toBeNull();
  expect(JSON.stringify(await db().speakerQuestion.findMany({ where: { code: at.key } }))).not.toContain("lot");
  expect(await outcome(takeAnswerBack(organizer, at))).toBe("409");
  expect(await outcome(takeAnswerBack(organizer, { ...at, code: (await eventOf()).code }))).toBe("404");
  const none = speakersAnswerSchema.safeParse({ ...answer, textEn: " " });
  expect(none.error?.issues.map(({ message }) => message)).toEqual(["mistakes:call.words"]);
});

it("says until when questions are taken by the kind of an event", () => {
  const event = { asking: "kind", state: "published", startsAt: new Date(1000), endsAt: new Date(90_000) };
  const at = (kind: string, now: number) => askingStanding({ ...event, kind }, now);
  expect(["meeting", "lecture"].map((kind) => at(kind, 50_000))).toEqual(["late", "late"]);
  expect(["cycle", "course"].map((kind) => at(kind, 50_000))).toEqual(["open", "open"]);
  expect(["visit", "internship"].map((kind) => at(kind, 0))).toEqual(["no", "no"]);
});
