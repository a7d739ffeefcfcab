import type { Content } from "pdfmake/interfaces";
import yazl from "yazl";
import { printedText } from "~/domain/concepts/printed-text";
import type { WholeComment } from "~/domain/discussion/reading-whole.server";
import { formatDay } from "~/locales/format";
import { type Language, translator } from "~/locales/t";
import { today } from "~/platform/clock.server";
import type { Task } from "~/platform/job-runner.server";
import { printApart } from "~/platform/printing/printing.server";
import { commentsOf, findExported } from "./exporting-discussion.server";
import type { NamesInExport } from "./exports";

/** The most characters and comments of one document: what is set at once stays in memory until it is done. */
const mostOfPart = { characters: 120_000, comments: 400 };

/** Points by which a level of replies stands further in. */
const indent = 16;

/** Comments of a discussion in parts, each of which is one document. */
async function* parts(some: AsyncIterable<WholeComment[]>): AsyncGenerator<WholeComment[]> {
  let part: WholeComment[] = [];
  let characters = 0;
  for await (const comments of some) {
    for (const comment of comments) {
      const full = characters + comment.bodyHtml.length > mostOfPart.characters || part.length >= mostOfPart.comments;
      if (part.length > 0 && full) {
        yield part;
        [part, characters] = [[], 0];
      }
      part.push(comment);
      characters += comment.bodyHtml.length;
    }
  }
  yield part;
}

/** Writes a discussion to be printed: one PDF, or where it is long several in a zip file. */
export async function writeDiscussionPdf(task: Task, filter: string, language: Language): Promise<{ ending: string }> {
  const exported = await findExported(filter);
  const set = (comments: WholeComment[], number: number) =>
    printApart({
      ...{ title: exported.title, author: "", language: exported.language, day: today() },
      content: [...head(exported.title, number, language), ...comments.flatMap(printed(language, exported.names))],
    });
  const zip = new yazl.ZipFile();
  const mtime = new Date(`${today()}T00:00:00Z`);
  let held: Uint8Array | null = null;
  let count = 0;
  for await (const part of parts(commentsOf(task, exported))) {
    const bytes = await set(part, (count += 1));
    const add = (one: Uint8Array, number: number) =>
      zip.addBuffer(Buffer.from(one), `discussion-${String(number).padStart(3, "0")}.pdf`, {
        ...{ mtime, forceDosTimestamp: true, compress: false },
      });
    if (count === 1) held = bytes;
    else {
      if (held) add(held, 1);
      held = null;
      add(bytes, count);
    }
  }
  if (held) {
    await task.write(held);
    return { ending: "pdf" };
  }
  zip.end();
  for await (const chunk of zip.outputStream as AsyncIterable<Uint8Array>) await task.write(chunk);
  return { ending: "zip" };
}

function head(title: string, number: number, language: Language): Content[] {
  const t = translator(language);
  const facts = `${t("discussion-export:printed")} · ${formatDay(language, today())}`;
  return [
    { text: title, style: "title" },
    { text: number > 1 ? `${facts} · ${t("discussion-export:part", { number })}` : facts, style: "facts" },
  ];
}

/** One comment as content: who and when, and its words; of one that cannot be read, that it was there. */
function printed(language: Language, names: NamesInExport): (comment: WholeComment) => Content[] {
  const t = translator(language);
  return ({ depth, state, pseudonym, stance, writtenOn, bodyHtml }) => {
    const who = names === "leftOut" || state !== "visible" ? "" : (pseudonym ?? t("common:formerParticipant"));
    const said = stance === "none" ? "" : t(`discussion-export:stance.${stance}`);
    const facts = [who, said, formatDay(language, writtenOn)].filter(Boolean).join(" · ");
    const words =
      state === "visible"
        ? printedText(bodyHtml, { notesTitle: "", pictures: new Map() })
        : [{ text: t(`discussion:gone.${state}`), italics: true, style: "p" }];
    return [
      {
        stack: [{ text: facts, style: "facts", headlineLevel: 1 }, ...words],
        margin: [depth * indent, depth === 0 ? 14 : 4, 0, 0],
      },
    ];
  };
}
