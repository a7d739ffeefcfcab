import { beforeAll, beforeEach, expect, it } from "vitest";
import { findPublishedConcept, type ReadableConcept } from "~/domain/concepts/reading.server";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { findCommentPath } from "~/domain/discussion/finding.server";
import { listThread } from "~/domain/discussion/listing-thread.server";
import { listDiscussion } from "~/domain/discussion/listing.server";
import type { View } from "~/domain/discussion/places";
import { viewOf } from "~/domain/discussion/places.schema";
import type { ShownComment } from "~/domain/discussion/threads";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { useDatabase } from "../database";
import { discussionOf } from "../discussions";
import { outcome } from "../drafts";

useDatabase();
let anna: Person;
let boris: Person;
let concept: { id: string; slug: string };
let read: ReadableConcept;

beforeAll(async () => {
  anna = await member("participant", "Calm Lake");
  boris = await member("participant", "Quiet River");
});
beforeEach(async () => {
  concept = await publishedConcept();
});

const flat = (comments: readonly ShownComment[]): ShownComment[] =>
  comments.flatMap((one) => [one, ...flat(one.replies)]);
const words = () => ({ body: "Words of some weight.", formToken: newToken() });

/** A thread in which each reply answers the one before, and every tenth the root. Codes, the root first. */
async function longThread(count: number): Promise<string[]> {
  const codes = [await comment(anna, concept.slug, words())];
  for (let at = 0; at < count; at += 1) codes.push(await reply(boris, codes[at % 10 ? at : 0]!, words()));
  read = await findPublishedConcept(anna, concept.slug);
  return codes;
}

/** What stands on the page of an address, as a reader sees it. */
async function shownAt(path: string): Promise<ShownComment[]> {
  const view = viewOf(new URL(path, "http://here").searchParams);
  return (view.thread ? await listThread(anna, read, view) : await listDiscussion(anna, read, view)).threads;
}

/** The comments above one in the lists in which it stands, the root first. */
function above(threads: readonly ShownComment[], code: string, line: string[] = []): string[] | null {
  for (const one of threads) {
    if (one.code === code) return line;
    const found = above(one.replies, code, [...line, one.code]);
    if (found) return found;
  }
  return null;
}

it("leads from every comment of a discussion to a page that shows it below its root, or to the nearest that stands", async () => {
  const rows = await discussionOf(concept.id, [anna, boris], 400);
  read = await findPublishedConcept(anna, concept.slug);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const row of rows) {
    const path = await findCommentPath(anna, row.code);
    const threads = await shownAt(path);
    let standing = row;
    while (standing.state === "deleted" && standing.replyCount === 0 && standing.parentId) {
      standing = byId.get(standing.parentId)!;
    }
    const gone = standing.state === "deleted" && standing.replyCount === 0;
    expect(path).toMatch(new RegExp(`/concepts/${concept.slug}/discussion(\\?.*)?#`));
    expect(path.split("#")[1]).toBe(gone ? "discussion" : `comment-${standing.code}`);
    if (gone) continue;
    const line = above(threads, standing.code);
    expect(line, `${row.seq} at ${path}`).not.toBeNull();
    if (standing.depth > 0) expect(line![0]).toBe(byId.get(standing.rootId)!.code);
  }
});

it("shows three replies of a thread, leads from the next one to the thread, and says how many there are", async () => {
  const [root, ...replies] = await longThread(7);
  const [thread] = (await listDiscussion(anna, read)).threads;
  expect(flat(thread!.replies).map(({ code }) => code)).toEqual(replies.slice(0, 3));
  expect(thread!.more).toEqual({ count: 4, code: replies[3] });
  const base = `/concepts/${concept.slug}/discussion`;
  expect(await findCommentPath(boris, replies[2]!)).toBe(`${base}#comment-${replies[2]}`);
  expect(await findCommentPath(boris, replies[3]!)).toBe(`${base}?thread=${root}#comment-${replies[3]}`);
  const whole = await listThread(anna, read, { thread: root });
  expect(flat(whole.threads)).toHaveLength(8);
  expect(whole).toMatchObject({ earlier: null, later: null, threads: [{ more: null }] });
  expect(await outcome(listThread(anna, read, { thread: replies[0] }))).toBe("404");
  const other = await findPublishedConcept(anna, (await publishedConcept()).slug);
  expect(await outcome(listThread(anna, other, { thread: root }))).toBe("404");
});

it("shows a reply deep in a long thread below its root and the comments that it answers", async () => {
  const codes = await longThread(150);
  const target = codes[126]!;
  const path = await findCommentPath(anna, target);
  expect(path).toContain(`?thread=${codes[0]}&from=${target}#comment-${target}`);
  const shown = flat(await shownAt(path)).map(({ code }) => code);
  // It answers five that answer each other, the first of which answers the root.
  expect(shown.slice(0, 7)).toEqual([codes[0], ...codes.slice(121, 127)]);
  expect(shown).toHaveLength(1 + 5 + 25);
  expect(above(await shownAt(path), target)!.slice(0, 2)).toEqual([codes[0], codes[121]]);
});

it("reads a long thread in stretches both ways, each reply once", async () => {
  const [root, ...replies] = await longThread(230);
  const seen: string[] = [];
  let last: View | null = null;
  let stretches = 0;
  for (let view: View | null = { thread: root }; view;) {
    const stretch: Awaited<ReturnType<typeof listThread>> = await listThread(anna, read, view);
    const here = flat(stretch.threads).map(({ code }) => code);
    expect(here.length).toBeLessThanOrEqual(100 + 1 + 10);
    seen.push(...here.filter((code) => !seen.includes(code)));
    stretches += 1;
    last = stretch.earlier;
    view = stretch.later;
  }
  expect(stretches).toBe(3);
  expect([...seen].sort()).toEqual([root, ...replies].sort());
  const middle = await listThread(anna, read, last!);
  const here = flat(middle.threads).map(({ code }) => code);
  for (const code of replies.slice(100, 200)) expect(here).toContain(code);
  expect(middle.later).toEqual({ thread: root, from: replies[200] });
  const first = await listThread(anna, read, middle.earlier!);
  expect(flat(first.threads).map(({ code }) => code)).toEqual([root, ...replies.slice(0, 100)]);
  expect(first.earlier).toBeNull();
  const begun = await listThread(anna, read, { thread: root, from: replies[0] });
  expect(begun.earlier).toBeNull();
});

it("names what a reply answers where that stands elsewhere, and nobody who is hidden", async () => {
  const codes = await longThread(125);
  const stretch = () => listThread(anna, read, { thread: codes[0], from: codes[113] });
  const [first, second] = [codes[101]!, codes[102]!];
  const odd = await reply(anna, second, words());
  const replyIn = async () => flat((await stretch()).threads).find(({ code }) => code === odd)!;
  expect((await replyIn()).inReplyTo).toEqual({ code: second, pseudonym: "Quiet River", here: false });
  await db().comment.update({ where: { code: second }, data: { state: "hidden" } });
  expect((await replyIn()).inReplyTo).toEqual({ code: second, pseudonym: null, here: false });
  expect(first).not.toBe(second);
});

it("takes of an address what it knows, and one choice of several", () => {
  const of = (query: string) => viewOf(new URLSearchParams(query));
  expect(of("order=loudest&stance=none&show=all&page=-1&after=x&before=1-2-3")).toEqual({
    ...{ order: undefined, filter: {}, page: undefined, after: undefined, before: undefined },
  });
  expect(of("stance=for&section=text-a&show=new").filter).toEqual({ stance: "for" });
  expect(of("section=text-a&show=new").filter).toEqual({ section: "text-a" });
  expect(of("show=new&order=endorsed")).toMatchObject({ filter: { show: "new" }, order: undefined });
  expect(of("order=endorsed&after=12-7&before=3-4")).toMatchObject({ after: [12, 7], before: undefined });
  expect(of("thread=abc&from=def&until=ghi&stance=for")).toEqual({ thread: "abc", from: "def", until: undefined });
  expect(of(`section=${"x".repeat(301)}`).filter).toEqual({});
});
