import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { saveConcept } from "~/domain/concepts/drafting.server";
import { sweepPictures } from "~/domain/concepts/keeping-pictures.server";
import { htmlApart, markdownApart } from "~/domain/concepts/markdown-apart";
import { pictureLine } from "~/domain/concepts/pictures";
import { mostInFile, picturesInFile } from "~/domain/concepts/pictures-in-files.server";
import {
  addPicture,
  deletePicture,
  findOwnPicture,
  findPicture,
  listPictures,
  nameAlternative,
} from "~/domain/concepts/picturing.server";
import { eraseAccount } from "~/domain/privacy/erasing.server";
import { moveClock } from "~/platform/clock.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { renderComment, renderConcept } from "~/platform/markdown.server";
import { member } from "../../cast";
import { nextVersion, publishedConcept } from "../../concepts";
import { useDatabase } from "../../database";
import { conceptIn, outcome, whole } from "../../drafts";
import { pictureFile, pictureIn } from "../../pictures";

useDatabase();
const day = 24 * 60 * 60_000;
afterEach(() => moveClock(0));

const folder = () => join(env().DATA_DIR, "pictures");
const fileOf = async (code: string) => (await db().conceptPicture.findUniqueOrThrow({ where: { code } })).file;

async function draftWithPicture() {
  const author = await member("participant");
  const { code: draft, id } = await conceptIn("draft", author);
  const code = await pictureIn(author, draft);
  const write = async (body: string) => {
    const { revision } = await db().concept.findUniqueOrThrow({ where: { code: draft } });
    await saveConcept(author, draft, { ...whole, body, revision });
    return (await db().concept.findUniqueOrThrow({ where: { code: draft } })).bodyHtml;
  };
  return { author, draft, id, code, write };
}

describe("a picture in the text", () => {
  const code = "abcdefghijkmnpqr";
  const own = new Map([[code, { alternative: 'A "tree" & <field>', width: 40, height: 30 }]]);
  const img = (alt: string) =>
    `<img src="/concepts/pictures/${code}" alt="${alt}" width="40" height="30" loading="lazy">`;

  it("is shown where it is the concept's own", () => {
    expect(renderConcept(`![Trees](picture:${code})`, { pictures: own })).toBe(`<figure>${img("Trees")}</figure>`);
    expect(renderConcept(`![](picture:${code} "Near *Pinsk*")`, { pictures: own })).toBe(
      `<figure>${img("A &#x22;tree&#x22; &#x26; ‹field›")}<figcaption>Near *Pinsk*</figcaption></figure>`,
    );
    expect(renderConcept(`Here ![Trees](picture:${code} "x") it is.`, { pictures: own })).toBe(
      `<p>Here ${img("Trees")} it is.</p>`,
    );
  });

  it.each([
    `![a](https://tracker.example/x.png)`,
    `![a](//tracker.example/${code})`,
    `![a](/concepts/pictures/${code})`,
    `![a](picture:bbbbbbbbbbbbbbbb)`,
    `![a](picture:${code}x)`,
    `![a](picture:${code}/../../x)`,
    `![a](PICTURE:${code})`,
    `![a](data:image/png;base64,AAAA)`,
    `<img src="/concepts/pictures/${code}" onerror=alert(1)>`,
    `<picture:${code}>`,
  ])("is left out of %s", (text) => {
    expect(renderConcept(text, { pictures: own })).not.toContain("<img");
  });

  it("is nothing in a comment, and no link leads to one", () => {
    expect(renderComment(`![a](picture:${code})`)).not.toContain("<img");
    expect(renderConcept(`[a](picture:${code})`, { pictures: own })).toBe("<p><a>a</a></p>");
  });

  it("does not stand there without words to be read out", async () => {
    const { author, draft, code, write } = await draftWithPicture();
    await db().conceptPicture.update({ where: { code }, data: { alternative: "" } });
    expect(await write(`${whole.body}\n\n![](picture:${code})`)).not.toContain("<img");
    await nameAlternative(author, draft, code, { alternative: "An oak on a hill" });
    const { bodyHtml, revision } = await db().concept.findUniqueOrThrow({ where: { code: draft } });
    expect(bodyHtml).toContain(`alt="An oak on a hill"`);
    // A form that is open elsewhere is not stale for it: the text is the same.
    expect(revision).toBe(1);
  });

  it("is never that of another concept", async () => {
    const [one, other] = [await draftWithPicture(), await draftWithPicture()];
    expect(await other.write(`${whole.body}\n\n![a tree](picture:${one.code})`)).not.toContain("<img");
    expect(await one.write(`${whole.body}\n\n![a tree](picture:${one.code})`)).toContain("<img");
  });

  it("has a line that reads back what it says", () => {
    const alternative = "A [tree] \\ in a field";
    expect(renderConcept(pictureLine({ code, alternative }), { pictures: own })).toContain(`alt="${alternative}"`);
  });
});

describe("who sees a picture", () => {
  const sees = async (who: Parameters<typeof findPicture>[0], code: string) => outcome(findPicture(who, code));

  it("is who may read a text in which it stands", async () => {
    const { author, draft, id, code, write } = await draftWithPicture();
    await write(`${whole.body}\n\n${pictureLine({ code, alternative: "A tree" })}`);
    const people = {
      author,
      visitor: null,
      applicant: await member("applicant"),
      participant: await member("participant"),
      expert: await member("expert"),
      moderator: await member("moderator"),
      organizer: await member("organizer"),
    };
    const all = async () => {
      const found: string[] = [];
      for (const [name, who] of Object.entries(people)) if ((await sees(who, code)) === "done") found.push(name);
      return found;
    };
    expect(await all()).toEqual(["author"]);
    for (const state of ["submitted", "in_review"]) {
      await db().concept.update({ where: { code: draft }, data: { state } });
      expect(await all()).toEqual(["author", "organizer"]);
    }
    await db().concept.update({ where: { code: draft }, data: { state: "withdrawn" } });
    expect(await all()).toEqual(["author"]);
    await nextVersion(id, { title: "One", body: `![A tree](picture:${code})` });
    await db().concept.update({ where: { code: draft }, data: { state: "published", reading: "open" } });
    expect(await all()).toEqual(["author", "participant", "expert", "moderator", "organizer"]);
  });

  it("is not a reader of the published version, where it stands in the next draft alone", async () => {
    const { author, draft, id, code } = await draftWithPicture();
    await nextVersion(id, { title: "One", body: "Without pictures." });
    await db().concept.update({ where: { code: draft }, data: { reading: "open" } });
    expect(await sees(await member("participant"), code)).toBe("404");
    expect(await sees(author, code)).toBe("done");
    expect(await sees(author, "bbbbbbbbbbbbbbbb")).toBe("404");
    expect(await sees(author, "%")).toBe("404");
  });
});

describe("the pictures of a draft", () => {
  it("are nobody's but its authors'", async () => {
    const { draft, code } = await draftWithPicture();
    for (const other of [await member("participant"), await member("organizer")]) {
      const file = await pictureFile();
      const input = { file, alternative: "A tree in a field", formToken: newToken() };
      expect(await outcome(listPictures(other, draft))).toBe("404");
      expect(await outcome(findOwnPicture(other, draft, code))).toBe("404");
      expect(await outcome(addPicture(other, draft, input))).toBe("404");
      expect(await outcome(nameAlternative(other, draft, code, { alternative: "Not mine" }))).toBe("404");
      expect(await outcome(deletePicture(other, draft, code))).toBe("404");
      // Nor by way of a concept of one's own.
      const own = await conceptIn("draft", other);
      expect(await outcome(deletePicture(other, own.code, code))).toBe("404");
    }
    expect(await outcome(listPictures(await member("applicant"), draft))).toBe("403");
  });

  it("stay as they are while others read the text", async () => {
    const { author, draft, code } = await draftWithPicture();
    await db().concept.update({ where: { code: draft }, data: { state: "in_review" } });
    expect((await listPictures(author, draft)).editable).toBe(false);
    const input = { file: await pictureFile(), alternative: "Another tree", formToken: newToken() };
    expect(await outcome(addPicture(author, draft, input))).toBe("409");
    expect(await outcome(nameAlternative(author, draft, code, { alternative: "Another" }))).toBe("409");
    expect(await outcome(deletePicture(author, draft, code))).toBe("409");
    expect(readdirSync(folder()).filter((name) => name.endsWith(".new"))).toEqual([]);
  });

  it("are deleted with their file, but not out of a text", async () => {
    const { author, draft, id, code, write } = await draftWithPicture();
    const file = await fileOf(code);
    await write(`${whole.body}\n\n![A tree](picture:${code})`);
    expect(await outcome(deletePicture(author, draft, code))).toBe("409");
    await write(whole.body);
    await nextVersion(id, { title: "One", body: `![A tree](picture:${code})` });
    expect(await outcome(deletePicture(author, draft, code))).toBe("409");
    await db().conceptVersion.deleteMany({ where: { conceptId: id } });
    expect(existsSync(join(folder(), file))).toBe(true);
    await deletePicture(author, draft, code);
    expect(existsSync(join(folder(), file))).toBe(false);
    expect((await listPictures(author, draft)).pictures).toEqual([]);
  });

  it("are twenty at most, and a form that is sent twice brings one", async () => {
    const { author, draft } = await draftWithPicture();
    const input = { file: await pictureFile(), alternative: "A tree in a field", formToken: newToken() };
    const [one, same] = await Promise.all([addPicture(author, draft, input), addPicture(author, draft, input)]);
    expect(one).toBe(same);
    for (let at = 2; at < 20; at += 1) await pictureIn(author, draft);
    const before = readdirSync(folder()).length;
    await expect(pictureIn(author, draft)).rejects.toThrow("mistakes:picture.tooMany");
    expect(readdirSync(folder())).toHaveLength(before);
    expect((await listPictures(author, draft)).full).toBe(true);
  });
});

describe("what no text uses", () => {
  it("goes after thirty days, and its file; what a text uses stays", async () => {
    const { author, draft, id, code, write } = await draftWithPicture();
    const [inText, published] = [await pictureIn(author, draft), await pictureIn(author, draft)];
    await write(`${whole.body}\n\n![A tree](picture:${inText})`);
    await nextVersion(id, { title: "One", body: `![A tree](picture:${published})` });
    const files = { code: await fileOf(code), inText: await fileOf(inText) };
    await sweepPictures({ evenYoung: true });
    moveClock(30 * day);
    await sweepPictures();
    expect((await listPictures(author, draft)).pictures).toHaveLength(3);
    moveClock(31 * day);
    await sweepPictures();
    const left = (await listPictures(author, draft)).pictures.map((one) => one.code);
    expect(left).toEqual([inText, published]);
    expect(existsSync(join(folder(), files.code))).toBe(false);
    expect(existsSync(join(folder(), files.inText))).toBe(true);
  });

  it("counts its thirty days anew when a text has used it meanwhile", async () => {
    const { author, draft, code, write } = await draftWithPicture();
    await sweepPictures({ evenYoung: true });
    await write(`${whole.body}\n\n![A tree](picture:${code})`);
    moveClock(20 * day);
    await sweepPictures();
    await write(whole.body);
    moveClock(40 * day);
    await sweepPictures();
    expect((await listPictures(author, draft)).pictures).toHaveLength(1);
  });

  it("is also a file without a picture, once it is old enough to be nobody's", async () => {
    const { code } = await draftWithPicture();
    const stray = join(folder(), "a".repeat(26));
    writeFileSync(stray, "x");
    moveClock(50 * day);
    await sweepPictures();
    expect(existsSync(stray)).toBe(true);
    await sweepPictures({ evenYoung: true });
    expect(existsSync(stray)).toBe(false);
    expect(existsSync(join(folder(), await fileOf(code)))).toBe(true);
  });

  it("goes at once when its author does, and stays in what is left to be read", async () => {
    const { author, code } = await draftWithPicture();
    const file = await fileOf(code);
    const { id } = await publishedConcept({ author });
    const { code: published } = await db().concept.update({ where: { id }, data: { state: "returned" } });
    const kept = await pictureIn(author, published);
    await nextVersion(id, { title: "One", body: `![A tree](picture:${kept})` });
    const keptFile = await fileOf(kept);
    await eraseAccount(author.id, "leave", async () => undefined);
    expect(existsSync(join(folder(), file))).toBe(false);
    expect(existsSync(join(folder(), keptFile))).toBe(true);
    expect(await outcome(findPicture(await member("participant"), kept))).toBe("done");
  });
});

describe("a file made of concepts", () => {
  it("holds small pictures itself, and says the others in brackets", async () => {
    const { id, code, write } = await draftWithPicture();
    const body = `${whole.body}\n\n![A "tree"](picture:${code} "Near Pinsk")`;
    const html = await write(body);
    const room = { left: mostInFile };
    const inside = htmlApart(html, 1, await picturesInFile(id, body, room));
    expect(inside).toMatch(/<img src="data:image\/webp;base64,[\w+/=]+" alt="A &#x22;tree&#x22;"/);
    expect(room.left).toBeLessThan(mostInFile);
    const outside = htmlApart(html, 1, await picturesInFile(id, body, { left: 10 }));
    expect(outside).toContain("<figure>[A &#x22;tree&#x22;]<figcaption>Near Pinsk</figcaption></figure>");
    expect(outside).not.toContain("<img");
  });

  it("says pictures by their words in Markdown, where others load nothing either", () => {
    expect(markdownApart('![A tree](picture:abcdefghijkmnpqr "Near Pinsk") ![b](https://x.example/y)', 1)).toBe(
      "\\[A tree\\] !\\[b](https://x.example/y)",
    );
  });
});
