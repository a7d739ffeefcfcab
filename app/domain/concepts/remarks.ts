import type { SectionName } from "./contents";

/** The fewest and the most characters of a remark, and the most of what authors answer. */
export const shortestRemark = 10;
export const longestRemark = 3000;
export const longestReply = 3000;

/** The most remarks on a text that have not gone to its authors. */
export const mostRemarks = 100;

/** Address of the remarks on a concept, or below it, for those who judge it. */
export function remarksPath(code: string, ...rest: string[]): string {
  return ["/reviews/concepts", code, "remarks", ...rest].join("/");
}

/** Address of the form for a remark on a section; on the whole text where its id is empty. */
export function newRemarkPath(code: string, section: string): string {
  return `${remarksPath(code, "new")}?${new URLSearchParams({ section })}`;
}

/** A remark as a page names its place: the id of its section, empty for the whole text, and the words of its heading. */
export interface RemarkPlace {
  section: string;
  heading: string;
}

/** A remark as those who judge the text read it. */
export interface RemarkInRoom extends RemarkPlace {
  code: string;
  bodyHtml: string;
  /** What its authors answer; empty while they have not. */
  answerHtml: string;
  /** Whether it has gone to the authors. */
  announced: boolean;
  /** Pseudonym of the writer; null where the account is gone. */
  by: string | null;
  own: boolean;
  /** Whether the reader may change and delete it now. */
  changeable: boolean;
}

/** The remarks on a text for those who judge it, and the sections that one can be written on. */
export interface RemarksInRoom {
  code: string;
  title: string;
  language: string;
  /** Whether the text is there to be judged. */
  judged: boolean;
  organizes: boolean;
  /** Code of the reader's own review; null for an organizer who was not asked. */
  review: string | null;
  sections: SectionName[];
  remarks: RemarkInRoom[];
}

/** A remark as its authors read it: never who wrote it. */
export interface OwnRemark extends RemarkPlace {
  code: string;
  bodyHtml: string;
  answerHtml: string;
}

/** The remarks on one's own text, the newest return first. */
export interface OwnRemarks {
  /** Whether the last ones can be answered now. */
  editable: boolean;
  /** How many of the last return wait for an answer. */
  open: number;
  returns: OwnRemark[][];
}

/** A remark with the field in which it is answered. */
export interface RemarkToAnswer extends RemarkPlace {
  code: string;
  field: string;
  bodyHtml: string;
  /** What is saved. */
  answer: string;
}

/** An answer that somebody else has saved while one wrote. */
export interface AnswerClash {
  field: string;
  saved: string;
}
