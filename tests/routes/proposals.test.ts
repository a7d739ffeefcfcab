import { beforeAll, beforeEach, expect, it } from "vitest";
import { acceptProposal } from "~/domain/concepts/deciding-proposals.server";
import { proposeChange } from "~/domain/concepts/proposing.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { nextVersion, publishedConcept } from "../concepts";
import { useServer } from "../server";

const server = useServer();
let author: Person;
let anna: Person;
let boris: Person;
let concept: { id: string; slug: string };
const body = "Before all.\n\n## Where we stand\n\nFirst words.\n\n## What to do\n\nFurther words.";

beforeAll(async () => {
  author = await member("participant", "Still Author");
  anna = await member("participant", "Calm Lake");
  boris = await member("participant", "Quiet River");
});
beforeEach(async () => {
  concept = await publishedConcept({ author, body });
});

const at = (path = "") => `/concepts/${concept.slug}${path}`;
const fields = (more: object = {}) => ({
  ...{ section: "text-where-we-stand", version: "1", after: "## Where we stand\n\nBetter words." },
  ...{ reason: "They are clearer to all.", creditAs: "pseudonym", formToken: newToken(), ...more },
});
const propose = (after = "## Where we stand\n\nBetter words.") =>
  proposeChange(anna, concept.slug, { ...fields({ after }), version: 1, creditAs: "pseudonym" });
const text = async (path: string, who: Person) => {
  const answer = await server.get(path, who);
  expect(answer.status, path).toBe(200);
  return answer.text();
};

it("leads from each section to its words, without scripts, and from no section of one's own text", async () => {
  const html = await text(at(), anna);
  expect(html).toContain("No proposal is open");
  expect(html).toContain(`href="${at("/proposals/new")}"`);
  const sections = await text(at("/proposals/new"), anna);
  for (const section of ["opening", "text-where-we-stand", "text-what-to-do"]) {
    expect(sections).toContain(`/proposals/new?section=${section}"`);
  }
  const form = await text(at("/proposals/new?section=text-where-we-stand"), anna);
  expect(form).toMatch(/<textarea[^>]*>## Where we stand\n\nFirst words\.<\/textarea>/);
  expect(form.match(/<script[^>]*>/g)).toEqual(['<script src="/quick-exit.js" defer="">']);
  expect(await text(at(), author)).not.toContain("/proposals/new");
  expect((await server.get(at("/proposals/new?section=opening"), author)).status).toBe(403);
});

it("leads from a chapter to the sections inside it, whose words its form has not", async () => {
  const chapter = "## First\n\nOwn words.\n\n### Inside\n\nInner words.\n\n## Then\n\nLast words.";
  concept = await publishedConcept({ author, body: chapter });
  const way = (section: string) => `/proposals/new?section=${section}"`;
  const form = await text(at("/proposals/new?section=text-first"), anna);
  expect(form).toContain("The parts of this section");
  expect(form).toContain(way("text-inside"));
  expect(form).not.toContain(way("text-then"));
  expect(form).toContain(`href="${at("/proposals/new")}"`);
  const last = await text(at("/proposals/new?section=text-then"), anna);
  expect(last).not.toContain("The parts of this section");
});

it("shows a heading that stays without its marks", async () => {
  const code = await propose();
  const page = await text(at(`/proposals/${code}`), boris);
  expect(page).toMatch(/<p class="differences-same[^"]*">Where we stand<\/p>/);
  expect(page).not.toContain("## ");
});

it("asks for a section where none, or a forged one, is named", async () => {
  for (const query of ["", "?section=text-forged", "?section=%3Cscript%3E", "?version=99&section="]) {
    const html = await text(at(`/proposals/new${query}`), anna);
    expect(html).toContain("For which section?");
    expect(html).not.toContain("<textarea");
  }
});

it("takes a proposal, shows it, and counts it on the page of the concept", async () => {
  const answer = await server.post(at("/proposals/new"), fields(), anna);
  expect(answer.status).toBe(303);
  const path = answer.headers.get("Location")!.split("?")[0]!;
  const html = await text(path, boris);
  for (const words of ["Calm Lake", "They are clearer to all.", "<ins>", "<del>"]) expect(html).toContain(words);
  expect(html).not.toContain(`${path}/acceptance`);
  expect(await text(path, author)).toContain(`${path}/acceptance`);
  expect(await text(path, anna)).toContain(`${path}/withdrawal`);
  expect(await text(at(), boris)).toContain("1 proposal is open");
});

it("gives every word back where something is wrong, and says beside the field what", async () => {
  const answer = await server.post(at("/proposals/new"), fields({ reason: "", after: "Rare words" }), anna);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain("Rare words");
  expect(html).toContain('id="reason-error"');
  const swallowing = await server.post(at("/proposals/new"), fields({ after: "```\nno end" }), anna);
  expect([swallowing.status, (await swallowing.text()).includes('id="after-error"')]).toEqual([422, true]);
});

it("shows what changed where there is a new version, keeps the words, and takes them then", async () => {
  await nextVersion(concept.id, { title: "T", body: body.replace("First words", "Newer words") });
  const sent = fields({ after: "## Where we stand\n\nMine." });
  const path = at("/proposals/new?section=text-where-we-stand&version=1");
  const answer = await server.post(path, sent, anna);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  for (const words of ["Newer", "First", "## Where we stand\n\nMine.", 'name="version" value="2"']) {
    expect(html).toContain(words);
  }
  expect((await server.post(path, { ...sent, version: "2" }, anna)).status).toBe(303);
});

it("asks for another section where this one is gone, and keeps the words", async () => {
  await nextVersion(concept.id, { title: "T", body: "## Something else\n\nWords." });
  const path = at("/proposals/new?section=text-where-we-stand&version=1");
  const answer = await server.post(path, fields({ after: "My words" }), anna);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  for (const words of ["My words", "<select", "text-something-else"]) expect(html).toContain(words);
  const again = fields({ section: "text-something-else", version: "2" });
  expect((await server.post(path, again, anna)).status).toBe(303);
});

it("shows words beforehand without keeping them", async () => {
  const hostile = "## A\n\nWords <img src=x onerror=alert(1)> [a](javascript:alert(1)) **b**";
  const answer = await server.post(at("/proposals/preview"), fields({ after: hostile, reason: "" }), anna);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(html).toContain("<strong>b</strong>");
  expect(html).not.toMatch(/<img src=x|href="javascript/);
  expect(await db().proposal.count({ where: { conceptId: concept.id } })).toBe(0);
});

it("lets authors decide and nobody else, once", async () => {
  const code = await propose();
  const one = at(`/proposals/${code}`);
  for (const act of ["acceptance", "decline"]) {
    const form = { version: "1", decision: "Because it is better so." };
    for (const who of [anna, boris]) {
      expect((await server.get(`${one}/${act}`, who)).status).toBe(403);
      expect((await server.post(`${one}/${act}`, form, who)).status).toBe(403);
    }
    expect((await server.post(at(`/proposals/none/${act}`), form, author)).status).toBe(404);
    const elsewhere = await publishedConcept({ author });
    expect((await server.post(`/concepts/${elsewhere.slug}/proposals/${code}/${act}`, form, author)).status).toBe(404);
  }
  expect(await text(`${one}/acceptance`, author)).toContain("Version 2 is published at once");
  const form = { version: "1", decision: "" };
  const accepted = await server.post(`${one}/acceptance`, form, author);
  expect([accepted.status, accepted.headers.get("Location")]).toEqual([303, `${one}?done=proposalAccepted`]);
  expect((await server.post(`${one}/acceptance`, form, author)).status).toBe(409);
  expect((await server.get(`${one}/decline`, author)).status).toBe(409);
  expect((await server.post(`${one}/withdrawal`, {}, anna)).status).toBe(409);
  const html = await text(at(), boris);
  expect(html).toContain("Better words.");
  expect(html).toContain("This version takes up words that Calm Lake proposed.");
  expect(await text(at("/versions/2"), boris)).toContain("Calm Lake proposed");
  expect(await text(at("/versions/1"), boris)).not.toContain("Calm Lake");
  expect(await text("/", anna)).toContain("Your proposal was accepted");
});

it("sends a decision back where the text moved, with the words and the difference of now", async () => {
  const code = await propose();
  await nextVersion(concept.id, { title: "T", body: body.replace("First words", "Newer words") });
  const path = at(`/proposals/${code}/acceptance`);
  const answer = await server.post(path, { version: "1", decision: "My kind words." }, author);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  for (const words of ["My kind words.", "Newer", "has changed since this was proposed"]) expect(html).toContain(words);
  expect((await db().conceptVersion.findMany({ where: { conceptId: concept.id } })).length).toBe(2);
});

it("keeps a decline without a reason from happening", async () => {
  const code = await propose();
  const path = at(`/proposals/${code}/decline`);
  expect((await server.post(path, { decision: "" }, author)).status).toBe(422);
  const reason = "It <script>alert(1)</script> repeats the next section.";
  expect((await server.post(path, { decision: reason }, author)).status).toBe(303);
  const html = await text(at(`/proposals/${code}`), boris);
  expect(html).toContain("repeats the next section.");
  expect(html).not.toContain("<script>alert");
});

it("puts a comment on a proposal into the discussion of the concept, which says on what it is", async () => {
  const code = await propose();
  const one = at(`/proposals/${code}`);
  const form = { body: "I would take this.", formToken: newToken() };
  const answer = await server.post(`${one}/comments`, form, boris);
  expect(answer.headers.get("Location")).toMatch(new RegExp(`^${one}#comment-`));
  expect(await text(one, anna)).toContain("I would take this.");
  const html = await text(at(), anna);
  expect(html).toContain(`<a href="${one}">on the proposal to change “Where we stand”</a>`);
  expect((await server.post(`${one}/comments`, { ...form, body: "" }, boris)).status).toBe(422);
});

it("is closed in the archive", async () => {
  const code = await propose();
  await db().concept.update({ where: { id: concept.id }, data: { reading: "archived" } });
  expect(await text(at("/proposals/new?section=opening"), anna)).toContain("in the archive");
  expect((await server.post(at("/proposals/new"), fields(), anna)).status).toBe(422);
  const refused = acceptProposal(author, { slug: concept.slug, code }, { version: 1, decision: "" });
  await expect(refused).rejects.toMatchObject({ status: 409 });
  expect(await text(at(`/proposals/${code}`), author)).not.toContain("/acceptance");
});
