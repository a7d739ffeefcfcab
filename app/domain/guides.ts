import type { Language } from "~/locales/t";

/** The texts that help: each is a Markdown file in every language, in app/locales/guides. */
export const guides = ["participants", "organizers", "accessibility"] as const;

export type GuideName = (typeof guides)[number];

/** Drawings that a guide can show, by a line `[drawing: name]`. Each is described in `guide:drawing`. */
export const drawings = ["application", "card", "marks", "concept", "cell", "exit"] as const;

export type Drawing = (typeof drawings)[number];

export interface Guide {
  /** The language it is written in. */
  language: Language;
  title: string;
  lead: string;
  /** Its parts, by the addresses of their headings. */
  contents: { id: string; words: string }[];
  /** Safe HTML, and the drawing that follows it. */
  pieces: { html: string; drawing: Drawing | null }[];
}

export function isDrawing(name: string | undefined): name is Drawing {
  return (drawings as readonly (string | undefined)[]).includes(name);
}
