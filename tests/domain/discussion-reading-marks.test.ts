import { beforeAll, beforeEach, expect, it } from "vitest";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { deleteComment } from "~/domain/discussion/deleting.server";
import { listThread } from "~/domain/discussion/listing-thread.server";
import { listDiscussion } from "~/domain/discussion/listing.server";
import { readingSchema } from "~/domain/discussion/reading-marks.schema";
import {
  findFirstUnread,
  findMarks,
  forgetReading,
  markRead,
  readingsOf,
} from "~/domain/discussion/reading-marks.server";
import { readRanges } from "~/domain/discussion/ranges";
import type { ShownComment } from "~/domain/discussion/threads";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { publishedConcept, rootComments } from "../concepts";
import { useDatabase } from "../database";
import { outcome } from "../drafts";

useDatabase();
let anna: Person;
let boris: Person;
let concept: { id: string; slug: string };

beforeAll(async () => {
  anna = await member("participant", "Calm Lake");
  boris = await member("participant", "Quiet River");
});
beforeEach(async () => {
  concept = await publishedConcept();
});

const mark = (text: string, who = anna) => markRead(who, concept.slug, { seqs: readRanges(text)! });
const marks = (who = anna) => findMarks(who, concept.id);
const words = () => ({ body: "Words of some weight.", formToken: newToken() });
const flat = (comments: readonly ShownComment[]): ShownComment[] =>
  comments.flatMap((one) => [one, ...flat(one.replies)]);
const page = async (view = {}) => {
  const read = await findPublishedConcept(anna, concept.slug);
  return listDiscussion(anna, { ...read, read: (await marks()).read }, view);
};

it("notes nothing by reading, and what one asks for by asking", async () => {
  const codes = await rootComments(concept.id, boris, 30);
  await page();
  await listThread(anna, await findPublishedConcept(anna, concept.slug), { thread: codes[0] });
  await findFirstUnread(anna, concept.slug);
  expect(await db().discussionReading.count({ where: { conceptId: concept.id } })).toBe(0);
  expect(await marks()).toEqual({ read: null, unread: 0, lastSeq: 30 });
  expect(flat((await page()).threads).some(({ isNew }) => isNew)).toBe(false);
  const { seqs } = await page();
  expect(seqs).toBe("1-20");
  await mark(seqs);
  expect(await marks()).toEqual({ read: [[1, 20]], unread: 10, lastSeq: 30 });
  expect(await findFirstUnread(anna, concept.slug)).toBe(codes[20]);
  expect(flat((await page({ page: 2 })).threads).every(({ isNew }) => isNew)).toBe(true);
  await mark("25");
  expect((await marks()).unread).toBe(9);
  await mark("1-30");
  expect(await findFirstUnread(anna, concept.slug)).toBeNull();
  await forgetReading(anna, concept.slug);
  expect(await marks()).toEqual({ read: null, unread: 0, lastSeq: 30 });
});

it("keeps what each member notes apart, under tags, and marks no comment that is not there yet", async () => {
  await rootComments(concept.id, boris, 5);
  await mark("1-999999999");
  const carla = await member("expert");
  await mark("2", carla);
  expect((await marks()).unread).toBe(0);
  const rows = await db().discussionReading.findMany({ where: { conceptId: concept.id } });
  expect(rows.map(({ ranges }) => ranges).sort()).toEqual(["1-5", "2"]);
  for (const { tag } of rows) for (const { id } of [anna, carla]) expect(tag).not.toContain(id);
  await rootComments(concept.id, boris, 1);
  expect((await marks()).unread).toBe(1);
  const own = await readingsOf(db(), carla.id);
  expect(own).toMatchObject([{ conceptId: concept.id, ranges: "2" }]);
});

it("finds nothing new in one's own comments and in deleted ones", async () => {
  const first = await comment(boris, concept.slug, words());
  await mark("1");
  await comment(anna, concept.slug, words());
  const gone = await comment(boris, concept.slug, words());
  expect((await marks()).unread).toBe(1);
  await deleteComment(boris, gone);
  expect((await marks()).unread).toBe(0);
  const last = await reply(boris, first, words());
  expect((await marks()).unread).toBe(1);
  expect(await findFirstUnread(anna, concept.slug)).toBe(last);
  expect((await db().discussionReading.findFirstOrThrow({ where: { conceptId: concept.id } })).ranges).toBe("1");
});

it("shows what is new in its threads, page by page, each once", async () => {
  const codes = await rootComments(concept.id, boris, 90);
  await mark("1-10,20-29");
  const answer = await reply(boris, codes[0]!, words());
  const seen: string[] = [];
  let pages = 0;
  for (let view: object | null = { filter: { show: "new" } }; view; pages += 1) {
    const here: Awaited<ReturnType<typeof page>> = await page(view);
    seen.push(
      ...flat(here.threads)
        .filter(({ isNew }) => isNew)
        .map(({ code }) => code),
    );
    view = here.next;
    if (pages === 0) await mark(here.seqs, await member("participant"));
  }
  expect(pages).toBe(2);
  expect(seen).toEqual([...codes.slice(10, 19), ...codes.slice(29), answer]);
  const [last] = (await page({ filter: { show: "new" }, after: [0, 90] })).threads;
  expect(last).toMatchObject({ code: codes[0], isNew: false, replies: [{ code: answer, isNew: true }] });
  await mark("1-91");
  expect((await page({ filter: { show: "new" } })).threads).toEqual([]);
});

it("is for members, of what members read", async () => {
  const applicant = await member("applicant");
  for (const [who, status] of [
    [null, "401"],
    [applicant, "403"],
  ] as const) {
    expect(await outcome(markRead(who, concept.slug, { seqs: [[1, 2]] }))).toBe(status);
    expect(await outcome(forgetReading(who, concept.slug))).toBe(status);
    expect(await outcome(findFirstUnread(who, concept.slug))).toBe(status);
    expect(await outcome(findMarks(who, concept.id))).toBe(status);
  }
  expect(await outcome(markRead(anna, "none", { seqs: [[1, 2]] }))).toBe("404");
  await db().concept.update({ where: { id: concept.id }, data: { reading: "none" } });
  expect(await outcome(mark("1"))).toBe("404");
});

it("takes nothing for order numbers that is none", () => {
  for (const seqs of ["", "x", "3-1", "0", "1,", "1".repeat(5000), ["1"], undefined]) {
    expect(readingSchema.safeParse({ seqs }).success, String(seqs)).toBe(false);
  }
  expect(readingSchema.parse({ seqs: "4,1-2,3" })).toEqual({ seqs: [[1, 4]] });
});
