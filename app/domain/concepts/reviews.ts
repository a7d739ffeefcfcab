import type { Criterion } from "./criteria";

/** What a reviewer can advise, and a decision be. Named in `reviews:advice`. */
export const advices = ["accept", "return"] as const;

export type Advice = (typeof advices)[number];

/** The scores there are, as a form sends them. */
export const scoreTexts = ["0", "1", "2", "3", "4", "5"] as const;

/** The name of the field of a score. */
export function scoreField(key: string): string {
  return `score-${key}`;
}

/** The name of the field that says why a score was given. */
export function whyField(key: string): string {
  return `why-${key}`;
}

/** A criterion and how often its score counts. */
export interface Weighed {
  key: string;
  weight: number;
}

/** What one reviewer gave: a score of 0 to 5 by the key of each criterion, and what they advise. */
export interface GivenScores {
  scores: Readonly<Record<string, number>>;
  advice: string;
}

/** How scores lie, all on the scale of 0 to 5. */
export interface Spread {
  /** How many there are. */
  count: number;
  average: number;
  lowest: number;
  highest: number;
  /** Standard deviation: 0 where all agree, 2.5 where one half gives 0 and the other 5. */
  deviation: number;
}

/** All that reviews of a text say together. */
export interface ReviewSummary {
  /** How many reviews there are. */
  count: number;
  /** Of the weighted averages of the reviews; null where none has a score. */
  whole: Spread | null;
  /** By criterion, in their order; null where nobody scored it. */
  criteria: { key: string; spread: Spread | null }[];
  /** How many advise to accept, and to return. */
  advice: Record<Advice, number>;
}

/**
 * The weighted average of one review, from 0 to 5: the sum of weight times score over the sum of the weights, of the
 * criteria that it scores. Null where it scores none.
 */
export function weightedAverage(criteria: readonly Weighed[], scores: GivenScores["scores"]): number | null {
  const scored = criteria.filter(({ key }) => Object.hasOwn(scores, key));
  if (scored.length === 0) return null;
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  return scored.reduce((sum, { key, weight }) => sum + weight * scores[key]!, 0) / weights;
}

/**
 * How values lie: average (their sum over their number), lowest, highest, and the standard deviation of a whole
 * population: the root of the average square of what lies between a value and the average. Null for none.
 */
export function spreadOf(values: readonly number[]): Spread | null {
  const count = values.length;
  if (count === 0) return null;
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  // Sums of fractions can end a hair beyond the values themselves.
  const average = Math.min(highest, Math.max(lowest, values.reduce((sum, value) => sum + value, 0) / count));
  const square = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / count;
  return { count, average, lowest, highest, deviation: Math.sqrt(square) };
}

/** An average or a spread as it is shown, with one decimal. */
export function inTenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * Sums up the reviews of one text by its criteria: for each criterion, and for the weighted averages of the reviews,
 * how the scores lie; and how many advise what. Each review counts alike. Null where there is none.
 */
export function summarize(criteria: readonly Weighed[], reviews: readonly GivenScores[]): ReviewSummary | null {
  if (reviews.length === 0) return null;
  const averages = reviews.map(({ scores }) => weightedAverage(criteria, scores));
  const advising = (advice: Advice) => reviews.filter((review) => review.advice === advice).length;
  return {
    count: reviews.length,
    whole: spreadOf(averages.filter((average) => average !== null)),
    criteria: criteria.map(({ key }) => ({
      key,
      spread: spreadOf(reviews.flatMap(({ scores }) => (Object.hasOwn(scores, key) ? [scores[key]!] : []))),
    })),
    advice: { accept: advising("accept"), return: advising("return") },
  };
}

/** One review, as those see it who may. */
export interface GivenReview extends GivenScores {
  /** Pseudonym of who gave it; null for one who has left. */
  reviewer: string | null;
  own: boolean;
  givenOn: string | null;
  commentHtml: string;
  /** Why each score was given, by the key of its criterion. */
  whys: Readonly<Record<string, string>>;
  /** Whether it was given on the text as it was handed in last. */
  current: boolean;
}

/** What was given on a concept. While one may not see it, `why` says what for. Named in `reviews:given`. */
export interface GivenReviewsSeen {
  why: "giveOwn" | null;
  criteria: Criterion[];
  reviews: GivenReview[];
  /** Of the text as it was handed in last. */
  summary: ReviewSummary | null;
}

/** What those who judge a concept say to each other. While one may not see it, `why` says what for. */
export interface ReviewNotesSeen {
  why: "giveOwn" | null;
  /** The actor's own review. */
  own: { code: string } | null;
  /** Whether something can still be written. */
  open: boolean;
  /** Whether there are earlier notes that are not shown. */
  earlier: boolean;
  notes: {
    code: string;
    bodyHtml: string;
    writtenOn: string;
    /** Pseudonym of who wrote it; null for one who has left. */
    by: string | null;
    own: boolean;
  }[];
}

/** Address of a review, or of an act on it. */
export function reviewPath(code: string, act?: "judgement" | "decline"): string {
  return `/reviews/${code}${act ? `/${act}` : ""}`;
}

/** Address of what those who judge a concept say to each other, by the code of the concept. */
export function reviewNotesPath(code: string): string {
  return `/reviews/concepts/${code}/notes`;
}
