/** What can be exported in bulk. Named in `exports:kind`. */
export const exportKinds = ["cards", "applications", "log", "contacts"] as const;

export type ExportKind = (typeof exportKinds)[number];

/** States of a request as it is kept. */
export const exportStates = ["waiting", "allowed", "refused", "withdrawn"] as const;

/** How a request stands: as kept, or lapsed. Named in `exports:state`. */
export type ExportStanding = (typeof exportStates)[number] | "lapsed";

/** How many days a request waits for a second organizer. */
export const waitsDays = 7;
