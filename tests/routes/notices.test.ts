import { beforeAll, describe, expect, it } from "vitest";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { useServer } from "../server";

const server = useServer();
let anna: Person;
let boris: Person;
let author: Person;
let moderator: Person;
let concept: { id: string; slug: string };
beforeAll(async () => {
  [anna, boris] = [await member("participant", "Calm Lake"), await member("participant", "Quiet River")];
  author = await member("participant", "Unnamed Author");
  moderator = await member("moderator", "Sharp Eye");
  concept = await publishedConcept({ author });
  await db().conceptAuthor.updateMany({ where: { accountId: author.id }, data: { shownAs: "participant" } });
});

const input = (body = "Words of some weight.") => ({ body, formToken: newToken() });
const page = async (path: string, who: Person) => (await server.get(path, who)).text();
const told = (who: Person) => db().notice.findMany({ where: { accountId: who.id }, orderBy: { seq: "desc" } });

describe("notices", () => {
  it("are counted on every page of a member, opened by a form, and a GET changes nothing", async () => {
    const mine = await comment(anna, concept.slug, input());
    expect(await page("/concepts", anna)).toContain(">Notices<");
    const answer = await reply(boris, mine, input("A word that nobody repeats: xylophone."));
    await reply(boris, mine, input());
    for (const path of ["/", "/notices", "/settings/notices", `/comments/${answer}`]) await page(path, anna);
    const shown = await page("/concepts", anna);
    expect(shown).toContain(">Notices: 2<");
    expect(await page("/notices", anna)).not.toContain("xylophone");
    const [, first] = await told(anna);
    const opened = await server.post(`/notices/${first!.code}/opening`, {}, anna);
    expect([opened.status, opened.headers.get("Location")]).toEqual([303, `/comments/${answer}`]);
    expect(await page("/concepts", anna)).toContain(">Notices: 1<");
    expect(await page("/notices", anna)).toContain(`href="/comments/${answer}"`);
    const [newest] = await told(anna);
    await server.post("/notices/seen", { newest: newest!.code }, anna);
    expect(await page("/concepts", anna)).toContain(">Notices<");
  });

  it("are another's neither to open nor to count", async () => {
    const mine = await comment(anna, concept.slug, input());
    await reply(boris, mine, input());
    const [newest] = await told(anna);
    const answer = await server.post(`/notices/${newest!.code}/opening`, {}, boris);
    expect(answer.headers.get("Location")).toBe("/notices");
    await server.post("/notices/seen", { newest: newest!.code }, boris);
    expect((await told(anna))[0]).toMatchObject({ seen: false });
    expect(await page("/", await member("applicant"))).not.toContain("/notices");
    expect(await page("/", {} as Person)).not.toContain("/notices");
  });

  it("stand on the start page once, and lead to all of them", async () => {
    const mine = await comment(anna, concept.slug, input());
    await reply(boris, mine, input());
    const [newest] = await told(anna);
    const home = await page("/", anna);
    expect(home.split(`/notices/${newest!.code}/opening`)).toHaveLength(2);
    expect(home).toContain('<a href="/notices">');
  });

  it("of a kind are turned off and on by one form", async () => {
    const chosen = await server.post("/settings/notices", { kinds: ["mention", "decision"] }, anna);
    expect(chosen.headers.get("Location")).toBe("/settings/notices?done=noticesChosen");
    const form = await page("/settings/notices", anna);
    expect(form.match(/checked=""/g)).toHaveLength(2);
    expect(await told(anna)).toEqual([]);
    const wrong = await server.post("/settings/notices", { kinds: "everything" }, anna);
    expect(wrong.status).toBe(422);
    await server.post("/settings/notices", { kinds: ["reply", "comment", "answered"] }, anna);
  });
});

describe("an answered question", () => {
  it("says so at the question and at the answer, and never by whom", async () => {
    const question = await comment(anna, concept.slug, input("Why is it so?"));
    await db().comment.update({ where: { code: question }, data: { stance: "question" } });
    const answer = await reply(boris, question, input("Because of this."));
    expect(await page(`/concepts/${concept.slug}/questions`, boris)).toContain("Why is it so?");
    expect(await page(`/concepts/${concept.slug}`, boris)).not.toContain(`/comments/${answer}/answer`);
    expect(await page(`/concepts/${concept.slug}`, author)).toContain(`/comments/${answer}/answer`);
    const marked = await server.post(`/comments/${answer}/answer`, {}, author);
    expect(marked.headers.get("Location")).toBe(`/comments/${answer}`);
    for (const who of [anna, boris, moderator]) {
      const shown = await page(`/concepts/${concept.slug}`, who);
      expect(shown).toContain(`<a href="/comments/${answer}">answered</a>`);
      expect(shown + (await page("/notices", who))).not.toContain("Unnamed Author");
    }
    expect(await page(`/concepts/${concept.slug}/questions`, boris)).not.toContain("Why is it so?");
    expect((await server.post(`/comments/${answer}/answer/removal`, {}, boris)).status).toBe(403);
    await server.post(`/comments/${answer}/answer/removal`, {}, anna);
    expect(await page(`/concepts/${concept.slug}`, boris)).not.toContain("answered</a>");
  });
});

describe("a summary", () => {
  it("is previewed, published, read by its numbers, and names nobody", async () => {
    const source = await comment(anna, concept.slug, input("The first year is the hardest."));
    const address = `/concepts/${concept.slug}/summary`;
    const body = `Most of those who wrote **agree** on the first year [as here](/comments/${source}).`;
    const fields = { body, seen: "0", formToken: newToken() };
    const preview = await (await server.post(`${address}/preview`, fields, author)).text();
    expect(preview).toContain('as here <a href="#source-1">[1]</a>');
    expect(await db().discussionSummary.count()).toBe(0);
    const without = await server.post(
      `${address}/edit`,
      { ...fields, body: "Words without anything to rest on, alas." },
      author,
    );
    expect(without.status).toBe(422);
    expect(await without.text()).toContain("Words without anything to rest on, alas.");
    for (const _time of [1, 2]) expect((await server.post(`${address}/edit`, fields, author)).status).toBe(303);
    expect(await db().discussionSummary.count()).toBe(1);
    const shown = await page(address, anna);
    expect(shown).toContain('id="source-1"');
    expect(shown).toContain("Calm Lake");
    for (const path of [address, `${address}/edit`, `/concepts/${concept.slug}`]) {
      expect(await page(path, moderator)).not.toContain("Unnamed Author");
    }
    expect(await page(`/concepts/${concept.slug}`, anna)).toContain(`href="${address}"`);
    expect((await server.get(`${address}?number=2`, anna)).status).toBe(404);
    const late = await server.post(`${address}/edit`, { ...fields, formToken: newToken() }, moderator);
    expect(late.status).toBe(422);
    const form = await late.text();
    expect(form).toContain("on the first year");
    expect(form).toContain('name="seen" value="1"');
  });
});
