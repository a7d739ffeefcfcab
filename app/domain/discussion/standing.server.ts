import { settingOf, settingValue } from "~/domain/settings.server";
import type { Setting } from "~/domain/settings.schema";
import { Prisma, sql } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { lastMutedDay } from "./own-moderation.server";

/** Where a comment is to stand: below a concept, a proposal to change one, or another comment. */
export type Below = { slug: string } | { slug: string; proposal: string } | { parent: string };

/** What a comment is written on, and what of its writer is known before it is taken. */
export interface Standing {
  conceptId: string;
  proposalId: string | null;
  parent: { id: string; rootId: string; depth: number } | null;
  /** Minutes between two comments of a member. */
  slowMinutes: number;
  /** The last day on which the writer is muted. */
  mutedUntil: string | null;
  premoderated: Setting<"premoderated">;
  /** What the same form has made before: a comment, or one that waits. */
  sent: { code: string; authorId: string | null } | null;
}

interface Row {
  conceptId: string;
  proposalId: string | null;
  parentId: string | null;
  rootId: string | null;
  depth: number | bigint | null;
  slowMinutes: number | bigint;
  mutedUntil: string | null;
  premoderated: string | null;
  sentCode: string | null;
  sentBy: string | null;
}

const nothing = Prisma.sql`CAST(NULL AS TEXT)`;
const noNumber = Prisma.sql`CAST(NULL AS INTEGER)`;
const noParent = Prisma.sql`${nothing} AS "parentId", ${nothing} AS "rootId", ${noNumber} AS "depth"`;

function targetOf(below: Below): Prisma.Sql {
  if ("parent" in below) {
    return Prisma.sql`
      SELECT "conceptId", ${nothing} AS "proposalId", "id" AS "parentId", "rootId", "depth"
      FROM "Comment" WHERE "code" = ${below.parent}`;
  }
  if ("proposal" in below) {
    return Prisma.sql`
      SELECT p."conceptId", p."id" AS "proposalId", ${noParent}
      FROM "Proposal" p JOIN "Concept" o ON o."id" = p."conceptId"
      WHERE p."code" = ${below.proposal} AND o."slug" = ${below.slug}`;
  }
  return Prisma.sql`
    SELECT "id" AS "conceptId", ${nothing} AS "proposalId", ${noParent} FROM "Concept" WHERE "slug" = ${below.slug}`;
}

/** Where a comment is to stand, all in one question. 404 where there is no such place in what is read. */
export async function findStanding(accountId: string, below: Below, formToken: string): Promise<Standing> {
  // Asked at every comment, hence written out.
  const [row] = await sql().$queryRaw<Row[]>`
    SELECT t.*, c."slowMinutes", s."code" AS "sentCode", s."authorId" AS "sentBy",
      (${lastMutedDay(accountId)}) AS "mutedUntil",
      (${settingValue("premoderated")}) AS "premoderated"
    FROM (${targetOf(below)}) t
    JOIN "Concept" c ON c."id" = t."conceptId" AND c."reading" <> 'none'
    LEFT JOIN (
      SELECT "code", "authorId" FROM "Comment" WHERE "formToken" = ${formToken}
      UNION ALL SELECT "code", "authorId" FROM "WaitingComment" WHERE "formToken" = ${formToken}
    ) s ON TRUE
    LIMIT 1`;
  const { conceptId, proposalId, parentId, rootId, depth, ...known } = found(row);
  return {
    ...{ conceptId, proposalId, mutedUntil: known.mutedUntil, slowMinutes: Number(known.slowMinutes) },
    parent: parentId === null ? null : { id: parentId, rootId: rootId ?? parentId, depth: Number(depth) },
    premoderated: settingOf("premoderated", known.premoderated),
    sent: known.sentCode === null ? null : { code: known.sentCode, authorId: known.sentBy },
  };
}
