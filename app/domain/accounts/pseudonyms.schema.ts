import { line } from "~/domain/fields";
import { say } from "~/domain/mistakes";

const allowed = /^[\p{Script=Latin}\p{Script=Cyrillic}0-9' -]+$/u;
const latin = /\p{Script=Latin}/u;
const cyrillic = /\p{Script=Cyrillic}/u;
const edges = /^[\p{L}0-9].*[\p{L}0-9]$/u;

/** What is wrong with the letters of a pseudonym, or null. */
function mistakeIn(pseudonym: string): string | null {
  // Letters that Unicode keeps only for compatibility (full-width, ligatures) look like others.
  if (!allowed.test(pseudonym) || pseudonym.normalize("NFKC") !== pseudonym) return say("pseudonymCharacters");
  if (latin.test(pseudonym) && cyrillic.test(pseudonym)) return say("pseudonymScripts");
  if (!latin.test(pseudonym) && !cyrillic.test(pseudonym)) return say("pseudonymLetters");
  if (!edges.test(pseudonym)) return say("pseudonymEdges");
  return null;
}

/** A new pseudonym: 3 to 30 letters of one script (Latin or Cyrillic), digits, single spaces, hyphens, apostrophes. */
export function newPseudonym() {
  return line({ min: 3, max: 30 })
    .transform((pseudonym) => pseudonym.replace(/[’ʼ]/g, "'"))
    .superRefine((pseudonym, issue) => {
      const message = mistakeIn(pseudonym);
      if (message) issue.addIssue({ code: "custom", message });
    });
}
