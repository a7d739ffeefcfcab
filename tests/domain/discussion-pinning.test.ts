import { beforeAll, beforeEach, expect, it } from "vitest";
import { deleteComment } from "~/domain/discussion/deleting.server";
import { pinSchema } from "~/domain/discussion/pinning.schema";
import {
  findToPin,
  listPins,
  listPinsToArrange,
  mostPinned,
  movePin,
  pinComment,
  unpinComment,
} from "~/domain/discussion/pinning.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { publishedConcept, rootComments } from "../concepts";
import { useDatabase } from "../database";
import { outcome } from "../drafts";

useDatabase();
let author: Person;
let moderator: Person;
let reader: Person;
let concept: { id: string; slug: string };
let codes: string[];

beforeAll(async () => {
  author = await member("expert", "Old Oak");
  moderator = await member("moderator", "Even Hand");
  reader = await member("participant", "Calm Lake");
});
beforeEach(async () => {
  concept = await publishedConcept({ author });
  codes = await rootComments(concept.id, reader, mostPinned + 1);
});

const labels = async (who = reader) => (await listPins(who, concept.id)).pins.map(({ label }) => label);
const log = () => db().logEntry.findMany({ where: { verb: { startsWith: "comment." } }, orderBy: { seq: "asc" } });

it("is arranged by authors and moderators: pinned, named, moved, taken out", async () => {
  for (const [at, label] of ["One", "Two", "Three"].entries()) await pinComment(author, codes[at]!, { label });
  expect(await labels()).toEqual(["One", "Two", "Three"]);
  await movePin(author, codes[2]!, "up");
  await movePin(author, codes[0]!, "down");
  await movePin(author, codes[2]!, "up");
  await movePin(author, codes[1]!, "down");
  expect(await labels()).toEqual(["Three", "One", "Two"]);
  await pinComment(author, codes[0]!, { label: "Once more" });
  await unpinComment(author, codes[2]!);
  await unpinComment(author, codes[2]!);
  expect(await labels()).toEqual(["Once more", "Two"]);
  expect((await listPins(reader, concept.id)).arranges).toBe(false);
  expect((await listPins(author, concept.id)).arranges).toBe(true);
  expect((await listPins(moderator, concept.id)).arranges).toBe(true);
});

it("puts down what moderators do, and not what authors do with what is theirs", async () => {
  const before = (await log()).length;
  await pinComment(author, codes[0]!, { label: "One" });
  await pinComment(moderator, codes[1]!, { label: "Two" });
  await movePin(moderator, codes[1]!, "up");
  await unpinComment(moderator, codes[0]!);
  expect((await log()).slice(before)).toMatchObject([
    { verb: "comment.pinned", actorId: moderator.id, subject: codes[1], detail: "" },
    { verb: "comment.pinMoved", actorId: moderator.id },
    { verb: "comment.unpinned", actorId: moderator.id, subject: codes[0] },
  ]);
});

it("has twenty lines at most, also where two are pinned at once", async () => {
  for (const code of codes.slice(0, mostPinned - 1)) await pinComment(author, code, { label: "A line" });
  const last = codes.slice(mostPinned - 1);
  const outcomes = await Promise.all(last.map((code) => outcome(pinComment(author, code, { label: "A line" }))));
  expect(outcomes.filter((one) => one.includes("tooManyPins"))).toHaveLength(1);
  expect(await labels()).toHaveLength(mostPinned);
  await pinComment(author, codes[0]!, { label: "Other words" });
  expect((await labels())[0]).toBe("Other words");
});

it("is nobody else's to arrange, and holds nothing that is not read", async () => {
  const other = await member("expert");
  await pinComment(author, codes[0]!, { label: "One" });
  for (const [who, status] of [
    [null, "401"],
    [reader, "403"],
    [other, "403"],
    [await member("applicant"), "403"],
  ] as const) {
    expect(await outcome(pinComment(who, codes[1]!, { label: "Two" }))).toBe(status);
    expect(await outcome(unpinComment(who, codes[0]!))).toBe(status);
    expect(await outcome(movePin(who, codes[0]!, "up"))).toBe(status);
    expect(await outcome(findToPin(who, codes[1]!))).toBe(status);
    expect(await outcome(listPinsToArrange(who, concept.slug))).toBe(status);
  }
  expect(await outcome(pinComment(author, "none", { label: "Two" }))).toBe("404");
  expect(await outcome(movePin(author, codes[3]!, "up"))).toBe("404");
  await db().comment.update({ where: { code: codes[1]! }, data: { state: "hidden" } });
  expect(await outcome(pinComment(author, codes[1]!, { label: "Two" }))).toBe("409");
  expect(await outcome(findToPin(author, codes[1]!))).toBe("409");
  await db().comment.update({ where: { code: codes[0]! }, data: { state: "hidden" } });
  expect(await labels()).toEqual([]);
  expect((await listPinsToArrange(author, concept.slug)).pins).toMatchObject([{ label: "One", shown: false }]);
});

it("loses the line of a comment that is deleted", async () => {
  await pinComment(author, codes[0]!, { label: "One" });
  await deleteComment(reader, codes[0]!);
  expect(await db().pinnedComment.count({ where: { conceptId: concept.id } })).toBe(0);
});

it("takes two to eighty characters in one line", () => {
  for (const label of ["", " ", "a", "x".repeat(81), "left \u202E right"]) {
    expect(pinSchema.safeParse({ label }).success, label).toBe(false);
  }
  expect(pinSchema.safeParse({ label: "я".repeat(80) }).success).toBe(true);
});
