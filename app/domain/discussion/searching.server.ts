import { passagesOf, type Passage } from "~/domain/concepts/passages";
import { findCommentNumbers } from "~/domain/concepts/search-index.server";
import { isSought, type Query, readQuery, type Unclear } from "~/domain/concepts/search-query";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db } from "~/platform/db.server";
import { wordsOf } from "~/platform/html";
import { indexNewComments, languageOfComment } from "./indexing.server";

const perPage = 20;

/** A comment that was found, with the words that were looked for marked. */
export interface FoundComment {
  code: string;
  passages: Passage[];
  language: Language;
  pseudonym: string | null;
  writtenOn: string;
  concept: { title: string; language: string };
}

/** A page of comments that were found; `next` is where the page after it begins. */
export interface FoundComments {
  items: FoundComment[];
  next: { below: number; wide: boolean } | null;
  /** Whether something of what was typed was too long to be looked for. */
  cut: boolean;
}

/**
 * Visible comments on what members read that have what somebody typed, the newest first; or why there is nothing to look for. Where the first page is
 * not full by a last word as it stands, words that begin with it are taken as well; the pages after it do the same.
 */
export async function searchComments(
  who: Who | null,
  typed: string,
  at: { below?: number | undefined; wide?: boolean | undefined } = {},
): Promise<FoundComments | { unclear: Unclear | "empty" }> {
  allow(who, may.readAsMember(who));
  const query = readQuery(typed);
  if (query === null || typeof query === "string") return { unclear: query ?? "empty" };
  await indexNewComments();
  let wide = at.wide ?? false;
  let numbers = await findCommentNumbers(query, { below: at.below, wide, most: perPage + 1 });
  // A word of four letters begins too many others to look through all of them.
  const worthIt = query.sought.some(({ open, ways }) => open && ways.every((keys) => keys.at(-1)!.length > 4));
  if (numbers.length <= perPage && at.below === undefined && !wide && worthIt) {
    wide = true;
    numbers = await findCommentNumbers(query, { wide, most: perPage + 1 });
  }
  const here = numbers.slice(0, perPage);
  const next = numbers.length > perPage ? { below: here.at(-1)!, wide } : null;
  return { items: await shown(here, query, wide), next, cut: query.cut };
}

async function shown(numbers: number[], query: Query, wide: boolean): Promise<FoundComment[]> {
  const rows = await db().comment.findMany({
    where: { searchSeq: { in: numbers }, state: "visible", concept: { reading: { not: "none" } } },
    orderBy: { searchSeq: "desc" },
    select: {
      ...{ code: true, bodyHtml: true, writtenOn: true, author: { select: { pseudonym: true } } },
      concept: { select: { language: true, current: { select: { title: true } } } },
    },
  });
  const sought = isSought(query, wide);
  return rows.map(({ code, bodyHtml, writtenOn, author, concept }) => {
    const plain = wordsOf(bodyHtml);
    const language = languageOfComment(plain);
    return {
      ...{ code, writtenOn, language, pseudonym: author?.pseudonym ?? null },
      passages: passagesOf(plain, language, sought, 2),
      concept: { title: concept.current?.title ?? "", language: concept.language },
    };
  });
}
