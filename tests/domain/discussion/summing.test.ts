import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { comment } from "~/domain/discussion/commenting.server";
import { namedIn, withNumbers } from "~/domain/discussion/sources";
import { findSummary, findSummaryLine } from "~/domain/discussion/summaries.server";
import { sumUp } from "~/domain/discussion/summing.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { renderComment } from "~/platform/markdown.server";
import { member, type Person } from "../../cast";
import { publishedConcept } from "../../concepts";
import { useDatabase } from "../../database";

useDatabase();
const words = "What was said comes to this, in a few words. ";
let [author, moderator, other]: Person[] = [];
let concept: { id: string; slug: string };
let [first, second]: string[] = [];
beforeAll(async () => {
  [author, other] = [await member("participant", "Hidden Author"), await member("participant", "Quiet River")];
  moderator = await member("moderator");
});
beforeEach(async () => {
  concept = await publishedConcept({ author: author! });
  [first, second] = [await say(concept.slug), await say(concept.slug)];
});

const say = (slug: string) => comment(other!, slug, { body: "Words of some weight.", formToken: newToken() });
const write = (who: Person, body: string, seen = 0, formToken = newToken()) =>
  sumUp(who, concept.slug, { body: words + body, seen, formToken });
const summary = (number: string | null = null) => findSummary(other!, concept.id, number);

it("numbers the comments that it rests on, and shows who said what", async () => {
  await write(author!, `[They agree](/comments/${second}), and ${env().ORIGIN}/comments/${first} too; ${second}.`);
  const found = await summary();
  expect(found).toMatchObject({ signedAs: "authors", number: 1 });
  expect(found!.bodyHtml).toContain(
    'They agree <a href="#source-1">[1]</a>, and <a href="#source-2">[2]</a> too; <a href="#source-1">[1]</a>.',
  );
  expect(found!.sources.map(({ code, pseudonym }) => [code, pseudonym])).toEqual([
    [second, "Quiet River"],
    [first, "Quiet River"],
  ]);
});

it("never says which author or moderator wrote it", async () => {
  await write(author!, `See ${first}.`);
  await write(moderator!, `See ${second}.`, 1);
  for (const number of ["1", "2"]) {
    const said = JSON.stringify(await summary(number));
    for (const who of [author!, moderator!]) {
      expect(said).not.toContain(who.id);
      expect(said).not.toContain(who.pseudonym);
    }
  }
  expect(await summary()).toMatchObject({ signedAs: "moderators", number: 2 });
  const rows = await db().discussionSummary.findMany({ where: { conceptId: concept.id }, orderBy: { seq: "asc" } });
  expect(rows.map(({ authorId }) => authorId)).toEqual([author!.id, null]);
  expect((await db().logEntry.findMany({ where: { verb: "concept.summed" } })).map(({ actorId }) => actorId)).toEqual([
    moderator!.id,
  ]);
});

it("shows a source that was hidden or deleted as such, and nobody's name", async () => {
  await write(author!, `See ${first} and ${second}.`);
  await db().comment.update({ where: { code: first! }, data: { state: "hidden" } });
  await db().comment.update({ where: { code: second! }, data: { state: "deleted", authorId: null } });
  expect((await summary())!.sources.map(({ state, pseudonym }) => [state, pseudonym])).toEqual([
    ["hidden", null],
    ["deleted", null],
  ]);
});

it("asks for a source of this discussion", async () => {
  const elsewhere = await say((await publishedConcept()).slug);
  await expect(write(author!, "Nothing to see.")).rejects.toThrow("summary.noSources");
  await expect(write(author!, `A bare ${elsewhere}.`)).rejects.toThrow("summary.noSources");
  await expect(write(author!, `${first}, and /comments/${elsewhere}.`)).rejects.toThrow("summary.strange");
  expect(await db().discussionSummary.count({ where: { conceptId: concept.id } })).toBe(0);
});

it("is written by authors and moderators, while the concept is no archive", async () => {
  await expect(write(other!, `See ${first}.`)).rejects.toMatchObject({ status: 403 });
  expect(await findSummaryLine(other!, concept.id)).toEqual({
    ...{ writtenOn: null, asks: false, mayWrite: false, mayExport: false },
  });
  expect(await findSummaryLine(author!, concept.id)).toMatchObject({ mayWrite: true });
  expect(await findSummaryLine(moderator!, concept.id)).toMatchObject({ mayWrite: true });
  await db().concept.update({ where: { id: concept.id }, data: { reading: "archived" } });
  await expect(write(author!, `See ${first}.`)).rejects.toMatchObject({ status: 409 });
});

it("makes one of a form that is sent twice at once, and gives words back where somebody was faster", async () => {
  const token = newToken();
  await Promise.all([1, 2, 3].map(() => write(author!, `See ${first}.`, 0, token)));
  expect(await db().discussionSummary.count({ where: { conceptId: concept.id } })).toBe(1);
  await expect(write(moderator!, `See ${second}.`, 0)).rejects.toThrow("summary.meanwhile");
  await write(moderator!, `See ${second}.`, 1);
  expect((await summary("1"))!.days).toHaveLength(2);
  await expect(summary("3")).rejects.toMatchObject({ status: 404 });
  await expect(summary("0x1")).rejects.toMatchObject({ status: 404 });
});

describe("what names a comment", () => {
  const code = "abcdefgh23456789";
  const origin = "https://reserve.example";
  const number = (body: string) => withNumbers(renderComment(body), origin, new Map([[code, 7]]));

  it.each([
    [`/comments/${code}`, '<p><a href="#source-7">[7]</a></p>'],
    [`[here](/comments/${code}#x)`, '<p>here <a href="#source-7">[7]</a></p>'],
    [`<${origin}/comments/${code}>`, '<p><a href="#source-7">[7]</a></p>'],
    [`**${code}**`, '<p><strong><a href="#source-7">[7]</a></strong></p>'],
  ])("%s", (body, html) => expect(number(body).trim()).toBe(html));

  it.each([
    `\`${code}\``,
    `${code}x`,
    `x${code}`,
    `https://elsewhere.example/comments/${code}`,
    `[x](https://elsewhere.example/comments/${code})`,
    `/concepts/${code}`,
  ])("is not %s", (body) => {
    expect(number(body)).toBe(renderComment(body));
    expect(namedIn(renderComment(body), origin)).toEqual([]);
  });

  it("stays safe HTML, whatever stands around it", () => {
    expect(number(`<img src=x onerror=alert(1)> [<b>x</b>](/comments/${code} "t")`)).not.toMatch(/<(img|b)|onerror/);
  });
});
