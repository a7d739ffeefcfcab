import { Prisma, type Sql, type Tx } from "~/platform/db.server";
import { env, isPostgresql } from "~/platform/env.server";
import { inPostgresql } from "./search-in-postgresql.server";
import { inSqlite } from "./search-in-sqlite.server";
import type { CommentRow, ConceptRow, Facets, FoundOrder, SearchIndex } from "./search-parts.server";
import type { Query } from "./search-query";

export { facetsOf, type FoundOrder } from "./search-parts.server";

// What the full-text search asks of the database. Whatever else searches goes through these functions, and a query of
// somebody comes here only as keys of letters and digits (search-words.ts), never as it was typed.

function index(): SearchIndex {
  return isPostgresql(env().DATABASE_URL) ? inPostgresql : inSqlite;
}

/** Whether the words of a comment are put into the search with the comment; else some come there together. */
export function commentsComeAtOnce(): boolean {
  return index().commentsAtOnce;
}

/** Puts the words of a concept into the index, in place of what stands there under its number. */
export async function putConcept(tx: Tx, row: ConceptRow): Promise<void> {
  await index().putConcept(tx, row);
}

/** Puts the words of a comment into the index. */
export async function putComment(tx: Sql, row: CommentRow): Promise<void> {
  await index().putComment(tx, row);
}

/** The highest number that the index of comments has; null while it is empty. */
export async function lastCommentNumber(tx: Sql): Promise<number | null> {
  return index().lastCommentNumber(tx);
}

/** Where few endorse, the order must not say what the number does not: below ten all are alike. */
const counts = {
  discussed: Prisma.sql`"commentCount"`,
  endorsed: Prisma.sql`CASE WHEN "endorsements" < 10 THEN 0 ELSE "endorsements" END`,
};

/** What the public may read, as the rows of concept and authors say at this moment. */
const readByEveryone = Prisma.sql`
  SELECT c."publishedSeq" FROM "Concept" c
  WHERE c."audience" = 'public' AND c."reading" <> 'none' AND c."publishedSeq" IS NOT NULL
    AND EXISTS (SELECT 1 FROM "ConceptAuthor" w WHERE w."conceptId" = c."id")
    AND NOT EXISTS (SELECT 1 FROM "ConceptAuthor" w WHERE w."conceptId" = c."id" AND w."agreedOn" IS NULL)`;

/** Numbers of the concepts that fit, at most `most`; for everyone the newest of what the public may read. */
export async function findConceptNumbers(
  query: Query,
  wanted: { wide: boolean; facets: Facets; order: FoundOrder; most: number; forEveryone: boolean },
): Promise<number[]> {
  const { forEveryone, ...rest } = wanted;
  const counted = wanted.order === "discussed" || wanted.order === "endorsed" ? counts[wanted.order] : null;
  const open = forEveryone ? readByEveryone : null;
  const rows = await index().findConceptNumbers(query, { ...rest, open, count: counted });
  return rows.map(({ number }) => Number(number));
}

/** The plain texts of concepts by their numbers, for passages. */
export async function plainTexts(numbers: readonly number[]): Promise<Map<number, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await index().plainTexts(numbers);
  return new Map(rows.map(({ number, plain }) => [Number(number), plain]));
}

/**
 * Numbers of the comments that fit, the newest first, below a number: the index is read from its new end and no further
 * than the page needs, so that a word which stands in every third of a million comments costs no more than a rare one.
 */
export async function findCommentNumbers(
  query: Query,
  wanted: { wide: boolean; below?: number | undefined; most: number },
): Promise<number[]> {
  const rows = await index().findCommentNumbers(query, wanted);
  return rows.map(({ number }) => Number(number));
}

/** Concepts that are read and not in the index, at most so many. */
export async function conceptsToIndex(tx: Tx, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Concept" c
    WHERE c."reading" <> 'none' AND c."publishedSeq" IS NOT NULL AND c."currentId" IS NOT NULL
      AND NOT ${index().isIndexed}
    ORDER BY c."publishedSeq" DESC LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/** Visible comments that are not in the index, the newest first, at most so many. */
export async function commentsToIndex(tx: Tx, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Comment" WHERE "searchSeq" IS NULL AND "state" = 'visible'
    ORDER BY ${index().inOrderWritten} LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
