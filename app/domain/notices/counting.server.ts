import type { Who } from "~/domain/permissions";
import { Prisma, sql } from "~/platform/db.server";
import { mostCounted } from "./kinds";

/** Threads that a notice of several tells of, as far as they are still to be read; `n` is the notice. */
const threads = Prisma.sql`
  FROM "Concept" k JOIN "Comment" c ON c."conceptId" = k."id"
    AND c."rootNumber" >= n."since" AND c."rootNumber" <= n."upTo"
  WHERE k."code" = n."subject" AND k."reading" <> 'none' AND c."state" = 'visible'
    AND (c."authorId" IS NULL OR c."authorId" <> n."accountId")`;

/** Whether the notice `n` still tells of something: what was hidden, deleted or taken off takes its notice along. */
export const stands = Prisma.sql`
  CASE WHEN n."kind" IN ('decision', 'moderation') THEN TRUE
    WHEN n."kind" = 'comment' THEN EXISTS (SELECT 1 ${threads})
    ELSE EXISTS (
      SELECT 1 FROM "Comment" c JOIN "Concept" k ON k."id" = c."conceptId"
      WHERE c."code" = n."subject" AND c."state" = 'visible' AND k."reading" <> 'none') END`;

/** How many threads a notice tells of, up to one more than is counted, and the code of the first. */
export const threadsTold = Prisma.sql`
  CASE WHEN n."kind" = 'comment' THEN (SELECT COUNT(*) FROM (SELECT 1 ${threads} LIMIT ${mostCounted + 1}) AS few)
    ELSE 0 END AS "count",
  CASE WHEN n."kind" = 'comment' THEN (SELECT c."code" ${threads} ORDER BY c."rootNumber" LIMIT 1)
    ELSE NULL END AS "first"`;

/**
 * How much a member has not seen, up to one more than is counted: their notices, and what is new of the concepts that
 * stand under the tag of a follower. Read at every page of a member: one query, of two searches in an index.
 */
export async function countUnseen(who: Who, followerTag: string): Promise<number> {
  const [row] = await sql().$queryRaw<{ count: number | bigint }[]>`
    SELECT COUNT(*) AS "count" FROM (
      SELECT 1 FROM "Notice" n WHERE n."accountId" = ${who.id} AND NOT n."seen" AND ${stands}
      UNION ALL
      SELECT 1 FROM "ConceptFollow" f
      JOIN "Concept" c ON c."id" = f."conceptId" AND c."reading" <> 'none'
      JOIN "ConceptVersion" v ON v."id" = c."currentId"
      WHERE f."tag" = ${followerTag}
        AND (v."number" > f."version"
          OR EXISTS (SELECT 1 FROM "OfficialAnswer" a WHERE a."conceptId" = c."id" AND a."seq" > f."answer"))
        AND NOT EXISTS (
          SELECT 1 FROM "NoticeChoice" o WHERE o."accountId" = ${who.id} AND o."kind" = 'followed')
      LIMIT ${mostCounted + 1}) AS few`;
  return Number(row?.count ?? 0);
}
