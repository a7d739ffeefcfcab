import { beforeEach, expect, it } from "vitest";
import { writeReviewNote } from "~/domain/concepts/conferring.server";
import { giveReview } from "~/domain/concepts/judging.server";
import { newId, newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { handedIn, judgement, reviewOf } from "../reviews";
import { useServer } from "../server";

const server = useServer();
let author: Person;
let named: Person;
let expert: Person;
let other: Person;
let concept: Awaited<ReturnType<typeof handedIn>>;
let code: string;
let count = 0;

beforeEach(async () => {
  author = await member("participant", `Hidden Heron ${(count += 1)}`);
  named = await member("expert", `Hidden Crane ${count}`);
  [expert, other] = [await member("expert"), await member("organizer")];
  concept = await handedIn(author);
  await db().conceptAuthor.create({
    data: {
      ...{ id: newId(), conceptId: concept.id, accountId: named.id, position: 2, shownAs: "name" },
      ...{ publicName: "Public Plover", biography: "Of plovers", biographyHtml: "<p>Of plovers</p>" },
    },
  });
  code = (await reviewOf(expert.id, concept.id, { dueOn: "2020-02-02" })).code;
});

const form = (more: Record<string, unknown> = {}) =>
  Object.fromEntries(Object.entries(judgement(more)).map(([name, value]) => [name, String(value)]));
const text = async (path: string, who: Person) => {
  const answer = await server.get(path, who);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};

it("leads a reviewer from the start page to the text, the form and back, with others' words only afterwards", async () => {
  await giveReview(other, (await reviewOf(other.id, concept.id)).code, judgement({ comment: "Words of another one." }));
  const home = await text("/", expert);
  expect(home).toContain("1 review is overdue");
  expect(home).toContain('href="/reviews#waits"');
  expect(await text("/reviews", expert)).toContain(`/reviews/${code}`);
  const before = await text(`/reviews/${code}`, expert);
  expect(before).toContain("What is wrong");
  expect(before).toContain(`/reviews/${code}/judgement`);
  expect(before).not.toContain("Words of another one");
  expect(before).not.toContain(other.pseudonym);
  expect(before.match(/<script[^>]*>/g)).toEqual(['<script src="/quick-exit.js" defer="">']);
  const given = await server.post(`/reviews/${code}/judgement`, form(), expert);
  expect([given.status, given.headers.get("Location")]).toEqual([303, `/reviews/${code}?done=reviewGiven`]);
  const after = await text(`/reviews/${code}`, expert);
  for (const words of ["Words of another one", other.pseudonym, "2 reviews", "close (0)"])
    expect(after).toContain(words);
  expect(await text("/", expert)).not.toContain("overdue");
});

it("leads an organizer to their own reviews from the start page of organizers, while any waits", async () => {
  const { code: own } = await reviewOf(other.id, concept.id, { dueOn: "2020-02-02" });
  const before = await text("/organize", other);
  for (const words of ['href="/reviews#waits"', "1 review is overdue", "1 concept waits for your review"])
    expect(before).toContain(words);
  await giveReview(other, own, judgement());
  expect(await text("/organize", other)).not.toContain('href="/reviews');
});

it("shows organizers who do not write it what was given and said of a version once it is published", async () => {
  const path = `/organize/concepts/${concept.code}`;
  await giveReview(expert, code, judgement({ comment: "Words of the one asked." }));
  await writeReviewNote(other, concept.code, { body: "Shall we take it?", formToken: newToken() });
  const { id, title, summary, body, bodyHtml } = concept;
  const version = { id: newId(), number: 1, title, summary, body, bodyHtml, publishedOn: "2026-01-01" };
  await db().conceptVersion.create({ data: { ...version, conceptId: id } });
  const published = { state: "published", reading: "open", currentId: version.id, slug: `read-${count}` };
  await db().concept.update({ where: { id }, data: published });
  const page = await text(path, other);
  for (const words of ["1 review of the text", "Scores by criterion", "Words of the one asked", "Shall we take it?"])
    expect(page).toContain(words);
  const writing = await member("organizer");
  await db().conceptAuthor.create({ data: { id: newId(), conceptId: id, accountId: writing.id, position: 3 } });
  for (const asked of [path, `${path}.data`]) {
    const own = await (await server.get(asked, writing)).text();
    expect(own).not.toMatch(/Words of the one asked|Shall we take it|Scores by criterion/);
  }
  await db().review.deleteMany();
  await db().reviewNote.deleteMany();
  const bare = await text(path, other);
  expect(bare).not.toMatch(/No review has been given yet|Among reviewers|Remarks/);
});

it("tells nothing of any author in the source of the list, the text, the form or the notes", async () => {
  const traces = [author.id, named.id, author.pseudonym, named.pseudonym, "Public Plover", "Of plovers", "plovers"];
  const pages = [
    "/",
    "/reviews",
    `/reviews/${code}`,
    `/reviews/${code}/judgement`,
    `/reviews/concepts/${concept.code}/notes`,
  ];
  const sources = async () => {
    for (const path of pages) {
      for (const asked of [path, `${path === "/" ? "/_root" : path}.data`]) {
        const source = await (await server.get(asked, expert)).text();
        expect([asked, traces.filter((trace) => source.includes(trace))]).toEqual([asked, []]);
      }
    }
  };
  await sources();
  await server.post(`/reviews/${code}/judgement`, form(), expert);
  await sources();
});

it("says beside each field what is missing, and keeps every word", async () => {
  const forged = form({ "score-need": "6", "score-clarity": "", comment: "Too short", advice: "burn" });
  const answer = await server.post(`/reviews/${code}/judgement`, forged, expert);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  for (const field of ["score-need", "score-clarity", "comment", "advice"])
    expect(html).toContain(`id="${field}-error"`);
  expect(html).toContain("Much needed");
  expect(await db().reviewScore.count({ where: { review: { code } } })).toBe(0);
  expect(await text(`/reviews/${code}/judgement`, expert)).toContain("Too short");
});

it("brings a review back with its words where a decision was recorded meanwhile", async () => {
  await db().conceptDecision.create({
    data: { conceptId: concept.id, decision: "accept", words: "", wordsHtml: "", decidedOn: "2026-01-01" },
  });
  const answer = await server.post(
    `/reviews/${code}/judgement`,
    form({ comment: "Words that took me an hour." }),
    expert,
  );
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain("Words that took me an hour.");
  expect(html).toContain("Something has changed while you wrote");
  expect((await db().review.findUniqueOrThrow({ where: { code } })).state).toBe("asked");
});

it("lets a reviewer decline, and keeps the text from them afterwards", async () => {
  const answer = await server.post(`/reviews/${code}/decline`, {}, expert);
  expect(answer.headers.get("Location")).toBe("/reviews?done=reviewDeclined");
  for (const path of [`/reviews/${code}`, `/reviews/${code}/judgement`, `/reviews/concepts/${concept.code}/notes`]) {
    expect([path, (await server.get(path, expert)).status]).toEqual([path, 404]);
  }
});

it("keeps notes between those who judge", async () => {
  const notes = `/reviews/concepts/${concept.code}/notes`;
  const write = (who: Person) => server.post(notes, { body: "Is it feasible?", formToken: newToken() }, who);
  expect((await write(expert)).status).toBe(403);
  expect((await write(author)).status).toBe(403);
  expect((await write(other)).status).toBe(303);
  expect(await text(notes, expert)).not.toContain("Is it feasible?");
  expect(await text(notes, other)).toContain("Is it feasible?");
  const { code: note } = await db().reviewNote.findFirstOrThrow({ where: { conceptId: concept.id } });
  expect((await server.post(`${notes}/${note}/deletion`, {}, other)).status).toBe(303);
  expect(await db().reviewNote.count({ where: { conceptId: concept.id } })).toBe(0);
});
