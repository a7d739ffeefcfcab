/** Of what members are told inside the platform, each of which they can turn off. Named in `notices:kind`. */
export const noticeKinds = ["reply", "mention", "comment", "answered", "followed", "decision", "moderation"] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** What is kept as a notice. What is new of followed concepts is read where it stands, and kept for nobody. */
export type KeptKind = Exclude<NoticeKind, "followed">;

/** The most notices that are kept for a member; then the oldest go. */
export const mostKept = 500;

/** The most that is counted. */
export const mostCounted = 99;

/** A notice as its member reads it: what happened and where, and nothing of what was said. */
export interface ShownNotice {
  code: string;
  kind: KeptKind;
  says: string;
  seen: boolean;
  day: string;
  /** How many threads it tells of, where it tells of threads. */
  count: number;
  /** Who wrote the comment; null for a former participant, and where nobody is to be named. */
  pseudonym: string | null;
  /** Title of the concept, and its language. */
  title: string;
  language: string;
  /** The place that it leads to. */
  path: string;
}
