import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeDiscussion, findDiscussionState, reopenDiscussion, setPace } from "~/domain/discussion/closing.server";
import { commentSchema } from "~/domain/discussion/commenting.schema";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { declineWaiting, findWaiting, letThrough, listWaiting } from "~/domain/discussion/letting-through.server";
import { hideComment } from "~/domain/discussion/moderating.server";
import { isOwnWaiting, listOwnWaiting, withdrawWaiting } from "~/domain/discussion/waiting.server";
import { moveClock } from "~/platform/clock.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { publishedConcept } from "../../concepts";
import { useDatabase } from "../../database";
import { listColumns } from "../../tables";

useDatabase();
let anna: Person;
let author: Person;
let moderator: Person;
let concept: { id: string; slug: string };
beforeAll(async () => {
  moderator = await member("moderator");
  author = await member("participant");
});
beforeEach(async () => {
  anna = await member("participant");
  concept = await publishedConcept({ author });
  moveClock(0);
  await premoderated(0);
});

const premoderated = (first: number) =>
  db().setting.upsert({
    where: { name: "premoderated" },
    create: { name: "premoderated", value: String(first) },
    update: { value: String(first) },
  });
const input = (body = "Words of some weight.", more: object = {}) => ({ body, formToken: newToken(), ...more });
const say = (who = anna, one = input()) => comment(who, concept.slug, one);
const status = (act: Promise<unknown>) =>
  act.then(
    () => 200,
    (error: Response) => error.status,
  );
const countOf = () => db().comment.count({ where: { conceptId: concept.id } });
const words = "Calm words that say why.";

describe("comments of new members", () => {
  it("wait until as many are read as the setting says; experts and offices never do", async () => {
    await premoderated(2);
    const first = await say();
    expect([await countOf(), await isOwnWaiting(anna, first)]).toEqual([0, true]);
    for (const role of ["expert", "moderator", "organizer", "administrator"] as const) await say(await member(role));
    expect(await countOf()).toBe(4);
    await letThrough(moderator, first);
    const second = await say();
    expect(await isOwnWaiting(anna, second)).toBe(true);
    await letThrough(moderator, second);
    expect(await isOwnWaiting(anna, await say())).toBe(false);
    // What a moderator hides is not read by others, and counts no more.
    await hideComment(moderator, second, { reason: "spam", words, seen: 0 });
    await hideComment(moderator, first, { reason: "spam", words, seen: 0 });
    expect(await isOwnWaiting(anna, await say())).toBe(true);
  });

  it("keep all of their form, and stand as the newest with their code once let through", async () => {
    await premoderated(1);
    const root = await say(moderator);
    const waits = await reply(anna, root, input("A **reply** that waits."));
    const later = await say(moderator);
    await letThrough(moderator, waits);
    const [one, newest] = await Promise.all(
      [waits, later].map((code) => db().comment.findUniqueOrThrow({ where: { code }, include: { parent: true } })),
    );
    expect(one).toMatchObject({ authorId: anna.id, body: "A **reply** that waits.", depth: 1, state: "visible" });
    expect(one!.parent!.code).toBe(root);
    expect(one!.seq).toBeGreaterThan(newest!.seq);
    expect(await db().waitingComment.count({ where: { code: waits } })).toBe(0);
    const { commentCount, rootCount } = await db().concept.findUniqueOrThrow({ where: { id: concept.id } });
    expect([commentCount, rootCount]).toEqual([3, 2]);
    const entry = await db().logEntry.findFirstOrThrow({ where: { subject: waits } });
    expect(entry).toMatchObject({ verb: "comment.letThrough", actorId: moderator.id });
  });

  it("are made once of a form that is sent twice, before and after they are let through", async () => {
    await premoderated(1);
    const form = input();
    const [one, two] = await Promise.all([say(anna, form), say(anna, form)]);
    expect(two).toBe(one);
    expect(await db().waitingComment.count({ where: { authorId: anna.id } })).toBe(1);
    await letThrough(moderator, one);
    expect(await say(anna, form)).toBe(one);
    expect(await countOf()).toBe(1);
    const foreign = { ...input(), formToken: form.formToken };
    await expect(say(moderator, foreign)).rejects.toMatchObject({ field: "form" });
  });

  it("are let through or declined once, and never by their author", async () => {
    await premoderated(1);
    const code = await say();
    const own = { ...anna, role: "moderator" as const };
    expect(await status(letThrough(own, code))).toBe(403);
    expect(await status(declineWaiting(own, code, { reason: "spam", words }))).toBe(403);
    expect(await status(letThrough(author, code))).toBe(403);
    expect((await listWaiting(own)).items.map((one) => one.comment.code)).not.toContain(code);
    const second = await member("moderator");
    const results = [
      letThrough(moderator, code),
      letThrough(second, code),
      declineWaiting(second, code, { reason: "spam", words }),
    ];
    const done = await Promise.all(results.map(status));
    expect(done.filter((one) => one === 200)).toHaveLength(1);
    expect(await countOf()).toBeLessThanOrEqual(1);
  });

  it("tell their author why they were declined, and nobody else anything", async () => {
    await premoderated(1);
    const code = await say(anna, input("A hasty word."));
    await declineWaiting(moderator, code, { reason: "insult", words });
    expect(await listOwnWaiting(anna)).toMatchObject([{ code, state: "declined", reason: "insult", words }]);
    expect(await listOwnWaiting(author)).toEqual([]);
    expect(await isOwnWaiting(author, code)).toBe(false);
    expect(await status(findWaiting(moderator, code))).toBe(409);
    expect(await status(withdrawWaiting(author, code))).toBe(404);
    await withdrawWaiting(anna, code);
    expect(await listOwnWaiting(anna)).toEqual([]);
  });

  it("are not let through where they cannot stand, and wait on", async () => {
    await premoderated(1);
    const root = await say(moderator);
    const [one, other] = [await say(), await reply(anna, root, input())];
    await hideComment(await member("organizer"), root, { reason: "spam", words, seen: 0 });
    expect(await status(letThrough(moderator, other))).toBe(409);
    await closeDiscussion(moderator, concept.slug, { words });
    expect(await status(letThrough(moderator, one))).toBe(409);
    expect(await db().waitingComment.count({ where: { authorId: anna.id } })).toBe(2);
    await expect(say()).rejects.toMatchObject({ field: "form" });
  });

  it("are at most ten of one member", async () => {
    await premoderated(1);
    for (let n = 0; n < 10; n += 1) await say();
    await expect(say()).rejects.toMatchObject({
      field: "form",
      message: expect.stringContaining("waitingTooMany") as string,
    });
  });
});

describe("the pace of a discussion", () => {
  const slow = (minutes: number) => setPace(moderator, concept.slug, { slowMinutes: minutes, before: 0 });

  it("lets a member write once in so many minutes, there alone, and says how long to wait", async () => {
    await slow(15);
    const root = await say();
    const message = expect.stringContaining("slowMinutes?count=15") as string;
    await expect(say()).rejects.toMatchObject({ field: "form", message });
    await expect(reply(anna, root, input())).rejects.toMatchObject({ field: "form" });
    await say(await member("participant"));
    const elsewhere = await publishedConcept();
    await comment(anna, elsewhere.slug, input());
    moveClock(14.5 * 60 * 1000);
    await expect(say()).rejects.toMatchObject({ message: expect.stringContaining("count=1") as string });
    moveClock(15 * 60 * 1000 + 1000);
    await say();
  });

  it("leaves moderators and the authors of the concept free", async () => {
    await slow(60);
    for (const who of [moderator, author, await member("organizer")]) {
      await say(who);
      await say(who);
    }
  });

  it("takes no turn for what was refused, and one for a form sent twice", async () => {
    await slow(60);
    await expect(say(anna, input("Write to heron@lake.by"))).rejects.toMatchObject({ field: "body" });
    const form = input();
    const codes = await Promise.all([say(anna, form), say(anna, form)]);
    expect(new Set(codes).size).toBe(1);
    await expect(say()).rejects.toMatchObject({ field: "form" });
    const other = await publishedConcept();
    await setPace(moderator, other.slug, { slowMinutes: 60, before: 0 });
    const root = await comment(moderator, other.slug, input());
    await hideComment(await member("organizer"), root, { reason: "spam", words, seen: 0 });
    await expect(reply(anna, root, input())).rejects.toMatchObject({ field: "form" });
    await comment(anna, other.slug, input());
  });

  it("keeps no time in the database", async () => {
    await slow(60);
    await say();
    const moments = (await listColumns()).flatMap(({ table, name, moment }) => (moment ? [`${table}.${name}`] : []));
    expect(moments.length).toBeGreaterThan(0);
    expect(moments.filter((name) => /Comment|Concept|Sanction|Waiting|Discussion/.test(name))).toEqual([]);
  });

  it("is set by moderators, the second of two told", async () => {
    expect(await status(setPace(author, concept.slug, { slowMinutes: 5, before: 0 }))).toBe(403);
    await slow(5);
    expect(await status(setPace(moderator, concept.slug, { slowMinutes: 60, before: 0 }))).toBe(409);
  });
});

describe("closing a discussion", () => {
  it("takes no comments, says why and on which day, and is undone with a reason", async () => {
    const root = await say();
    await closeDiscussion(moderator, concept.slug, { words });
    await expect(say()).rejects.toMatchObject({ field: "form" });
    await expect(reply(anna, root, input())).rejects.toMatchObject({ field: "form" });
    expect(await findDiscussionState(anna, concept.slug)).toMatchObject({
      last: { act: "closed", words },
      moderates: false,
    });
    expect(await status(closeDiscussion(moderator, concept.slug, { words }))).toBe(409);
    await reopenDiscussion(moderator, concept.slug, { words: "It is calm again." });
    expect(await findDiscussionState(anna, concept.slug)).toMatchObject({
      last: { act: "reopened", words: "It is calm again." },
    });
    await say();
    const { code } = await db().concept.findUniqueOrThrow({ where: { id: concept.id } });
    const verbs = await db().logEntry.findMany({ where: { subject: code }, orderBy: { seq: "asc" } });
    expect(verbs.map(({ verb }) => verb)).toEqual(["discussion.closed", "discussion.reopened"]);
  });

  it("is for moderators, and not for the archive", async () => {
    for (const who of [author, anna]) {
      expect(await status(closeDiscussion(who, concept.slug, { words }))).toBe(403);
      expect(await status(reopenDiscussion(who, concept.slug, { words }))).toBe(403);
    }
    await db().concept.update({ where: { id: concept.id }, data: { reading: "archived" } });
    expect(await status(closeDiscussion(moderator, concept.slug, { words }))).toBe(409);
    expect(await status(reopenDiscussion(moderator, concept.slug, { words }))).toBe(409);
  });
});

describe("words by which somebody can be found", () => {
  it("stop a comment and a reply, as typed and as they would be read, and name the passage", async () => {
    const root = await say(moderator);
    for (const body of ["Call +375 29 123-45-67", "Call &#43;375291234567", "Call +375<b></b>291234567"]) {
      const message = expect.stringContaining("personal.phone") as string;
      await expect(say(anna, input(body))).rejects.toMatchObject({ field: "body", message });
      await expect(reply(anna, root, input(body))).rejects.toMatchObject({ field: "body", message });
    }
    await expect(say(anna, input("Write to heron@lake.by"))).rejects.toMatchObject({
      message: expect.stringContaining(encodeURIComponent("heron@lake.by")) as string,
    });
    expect(await countOf()).toBe(1);
  });

  it("may be the name of a public person, where somebody says so, and no contact", async () => {
    const name = "Так казаў Іваноў Іван Іванавіч.";
    await expect(say(anna, input(name))).rejects.toMatchObject({ field: "body" });
    const parsed = commentSchema.parse({ ...input(name), publicPerson: "yes" });
    await comment(anna, concept.slug, parsed);
    await expect(say(anna, input(`${name} heron@lake.by`, { publicPerson: true }))).rejects.toMatchObject({
      field: "body",
    });
  });
});
