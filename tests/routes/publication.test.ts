import { beforeAll, expect, it } from "vitest";
import { sayConsent, setAudience } from "~/domain/concepts/audience.server";
import { reviseConcept } from "~/domain/concepts/revising.server";
import { newToken } from "~/platform/crypto.server";
import { comment } from "~/domain/discussion/commenting.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { nextVersion, publishedConcept } from "../concepts";
import { useServer } from "../server";

const server = useServer();

let author: Person;
let reader: Person;
let organizer: Person;
beforeAll(async () => {
  author = await member("participant", "Quiet Heron");
  reader = await member("participant");
  organizer = await member("organizer");
});

const codeOf = async (id: string) => (await db().concept.findUniqueOrThrow({ where: { id } })).code;

it("sends visitors of a members' concept to sign in, as of one that there is not", async () => {
  const { slug } = await publishedConcept({ author });
  for (const path of ["", "/versions/1", "/answers", "/comments"]) {
    const [real, none] = await Promise.all([slug, "there-is-none"].map((one) => server.get(`/concepts/${one}${path}`)));
    const told = (answer: Response, one: string) => [
      answer.status,
      answer.headers.get("Location")?.replace(one, "…"),
      answer.headers.get("Cache-Control"),
    ];
    expect(told(real!, slug)).toEqual(told(none!, "there-is-none"));
    expect(real!.status).toBe(303);
  }
  expect(await (await server.get("/concepts")).text()).not.toContain(slug);
});

it("shows visitors a public one without its discussion, its numbers and names that were not agreed to", async () => {
  const { id, slug } = await publishedConcept({ author, title: "A text for everyone" });
  await nextVersion(id, {
    title: "A text for everyone",
    body: "## Anew\n\nOther words.",
    changes: "Said more plainly",
  });
  await comment(reader, slug, { body: "A comment for members alone.", formToken: newToken() });
  const code = await codeOf(id);
  await sayConsent(author, code, { agreed: true, named: false });
  await setAudience(organizer, code, "public");
  for (const path of [slug, `${slug}/versions/1`, `${slug}/versions/2?to=1`, `${slug}.data`]) {
    const answer = await server.get(`/concepts/${path}`);
    const page = await answer.text();
    expect([path, answer.status]).toEqual([path, 200]);
    expect(page).not.toContain("A comment for members alone");
    expect(page).not.toContain("Quiet Heron");
    expect(page).not.toContain(author.id);
    expect(page).not.toContain("/endorsement");
    expect(page).not.toContain('<script src="/assets');
  }
  expect(await (await server.get("/concepts")).text()).toContain("A text for everyone");
  for (const path of ["/endorsement", "/following", "/comments", "/answer"]) {
    expect((await server.post(`/concepts/${slug}${path}`, { version: "1" })).status).toBe(401);
  }
  await sayConsent(author, code, { agreed: false, named: false });
  expect((await server.get(`/concepts/${slug}`)).status).toBe(303);
  expect(await (await server.get("/concepts")).text()).not.toContain("A text for everyone");
});

it("gives nobody a word of a next version in work, on any page or in any payload", async () => {
  const { id, slug } = await publishedConcept({ author });
  const code = await codeOf(id);
  const { revision } = await db().concept.findUniqueOrThrow({ where: { id } });
  await reviseConcept(author, { code, revision });
  const draft = { title: "Unsaid heading", summary: "Unsaid summary", body: "Unsaid body", changes: "Unsaid changes" };
  await db().concept.update({ where: { id }, data: { ...draft, bodyHtml: "<p>Unsaid body</p>" } });
  await server.post(`/concepts/${slug}/endorsement`, { version: "1" }, reader);
  await server.post(`/concepts/${slug}/following`, {}, reader);
  const pages = [
    ...["/", "/concepts", "/concepts/following", `/concepts/${slug}`, `/concepts/${slug}/versions/1`],
    ...[`/concepts/${slug}/versions/2`, `/concepts/${slug}/versions/1?to=2`, `/concepts/${slug}/answers`],
    `/concepts/drafts/${code}`,
  ];
  const board = ["", "?state=published", `/${code}`].map((path) => `/organize/concepts${path}`);
  for (const [who, paths] of [
    [reader, pages],
    [organizer, [...pages, ...board]],
    [undefined, pages],
  ] as const) {
    for (const path of paths) {
      const [bare, query] = path.split("?");
      const payload = `${bare === "/" ? "/_root" : bare}.data${query ? `?${query}` : ""}`;
      for (const one of [path, payload]) expect(await (await server.get(one, who)).text(), one).not.toContain("Unsaid");
    }
  }
});

it("endorses once, by one button, and follows, without JavaScript; each is taken back", async () => {
  const { id, slug } = await publishedConcept({ author });
  const page = async () => (await server.get(`/concepts/${slug}`, reader)).text();
  expect(await page()).toContain("Nobody has endorsed this concept yet");
  await Promise.all([1, 2].map(() => server.post(`/concepts/${slug}/endorsement`, { version: "1" }, reader)));
  const answer = await server.post(`/concepts/${slug}/endorsement`, { version: "1" }, reader);
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, `/concepts/${slug}?done=endorsed`]);
  expect(await page()).toContain("You endorse version 1");
  expect((await db().concept.findUniqueOrThrow({ where: { id } })).endorsements).toBe(1);
  for (const version of ["0", "2", "-1", "x", ""]) {
    expect([400, 404]).toContain((await server.post(`/concepts/${slug}/endorsement`, { version }, reader)).status);
  }
  await nextVersion(id, { title: "Courts, anew", body: "## Anew\n\nOther words." });
  expect(await page()).toContain(`/concepts/${slug}/versions/2?to=1#difference`);
  expect(await (await server.get("/", reader)).text()).toContain(`/concepts/${slug}/versions/2?to=1#difference`);
  await server.post(`/concepts/${slug}/endorsement/removal`, {}, reader);
  expect(await page()).not.toContain("You endorsed version 1");
  await server.post(`/concepts/${slug}/following`, {}, reader);
  expect(await (await server.get("/concepts/following", reader)).text()).toContain("Courts, anew");
  await server.post(`/concepts/${slug}/following/removal`, {}, reader);
  expect(await (await server.get("/concepts/following", reader)).text()).not.toContain("Courts, anew");
});

it("shows a difference in words, folded where nothing changed, and previews an answer without keeping it", async () => {
  const body = Array.from({ length: 8 }, (_, at) => `Paragraph ${at} stays as it is.`).join("\n\n");
  const { id, slug } = await publishedConcept({ author, body: `${body}\n\nThe council has nine members.` });
  await nextVersion(id, { title: "Courts that are trusted", body: `${body}\n\nThe council has eleven members.` });
  const page = await (await server.get(`/concepts/${slug}/versions/2?to=1`, reader)).text();
  expect(page).toMatch(/<details id="difference" open=""/);
  expect(page).toMatch(/<ins>.*eleven.*<\/ins>/s);
  expect(page).toMatch(/<del>.*nine.*<\/del>/s);
  const form = { body: "We will **discuss** it in spring.", formToken: newToken() };
  const preview = await server.post(`/concepts/${slug}/answer/preview`, form, organizer);
  expect(preview.status).toBe(200);
  expect(await preview.text()).toContain("<strong>discuss</strong>");
  expect(await db().officialAnswer.count({ where: { conceptId: id } })).toBe(0);
  expect((await server.post(`/concepts/${slug}/answer`, form, organizer)).status).toBe(303);
  expect(await (await server.get(`/concepts/${slug}`, reader)).text()).toContain("<strong>discuss</strong>");
});
