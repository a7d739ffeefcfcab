/** What can be exported as a whole. Named in `exports:kind`. */
export const wholeKinds = ["cards", "applications", "log", "contacts"] as const;

/** What can be exported in bulk: the whole of something, a view of the matrix, a part of the board, or a discussion. */
export type ExportKind = (typeof wholeKinds)[number] | "matrix" | "concepts" | "discussion" | "registrations";

/** Kinds of files, where there is a choice. */
export const exportFormats = ["csv", "xlsx"] as const;

/** Kinds of files of a discussion. */
export const discussionFormats = ["csv", "json", "pdf"] as const;

/** The most comments of a discussion that is printed; a longer one is taken as a table or for machines. */
export const mostInPdf = 5_000;

/** Whether those who wrote stand in the file of a discussion. Named in `discussion-export:names`. */
export const namesInExport = ["leftOut", "pseudonyms"] as const;

export type NamesInExport = (typeof namesInExport)[number];

/** States of a request as it is kept. */
export const exportStates = ["waiting", "allowed", "refused", "withdrawn"] as const;

/** How a request stands: as kept, or lapsed. Named in `exports:state`. */
export type ExportStanding = (typeof exportStates)[number] | "lapsed";

/** How many days a request waits for a second organizer. */
export const waitsDays = 7;
