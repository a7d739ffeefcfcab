import { Prisma, type Sql, sql, type Tx } from "~/platform/db.server";
import type { Query, Sought } from "./search-query";
import { type CommentRow, type ConceptRow, type Facets, letters, type SearchIndex } from "./search-parts.server";

/** Places of words that PostgreSQL tells apart; whatever stands further on is found, but not in a phrase. */
const lastPlace = 16_383;
/** Between two fields, so that no phrase reaches from one into the next. */
const apart = 10;

/**
 * Keys of fields with their places and weights, as PostgreSQL writes a vector. Keys are letters and digits alone
 * (search-words.ts); nothing else gets here.
 */
function vectorOf(fields: readonly (readonly [weight: "A" | "B" | "C", keys: string])[]): string {
  const places = new Map<string, string[]>();
  let place = 0;
  for (const [weight, keys] of fields) {
    for (const key of keys.split(" ")) {
      const plain = key.replace(/[^a-z0-9]/g, "");
      if (!plain) continue;
      place += 1;
      const known = places.get(plain) ?? [];
      // So many places of one word are kept by PostgreSQL, too.
      if (known.length < 255) known.push(`${Math.min(place, lastPlace)}${weight}`);
      places.set(plain, known);
    }
    place += apart;
  }
  return [...places].map(([key, where]) => `'${key}':${where.join(",")}`).join(" ");
}

function phrase(keys: readonly string[], open: boolean): string {
  const words = keys.flatMap((key) => key.split(" ")).map((key) => key.replace(/[^a-z0-9]/g, ""));
  return words.map((key, at) => `'${key}'${open && at === words.length - 1 ? ":*" : ""}`).join(" <-> ");
}

const term = ({ ways, open }: Sought, wide: boolean) =>
  `(${ways.map((keys) => `(${phrase(keys, wide && open)})`).join(" | ")})`;

function matchOf({ sought, without }: Query, wide: boolean): string {
  return [...sought.map((one) => term(one, wide)), ...without.map((one) => `!${term(one, false)}`)].join(" & ");
}

function narrowed(facets: Facets): Prisma.Sql {
  const wanted = Object.entries(letters).flatMap(([name, letter]) => {
    const value = facets[name as keyof Facets];
    return value ? [Prisma.sql`AND ' ' || s."facets" || ' ' LIKE ${`% ${letter}_${value.replace(/\W/g, "")} %`}`] : [];
  });
  return wanted.length > 0 ? Prisma.join(wanted, " ") : Prisma.empty;
}

/** PostgreSQL's own full text, fed with the same keys. */
export const inPostgresql: SearchIndex = {
  commentsAtOnce: true,
  async putConcept(tx: Tx, row: ConceptRow) {
    const words = vectorOf([
      ["A", row.title],
      ["B", row.summary],
      ["C", row.body],
    ]);
    await tx.$executeRaw`
      INSERT INTO "ConceptSearch" ("number", "words", "facets", "plain", "version")
      VALUES (${row.number}, CAST(${words} AS TSVECTOR), ${row.facets}, ${row.plain}, ${row.version})
      ON CONFLICT ("number") DO UPDATE SET "words" = excluded."words", "facets" = excluded."facets",
        "plain" = excluded."plain", "version" = excluded."version"`;
  },
  async putComment(tx: Sql, { number, body }: CommentRow) {
    await tx.$executeRaw`
      INSERT INTO "CommentSearch" ("number", "words") VALUES (${number}, CAST(${vectorOf([["C", body]])} AS TSVECTOR))
      ON CONFLICT ("number") DO UPDATE SET "words" = excluded."words"`;
  },
  async lastCommentNumber(tx: Sql) {
    const [row] = await tx.$queryRaw<{ last: number | null }[]>`SELECT MAX("number") AS "last" FROM "CommentSearch"`;
    return row?.last ?? null;
  },
  async findConceptNumbers(query, { wide, facets, order, most, open, count }) {
    const match = Prisma.sql`CAST(${matchOf(query, wide)} AS TSQUERY)`;
    const fits = Prisma.sql`s."words" @@ ${match} ${narrowed(facets)}`;
    if (open) {
      return sql().$queryRaw`
        SELECT s."number" FROM "ConceptSearch" s WHERE ${fits} AND s."number" IN (${open})
        ORDER BY s."number" DESC LIMIT ${most}`;
    }
    if (count) {
      return sql().$queryRaw`
        SELECT c."publishedSeq" AS "number" FROM "Concept" c JOIN "ConceptSearch" s ON s."number" = c."publishedSeq"
        WHERE ${fits} ORDER BY ${count} DESC, "publishedSeq" DESC LIMIT ${most}`;
    }
    const rank = Prisma.sql`ts_rank_cd('{0, 0.1, 0.4, 1.0}', s."words", ${match}, 1) DESC, s."number" DESC`;
    return sql().$queryRaw`
      SELECT s."number" FROM "ConceptSearch" s WHERE ${fits}
      ORDER BY ${order === "newest" ? Prisma.sql`s."number" DESC` : rank} LIMIT ${most}`;
  },
  async plainTexts(numbers) {
    return sql().$queryRaw`
      SELECT "number", "plain" FROM "ConceptSearch" WHERE "number" IN (${Prisma.join([...numbers])})`;
  },
  async findCommentNumbers(query, { wide, below, most }) {
    return sql().$queryRaw`
      SELECT "number" FROM "CommentSearch"
      WHERE "words" @@ CAST(${matchOf(query, wide)} AS TSQUERY) AND "number" < ${below ?? 2_147_483_647}
      ORDER BY "number" DESC LIMIT ${most}`;
  },
  isIndexed: Prisma.sql`EXISTS (SELECT 1 FROM "ConceptSearch" s WHERE s."number" = c."publishedSeq")`,
  // Rows have no order of their own here; those of a day come as their codes do.
  inOrderWritten: Prisma.sql`"writtenOn" DESC, "code" DESC`,
};
