import { beforeAll, beforeEach, expect, it } from "vitest";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { comment } from "~/domain/discussion/commenting.server";
import { deleteComment } from "~/domain/discussion/deleting.server";
import {
  commentEndorsementsOf,
  endorseComment,
  forgetCommentEndorsementsOf,
  takeCommentEndorsementBack,
} from "~/domain/discussion/endorsing.server";
import { listDiscussion } from "~/domain/discussion/listing.server";
import { newToken } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { threadsHtml } from "~/ui/threads";
import { member, type Person } from "../cast";
import { publishedConcept, rootComments } from "../concepts";
import { useDatabase } from "../database";
import { outcome } from "../drafts";

useDatabase();
let anna: Person;
let boris: Person;
let concept: { id: string; slug: string };
let code: string;

beforeAll(async () => {
  anna = await member("participant", "Calm Lake");
  boris = await member("participant", "Quiet River");
});
beforeEach(async () => {
  concept = await publishedConcept();
  code = await comment(anna, concept.slug, { body: "Words of some weight.", formToken: newToken() });
});

const row = () => db().comment.findUniqueOrThrow({ where: { code }, include: { endorsed: true } });
const counted = async () => {
  const { endorsements, endorsed } = await row();
  expect(endorsed).toHaveLength(endorsements);
  return endorsements;
};
const seenBy = async (who: Person) =>
  (await listDiscussion(who, await findPublishedConcept(who, concept.slug))).threads[0]!;

it("counts each member once, however often and at once they press, and takes back once", async () => {
  await Promise.all(Array.from({ length: 8 }, () => endorseComment(boris, code)));
  expect(await counted()).toBe(1);
  expect((await seenBy(boris)).endorsed).toBe(true);
  expect((await seenBy(await member("expert"))).endorsed).toBe(false);
  await Promise.all(Array.from({ length: 4 }, () => takeCommentEndorsementBack(boris, code)));
  expect(await counted()).toBe(0);
  expect((await seenBy(boris)).endorsed).toBe(false);
});

it("refuses one's own, what is hidden or deleted, closed discussions, and whoever is no member", async () => {
  expect(await outcome(endorseComment(anna, code))).toBe("403");
  expect((await seenBy(anna)).endorsed).toBeNull();
  expect(await outcome(endorseComment(null, code))).toBe("401");
  expect(await outcome(endorseComment(await member("applicant"), code))).toBe("403");
  expect(await outcome(endorseComment(boris, "none"))).toBe("404");
  const set = (data: object) => db().concept.update({ where: { id: concept.id }, data });
  for (const [closed, open] of [
    [{ discussion: "closed" }, { discussion: "open" }],
    [
      { reading: "archived", state: "archived" },
      { reading: "open", state: "published" },
    ],
  ] as const) {
    await set(closed);
    expect(await outcome(endorseComment(boris, code))).toBe("409");
    expect((await seenBy(boris)).endorsed).toBeNull();
    await set(open);
  }
  await db().comment.update({ where: { code }, data: { state: "hidden" } });
  expect(await outcome(endorseComment(boris, code))).toBe("409");
  await db().comment.update({ where: { code }, data: { state: "deleted" } });
  expect(await outcome(endorseComment(boris, code))).toBe("409");
  await set({ reading: "none", state: "withdrawn" });
  expect(await outcome(endorseComment(boris, code))).toBe("404");
  expect(await counted()).toBe(0);
});

it("can be taken back when the discussion has closed or the comment is hidden", async () => {
  await endorseComment(boris, code);
  await db().comment.update({ where: { code }, data: { state: "hidden" } });
  await db().concept.update({ where: { id: concept.id }, data: { discussion: "closed" } });
  await takeCommentEndorsementBack(boris, code);
  expect(await counted()).toBe(0);
});

it("goes with a comment that is deleted", async () => {
  await endorseComment(boris, code);
  await deleteComment(anna, code);
  expect(await counted()).toBe(0);
  await takeCommentEndorsementBack(boris, code);
  expect(await counted()).toBe(0);
});

it("says a band below ten and the number from ten on, and never who", async () => {
  const { id } = await row();
  const said = async (endorsements: number) => {
    await db().comment.update({ where: { id }, data: { endorsements } });
    return threadsHtml([await seenBy(boris)], "en", { open: true, threadPath: () => "" });
  };
  for (const [count, words] of [
    [1, "a few"],
    [4, "a few"],
    [5, "several"],
    [9, "several"],
    [10, "endorsed by 10"],
  ] as const) {
    const html = await said(count);
    expect(html).toContain(words);
    if (count < 10) expect(html).not.toMatch(new RegExp(`endorsed by ${count}`));
  }
  expect(await said(0)).not.toContain("endorsed by");
});

it("is found and forgotten by its tags alone, over more comments than are looked up at once", async () => {
  const codes = await rootComments(concept.id, anna, 2300);
  await db().comment.updateMany({ where: { code: { in: codes.slice(0, 2200) } }, data: { endorsements: 3 } });
  const mine = [codes[0]!, codes[1100]!, codes[2299]!, code];
  for (const one of mine) await endorseComment(boris, one);
  const carla = await member("participant");
  await endorseComment(carla, code);
  expect(await commentEndorsementsOf(db(), anna.id)).toEqual([]);
  expect(await commentEndorsementsOf(db(), boris.id)).toHaveLength(4);
  await transaction((tx) => forgetCommentEndorsementsOf(tx, boris.id));
  expect(await commentEndorsementsOf(db(), boris.id)).toEqual([]);
  expect(await commentEndorsementsOf(db(), carla.id)).toHaveLength(1);
  expect(await counted()).toBe(1);
  expect((await db().comment.findUniqueOrThrow({ where: { code: codes[0]! } })).endorsements).toBe(3);
  expect((await db().comment.findUniqueOrThrow({ where: { code: codes[2299]! } })).endorsements).toBe(0);
});
