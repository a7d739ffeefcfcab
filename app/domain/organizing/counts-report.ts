/** The counts that are kept, in the order in which they are looked at. Named in `work:counts`. */
export const countNames = [
  "candidateCount",
  "commentCount",
  "rootCount",
  "openChanges",
  "replyCount",
  "threadSize",
  "endorsements",
] as const;

export type CountName = (typeof countNames)[number];

/** What a check of the kept counts found. */
export interface CountsReport {
  counts: { name: CountName; looked: number; wrong: number }[];
  /** The first that are wrong, each with where it stands. */
  wrong: { name: CountName; where: string; kept: number; fresh: number }[];
}
