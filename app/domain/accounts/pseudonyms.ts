import { rectifyConfusion } from "unicode-confusables";

/**
 * Unicode confusable skeleton (UTS #39, section 4) of a pseudonym, case and punctuation aside:
 * names that a person could take for each other have the same skeleton.
 */
export function skeletonOf(pseudonym: string): string {
  const decomposed = pseudonym.normalize("NFKC").toLowerCase().normalize("NFD");
  const mapped = [...decomposed].map((character) => rectifyConfusion(character)).join("");
  return mapped
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
