import { allow, may, type Who } from "~/domain/permissions";
import { db, sql, type Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { openQuestions } from "./answering-questions.server";
import type { SummaryLine } from "./summary";

/** A comment on which a summary rests. Who wrote it is said only while it can be read. */
export interface Source {
  number: number;
  code: string;
  state: "visible" | "hidden" | "deleted";
  pseudonym: string | null;
  writtenOn: string;
}

/** The most summaries of a discussion that are listed. */
const mostListed = 100;

/** What a database says for yes and no. */
type Told = number | bigint | boolean;

/** Whether a discussion has a summary and open questions, and whether the reader may write one: one query. */
export async function findSummaryLine(who: Who | null, conceptId: string): Promise<SummaryLine> {
  allow(who, may.readAsMember(who));
  const [row] = await sql().$queryRaw<{ writtenOn: string | null; asks: Told; wrote: Told }[]>`
    SELECT
      (SELECT s."writtenOn" FROM "DiscussionSummary" s WHERE s."conceptId" = ${conceptId}
        ORDER BY s."seq" DESC LIMIT 1) AS "writtenOn",
      EXISTS (SELECT 1 FROM "Comment" q WHERE ${openQuestions(conceptId)}) AS "asks",
      EXISTS (SELECT 1 FROM "ConceptAuthor" w
        WHERE w."conceptId" = ${conceptId} AND w."accountId" = ${who.id}) AS "wrote"`;
  const authors = Number(row?.wrote) ? [{ accountId: who.id }] : [];
  return {
    writtenOn: row?.writtenOn ?? null,
    asks: Number(row?.asks ?? 0) > 0,
    mayWrite: may.arrangeDiscussion(who, { authors }),
    mayExport: may.organize(who),
  };
}

/**
 * A summary of a discussion with its sources, and the days of all there are, the oldest first: the newest, or the one
 * of this number, from 1. Null where nobody has written any; 404 where there is none of the number.
 */
export async function findSummary(who: Who | null, conceptId: string, number: string | null) {
  allow(who, may.readAsMember(who));
  const all = await db().discussionSummary.findMany({
    where: { conceptId },
    orderBy: { seq: "desc" },
    take: mostListed,
    select: { id: true, writtenOn: true },
  });
  if (all.length === 0) return number === null ? null : found(null);
  all.reverse();
  const at = number === null ? all.length : /^[1-9]\d{0,2}$/.test(number) ? Number(number) : 0;
  const { id } = found(all[at - 1]);
  const summary = await db().discussionSummary.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ signedAs: true, bodyHtml: true, writtenOn: true },
      sources: {
        orderBy: { number: "asc" },
        select: {
          number: true,
          comment: {
            select: { code: true, state: true, writtenOn: true, author: { select: { pseudonym: true } } },
          },
        },
      },
    },
  });
  const { signedAs, bodyHtml, writtenOn, sources } = summary;
  return {
    ...{ bodyHtml, writtenOn, number: at, days: all.map((one) => one.writtenOn) },
    signedAs: signedAs === "authors" ? ("authors" as const) : ("moderators" as const),
    sources: sources.map(({ number: place, comment }): Source => {
      const state = comment.state === "visible" ? "visible" : comment.state === "hidden" ? "hidden" : "deleted";
      const pseudonym = state === "visible" ? (comment.author?.pseudonym ?? null) : null;
      return { number: place, code: comment.code, state, pseudonym, writtenOn: comment.writtenOn };
    }),
  };
}

/** Parts with the summaries that an author wrote: deleted with their other words, or left without a name. */
export async function partWithSummariesOf(tx: Tx, accountId: string, way: "delete" | "leave"): Promise<void> {
  const own = { where: { authorId: accountId } };
  await (way === "delete"
    ? tx.discussionSummary.deleteMany(own)
    : tx.discussionSummary.updateMany({ ...own, data: { authorId: null } }));
}
