/** What in a text may lead to who wrote it. Named, with the reason, in `traces:kind`. */
export const traceKinds = ["contact", "work", "employer", "date", "place", "link", "path", "spelling"] as const;
export type TraceKind = (typeof traceKinds)[number];
