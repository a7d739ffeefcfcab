import { expect, it } from "vitest";
import { citationsOf } from "~/domain/concepts/citing";
import { saveConcept, startConcept } from "~/domain/concepts/drafting.server";
import { pictureLine } from "~/domain/concepts/pictures";
import { takeVersionAway } from "~/domain/concepts/version-files.server";
import { today } from "~/platform/clock.server";
import { newId } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member } from "../../cast";
import { nextVersion, publishedConcept } from "../../concepts";
import { everythingOf, outcome, whole } from "../../drafts";
import { useDatabase } from "../../database";
import { pagesOf } from "../../pdf";
import { pictureIn } from "../../pictures";

useDatabase();

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");

/** A text with everything that a concept may contain, in Belarusian. */
const rich = `## Што не так

Суддзі залежаць ад аднаго чалавека.[^1] **Тлустае**, *нахіленае*, ~~закрэсленае~~, \`код\` і [спасылка](https://example.org/a).

> Цытата, якая варта ўвагі.

### Лічбы

| Год | Суддзяў |
|---|---:|
| 2023 | 1000 |

1. Першае
2. Другое
   - унутры

---

## Што рабіць

    адступ

Апошні абзац, дзе ёсць ўсе літары: ў, і, ё, ґ, ’.

[^1]: Паводле Канстытуцыі, артыкул 84.`;

it("sets a version on numbered pages with contents, notes and every letter", async () => {
  const [author, reader] = [await member("participant"), await member("participant")];
  const { slug } = await publishedConcept({ author, title: "Суд, якому вераць", language: "be", body: rich });
  const bytes = await takeVersionAway(reader, slug, "1", "pdf");
  const { words, info, links } = await pagesOf(bytes);
  for (const part of [
    ...["Суд, якому вераць", author.pseudonym, "Змест", "Што не так", "Лічбы", "Што рабіць", "Тлустае", "закрэсленае"],
    ...["Цытата, якая варта ўвагі", "2023", "унутры", "адступ", "ў, і, ё, ґ, ’", "Заўвагі", "артыкул 84", "1 / 2"],
  ]) {
    expect(words).toContain(part);
  }
  expect(words.replaceAll(" ", "")).toContain(`/concepts/${slug}/versions/1`);
  expect(links).toContain("https://example.org/a");
  expect(info).toMatchObject({ Title: "Суд, якому вераць", Author: author.pseudonym });
  expect(words).not.toContain("�");
});

it("shows the pictures of the text, with what is read out for each", async () => {
  const [author, reader] = [await member("participant"), await member("participant")];
  const code = await startConcept(author, whole);
  const picture = await pictureIn(author, code, "A court room with empty benches");
  await saveConcept(author, code, {
    ...{ ...whole, revision: 0, body: `Before.\n\n${pictureLine({ code: picture, alternative: "" })}\n\nAfter.` },
  });
  const { id, title, summary, body, bodyHtml } = await everythingOf(code);
  const version = { id: newId(), number: 1, ...{ title, summary, body, bodyHtml }, publishedOn: today() };
  await db().concept.update({ where: { id }, data: { slug: "with-a-picture", versions: { create: version } } });
  await db().concept.update({
    where: { id },
    data: { ...{ state: "published", reading: "open" }, currentId: version.id },
  });
  const { words, images } = await pagesOf(await takeVersionAway(reader, "with-a-picture", "1", "pdf"));
  expect(images).toBe(1);
  expect(words).toContain("A court room with empty benches");
  await db().conceptPicture.deleteMany({ where: { conceptId: id } });
  const without = await pagesOf(await takeVersionAway(reader, "with-a-picture", "1", "pdf"));
  expect(without.images).toBe(0);
  expect(without.words).toContain("[A court room with empty benches]");
});

it("gives everybody the same bytes, without a word of who took them", async () => {
  const [author, reader, other] = [await member("participant"), await member("expert"), await member("organizer")];
  const { slug } = await publishedConcept({ author });
  for (const file of ["pdf", "md"] as const) {
    const first = await takeVersionAway(reader, slug, "1", file);
    expect(Buffer.from(await takeVersionAway(other, slug, "1", file)).equals(Buffer.from(first))).toBe(true);
    expect(text(first)).not.toContain(reader.pseudonym);
  }
});

it("holds the version that was asked for, as its authors are shown now", async () => {
  const [author, reader] = [await member("participant"), await member("participant")];
  const { id, slug } = await publishedConcept({ author, title: "First title", body: "First words." });
  await nextVersion(id, { title: "Second title", body: "Second words. <script>x</script> ![p](https://e.org/a.png)" });
  const first = text(await takeVersionAway(reader, slug, "1", "md"));
  expect(first).toContain("# First title");
  expect(first).toContain(author.pseudonym);
  expect(first).not.toContain("Second");
  const second = text(await takeVersionAway(reader, slug, "2", "md"));
  expect(second).toContain("Second words. &lt;script>");
  expect(second).not.toContain("![");
  await db().conceptAuthor.updateMany({ where: { conceptId: id }, data: { shownAs: "participant" } });
  expect(text(await takeVersionAway(reader, slug, "1", "md"))).not.toContain(author.pseudonym);
  expect((await pagesOf(await takeVersionAway(reader, slug, "2", "pdf"))).words).not.toContain(author.pseudonym);
});

it("is given to those who may read it alone", async () => {
  const [author, applicant, reader] = [await member("participant"), await member("applicant"), await member("expert")];
  const { slug } = await publishedConcept({ author });
  const withdrawn = await publishedConcept({ author, state: "withdrawn" });
  for (const file of ["pdf", "md"] as const) {
    expect(await outcome(takeVersionAway(null, slug, "1", file))).toBe("401");
    expect(await outcome(takeVersionAway(applicant, slug, "1", file))).toBe("403");
    expect(await outcome(takeVersionAway(reader, slug, "2", file))).toBe("404");
    expect(await outcome(takeVersionAway(reader, withdrawn.slug, "1", file))).toBe("404");
  }
});

it("sets a hundred thousand characters, words without end and wide tables", async () => {
  const [author, reader] = [await member("participant"), await member("participant")];
  const wide = `|${" слова |".repeat(12)}\n|${"---|".repeat(12)}\n|${` ${"доўгаеслова".repeat(6)} |`.repeat(12)}`;
  const body = `${"а".repeat(400)}\n\n${wide}\n\n${`${"Словы і словы. ".repeat(40)}\n\n`.repeat(150)}`.slice(
    0,
    100_000,
  );
  const { slug } = await publishedConcept({ author, language: "be", body });
  expect((await pagesOf(await takeVersionAway(reader, slug, "1", "pdf"))).pages).toBeGreaterThan(20);
});

it("is cited in the language of the concept, with the address of the version", () => {
  const concept = { slug: "sud", version: 2, publishedOn: "2024-05-06", language: "be" as const };
  const authors = [{ as: "pseudonym", name: "Quiet {River}" } as const, { as: "former", name: "" } as const];
  const { sentence, bibtex } = citationsOf("https://reserve.example", "Што далей?", { ...concept, authors });
  expect(sentence).toMatch(
    /^Quiet {River}, былы .*\. Што далей\? Версія 2\. .*\. 6\sмая\s2024.*https:\/\/reserve\.example\/concepts\/sud\/versions\/2$/,
  );
  expect(bibtex).toContain("@misc{sud-2,");
  expect(bibtex).toContain("author = {{Quiet River} and {былы");
  expect(bibtex).toContain("url = {https://reserve.example/concepts/sud/versions/2}");
});
