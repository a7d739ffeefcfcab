/** What can be exported as a whole. Named in `exports:kind`. */
export const wholeKinds = ["cards", "applications", "log", "contacts"] as const;

/** What can be exported in bulk: the whole of something, a view of the matrix, or a part of the board of concepts. */
export type ExportKind = (typeof wholeKinds)[number] | "matrix" | "concepts";

/** Kinds of files, where there is a choice. */
export const exportFormats = ["csv", "xlsx"] as const;

/** States of a request as it is kept. */
export const exportStates = ["waiting", "allowed", "refused", "withdrawn"] as const;

/** How a request stands: as kept, or lapsed. Named in `exports:state`. */
export type ExportStanding = (typeof exportStates)[number] | "lapsed";

/** How many days a request waits for a second organizer. */
export const waitsDays = 7;
