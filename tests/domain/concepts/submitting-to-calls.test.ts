import { beforeAll, describe, expect, it } from "vitest";
import { findAnswers, findAnswersForReview, saveAnswers } from "~/domain/concepts/answering-calls.server";
import { chooseCall, findCallOfConcept, startForCall } from "~/domain/concepts/choosing-calls.server";
import { criteriaOf } from "~/domain/concepts/criteria.server";
import { removeRow } from "~/domain/concepts/rows-of-calls.server";
import { Incomplete, submitAlone, submitConcept } from "~/domain/concepts/submitting.server";
import { moveClock, now } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { day, openCallOf, writtenFor } from "../../calls";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { conceptIn, everythingOf, outcome, whole } from "../../drafts";
import { useStillClock } from "../../still-clock";

useDatabase();
useStillClock();

let author: Person;
let other: Person;
let organizer: Person;
beforeAll(async () => {
  [author, other, organizer] = [await member("participant"), await member("participant"), await member("organizer")];
});

/** What keeps a concept from being submitted, by field; "done" where nothing does. */
async function submitting(code: string): Promise<Record<string, string> | string> {
  const { revision } = await everythingOf(code);
  try {
    await submitConcept(author, { code, revision });
    return "done";
  } catch (error) {
    if (!(error instanceof Incomplete)) throw error;
    return Object.fromEntries(error.mistakes.issues.map(({ path, message }) => [String(path[0]), message]));
  }
}

async function draftFor(call: { id: string }, more: Parameters<typeof conceptIn>[2] = {}) {
  const { code } = await conceptIn("draft", author, more);
  await writtenFor(call, code);
  return code;
}

const received = async (id: string) => (await db().call.findUniqueOrThrow({ where: { id } })).received;

describe("the deadline of a call", () => {
  it.each([
    [-1000, "done"],
    [0, "done"],
    [999, "done"],
    [1000, "refused"],
    [3_600_000, "refused"],
  ])("%i ms from it a concept is %s", async (ms, expected) => {
    const call = await openCallOf();
    const code = await draftFor(call);
    moveClock(call.closesAt!.getTime() + ms - now());
    const result = await submitting(code);
    expect(result).toEqual(expected === "done" ? "done" : { call: "mistakes:call.over" });
    expect(await received(call.id)).toBe(expected === "done" ? 1 : 0);
    expect((await everythingOf(code)).state).toBe(expected === "done" ? "submitted" : "draft");
  });

  it("does not hold for what was returned for corrections, and what comes again is counted once", async () => {
    const call = await openCallOf();
    const code = await draftFor(call);
    expect(await submitting(code)).toBe("done");
    await db().concept.update({ where: { code }, data: { state: "returned" } });
    await db().call.update({ where: { id: call.id }, data: { state: "closed" } });
    moveClock(60 * day);
    expect(await submitting(code)).toBe("done");
    expect(await received(call.id)).toBe(1);
  });

  it("leaves the way of submitting on one's own, at once and whole", async () => {
    const call = await openCallOf([], { sphere: "health", in: -day });
    const code = await draftFor(call);
    const { revision } = await everythingOf(code);
    expect(await outcome(submitAlone(other, { code, revision }))).toBe("404");
    expect(await outcome(submitAlone(author, { code, revision: 9 }))).toBe("409");
    await submitAlone(author, { code, revision });
    expect(await everythingOf(code)).toMatchObject({ state: "submitted", callId: null });
    expect(await received(call.id)).toBe(0);
    const unfinished = await draftFor(call, { summary: "" });
    const at = { code: unfinished, revision: 0 };
    await expect(submitAlone(author, at)).rejects.toBeInstanceOf(Incomplete);
    expect((await everythingOf(unfinished)).callId).toBe(call.id);
  });

  it("is no way for what was returned to leave its call", async () => {
    const call = await openCallOf();
    const code = await draftFor(call);
    await db().concept.update({ where: { code }, data: { state: "returned" } });
    expect(await outcome(submitAlone(author, { code, revision: 0 }))).toBe("409");
    expect((await everythingOf(code)).callId).toBe(call.id);
  });
});

describe("what a call asks for", () => {
  const length = [...whole.body].length;
  it.each([
    [{ sphere: "health" }, { sphere: "mistakes:call.sphere" }],
    [{ sphere: "justice" }, "done"],
    [{ languages: "be,ru" }, { language: "mistakes:call.language" }],
    [{ languages: "be,en" }, "done"],
    [{ shortest: length + 1 }, { body: `errors:tooShort?min=${length + 1}&count=${length}` }],
    [{ shortest: length, longest: length }, "done"],
    [{ longest: length - 1 }, { body: `errors:tooLong?max=${length - 1}&count=${length}` }],
  ])("%o", async (terms, expected) => {
    const call = await openCallOf([], terms);
    expect(await submitting(await draftFor(call))).toEqual(expected);
  });

  it("counts characters as people do", async () => {
    const body = "𝒽".repeat(300);
    const call = await openCallOf([], { shortest: 300, longest: 300 });
    expect(await submitting(await draftFor(call, { body }))).toBe("done");
  });

  it("is told with all that every concept needs", async () => {
    const call = await openCallOf([{ wordsEn: "Who pays?", required: true }], { languages: "be", in: -day });
    const code = await draftFor(call, { summary: "", body: "" });
    expect(Object.keys(await submitting(code)).sort()).toEqual(["answers", "body", "call", "language", "summary"]);
  });
});

describe("answers", () => {
  it("are needed where the call says so, kept as typed, and emptied", async () => {
    const call = await openCallOf([{ wordsEn: "Who pays?", required: true }, { wordsEn: "Anything else?" }]);
    const code = await draftFor(call);
    expect(await submitting(code)).toEqual({ answers: "mistakes:call.answers" });
    const { shown } = await findAnswers(author, code, "en");
    const [first, second] = shown.questions;
    const answers = { seen: shown.seen, [first!.field]: "The region.", [second!.field]: "<b>No</b>" };
    await saveAnswers(author, code, answers);
    expect(await outcome(saveAnswers(author, code, answers))).toBe("mistakes:call.staleAnswers");
    const again = (await findAnswers(author, code, "en")).shown;
    expect(again.questions.map(({ answer }) => answer)).toEqual(["The region.", "<b>No</b>"]);
    await saveAnswers(author, code, { seen: again.seen, [first!.field]: "The region." });
    expect(await db().callAnswer.count({ where: { concept: { code } } })).toBe(1);
    expect(await findCallOfConcept(author, code, "en")).toMatchObject({ questions: 2, answered: 1, free: true });
    expect(await submitting(code)).toBe("done");
  });

  it("have a length beside their field", async () => {
    const call = await openCallOf([{ wordsEn: "Who pays?", longest: 50 }]);
    const { schema, shown } = await findAnswers(author, await draftFor(call), "en");
    const field = shown.questions[0]!.field;
    const { error } = schema.safeParse({ seen: shown.seen, [field]: "a".repeat(51) });
    expect(error?.issues).toMatchObject([{ path: [field], message: "errors:tooLong?max=50&count=51" }]);
  });

  it("are the author's until they are submitted; organizers read them then, and not while they are mended", async () => {
    const call = await openCallOf([{ wordsBe: "Хто плаціць?" }]);
    const code = await draftFor(call);
    const { seen, questions } = (await findAnswers(author, code, "en")).shown;
    await saveAnswers(author, code, { seen, [questions[0]!.field]: "The region." });
    expect(await outcome(findAnswers(other, code, "en"))).toBe("404");
    expect(await outcome(saveAnswers(other, code, { seen }))).toBe("404");
    expect(await outcome(findAnswersForReview(organizer, code, "en"))).toBe("404");
    expect(await submitting(code)).toBe("done");
    expect(await outcome(saveAnswers(author, code, { seen }))).toBe("409");
    expect(await outcome(findAnswersForReview(other, code, "en"))).toBe("403");
    const read = await findAnswersForReview(organizer, code, "en");
    expect(read?.answers).toMatchObject([{ words: { text: "Хто плаціць?", language: "be" }, answer: "The region." }]);
    await db().concept.update({ where: { code }, data: { state: "returned" } });
    expect((await findAnswersForReview(organizer, code, "en"))?.answers).toEqual([]);
  });

  it("keep a question from being removed", async () => {
    const call = await openCallOf([{ wordsEn: "Who pays?" }]);
    const { seen, questions } = (await findAnswers(author, await draftFor(call), "en")).shown;
    const code = (await conceptIn("draft", author)).code;
    await writtenFor(call, code);
    await saveAnswers(author, code, { seen, [questions[0]!.field]: "The region." });
    const removal = removeRow(organizer, { code: call.code, revision: 0 }, "questions", questions[0]!.key);
    expect(await outcome(removal)).toBe("mistakes:call.answered");
  });
});

describe("choosing a call", () => {
  it("is for the author of a draft and for open calls; another can be chosen, or none", async () => {
    const [one, two] = [await openCallOf(), await openCallOf()];
    const over = await openCallOf([], { in: -day });
    const prepared = await openCallOf([], { state: "drafted" });
    const { code } = await conceptIn("draft", author);
    await chooseCall(author, code, one.code);
    expect(await outcome(chooseCall(other, code, two.code))).toBe("404");
    expect(await outcome(chooseCall(organizer, code, ""))).toBe("404");
    for (const closed of [over, prepared, { code: "nothing" }]) {
      expect(await outcome(chooseCall(author, code, closed.code))).toBe("mistakes:call.taken");
    }
    expect((await everythingOf(code)).callId).toBe(one.id);
    await chooseCall(author, code, two.code);
    await chooseCall(author, code, "");
    expect((await everythingOf(code)).callId).toBeNull();
    for (const state of ["submitted", "returned", "withdrawn", "accepted"] as const) {
      const { code: moved } = await conceptIn(state, author);
      expect(await outcome(chooseCall(author, moved, one.code))).toBe("409");
    }
  });

  it("keeps a new draft where the call has closed meanwhile", async () => {
    const over = await openCallOf([], { in: -day });
    const { code, done } = await startForCall(author, whole, over.code);
    expect([done, (await everythingOf(code)).callId]).toEqual(["callOver", null]);
    const open = await openCallOf();
    const started = await startForCall(author, whole, open.code);
    expect([started.done, (await everythingOf(started.code)).callId]).toEqual(["saved", open.id]);
  });
});

describe("the criteria of a concept", () => {
  it("are those of its call in their order, in the reader's language or marked as another", async () => {
    const call = await openCallOf();
    const code = await draftFor(call);
    const none = { nameRu: "", helpBe: "", helpRu: "", helpEn: "", callId: call.id };
    const second = { ...none, id: newId(), code: newCode(), position: 2, weight: 1, nameBe: "Смела", nameEn: "" };
    await db().callCriterion.create({ data: second });
    const first = { ...none, id: newId(), code: newCode(), position: 1, weight: 4, nameBe: "Ясна", nameEn: "Clear" };
    await db().callCriterion.create({ data: { ...first, helpEn: "One understands it." } });
    const { id } = await everythingOf(code);
    expect(await criteriaOf(id, "en")).toEqual([
      { key: first.code, name: "Clear", help: "One understands it.", weight: 4, language: "en" },
      { key: second.code, name: "Смела", help: "", weight: 1, language: "be" },
    ]);
  });

  it("are the four standard ones where it stands alone", async () => {
    const { id } = await conceptIn("draft", author);
    const criteria = await criteriaOf(id, "ru");
    expect(criteria.map(({ key, weight, language }) => [key, weight, language])).toEqual(
      ["need", "feasible", "evidence", "clarity"].map((key) => [key, 1, "ru"]),
    );
    expect(criteria[0]!.name).toContain("настоящую потребность");
  });
});
