/** What a file had and its text has not, in the order in which it is told. Named in `papers:left`. */
export const lostKinds = [
  ...["pictures", "manyPictures", "linkedPictures", "textBoxes", "formulas", "objects", "merged", "links"],
  ...["colours", "underlines", "headers", "contents", "comments", "deletions", "hidden", "macros"],
] as const;

export type LostKind = (typeof lostKinds)[number];

/** What is told of an import: what was left out, and how many pictures need words before they stand in the text. */
export interface ImportReport {
  left: Partial<Record<LostKind, number>>;
  wordless: number;
}

const most = 9999;

/** The report as the query of an address; it holds kinds and numbers, and not a word of the file. */
export function reportQuery({ left, wordless }: ImportReport): string {
  const parts = lostKinds.flatMap((kind) => (left[kind] ? [`${kind}-${Math.min(most, left[kind])}`] : []));
  return new URLSearchParams({
    ...(parts.length > 0 && { left: parts.join(".") }),
    ...(wordless > 0 && { wordless: String(Math.min(most, wordless)) }),
  }).toString();
}

/** The report that an address holds; what is not of it is passed over. */
export function reportOf(query: URLSearchParams): { left: { kind: LostKind; count: number }[]; wordless: number } {
  const parts = (query.get("left") ?? "").split(".").map((part) => part.split("-"));
  const counts = new Map(parts.map(([kind = "", count]) => [kind, count]));
  const number = (text: string | undefined | null) => (/^[1-9]\d{0,3}$/.test(text ?? "") ? Number(text) : 0);
  return {
    left: lostKinds.map((kind) => ({ kind, count: number(counts.get(kind)) })).filter(({ count }) => count > 0),
    wordless: number(query.get("wordless")),
  };
}
