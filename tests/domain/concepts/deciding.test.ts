import { beforeAll, expect, it } from "vitest";
import { findOwnConcept } from "~/domain/concepts/drafting.server";
import {
  announceDecision,
  announceDecisions,
  decideAcceptance,
  decideReturn,
  findDecision,
  listDecisions,
  takeDecisionBack,
} from "~/domain/concepts/deciding.server";
import { noteFormerAuthor } from "~/domain/concepts/former-authors.server";
import { listOwnConcepts } from "~/domain/concepts/listing.server";
import { withdrawConcept } from "~/domain/concepts/submitting.server";
import { newCode, newId, newToken } from "~/platform/crypto.server";
import { db, nextNumber } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { conceptIn, everythingOf, outcome } from "../../drafts";

useDatabase();

const words = "Say more about **who** pays for it.";
let author: Person;
let organizer: Person;
let second: Person;
let expert: Person;

beforeAll(async () => {
  author = await member("participant");
  organizer = await member("organizer");
  second = await member("administrator");
  expert = await member("expert");
});

const at = async (code: string) => ({ code, revision: (await everythingOf(code)).revision });
const seenOf = async (code: string) => (await findDecision(second, code))!.seen;
const logOf = async (code: string) =>
  (await db().logEntry.findMany({ where: { subject: code }, orderBy: { seq: "asc" } })).map(
    ({ verb, actorId, detail }) => [verb, actorId, detail],
  );

/** A remark on the text in work that has not gone to its authors. */
async function remarkOn(conceptId: string, forVersion = 1): Promise<string> {
  const seq = await nextNumber(db(), "remark");
  const own = { id: newId(), code: newCode(), formToken: newToken(), seq };
  const said = { section: "", heading: "", body: "Say why.", bodyHtml: "<p>Say why.</p>" };
  await db().remark.create({ data: { ...own, ...said, conceptId, forVersion, submission: 1, accountId: expert.id } });
  return own.code;
}

it("keeps a decision to itself until it is announced, and then shows it with its words", async () => {
  const { code } = await conceptIn("in_review", author);
  const before = [await findOwnConcept(author, code), await listOwnConcepts(author), await everythingOf(code)];
  await decideReturn(organizer, await at(code), { words });
  // Nothing that its authors are shown, or could send, is another than before: no revision goes up.
  expect([await findOwnConcept(author, code), await listOwnConcepts(author), await everythingOf(code)]).toEqual(before);
  expect(await findDecision(second, code)).toMatchObject({
    ...{ decision: "return", words, decider: organizer.pseudonym },
    wordsHtml: expect.stringContaining("<strong>who</strong>") as string,
  });
  await announceDecision(second, { ...(await at(code)), seen: await seenOf(code) });
  const after = await everythingOf(code);
  expect(after.state).toBe("returned");
  expect(after.steps).toMatchObject([{ toState: "returned", remarks: words, byId: second.id }]);
  expect(await db().conceptDecision.count({ where: { concept: { code } } })).toBe(0);
  expect(await logOf(code)).toEqual([
    ["concept.decided", organizer.id, ""],
    ["concept.returned", second.id, ""],
  ]);
});

it("sends remarks when a text is returned, and not when it is accepted", async () => {
  for (const [decide, sent] of [
    [decideReturn, true],
    [decideAcceptance, false],
  ] as const) {
    const { code, id } = await conceptIn("in_review", author);
    const remark = await remarkOn(id);
    await decide(organizer, await at(code), { words: "" });
    expect(await db().remark.findUnique({ where: { code: remark } })).toMatchObject({ announced: false });
    await announceDecision(organizer, await at(code));
    expect(await db().remark.findUnique({ where: { code: remark } })).toMatchObject({ announced: sent });
  }
});

it("returns nothing without a word on what to mend", async () => {
  const { code, id } = await conceptIn("in_review", author);
  const here = await at(code);
  expect(await outcome(decideReturn(organizer, here, { words: "" }))).toBe("mistakes:reviewing.needsWords");
  expect(await outcome(decideReturn(organizer, here, { words: "Too short." }))).toContain("errors:tooShort");
  // A remark on an earlier version, or one that was sent before, says nothing on this text.
  await remarkOn(id, 7);
  expect(await outcome(decideReturn(organizer, here, { words: "" }))).toBe("mistakes:reviewing.needsWords");
  const sent = await remarkOn(id);
  await db().remark.update({ where: { code: sent }, data: { announced: true } });
  expect(await outcome(decideReturn(organizer, here, { words: "" }))).toBe("mistakes:reviewing.needsWords");
  await remarkOn(id);
  expect(await outcome(decideReturn(organizer, here, { words: "" }))).toBe("done");
  expect(await outcome(decideAcceptance(organizer, { ...here, seen: await seenOf(code) }, { words: "" }))).toBe("done");
});

it("lets a decision be changed by whoever has seen it, and answers who comes second with 409", async () => {
  const { code } = await conceptIn("in_review", author);
  const here = await at(code);
  const both = await Promise.all([
    outcome(decideAcceptance(organizer, here, { words: "" })),
    outcome(decideReturn(second, here, { words })),
  ]);
  expect(both.sort()).toEqual(["409", "done"]);
  const seen = await seenOf(code);
  expect(await outcome(decideReturn(second, here, { words }))).toBe("409");
  expect(await outcome(decideReturn(second, { ...here, seen: "0".repeat(24) }, { words }))).toBe("409");
  await decideReturn(second, { ...here, seen }, { words: `${words} And when.` });
  expect(await findDecision(organizer, code)).toMatchObject({ decision: "return", decider: second.pseudonym });
  for (const act of [announceDecision, takeDecisionBack]) {
    expect(await outcome(act(organizer, { ...here, seen }))).toBe("409");
    expect(await outcome(act(organizer, { ...here, seen: "" }))).toBe("409");
    expect(await outcome(act(organizer, { ...here, revision: here.revision + 1 }))).toBe("409");
  }
  const back = await Promise.all([0, 1].map(() => outcome(takeDecisionBack(organizer, here))));
  expect(back.sort()).toEqual(["409", "done"]);
  expect(await outcome(announceDecision(organizer, here))).toBe("409");
  expect((await everythingOf(code)).state).toBe("in_review");
  expect((await logOf(code)).map(([verb]) => verb)).toEqual([
    ...["concept.decided", "concept.decided", "concept.decisionTakenBack"],
  ]);
});

it("announces once, however often and by whom it is asked", async () => {
  const { code } = await conceptIn("in_review", author);
  const here = await at(code);
  await decideAcceptance(organizer, here, { words: "" });
  const all = await Promise.all([organizer, second, organizer].map((who) => outcome(announceDecision(who, here))));
  expect(all.sort()).toEqual(["409", "409", "done"]);
  expect((await everythingOf(code)).steps).toHaveLength(1);
});

it("decides on nothing that moved, and is gone when the authors take their text back", async () => {
  const { code } = await conceptIn("in_review", author);
  const here = await at(code);
  expect(await outcome(decideAcceptance(organizer, { ...here, revision: 9 }, { words: "" }))).toBe("409");
  await decideAcceptance(organizer, here, { words: "" });
  await withdrawConcept(author, here);
  expect(await outcome(announceDecision(organizer, here))).toBe("404");
  expect(await db().conceptDecision.count({ where: { concept: { code } } })).toBe(0);
});

it("is for organizers who neither write nor wrote the text", async () => {
  const { code, id } = await conceptIn("in_review", organizer);
  const here = await at(code);
  const former = await member("organizer");
  await db().$transaction((tx) => noteFormerAuthor(tx, id, former.id));
  await decideAcceptance(second, here, { words: "" });
  for (const who of [organizer, former, author, expert]) {
    expect(await outcome(decideAcceptance(who, here, { words: "" }))).toBe("403");
    expect(await outcome(decideReturn(who, here, { words }))).toBe("403");
    expect(await outcome(takeDecisionBack(who, here))).toBe("403");
    expect(await outcome(announceDecision(who, here))).toBe("403");
  }
  expect(await findDecision(organizer, code)).toBeNull();
  expect(await findDecision(former, code)).toBeNull();
  expect(await listDecisions(organizer, [code])).toEqual([]);
  expect(await listDecisions(former, [code])).toEqual([]);
  expect(await announceDecisions(organizer, [here])).toEqual({ announced: 0, moved: [] });
  for (const who of [author, expert]) {
    expect(await outcome(findDecision(who, code))).toBe("403");
    expect(await outcome(listDecisions(who, [code]))).toBe("403");
    expect(await outcome(announceDecisions(who, [here]))).toBe("403");
  }
  expect(await outcome(decideAcceptance(second, { code: "forged", revision: 0 }, { words: "" }))).toBe("404");
  expect((await everythingOf(code)).state).toBe("in_review");
});

it("announces several together, names what moved, and does nothing by half", async () => {
  const stays = await conceptIn("in_review", author, { title: "One that stays" });
  const moved = await conceptIn("in_review", author, { title: "One that moved" });
  const undecided = await conceptIn("in_review", author, { title: "One undecided" });
  const own = await conceptIn("in_review", organizer, { title: "My own" });
  const draft = await conceptIn("draft", author, { title: "A draft of others" });
  for (const { code } of [stays, moved, own]) await decideAcceptance(second, await at(code), { words: "" });
  const shown = await listDecisions(
    organizer,
    [stays, moved, undecided, own, draft].map(({ code }) => code),
  );
  expect(shown.map(({ title }) => title).sort()).toEqual(["One that moved", "One that stays"]);
  const asked = shown.map(({ code, revision, seen }) => ({ code, revision, seen }));
  await decideReturn(second, { ...(await at(moved.code)), seen: await seenOf(moved.code) }, { words });
  const forged = [own, draft, undecided].map(({ code }) => ({ code, revision: 0, seen: "0" }));
  const became = await announceDecisions(organizer, [...asked, ...forged, { code: "forged", revision: 0 }]);
  expect(became.announced).toBe(1);
  expect(became.moved.map(({ title }) => title).sort()).toEqual(["One that moved", "One undecided"]);
  const states = await Promise.all(
    [stays, moved, undecided, own, draft].map(async ({ code }) => (await everythingOf(code)).state),
  );
  expect(states).toEqual(["accepted", "in_review", "in_review", "in_review", "draft"]);
  expect(await db().conceptDecision.count({ where: { concept: { code: { in: [moved.code, own.code] } } } })).toBe(2);
  expect((await announceDecisions(organizer, asked)).announced).toBe(0);
});
