import { beforeAll, describe, expect, it } from "vitest";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { deleteComment } from "~/domain/discussion/deleting.server";
import { editComment } from "~/domain/discussion/editing.server";
import { fillSearch, searchIsFilling } from "~/domain/discussion/filling-search.server";
import { searchComments } from "~/domain/discussion/searching.server";
import { listConcepts } from "~/domain/concepts/finding.server";
import { archiveConcept, publishConcept } from "~/domain/concepts/publishing.server";
import { searchConcepts, searchPublicConcepts } from "~/domain/concepts/searching.server";
import { newId, newToken, sha256 } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { publishedConcept, rootComments } from "../../concepts";
import { onPostgresql, useDatabase } from "../../database";
import { triggerNames } from "../../tables";
import { conceptIn, outcome } from "../../drafts";

useDatabase();
let reader: Person;
let author: Person;
let organizer: Person;
beforeAll(async () => {
  reader = await member("participant");
  author = await member("participant");
  organizer = await member("organizer");
  // The concepts that the tests put in have their own numbers below.
  await db().counter.create({ data: { name: "conceptPublished", value: 5000 } });
});

async function found(q: string, more: object = {}): Promise<string[]> {
  const answer = await searchConcepts(reader, q, more);
  return "items" in answer ? answer.items.map(({ title }) => title.map(({ text }) => text).join("")) : [answer.unclear];
}

async function said(q: string): Promise<string[]> {
  const answer = await searchComments(reader, q);
  if (!("items" in answer)) return [answer.unclear];
  return answer.items.map(({ passages }) => passages.map(({ parts }) => parts.map(({ text }) => text).join("")).join());
}

/** How many comments the search knows. */
const inIndex = async () =>
  (
    await db().$queryRawUnsafe<unknown[]>(
      onPostgresql ? `SELECT "number" FROM "CommentSearch"` : `SELECT "id" FROM "CommentSearch_docsize"`,
    )
  ).length;

const words = (body: string) => ({ body, formToken: newToken() });

it("stands in the database with all its triggers, after every migration", async () => {
  expect(await triggerNames()).toEqual(
    expect.arrayContaining([
      ...["Comment_leaves_search", "Comment_goes_from_search", "Concept_leaves_search"],
      ...["Concept_moves_in_search", "Concept_goes_from_search"],
    ]),
  );
});

it("finds what is published from that moment on, by title, summary and text, and says where", async () => {
  const { code, revision } = await conceptIn("accepted", author, {
    title: "Zebra crossings",
    summary: "About quaggas and how they cross.",
    body: "## First\n\nThe okapi is a shy animal.\n\n## Second\n\nNothing of it here.",
  });
  expect(await found("okapi")).toEqual([]);
  await publishConcept(organizer, { code, revision });
  for (const q of ["okapi", "quagga", "zebras", '"shy animals"', "okapi -giraffe", "oka"]) {
    expect(await found(q), q).toEqual(["Zebra crossings"]);
  }
  for (const q of ["giraffe", "okapi -shy", '"animal shy"', "okapi giraffe"]) expect(await found(q), q).toEqual([]);
  const answer = await searchConcepts(reader, "okapi", {});
  const [passage] = "items" in answer ? answer.items[0]!.passages : [];
  expect(passage!.parts.filter(({ found: hit }) => hit)).toEqual([{ text: "okapi", found: true }]);
});

it("finds the version that is read, never the text in work or an earlier one", async () => {
  const { code } = await conceptIn("published", author, {
    title: "Cranes of old",
    body: "Bittern words, many of them.",
  });
  await db().concept.update({ where: { code }, data: { publishedSeq: 7001, slug: "cranes" } });
  await fillSearch();
  expect(await found("bittern")).toEqual(["Cranes of old"]);
  // The next version is being written, and then accepted.
  await db().concept.update({
    where: { code },
    data: { title: "Cranes anew", body: "Heron words.", bodyHtml: "<p>Heron words.</p>" },
  });
  expect(await found("heron")).toEqual([]);
  const { revision } = await db().concept.update({ where: { code }, data: { state: "accepted" } });
  await publishConcept(organizer, { code, revision });
  expect(await found("heron")).toEqual(["Cranes anew"]);
  expect(await found("bittern")).toEqual([]);
});

it("weighs the title above the summary above the text, and narrows as the list does", async () => {
  await publishedConcept({ title: "In the text", body: "Lynx." });
  await publishedConcept({ title: "In the summary", summary: "Of the lynx.", sphere: "economy" });
  await publishedConcept({ title: "Lynx in the title", state: "archived", authorKind: "expert" });
  await fillSearch();
  expect(await found("lynx")).toEqual(["Lynx in the title", "In the summary", "In the text"]);
  expect(await found("lynx", { sphere: "economy" })).toEqual(["In the summary"]);
  expect(await found("lynx", { kind: "expert" })).toEqual(["Lynx in the title"]);
  expect(await found("lynx", { state: "open" })).toEqual(["In the summary", "In the text"]);
  expect(await found("lynx", { state: "archived" })).toEqual(["Lynx in the title"]);
  expect(await found("lynx", { sort: "newest" })).toEqual(["Lynx in the title", "In the summary", "In the text"]);
  await db().concept.updateMany({ where: { title: "In the text" }, data: { commentCount: 5, endorsements: 12 } });
  for (const sort of ["discussed", "endorsed"]) expect((await found("lynx", { sort }))[0]).toBe("In the text");
});

it("follows a concept into the archive", async () => {
  const { id } = await publishedConcept({ title: "Wolverine" });
  await fillSearch();
  const { code, revision } = await db().concept.findUniqueOrThrow({ where: { id } });
  expect(await found("wolverine", { state: "open" })).toEqual(["Wolverine"]);
  await archiveConcept(organizer, { code, revision });
  expect(await found("wolverine", { state: "open" })).toEqual([]);
  expect(await found("wolverine", { state: "archived" })).toEqual(["Wolverine"]);
});

it("finds comments of every form of a word, the newest first, and none that is hidden or deleted", async () => {
  const { id, slug } = await publishedConcept();
  const first = await comment(author, slug, words("Выдра жыве ў рацэ."));
  const second = await reply(author, first, words("Выдры і выдрамі цікавяцца."));
  expect(await said("выдраў")).toEqual(["Выдры і выдрамі цікавяцца.", "Выдра жыве ў рацэ."]);
  expect(await said("vydra")).toHaveLength(2);
  await db().comment.update({ where: { code: second }, data: { state: "hidden" } });
  expect(await said("выдра")).toEqual(["Выдра жыве ў рацэ."]);
  // Shown again, it comes back with the next sweep.
  await db().comment.update({ where: { code: second }, data: { state: "visible" } });
  await fillSearch();
  expect(await said("выдра")).toHaveLength(2);
  await deleteComment(author, first);
  expect(await said("рака")).toEqual([]);
  await db().concept.update({ where: { id }, data: { reading: "none" } });
  expect(await said("выдра")).toEqual([]);
});

it("has the words of new comments in it before something is looked for, whatever became of them meanwhile", async () => {
  const { slug } = await publishedConcept();
  const write = (text: string) => comment(author, slug, words(text));
  await said("vizon");
  const before = await inIndex();
  const codes: string[] = [];
  for (const text of ["Vizon one.", "Vizon two.", "Vizon three.", "Vizon four."]) codes.push(await write(text));
  const [, second, third, fourth] = codes as [string, string, string, string];
  // SQLite brings them in when somebody looks; PostgreSQL with the comment.
  expect(await inIndex()).toBe(onPostgresql ? before + 4 : before);
  const change = (code: string, was: string, body: string) => editComment(author, code, { body, seen: sha256(was) });
  await change(second, "Vizon two.", "Norka two.");
  await deleteComment(author, third);
  expect(await said("vizon")).toEqual(["Vizon four.", "Vizon one."]);
  expect(await said("norka")).toEqual(["Norka two."]);
  expect(await inIndex()).toBe(before + 3);
  await change(fourth, "Vizon four.", "Kunica four.");
  await change(second, "Norka two.", "Kunica two.");
  expect(await said("kunica")).toEqual(["Kunica four.", "Kunica two."]);
  expect(await said("norka")).toEqual([]);
});

it("is kept up to date while nobody looks for anything", async () => {
  const { slug } = await publishedConcept();
  await said("tapir");
  const before = await inIndex();
  const words100 = Array.from({ length: 100 }, (_, at) => `Tapir ${at}.`);
  for (const text of words100) await comment(author, slug, words(text));
  await expect.poll(inIndex).toBeGreaterThan(before + 90);
});

it("leads through many comments page by page without losing or repeating one", async () => {
  const { id } = await publishedConcept();
  await rootComments(id, author, 45);
  await fillSearch();
  expect(searchIsFilling()).toBe(false);
  const seen: string[] = [];
  let at: object | null = {};
  while (at) {
    const answer = await searchComments(reader, '"root" discussion', at);
    if (!("items" in answer)) throw new Error("unclear");
    expect(answer.items.length).toBeLessThanOrEqual(20);
    seen.push(...answer.items.map(({ code }) => code));
    at = answer.next;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(45);
});

it("is for members: applicants get 403, visitors 401, whatever they typed", async () => {
  const applicant = await member("applicant");
  for (const q of ["lynx", "", "-", "я"]) {
    expect(await outcome(searchConcepts(applicant, q, {})), q).toBe("403");
    expect(await outcome(searchConcepts(null, q, {})), q).toBe("401");
    expect(await outcome(searchComments(applicant, q)), q).toBe("403");
    expect(await outcome(searchComments(null, q)), q).toBe("401");
  }
  expect(await outcome(listConcepts(applicant, {}))).toBe("403");
});

it("takes whatever is typed as words and nothing else", async () => {
  const hostile = [
    `" OR 1=1 --`,
    `title:lynx`,
    `lynx* NEAR(a b, 5)`,
    `{title} : lynx`,
    `lynx AND`,
    `NOT lynx`,
    `^lynx + "`,
    `'; DROP TABLE "Concept"; --`,
    `\u0000lynx\u202e`,
    `${"(".repeat(200)}lynx`,
    `${"«".repeat(150)}`,
    `%_\\`,
    `😀 lynx`,
    `"ab" "-" -"" lynx`,
  ];
  for (const q of hostile) {
    expect(await outcome(searchConcepts(reader, q, {})), q).toBe("done");
    expect(await outcome(searchComments(reader, q)), q).toBe("done");
  }
  expect(await found("title:lynx")).toEqual([]);
});

const pair = (place: string) => place.split("-").map(Number) as [number, number];

type Counted = { slug: string | null; publishedSeq: number | null; commentCount: number; endorsements: number };
const everyRow = (): Promise<Counted[]> => db().concept.findMany({ where: { reading: "open" } });

/** The place below the one that stands at this number of the list. */
function placeBefore(seen: string[], sort: string, rows: Counted[], at: number): string {
  const row = rows.find(({ slug }) => slug === seen[at - 1])!;
  const { commentCount, endorsements, publishedSeq } = row;
  const counted = sort === "discussed" ? commentCount : sort === "endorsed" && endorsements >= 10 ? endorsements : 0;
  return `${counted}-${publishedSeq}`;
}

it("sorts the list by each order, page by page, and tells few endorsements not one from another", async () => {
  await db().concept.updateMany({ data: { reading: "none" } });
  for (let n = 0; n < 50; n += 1) {
    const { id } = await publishedConcept({ title: `Concept ${n}` });
    await db().concept.update({ where: { id }, data: { commentCount: n % 7, endorsements: n % 13 } });
  }
  for (const sort of ["newest", "discussed", "endorsed"] as const) {
    const seen: string[] = [];
    for (let after = ""; ;) {
      const place = after ? (after.split("-").map(Number) as [number, number]) : undefined;
      const page = await listConcepts(reader, { sort, after: place });
      seen.push(...page.items.map(({ slug }) => slug));
      if (!page.next) break;
      after = page.next;
    }
    expect(new Set(seen).size).toBe(50);
    // Back up from the end, page by page, the same ones in the same order.
    const back: string[] = [];
    let last = await listConcepts(reader, { sort, after: pair(placeBefore(seen, sort, await everyRow(), 45)) });
    expect(last.items.map(({ slug }) => slug)).toEqual(seen.slice(45));
    while (last.previous) {
      last = await listConcepts(reader, { sort, before: pair(last.previous) });
      back.unshift(...last.items.map(({ slug }) => slug));
      expect(last.next).not.toBe("");
    }
    expect(back).toEqual(seen.slice(0, 45));
    const rows = await db().concept.findMany({ where: { slug: { in: seen } } });
    const row = (slug: string) => rows.find((one) => one.slug === slug)!;
    const weight = (slug: string) => {
      const { commentCount, endorsements } = row(slug);
      return sort === "discussed" ? commentCount : sort === "endorsed" && endorsements >= 10 ? endorsements : 0;
    };
    const sorted = [...seen].sort((a, b) => weight(b) - weight(a) || row(b).publishedSeq! - row(a).publishedSeq!);
    expect(seen).toEqual(sorted);
  }
});

it("names the authors of what it lists and finds as they chose to be shown, version by version", async () => {
  const [shown, unnamed, later] = [
    await member("participant", "Named Grebe"),
    await member("participant", "Unnamed Grebe"),
    await member("participant", "Later Grebe"),
  ];
  const { id } = await publishedConcept({ title: "Grebes", author: shown });
  for (const [position, who, more] of [
    [2, unnamed, { shownAs: "participant" }],
    [3, later, { sinceVersion: 2 }],
  ] as const) {
    await db().conceptAuthor.create({ data: { id: newId(), conceptId: id, accountId: who.id, position, ...more } });
  }
  await fillSearch();
  const authors = [
    { as: "pseudonym", name: "Named Grebe" },
    { as: "participant", name: "" },
  ];
  const [listed] = (await listConcepts(reader, {})).items;
  expect(listed).toMatchObject({ title: "Grebes", authors });
  const answer = await searchConcepts(reader, "grebes", {});
  expect("items" in answer && answer.items[0]!.authors).toEqual(authors);
  expect(JSON.stringify([listed, answer])).not.toMatch(/Unnamed|Later|accountId/);
});

describe("the search for everyone", () => {
  const asked = async (q: string, more = {}) => {
    const answer = await searchPublicConcepts(q, more);
    return "items" in answer ? answer.items : [];
  };
  const titles = async (q: string, more = {}) =>
    (await asked(q, more)).map(({ title }) => title.map(({ text }) => text).join(""));

  /** A concept that is the public's, with one author. */
  async function open(text: Parameters<typeof publishedConcept>[0]) {
    const made = await publishedConcept(text);
    await db().concept.update({ where: { id: made.id }, data: { audience: "public" } });
    await db().conceptAuthor.updateMany({ where: { conceptId: made.id }, data: { agreedOn: "2026-11-01" } });
    return made;
  }

  it("finds what the public may read and nothing else, by whatever query", async () => {
    const { id, slug } = await open({ author, title: "Open tarpan", body: "The tarpan ran wild." });
    await publishedConcept({ author, title: "Closed tarpan", body: "A tarpan of members, and an aurochs." });
    const unsure = await open({ author, title: "Unsure tarpan" });
    await db().conceptAuthor.create({
      data: { id: newId(), conceptId: unsure.id, accountId: reader.id, position: 2 },
    });
    const nobodys = await open({ title: "Nobody's tarpan" });
    await db().conceptAuthor.deleteMany({ where: { conceptId: nobodys.id } });
    await comment(reader, slug, words("Tarpan and quagga were seen here."));
    await db().concept.update({ where: { id }, data: { title: "Next tarpan", body: "A dodo in work." } });
    await fillSearch();
    for (const q of ["tarpan", "tarpans", "tarp", '"wild"', "tarpan -aurochs", "тарпан"]) {
      expect(await titles(q), q).toEqual(["Open tarpan"]);
    }
    for (const q of ["aurochs", "quagga", "dodo", "closed", "tarpan aurochs", "next", reader.pseudonym]) {
      expect(await titles(q), q).toEqual([]);
    }
    const [found] = await asked("tarpan");
    expect(found).toMatchObject({ slug, commentCount: 0, authors: [{ as: "participant", name: "" }] });
    const answer = await searchPublicConcepts("tarpan", {});
    expect(answer).toMatchObject({ count: 1, more: false, pages: 1 });
    expect(await titles("tarpan", { sphere: "economy" })).toEqual([]);
    await db().conceptAuthor.updateMany({ where: { conceptId: id }, data: { agreedOn: null } });
    expect(await titles("tarpan")).toEqual([]);
  });

  it("says nothing of members' texts by its order", async () => {
    await open({ author, title: "Older", body: "Moa moa moa and one kakapo." });
    await open({ author, title: "Newer", body: "One moa, kakapo kakapo kakapo." });
    await fillSearch();
    expect(await titles("moa kakapo")).toEqual(["Newer", "Older"]);
    // What members read makes one of the words common.
    for (let n = 0; n < 12; n += 1) await publishedConcept({ title: `Members ${n}`, body: "A moa." });
    await fillSearch();
    expect(await titles("moa kakapo")).toEqual(["Newer", "Older"]);
    expect(await titles("moa", { sort: "discussed" })).toEqual(["Newer", "Older"]);
  });
});
