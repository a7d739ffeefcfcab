import { plainly, type Plain } from "./plain-signs";
import { contactSigns } from "./contact-signs";
import { nameSigns } from "./name-signs";
import { type PersonalKind, personalKinds } from "./personal-kinds";

export { personalKinds, type PersonalKind };

/** A passage that is a contact or personal data, as it was typed. */
export interface PersonalPassage {
  kind: PersonalKind;
  words: string;
}

const signs = [...contactSigns, ...nameSigns];

const most = 20;
const longest = 80;

/**
 * Contacts, documents and full names in a text, whatever signs they are written with; those of one kind together. Found
 * by patterns of bounded length, so that the work grows with the text and no faster. `publicPerson` leaves out names.
 */
export function personalDataIn(text: string, { publicPerson = false } = {}): PersonalPassage[] {
  const plain = plainly(text);
  const found: { kind: PersonalKind; at: readonly [from: number, to: number] }[] = [];
  const digits = plain.text.match(/\d/g)?.length ?? 0;
  for (const { kind, digits: least = 0, holds, find } of publicPerson ? contactSigns : signs) {
    if (digits < least || holds?.test(plain.text) === false) continue;
    for (const at of find(plain.text)) {
      // What two signs see is one passage, of the kind that comes first.
      if (!found.some((other) => other.at[0] < at[1] && at[0] < other.at[1])) found.push({ kind, at });
      if (found.length >= most) break;
    }
  }
  return found
    .sort((a, b) => personalKinds.indexOf(a.kind) - personalKinds.indexOf(b.kind))
    .map(({ kind, at }) => ({ kind, words: wordsAt(text, plain, at) }));
}

/** The passage as its author typed it, in one line. */
function wordsAt(text: string, { placeOf }: Plain, [from, to]: readonly [number, number]): string {
  const typed = text.slice(placeOf(from), placeOf(to)).trim();
  const line = typed.replace(/\s+/gu, " ");
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
