import { may, type Who } from "~/domain/permissions";
import { inAuthorsHands, isRead, onBoard } from "./states";

/** The most pictures that a concept may have, and all texts of one person together. */
export const mostPictures = 20;
export const mostPicturesOfOne = 200;

/** The largest file of a picture that is taken, and of a document. */
export const pictureBytes = 10 * 1024 * 1024;
export const documentBytes = 10 * 1024 * 1024;

/** Bounds of what is read out in the place of a picture. */
export const alternativeLength = { min: 5, max: 300 };

/** So many days a picture that no text uses is kept. */
export const unusedDays = 30;

const place = /picture:([a-z2-9]{16})(?![a-z2-9])/g;

/** Codes of the pictures that a Markdown text names. */
export function picturesNamed(markdown: string): string[] {
  return [...new Set([...markdown.matchAll(place)].map(([, code = ""]) => code))];
}

/** Codes of the pictures that safe HTML of a concept shows. */
export function picturesShown(html: string): string[] {
  return [...new Set([...html.matchAll(/src="\/concepts\/pictures\/([a-z2-9]{16})"/g)].map(([, code = ""]) => code))];
}

/** The line by which a picture stands in a text. */
export function pictureLine({ code, alternative }: { code: string; alternative: string }): string {
  return `![${alternative.replace(/[\\[\]]/g, "\\$&")}](picture:${code})`;
}

interface Shown {
  authors: readonly { accountId: string | null }[];
  state: string;
  /** What people read of the concept: none, open, archived. */
  reading: string;
  /** Whether the picture stands in a version that was published. */
  published: boolean;
  /** Whether the person was asked to judge the text in work, and the picture stands in it. */
  judged: boolean;
  /** Whether the public may read what was published. */
  forEveryone: boolean;
}

/**
 * Whether somebody may see a picture: whoever may read a text of its concept in which it stands. Authors always,
 * organizers what lies before them, reviewers what they were asked to judge, members what was published, and everybody where the public reads that too.
 */
export function mayReadPicture(who: Who | null, concept: Shown): boolean {
  if (may.ownConcept(who, concept)) return true;
  if (may.reviewConcept(who, concept) && onBoard(concept) && !inAuthorsHands(concept.state)) return true;
  if (concept.judged && !isRead(concept.state) && !inAuthorsHands(concept.state)) return true;
  return (concept.forEveryone || may.readAsMember(who)) && concept.reading !== "none" && concept.published;
}
