import type { Content } from "pdfmake/interfaces";

/** A document as it is set on pages: data alone, so that it can go to another thread. */
export interface Printed {
  title: string;
  author: string;
  /** Language of the text, as programs for the blind read it. */
  language: string;
  /** The day that the file says it was made on, "YYYY-MM-DD": the day of the text. */
  day: string;
  content: Content[];
}
