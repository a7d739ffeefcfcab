import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { commentSchema, threadSchema } from "~/domain/discussion/commenting.schema";
import { beginComment, beginReply, previewComment } from "~/domain/discussion/beginning.server";
import { deleteComment } from "~/domain/discussion/deleting.server";
import { editComment, findCommentToEdit, findHistory } from "~/domain/discussion/editing.server";
import { sweepEditWindows } from "~/domain/discussion/edit-windows.server";
import { mentionsIn } from "~/domain/discussion/mentions";
import { findMentioned } from "~/domain/discussion/mentions.server";
import { quotationOf } from "~/domain/discussion/quoting";
import { searchComments } from "~/domain/discussion/searching.server";
import { findKeptDraft, keepDraft } from "~/domain/kept-drafts.server";
import { commentPlace } from "~/domain/kept-places";
import { now } from "~/platform/clock.server";
import { moveClock } from "~/platform/clock.server";
import { newToken, sha256 } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { renderComment } from "~/platform/markdown.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
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
afterEach(() => moveClock(0));

const first = "Words of some weight.";
const say = (body = first) => comment(anna, concept.slug, { body, formToken: newToken() });
const change = (code: string, body: string, before = first, who = anna) =>
  editComment(who, code, { body, seen: sha256(before) });
const row = (code: string) => db().comment.findUniqueOrThrow({ where: { code }, include: { wordings: true } });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Response ? error.status : (error as Error).message),
  );
const mistake = (body: string) => commentSchema.safeParse({ body, formToken: newToken() }).error?.issues[0]?.message;
const minute = 60_000;

describe("changing a comment", () => {
  it("is for its author, for an hour rounded up to ten minutes; then the words stay", async () => {
    const code = await say();
    const { endsAt } = await db().editWindow.findFirstOrThrow({ where: { comment: { code } } });
    expect(endsAt.getTime() % (10 * minute)).toBe(0);
    expect(endsAt.getTime() - now()).toBeGreaterThan(59 * minute);
    expect(endsAt.getTime() - now()).toBeLessThanOrEqual(70 * minute);
    expect(await refusal(change(code, "Others' words.", first, boris))).toBe(403);
    moveClock(59 * minute);
    await change(code, "Better words.");
    moveClock(71 * minute);
    expect(await refusal(change(code, "Later words.", "Better words."))).toBe("mistakes:editOver");
    expect((await findCommentToEdit(anna, code)).closed).toBe("mistakes:editOver");
    await sweepEditWindows();
    expect(await db().editWindow.count({ where: { comment: { code } } })).toBe(0);
    expect(await refusal(change(code, "Later words.", "Better words."))).toBe("mistakes:editOver");
    expect(await row(code)).toMatchObject({ body: "Better words.", bodyHtml: "<p>Better words.</p>" });
  });

  it("keeps the words before, says so, and the search knows the new ones alone", async () => {
    const code = await say("A zubrovka of words.");
    await change(code, "A kalinka of words.", "A zubrovka of words.");
    expect(await row(code)).toMatchObject({ wordings: [{ number: 1, body: "A zubrovka of words." }] });
    expect((await row(code)).editedOn).not.toBeNull();
    const found = async (q: string) => {
      const answer = await searchComments(boris, q);
      return "items" in answer ? answer.items.map((one) => one.code) : [];
    };
    expect(await found("zubrovka")).toEqual([]);
    expect(await found("kalinka")).toEqual([code]);
    const { shown } = await findHistory(boris, code, undefined);
    expect(JSON.stringify(shown.changes)).toContain("zubrovka");
  });

  it("loses nothing where two tabs change it, and changes nothing where the words are the same", async () => {
    const code = await say();
    await change(code, "From one tab.");
    expect(await refusal(change(code, "From the other."))).toBe("mistakes:commentChanged");
    await change(code, "From one tab.");
    expect((await row(code)).wordings).toHaveLength(1);
  });

  it("ends after twenty times, under a moderator's hand, and with the discussion", async () => {
    const code = await say();
    for (let number = 1; number <= 20; number += 1) {
      await change(code, `Words ${number}.`, number === 1 ? first : `Words ${number - 1}.`);
    }
    expect(await refusal(change(code, "Once more.", "Words 20."))).toBe("mistakes:tooManyWordings?max=20");
    await db().concept.update({ where: { id: concept.id }, data: { discussion: "closed" } });
    expect(await refusal(change(code, "Once more.", "Words 20."))).toBe("mistakes:editClosed");
    await db().concept.update({ where: { id: concept.id }, data: { discussion: "open" } });
    await db().comment.update({ where: { code }, data: { state: "hidden" } });
    expect(await refusal(change(code, "Once more.", "Words 20."))).toBe("mistakes:commentHidden");
    expect(await refusal(findHistory(boris, code, undefined))).toBe(404);
    expect(await refusal(findHistory(anna, code, undefined))).toBe(404);
    expect((await findHistory(await member("moderator"), code, 3)).shown).toMatchObject({ number: 3, wordings: 20 });
  });

  it("leaves nothing of the words before where the comment is deleted, or its author goes", async () => {
    const [one, two] = [await say(), await say()];
    for (const code of [one, two]) await change(code, "Better words.");
    await deleteComment(anna, one);
    await db().comment.update({ where: { code: two }, data: { authorId: null } });
    expect(await db().commentWording.count({ where: { comment: { code: { in: [one, two] } } } })).toBe(0);
    expect(await db().editWindow.count({ where: { comment: { code: { in: [one, two] } } } })).toBe(0);
    expect(await refusal(change(one, "Once more."))).toBe(409);
  });
});

describe("mentions", () => {
  it("are what stands after an @, the longest first; no addresses, quotations or code", () => {
    expect(mentionsIn("Dear @Calm Lake said, and @O'Neil-2.")).toEqual([
      ["Calm Lake said", "Calm Lake", "Calm"],
      ["O'Neil-2", "O'Neil", "O"],
    ]);
    const none = "me@calm.by\n> @Quoted one\n`@code`\n\n```\n@block\n```\n@ alone @@twice t.me/@x";
    expect(mentionsIn(none).flat()).not.toContain("block");
    expect(mentionsIn("me@calm.by\n> @Quoted one\n`@code`\n\n```\n@block\n```\n@ alone")).toEqual([]);
  });

  it("find members by the longest pseudonym there is, each once, and no applicants", async () => {
    await member("participant", "Calm");
    await member("applicant", "Waiting Oak");
    const found = await findMentioned(db(), "@Calm Lake, @calm lake, @Calm and @Waiting Oak, @Nobody Here");
    expect(found.map(({ pseudonym }) => pseudonym)).toEqual(["Calm Lake", "Calm"]);
  });

  it("are at most ten, whether there is somebody of that name or not", () => {
    expect(mistake("@Nobody ".repeat(10))).toBeUndefined();
    expect(mistake("@Nobody ".repeat(11))).toMatch("errors:tooManyMentions");
    expect(mistake("@Nobody ".repeat(1_000))).toMatch("errors:tooManyMentions");
  });
});

describe("words that trick", () => {
  it("are refused: heaped marks, overrides; and what languages write is taken", () => {
    expect(mistake(`Z${"\u0301\u0316".repeat(10)}algo`)).toBe("errors:heaped");
    expect(mistake("a\u0316\u0317\u0318".repeat(30))).toBe("errors:heaped");
    expect(mistake("left \u2066 right")).toBe("errors:bidirectional");
    for (const body of [
      "за́мак і замо́к",
      "Tiếng Việt ở đây",
      "เก่งมากที่สุด",
      "❤️ 1️⃣ 👨‍👩‍👧",
      "é".normalize("NFD").repeat(50),
    ]) {
      expect(mistake(body), body).toBeUndefined();
    }
  });

  it("are stances and places that there are not", () => {
    const parse = (more: object) =>
      threadSchema.safeParse({ body: first, formToken: newToken(), stance: "", about: "", ...more });
    expect(parse({}).data).toMatchObject({ stance: "none", about: "" });
    expect(parse({ stance: "loud" }).error?.issues[0]?.message).toBe("errors:unknownChoice");
    expect(parse({ about: "1p1'--" }).error?.issues[0]?.message).toBe("errors:staleForm");
  });
});

describe("quoting", () => {
  it("gives the words of the parent as a quotation, shortened, without what it quotes itself", () => {
    const html = renderComment("> Older words.\n\nIt *is* so: [a](https://x.by) #1\n\n1. one\n2. two");
    const quotation = quotationOf(html);
    expect(quotation).toBe("> It is so: a \\#1\n>\n> one\n>\n> two\n\n");
    const long = quotationOf(renderComment("слова ".repeat(300)));
    expect([...long].length).toBeLessThan(510);
    expect(long).toMatch(/слова…\n\n$/);
    expect(renderComment(quotationOf(renderComment("\\# no heading, \\*no stress\\*")))).toContain(
      "# no heading, *no stress*",
    );
  });

  it("is of what members can read alone", async () => {
    const code = await say();
    expect((await beginReply(boris, code, true)).start.body).toContain("> Words of some weight.");
    await db().comment.update({ where: { code }, data: { state: "hidden" } });
    expect(await beginReply(boris, code, true)).toMatchObject({ parent: null, start: { body: "" } });
    await deleteComment(anna, code);
    expect(await beginReply(boris, code, true)).toMatchObject({ parent: null, start: { body: "" } });
  });
});

describe("words not published yet", () => {
  it("are given back at their place, with stance and passage, until they are published", async () => {
    const place = commentPlace(concept.slug);
    await keepDraft(anna, { place, revision: 0, content: { body: "Half a thought", stance: "for", about: "1p1" } });
    expect(await beginComment(anna, concept.slug, null)).toMatchObject({
      start: { body: "Half a thought", stance: "for", about: "1p1" },
      passage: { section: false, words: "First words." },
    });
    expect((await beginComment(anna, concept.slug, "1s1")).passage).toEqual({ section: true, words: "What to do" });
    expect((await beginComment(anna, concept.slug, "")).passage).toBeNull();
    expect((await beginComment(boris, concept.slug, null)).start.body).toBe("");
    await say();
    expect(await findKeptDraft(anna, place)).toBeNull();
  });

  it("are kept by a preview, which says what may tell who wrote them", async () => {
    const code = await say();
    const shown = await previewComment(boris, `reply:${code}`, "I worked in Polatsk.", {
      body: "I worked in Polatsk.",
    });
    expect(shown.html).toBe("<p>I worked in Polatsk.</p>");
    expect(shown.traces.length).toBeGreaterThan(0);
    expect((await beginReply(boris, code, false)).start.body).toBe("I worked in Polatsk.");
    await reply(boris, code, { body: "A reply.", formToken: newToken() });
    expect((await beginReply(boris, code, false)).start.body).toBe("");
  });
});
