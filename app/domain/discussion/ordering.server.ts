import { Prisma, sql } from "~/platform/db.server";
import { rootColumns, withRootParts, type Discussed } from "./rows.server";
import { rootsAPage, type Filter, type Key, type Order } from "./places";
import type { CommentRow } from "./threads";

/**
 * What stands in the order by endorsements: of a number below ten no more than its band, as people are told. The
 * indexes are made on the same expression.
 */
const byEndorsements = Prisma.sql`(CASE WHEN c."endorsements" >= 10 THEN c."endorsements"
  WHEN c."endorsements" >= 5 THEN 2 WHEN c."endorsements" > 0 THEN 1 ELSE 0 END)`;

const counted = { endorsed: byEndorsements, discussed: Prisma.sql`c."threadSize"` };

/** A root as a page of an order reads it, with what is counted there. */
type Placed = CommentRow & { counted: number | bigint };

/** A page of an order, with the places of what stands on either side; null where there is nothing. */
export interface PageOfRoots {
  roots: CommentRow[];
  before: Key | null;
  after: Key | null;
}

/** Threads that authors of the concept answered, of those who are shown by pseudonym: what they said where others began. */
function answeredBy(conceptId: string, marked: readonly string[]): Prisma.Sql {
  const authors = Prisma.join([...marked]);
  return Prisma.sql`(SELECT DISTINCT m."rootId" FROM "Comment" m
    WHERE m."authorId" IN (${authors}) AND m."conceptId" = ${conceptId} AND m."depth" > 0 AND m."state" = 'visible')
    AS w CROSS JOIN "Comment" c`;
}

/** Which of the threads they answered; those words stand apart, as a CROSS JOIN of PostgreSQL has no ON. */
function answeredWhere(marked: readonly string[]): Prisma.Sql {
  return Prisma.sql`AND c."id" = w."rootId"
    AND (c."authorId" IS NULL OR c."authorId" NOT IN (${Prisma.join([...marked])}))`;
}

/** Words of the conditions are those of the partial indexes, so that they serve. */
function picked(filter: Filter): Prisma.Sql {
  if ("stance" in filter) return Prisma.sql`AND c."stance" = ${filter.stance} AND c."stance" <> 'none'`;
  if ("section" in filter) return Prisma.sql`AND c."section" = ${filter.section} AND c."section" <> ''`;
  return Prisma.empty;
}

/** The query for a page of roots, and one root more that tells whether there is a page after it. */
export function queryOfRoots(
  { id, marked }: Pick<Discussed, "id" | "marked">,
  { order, filter, edge, backwards }: { order: Order; filter: Filter; edge: Key | undefined; backwards: boolean },
): Prisma.Sql {
  const count = order === "endorsed" || order === "discussed" ? counted[order] : null;
  const descending = (order !== "oldest") !== backwards;
  const way = descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const than = descending ? Prisma.sql`<` : Prisma.sql`>`;
  const beyond = !edge
    ? Prisma.empty
    : count
      ? Prisma.sql`AND (${count}, c."seq") ${than} (${edge[0]}, ${edge[1]})`
      : Prisma.sql`AND c."seq" ${than} ${edge[1]}`;
  const answered = "show" in filter && filter.show === "answered";
  return Prisma.sql`
    SELECT ${rootColumns}, ${count ?? Prisma.sql`0`} AS "counted"
    FROM ${answered ? answeredBy(id, marked) : Prisma.sql`"Comment" c`} ${withRootParts}
    WHERE c."conceptId" = ${id} AND c."depth" = 0 ${answered ? answeredWhere(marked) : picked(filter)} ${beyond}
    ORDER BY ${count ? Prisma.sql`${count} ${way}, ` : Prisma.empty} c."seq" ${way}
    LIMIT ${rootsAPage + 1}`;
}

/** A page of the roots of a discussion in an order, beside a place in it. Costs what it shows. */
export async function pageOfRoots(
  concept: Pick<Discussed, "id" | "marked">,
  view: { order: Order; filter: Filter; after?: Key | undefined; before?: Key | undefined },
): Promise<PageOfRoots> {
  const { order, filter, after, before } = view;
  const backwards = before !== undefined;
  // Nobody is named who could have answered.
  if ("show" in filter && concept.marked.length === 0) return { roots: [], before: null, after: null };
  const rows = await sql().$queryRaw<Placed[]>(
    queryOfRoots(concept, { order, filter, edge: before ?? after, backwards }),
  );
  const more = rows.length > rootsAPage;
  const roots = rows.slice(0, rootsAPage);
  if (backwards) roots.reverse();
  const place = (row: Placed | undefined): Key | null => (row ? [Number(row.counted), Number(row.seq)] : null);
  return {
    roots,
    before: (backwards ? more : after !== undefined) ? place(roots[0]) : null,
    after: backwards || more ? place(roots.at(-1)) : null,
  };
}
