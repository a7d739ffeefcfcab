import { beforeAll, beforeEach, expect, it } from "vitest";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { commentSchema } from "~/domain/discussion/commenting.schema";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { deleteComment } from "~/domain/discussion/deleting.server";
import { findCommentPath } from "~/domain/discussion/finding.server";
import { listThread } from "~/domain/discussion/listing-thread.server";
import { listDiscussion } from "~/domain/discussion/listing.server";
import { viewOf } from "~/domain/discussion/places.schema";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { publishedConcept, rootComments } from "../concepts";
import { useDatabase } from "../database";

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

const input = (body = "Words of some weight.") => ({ body, formToken: newToken() });
const say = (who = anna, body?: string) => comment(who, concept.slug, input(body));
const answer = (code: string, who = boris, body?: string) => reply(who, code, input(body));
const row = (code: string) => db().comment.findUniqueOrThrow({ where: { code } });
const all = () => db().comment.findMany({ where: { conceptId: concept.id }, orderBy: { seq: "asc" } });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof Response) return error.status;
      if (error instanceof Error) return error.message;
      throw error;
    },
  );

it("numbers comments densely when thirty people write at the same time", async () => {
  const root = await say();
  await Promise.all(Array.from({ length: 30 }, (_, index) => (index % 3 ? say() : answer(root))));
  const comments = await all();
  expect(comments.map(({ seq }) => seq)).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
  const roots = comments.filter(({ depth }) => depth === 0).map(({ rootNumber }) => rootNumber);
  expect(roots).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  expect(comments.filter(({ depth }) => depth > 0).every(({ rootNumber }) => rootNumber === null)).toBe(true);
});

it("keeps counts that equal a fresh count after any acts", async () => {
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const codes = [await say(), await say(boris)];
  for (let act = 0; act < 120; act += 1) {
    const code = codes[random(codes.length)]!;
    const who = random(2) ? anna : boris;
    const what = random(4);
    if (what === 0) codes.push(await say(who));
    else if (what < 3) {
      const made = await refusal(answer(code, who).then((fresh) => codes.push(fresh)));
      if (made !== "done") expect(made).toBe("mistakes:replyToGone");
    } else expect(["done", 403, 409]).toContain(await refusal(deleteComment(who, code)));
  }
  const comments = await all();
  const standing = comments.filter(({ state }) => state !== "deleted");
  const counted = await db().concept.findUniqueOrThrow({ where: { id: concept.id } });
  expect(standing.length).toBeLessThan(comments.length);
  expect(counted.commentCount).toBe(standing.length);
  expect(counted.rootCount).toBe(comments.filter(({ depth }) => depth === 0).length);
  for (const { id, replyCount } of comments) {
    expect(replyCount).toBe(standing.filter(({ parentId }) => parentId === id).length);
  }
});

it("threads go three levels down; deeper replies stay on the third", async () => {
  const codes = [await say()];
  for (let depth = 0; depth < 4; depth += 1) codes.push(await answer(codes.at(-1)!));
  const comments = await Promise.all(codes.map(row));
  expect(comments.map(({ depth }) => depth)).toEqual([0, 1, 2, 2, 2]);
  expect(comments.map(({ parentId }) => parentId)).toEqual([null, ...comments.slice(0, 4).map(({ id }) => id)]);
  expect(new Set(comments.map(({ rootId }) => rootId)).size).toBe(1);
});

it("makes one comment of a form that is sent twice, at once or later", async () => {
  const form = input();
  const codes = await Promise.all([1, 2, 3].map(() => comment(anna, concept.slug, form)));
  codes.push(await comment(anna, concept.slug, form));
  expect(new Set(codes).size).toBe(1);
  expect(await all()).toHaveLength(1);
  expect(await db().concept.findUnique({ where: { id: concept.id } })).toMatchObject({
    commentCount: 1,
    rootCount: 1,
    lastSeq: 1,
  });
  expect(await refusal(comment(boris, concept.slug, form))).toBe("errors:staleForm");
});

it("refuses in words a reply to what is deleted or hidden, and anything in a closed discussion", async () => {
  const [deleted, hidden, open] = [await say(), await say(), await say()];
  await deleteComment(anna, deleted);
  await db().comment.update({ where: { code: hidden }, data: { state: "hidden" } });
  expect(await refusal(answer(deleted))).toBe("mistakes:replyToGone");
  expect(await refusal(answer(hidden))).toBe("mistakes:replyToGone");
  await db().concept.update({ where: { id: concept.id }, data: { state: "archived", reading: "archived" } });
  expect(await refusal(say())).toBe("mistakes:discussionClosed");
  expect(await refusal(answer(open))).toBe("mistakes:discussionClosed");
  await db().concept.update({ where: { id: concept.id }, data: { state: "withdrawn", reading: "none" } });
  expect(await refusal(say())).toBe(404);
  expect(await refusal(answer(open))).toBe(404);
  expect(await refusal(findCommentPath(anna, open))).toBe(404);
  expect(await all()).toHaveLength(3);
  expect(await db().concept.findUnique({ where: { id: concept.id } })).toMatchObject({ lastSeq: 3, commentCount: 2 });
});

it("is closed to applicants and visitors", async () => {
  const applicant = await member("applicant");
  const code = await say();
  const { id } = concept;
  const discussed = { id, marked: [], rootCount: 1, takesComments: true };
  for (const [who, status] of [
    [applicant, 403],
    [null, 401],
  ] as const) {
    expect(await refusal(comment(who, concept.slug, input()))).toBe(status);
    expect(await refusal(reply(who, code, input()))).toBe(status);
    expect(await refusal(deleteComment(who, code))).toBe(status);
    expect(await refusal(findCommentPath(who, code))).toBe(status);
    expect(await refusal(listDiscussion(who, discussed, {}))).toBe(status);
    expect(await refusal(listThread(who, discussed, { thread: code }))).toBe(status);
  }
});

it("lets nobody delete another's comment, and one's own once; nothing of it stays but its place", async () => {
  const code = await say();
  for (const role of ["participant", "moderator", "administrator"] as const) {
    expect(await refusal(deleteComment(await member(role), code))).toBe(403);
  }
  expect(await row(code)).toMatchObject({ state: "visible", authorId: anna.id });
  await deleteComment(anna, code);
  expect(await row(code)).toMatchObject({ state: "deleted", body: "", bodyHtml: "", authorId: null });
  expect(await refusal(deleteComment(anna, code))).toBe(409);
  expect(await refusal(deleteComment(anna, "no-such-code"))).toBe(404);
});

it("takes 2 to 10,000 characters and no trickery", () => {
  const mistake = (body: unknown) => commentSchema.safeParse({ body, formToken: newToken() }).error?.issues[0]?.message;
  expect(mistake("")).toBe("errors:required");
  expect(mistake("  \n ")).toBe("errors:required");
  expect(mistake("я")).toMatch("errors:tooShort");
  expect(mistake("ok")).toBeUndefined();
  expect(mistake("😀".repeat(10_000))).toBeUndefined();
  expect(mistake("я".repeat(10_001))).toMatch("errors:tooLong");
  expect(mistake("left \u202E right")).toBe("errors:bidirectional");
  expect(mistake("broken \uFFFD")).toBe("errors:unprintable");
  expect(mistake(["a", "b"])).toBe("errors:wrongType");
  for (const formToken of ["", "short", `${newToken()}x`, "'; DROP TABLE".padEnd(43, "-")]) {
    expect(commentSchema.safeParse({ body: "Words", formToken }).error?.issues[0]?.message).toBe("errors:staleForm");
  }
});

it("removes HTML and scripts, and refuses what leaves nothing to show", async () => {
  const code = await say(
    anna,
    `Hear <script>alert(1)</script> <b onclick="x">this</b> [x](javascript:alert(1)) ![p](http://x/y.png)`,
  );
  const { bodyHtml } = await row(code);
  expect(bodyHtml).toContain("Hear");
  expect(bodyHtml).not.toMatch(/<script|onclick|javascript:|<img|<b/);
  for (const body of ["<script>alert(1)</script>", "![](http://x/y.png)", "<b></b>", "\u200B\u200B\u200B", "> >"]) {
    expect(await refusal(say(anna, body)), body).toBe("mistakes:nothingToShow");
  }
});

it("refuses before rendering what would take many seconds to render", () => {
  const mistake = (body: string) => commentSchema.safeParse({ body, formToken: newToken() }).error?.issues[0]?.message;
  for (const piece of [">", "- ", "> - ", "1. ", "* + ", "- > 1) "]) {
    const body = piece.repeat(Math.floor(9_990 / piece.length));
    for (const text of [`${body}a`, `a\n\n  ${body}a`]) expect(mistake(text), piece).toBe("errors:tangled.nested");
  }
  for (const piece of ["_a**", "~~a", "*a "]) expect(mistake(piece.repeat(2_000)), piece).toBe("errors:tangled.marked");
  const ordinary = "- - -\n\n> > **So** it _was_\n\n1. one\n   - two\n     > three\n\n".repeat(100);
  expect(mistake(ordinary)).toBeUndefined();
});

it("renders odd Markdown without failing", async () => {
  for (const piece of ["[", "![", "`", "|a", "[a](", "<a ", "&", "[^1]", "**", "<!--"]) {
    expect(["done", "errors:tangled.marked", "errors:tangled.parts", "mistakes:nothingToShow"], piece).toContain(
      await refusal(say(anna, `${piece.repeat(Math.floor(3_000 / piece.length))} a`)),
    );
  }
});

it("refuses quotations inside quotations beyond what anyone can read", async () => {
  expect(await refusal(say(anna, `${">".repeat(8)} words`))).toBe("done");
  expect(await refusal(say(anna, `${">".repeat(9)} words`))).toBe("errors:tangled.nested");
});

it("pages both ways by the numbers of the roots", async () => {
  const codes = await rootComments(concept.id, anna, 45);
  const read = await findPublishedConcept(boris, concept.slug);
  const list = async (order: "oldest" | "newest", page?: number) =>
    (await listDiscussion(boris, read, { order, page })).threads.map(({ code }) => code);
  expect(await list("oldest")).toEqual(codes.slice(0, 20));
  expect(await list("oldest", 2)).toEqual(codes.slice(20, 40));
  expect(await list("oldest", 3)).toEqual(codes.slice(40));
  const newest = [...codes].reverse();
  expect(await list("newest", 1)).toEqual(newest.slice(0, 20));
  expect(await list("newest", 3)).toEqual(newest.slice(40));
  expect(await list("oldest", 4)).toEqual(codes.slice(0, 20));
});

it("leads from the permanent address of each comment to the page that shows it", async () => {
  const codes = await rootComments(concept.id, anna, 45);
  codes.push(await answer(codes[30]!), await answer(await answer(codes[44]!)));
  const read = await findPublishedConcept(boris, concept.slug);
  for (const code of codes) {
    const url = new URL(await findCommentPath(boris, code), "http://here");
    expect(url.hash).toBe(`#comment-${code}`);
    const { threads } = await listDiscussion(boris, read, viewOf(url.searchParams));
    expect(JSON.stringify(threads)).toContain(`"code":"${code}"`);
  }
});

it("leads from a deleted comment that has left no place to the nearest one that stands", async () => {
  const root = await say();
  const middle = await answer(root, anna);
  const leaf = await answer(middle, boris);
  await deleteComment(anna, middle);
  expect(await findCommentPath(boris, middle)).toMatch(new RegExp(`#comment-${middle}$`));
  await deleteComment(boris, leaf);
  expect(await findCommentPath(boris, leaf)).toMatch(new RegExp(`#comment-${root}$`));
  await deleteComment(anna, root);
  expect(await findCommentPath(boris, leaf)).toMatch(/#discussion$/);
});
