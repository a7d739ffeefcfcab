import { paperHead } from "~/domain/paper";
import { may, type Who } from "~/domain/permissions";
import { startWork } from "~/domain/work.server";
import { formatDay } from "~/locales/format";
import { type Language, languages, translator } from "~/locales/t";
import { db } from "~/platform/db.server";
import { escapeHtml } from "~/platform/html";
import { defineWork, type Task } from "~/platform/job-runner.server";
import { numberedMarkdown } from "~/platform/markdown.server";
import { nameAuthors, shownAuthor } from "./authors";
import { authorRows, authorsInOrder } from "./authors.server";
import { htmlApart, markdownApart, plainMarkdown } from "./markdown-apart";
import { mostInFile, picturesInFile } from "./pictures-in-files.server";
import type { TakingAway } from "./taking-away.schema";

const kind = "takingAway";
const page = 100;

/** Begins the work of writing published concepts into one file; gives the code of its page. */
export async function takeConceptsAway(actor: Who | null, wanted: TakingAway): Promise<string> {
  // In one order, so that the same wish is the same work.
  const { format, language, sphere } = wanted;
  return startWork(actor, kind, { format, language, sphere });
}

defineWork(kind, { allowed: may.readAsMember, run });

interface Entry {
  id: string;
  title: string;
  language: Language;
}

interface Concept extends Entry {
  /** Its place in the file, from 1. */
  number: number;
  author: string;
  aboutAuthors: { name: string; biography: string; html: string }[];
  day: string;
  facts: string;
  summary: string;
  body: string;
  bodyHtml: string;
  /** Addresses of its pictures inside the file, by their codes. */
  pictures: ReadonlyMap<string, string>;
}

interface Writing {
  head(titles: Entry[], language: Language | ""): string;
  concept(concept: Concept): string;
  end: string;
  ending: string;
}

async function run({ input, step, write }: Task): Promise<{ ending: string }> {
  const { format, language, sphere } = input as TakingAway;
  const writing = format === "html" ? html : markdown;
  const entries = await listEntries({ ...(language && { language }), ...(sphere && { sphere }) }, step);
  await write(writing.head(entries, language));
  const room = { left: format === "html" ? mostInFile : 0 };
  for (const [at, entry] of entries.entries()) {
    const concept = await findConcept(entry, at + 1, room);
    if (concept) await write(writing.concept(concept));
    await step(at + 1, entries.length);
  }
  await write(writing.end);
  return { ending: writing.ending };
}

/** What will stand in the file, the newest first. */
async function listEntries(where: object, step: Task["step"]): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let below = 2_147_483_647; ;) {
    const rows = await db().concept.findMany({
      where: { ...where, reading: "open", publishedSeq: { lt: below } },
      orderBy: { publishedSeq: "desc" },
      take: page,
      select: { id: true, current: { select: { title: true } }, language: true, publishedSeq: true },
    });
    entries.push(
      ...rows.map(({ id, current, language }) => ({ id, title: current?.title ?? "", language: language as Language })),
    );
    const last = rows.at(-1)?.publishedSeq;
    if (rows.length < page || !last) return entries;
    below = last;
    await step(0, 0);
  }
}

/** A concept word for word as it was last published; null when it has been taken off the list meanwhile. */
async function findConcept(entry: Entry, number: number, room: { left: number }): Promise<Concept | null> {
  const row = await db().concept.findFirst({
    where: { id: entry.id, reading: "open" },
    select: {
      sphere: true,
      authorKind: true,
      authors: { ...authorsInOrder, select: { ...authorsInOrder.select, biography: true, biographyHtml: true } },
      current: true,
    },
  });
  const version = row?.current;
  if (!row || !version) return null;
  const t = translator(entry.language);
  return {
    ...entry,
    number,
    title: version.title,
    author: nameAuthors(t, authorRows(row.authors, version.number).map(shownAuthor)),
    aboutAuthors: row.authors
      .filter(({ shownAs, biography }) => shownAs === "name" && biography)
      .map(({ publicName, biography, biographyHtml }) => ({ name: publicName, biography, html: biographyHtml })),
    day: formatDay(entry.language, version.publishedOn),
    facts: `${t(`reading:kind.${row.authorKind}`)} · ${t(`common:sphere.${row.sphere}`)}`,
    summary: version.summary,
    body: version.numbered ? numberedMarkdown(version.body) : version.body,
    bodyHtml: version.bodyHtml,
    pictures: await picturesInFile(entry.id, version.body, room),
  };
}

/** The name of the whole in the language that was asked for, or in all: the file does not tell who reads it. */
function nameIn(language: Language | ""): { language: Language; words: string }[] {
  const shown = language ? [language] : languages;
  return shown.map((one) => ({ language: one, words: translator(one)("work:file.title") }));
}

const aboutIn = (language: Language) => translator(language)("coauthors:about.title");

const markdown: Writing = {
  head: (titles, language) =>
    [
      `# ${nameIn(language)
        .map(({ words }) => plainMarkdown(words))
        .join(" · ")}`,
      ...(titles.length ? [titles.map(({ title }, at) => `${at + 1}. ${plainMarkdown(title)}`).join("\n")] : []),
    ].join("\n\n") + "\n",
  concept: ({ number, language, title, author, aboutAuthors, day, facts, summary, body }) =>
    `\n---\n\n# ${plainMarkdown(title)}\n\n${plainMarkdown(`${author}, ${facts} · ${day}`)}\n\n` +
    `${markdownQuotation(summary)}\n\n${markdownApart(body, number)}\n` +
    aboutAuthors
      .map(({ name, biography }) => `\n**${plainMarkdown(name)}**\n\n${markdownQuotation(biography)}\n`)
      .map((words, at) => (at === 0 ? `\n${plainMarkdown(aboutIn(language))}:\n${words}` : words))
      .join(""),
  end: "",
  ending: "md",
};

function markdownQuotation(text: string): string {
  return plainMarkdown(text).replace(/^/gm, "> ");
}

/** A page that needs nothing from elsewhere, and forbids itself to ask for anything. */
const html: Writing = {
  head: (titles, language) => {
    const names = nameIn(language);
    const first = names[0]?.language ?? languages[0];
    const title = names.map(({ words }) => escapeHtml(words)).join(" · ");
    const list = titles.map(
      (entry, at) => `<li lang="${entry.language}"><a href="#c${at + 1}">${escapeHtml(entry.title)}</a></li>`,
    );
    return `${paperHead(first, title)}
<h1>${names.map(({ language: one, words }) => `<span lang="${one}">${escapeHtml(words)}</span>`).join(" · ")}</h1>
${list.length ? `<nav><ol>\n${list.join("\n")}\n</ol></nav>` : ""}
<main>
`;
  },
  concept: ({ number, language, title, author, aboutAuthors, day, facts, summary, bodyHtml, pictures }) =>
    `<article id="c${number}" lang="${language}">
<h2>${escapeHtml(title)}</h2>
<p class="facts"><b>${escapeHtml(author)}</b>, ${escapeHtml(facts)} · ${escapeHtml(day)}</p>
<p class="summary">${escapeHtml(summary)}</p>
${htmlApart(bodyHtml, number, pictures)}
${aboutAuthors.length ? `<h3>${escapeHtml(aboutIn(language))}</h3>` : ""}
${aboutAuthors.map(({ name, html }) => `<p><b>${escapeHtml(name)}</b></p>\n${html}`).join("\n")}
</article>
`,
  end: "</main>\n</body>\n</html>\n",
  ending: "html",
};
