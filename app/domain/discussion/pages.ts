import type { View } from "./places";
import type { Ranges } from "./ranges";
import type { ShownComment } from "./threads";

/** A page of a discussion. */
export interface DiscussionPage {
  threads: ShownComment[];
  /** What it shows, as its address would say it: without anything that is left out. */
  view: View;
  /** Its number, and how many there are, where pages are counted. */
  page: number | null;
  pages: number;
  /** The pages on either side where pages are not counted. */
  previous: View | null;
  next: View | null;
  /** Order numbers of the comments on it, as text. */
  seqs: string;
}

/** One thread, or a stretch of it. */
export interface ThreadPage {
  threads: ShownComment[];
  root: string;
  /** The stretches on either side; null where there is none. */
  earlier: View | null;
  later: View | null;
  /** Order numbers of the comments on it, as text. */
  seqs: string;
}

/** A line of the contents of a discussion. */
export interface Pin {
  code: string;
  label: string;
  /** Whether the comment is read; what is hidden stands in the contents for those alone who arrange them. */
  shown: boolean;
}

/** What a reader has noted as read of a discussion. */
export interface Marks {
  /** With what is news to nobody: one's own comments and deleted ones. Null where nothing was noted. */
  read: Ranges | null;
  /** How many comments are new. */
  unread: number;
  /** Number of the last comment. */
  lastSeq: number;
}
