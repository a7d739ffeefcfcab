import { beforeEach, describe, expect, it } from "vitest";
import { announceDecision } from "~/domain/concepts/deciding.server";
import { answerRemarks, findOwnRemarks, findRemarksToAnswer } from "~/domain/concepts/answering-remarks.server";
import { writeRemark, listRemarks } from "~/domain/concepts/remarking.server";
import { answersIn, replyField, seenIn, writeSeen } from "~/domain/concepts/reply-fields";
import { answersStart, keepReturnedAnswers } from "~/domain/concepts/returned-answers.server";
import { takeIntoReview } from "~/domain/concepts/reviewing.server";
import { Incomplete, submitConcept, withdrawConcept } from "~/domain/concepts/submitting.server";
import { listReminders } from "~/domain/concepts/reminding-authors.server";
import { findKeptDraft, keepDraft } from "~/domain/kept-drafts.server";
import { answersPlace } from "~/domain/kept-places";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { joined } from "../../coauthors";
import { conceptIn, outcome } from "../../drafts";
import { useDatabase } from "../../database";
import { decidedOn, returnAndAnnounce } from "../../deciding";
import { at, handedIn, remarkOn, reviewOf } from "../../reviews";

useDatabase();

let author: Person;
let coauthor: Person;
let organizer: Person;
let expert: Person;
let concept: { id: string; code: string };
let first: string;
let last: string;

beforeEach(async () => {
  [author, coauthor] = [await member("participant"), await member("participant")];
  [organizer, expert] = [await member("organizer"), await member("expert")];
  const { code } = await conceptIn("draft", author);
  await joined(author, code, coauthor);
  await submitConcept(author, await at(code));
  await takeIntoReview(organizer, await at(code));
  concept = await db().concept.findUniqueOrThrow({ where: { code } });
  await reviewOf(expert.id, concept.id);
  last = await remarkOn(expert, code, "text-what-to-do", "Say who elects them.");
  first = await remarkOn(organizer, code, "text-what-is-wrong", "Say since when.");
});

const back = async () => returnAndAnnounce(organizer, await at(concept.code));
/** What a form holds that shows the answers as they stand. */
const form = async (who: Person) => seenIn((await findRemarksToAnswer(who, concept.code)).shown.seen);
const answersOf = async () =>
  Object.fromEntries((await db().remark.findMany()).map(({ code, answer }) => [code, answer]));
const reply = async (who: Person, answers: Record<string, string>, seen?: Awaited<ReturnType<typeof form>>) =>
  outcome(answerRemarks(who, concept.code, { seen: seen ?? (await form(who)), answers }));

it("shows authors what was announced, in the order of the text, and never who wrote it", async () => {
  expect(await findOwnRemarks(author, concept.code)).toEqual({ editable: false, open: 0, returns: [] });
  await decidedOn(concept.id, organizer);
  expect(await findOwnRemarks(author, concept.code)).toEqual({ editable: false, open: 0, returns: [] });
  expect(await reply(author, { [first]: "Since long ago." })).toBe("409");
  await announceDecision(organizer, await at(concept.code));
  const seen = await findOwnRemarks(coauthor, concept.code);
  expect([seen.editable, seen.open]).toEqual([true, 2]);
  expect(seen.returns).toHaveLength(1);
  expect(seen.returns[0]!.map(({ code }) => code)).toEqual([first, last]);
  const told = JSON.stringify([seen, await answersStart(author, concept.code)]);
  for (const { id, pseudonym } of [organizer, expert])
    expect([told.includes(id), told.includes(pseudonym)]).toEqual([false, false]);
  for (const who of [organizer, expert, await member("participant")]) {
    expect(await outcome(findOwnRemarks(who, concept.code))).toBe("404");
    expect(await outcome(findRemarksToAnswer(who, concept.code))).toBe("404");
  }
});

it("is handed in again once every remark has an answer, and not before", async () => {
  await back();
  const missing = async () => {
    try {
      await submitConcept(author, await at(concept.code));
      return "done";
    } catch (error) {
      return error instanceof Incomplete ? error.mistakes.issues.map(({ path, message }) => [path[0], message]) : error;
    }
  };
  expect(await missing()).toEqual([["remarks", "mistakes:remarks.unanswered"]]);
  expect(await reply(author, { [first]: "Since **1996**.", [last]: "" })).toBe("done");
  expect(await missing()).toEqual([["remarks", "mistakes:remarks.unanswered"]]);
  expect(await findOwnRemarks(author, concept.code)).toMatchObject({ open: 1 });
  expect(await listReminders(coauthor)).toEqual([{ code: concept.code, closes: null, unanswered: 1 }]);
  expect(await reply(coauthor, { [last]: "Judges elect them." })).toBe("done");
  expect(await listReminders(coauthor)).toEqual([]);
  expect(await missing()).toBe("done");
  const { remarks } = await listRemarks(organizer, concept.code);
  expect(remarks.map(({ answerHtml }) => answerHtml.trim())).toEqual([
    "<p>Since <strong>1996</strong>.</p>",
    "<p>Judges elect them.</p>",
  ]);
  // What was handed in stays as it is.
  expect(await reply(author, { [first]: "Something else." })).toBe("409");
});

it("asks after a second return for answers to the second remarks alone, the newest first", async () => {
  await back();
  await reply(author, { [first]: "Since 1996.", [last]: "Judges." });
  await submitConcept(author, await at(concept.code));
  await takeIntoReview(organizer, await at(concept.code));
  const again = await remarkOn(organizer, concept.code, "", "Better; now shorten it.");
  await back();
  const seen = await findOwnRemarks(author, concept.code);
  expect([seen.open, seen.returns.map((one) => one.map(({ code }) => code))]).toEqual([1, [[again], [first, last]]]);
  expect(await reply(author, { [first]: "Another answer." })).toBe("404");
  expect(await reply(author, { [again]: "Shortened." })).toBe("done");
  await submitConcept(author, await at(concept.code));
});

it("hands in a text that came back without remarks", async () => {
  await db().remark.deleteMany({ where: { conceptId: concept.id } });
  await back();
  await submitConcept(author, await at(concept.code));
});

describe("two co-authors at once", () => {
  it("keep each what they answered to different remarks", async () => {
    await back();
    const [mine, theirs] = [await form(author), await form(coauthor)];
    const answered = await Promise.all([
      reply(author, { [first]: "Since 1996.", [last]: "" }, mine),
      reply(coauthor, { [first]: "", [last]: "Judges." }, theirs),
    ]);
    expect(answered).toEqual(["done", "done"]);
    expect(await answersOf()).toMatchObject({ [first]: "Since 1996.", [last]: "Judges." });
  });

  it("lose nothing on the same remark: the second gets both answers, and nothing of the form is saved before", async () => {
    await back();
    const seen = await form(coauthor);
    await reply(author, { [first]: "Since 1996." });
    expect(await reply(coauthor, { [first]: "Since 1994.", [last]: "Judges." }, seen)).toBe(
      "mistakes:remarks.answered",
    );
    expect(await answersOf()).toMatchObject({ [first]: "Since 1996.", [last]: "" });
    const values = {
      ...{ [replyField(first)]: "Since 1994.", [replyField(last)]: "Judges." },
      seen: writeSeen(seen),
    };
    const errors = { form: "mistakes:remarks.answered" };
    const returned = await keepReturnedAnswers(coauthor, concept.code, { values, errors });
    expect(returned.clashes).toEqual([{ field: replyField(first), saved: "Since 1996." }]);
    expect(returned.values).toMatchObject({ [replyField(first)]: "Since 1994.", [replyField(last)]: "Judges." });
    // Whoever leaves and comes back finds both again.
    expect(await answersStart(coauthor, concept.code)).toMatchObject({
      kept: {},
      clashes: [{ saved: "Since 1996." }],
      start: { [replyField(first)]: "Since 1994." },
    });
    const { seen: now, ...fields } = returned.values as Record<string, string>;
    expect(await reply(coauthor, answersIn(fields), seenIn(now!))).toBe("done");
    expect(await answersOf()).toMatchObject({ [first]: "Since 1994.", [last]: "Judges." });
    expect(await findKeptDraft(coauthor, answersPlace(concept.code))).toBeNull();
  });

  it("do not take back with an old form what the other has answered", async () => {
    await back();
    const seen = await form(coauthor);
    await reply(author, { [first]: "Since 1996." });
    const values = { [replyField(first)]: "", [replyField(last)]: "x".repeat(4000), seen: writeSeen(seen) };
    const returned = await keepReturnedAnswers(coauthor, concept.code, {
      values,
      errors: { form: "mistakes:changed" },
    });
    expect(returned).toMatchObject({ values: { [replyField(first)]: "Since 1996." }, clashes: [] });
    await keepDraft(coauthor, { place: answersPlace(concept.code), revision: 0, content: values });
    expect((await answersStart(coauthor, concept.code)).start).toMatchObject({ [replyField(first)]: "Since 1996." });
  });
});

it("refuses answers to remarks of others and to what is not announced, and whoever is no author", async () => {
  const other = await handedIn(author);
  const foreign = await remarkOn(organizer, other.code, "", "On another concept.");
  await back();
  expect(await reply(author, { [foreign]: "Not here." })).toBe("404");
  const hidden = await remarkOn(organizer, other.code, "", "Not announced here.");
  await db().remark.update({ where: { code: hidden }, data: { conceptId: concept.id } });
  expect(await reply(author, { [hidden]: "Not yet." })).toBe("404");
  expect(await outcome(answerRemarks(expert, concept.code, { seen: new Map(), answers: {} }))).toBe("404");
  const { code } = concept;
  expect(await outcome(writeRemark(author, code, { section: "", body: "To myself.", formToken: newToken() }))).toBe(
    "403",
  );
  await withdrawConcept(author, await at(concept.code));
  expect(await reply(author, { [first]: "Too late." })).toBe("409");
});

it("reads no more from a form than is written in it", () => {
  expect([...seenIn("answers a.b c.d e f.g.h <x>.y")]).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(writeSeen(new Map())).toBe("answers");
});
