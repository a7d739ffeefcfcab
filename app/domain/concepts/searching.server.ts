import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db } from "~/platform/db.server";
import { shownAuthor, shownToPublic, type ShownAuthor } from "./authors";
import { authorRows, authorsInOrder, readByPublic } from "./authors.server";
import type { ConceptFilter, ConceptSearch } from "./listing.schema";
import { marked, type Part, passagesOf, type Passage } from "./passages";
import { findConceptNumbers, plainTexts } from "./search-index.server";
import { isSought, type Query, readQuery, type Unclear } from "./search-query";

/** Concepts on a page of what was found, and how many are looked at in all: nobody reads the two hundredth. */
export const foundPerPage = 10;
const mostFound = 200;

/** A concept that was found, with the words that were looked for marked. */
export interface FoundConcept {
  slug: string;
  title: Part[];
  summary: Part[];
  passages: Passage[];
  sphere: string;
  authorKind: string;
  authors: ShownAuthor[];
  language: string;
  publishedOn: string | null;
  commentCount: number;
  archived: boolean;
}

/** A page of what was found. */
export interface FoundConcepts {
  items: FoundConcept[];
  /** How many were found, and whether there are more than are looked at. */
  count: number;
  more: boolean;
  page: number;
  pages: number;
  /** Whether something of what was typed was too long to be looked for. */
  cut: boolean;
}

/**
 * Concepts that members read, whose current version has what somebody typed; or why there is nothing to look for. Where there is less than a page of a
 * last word as it stands, words that begin with it are taken as well. Never what is in work, and never earlier versions.
 */
export async function searchConcepts(who: Who | null, typed: string, search: ConceptSearch): Promise<Answer> {
  allow(who, may.readAsMember(who));
  return find(typed, search, false);
}

/**
 * The same among what the public may read, for everyone. The newest come first: how well a word fits is worked out from
 * how often it stands in all texts, so that an order by that would tell something of those of members.
 */
export async function searchPublicConcepts(
  typed: string,
  { sphere, kind, language, page }: ConceptFilter & { page?: number | undefined },
): Promise<Answer> {
  return find(typed, { sphere, kind, language, page, sort: "newest" }, true);
}

type Answer = FoundConcepts | { unclear: Unclear | "empty" };

async function find(typed: string, search: ConceptSearch, forEveryone: boolean): Promise<Answer> {
  const query = readQuery(typed);
  if (query === null || typeof query === "string") return { unclear: query ?? "empty" };
  const { sphere, kind, language, sort } = search;
  const wanted = {
    facets: { reading: search.state ?? "", sphere, kind, language },
    order: sort ?? "fitting",
    most: mostFound + 1,
    forEveryone,
  } as const;
  let wide = false;
  let numbers = await findConceptNumbers(query, { ...wanted, wide });
  if (numbers.length < foundPerPage && query.sought.some(({ open }) => open)) {
    wide = true;
    numbers = await findConceptNumbers(query, { ...wanted, wide });
  }
  const more = numbers.length > mostFound;
  numbers = numbers.slice(0, mostFound);
  const pages = Math.max(1, Math.ceil(numbers.length / foundPerPage));
  const page = Math.min(search.page ?? 1, pages);
  const here = numbers.slice((page - 1) * foundPerPage, page * foundPerPage);
  return {
    items: await shown(here, query, wide, forEveryone),
    count: numbers.length,
    more,
    page,
    pages,
    cut: query.cut,
  };
}

async function shown(numbers: number[], query: Query, wide: boolean, forEveryone: boolean): Promise<FoundConcept[]> {
  const [rows, plain] = await Promise.all([
    db().concept.findMany({
      where: { publishedSeq: { in: numbers }, reading: { not: "none" }, ...(forEveryone && readByPublic) },
      select: {
        ...{ slug: true, sphere: true, authorKind: true, language: true, publishedOn: true, publishedSeq: true },
        ...{ commentCount: true, reading: true, authors: authorsInOrder },
        current: { select: { title: true, summary: true, number: true } },
      },
    }),
    plainTexts(numbers),
  ]);
  const sought = isSought(query, wide);
  return numbers.flatMap((number) => {
    const row = rows.find(({ publishedSeq }) => publishedSeq === number);
    if (!row?.slug || !row.current) return [];
    const { slug, sphere, authorKind, publishedOn, reading, current } = row;
    const language = row.language as Language;
    return [
      {
        ...{ slug, sphere, authorKind, language, publishedOn, archived: reading === "archived" },
        authors: authorRows(row.authors, current.number).map(forEveryone ? shownToPublic : shownAuthor),
        commentCount: forEveryone ? 0 : row.commentCount,
        title: marked(current.title, language, sought),
        summary: marked(current.summary, language, sought),
        passages: passagesOf(plain.get(number) ?? "", language, sought, 3),
      },
    ];
  });
}
