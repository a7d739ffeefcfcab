import { allow, may, type Who } from "~/domain/permissions";
import { db, kept, Prisma, sql } from "~/platform/db.server";
import { pageOfRoots } from "./ordering.server";
import type { DiscussionPage } from "./pages";
import { isCounted, newAPage, pageNumberOf, pagesOf, rootsAPage, rootsOfPage, type View } from "./places";
import { missing, rangesOf, writeRanges } from "./ranges";
import {
  addReplies,
  asThreads,
  parentsElsewhere,
  readComments,
  readRoots,
  rootColumns,
  tablesOfRows,
  withReplies,
  withRootParts,
  type Discussed,
} from "./rows.server";
import type { CommentRow, ShownComment } from "./threads";

type Counted = Discussed & { rootCount: number };

/**
 * A page of the discussion of a concept: twenty roots in an order, with the first replies of each; or what is new to
 * the reader. Three reads, however long the discussion is.
 */
export async function listDiscussion(who: Who | null, concept: Counted, view: View = {}): Promise<DiscussionPage> {
  allow(who, may.readAsMember(who));
  const { filter = {} } = view;
  if ("show" in filter && filter.show === "new") return listNew(who, concept, view);
  return isCounted(view) ? byNumber(who, concept, view) : byPlace(who, concept, view);
}

async function byNumber(who: Who, concept: Counted, view: View): Promise<DiscussionPage> {
  const order = view.order === "newest" ? "newest" : "oldest";
  const page = pageNumberOf(view.page, concept.rootCount);
  const { after, upTo } = rootsOfPage(page, concept.rootCount, order);
  const key = `discussion ${concept.id} ${order} ${after} ${upTo}`;
  const rows = await kept(key, tablesOfRows, async () => {
    const roots = await sql().$queryRaw<CommentRow[]>`
      SELECT ${rootColumns} FROM "Comment" c ${withRootParts}
      WHERE c."conceptId" = ${concept.id} AND c."rootNumber" > ${after} AND c."rootNumber" <= ${upTo}
      ORDER BY c."rootNumber"`;
    return addReplies(order === "newest" ? roots.reverse() : roots);
  });
  const threads = await asThreads(who, concept, rows);
  const pages = { page, pages: pagesOf(concept.rootCount), previous: null, next: null };
  return { threads, view: { order, page }, ...pages, seqs: seqsOf(threads) };
}

async function byPlace(who: Who, concept: Counted, view: View): Promise<DiscussionPage> {
  const { order = "oldest", filter = {}, after, before } = view;
  const { roots, ...beside } = await pageOfRoots(concept, { order, filter, after, before });
  const threads = await withReplies(who, concept, roots);
  const here = { order, filter };
  return {
    ...{ threads, view: here, page: null, pages: 0, seqs: seqsOf(threads) },
    previous: beside.before && { ...here, before: beside.before },
    next: beside.after && { ...here, after: beside.after },
  };
}

/**
 * What is new to the reader, the oldest first, in its threads: comments have order numbers without gaps, so that those
 * which are not noted as read are known before anything is read.
 */
async function listNew(who: Who, concept: Counted, view: View): Promise<DiscussionPage> {
  const { read = null } = concept;
  const here: View = { filter: { show: "new" } };
  const { lastSeq } = await db().concept.findUniqueOrThrow({ where: { id: concept.id }, select: { lastSeq: true } });
  const after = view.after?.[1] ?? 0;
  const seqs = missing(read ?? [], { after, last: lastSeq, most: newAPage });
  const rows = seqs.length
    ? await readComments(
        Prisma.sql`c."conceptId" = ${concept.id} AND c."seq" IN (${Prisma.join(seqs)})`,
        Prisma.sql`ORDER BY c."seq"`,
      )
    : [];
  const roots = await readRoots([...new Set(rows.map(({ rootId }) => rootId))]);
  const byId = new Map(roots.map((root) => [root.id, root]));
  const inTurn = [...new Set(rows.map(({ rootId }) => byId.get(rootId)!))];
  const replies = rows.filter(({ depth }) => depth > 0);
  const elsewhere = await parentsElsewhere([...inTurn, ...replies]);
  const threads = await asThreads(who, concept, { roots: inTurn, replies, elsewhere });
  const goesOn = missing(read ?? [], { after: seqs.at(-1) ?? lastSeq, last: lastSeq, most: 1 }).length > 0;
  return {
    ...{ threads, view: here, page: null, pages: 0, previous: after > 0 ? here : null },
    next: goesOn ? { ...here, after: [0, seqs.at(-1)!] } : null,
    seqs: writeRanges(rangesOf(seqs)),
  };
}

/** Order numbers of all comments of threads. */
export function seqsOf(threads: readonly ShownComment[]): string {
  const all = (comments: readonly ShownComment[]): number[] =>
    comments.flatMap(({ seq, replies }) => [seq, ...all(replies)]);
  return writeRanges(rangesOf(all(threads)));
}

/**
 * What was said on a proposal to change the text, the oldest first: twenty roots after this order number, with the
 * first replies of each. `next` is where the next page begins.
 */
export async function listOnProposal(
  who: Who | null,
  proposal: { id: string; marked: readonly string[]; takesComments: boolean },
  after = 0,
): Promise<{ threads: ShownComment[]; next: number | null }> {
  allow(who, may.readAsMember(who));
  const roots = await readComments(
    Prisma.sql`c."proposalId" = ${proposal.id} AND c."seq" > ${after}`,
    Prisma.sql`ORDER BY c."seq" LIMIT ${rootsAPage + 1}`,
  );
  const page = roots.slice(0, rootsAPage);
  const threads = await withReplies(who, { ...proposal, marked: [...proposal.marked] }, page);
  return { threads, next: roots.length > rootsAPage ? Number(page.at(-1)!.seq) : null };
}
