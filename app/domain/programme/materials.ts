/** Kinds of what goes with an event. Named in `materials:kind`. */
export const materialKinds = ["file", "text", "link", "recording"] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** Who may see a material. Named in `materials:seenBy`. */
export const materialReaders = ["readers", "takers"] as const;

/** The most materials of one event, and the most bytes of a file. */
export const mostMaterials = 60;
export const materialBytes = 20 * 1024 * 1024;

/** An address that a link may have: https alone, and nobody's name or password in it. */
export function leadsAway(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === "https:" && url.username === "" && url.password === "" && !/\s/.test(text);
}

/** Where a material is read: a link by way of the page that says what leaving means. */
export function materialPath(slug: string, { code, kind }: { code: string; kind: string }): string {
  const below = kind === "file" ? "/file" : kind === "link" ? "/leaving" : "";
  return `/programme/${slug}/materials/${code}${below}`;
}
