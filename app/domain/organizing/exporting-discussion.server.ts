import { beginning, readWhole, type WholeComment } from "~/domain/discussion/reading-whole.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { type Language, translator } from "~/locales/t";
import { today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import type { Task } from "~/platform/job-runner.server";
import { found } from "~/platform/refuse";
import type { ExportTable } from "./export-table";
import { type NamesInExport, mostInPdf, namesInExport } from "./exports";

const atOnce = 200;

/** What a request keeps: the code of the concept, and whether authors stand in the file. */
function partsOf(filter: string): { code: string; names: NamesInExport } {
  const query = new URLSearchParams(filter);
  const names = namesInExport.find((one) => one === query.get("names")) ?? "leftOut";
  return { code: query.get("concept") ?? "", names };
}

/**
 * The filter of a request for a discussion, by the code of its concept: 404 where nothing is read there. A file to be
 * printed is refused, for the asker to mend, where the discussion is too long for one.
 */
export async function discussionFilter(who: Who | null, query: string, format: string): Promise<string> {
  allow(who, may.organize(who));
  const { code, names } = partsOf(query);
  const concept = found(await db().concept.findFirst({ where: { code, reading: { not: "none" } } }));
  if (format === "pdf" && concept.lastSeq > mostInPdf) {
    throw new Mendable("format", sayBack("discussionTooLong", { max: mostInPdf }));
  }
  return new URLSearchParams({ concept: code, names }).toString();
}

/** The concept whose discussion an organizer may ask for, by its address. */
export async function findToExport(who: Who | null, slug: string) {
  allow(who, may.organize(who));
  const { code, language, current, commentCount } = found(
    await db().concept.findFirst({
      where: { slug, reading: { not: "none" } },
      select: { code: true, language: true, commentCount: true, current: { select: { title: true } } },
    }),
  );
  return { slug, code, language, title: current?.title ?? "", commentCount };
}

/** The filter of a request in words. */
export async function describeDiscussion(who: Who | null, filter: string, language: Language): Promise<string[]> {
  allow(who, may.organize(who));
  const { code, names } = partsOf(filter);
  const concept = await db().concept.findUnique({ where: { code }, select: { current: { select: { title: true } } } });
  return [concept?.current?.title ?? code, translator(language)(`discussion-export:names.${names}`)];
}

/** The discussion of a request that was allowed. */
export async function findExported(filter: string) {
  const { code, names } = partsOf(filter);
  const { id, language, commentCount, current } = await db().concept.findFirstOrThrow({
    where: { code, reading: { not: "none" } },
    select: { id: true, language: true, commentCount: true, current: { select: { title: true } } },
  });
  return { id, code, names, language, commentCount, title: current?.title ?? "" };
}

/** All comments of a discussion, some at a time; between them others have their turn. */
export async function* commentsOf(
  { step }: Task,
  { id, commentCount, names }: Awaited<ReturnType<typeof findExported>>,
) {
  let done = 0;
  for (let after = beginning; ;) {
    const rows = await readWhole(id, after, atOnce);
    yield rows.map((row) => (names === "leftOut" ? { ...row, pseudonym: null } : row));
    done += rows.length;
    await step(Math.min(done, commentCount), commentCount);
    if (rows.length < atOnce) return;
    after = rows.at(-1)!;
  }
}

/** A discussion as a table, a line for each comment, thread by thread. */
export function discussionTable(filter: string): ExportTable {
  const { code, names } = partsOf(filter);
  const one = { where: { code, reading: { not: "none" } }, select: { id: true, commentCount: true } };
  return {
    columns: [
      ...["code", "thread", "replyTo", "commentLevel", "day", "commentState", "stance", "section"],
      ...(names === "leftOut" ? [] : ["author"]),
      "words",
    ],
    size: async () => (await db().concept.findFirstOrThrow(one)).commentCount,
    async read(after, t) {
      const [root = 0, seq = 0] = after.split("-").filter(Boolean).map(Number);
      const { id } = await db().concept.findFirstOrThrow(one);
      const comments = await readWhole(id, { root, seq }, atOnce);
      const author = ({ state, pseudonym }: WholeComment) =>
        state === "visible" ? (pseudonym ?? t("common:formerParticipant")) : "";
      const rows = comments.map((comment) => [
        ...[comment.code, comment.thread, comment.replyTo ?? "", comment.depth + 1, comment.writtenOn],
        ...[t(`discussion-export:state.${comment.state}`), t(`discussion-export:stance.${comment.stance}`)],
        ...[comment.section, ...(names === "leftOut" ? [] : [author(comment)]), comment.body],
      ]);
      const last = comments.at(-1);
      return { last: last ? `${last.root}-${last.seq}` : "", more: comments.length === atOnce, rows };
    },
  };
}

/** Writes a discussion for machines: what it is of, and its comments, thread by thread. */
export async function writeDiscussionJson(task: Task, filter: string): Promise<{ ending: string }> {
  const exported = await findExported(filter);
  const { code, title, language, names } = exported;
  const head = { concept: { code, title, language }, madeOn: today(), authors: names };
  await task.write(`${JSON.stringify(head, null, 1).slice(0, -2)},\n "comments": [`);
  let before = "\n";
  for await (const some of commentsOf(task, exported)) {
    for (const comment of some) {
      const { code: own, thread, replyTo, state, stance, section, writtenOn, pseudonym, body } = comment;
      const row = { code: own, thread, replyTo, state, stance, section, writtenOn };
      const named = names === "leftOut" ? row : { ...row, author: pseudonym };
      await task.write(`${before}  ${JSON.stringify({ ...named, words: body })}`);
      before = ",\n";
    }
  }
  await task.write("\n ]\n}\n");
  return { ending: "json" };
}
