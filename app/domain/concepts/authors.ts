import type { T } from "~/locales/t";
import { isRead } from "./states";

/** How readers see an author of a concept. Named in `coauthors:as`. */
export const waysToBeShown = ["pseudonym", "participant", "name"] as const;

/** The ways that anybody may choose; a public name is taken by a form of its own. */
export const quietWays = ["pseudonym", "participant"] as const;

/** An author as a reader sees one; `name` is empty where nobody is named. */
export interface ShownAuthor {
  as: (typeof waysToBeShown)[number] | "former";
  name: string;
}

/** What an author who is shown by a public name says of themselves, as safe HTML. */
export interface AuthorsWords {
  name: string;
  html: string;
}

/** A row of the table of authors with the pseudonym of its account; null for a former participant. */
export interface AuthorRow {
  accountId: string | null;
  shownAs: string;
  pseudonym: string | null;
  publicName?: string;
  /** Whether the public may see this author as members do. */
  named?: boolean;
}

/**
 * What readers are shown of an author. Whoever is not shown by pseudonym or public name is not named at all, and
 * nothing tells whether they still write.
 */
export function shownAuthor({ accountId, shownAs, pseudonym, publicName }: AuthorRow): ShownAuthor {
  const unnamed = { as: "participant", name: "" } as const;
  if (accountId === null || pseudonym === null) return shownAs === "left" ? unnamed : { as: "former", name: "" };
  if (shownAs === "name" && publicName) return { as: "name", name: publicName };
  return shownAs === "pseudonym" ? { as: "pseudonym", name: pseudonym } : unnamed;
}

/** An author before the decision on the text: a public name is shown to nobody who decides. */
export function shownUndecided(row: AuthorRow): ShownAuthor {
  return shownAuthor(row.shownAs === "name" ? { ...row, shownAs: "participant" } : row);
}

/**
 * The authors as organizers see them: nobody while the text is judged, for a name would judge with it. Of what was
 * given back or is begun anew, those of the version that is read; from acceptance on, those of the text.
 */
export function authorsShown(
  { state, current }: { state: string; current: { number: number } | null },
  rowsOf: (what: number | "inWork") => AuthorRow[],
): ShownAuthor[] {
  if (isRead(state)) return rowsOf("inWork").map(shownAuthor);
  if (state === "accepted") return rowsOf("inWork").map(shownUndecided);
  return state === "draft" && current ? rowsOf(current.number).map(shownAuthor) : [];
}

/** What the public is shown of an author: whoever did not agree to more is a participant without a name. */
export function shownToPublic({ named, ...row }: AuthorRow): ShownAuthor {
  return named ? shownAuthor(row) : shownAuthor({ ...row, shownAs: "participant" });
}

/** The authors in words, in their order. */
export function nameAuthors(t: T, authors: readonly ShownAuthor[]): string {
  return authors
    .map(({ as, name }) => name || t(as === "former" ? "common:formerParticipant" : "common:unnamedParticipant"))
    .join(", ");
}

/** The same where a line begins with them: a name stays as it is written. */
export function nameAuthorsFirst(t: T, authors: readonly ShownAuthor[]): string {
  const words = nameAuthors(t, authors);
  return authors[0]?.name ? words : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Authors whose comments may carry the author's mark: it would name whoever is not shown by pseudonym. */
export function markedAuthors(rows: readonly AuthorRow[]): string[] {
  return rows.flatMap(({ accountId, shownAs }) => (accountId !== null && shownAs === "pseudonym" ? [accountId] : []));
}
