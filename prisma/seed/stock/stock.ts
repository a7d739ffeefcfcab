/**
 * The shape of the hand-written stock from which the demonstration community is made.
 * Everything in it is invented: no real person, no real event.
 */

/** Spheres that an expert concept of the demonstration community deals with. */
export type ExpertSphere = "justice" | "local" | "governance" | "education" | "economy" | "security";

export interface StockConcept {
  /** Key of a sphere (see app/domain/spheres.ts). */
  sphere: string;
  /** "expert": by an invited expert; "participant": published, by a participant; the others stand in that state. */
  as:
    "expert" | "participant" | "draft" | "submitted" | "in_review" | "returned" | "accepted" | "archived" | "withdrawn";
  title: string;
  /** One paragraph of plain text, 200 to 450 characters. */
  summary: string;
  /** Markdown: `##` and `###` headings, paragraphs, lists, now and then a table, a quotation or a footnote. */
  body: string;
  /** With "returned" only: what the reviewers ask to change. */
  remarks?: string;
}

export interface Stock {
  concepts: StockConcept[];
  comments: {
    /** Short first sentences that fit before any argument. */
    openings: string[];
    /** One to three sentences that carry a thought of their own, by the sphere of the concept they belong to. */
    arguments: Record<ExpertSphere, string[]>;
    /** Thoughts that fit under any reform concept. */
    general: string[];
    /** Short last sentences that fit after any argument. */
    closings: string[];
  };
  replies: {
    agreeing: string[];
    disagreeing: string[];
    asking: string[];
    answering: string[];
  };
  /** A motivation is one of each, in this order. */
  motivation: { why: string[]; background: string[]; hope: string[] };
  /** Reasons with which an organizer declines an application, kind and clear. */
  declineReasons: string[];
}
