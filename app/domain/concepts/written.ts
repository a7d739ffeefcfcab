/** The fields of a concept that its authors write, in the order of the form. */
export const writtenFields = ["title", "language", "sphere", "summary", "body", "numbered"] as const;
export type WrittenField = (typeof writtenFields)[number];

/** What authors write of a concept. */
export interface Written {
  title: string;
  language: string;
  sphere: string;
  summary: string;
  body: string;
  /** Whether its sections are numbered. */
  numbered: boolean;
}
