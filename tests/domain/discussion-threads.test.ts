import { expect, it } from "vitest";
import { pageNumberOf, pageOfRoot, pagesOf, rootsOfPage } from "~/domain/discussion/places";
import { viewOf } from "~/domain/discussion/places.schema";
import { threadsOf, type CommentRow, type ShownComment } from "~/domain/discussion/threads";
import { threadsHtml } from "~/ui/threads";

let last = 0;
function row(id: string, parent?: CommentRow, more: Partial<CommentRow> = {}): CommentRow {
  if (parent) parent.replyCount += 1;
  return {
    ...{ id, code: id, authorId: "writer", parentId: parent?.id ?? null, rootId: parent?.rootId ?? id },
    depth: parent ? Math.min(parent.depth + 1, 2) : 0,
    ...{ bodyHtml: `<p>${id}</p>`, writtenOn: "2026-11-22", replyCount: 0, state: "visible" },
    ...{ pseudonym: "Quiet River", role: "participant", seq: (last += 1), endorsements: 0, threadSize: 0, ...more },
  };
}

const outline = (comments: ShownComment[]): unknown[] =>
  comments.map(({ code, replies }) => (replies.length ? [code, outline(replies)] : code));

const reading = { reader: "reader", authors: [] };

it("nests three levels and puts deeper replies beside the comment that they name", () => {
  const a = row("a");
  const b = row("b", a);
  const c = row("c", b);
  const d = row("d", c, { pseudonym: "Calm Lake" });
  const e = row("e", d);
  const threads = threadsOf([a], [b, c, d, e], reading);
  expect(outline(threads)).toEqual([["a", [["b", ["c", "d", "e"]]]]]);
  const [first, second, third] = threads[0]!.replies[0]!.replies;
  expect(first!.inReplyTo).toBeNull();
  expect(second!.inReplyTo).toEqual({ code: "c", pseudonym: "Quiet River", here: true });
  expect(third!.inReplyTo).toEqual({ code: "d", pseudonym: "Calm Lake", here: true });
});

it("keeps the place of a deleted comment while a reply stands, however deep", () => {
  const a = row("a", undefined, { state: "deleted" });
  const b = row("b", a, { state: "deleted" });
  const c = row("c", b, { state: "deleted" });
  const d = row("d", c);
  a.replyCount = b.replyCount = 0;
  expect(outline(threadsOf([a], [b, c, d], reading))).toEqual([["a", [["b", ["c", "d"]]]]]);
  d.state = "deleted";
  c.replyCount = 0;
  expect(outline(threadsOf([a], [b, c, d], reading))).toEqual([]);
});

it("shows replies whose parents are on an earlier page", () => {
  const a = row("a");
  const c = row("c", row("b", a));
  const d = row("d", c);
  const elsewhere = new Map([["b", { code: "b", pseudonym: "Calm Lake" }]]);
  const threads = threadsOf([a], [c, d], { ...reading, elsewhere });
  expect(outline(threads)).toEqual([["a", [["c", ["d"]]]]]);
  expect(threads[0]!.replies[0]!.inReplyTo).toEqual({ code: "b", pseudonym: "Calm Lake", here: false });
  const html = threadsHtml(threads, "en", { open: true, threadPath: () => "/" });
  expect(html).toContain('<a href="/comments/b">in reply to Calm Lake</a>');
});

it("names nobody and shows nothing of what is hidden or deleted", () => {
  const a = row("a", undefined, { state: "hidden", bodyHtml: "<p>secret</p>" });
  const html = threadsHtml(threadsOf([a], [], reading), "en", { open: true, threadPath: () => "/" });
  expect(html).toContain("hidden by a moderator");
  expect(html).not.toMatch(/secret|Quiet River|reply/);
});

it("escapes what people chose", () => {
  const a = row("a", undefined, { pseudonym: `<img src=x onerror="x">'&` });
  const b = row("b", row("c", a));
  const d = row("d", b, { pseudonym: null });
  const html = threadsHtml(threadsOf([a], [b, d], reading), "be", { open: true, threadPath: () => "/" });
  expect(html).not.toContain("<img");
  expect(html).toContain("&#60;img src=x onerror=&#34;x&#34;&#62;&#39;&#38;");
});

it("divides any number of roots into pages, each root on the page that its number says", () => {
  for (const count of [0, 1, 19, 20, 21, 40, 45, 683]) {
    for (const order of ["oldest", "newest"] as const) {
      const seen: number[] = [];
      for (let page = 1; page <= pagesOf(count); page += 1) {
        const { after, upTo } = rootsOfPage(page, count, order);
        for (let root = Math.max(1, after + 1); root <= Math.min(count, upTo); root += 1) {
          seen.push(root);
          if (order === "oldest") expect(pageOfRoot(root)).toBe(page);
        }
      }
      expect(seen.sort((x, y) => x - y)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    }
  }
});

it("takes a page number that is none for the first", () => {
  for (const text of ["", "0", "-1", "4", "1e3", "2.0", "x", "99999999999999999999", "2 "]) {
    expect(pageNumberOf(viewOf(new URLSearchParams({ page: text })).page, 45), text).toBe(1);
  }
  expect(pageNumberOf(undefined, 45)).toBe(1);
  expect(pageNumberOf(3, 45)).toBe(3);
});
