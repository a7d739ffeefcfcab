import { beforeAll, expect, it } from "vitest";
import { answerOfficially } from "~/domain/concepts/answering.server";
import { countNews, follow, followerTag, listFollowed, noteSeen, unfollow } from "~/domain/concepts/following.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { nextVersion, publishedConcept } from "../../concepts";
import { conceptIn, outcome } from "../../drafts";
import { useDatabase } from "../../database";

useDatabase();

let author: Person;
let organizer: Person;
beforeAll(async () => {
  author = await member("participant");
  organizer = await member("organizer");
});

it("tells of new versions and official answers, until they were seen", async () => {
  const reader = await member("participant");
  const { id, slug } = await publishedConcept({ author });
  await Promise.all([follow(reader, slug), follow(reader, slug)]);
  expect(await db().conceptFollow.count({ where: { conceptId: id } })).toBe(1);
  expect(await listFollowed(reader)).toMatchObject([{ slug, version: null, answeredOn: null }]);
  expect(await countNews(reader)).toBe(0);
  await nextVersion(id, { title: "Courts, anew", body: "## Anew\n\nOther words.", changes: "Judges are elected" });
  expect(await listFollowed(reader)).toMatchObject([
    { title: "Courts, anew", seen: 1, version: { number: 2, changes: "Judges are elected" } },
  ]);
  expect(await countNews(reader)).toBe(1);
  await noteSeen(reader);
  expect(await countNews(reader)).toBe(0);
  await answerOfficially(organizer, slug, { body: "We have read it with care.", formToken: newToken() });
  const [followed] = await listFollowed(reader);
  expect(followed?.version).toBeNull();
  expect(followed?.answeredOn).not.toBeNull();
  expect(await countNews(reader)).toBe(1);
  await unfollow(reader, slug);
  expect(await listFollowed(reader)).toEqual([]);
  expect(await countNews(reader)).toBe(0);
});

it("is everybody's own: what somebody else follows, sees or leaves changes nothing", async () => {
  const [one, two] = [await member("participant"), await member("participant")];
  const { id, slug } = await publishedConcept({ author });
  await follow(one, slug);
  await nextVersion(id, { title: "Courts, anew", body: "## Anew\n\nOther words." });
  await follow(two, slug);
  expect([await countNews(one), await countNews(two)]).toEqual([1, 0]);
  await noteSeen(two);
  await unfollow(two, slug);
  expect(await countNews(one)).toBe(1);
});

it("is refused to visitors and applicants, and of what nobody reads", async () => {
  const { slug } = await publishedConcept({ author });
  const draft = await conceptIn("accepted", author);
  await db().concept.update({ where: { code: draft.code }, data: { slug: "nobody-reads-it" } });
  expect(await outcome(follow(null, slug))).toBe("401");
  expect(await outcome(follow(await member("applicant"), slug))).toBe("403");
  for (const where of ["nobody-reads-it", "nothing-there"]) expect(await outcome(follow(author, where))).toBe("404");
});

it("has an end: two hundred", async () => {
  const reader = await member("participant");
  const concepts = [];
  for (let count = 0; count < 201; count += 1) concepts.push(await publishedConcept());
  await db().conceptFollow.createMany({
    data: concepts.slice(0, 200).map(({ id }) => ({ tag: followerTag(reader.id), conceptId: id, version: 1 })),
  });
  expect(await outcome(follow(reader, concepts[200]!.slug))).toBe("409");
  await unfollow(reader, concepts[0]!.slug);
  expect(await outcome(follow(reader, concepts[200]!.slug))).toBe("done");
});
