import { rectifyConfusion } from "unicode-confusables";

/** What a letter is taken for, in small letters: as it stands, or else as its capital does (в is taken for B). */
function prototype(character: string): string {
  const small = rectifyConfusion(character).toLowerCase();
  if (/^[a-z0-9]+$/.test(small)) return small;
  const capital = rectifyConfusion(rectifyConfusion(character.toUpperCase()).toLowerCase()).toLowerCase();
  return /^[a-z0-9]+$/.test(capital) ? capital : small;
}

/**
 * Unicode confusable skeleton (UTS #39, section 4) of a pseudonym, case, accents and punctuation aside:
 * names that a person could take for each other have the same skeleton. Capital I, small l and 1 are one.
 */
export function skeletonOf(pseudonym: string): string {
  const decomposed = pseudonym.normalize("NFKC").toLowerCase().normalize("NFD");
  return [...decomposed]
    .map(prototype)
    .join("")
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/i/g, "l");
}

/** Names that would pass for an office of the platform, in its three languages. */
const offices = [
  "admin",
  "administrator",
  "moderator",
  "organizer",
  "expert",
  "former participant",
  "адміністратар",
  "мадэратар",
  "арганізатар",
  "арганізатарка",
  "эксперт",
  "былы ўдзельнік",
  "администратор",
  "модератор",
  "организатор",
  "бывший участник",
].map(skeletonOf);

/** Whether a pseudonym would pass for an office of the platform. */
export function namesAnOffice(pseudonym: string): boolean {
  return offices.includes(skeletonOf(pseudonym));
}
