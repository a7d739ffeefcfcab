import { beforeAll, describe, expect, it } from "vitest";
import { findPublishedConcept, type ReadableConcept } from "~/domain/concepts/reading.server";
import { listDiscussion } from "~/domain/discussion/listing.server";
import { orders, type Filter, type Order, type View } from "~/domain/discussion/places";
import type { ShownComment } from "~/domain/discussion/threads";
import { newId } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { useDatabase } from "../database";
import { discussionOf, type Made } from "../discussions";

useDatabase();
let anna: Person;
let boris: Person;
let author: Person;
let hidden: Person;
let read: ReadableConcept;
let rows: Made[];

beforeAll(async () => {
  anna = await member("participant", "Calm Lake");
  boris = await member("participant", "Quiet River");
  author = await member("expert", "Old Oak");
  hidden = await member("participant", "Unseen Owl");
  const concept = await publishedConcept({ author });
  await db().conceptAuthor.create({
    data: { id: newId(), conceptId: concept.id, accountId: hidden.id, position: 2, shownAs: "participant" },
  });
  rows = await discussionOf(concept.id, [anna, boris, author, hidden], 600);
  read = await findPublishedConcept(anna, concept.slug);
});

const flat = (comments: readonly ShownComment[]): ShownComment[] =>
  comments.flatMap((comment) => [comment, ...flat(comment.replies)]);

/** Codes of the roots on all pages of a view, walked by their own links. */
async function walk(view: View, way: "next" | "previous" = "next"): Promise<string[]> {
  const codes: string[] = [];
  for (let at: View | null = view; at;) {
    const page: Awaited<ReturnType<typeof listDiscussion>> = await listDiscussion(anna, read, at);
    const here = page.threads.map(({ code }) => code);
    expect(here.length).toBeLessThanOrEqual(20);
    if (way === "next") codes.push(...here);
    else codes.unshift(...here);
    at = page[way];
  }
  return codes;
}

const band = (count: number) => (count >= 10 ? count : count >= 5 ? 2 : count > 0 ? 1 : 0);

const compared: Record<Order, (a: Made, b: Made) => number> = {
  oldest: (a, b) => a.seq - b.seq,
  newest: (a, b) => b.seq - a.seq,
  endorsed: (a, b) => band(b.endorsements) - band(a.endorsements) || b.seq - a.seq,
  discussed: (a, b) => b.threadSize - a.threadSize || b.seq - a.seq,
};

/** Roots that have their place: a deleted one has while anything in its thread stands. */
function wanted(order: Order, filter: (root: Made) => boolean = () => true): string[] {
  const roots = rows.filter(({ depth, state, threadSize }) => depth === 0 && (state !== "deleted" || threadSize > 0));
  return roots
    .filter(filter)
    .sort(compared[order])
    .map(({ code }) => code);
}

const answers = (root: Made) =>
  root.authorId !== author.id &&
  rows.some(
    ({ rootId, depth, authorId, state }) =>
      rootId === root.id && depth > 0 && authorId === author.id && state === "visible",
  );

const filters: [string, Filter, (root: Made) => boolean][] = [
  ["all", {}, () => true],
  ["one stance", { stance: "question" }, ({ stance }) => stance === "question"],
  ["one section", { section: "text-where-we-stand" }, ({ section }) => section !== ""],
  ["answered by its authors", { show: "answered" }, answers],
];

describe.each(orders)("in the order %s", (order) => {
  it.each(filters)("gives each thread once, forwards and backwards, of %s", async (name, filter, fits) => {
    const all = wanted(order, fits);
    expect(all.length).toBeGreaterThan(20);
    const counted = name === "all" && (order === "oldest" || order === "newest");
    if (counted) {
      const codes: string[] = [];
      for (let page = 1; page <= 10; page += 1) {
        codes.push(...(await listDiscussion(anna, read, { order, page })).threads.map(({ code }) => code));
      }
      expect(codes).toEqual(all);
      return;
    }
    expect(await walk({ order, filter })).toEqual(all);
    const last = rows.find(({ code }) => code === all.at(-1))!;
    const key = order === "endorsed" ? band(last.endorsements) : order === "discussed" ? last.threadSize : 0;
    expect(await walk({ order, filter, before: [key, last.seq] }, "previous")).toEqual(all.slice(0, -1));
  });
});

describe("answers of authors", () => {
  it("are those of authors who are shown by pseudonym, and change with how they are shown", async () => {
    const ofHidden = rows.filter(({ authorId, depth }) => authorId === hidden.id && depth > 0);
    expect(ofHidden.length).toBeGreaterThan(20);
    const shown = await walk({ filter: { show: "answered" } });
    const byHiddenAlone = rows.filter(
      (root) => root.depth === 0 && !answers(root) && ofHidden.some(({ rootId }) => rootId === root.id),
    );
    expect(byHiddenAlone.length).toBeGreaterThan(3);
    for (const { code } of byHiddenAlone) expect(shown).not.toContain(code);
    const nobody = { ...read, marked: [] };
    expect((await listDiscussion(anna, nobody, { filter: { show: "answered" } })).threads).toEqual([]);
  });
});

describe("a thread", () => {
  it("shows its first three replies, and how many more there are", async () => {
    const { threads } = await listDiscussion(anna, read, { order: "discussed" });
    for (const thread of threads) {
      const { threadSize } = rows.find(({ code }) => code === thread.code)!;
      const here = flat(thread.replies);
      const counted = here.filter(({ state }) => state !== "deleted").length;
      expect(here.length).toBeLessThanOrEqual(3);
      expect(thread.more?.count ?? 0).toBe(threadSize - counted);
      if (thread.more) expect(here.map(({ code }) => code)).not.toContain(thread.more.code);
    }
  });
});
