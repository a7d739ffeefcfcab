import { Prisma, sql } from "~/platform/db.server";
import { type Facets, letters, type SearchIndex } from "./search-parts.server";
import type { Query, Sought } from "./search-query";

const quoted = (keys: readonly string[]) => `"${keys.join(" ").replace(/"/g, "")}"`;

function term({ ways, open }: Sought, wide: boolean): string {
  return `(${ways.map((keys) => quoted(keys) + (wide && open ? " *" : "")).join(" OR ")})`;
}

function words({ sought, without }: Query, wide: boolean): string {
  const all = sought.map((one) => term(one, wide)).join(" AND ");
  return without.length > 0 ? `(${all}) NOT (${without.map((one) => term(one, false)).join(" OR ")})` : all;
}

function conceptMatch(query: Query, wide: boolean, facets: Facets): string {
  const narrowed = Object.entries(letters).flatMap(([name, letter]) => {
    const value = facets[name as keyof Facets];
    return value ? [`facets : "${letter}_${value.replace(/\W/g, "")}"`] : [];
  });
  return [`{title summary body} : (${words(query, wide)})`, ...narrowed].join(" AND ");
}

/** How a word weighs: in the title, in the summary, in the text. */
const weights = Prisma.raw("10.0, 4.0, 1.0, 0.0");

/** SQLite's FTS5. */
export const inSqlite: SearchIndex = {
  commentsAtOnce: false,
  async putConcept(tx, row) {
    await tx.$executeRaw`
      INSERT OR REPLACE INTO "ConceptSearch" (rowid, title, summary, body, facets, plain, version)
      VALUES (${row.number}, ${row.title}, ${row.summary}, ${row.body}, ${row.facets}, ${row.plain}, ${row.version})`;
  },
  async putComment(tx, { number, body }) {
    await tx.$executeRaw`INSERT OR REPLACE INTO "CommentSearch" (rowid, body) VALUES (${number}, ${body})`;
  },
  async lastCommentNumber(tx) {
    const [row] = await tx.$queryRaw<{ last: number | bigint | null }[]>`
      SELECT MAX("id") AS "last" FROM "CommentSearch_docsize"`;
    return row?.last == null ? null : Number(row.last);
  },
  async findConceptNumbers(query, { wide, facets, order, most, open, count }) {
    const match = conceptMatch(query, wide, facets);
    if (open) {
      return sql().$queryRaw`
        SELECT rowid AS "number" FROM "ConceptSearch"
        WHERE "ConceptSearch" MATCH ${match} AND rowid IN (${open})
        ORDER BY rowid DESC LIMIT ${most}`;
    }
    if (count) {
      return sql().$queryRaw`
        SELECT "publishedSeq" AS "number" FROM "Concept" c
        WHERE "publishedSeq" IN (SELECT rowid FROM "ConceptSearch" WHERE "ConceptSearch" MATCH ${match})
        ORDER BY ${count} DESC, "publishedSeq" DESC LIMIT ${most}`;
    }
    return sql().$queryRaw`
      SELECT rowid AS "number" FROM "ConceptSearch" WHERE "ConceptSearch" MATCH ${match}
      ORDER BY ${order === "newest" ? Prisma.sql`rowid DESC` : Prisma.sql`bm25("ConceptSearch", ${weights}), rowid DESC`}
      LIMIT ${most}`;
  },
  async plainTexts(numbers) {
    return sql().$queryRaw`
      SELECT rowid AS "number", plain FROM "ConceptSearch" WHERE rowid IN (${Prisma.join([...numbers])})`;
  },
  async findCommentNumbers(query, { wide, below, most }) {
    return sql().$queryRaw`
      SELECT rowid AS "number" FROM "CommentSearch"
      WHERE "CommentSearch" MATCH ${words(query, wide)} AND rowid < ${below ?? Number.MAX_SAFE_INTEGER}
      ORDER BY rowid DESC LIMIT ${most}`;
  },
  isIndexed: Prisma.sql`EXISTS (SELECT 1 FROM "ConceptSearch_docsize" s WHERE s."id" = c."publishedSeq")`,
  inOrderWritten: Prisma.sql`"writtenOn" DESC, rowid DESC`,
};
