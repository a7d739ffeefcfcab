import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { htmlApart, markdownApart, plainMarkdown } from "~/domain/concepts/markdown-apart";
import { slugOf } from "~/domain/concepts/slug";
import { takeConceptsAway } from "~/domain/concepts/taking-away.server";
import type { TakingAway } from "~/domain/concepts/taking-away.schema";
import { findWorkFile } from "~/domain/work.server";
import { sayBack } from "~/domain/mistakes";
import { db } from "~/platform/db.server";
import { closeRunner, openRunner, runnerIdle } from "~/platform/job-runner.server";
import { renderConcept } from "~/platform/markdown.server";
import type { Actor } from "~/platform/session.server";
import { member, type Person } from "../../cast";
import { nextVersion, publishedConcept } from "../../concepts";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";

useDatabase();

let author: Person;

async function fileOf(who: Actor, wanted: Partial<TakingAway> = {}): Promise<string> {
  const code = await takeConceptsAway(who, { format: "html", language: "", sphere: "", ...wanted });
  await runnerIdle();
  return text((await findWorkFile(who, code)).stream());
}

beforeAll(async () => {
  author = await member("participant", "Quiet River");
  await publishedConcept({ author, title: "Courts <b>that</b> are *trusted*", sphere: "justice" });
  await publishedConcept({
    author,
    title: "Школы і мовы",
    language: "be",
    sphere: "education",
    body: "Тэкст.[^1]\n\n[^1]: Адсюль.",
  });
  const { id } = await publishedConcept({
    title: "Рынок труда",
    language: "ru",
    sphere: "economy",
    body: "Раз.[^1]\n\n[^1]: Два.",
  });
  await nextVersion(id, { title: "Рынок труда сегодня", body: "Новый текст.[^1]\n\n[^1]: Оттуда." });
  await publishedConcept({ title: "A draft of someone", state: "draft" });
  await publishedConcept({ title: "An archived text", state: "archived" });
  await openRunner();
});

afterAll(closeRunner);

it("holds what is published: title, author as shown, day, summary, the last text; nothing else", async () => {
  for (const format of ["html", "markdown"] as const) {
    const file = await fileOf(await member("participant"), { format });
    for (const words of [
      "Школы і мовы",
      "Рынок труда сегодня",
      "Новый текст",
      "Quiet River",
      "How judges are chosen",
    ]) {
      expect(file).toContain(words);
    }
    expect(file).toContain("бывш");
    expect(file).toMatch(/\d\s\p{L}{3,} \d{4}/u);
    for (const words of ["A draft of someone", "An archived text", "Раз."]) expect(file).not.toContain(words);
  }
});

it("is the same to the byte for two people, and names neither", async () => {
  const [one, two] = [await member("participant"), await member("organizer")];
  for (const format of ["html", "markdown"] as const) {
    const first = await fileOf(one, { format });
    expect(await fileOf(two, { format })).toBe(first);
    for (const who of [one, two]) {
      expect(first).not.toContain(who.pseudonym);
      expect(first).not.toContain(who.id);
    }
    for (const { code, id } of await db().job.findMany()) {
      expect(first).not.toContain(code);
      expect(first).not.toContain(id);
    }
  }
});

it("holds the chosen language and sphere only", async () => {
  const who = await member("participant");
  const be = await fileOf(who, { language: "be" });
  expect(be).toContain("Школы і мовы");
  expect(be).not.toContain("Рынок труда");
  expect(be).toContain('<html lang="be">');
  const none = await fileOf(who, { language: "be", sphere: "economy", format: "markdown" });
  expect(none.trim()).toBe("# Канцэпцыі");
});

it("asks for nothing from elsewhere, runs nothing, and keeps the places of texts apart", async () => {
  const file = await fileOf(await member("participant"));
  expect(file).toContain("default-src 'none'");
  expect(file).not.toMatch(/<(script|img|link|iframe|b>that)/);
  expect(file).not.toMatch(/ (src|on\w+)=/);
  expect(file).toContain("Courts &#60;b&#62;that");
  const ids = [...file.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...file.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => decodeURIComponent(id!));
  expect(targets.length).toBeGreaterThan(5);
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
});

it("is open to members alone, who may ask for three at a time", async () => {
  const all: TakingAway = { format: "html", language: "", sphere: "" };
  expect(await outcome(takeConceptsAway(null, all))).toBe("401");
  expect(await outcome(takeConceptsAway(await member("applicant"), all))).toBe("403");
  await closeRunner();
  const who = await member("participant");
  for (const language of ["be", "ru", "en"] as const) await takeConceptsAway(who, { ...all, language });
  expect(await outcome(takeConceptsAway(who, all))).toBe(sayBack("tooMuchWork"));
  await openRunner();
});

it("no concept takes the address of the form", () => {
  expect(slugOf("Taking away", "en")).toBe("concept-taking-away");
});

/** What a program that reads Markdown would make of it. */
const shown = (markdown: string) => renderConcept(markdown);

it.each([
  "<img src=https://evil.example/x>",
  "\\<img src=https://evil.example/x>",
  "![x](https://evil.example/x)",
  "\\![x](https://evil.example/x)",
  "!\\\\[x](https://evil.example/x)",
  "![x][e]\n\n[e]: https://evil.example/x",
  "a <script>alert(1)</script>",
  "<!-- x",
  "[x](javascript:alert)",
  "[x]( javascript:alert)",
  "[x](\n<javascript:alert>)",
  "[x](&#106;avascript:alert)",
  "[x](data:text/html,x)",
  "[e]\n\n[e]: javascript:alert",
  "[e\nf]\n\n[e\nf]: javascript:alert",
  "[e\\[^1]\n\n[e\\[^1]: javascript:alert",
  "<javascript:alert>",
])("Markdown of others loads and runs nothing in any program: %j", (body) => {
  const safe = markdownApart(body, 3);
  expect(safe).not.toMatch(/<|!\[/);
  expect(safe).not.toMatch(/\]\(\s*(&|javascript|data)/);
  expect(safe).not.toMatch(/\]:\s*javascript/);
});

it("Markdown of others keeps what is harmless", () => {
  const body =
    "## A part\n\n> quoted\n\n- [law](https://example.org/a)\n- <https://example.org>\n\n[d]\n\n[d]: https://example.org/d\n\nNote.[^a]\n\n[^a]: See [1]: there.";
  const safe = markdownApart(body, 3);
  expect(safe).toContain("[law](https://example.org/a)");
  expect(safe).toContain("[d]: https://example.org/d");
  expect(safe).toContain("[^3-a]: See");
  expect(shown(safe)).toContain('href="https://example.org/a"');
  expect(shown(safe)).toContain("<blockquote>");
});

it("a title in Markdown is shown letter for letter", () => {
  for (const title of ["*a* _b_ `c` [d](e)", "# one", "1. two", "- three", "<b>four</b> &amp;", "a | b ~~c~~ \\d"]) {
    const html = shown(plainMarkdown(title));
    const words = html.replace(/<\/?p>/g, "").trim();
    expect(words.replace(/&#x3C;|&lt;/g, "<").replace(/&#x26;|&amp;/g, "&")).toBe(title);
  }
});

it("places in HTML are told apart without touching the words", () => {
  expect(
    htmlApart('<h2 id="text-a">say id="x"</h2><a href="#text-a">a</a><a href="https://x.example/#y">b</a>', 2),
  ).toBe('<h2 id="c2-text-a">say id="x"</h2><a href="#c2-text-a">a</a><a href="https://x.example/#y">b</a>');
});
