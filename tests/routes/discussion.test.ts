import { beforeAll, beforeEach, expect, it } from "vitest";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { nextVersion, publishedConcept, rootComments } from "../concepts";
import { useServer } from "../server";

const server = useServer();
let anna: Person;
let boris: Person;
let concept: { id: string; slug: string };
beforeAll(async () => {
  anna = await member("participant", "Calm Lake");
  boris = await member("expert", "Quiet River");
});
beforeEach(async () => {
  concept = await publishedConcept({ author: boris, authorKind: "expert" });
});

const say = (body = "Words of some weight.", who = anna) => comment(who, concept.slug, { body, formToken: newToken() });
const address = () => `/concepts/${concept.slug}`;
const text = async (path: string, who = anna, headers = {}) => {
  const answer = await server.get(path, who, headers);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
const countOf = () => db().comment.count({ where: { conceptId: concept.id } });

it("ships no scripts but quick exit, and no second copy of the text", async () => {
  await say("A rare word: zibryalitsa.");
  for (const path of [address(), `${address()}/versions/1`]) {
    const html = await text(path);
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/quick-exit.js" defer="">']);
  }
  expect((await text(address())).split("zibryalitsa")).toHaveLength(2);
  const data = await text(`${address()}.data`);
  expect(data).not.toMatch(/zibryalitsa|Further words/);
  expect(data).not.toContain(boris.id);
});

it("shows the concept, its head, its contents and the marks of those who write", async () => {
  await say("From a participant.");
  await say("From the author.", boris);
  const html = await text(address());
  for (const words of ["Courts that are trusted", "expert concept", "1 minute to read", "2 comments"]) {
    expect(html).toContain(words);
  }
  expect(html).toMatch(/<title>Text · Reading room<\/title>/);
  expect(html).toMatch(/<a href="#(text-[^"]+)">What to do<\/a>/);
  expect(html.match(/author of the concept<\/span>/g)).toHaveLength(1);
  expect(await text(address(), anna, { lang: "be" })).toContain("2\u00A0каментарыі");
  expect(await text(address(), anna, { lang: "ru" })).toContain("2\u00A0комментария");
});

it("is for members: visitors sign in and come back, applicants get 403", async () => {
  const code = await say();
  const applicant = await member("applicant");
  const paths = [address(), `${address()}/versions/1`, `${address()}/comments`];
  paths.push(`/comments/${code}`, `/comments/${code}/reply`, `/comments/${code}/deletion`);
  for (const path of paths) {
    const visitor = await server.get(path);
    expect(visitor.status, path).toBe(303);
    expect(visitor.headers.get("Location")).toBe(`/login?next=${encodeURIComponent(path)}`);
    const refused = await server.get(path, applicant);
    expect(refused.status, path).toBe(403);
    expect(await refused.text()).not.toContain("Words of some weight");
    expect((await server.get(`${path}.data`, applicant)).status).toBe(403);
  }
  for (const path of [`${address()}/comments`, `/comments/${code}/reply`, `/comments/${code}/deletion`]) {
    const form = { body: "Words of some weight", formToken: newToken() };
    expect((await server.post(path, form)).status, path).toBe(401);
    expect((await server.post(path, form, applicant)).status, path).toBe(403);
  }
  expect(await countOf()).toBe(1);
});

it("answers unknown concepts, versions, comments and threads with 404", async () => {
  const paths = ["/concepts/none", "/concepts/none/comments", `${address()}/versions/2`, `${address()}/versions/x`];
  paths.push("/comments/none", "/comments/none/reply", "/comments/none/deletion", `/comments/%00'`);
  paths.push(`${address()}/discussion?thread=none`, `/comments/${"a".repeat(3000)}`);
  for (const path of paths) expect((await server.get(path, anna)).status, path).toBe(404);
  const form = { body: "Words of some weight", formToken: newToken() };
  expect((await server.post("/concepts/none/comments", form, anna)).status).toBe(404);
  expect((await server.post("/comments/none/reply", form, anna)).status).toBe(404);
});

it("takes page and order that are none for the first page and the oldest", async () => {
  await rootComments(concept.id, anna, 21);
  for (const query of [
    "page=0",
    "page=-3",
    "page=x",
    "page=3",
    "page=2.5",
    "order=loudest",
    "page=%00&order=%27",
    "page=1&page=2",
  ]) {
    const html = await text(`${address()}/discussion?${query}`);
    expect(html).toContain("<p>Root 1 of");
    expect(html).not.toContain("<p>Root 21 of");
  }
  expect(await text(`${address()}/discussion?order=newest`)).toContain("<p>Root 21 of");
  expect(await text(`${address()}/discussion?order=newest&page=2`)).toContain("<p>Root 1 of");
});

it("gives mistakes back beside the field, with the text kept and nothing written", async () => {
  const code = await say();
  const wrong: [string, string][] = [
    ["", "Fill this in"],
    ["x".repeat(10_001), "too long"],
    ["left \u202E right", "invisible"],
    ["<script>alert(1)</script>", "Nothing of this text can be shown"],
  ];
  for (const path of [`${address()}/comments`, `/comments/${code}/reply`]) {
    for (const [body, words] of wrong) {
      const answer = await server.post(path, { body, formToken: newToken() }, anna);
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain('aria-invalid="true"');
      expect(html).toContain(words);
      expect(html).toContain(body.replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
      expect(html).not.toContain("<script>alert");
    }
  }
  expect(await countOf()).toBe(1);
});

it("refuses a file and broken UTF-8 where text belongs", async () => {
  const form = new FormData();
  form.set("body", new File(["Words of some weight"], "body.txt"));
  form.set("formToken", newToken());
  const headers = { Origin: server.origin, Cookie: `${anna.cookie}; lang=en` };
  const file = await fetch(`${server.origin}${address()}/comments`, { method: "POST", headers, body: form });
  expect(file.status).toBe(422);
  const broken = await fetch(`${server.origin}${address()}/comments`, {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/x-www-form-urlencoded" },
    body: `body=abc%ff%fe&formToken=${newToken()}`,
  });
  expect(broken.status).toBe(422);
  expect(await countOf()).toBe(0);
});

it("makes one comment of a form sent twice, and gives another person's form a fresh token", async () => {
  const form = { body: "Once and no more.", formToken: newToken(), authorId: boris.id, state: "hidden", depth: "2" };
  const [first, second] = await Promise.all([1, 2].map(() => server.post(`${address()}/comments`, form, anna)));
  expect(first!.status).toBe(303);
  expect(second!.headers.get("Location")).toBe(first!.headers.get("Location"));
  expect(await db().comment.findMany({ where: { conceptId: concept.id } })).toMatchObject([
    { authorId: anna.id, state: "visible", depth: 0 },
  ]);
  const foreign = await server.post(`${address()}/comments`, form, boris);
  const html = await foreign.text();
  expect(foreign.status).toBe(422);
  expect(html).toContain("Once and no more.");
  expect(html).not.toContain(form.formToken);
});

it("leads to the comment and highlights it by its address", async () => {
  const answer = await server.post(`${address()}/comments`, { body: "Here.", formToken: newToken() }, anna);
  const permalink = answer.headers.get("Location")!;
  const there = await server.get(permalink, anna);
  expect(there.status).toBe(303);
  const [, code] = /^\/comments\/([a-z0-9]+)$/.exec(permalink) ?? [];
  expect(there.headers.get("Location")).toBe(`${address()}/discussion#comment-${code}`);
  expect(await text(address())).toContain(`<article id="comment-${code}">`);
});

it("refuses in words a reply to what was deleted meanwhile, and keeps the text", async () => {
  const code = await say();
  expect(await text(`/comments/${code}/reply`)).toContain("Words of some weight.");
  expect((await server.post(`/comments/${code}/deletion`, {}, anna)).status).toBe(303);
  const answer = await server.post(`/comments/${code}/reply`, { body: "Too late.", formToken: newToken() }, boris);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain("has been deleted or hidden");
  expect(html).toContain("Too late.");
  expect(await text(`/comments/${code}/reply`)).not.toContain("<textarea");
});

it("closes the discussion of an archived concept in words", async () => {
  const code = await say();
  await db().concept.update({ where: { id: concept.id }, data: { state: "archived", reading: "archived" } });
  const html = await text(address());
  expect(html).toContain("is in the archive");
  expect(html).not.toMatch(/<textarea|\/reply"/);
  for (const path of [`${address()}/comments`, `/comments/${code}/reply`]) {
    expect(await text(path)).not.toContain("<textarea");
    const answer = await server.post(path, { body: "Too late.", formToken: newToken() }, boris);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Too late.");
  }
});

it("lets nobody delete another's comment", async () => {
  const code = await say();
  expect(await text(address(), boris)).not.toContain("/deletion");
  expect((await server.get(`/comments/${code}/deletion`, boris)).status).toBe(403);
  expect((await server.post(`/comments/${code}/deletion`, {}, boris)).status).toBe(403);
  expect(await text(address())).toContain("Words of some weight.");
  expect((await server.post(`/comments/${code}/deletion`, {}, anna)).status).toBe(303);
  expect((await server.post(`/comments/${code}/deletion`, {}, anna)).status).toBe(409);
  expect(await text(address())).not.toContain("Words of some weight.");
});

it("marks what was deleted while a reply stands", async () => {
  const code = await say("Gone words.");
  await reply(boris, code, { body: "A reply that stands.", formToken: newToken() });
  await server.post(`/comments/${code}/deletion`, {}, anna);
  const html = await text(address());
  expect(html).toContain("deleted by its author");
  expect(html).toContain("A reply that stands.");
  expect(html).not.toContain("Gone words.");
});

it("shows earlier versions with a way to the current one", async () => {
  await nextVersion(concept.id, { title: "Courts, once more", body: "Newer words." });
  expect(await text(address())).toContain(`href="${address()}/versions/1"`);
  const old = await text(`${address()}/versions/1`);
  expect(old).toContain("There is a newer one");
  expect(old).toContain("Courts that are trusted");
  expect(old).not.toContain("Newer words.");
});

it("leads old addresses of pages and threads to the discussion's own", async () => {
  const [code] = await rootComments(concept.id, anna, 25);
  const to = async (query: string) => (await server.get(`${address()}?${query}`, anna)).headers.get("Location");
  expect(await to("page=2")).toBe(`${address()}/discussion?page=2#discussion`);
  expect(await to("order=newest")).toBe(`${address()}/discussion?order=newest#discussion`);
  expect(await to(`thread=${code}`)).toBe(`${address()}/discussion?thread=${code}#discussion`);
  const visitor = await server.get(`${address()}?page=2`);
  expect(visitor.headers.get("Location")).toBe(`/login?next=${encodeURIComponent(`${address()}?page=2`)}`);
});

it("endorses by one button and comes back to where it was pressed", async () => {
  const code = await say("Worth it.", boris);
  const html = await text(`${address()}/discussion`);
  expect(html).toContain(`action="/comments/${code}/endorsement"`);
  const press = async (path: string, referer = "") => {
    const headers = { Origin: server.origin, Cookie: anna.cookie, ...(referer && { Referer: referer }) };
    const answer = await fetch(`${server.origin}${path}`, { method: "POST", headers, redirect: "manual" });
    expect(answer.status).toBe(303);
    return answer.headers.get("Location");
  };
  const there = `${server.origin}${address()}`;
  const at = `/comments/${code}/endorsement`;
  expect(await press(at)).toBe(`/comments/${code}`);
  expect(await press(at, `${there}/discussion?order=endorsed&after=3-4&x=<b>`)).toBe(
    `${address()}/discussion?order=endorsed&after=3-4#comment-${code}`,
  );
  expect(await press(at, there)).toBe(`${address()}#comment-${code}`);
  expect(await press(at, "https://elsewhere.example/")).toBe(`/comments/${code}`);
  expect(await press(at, "not an address")).toBe(`/comments/${code}`);
  expect(await text(`${address()}/discussion`)).toContain(`action="/comments/${code}/endorsement/removal"`);
  expect((await server.post(at, {}, boris)).status).toBe(403);
});

it("marks a page read by a button alone, shows what is new, and forgets", async () => {
  await rootComments(concept.id, boris, 25);
  const path = `${address()}/discussion`;
  const first = await text(path);
  expect(first).toContain('name="seqs" value="1-20"');
  expect(first).not.toMatch(/new to you\.|\/unread/);
  expect((await server.post(`${path}/reading`, { seqs: "1-20" }, anna)).status).toBe(303);
  expect(await text(path)).toContain("5 comments are new to you.");
  const unread = await server.get(`${path}/unread`, anna);
  expect(unread.headers.get("Location")).toContain("?page=2#comment-");
  expect(await text(`${path}?show=new`)).toContain("<p>Root 21 of");
  expect((await server.post(`${path}/reading`, { seqs: "1-25" }, anna)).status).toBe(303);
  expect(await text(`${path}?show=new`)).toContain("There is nothing new to you here.");
  const nothing = await server.get(`${path}/unread`, anna);
  expect(nothing.headers.get("Location")).toBe(`${path}?done=nothingNew`);
  expect((await server.post(`${path}/reading`, { seqs: "twenty" }, anna)).status).toBe(400);
  expect((await server.post(`${path}/reading/removal`, {}, anna)).headers.get("Location")).toBe(
    `${path}?done=readForgotten`,
  );
  expect(await text(path)).not.toContain("new to you.");
});

it("shows the contents above the discussion, and the ways to arrange them to those alone who may", async () => {
  const code = await say("What matters most.");
  expect((await server.post(`/comments/${code}/pin`, { label: "" }, boris)).status).toBe(422);
  expect((await server.post(`/comments/${code}/pin`, { label: `What <matters> "most"` }, boris)).status).toBe(303);
  for (const path of [address(), `${address()}/discussion`]) {
    const html = await text(path);
    expect(html).toContain("What &lt;matters&gt; &quot;most&quot;");
    expect(html).not.toMatch(/\/pin"|discussion\/contents/);
    expect(await text(path, boris)).toContain(`/comments/${code}/pin`);
  }
  expect(await text(`${address()}/discussion/contents`, boris)).toContain("Take out");
});

it("tells a screen reader how comments stand to each other", async () => {
  const code = await say("A root.");
  await reply(boris, code, { body: "A reply.", formToken: newToken() });
  const html = await text(`${address()}/discussion`);
  expect(html).toMatch(/<ol class="threads"><li><article[^>]*><p[^>]*><b role="heading" aria-level="3">Calm Lake/);
  expect(html).toMatch(/<ol class="replies"><li><article[^>]*><p[^>]*><b role="heading" aria-level="4">Quiet River/);
});

it("says in words where nothing is to show", async () => {
  const path = `${address()}/discussion`;
  expect(await text(path)).toContain("Nobody has commented yet.");
  await say();
  expect(await text(`${path}?stance=against`)).toContain("No thread takes this stance.");
  expect(await text(`${path}?section=text-what-to-do`)).toContain("Nobody has begun a thread on this section yet.");
  expect(await text(`${path}?show=answered`)).toContain("The authors have not answered anywhere yet");
  expect(await text(`${path}?section=%3Cscript%3E`)).not.toContain("<script>alert");
});
