import type { ReadableConcept } from "~/domain/concepts/reading.server";
import { allow, may, type Who } from "~/domain/permissions";
import { db, Prisma } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { pageNumberOf, pagesOf, repliesAPage, repliesShown, rootsAPage, rootsOfPage, type Order } from "./places";
import { threadsOf, type CommentRow, type ShownComment } from "./threads";

type Discussed = Pick<ReadableConcept, "id" | "marked" | "rootCount">;

/** A page of a discussion. */
export interface DiscussionPage {
  threads: ShownComment[];
  order: Order;
  page: number;
  pages: number;
}

/** One thread, or a stretch of it. */
export interface ThreadPage {
  threads: ShownComment[];
  root: string;
  /** Whether replies stand before this stretch; the code of the first one after it. */
  earlier: boolean;
  later: string | null;
}

const columns = Prisma.sql`c."id", c."code", c."authorId", c."parentId", c."rootId", c."depth", c."seq",
  c."bodyHtml", c."writtenOn", c."replyCount", c."state"`;

const onProposal = Prisma.sql`p."code" AS "proposalCode", p."heading" AS "proposalHeading"`;

/** The first replies of each root: a search in the index for each, however long the threads are. */
async function firstReplies(rootIds: string[], limit: number): Promise<CommentRow[]> {
  const each = rootIds.map(
    (id) => Prisma.sql`SELECT * FROM (
      SELECT ${columns} FROM "Comment" c
      WHERE c."rootId" = ${id} AND c."seq" > (SELECT r."seq" FROM "Comment" r WHERE r."id" = ${id})
      ORDER BY c."seq" LIMIT ${limit}) AS part`,
  );
  return db().$queryRaw<CommentRow[]>`
    SELECT c.*, a."pseudonym", a."role"
    FROM (${Prisma.join(each, " UNION ALL ")}) AS c
    LEFT JOIN "Account" a ON a."id" = c."authorId"
    ORDER BY c."seq"`;
}

/** Roots with their first replies as threads. */
async function withReplies(who: Who, roots: CommentRow[], authors: readonly string[]): Promise<ShownComment[]> {
  const rows = roots.length
    ? await firstReplies(
        roots.map(({ id }) => id),
        repliesShown + 1,
      )
    : [];
  const counts = new Map<string, number>();
  const replies = rows.filter(({ rootId }) => {
    const count = (counts.get(rootId) ?? 0) + 1;
    counts.set(rootId, count);
    return count <= repliesShown;
  });
  const more = new Set([...counts].filter(([, count]) => count > repliesShown).map(([rootId]) => rootId));
  return threadsOf(roots, replies, { reader: who.id, authors, more });
}

/**
 * What was said on a proposal to change the text, the oldest first: twenty roots after this order number, with the
 * first replies of each. `next` is where the next page begins.
 */
export async function listOnProposal(
  who: Who | null,
  proposal: { id: string; marked: readonly string[] },
  after = 0,
): Promise<{ threads: ShownComment[]; next: number | null }> {
  allow(who, may.readAsMember(who));
  const roots = await db().$queryRaw<(CommentRow & { seq: number })[]>`
    SELECT ${columns}, a."pseudonym", a."role"
    FROM "Comment" c LEFT JOIN "Account" a ON a."id" = c."authorId"
    WHERE c."proposalId" = ${proposal.id} AND c."seq" > ${after}
    ORDER BY c."seq" LIMIT ${rootsAPage + 1}`;
  const page = roots.slice(0, rootsAPage);
  const threads = await withReplies(who, page, proposal.marked);
  return { threads, next: roots.length > rootsAPage ? Number(page.at(-1)!.seq) : null };
}

/** A page of the discussion of a concept: twenty roots, with the first replies of each. Two reads. */
export async function listDiscussion(
  who: Who | null,
  concept: Discussed,
  wanted: { order: Order; page: string | null },
): Promise<DiscussionPage> {
  allow(who, may.readAsMember(who));
  const { order } = wanted;
  const page = pageNumberOf(wanted.page, concept.rootCount);
  const { after, upTo } = rootsOfPage(page, concept.rootCount, order);
  const roots = await db().$queryRaw<CommentRow[]>`
    SELECT ${columns}, ${onProposal}, a."pseudonym", a."role"
    FROM "Comment" c LEFT JOIN "Account" a ON a."id" = c."authorId" LEFT JOIN "Proposal" p ON p."id" = c."proposalId"
    WHERE c."conceptId" = ${concept.id} AND c."rootNumber" > ${after} AND c."rootNumber" <= ${upTo}
    ORDER BY c."rootNumber"`;
  if (order === "newest") roots.reverse();
  const threads = await withReplies(who, roots, concept.marked);
  return { threads, order, page, pages: pagesOf(concept.rootCount) };
}

/** One whole thread by the code of its root; a very long one in stretches, each from the reply it names. */
export async function listThread(
  who: Who | null,
  concept: Discussed,
  wanted: { thread: string; from: string | null },
): Promise<ThreadPage> {
  allow(who, may.readAsMember(who));
  const [root] = await db().$queryRaw<(CommentRow & { seq: number })[]>`
    SELECT ${columns}, ${onProposal}, a."pseudonym", a."role"
    FROM "Comment" c LEFT JOIN "Account" a ON a."id" = c."authorId" LEFT JOIN "Proposal" p ON p."id" = c."proposalId"
    WHERE c."code" = ${wanted.thread} AND c."conceptId" = ${concept.id} AND c."depth" = 0`;
  const { id, seq } = found(root);
  const first = wanted.from
    ? await db().comment.findFirst({ where: { code: wanted.from, rootId: id }, select: { seq: true } })
    : null;
  const rows = await db().$queryRaw<CommentRow[]>`
    SELECT ${columns}, a."pseudonym", a."role"
    FROM "Comment" c LEFT JOIN "Account" a ON a."id" = c."authorId"
    WHERE c."rootId" = ${id} AND c."seq" >= ${first?.seq ?? Number(seq) + 1} AND c."depth" > 0
    ORDER BY c."seq" LIMIT ${repliesAPage + 1}`;
  const replies = rows.slice(0, repliesAPage);
  const threads = threadsOf([found(root)], replies, { reader: who.id, authors: concept.marked });
  return {
    threads,
    root: wanted.thread,
    earlier: first !== null && first.seq > Number(seq) + 1,
    later: rows[repliesAPage]?.code ?? null,
  };
}
