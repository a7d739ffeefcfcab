import { putComment } from "~/domain/concepts/search-index.server";
import { keysOf } from "~/domain/concepts/search-words";
import type { Language } from "~/locales/t";
import { defaultLanguage } from "~/locales/t";
import { writtenIn } from "~/locales/writing";
import { nextNumber, type Sql, type Tx } from "~/platform/db.server";
import { wordsOf } from "~/platform/html";

/** Comments are numbered from here up as they are written; those that were there before the search, from here down. */
const first = 1_000_000_000;

/** The language by which the words of a comment are read: what its letters tell. */
export function languageOfComment(plain: string): Language {
  return writtenIn(plain) ?? defaultLanguage;
}

/** The words of a comment as the search keeps them; made before the transaction that writes it. */
export function keysOfComment(bodyHtml: string): string {
  const plain = wordsOf(bodyHtml);
  return keysOf(plain, languageOfComment(plain));
}

/** The place of a new comment in the search, in the transaction that writes it. */
export async function nextSearchSeq(tx: Sql): Promise<number> {
  return first + (await nextNumber(tx, "commentSearch"));
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
