import { allow, may, type Who } from "~/domain/permissions";
import { Prisma, sql } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { seqsOf } from "./listing.server";
import type { ThreadPage } from "./pages";
import { repliesAPage, type View } from "./places";
import {
  asThreads,
  parentsElsewhere,
  readComments,
  rootColumns,
  stands,
  withRootParts,
  type Discussed,
} from "./rows.server";
import type { CommentRow } from "./threads";

/** How many of the comments that a reply answers are shown above it where a stretch begins with it. */
const mostAncestors = 10;

/**
 * One whole thread by the code of its root; a very long one in stretches: from the reply that the address names, below
 * the comments that it answers, or up to it. Six reads at most. Refuses a thread that this discussion does not have.
 */
export async function listThread(who: Who | null, concept: Discussed, view: View): Promise<ThreadPage> {
  allow(who, may.readAsMember(who));
  const [first] = await sql().$queryRaw<CommentRow[]>`
    SELECT ${rootColumns} FROM "Comment" c ${withRootParts}
    WHERE c."code" = ${view.thread ?? ""} AND c."conceptId" = ${concept.id} AND c."depth" = 0`;
  const root = found(first);
  const stretch = await stretchOf(root, view);
  const { replies } = stretch;
  const begins = replies[0];
  const ancestors = stretch.earlier && begins ? await ancestorsOf(begins, root) : [];
  const elsewhere = await parentsElsewhere([root, ...ancestors, ...replies]);
  const threads = await asThreads(who, concept, { roots: [root], replies: [...ancestors, ...replies], elsewhere });
  const { code: thread } = root;
  return {
    ...{ threads, root: thread, seqs: seqsOf(threads) },
    earlier: stretch.earlier ? { thread, until: begins?.code } : null,
    later: stretch.later ? { thread, from: stretch.later } : null,
  };
}

/** Replies of a stretch in their order, whether some stand before it, and the first one after it. */
async function stretchOf(
  root: CommentRow,
  { from, until }: View,
): Promise<{ replies: CommentRow[]; earlier: boolean; later: string | null }> {
  const edge = from ?? until;
  const at = edge ? await placeIn(root, edge) : undefined;
  if (at && until) {
    const rows = await replies(root, Prisma.sql`c."seq" < ${at.seq} AND c."seq" > ${root.seq}`, Prisma.sql`DESC`);
    const here = rows.slice(0, repliesAPage).reverse();
    return { replies: here, earlier: rows.length > repliesAPage, later: until };
  }
  const rows = await replies(root, Prisma.sql`c."seq" >= ${at?.seq ?? Number(root.seq) + 1}`, Prisma.sql`ASC`);
  const later = rows[repliesAPage]?.code ?? null;
  return { replies: rows.slice(0, repliesAPage), earlier: Boolean(Number(at?.earlier ?? 0)), later };
}

/** Where a reply stands in its thread, and whether others stand before it; nothing where it is no reply there. */
async function placeIn({ id }: CommentRow, code: string) {
  const [at] = await sql().$queryRaw<{ seq: number | bigint; earlier: number | bigint }[]>`
    SELECT m."seq", EXISTS (
      SELECT 1 FROM "Comment" c
      WHERE c."rootId" = ${id} AND c."seq" < m."seq" AND c."depth" > 0 AND ${stands}) AS "earlier"
    FROM "Comment" m WHERE m."code" = ${code} AND m."rootId" = ${id} AND m."depth" > 0`;
  return at;
}

async function replies(root: CommentRow, where: Prisma.Sql, way: Prisma.Sql): Promise<CommentRow[]> {
  return readComments(
    Prisma.sql`c."rootId" = ${root.id} AND ${where} AND c."depth" > 0 AND ${stands}`,
    Prisma.sql`ORDER BY c."seq" ${way} LIMIT ${repliesAPage + 1}`,
  );
}

/** The comments that a reply answers, one answering the next, below the root: the nearest ones. */
async function ancestorsOf({ id }: CommentRow, root: CommentRow): Promise<CommentRow[]> {
  return readComments(
    Prisma.sql`c."id" IN (
      WITH RECURSIVE up("id", "far") AS (
        SELECT m."parentId", 1 FROM "Comment" m WHERE m."id" = ${id}
        UNION ALL
        SELECT m."parentId", up."far" + 1 FROM up JOIN "Comment" m ON m."id" = up."id" WHERE up."far" < ${mostAncestors})
      SELECT up."id" FROM up) AND c."id" <> ${root.id}`,
    Prisma.sql`ORDER BY c."seq"`,
  );
}
