import type { Prisma, Sql, Tx } from "~/platform/db.server";
import type { Query } from "./search-query";

/** The words of a concept that is read. */
export interface ConceptRow {
  number: number;
  title: string;
  summary: string;
  body: string;
  facets: string;
  plain: string;
  version: string;
}

/** The words of a comment. */
export interface CommentRow {
  number: number;
  body: string;
}

/** What narrows a search among concepts, as it stands in the column `facets`. */
export interface Facets {
  reading?: string | undefined;
  sphere?: string | undefined;
  kind?: string | undefined;
  language?: string | undefined;
}

export const letters = { reading: "r", sphere: "s", kind: "k", language: "l" } as const;

/** The column `facets` of a concept; the trigger that keeps it in step writes the same. */
export function facetsOf(concept: { reading: string; sphere: string; authorKind: string; language: string }): string {
  return `r_${concept.reading} s_${concept.sphere} k_${concept.authorKind} l_${concept.language}`;
}

/** Orders of what is found. */
export type FoundOrder = "fitting" | "newest" | "discussed" | "endorsed";

interface Numbered {
  number: number | bigint;
}

/** What the full-text search asks of a database. Each kind of database has its own. */
export interface SearchIndex {
  /** Whether the words of a comment come into it with the comment; else some come together. */
  commentsAtOnce: boolean;
  putConcept: (tx: Tx, row: ConceptRow) => Promise<void>;
  putComment: (tx: Sql, row: CommentRow) => Promise<void>;
  lastCommentNumber: (tx: Sql) => Promise<number | null>;
  /** `open` are the numbers of what everyone may read, where nothing else may be found; `count` what is counted. */
  findConceptNumbers: (
    query: Query,
    wanted: {
      wide: boolean;
      facets: Facets;
      order: FoundOrder;
      most: number;
      open: Prisma.Sql | null;
      count: Prisma.Sql | null;
    },
  ) => Promise<Numbered[]>;
  plainTexts: (numbers: readonly number[]) => Promise<(Numbered & { plain: string })[]>;
  findCommentNumbers: (
    query: Query,
    wanted: { wide: boolean; below?: number | undefined; most: number },
  ) => Promise<Numbered[]>;
  /** Whether a concept `c` stands in it. */
  isIndexed: Prisma.Sql;
  /** The order of comments from the newest, as well as rows tell it. */
  inOrderWritten: Prisma.Sql;
}
