import { Prisma, sql } from "~/platform/db.server";

/** A comment of a discussion that is read from end to end. */
export interface WholeComment {
  code: string;
  /** Number of its root, from 1, and its own order: together its place in the whole. */
  root: number;
  seq: number;
  depth: number;
  thread: string;
  replyTo: string | null;
  state: "visible" | "hidden" | "deleted";
  stance: string;
  section: string;
  writtenOn: string;
  pseudonym: string | null;
  /** Empty unless visible, as the name is: what was hidden or deleted is a place alone. */
  body: string;
  bodyHtml: string;
}

/** A place in the whole; before the first comment. */
export const beginning = { root: 0, seq: 0 };

const columns = Prisma.sql`c."code", c."seq", c."depth", c."stance", c."section", c."writtenOn",
  CASE WHEN c."state" IN ('visible', 'hidden') THEN c."state" ELSE 'deleted' END AS "state",
  CASE WHEN c."state" = 'visible' THEN c."body" ELSE '' END AS "body",
  CASE WHEN c."state" = 'visible' THEN c."bodyHtml" ELSE '' END AS "bodyHtml",
  CASE WHEN c."state" = 'visible' THEN a."pseudonym" END AS "pseudonym",
  r."code" AS "thread", r."rootNumber" AS "root", p."code" AS "replyTo"`;

const around = Prisma.sql`
  LEFT JOIN "Account" a ON a."id" = c."authorId" LEFT JOIN "Comment" p ON p."id" = c."parentId"`;

/**
 * The comments of a discussion after a place, thread by thread and each in the order in which it was written: `most` of
 * them, or fewer at the end. Costs what it gives, however long a thread is. For verbs that have checked who asks.
 */
export async function readWhole(
  conceptId: string,
  after: { root: number; seq: number },
  most: number,
): Promise<WholeComment[]> {
  const open = await sql().$queryRaw<WholeComment[]>`
    SELECT ${columns} FROM "Comment" r JOIN "Comment" c ON c."rootId" = r."id" ${around}
    WHERE r."conceptId" = ${conceptId} AND r."rootNumber" = ${after.root} AND c."seq" > ${after.seq}
    ORDER BY c."seq" LIMIT ${most}`;
  if (open.length === most) return open.map(plain);
  const further = await sql().$queryRaw<WholeComment[]>`
    SELECT ${columns} FROM "Comment" r JOIN "Comment" c ON c."rootId" = r."id" ${around}
    WHERE r."conceptId" = ${conceptId} AND r."rootNumber" > ${after.root}
    ORDER BY r."rootNumber", c."seq" LIMIT ${most - open.length}`;
  return [...open, ...further].map(plain);
}

/** Numbers as SQLite gives them may be larger than the language's own. */
function plain(row: WholeComment): WholeComment {
  return { ...row, root: Number(row.root), seq: Number(row.seq), depth: Number(row.depth) };
}
