/** Most characters of a letter to many. */
export const longestLetter = 2000;

/** What the delivery of a letter came to. */
export interface LetterReport {
  /** Cards that have it now, and of those how many had it from an earlier beginning. */
  reached: number;
  before: number;
  /** Cards that fit and were left out: their conversation is closed. */
  closed: number;
}

/** Anything that a reader or a program takes for an address: with a scheme, a mailbox, or a name with dots. */
const addresses = new RegExp(
  [
    String.raw`[a-z][a-z0-9+.-]*:\/\/[^\s<>«»"]*`,
    String.raw`(?:mailto|tel|tg|skype|viber|signal):[^\s<>«»"]+`,
    String.raw`[^\s<>«»"(),;]+@[^\s<>«»"(),;]+`,
    String.raw`(?<![\p{L}\p{N}_/-])(?:\/\/)?(?:[\p{L}\p{N}_-]+[.。．])+(?:[a-z]{2,24}|xn--[a-z0-9-]+|бел|рф|укр)(?![\p{L}\p{N}])(?::\d+)?(?:[/?#][^\s<>«»"]*)?`,
  ].join("|"),
  "giu",
);

/** The first address in a text that leads out of the platform, or nothing. `origin` is where the platform stands. */
export function linkOutside(text: string, origin: string): string | null {
  for (const [found] of text.matchAll(addresses)) {
    if (URL.canParse(found) && new URL(found).origin === origin) continue;
    return found;
  }
  return null;
}
