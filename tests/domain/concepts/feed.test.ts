import { beforeAll, expect, it } from "vitest";
import { atomOf, escapeXml } from "~/domain/concepts/atom";
import { makeFeed } from "~/domain/concepts/feed.server";
import { today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { publishedConcept } from "../../concepts";
import { useDatabase } from "../../database";

useDatabase();
let author: Person;
beforeAll(async () => {
  author = await member("participant", "Quiet Heron");
});

async function open(more: object, consent: { agreedOn: string | null; named: boolean }) {
  const made = await publishedConcept({ author, ...more });
  await db().concept.update({ where: { id: made.id }, data: { audience: "public" } });
  await db().conceptAuthor.updateMany({ where: { conceptId: made.id }, data: consent });
  return made;
}

const agreed = { agreedOn: today(), named: false };

it("has what everyone may read, and not a word of anything else", async () => {
  await open({ title: "For everyone" }, agreed);
  await open({ title: "Without consent" }, { ...agreed, agreedOn: null });
  await publishedConcept({ author, title: "Members only" });
  await open({ title: "Archived one", state: "archived" }, agreed);
  await open({ title: "Still a draft", state: "draft" }, agreed);
  const { xml } = await makeFeed();
  expect([...xml.matchAll(/<title type="text">([^<]*)</g)].map(([, title]) => title).slice(1)).toEqual([
    "For everyone",
  ]);
  expect(xml).not.toContain("Quiet Heron");
  expect(xml).not.toMatch(/Without consent|Members only|Archived one|Still a draft/);
  expect(xml).toContain('<content type="html"');
  expect(xml).toContain("&#60;h2");
  expect(xml).toMatch(/<id>urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}<\/id>/);
  await open({ title: "By name" }, { ...agreed, named: true });
  expect((await makeFeed()).xml).toContain("<author><name>Quiet Heron</name></author>");
});

it("keeps its tag while nothing changes, and its names whatever changes", async () => {
  const [one, two] = [await makeFeed(), await makeFeed()];
  expect(one).toEqual(two);
  const { id } = await open({ title: "Newer", language: "be" }, agreed);
  const three = await makeFeed();
  expect(three.tag).not.toBe(one.tag);
  const names = (xml: string) => [...xml.matchAll(/<id>([^<]*)</g)].map(([, name]) => name!);
  expect(names(three.xml)).toEqual(expect.arrayContaining(names(one.xml)));
  expect(three.xml).not.toContain(id);
  expect((await makeFeed("be")).xml).toContain("Newer");
  expect((await makeFeed("ru")).xml).not.toContain("<entry");
});

it("lets no title out of its place", () => {
  const hostile = `]]></title><script>alert(1)</script>&amp;"'<!ENTITY x>\u0000\u0008\uD800\uFFFE`;
  const text = escapeXml(hostile);
  // eslint-disable-next-line no-control-regex -- that they are gone is the point
  expect(text).not.toMatch(/[<>"'\u0000-\u0008\uFFFE]|\p{Cs}/u);
  const xml = atomOf({
    ...{ id: "urn:x", title: hostile, subtitle: hostile, language: hostile, self: hostile, site: hostile },
    entries: [
      {
        ...{ id: "urn:y", title: hostile, link: hostile, language: hostile, authors: [hostile], summary: hostile },
        ...{ html: hostile, published: "2024-03-01", updated: "2024-03-02" },
      },
    ],
  });
  expect(xml).not.toContain("<script");
  // Each tag that is opened is closed, in order: nothing came in between.
  const open: string[] = [];
  for (const [, close, name, single] of xml.matchAll(/<(\/?)([a-z]+)(?:\s[a-z:]+="[^"<>]*")*(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!single) open.push(name!);
  }
  expect(open).toEqual([]);
  expect(xml).toContain("<updated>2024-03-02T00:00:00Z</updated>");
});
