import { setImmediate as turn } from "node:timers/promises";
import { commentsComeAtOnce, lastCommentNumber, putComment } from "~/domain/concepts/search-index.server";
import { keysOf } from "~/domain/concepts/search-words";
import type { Language } from "~/locales/t";
import { defaultLanguage } from "~/locales/t";
import { writtenIn } from "~/locales/writing";
import { db, nextNumber, sql, type Sql, sqlTransaction, type Tx } from "~/platform/db.server";
import { wordsOf } from "~/platform/html";
import { log } from "~/platform/log.server";

/** Comments are numbered from here up as they are written; those that were there before the search, from here down. */
const first = 1_000_000_000;

/** The language by which the words of a comment are read: what its letters tell. */
export function languageOfComment(plain: string): Language {
  return writtenIn(plain) ?? defaultLanguage;
}

/** The words of a comment as the search keeps them. */
function keysOfComment(bodyHtml: string): string {
  const plain = wordsOf(bodyHtml);
  return keysOf(plain, languageOfComment(plain));
}

/**
 * The place of a comment in the search that becomes visible, in the transaction that makes it so. Its words come there
 * with those of others: the index changes as many pages for one comment as for many.
 */
export async function nextSearchSeq(tx: Sql): Promise<number> {
  return first + (await nextNumber(tx, "commentSearch"));
}

/** Puts changed words of a comment in its place in the search; where others wait before it, they come there in turn. */
export async function changeInSearch(tx: Sql, { number, bodyHtml }: { number: number; bodyHtml: string }) {
  if (commentsComeAtOnce() || number <= (await lastIndexed(tx))) {
    await putComment(tx, { number, body: keysOfComment(bodyHtml) });
  }
}

/** The number up to which the search has the words of all comments. */
async function lastIndexed(tx: Sql): Promise<number> {
  return Math.max((await lastCommentNumber(tx)) ?? first, first);
}

/** New comments whose words are put into the search at once. */
const atOnce = 100;

/** Puts the words of the next comments into the search; gives the last of their places, null where there are none. */
async function indexSome(tx: Sql, after: number): Promise<number | null> {
  const rows = await tx.$queryRaw<{ searchSeq: number | bigint; bodyHtml: string }[]>`
    SELECT "searchSeq", "bodyHtml" FROM "Comment" WHERE "searchSeq" > ${after}
    ORDER BY "searchSeq" LIMIT ${atOnce}`;
  for (const { searchSeq, bodyHtml } of rows) {
    await putComment(tx, { number: Number(searchSeq), body: keysOfComment(bodyHtml) });
  }
  const last = rows.at(-1);
  return last ? Number(last.searchSeq) : null;
}

/** Puts all new comments into the search: asked before something is looked for, so that nothing is missing. */
export async function indexNewComments(): Promise<void> {
  while (!commentsComeAtOnce() && (await areWaiting())) {
    await sqlTransaction(async (tx) => indexSome(tx, await lastIndexed(tx)));
    await turn();
  }
}

/** Whether a comment has its place in the search and no words there. */
async function areWaiting(): Promise<boolean> {
  const [row] = await sql().$queryRaw<{ waits: number | bigint }[]>`
    SELECT EXISTS (SELECT 1 FROM "Comment" WHERE "searchSeq" > ${await lastIndexed(sql())}) AS "waits"`;
  return Number(row?.waits ?? 0) === 1;
}

/** Below all places that a comment may have: PostgreSQL keeps them in 32 bits. */
const lowest = -(2 ** 31);

/** Puts the words of all comments that have a place in the search there, from the lowest on. */
export async function indexPlacedComments(): Promise<void> {
  for (let after: number | null = lowest; after !== null;) {
    after = await sqlTransaction((tx) => indexSome(tx, after!));
    await turn();
  }
}

let written = 0;

/**
 * Has a new comment found: its words come into the search with it, inside the transaction that writes it, or with those
 * of others, where many wait, once the answer is on its way.
 */
export async function indexNewComment(tx: Sql, { number, bodyHtml }: { number: number; bodyHtml: string }) {
  if (commentsComeAtOnce()) return putComment(tx, { number, body: keysOfComment(bodyHtml) });
  written += 1;
  if (written < atOnce) return;
  written = 0;
  setImmediate(() => void indexNewComments().catch(failed));
}

/** They wait for the next search or sweep. */
function failed(error: unknown): void {
  try {
    db();
  } catch {
    return;
  }
  log.failure(error);
}

/** Puts comments that the search lacks into it, the newest first, below all that it has. */
export async function indexOlderComments(tx: Tx, comments: readonly { id: string; bodyHtml: string }[]): Promise<void> {
  const lowest = await tx.comment.aggregate({ _min: { searchSeq: true } });
  let number = Math.min(lowest._min.searchSeq ?? first, first);
  for (const { id, bodyHtml } of comments) {
    number -= 1;
    const { count } = await tx.comment.updateMany({
      where: { id, searchSeq: null, state: "visible" },
      data: { searchSeq: number },
    });
    if (count === 1) await putComment(tx, { number, body: keysOfComment(bodyHtml) });
  }
}
