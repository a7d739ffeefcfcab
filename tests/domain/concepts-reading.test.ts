import { beforeAll, expect, it } from "vitest";
import { contentsOf, readingMinutes } from "~/domain/concepts/contents";
import { findConceptVersion, findPublishedConcept } from "~/domain/concepts/reading.server";
import { db } from "~/platform/db.server";
import { renderConcept } from "~/platform/markdown.server";
import { unsent } from "~/platform/unsent";
import { member, type Person } from "../cast";
import { nextVersion, publishedConcept } from "../concepts";
import { useDatabase } from "../database";

useDatabase();
let reader: Person;
beforeAll(async () => {
  reader = await member("participant");
});

const status = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (error: unknown) => {
      if (error instanceof Response) return error.status;
      throw error;
    },
  );

it("lists the headings of two levels with their places, without footnotes", () => {
  const html = renderConcept(
    "# Суды & *людзі*\n\ntext[^1]\n\n### Дзе `мы`[^1]\n\n#### no\n\n## Two < three\n\n## Two < three\n\n[^1]: Note.",
  );
  const contents = contentsOf(html);
  expect(contents.map(({ level, words }) => [level, words])).toEqual([
    [2, "Суды & людзі"],
    [3, "Дзе мы"],
    [2, "Two < three"],
    [2, "Two < three"],
  ]);
  for (const { id } of contents) expect(html).toContain(`id="${id}"`);
  expect(new Set(contents.map(({ id }) => id)).size).toBe(4);
});

it("counts minutes by words, at least one", () => {
  expect(readingMinutes("")).toBe(1);
  expect(readingMinutes(`<p>${"слова ".repeat(1800)}</p>`)).toBe(10);
});

it("keeps hidden values from whoever enumerates", () => {
  const kept = unsent({ text: "x" });
  expect(kept.value.text).toBe("x");
  expect(JSON.stringify(kept)).toBe("{}");
});

it("is for members: applicants get 403, visitors 401", async () => {
  const { slug } = await publishedConcept();
  expect(await status(findPublishedConcept(reader, slug))).toBe(200);
  expect(await status(findPublishedConcept(await member("applicant"), slug))).toBe(403);
  expect(await status(findPublishedConcept(null, slug))).toBe(401);
  expect(await status(findConceptVersion(await member("applicant"), slug, "1"))).toBe(403);
});

it("gives what is published or archived and nothing else", async () => {
  for (const state of ["draft", "submitted", "in_review", "returned", "accepted", "withdrawn"]) {
    const { slug } = await publishedConcept({ state });
    expect(await status(findPublishedConcept(reader, slug))).toBe(404);
    expect(await status(findConceptVersion(reader, slug, "1"))).toBe(404);
  }
  const { slug } = await publishedConcept({ state: "archived" });
  expect(await findPublishedConcept(reader, slug)).toMatchObject({ open: false });
  expect(await status(findPublishedConcept(reader, "no-such-concept"))).toBe(404);
});

it("gives the latest version, and each version by its number", async () => {
  const author = await member("expert", "Patient Heron");
  const { id, slug } = await publishedConcept({ author, authorKind: "expert", title: "First words" });
  await nextVersion(id, { title: "Second words", body: "New." });
  // What is being written for a next version is not read.
  await db().concept.update({ where: { id }, data: { title: "Not yet", bodyHtml: "<p>Not yet</p>" } });
  expect(await findPublishedConcept(reader, slug)).toMatchObject({
    authors: [{ as: "pseudonym", name: "Patient Heron" }],
    authorKind: "expert",
    version: 2,
    versions: 2,
    text: { title: "Second words", bodyHtml: "<p>New.</p>" },
  });
  expect((await findConceptVersion(reader, slug, "1")).text.title).toBe("First words");
  for (const number of ["0", "3", "-1", "01", "1.0", "x", "", "9999999999"]) {
    expect(await status(findConceptVersion(reader, slug, number)), number).toBe(404);
  }
  await db().account.delete({ where: { id: author.id } });
  expect((await findPublishedConcept(reader, slug)).authors).toEqual([{ as: "former", name: "" }]);
});
