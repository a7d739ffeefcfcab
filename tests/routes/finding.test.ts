import { beforeAll, expect, it } from "vitest";
import { comment } from "~/domain/discussion/commenting.server";
import { fillSearch } from "~/domain/discussion/filling-search.server";
import { today } from "~/platform/clock.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { useServer } from "../server";

const server = useServer();
let reader: Person;
let code: string;

beforeAll(async () => {
  reader = await member("participant");
  const { slug } = await publishedConcept({
    title: `Otters & <b onmouseover="alert(1)">others</b>`,
    summary: `"><script>alert("otter")</script>`,
    body: "An otter says `<script>alert(1)</script> otter` and more about the river.",
  });
  code = await comment(reader, slug, { body: "`<img src=x onerror=alert(1)> otter`", formToken: newToken() });
  await fillSearch();
});

const page = async (path: string, who?: Person) => (await server.get(path, who)).text();

it("marks what was found, and lets nothing of the text or the search into the page as HTML", async () => {
  const found = await page("/concepts?q=otters", reader);
  expect(found).toContain("<mark>Otters</mark>");
  expect(found).toContain("1 concept found");
  expect(found).not.toMatch(/<b onmouseover|<script>alert|<img src=x/);
  const said = await page("/comments?q=otter", reader);
  expect(said).toContain("<mark>otter</mark>");
  expect(said).toContain(`href="/comments/${code}"`);
  expect(said).not.toContain("<img src=x");
  const typed = encodeURIComponent(`"><script>alert(1)</script><mark>`);
  for (const path of ["/concepts", "/comments"]) {
    expect(await page(`${path}?q=${typed}`, reader)).not.toMatch(/<script>alert|<mark>/);
  }
});

it("says what to try where nothing is found, and what is unclear", async () => {
  const says: [string, string][] = [
    ["q=giraffe", "Nothing was found."],
    ["q=giraffe&sphere=justice", "Nothing was found among these."],
    ["q=a", "One letter is too little."],
    ["q=%3F%21", "There is no word in this search."],
    ["q=-otter", "This says only what should not be there."],
    [`q=${"otter+".repeat(250)}`, "only its first words are looked for"],
  ];
  for (const [query, words] of says) expect(await page(`/concepts?${query}`, reader), query).toContain(words);
  expect(await page("/comments?q=giraffe", reader)).toContain("Nothing was found.");
  for (const odd of ["page=0", "page=99", "page=x", "sort=up", "state=draft", "after=1", "after=x-1", "sphere=none"]) {
    expect((await server.get(`/concepts?${odd}`, reader)).status, odd).toBe(200);
    expect((await server.get(`/concepts?q=otter&${odd}`, reader)).status, odd).toBe(200);
  }
  for (const odd of ["below=-1", "below=x", "below=99999999999", "wide=no"]) {
    expect((await server.get(`/comments?q=otter&${odd}`, reader)).status, odd).toBe(200);
  }
});

it("shows visitors and applicants nothing of members' concepts and comments, whatever they look for", async () => {
  const visitor = await page("/concepts?q=otters");
  expect(visitor).not.toMatch(/Otters|river/);
  expect((await server.get("/comments?q=otter")).headers.get("Location")).toBe("/login?next=%2Fcomments%3Fq%3Dotter");
  const applicant = await member("applicant");
  for (const path of ["/concepts?q=otters", "/concepts?q=-", "/comments?q=otter", "/comments"]) {
    expect((await server.get(path, applicant)).status, path).toBe(403);
  }
});

it("lets visitors search what is public, and leads them to nothing else", async () => {
  const { id, slug } = await publishedConcept({ author: reader, title: "Ospreys for all", body: "An osprey & more." });
  await comment(reader, slug, { body: "Members saw a kingfisher.", formToken: newToken() });
  await db().concept.update({ where: { id }, data: { audience: "public" } });
  await db().conceptAuthor.updateMany({ where: { conceptId: id }, data: { agreedOn: today() } });
  await fillSearch();
  const found = await page("/concepts?q=ospreys");
  expect(found).toContain("<mark>Ospreys</mark>");
  expect(found).toContain("1 concept found");
  for (const hidden of [reader.pseudonym, reader.id, "/comments", "kingfisher", "sort="]) {
    expect(found, hidden).not.toContain(hidden);
  }
  for (const q of [
    "otter",
    "kingfisher",
    "river",
    "otter osprey",
    encodeURIComponent('"otter says"'),
    reader.pseudonym,
  ]) {
    expect(await page(`/concepts?q=${q}`), q).toContain("Nothing was found.");
    expect(await page(`/concepts?q=${q}&sort=discussed&state=open`), q).toContain("Nothing was found");
  }
  const payload = await page("/concepts.data?q=otter");
  expect(payload).not.toMatch(/Otters|river/);
  await db().conceptAuthor.updateMany({ where: { conceptId: id }, data: { agreedOn: null } });
  // On PostgreSQL the server hears a moment later of what another process has written.
  await expect.poll(() => page("/concepts?q=ospreys")).toContain("Nothing was found.");
});

it("keeps searches out of titles, caches and the log", async () => {
  const answer = await server.get("/concepts?q=quokkas", reader);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(/<title>([^<]*)/.exec(await answer.text())![1]).not.toContain("quokka");
  expect(server.output).not.toContain("quokka");
});

it("gives everybody one feed of what is public, without cookies, and says when nothing changed", async () => {
  const { id } = await publishedConcept({ author: reader, title: "Open to all" });
  await db().concept.update({ where: { id }, data: { audience: "public" } });
  await db().conceptAuthor.updateMany({ where: { conceptId: id }, data: { agreedOn: today() } });
  const feed = await server.get("/concepts/feed.atom");
  expect(feed.status).toBe(200);
  expect(feed.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
  expect(feed.headers.getSetCookie()).toEqual([]);
  const xml = await feed.text();
  expect(xml).toContain("Open to all");
  expect(xml).not.toMatch(/Otters|otter/);
  expect(xml).not.toContain(reader.pseudonym);
  expect(await page("/concepts/feed.atom", reader)).toBe(xml);
  const tag = feed.headers.get("ETag")!;
  expect((await server.get("/concepts/feed.atom", {}, { "If-None-Match": `"other", W/${tag}` })).status).toBe(304);
  expect((await server.get("/concepts/feed.atom", {}, { "If-None-Match": '"other"' })).status).toBe(200);
  expect(await page("/concepts")).toContain('type="application/atom+xml"');
  expect(await page("/concepts", reader)).not.toContain("application/atom+xml");
});
