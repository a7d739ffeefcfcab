import { buffer, text } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { comment, reply } from "~/domain/discussion/commenting.server";
import { deleteComment } from "~/domain/discussion/deleting.server";
import { beginning, readWhole } from "~/domain/discussion/reading-whole.server";
import { allowExport, askExport, findExport, takeExport } from "~/domain/organizing/asking-exports.server";
import { discussionFilter } from "~/domain/organizing/exporting-discussion.server";
import { type discussionFormats, mostInPdf, type NamesInExport } from "~/domain/organizing/exports";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { closeRunner, openRunner, runnerIdle } from "~/platform/job-runner.server";
import { member, type Person } from "../../cast";
import { publishedConcept, rootComments } from "../../concepts";
import { useDatabase } from "../../database";
import { pagesOf } from "../../pdf";

useDatabase();
let asker: Person;
let second: Person;
let anna: Person;
let boris: Person;
let concept: { id: string; slug: string };
const codes: Record<string, string> = {};

beforeAll(async () => {
  [asker, second] = [await member("organizer", "Asking Organizer"), await member("organizer", "Second Organizer")];
  [anna, boris] = [await member("participant", "Calm Lake"), await member("participant", "=Quiet River")];
  concept = await publishedConcept({ title: "Courts that are trusted" });
  codes.first = await comment(anna, concept.slug, input('=HYPERLINK("x") is **said** here'));
  codes.second = await comment(boris, concept.slug, input("A second thread."));
  codes.answer = await reply(boris, codes.first, input("An answer to the first."));
  codes.hidden = await reply(anna, codes.first, input("Words that were hidden."));
  codes.deleted = await comment(anna, concept.slug, input("Words that were deleted."));
  await db().comment.update({ where: { code: codes.hidden }, data: { state: "hidden" } });
  await deleteComment(anna, codes.deleted);
  await openRunner();
});
afterAll(closeRunner);
afterEach(async () => {
  await db().exportRequest.updateMany({ where: { state: "waiting" }, data: { state: "withdrawn" } });
});

const input = (body: string) => ({ body, formToken: newToken() });

async function asked(format: (typeof discussionFormats)[number], names: NamesInExport, id = concept.id) {
  const { code } = await db().concept.findUniqueOrThrow({ where: { id } });
  const filter = new URLSearchParams({ concept: code, names }).toString();
  return askExport(asker, { kind: "discussion", filter, format, reason: "For the yearly report." }, "en");
}

async function made(...wanted: Parameters<typeof asked>) {
  const code = await asked(...wanted);
  await allowExport(second, code);
  await runnerIdle();
  return takeExport(asker, code);
}

it("is a table with a line for each comment, thread by thread, and no formula in it", async () => {
  const all = await text((await made("csv", "pseudonyms")).stream());
  const rows = parse<Record<string, string>>(all, { bom: true, columns: true });
  expect(rows.map(({ Code }) => Code)).toEqual(
    ["first", "answer", "hidden", "second", "deleted"].map((name) => codes[name]),
  );
  expect(rows.map(({ Words }) => Words)).toEqual([
    `'=HYPERLINK("x") is **said** here`,
    "An answer to the first.",
    "",
    "A second thread.",
    "",
  ]);
  expect(rows.map((row) => row["Who wrote"])).toEqual(["Calm Lake", "'=Quiet River", "", "'=Quiet River", ""]);
  expect(rows.map(({ State }) => State)).toEqual([
    "can be read",
    "can be read",
    "hidden by a moderator",
    "can be read",
    "deleted by its author",
  ]);
  expect(rows[1]).toMatchObject({ Thread: codes.first, "Reply to": codes.first, Level: "2" });
});

it.each(["csv", "json", "pdf"] as const)(
  "leaves those who wrote out of a %s where that was asked for",
  async (format) => {
    const file = await buffer((await made(format, "leftOut")).stream());
    const words = format === "pdf" ? (await pagesOf(file)).words : file.toString();
    expect(words).toContain("An answer to the first.");
    for (const name of ["Calm Lake", "Quiet River", "were hidden", "were deleted", asker.pseudonym]) {
      expect(words).not.toContain(name);
    }
  },
);

it("is for programs too, and says what it is", async () => {
  const { ending, stream } = await made("json", "pseudonyms");
  expect(ending).toBe("json");
  const { concept: of, comments } = JSON.parse(await text(stream())) as {
    concept: object;
    comments: Record<string, unknown>[];
  };
  expect(of).toMatchObject({ title: "Courts that are trusted", language: "en" });
  expect(comments.map(({ author, state }) => [author, state])).toEqual([
    ["Calm Lake", "visible"],
    ["=Quiet River", "visible"],
    [null, "hidden"],
    ["=Quiet River", "visible"],
    [null, "deleted"],
  ]);
});

it("is printed, and split where it is long", async () => {
  const one = await made("pdf", "pseudonyms");
  expect(one.ending).toBe("pdf");
  const { words } = await pagesOf(await buffer(one.stream()));
  expect(words).toContain("Calm Lake");
  expect(words).toContain("This comment was hidden by a moderator.");

  const long = await publishedConcept();
  await rootComments(long.id, anna, 401);
  const several = await made("pdf", "pseudonyms", long.id);
  expect(several.ending).toBe("zip");
  const bytes = await buffer(several.stream());
  expect(bytes.toString("latin1").match(/discussion-\d{3}\.pdf/g)).toContain("discussion-002.pdf");
});

it("says before anything is made that a discussion is too long to be printed", async () => {
  const long = await publishedConcept();
  await db().concept.update({ where: { id: long.id }, data: { lastSeq: mostInPdf + 1 } });
  await expect(asked("pdf", "leftOut", long.id)).rejects.toMatchObject({ field: "format" });
  await asked("csv", "leftOut", long.id);
});

it("waits for a second organizer, who reads of which discussion it is", async () => {
  const code = await asked("csv", "pseudonyms");
  expect((await findExport(second, code, "en")).view).toEqual(["Courts that are trusted", "authors by pseudonym"]);
  await expect(allowExport(asker, code)).rejects.toMatchObject({ status: 403 });
  await expect(takeExport(asker, code)).rejects.toMatchObject({ status: 409 });
  await expect(discussionFilter(anna, "concept=x", "csv")).rejects.toMatchObject({ status: 403 });
  await expect(discussionFilter(asker, "concept=x", "csv")).rejects.toMatchObject({ status: 404 });
});

it("reads a long discussion piece by piece: each comment once, threads whole", async () => {
  const long = await publishedConcept();
  const roots = await rootComments(long.id, anna, 3);
  for (let at = 0; at < 12; at += 1) await reply(boris, roots[at % 2]!, input(`Answer ${at}`));
  const seen: string[] = [];
  for (let after = beginning, pages = 0; pages < 4; pages += 1) {
    const rows = await readWhole(long.id, after, 4);
    seen.push(...rows.map(({ thread }) => thread));
    if (rows.length > 0) after = rows.at(-1)!;
  }
  expect(seen).toEqual([...Array<string>(7).fill(roots[0]!), ...Array<string>(7).fill(roots[1]!), roots[2]]);
});
