import { allow, may, type Who } from "~/domain/permissions";
import { db, Prisma } from "~/platform/db.server";
import type { ConceptSearch } from "./listing.schema";
import { perPage } from "./listing.server";

/** A concept of the list. */
export interface ListedConcept {
  slug: string;
  title: string;
  summary: string;
  sphere: string;
  authorKind: string;
  language: string;
  publishedOn: string | null;
  commentCount: number;
  archived: boolean;
}

interface Row extends Omit<ListedConcept, "archived"> {
  reading: string;
  counted: number | bigint;
  publishedSeq: number | bigint;
}

/** Below so many, endorsements are not told one from another, so they are not sorted by either. */
const told = 10;

const count = {
  newest: Prisma.sql`0`,
  discussed: Prisma.sql`c."commentCount"`,
  endorsed: Prisma.sql`c."endorsements"`,
};

function narrowed({ sphere, kind, language, state }: ConceptSearch) {
  return [
    Prisma.sql`c."reading" = ${state ?? "open"} AND c."publishedSeq" IS NOT NULL`,
    ...(sphere ? [Prisma.sql`c."sphere" = ${sphere}`] : []),
    ...(kind ? [Prisma.sql`c."authorKind" = ${kind}`] : []),
    ...(language ? [Prisma.sql`c."language" = ${language}`] : []),
  ];
}

async function read(by: Prisma.Sql, rules: Prisma.Sql[], order: Prisma.Sql, most: number): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT c."slug", v."title", v."summary", c."sphere", c."authorKind", c."language", c."publishedOn",
      c."commentCount", c."reading", ${by} AS "counted", c."publishedSeq"
    FROM "Concept" c JOIN "ConceptVersion" v ON v."id" = c."currentId"
    WHERE ${Prisma.join(rules, " AND ")}
    ORDER BY ${order} LIMIT ${most}`;
}

const newestFirst = Prisma.sql`c."publishedSeq" DESC`;

/**
 * A page of the concepts that members read: the newest, the most discussed or the most endorsed first. `next` is the
 * place at which the page after it begins. Each order walks along an index from its place; nothing is counted.
 */
export async function listConcepts(who: Who | null, search: ConceptSearch) {
  allow(who, may.readAsMember(who));
  const { sort = "newest", after } = search;
  const rules = narrowed(search);
  const most = perPage + 1;
  const below = after && Prisma.sql`c."publishedSeq" < ${after[1]}`;
  let rows: Row[];
  if (sort === "newest") rows = await read(count.newest, [...rules, ...(below ? [below] : [])], newestFirst, most);
  else if (sort === "discussed") {
    const place = after && Prisma.sql`(c."commentCount", c."publishedSeq") < (${after[0]}, ${after[1]})`;
    const order = Prisma.sql`c."commentCount" DESC, c."publishedSeq" DESC`;
    rows = await read(count.discussed, [...rules, ...(place ? [place] : [])], order, most);
  } else rows = await byEndorsements(rules, after, most);
  const items = rows.slice(0, perPage);
  const last = items.at(-1);
  return {
    items: items.map(({ reading, counted: _counted, publishedSeq: _seq, commentCount, ...row }): ListedConcept => ({
      ...row,
      commentCount: Number(commentCount),
      archived: reading === "archived",
    })),
    next: rows.length > perPage && last ? `${Number(last.counted)}-${Number(last.publishedSeq)}` : "",
  };
}

/** First those with ten endorsements or more, by their number; then the others, the newest first. */
async function byEndorsements(rules: Prisma.Sql[], after: [number, number] | undefined, most: number): Promise<Row[]> {
  const many = Prisma.sql`c."endorsements" >= ${told}`;
  const few = Prisma.sql`c."endorsements" < ${told}`;
  const order = Prisma.sql`c."endorsements" DESC, c."publishedSeq" DESC`;
  const amongFew = after !== undefined && after[0] < told;
  const place = after && Prisma.sql`(c."endorsements", c."publishedSeq") < (${after[0]}, ${after[1]})`;
  const first = amongFew ? [] : await read(count.endorsed, [...rules, many, ...(place ? [place] : [])], order, most);
  if (first.length >= most) return first;
  const below = amongFew ? [Prisma.sql`c."publishedSeq" < ${after[1]}`] : [];
  const rest = await read(count.newest, [...rules, few, ...below], newestFirst, most - first.length);
  return [...first, ...rest];
}
