import type { ReadableConcept } from "~/domain/concepts/reading.server";
import type { Who } from "~/domain/permissions";
import { now } from "~/platform/clock.server";
import { db, Prisma, sql } from "~/platform/db.server";
import { noteAnswers } from "./answering-questions.server";
import { openOf } from "./edit-windows.server";
import { endorsedAmong } from "./endorsing.server";
import { repliesShown } from "./places";
import type { Ranges } from "./ranges";
import { threadsOf, type CommentRow, type Parent, type ShownComment } from "./threads";

/** A concept whose discussion is read, and what its reader has noted as read. */
export type Discussed = Pick<ReadableConcept, "id" | "marked" | "takesComments"> & { read?: Ranges | null };

/** Columns of a comment; `c` in the queries below. */
const columns = Prisma.sql`c."id", c."code", c."authorId", c."parentId", c."rootId", c."depth", c."seq",
  c."bodyHtml", c."writtenOn", c."replyCount", c."state", c."endorsements", c."threadSize", c."stance", c."editedOn"`;

/** A comment with who wrote it. */
const written = Prisma.sql`${columns}, a."pseudonym", a."role"`;
const withWriter = Prisma.sql`LEFT JOIN "Account" a ON a."id" = c."authorId"`;

/** A root with what it is about: the proposal on which it was begun, or a place of the text. */
export const rootColumns = Prisma.sql`${written}, p."code" AS "proposalCode", p."heading" AS "proposalHeading",
  n."kind" AS "placeKind", n."exact" AS "placeWords", n."heading" AS "placeHeading", n."version" AS "placeVersion",
  CASE WHEN n."lost" THEN n."section" ELSE n."atSection" END AS "placeSection", n."atBlock" AS "placeBlock",
  n."lost" AS "placeLost"`;
export const withRootParts = Prisma.sql`${withWriter}
  LEFT JOIN "Proposal" p ON p."id" = c."proposalId" LEFT JOIN "Anchor" n ON n."id" = c."anchorId"`;

/** Whether a comment has its place: what its author deleted leaves it where nobody replied. */
export const stands = Prisma.sql`(c."state" <> 'deleted' OR c."replyCount" > 0)`;

/** Comments by a condition on `c`, in the order of a second piece. */
export async function readComments(where: Prisma.Sql, order: Prisma.Sql): Promise<CommentRow[]> {
  return sql().$queryRaw<CommentRow[]>`SELECT ${written} FROM "Comment" c ${withWriter} WHERE ${where} ${order}`;
}

/** Roots by their ids, in no order. */
export async function readRoots(ids: readonly string[]): Promise<CommentRow[]> {
  if (ids.length === 0) return [];
  return sql().$queryRaw<CommentRow[]>`
    SELECT ${rootColumns} FROM "Comment" c ${withRootParts} WHERE c."id" IN (${Prisma.join([...ids])})`;
}

/** The first replies of each root, and one more: a search in the index for each, however long the threads are. */
async function firstReplies(roots: readonly CommentRow[]): Promise<CommentRow[]> {
  const answered = roots.filter(({ threadSize }) => threadSize > 0);
  if (answered.length === 0) return [];
  const each = answered.map(
    ({ id, seq }) => Prisma.sql`SELECT * FROM (
      SELECT ${columns} FROM "Comment" c
      WHERE c."rootId" = ${id} AND c."seq" > ${seq} AND ${stands}
      ORDER BY c."seq" LIMIT ${repliesShown + 1}) AS part`,
  );
  return sql().$queryRaw<CommentRow[]>`
    SELECT c.*, a."pseudonym", a."role"
    FROM (${Prisma.join(each, " UNION ALL ")}) AS c ${withWriter}
    ORDER BY c."seq"`;
}

/** Roots with their first replies as threads. */
export async function withReplies(who: Who, concept: Discussed, roots: CommentRow[]): Promise<ShownComment[]> {
  return asThreads(who, concept, await addReplies(roots));
}

/** Roots, their first replies, and of longer threads the first reply that is not here. */
export interface Answered {
  roots: CommentRow[];
  replies: CommentRow[];
  more: ReadonlyMap<string, string>;
}

/** The tables that rows of comments are read from. */
export const tablesOfRows = ["Comment", "Account", "Proposal", "Anchor"];

export async function addReplies(roots: CommentRow[]): Promise<Answered> {
  const counts = new Map<string, number>();
  const more = new Map<string, string>();
  const replies = (await firstReplies(roots)).filter(({ rootId, code }) => {
    const count = (counts.get(rootId) ?? 0) + 1;
    counts.set(rootId, count);
    if (count > repliesShown) more.set(rootId, code);
    return count <= repliesShown;
  });
  return { roots, replies, more };
}

/** Which of the reader's own comments may still be changed; asks for those of today and yesterday alone. */
async function editableAmong(who: Who, rows: readonly CommentRow[]): Promise<ReadonlySet<string>> {
  const since = new Date(now() - 24 * 60 * 60_000).toISOString().slice(0, 10);
  const own = rows.filter(({ authorId, writtenOn }) => authorId === who.id && writtenOn >= since);
  return openOf(own.map(({ id }) => id));
}

/**
 * Rows as threads for a reader: which of them they endorse is one read more, and none where nobody endorses any; which
 * of their own they may change is another, where they wrote any lately.
 */
export async function asThreads(
  who: Who,
  { marked, takesComments, read = null }: Discussed,
  rows: {
    roots: CommentRow[];
    replies: CommentRow[];
    more?: ReadonlyMap<string, string>;
    elsewhere?: ReadonlyMap<string, Parent>;
  },
): Promise<ShownComment[]> {
  const { roots, replies, ...around } = rows;
  const all = [...roots, ...replies];
  const [endorsed, editable] = await Promise.all([endorsedAmong(who, all), editableAmong(who, all)]);
  const reading = { reader: who.id, authors: marked, open: takesComments, endorsed, editable, read };
  return noteAnswers(who, threadsOf(roots, replies, { ...reading, ...around }));
}

/** The comments that these replies answer and that are not among the rows: one read, none where all are. */
export async function parentsElsewhere(rows: readonly CommentRow[]): Promise<Map<string, Parent>> {
  const here = new Set(rows.map(({ id }) => id));
  const ids = new Set(rows.flatMap(({ parentId }) => (parentId && !here.has(parentId) ? [parentId] : [])));
  if (ids.size === 0) return new Map();
  const parents = await db().comment.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, code: true, state: true, author: { select: { pseudonym: true } } },
  });
  return new Map(
    parents.map(({ id, code, state, author }) => [
      id,
      { code, pseudonym: state === "visible" ? (author?.pseudonym ?? null) : null },
    ]),
  );
}
