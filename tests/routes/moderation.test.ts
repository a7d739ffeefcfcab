import { beforeAll, beforeEach, expect, it } from "vitest";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { hideComment, muteAuthor } from "~/domain/discussion/moderating.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { useServer } from "../server";

const server = useServer();
let anna: Person;
let boris: Person;
let moderator: Person;
let concept: { id: string; slug: string };
beforeAll(async () => {
  anna = await member("participant", "Calm Lake");
  boris = await member("participant", "Quiet River");
  moderator = await member("moderator");
});
beforeEach(async () => {
  concept = await publishedConcept();
  await db().sanction.deleteMany();
});

const say = (body = "A word: zibryalitsa.", who = anna) => comment(who, concept.slug, { body, formToken: newToken() });
const decision = { reason: "personal" as const, words: "It says where somebody works.", seen: 0 };
const text = async (path: string, who = anna) => (await server.get(path, who)).text();

it("reports by a plain form, which says what happens and keeps what was typed", async () => {
  const code = await say();
  expect(await text(`/concepts/${concept.slug}`, boris)).toContain(`/comments/${code}/report`);
  expect(await text(`/concepts/${concept.slug}`)).not.toContain(`/comments/${code}/report`);
  const wrong = await server.post(`/comments/${code}/report`, { reason: "", words: "Typed words" }, boris);
  expect([wrong.status, (await wrong.text()).includes("Typed words")]).toEqual([422, true]);
  const sent = await server.post(`/comments/${code}/report`, { reason: "personal", words: "Typed words" }, boris);
  expect(sent.status).toBe(303);
  expect(await text(sent.headers.get("Location")!, boris)).toContain("A moderator reads it and decides");
  const room = await text("/organize/moderation", moderator);
  for (const words of ["zibryalitsa", "Typed words", "1 member"]) expect(room).toContain(words);
  expect(room).not.toContain(boris.pseudonym);
  expect((await server.get("/organize/moderation", boris)).status).toBe(403);
});

it("gives the words of a hidden comment to its author and moderators alone, at no address", async () => {
  const code = await say("A word: kazytlivka.");
  await reply(boris, code, { body: "An answer.", formToken: newToken() });
  await hideComment(moderator, code, decision);
  const own = await text(`/comments/${code}/moderation`);
  for (const words of ["kazytlivka", decision.words]) expect(own).toContain(words);
  const at = `/comments/${code}`;
  const paths = [
    `/concepts/${concept.slug}`,
    `/concepts/${concept.slug}?thread=${code}`,
    at,
    `${at}/reply`,
    `${at}/report`,
  ];
  paths.push(
    `${at}/moderation`,
    `${at}/appeal`,
    `${at}/deletion`,
    "/comments?q=kazytlivka",
    "/",
    "/settings/moderation",
  );
  for (const path of paths) {
    for (const address of [path, path.replace(/(\?|$)/, ".data$1")]) {
      const answer = await text(address, boris);
      expect([address, /A word: kazytlivka|where somebody works/.test(answer)]).toEqual([address, false]);
    }
  }
  expect(await text("/concepts/feed.atom", boris)).not.toContain("kazytlivka");
  expect(await text(`/organize/moderation/comments/${code}`, moderator)).toContain("kazytlivka");
  expect(await text(`/concepts/${concept.slug}`)).toContain(`/comments/${code}/moderation`);
});

it("tells a muted member until when, and loses nothing that was typed", async () => {
  const code = await say();
  await muteAuthor(moderator, code, { ...decision, days: 7 });
  const until = (await db().sanction.findFirstOrThrow()).until!;
  for (const path of [`/concepts/${concept.slug}/comments`, `/comments/${code}/reply`]) {
    const answer = await server.post(path, { body: "Typed for long.", formToken: newToken() }, anna);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const words of [until, "Typed for long."]) expect(html).toContain(words);
  }
  expect(await text("/settings/moderation")).toContain(decision.words);
  expect(await text("/settings/moderation", boris)).not.toContain(decision.words);
  expect((await server.get(`/concepts/${concept.slug}`, anna)).status).toBe(200);
});

it("names what is personal, offers the box for names alone, and publishes once it is ticked", async () => {
  const post = (fields: Record<string, string>) =>
    server.post(`/concepts/${concept.slug}/comments`, { formToken: newToken(), ...fields }, anna);
  const contact = await (await post({ body: "Write to heron@lake.by" })).text();
  expect(contact).toContain("«heron@lake.by»");
  expect(contact).not.toContain('name="publicPerson"');
  const body = "Said by Ivanou Ivan Ivanavich.";
  const name = await (await post({ body })).text();
  for (const words of ["«Ivanou Ivan Ivanavich»", 'name="publicPerson"', body]) expect(name).toContain(words);
  expect((await post({ body, publicPerson: "yes" })).status).toBe(303);
  expect((await post({ body: `${body} +375291234567`, publicPerson: "yes" })).status).toBe(422);
});

it("leads whoever writes a comment that waits to where it waits, and nobody else", async () => {
  await db().setting.create({ data: { name: "premoderated", value: "20" } });
  const sent = await server.post(
    `/concepts/${concept.slug}/comments`,
    { body: "It waits.", formToken: newToken() },
    boris,
  );
  const permalink = sent.headers.get("Location")!;
  const there = await server.get(permalink, boris);
  expect(there.headers.get("Location")).toMatch(/^\/comments\/waiting#waiting-/);
  expect(await text("/comments/waiting", boris)).toContain("It waits.");
  expect((await server.get(permalink, anna)).status).toBe(404);
  for (const path of [`/concepts/${concept.slug}`, "/comments/waiting"])
    expect(await text(path)).not.toContain("It waits.");
  const code = permalink.split("/").at(-1)!;
  const through = await server.post(`/organize/moderation/waiting/${code}/letting-through`, {}, moderator);
  expect(through.status).toBe(303);
  expect((await server.get(permalink, anna)).headers.get("Location")).toContain(`#comment-${code}`);
  await db().setting.deleteMany({ where: { name: "premoderated" } });
});

it("closes a discussion with a reason that all its readers see", async () => {
  await say();
  const path = `/organize/moderation/discussions/${concept.slug}/closing`;
  const short = await server.post(path, { words: "Short" }, moderator);
  expect([short.status, (await short.text()).includes("Short")]).toEqual([422, true]);
  expect((await server.post(path, { words: "Everything has been said." }, moderator)).status).toBe(303);
  const html = await text(`/concepts/${concept.slug}`);
  for (const words of ["Everything has been said.", "zibryalitsa"]) expect(html).toContain(words);
  expect(html).not.toMatch(/<textarea|\/reply"|organize\/moderation/);
  expect(await text(`/concepts/${concept.slug}`, moderator)).toContain("/organize/moderation/discussions/");
});

it("tells the second of two moderators in the form, with the words kept", async () => {
  const code = await say();
  await hideComment(moderator, code, decision);
  const fields = { reason: "spam", words: "Typed by the second one.", seen: "0" };
  const answer = await server.post(`/organize/moderation/comments/${code}/hiding`, fields, await member("moderator"));
  const html = await answer.text();
  expect(answer.status).toBe(422);
  for (const words of ["Another moderator has decided", "Typed by the second one."]) expect(html).toContain(words);
});
