/** What the entries of a private calendar may be called: words that tell nothing. Named in `calendar-feed:word`. */
export const feedWords = ["lesson", "appointment", "busy"] as const;
export type FeedWord = (typeof feedWords)[number];

/** The word of a feed as it is kept; the first where it is none any more. */
export function feedWord(text: string): FeedWord {
  return feedWords.find((word) => word === text) ?? feedWords[0];
}

/** The token in the address of a feed, as `TOKEN.ics`; null for anything else. */
export function tokenIn(file: string): string | null {
  return /^([\w-]{43})\.ics$/.exec(file)?.[1] ?? null;
}
