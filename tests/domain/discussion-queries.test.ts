import { beforeAll, expect, it } from "vitest";
import { findPublishedConcept, type ReadableConcept } from "~/domain/concepts/reading.server";
import { commentEndorsementsOf } from "~/domain/discussion/endorsing.server";
import { findCommentPath } from "~/domain/discussion/finding.server";
import { listThread } from "~/domain/discussion/listing-thread.server";
import { listDiscussion } from "~/domain/discussion/listing.server";
import { listPins } from "~/domain/discussion/pinning.server";
import { orders, type Filter, type View } from "~/domain/discussion/places";
import { findFirstUnread, findMarks, markRead } from "~/domain/discussion/reading-marks.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { useDatabase } from "../database";
import { discussionOf, type Made } from "../discussions";
import { indexesIn, queriesOf, scansIn, sortsIn } from "../queries";

useDatabase();
let anna: Person;
let read: ReadableConcept;
let small: ReadableConcept;
let rows: Made[];
let few: Made[];

beforeAll(async () => {
  const author = await member("expert", "Old Oak");
  anna = await member("participant", "Calm Lake");
  const boris = await member("participant", "Quiet River");
  const large = await publishedConcept({ author });
  const little = await publishedConcept({ author });
  rows = await discussionOf(large.id, [boris, anna, author], 900);
  few = await discussionOf(little.id, [boris, anna, author], 120);
  for (const { slug } of [large, little]) await markRead(anna, slug, { seqs: [[1, 2]] });
  read = await findPublishedConcept(anna, large.slug);
  small = await findPublishedConcept(anna, little.slug);
});

/** Reads of a page, of any length; and those of them that some threads need and others do not. */
const mostReads = 8;
const mostBeside = 3;

const key = [1, 60] as const;
const filters: Filter[] = [{}, { stance: "for" }, { section: "text-where-we-stand" }, { show: "answered" }];

const views: [string, View][] = orders.flatMap((order) =>
  filters.flatMap((filter): [string, View][] => [
    [`${order} ${JSON.stringify(filter)}`, { order, filter }],
    [`${order} ${JSON.stringify(filter)}, after`, { order, filter, after: key, page: 2 }],
    [`${order} ${JSON.stringify(filter)}, before`, { order, filter, before: key, page: 3 }],
  ]),
);

it.each([...views, ["what is new", { filter: { show: "new" } }] as [string, View]])(
  "reads a page of %s by its indexes, in as few reads as of a small discussion",
  async (_name, view) => {
    const marks = await findMarks(anna, read.id);
    const queries = await queriesOf(() => listDiscussion(anna, { ...read, read: marks.read }, view));
    expect(await scansIn(queries)).toEqual([]);
    // Besides the threads and their replies: what is endorsed, what may be edited and what is a question, where any is.
    expect(queries.length).toBeLessThanOrEqual(mostReads);
    const fewer = await queriesOf(() => listDiscussion(anna, { ...small, read: marks.read }, view));
    expect(fewer.length).toBeGreaterThanOrEqual(queries.length - mostBeside);
    // Nothing is sorted that is not on the page, but the threads that authors answered.
    if (!("show" in (view.filter ?? {}))) expect(await sortsIn(queries.slice(0, 1))).toEqual([]);
  },
);

it("finds what is news to nobody by the reader and by what is deleted, not by reading the discussion", async () => {
  const indexes = await indexesIn(await queriesOf(() => findMarks(anna, read.id)));
  const { by } = indexes.find(({ name }) => name === "Comment_deleted")!;
  expect(by).toContain("conceptId");
  expect(indexes.some(({ by }) => /authorId.*AND.*conceptId/.test(by))).toBe(true);
  expect(indexes.map(({ name }) => name)).not.toContain("Comment_conceptId_seq_key");
});

it("finds threads, permanent addresses, marks, contents and endorsements by their indexes", async () => {
  const deep = (of: Made[]) => of.filter(({ depth }) => depth === 2).at(-1)!;
  const rootOf = (of: Made[]) => of.find(({ id }) => id === deep(of).rootId)!.code;
  const acts = (concept: ReadableConcept, of: Made[]) => [
    () => listThread(anna, concept, { thread: rootOf(of), from: deep(of).code }),
    () => listThread(anna, concept, { thread: rootOf(of), until: deep(of).code }),
    () => findCommentPath(anna, deep(of).code),
    () => findCommentPath(anna, of.find(({ state }) => state === "deleted")!.code),
    () => findMarks(anna, concept.id),
    () => findFirstUnread(anna, concept.slug),
    () => listPins(anna, concept.id),
    () => markRead(anna, concept.slug, { seqs: [[5, 9]] }),
    () => commentEndorsementsOf(db(), anna.id),
  ];
  const [large, little] = [acts(read, rows), acts(small, few)];
  for (const [at, act] of large.entries()) {
    const queries = await queriesOf(act);
    expect(await scansIn(queries), String(at)).toEqual([]);
    expect(queries.length, String(at)).toBeLessThanOrEqual(mostReads);
    const fewer = await queriesOf(little[at]!);
    expect(Math.abs(queries.length - fewer.length), String(at)).toBeLessThanOrEqual(mostBeside);
  }
});

it("notices a read from end to end", async () => {
  const queries = await queriesOf(() => db().comment.findMany({ where: { body: "Comment 1" } }));
  expect(await scansIn(queries)).toHaveLength(1);
});
