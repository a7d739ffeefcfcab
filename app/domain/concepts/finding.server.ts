import { allow, may, type Who } from "~/domain/permissions";
import { Prisma, sql } from "~/platform/db.server";
import { shownAuthor, type ShownAuthor } from "./authors";
import { listAuthorsOf } from "./authors.server";
import type { ConceptSearch } from "./listing.schema";
import { perPage } from "./listing.server";

/** A concept of the list. */
export interface ListedConcept {
  slug: string;
  title: string;
  summary: string;
  sphere: string;
  authorKind: string;
  authors: ShownAuthor[];
  language: string;
  publishedOn: string | null;
  commentCount: number;
  archived: boolean;
}

interface Row extends Omit<ListedConcept, "archived" | "authors"> {
  id: string;
  version: number | bigint;
  reading: string;
  counted: number | bigint;
  publishedSeq: number | bigint;
}

/** Below so many, endorsements are not told one from another, so they are not sorted by either. */
const told = 10;

/** A stretch of a list: what stands in it, and by which count it is sorted; the newest first where by none. */
interface Stretch {
  rule?: Prisma.Sql;
  count?: Prisma.Sql;
}

// The sign before the column keeps the index by endorsements out of it: that of the order is walked along instead.
const few = Prisma.sql`+c."endorsements" < ${told}`;
const many = Prisma.sql`c."endorsements" >= ${told}`;

/** The stretches of each order, from the top; each is walked along an index from a place in it. */
const stretches: Record<NonNullable<ConceptSearch["sort"]>, Stretch[]> = {
  newest: [{}],
  discussed: [{ count: Prisma.sql`c."commentCount"` }],
  endorsed: [{ rule: many, count: Prisma.sql`c."endorsements"` }, { rule: few }],
};

function narrowed({ sphere, kind, language, state }: ConceptSearch) {
  return [
    Prisma.sql`c."reading" = ${state ?? "open"} AND c."publishedSeq" IS NOT NULL`,
    ...(sphere ? [Prisma.sql`c."sphere" = ${sphere}`] : []),
    ...(kind ? [Prisma.sql`c."authorKind" = ${kind}`] : []),
    ...(language ? [Prisma.sql`c."language" = ${language}`] : []),
  ];
}

/** Rows of a stretch, from a place in it or from its end, up or down the list. */
async function read(
  { rule, count }: Stretch,
  rules: Prisma.Sql[],
  from: [number, number] | null,
  up: boolean,
  most: number,
): Promise<Row[]> {
  const by = count ?? Prisma.sql`0`;
  const than = up ? Prisma.sql`>` : Prisma.sql`<`;
  const way = up ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const place =
    from &&
    (count
      ? Prisma.sql`(${count}, c."publishedSeq") ${than} (${from[0]}, ${from[1]})`
      : Prisma.sql`c."publishedSeq" ${than} ${from[1]}`);
  const order = count ? Prisma.sql`${count} ${way}, c."publishedSeq" ${way}` : Prisma.sql`c."publishedSeq" ${way}`;
  const all = [...rules, ...(rule ? [rule] : []), ...(place ? [place] : [])];
  return sql().$queryRaw<Row[]>`
    SELECT c."id", c."slug", v."number" AS "version", v."title", v."summary", c."sphere", c."authorKind", c."language",
      c."publishedOn", c."commentCount", c."reading", ${by} AS "counted", c."publishedSeq"
    FROM "Concept" c JOIN "ConceptVersion" v ON v."id" = c."currentId"
    WHERE ${Prisma.join(all, " AND ")}
    ORDER BY ${order} LIMIT ${most}`;
}

/**
 * A page of the concepts that members read: the newest, the most discussed or the most endorsed first. `previous` and
 * `next` are the places at which the pages beside it begin, empty where there is none. Nothing is counted.
 */
export async function listConcepts(who: Who | null, search: ConceptSearch) {
  allow(who, may.readAsMember(who));
  const { sort = "newest", after, before } = search;
  const rules = narrowed(search);
  const up = before !== undefined;
  const place = before ?? after ?? null;
  const parts = stretches[sort];
  const at = parts.length > 1 && place && place[0] < told ? 1 : 0;
  // Up or down from the stretch in which the place is, and from its end where there is no place.
  const way = up ? parts.slice(0, at + 1).reverse() : parts.slice(at);
  const rows: Row[] = [];
  for (const [n, part] of way.entries()) {
    const most = perPage + 1 - rows.length;
    if (most > 0) rows.push(...(await read(part, rules, n === 0 ? place : null, up, most)));
  }
  const more = rows.length > perPage;
  const items = rows.slice(0, perPage);
  if (up) items.reverse();
  const placeOf = (row: Row | undefined) => (row ? `${Number(row.counted)}-${Number(row.publishedSeq)}` : "");
  const authors = await listAuthorsOf(items);
  return {
    items: items.map(
      ({
        id,
        version: _version,
        reading,
        counted: _counted,
        publishedSeq: _seq,
        commentCount,
        ...row
      }): ListedConcept => ({
        ...row,
        authors: (authors.get(id) ?? []).map(shownAuthor),
        commentCount: Number(commentCount),
        archived: reading === "archived",
      }),
    ),
    previous: (up ? more : after !== undefined) ? placeOf(items[0]) : "",
    next: up || more ? placeOf(items.at(-1)) : "",
  };
}
