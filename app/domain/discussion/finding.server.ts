import { allow, may, type Who } from "~/domain/permissions";
import { db, Prisma, sql } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { discussionPath, pageOfRoot, repliesAPage, repliesShown } from "./places";
import { stands } from "./rows.server";

/** A comment on what members read, with what stands around it. */
export async function findComment(who: Who | null, code: string) {
  allow(who, may.readAsMember(who));
  const comment = await db().comment.findFirst({
    where: { code, concept: { reading: { not: "none" } } },
    include: {
      author: { select: { pseudonym: true } },
      concept: {
        select: {
          slug: true,
          reading: true,
          discussion: true,
          rootCount: true,
          language: true,
          current: { select: { title: true } },
        },
      },
    },
  });
  const { concept, author, ...rest } = found(comment);
  return {
    ...rest,
    pseudonym: author?.pseudonym ?? null,
    concept: {
      slug: found(concept.slug),
      open: concept.reading === "open" && concept.discussion === "open",
      rootCount: concept.rootCount,
      title: concept.current?.title ?? "",
      language: concept.language,
    },
  };
}

interface Placed {
  code: string;
  depth: number | bigint;
  seq: number | bigint;
  rootId: string;
  rootCode: string;
  rootSeq: number | bigint;
  rootNumber: number | bigint;
  slug: string;
  /** Whether it has its place on a page. */
  stands: number | bigint;
}

/** How far the comments are followed that were deleted one above the other. */
const mostDeleted = 50;

/**
 * The address of the page on which a comment stands, with the place on it: the page of its root where it is among the
 * first replies, else its thread, a long one from this reply on. A deleted comment without replies has left its place:
 * the nearest one that it answered is shown. Two reads.
 */
export async function findCommentPath(who: Who | null, code: string): Promise<string> {
  allow(who, may.readAsMember(who));
  const [row] = await sql().$queryRaw<Placed[]>`
    WITH RECURSIVE up("id", "far") AS (
      SELECT m."id", 0 FROM "Comment" m WHERE m."code" = ${code}
      UNION ALL
      SELECT c."parentId", up."far" + 1 FROM up JOIN "Comment" c ON c."id" = up."id"
      WHERE c."parentId" IS NOT NULL AND NOT ${stands} AND up."far" < ${mostDeleted})
    SELECT c."code", c."depth", c."seq", c."rootId", r."code" AS "rootCode", r."seq" AS "rootSeq", r."rootNumber",
      k."slug", ${stands} AS "stands"
    FROM up JOIN "Comment" c ON c."id" = up."id" JOIN "Comment" r ON r."id" = c."rootId"
    JOIN "Concept" k ON k."id" = c."conceptId"
    WHERE k."reading" <> 'none'
    ORDER BY up."far" DESC LIMIT 1`;
  const comment = found(row);
  const { slug, rootCode: thread } = comment;
  const fragment = Number(comment.stands) ? `comment-${comment.code}` : "discussion";
  const before = Number(comment.depth) > 0 ? await repliesBefore(comment) : 0;
  if (before >= repliesAPage) return discussionPath(slug, { thread, from: comment.code }, fragment);
  if (before >= repliesShown) return discussionPath(slug, { thread }, fragment);
  return discussionPath(slug, { page: pageOfRoot(Number(comment.rootNumber)) }, fragment);
}

/** How many replies stand before one in its thread, as far as it matters. */
async function repliesBefore({ rootId, rootSeq, seq }: Placed): Promise<number> {
  const rows = await sql().$queryRaw<{ count: number | bigint }[]>(Prisma.sql`
    SELECT COUNT(*) AS "count" FROM (
      SELECT 1 FROM "Comment" c
      WHERE c."rootId" = ${rootId} AND c."seq" > ${rootSeq} AND c."seq" < ${seq} AND ${stands}
      LIMIT ${repliesAPage}) AS part`);
  return Number(rows[0]?.count ?? 0);
}

/** Day of the last comment on a concept, by its id; null where there is none. */
export async function findLastDay(who: Who | null, conceptId: string): Promise<string | null> {
  allow(who, may.readAsMember(who));
  const last = await db().comment.findFirst({
    where: { conceptId },
    orderBy: { seq: "desc" },
    select: { writtenOn: true },
  });
  return last?.writtenOn ?? null;
}
