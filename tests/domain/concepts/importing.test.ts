import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { reportOf, reportQuery } from "~/domain/concepts/import-report";
import { importConcept, importIntoConcept } from "~/domain/concepts/importing.server";
import { listPictures } from "~/domain/concepts/picturing.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { member } from "../../cast";
import { useDatabase } from "../../database";
import { conceptIn, everythingOf, outcome, whole } from "../../drafts";
import { docx, odt, pictureRelation, wordParagraph, wordPicture } from "../../papers";

useDatabase();

const blob = (bytes: Buffer) => new Blob([new Uint8Array(bytes)]);
const png = async () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "#846" } })
    .png()
    .toBuffer();
const asNew = (bytes: Buffer) => ({ file: blob(bytes), language: "be" as const, formToken: newToken() });
const pictureFiles = () => {
  try {
    return readdirSync(join(env().DATA_DIR, "pictures"));
  } catch {
    return [];
  }
};

describe("a new draft of a file", () => {
  it("has its title, its text and its pictures", async () => {
    const author = await member("participant");
    const relations = pictureRelation("p1", "media/a.png") + pictureRelation("p2", "media/b.png");
    const body =
      wordParagraph("Суды без начальства", "Title") +
      wordParagraph("Чаму цяпер", "1") +
      wordPicture("p1", "Дрэва [у] полі") +
      wordPicture("p2");
    const media = { "word/media/a.png": await png(), "word/media/b.png": await png() };
    const { code, report } = await importConcept(author, asNew(await docx(body, media, relations)));
    const { pictures } = await listPictures(author, code);
    const { title, state, body: text, bodyHtml, language, authors } = await everythingOf(code);
    expect([title, state, language, authors.map(({ accountId }) => accountId)]).toEqual([
      "Суды без начальства",
      "draft",
      "be",
      [author.id],
    ]);
    expect(pictures.map(({ alternative, inText }) => [alternative, inText])).toEqual([
      ["Дрэва [у] полі", true],
      ["", true],
    ]);
    expect(text).toContain(`![Дрэва \\[у\\] полі](picture:${pictures[0]!.code})`);
    expect(text).toContain(`![](picture:${pictures[1]!.code})`);
    // The one without words waits for them.
    expect(bodyHtml.match(/<img/g)).toHaveLength(1);
    expect(report).toEqual({ left: {}, wordless: 1 });
  });

  it("is one, however often the form is sent", async () => {
    const author = await member("participant");
    const input = asNew(await odt("<text:p>Тэкст</text:p>"));
    const [one, same] = await Promise.all([importConcept(author, input), importConcept(author, input)]);
    expect([same.code, await db().conceptAuthor.count({ where: { accountId: author.id } })]).toEqual([one.code, 1]);
    // The same token is another person's own.
    expect((await importConcept(await member("participant"), input)).code).not.toBe(one.code);
  });

  it("is not made of a file that is refused, and nothing of it stays", async () => {
    const author = await member("participant");
    const before = pictureFiles();
    const many = Array.from({ length: 3000 }, () => wordParagraph("> > > > > > > > > > a")).join("");
    for (const [bytes, mistake] of [
      [Buffer.from("no document"), "mistakes:document.notDocument"],
      [await odt(""), "mistakes:document.empty"],
      [await docx(wordParagraph("слова ".repeat(30_000))), "mistakes:document.tooLong"],
      [await docx(wordParagraph("слова ".repeat(20_000))), "errors:tooLong"],
      [await docx(many), "errors:tangled.parts"],
    ] as const) {
      const answer = await outcome(importConcept(author, asNew(bytes)));
      expect(answer.slice(0, mistake.length)).toBe(mistake);
    }
    expect(await outcome(importConcept(await member("applicant"), asNew(await odt("<text:p>a</text:p>"))))).toBe("403");
    expect(await db().conceptAuthor.count({ where: { accountId: author.id } })).toBe(0);
    expect(pictureFiles()).toEqual(before);
  });

  it("tells a picture that cannot be read among what was left out, and keeps its words", async () => {
    const broken = (await png()).subarray(0, 60);
    const file = await docx(
      wordPicture("p1", "Дрэва ў полі"),
      { "word/media/a.png": broken },
      pictureRelation("p1", "media/a.png"),
    );
    const author = await member("participant");
    const { code, report } = await importConcept(author, asNew(file));
    expect(report).toEqual({ left: { pictures: 1 }, wordless: 0 });
    expect((await everythingOf(code)).body).toBe("Дрэва ў полі");
  });
});

describe("a file taken into a draft", () => {
  it("stands below the text or in its place, with notes of its own", async () => {
    const author = await member("participant");
    const { code } = await conceptIn("draft", author);
    const note = `<w:p><w:r><w:t>Новае</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const file = blob(await docx(note));
    await importIntoConcept(author, code, { file, way: "below", revision: 0 });
    const { body, revision } = await everythingOf(code);
    expect(body).toBe(`${whole.body}\n\nНовае[^2]\n\n[^2]: Жыццё судоў, 2020.`);
    await importIntoConcept(author, code, { file, way: "instead", revision });
    expect((await everythingOf(code)).body).toBe("Новае[^1]\n\n[^1]: Жыццё судоў, 2020.");
  });

  it("changes nothing where the form is stale, the draft another's or out of hand", async () => {
    const author = await member("participant");
    const { code } = await conceptIn("draft", author);
    const before = await everythingOf(code);
    const files = pictureFiles();
    const pictured = await docx(
      wordPicture("p1", "Дрэва ў полі"),
      { "word/media/a.png": await png() },
      pictureRelation("p1", "media/a.png"),
    );
    const input = { file: blob(pictured), way: "instead" as const, revision: 7 };
    expect(await outcome(importIntoConcept(author, code, input))).toBe("mistakes:changedMeanwhile");
    expect(await outcome(importIntoConcept(await member("expert"), code, { ...input, revision: 0 }))).toBe("404");
    expect(await everythingOf(code)).toEqual(before);
    await db().concept.update({ where: { code }, data: { state: "submitted" } });
    expect(await outcome(importIntoConcept(author, code, { ...input, revision: 0 }))).toBe("409");
    expect(pictureFiles()).toEqual(files);
    expect(await db().conceptPicture.count({ where: { conceptId: before.id } })).toBe(0);
  });
});

it("reports in an address nothing but kinds and numbers", () => {
  const report = { left: { comments: 12, colours: 3 }, wordless: 2 };
  expect(reportQuery(report)).toBe("left=colours-3.comments-12&wordless=2");
  expect(reportOf(new URLSearchParams(reportQuery(report)))).toEqual({
    left: [
      { kind: "colours", count: 3 },
      { kind: "comments", count: 12 },
    ],
    wordless: 2,
  });
  const hostile = new URLSearchParams({ left: "x-1.comments--5.hidden-99999.macros-<b>", wordless: "1e9" });
  expect(reportOf(hostile)).toEqual({ left: [], wordless: 0 });
});
