import { allow, may, type Who } from "~/domain/permissions";
import { db, Prisma, sql } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import type { JudgedComment, Reports } from "./judged";
import type { Reason } from "./report-reasons";

const aPage = 20;

/** What is read of a comment that moderators see. */
export const said = {
  ...{ code: true, state: true, bodyHtml: true, writtenOn: true },
  author: { select: { pseudonym: true } },
} as const;

/** What is read of the concept that a comment is about. */
export const place = {
  concept: { select: { slug: true, language: true, current: { select: { title: true } } } },
} as const;

type Said = Prisma.CommentGetPayload<{ select: typeof said }>;
type Placed = Prisma.CommentGetPayload<{ select: typeof place }>;

export const judged = ({ code, state, bodyHtml, writtenOn, author }: Said): JudgedComment => ({
  ...{ code, state, bodyHtml, writtenOn, pseudonym: author?.pseudonym ?? null },
});

export const placed = ({ concept }: Placed) => ({
  ...{ slug: concept.slug ?? "", language: concept.language, title: concept.current?.title ?? "" },
});

/** What was reported of these comments, those reasons first that weigh most by their number here. */
async function reportsOn(commentIds: string[], settled: boolean): Promise<Map<string, Reports[]>> {
  const rows = await db().commentReport.findMany({
    where: { commentId: { in: commentIds }, settled },
    orderBy: { tag: "asc" },
    select: { commentId: true, reason: true, words: true },
  });
  const on = new Map<string, Reports[]>();
  for (const { commentId, reason, words } of rows) {
    const list = on.get(commentId) ?? [];
    const same = list.find((one) => one.reason === reason) ?? { reason: reason as Reason, count: 0, words: [] };
    same.count += 1;
    if (words) same.words.push(words);
    if (same.count === 1) list.push(same);
    on.set(commentId, list);
  }
  return on;
}

/** Where the next page of the queue begins: after a comment of this weight with this order number. */
export interface QueuePlace {
  weight: number;
  seq: number;
}

/** Of reported comments `r` those that stand and that somebody else wrote; each is looked up, of few among very many. */
const forOthers = (actor: Who) => Prisma.sql`EXISTS (SELECT 1 FROM "Comment" c WHERE c."id" = r."commentId"
  AND c."authorId" IS DISTINCT FROM ${actor.id} AND c."state" = 'visible')`;

/**
 * Comments that were reported and wait for a decision, the heaviest first, with what they answer; never the actor's own.
 * Three reads a page, however long the queue is.
 */
export async function listReported(actor: Who | null, after?: QueuePlace) {
  allow(actor, may.moderate(actor));
  const from = after ?? { weight: 2_147_483_647, seq: 0 };
  const rows = await sql().$queryRaw<{ commentId: string; weight: number; seq: number }[]>`
    SELECT r."commentId", r."weight", r."seq" FROM "ReportedComment" r
    WHERE r."weight" <= ${from.weight} AND (r."weight" < ${from.weight} OR r."seq" > ${from.seq}) AND ${forOthers(actor)}
    ORDER BY r."weight" DESC, r."seq" LIMIT ${aPage + 1}`;
  const here = rows.slice(0, aPage);
  const ids = here.map(({ commentId }) => commentId);
  const [comments, reports] = await Promise.all([
    db().comment.findMany({
      where: { id: { in: ids } },
      select: { id: true, ...said, ...place, parent: { select: said } },
    }),
    reportsOn(ids, false),
  ]);
  const byId = new Map(comments.map((one) => [one.id, one]));
  const last = here.at(-1);
  return {
    items: ids.map((id) => {
      const comment = found(byId.get(id));
      return {
        ...{ comment: judged(comment), concept: placed(comment), reports: reports.get(id) ?? [] },
        parent: comment.parent && judged(comment.parent),
      };
    }),
    next: rows.length > aPage && last ? { weight: Number(last.weight), seq: Number(last.seq) } : null,
  };
}

/** How much waits for the actor: reported comments, comments of new members, appeals that they may decide. */
export async function countModeration(actor: Who | null) {
  allow(actor, may.moderate(actor));
  const [reported, waiting, appeals] = await Promise.all([
    countReported(actor),
    db().waitingComment.count({ where: { state: "waiting", authorId: { not: actor.id } } }),
    db().appeal.count({ where: appealsFor(actor) }),
  ]);
  return { reported, waiting, appeals };
}

const mostCounted = 999;

/** How many reported comments of others wait, as far as it is told. */
async function countReported(actor: Who): Promise<number> {
  const [row] = await sql().$queryRaw<{ count: number }[]>`
    SELECT COUNT(*) AS "count" FROM (
      SELECT 1 FROM "ReportedComment" r WHERE ${forOthers(actor)} LIMIT ${mostCounted}) AS part`;
  return Number(row?.count ?? 0);
}

/** Appeals that the actor may decide: as `may.decideAppeal` says. */
export const appealsFor = (actor: Who): Prisma.AppealWhereInput => ({
  state: "open",
  appealedById: { not: actor.id },
  decision: { OR: [{ decidedById: null }, { decidedById: { not: actor.id } }] },
});

/** A comment with all that moderators need to decide on it. Refuses one's own (403). */
export async function findJudged(actor: Who | null, code: string) {
  allow(actor, may.moderate(actor));
  const comment = found(
    await db().comment.findFirst({
      where: { code, state: { not: "deleted" }, concept: { reading: { not: "none" } } },
      select: {
        ...{ id: true, authorId: true, ...said, ...place, parent: { select: said } },
        decisions: { orderBy: { seq: "asc" }, include: { appeal: { select: { state: true, code: true } } } },
      },
    }),
  );
  allow(actor, may.moderateComment(actor, comment));
  const [open, settled, sanctions] = await Promise.all([
    reportsOn([comment.id], false),
    reportsOn([comment.id], true),
    db().sanction.findMany({ where: { accountId: comment.authorId ?? "" }, orderBy: { seq: "desc" }, take: 10 }),
  ]);
  const last = comment.decisions.at(-1);
  return {
    ...{ comment: judged(comment), concept: placed(comment), parent: comment.parent && judged(comment.parent) },
    named: comment.authorId !== null,
    reports: open.get(comment.id) ?? [],
    before: settled.get(comment.id) ?? [],
    decisions: comment.decisions.map(({ act, reason, words, decidedOn, decidedById, appeal }) => ({
      ...{ act, reason, words, decidedOn, own: decidedById === actor.id, appeal: appeal?.state ?? null },
    })),
    sanctions: sanctions.map(({ code: own, kind, reason, decidedOn, until, liftedOn, commentId }) => ({
      ...{ code: own, kind, reason, decidedOn, until, liftedOn, here: commentId === comment.id },
    })),
    seen: Math.max(
      last?.seq ?? 0,
      ...sanctions.filter(({ commentId }) => commentId === comment.id).map(({ seq }) => seq),
    ),
  };
}

/** A comment on which a moderator is about to decide, with what it answers and the number of the last decision. */
export async function findToDecideOn(actor: Who | null, code: string) {
  const { comment, parent, concept, seen } = await findJudged(actor, code);
  return { comment, parent, concept, seen };
}

/** What moderators decided on comments, the newest first; a comment of the actor's own is left out. */
export async function listDecisions(actor: Who | null, before?: number) {
  allow(actor, may.moderate(actor));
  const rows = await db().commentDecision.findMany({
    where: {
      ...(before && { seq: { lt: before } }),
      comment: { OR: [{ authorId: null }, { authorId: { not: actor.id } }] },
    },
    orderBy: { seq: "desc" },
    take: aPage + 1,
    include: { comment: { select: { ...said, ...place } } },
  });
  const here = rows.slice(0, aPage);
  return {
    items: here.map(({ code, act, reason, decidedOn, comment }) => ({
      ...{ code, act, reason, decidedOn, comment: judged(comment), concept: placed(comment) },
    })),
    next: rows.length > aPage ? (here.at(-1)?.seq ?? null) : null,
  };
}
