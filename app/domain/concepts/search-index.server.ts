import { db, Prisma, type Sql, type Tx } from "~/platform/db.server";
import type { Query, Sought } from "./search-query";

// What the full-text search asks of the database: SQLite's FTS5 here. Whatever else searches goes through these functions,
// and a query of somebody comes here only as keys of letters and digits (search-words.ts), never as it was typed.

/** The words of a concept that is read. */
export interface ConceptRow {
  number: number;
  title: string;
  summary: string;
  body: string;
  facets: string;
  plain: string;
  version: string;
}

/** Puts the words of a concept into the index, in place of what stands there under its number. */
export async function putConcept(tx: Tx, row: ConceptRow): Promise<void> {
  await tx.$executeRaw`
    INSERT OR REPLACE INTO "ConceptSearch" (rowid, title, summary, body, facets, plain, version)
    VALUES (${row.number}, ${row.title}, ${row.summary}, ${row.body}, ${row.facets}, ${row.plain}, ${row.version})`;
}

/** Puts the words of a comment into the index. */
export async function putComment(tx: Sql, row: { number: number; body: string }): Promise<void> {
  await tx.$executeRaw`INSERT OR REPLACE INTO "CommentSearch" (rowid, body) VALUES (${row.number}, ${row.body})`;
}

/** The highest number that the index of comments has; null while it is empty. */
export async function lastCommentNumber(tx: Sql): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ last: number | bigint | null }[]>`
    SELECT MAX("id") AS "last" FROM "CommentSearch_docsize"`;
  return row?.last == null ? null : Number(row.last);
}

const quoted = (keys: readonly string[]) => `"${keys.join(" ").replace(/"/g, "")}"`;

function term({ ways, open }: Sought, wide: boolean): string {
  return `(${ways.map((keys) => quoted(keys) + (wide && open ? " *" : "")).join(" OR ")})`;
}

function words({ sought, without }: Query, wide: boolean): string {
  const all = sought.map((one) => term(one, wide)).join(" AND ");
  return without.length > 0 ? `(${all}) NOT (${without.map((one) => term(one, false)).join(" OR ")})` : all;
}

/** What narrows a search among concepts, as it stands in the column `facets`. */
export interface Facets {
  reading?: string | undefined;
  sphere?: string | undefined;
  kind?: string | undefined;
  language?: string | undefined;
}

const letters = { reading: "r", sphere: "s", kind: "k", language: "l" } as const;

/** The column `facets` of a concept; the trigger that keeps it in step writes the same. */
export function facetsOf(concept: { reading: string; sphere: string; authorKind: string; language: string }): string {
  return `r_${concept.reading} s_${concept.sphere} k_${concept.authorKind} l_${concept.language}`;
}

function conceptMatch(query: Query, wide: boolean, facets: Facets): string {
  const narrowed = Object.entries(letters).flatMap(([name, letter]) => {
    const value = facets[name as keyof Facets];
    return value ? [`facets : "${letter}_${value.replace(/\W/g, "")}"`] : [];
  });
  return [`{title summary body} : (${words(query, wide)})`, ...narrowed].join(" AND ");
}

/** Orders of what is found. */
export type FoundOrder = "fitting" | "newest" | "discussed" | "endorsed";

/** Where few endorse, the order must not say what the number does not: below ten all are alike. */
const counts = {
  discussed: Prisma.sql`"commentCount"`,
  endorsed: Prisma.sql`CASE WHEN "endorsements" < 10 THEN 0 ELSE "endorsements" END`,
};

/** How a word weighs: in the title, in the summary, in the text. */
const weights = Prisma.raw("10.0, 4.0, 1.0, 0.0");

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
  const match = conceptMatch(query, wanted.wide, wanted.facets);
  if (wanted.forEveryone) {
    const open = await db().$queryRaw<{ number: number | bigint }[]>`
      SELECT rowid AS "number" FROM "ConceptSearch"
      WHERE "ConceptSearch" MATCH ${match} AND rowid IN (${readByEveryone})
      ORDER BY rowid DESC LIMIT ${wanted.most}`;
    return open.map(({ number }) => Number(number));
  }
  const rows =
    wanted.order === "discussed" || wanted.order === "endorsed"
      ? await db().$queryRaw<{ number: number | bigint }[]>`
          SELECT "publishedSeq" AS "number" FROM "Concept"
          WHERE "publishedSeq" IN (SELECT rowid FROM "ConceptSearch" WHERE "ConceptSearch" MATCH ${match})
          ORDER BY ${counts[wanted.order]} DESC, "publishedSeq" DESC LIMIT ${wanted.most}`
      : await db().$queryRaw<{ number: number | bigint }[]>`
          SELECT rowid AS "number" FROM "ConceptSearch" WHERE "ConceptSearch" MATCH ${match}
          ORDER BY ${wanted.order === "newest" ? Prisma.sql`rowid DESC` : Prisma.sql`bm25("ConceptSearch", ${weights}), rowid DESC`}
          LIMIT ${wanted.most}`;
  return rows.map(({ number }) => Number(number));
}

/** The plain texts of concepts by their numbers, for passages. */
export async function plainTexts(numbers: readonly number[]): Promise<Map<number, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await db().$queryRaw<{ number: number | bigint; plain: string }[]>`
    SELECT rowid AS "number", plain FROM "ConceptSearch" WHERE rowid IN (${Prisma.join(numbers)})`;
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
  const match = words(query, wanted.wide);
  const rows = await db().$queryRaw<{ number: number | bigint }[]>`
    SELECT rowid AS "number" FROM "CommentSearch"
    WHERE "CommentSearch" MATCH ${match} AND rowid < ${wanted.below ?? Number.MAX_SAFE_INTEGER}
    ORDER BY rowid DESC LIMIT ${wanted.most}`;
  return rows.map(({ number }) => Number(number));
}

/** Concepts that are read and not in the index, at most so many. */
export async function conceptsToIndex(tx: Tx, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Concept" c
    WHERE c."reading" <> 'none' AND c."publishedSeq" IS NOT NULL AND c."currentId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "ConceptSearch_docsize" s WHERE s."id" = c."publishedSeq")
    ORDER BY c."publishedSeq" DESC LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/** Visible comments that are not in the index, the newest first, at most so many. */
export async function commentsToIndex(tx: Tx, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Comment" WHERE "searchSeq" IS NULL AND "state" = 'visible'
    ORDER BY "writtenOn" DESC, rowid DESC LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
