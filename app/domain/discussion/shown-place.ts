/** The columns of the place of the text that a thread is about; empty where it is about the whole text. */
export interface PlaceRow {
  placeKind: string | null;
  placeWords: string | null;
  placeHeading: string | null;
  placeVersion: number | bigint | null;
  /** Id of the section where the place is read, and there the number of the paragraph; 0 for a section. */
  placeSection: string | null;
  placeBlock: number | bigint | null;
  /** Whether it is read in that version alone. */
  placeLost: number | bigint | null;
}

/** A place of the text that a thread is about. */
export interface ShownPlace {
  /** Its words, cut; of a section the heading, empty for the text before the first one. */
  words: string;
  section: boolean;
  /** Number of the version in which alone it stands; null where it stands in the one that is read. */
  onlyIn: number | null;
  /** Its address on the page with the passages, or on that of the version. */
  fragment: string;
}

/** Letters of a passage that stand above a comment. */
const mostShown = 90;

/** The place of a thread as it is shown; null where it is about the whole text. */
export function placeOf(row: Partial<PlaceRow>): ShownPlace | null {
  if (!row.placeKind) return null;
  const section = row.placeKind === "section";
  const letters = [...((section ? row.placeHeading : row.placeWords) ?? "")];
  const cut = `${letters
    .slice(0, mostShown)
    .join("")
    .replace(/\s\S*$/u, "")}…`;
  const [lost, block] = [Boolean(row.placeLost), Number(row.placeBlock)];
  return {
    words: letters.length > mostShown ? cut : letters.join(""),
    section,
    onlyIn: lost ? Number(row.placeVersion) : null,
    fragment: !lost && block > 0 ? `p${block}` : (row.placeSection ?? ""),
  };
}
