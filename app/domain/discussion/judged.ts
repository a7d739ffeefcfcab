import type { Reason } from "./report-reasons";

/** A comment as moderators read it: what is hidden too. */
export interface JudgedComment {
  code: string;
  state: string;
  bodyHtml: string;
  writtenOn: string;
  pseudonym: string | null;
}

/** What was reported of a comment, by reasons; never who reported it. */
export interface Reports {
  reason: Reason;
  count: number;
  words: string[];
}

/** How a discussion stands, as its readers see it. */
export interface DiscussionState {
  slug: string;
  /** The last closing or reopening, with why; null where there was none. */
  last: { act: string; words: string; day: string } | null;
  /** At most one comment of a member in so many minutes; 0 for as often as they like. */
  slowMinutes: number;
  /** Whether the reader may close it or open it again. */
  moderates: boolean;
}
