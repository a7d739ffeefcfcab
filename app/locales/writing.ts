import type { Language } from "./languages";

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

/**
 * The language that a text is written in, as its letters tell: ў and і are Belarusian, и, щ and ъ Russian, a text of
 * A to Z alone is English. Nothing where they do not tell: silence is better for a screen reader than a wrong voice.
 */
export function writtenIn(text: string): Language | undefined {
  const belarusian = count(text, /[ўі]/giu);
  const russian = count(text, /[ищъ]/giu);
  if (belarusian !== russian) return belarusian > russian ? "be" : "ru";
  return /[a-z]{2}/iu.test(text) && !/[^\P{L}a-z]/iu.test(text) ? "en" : undefined;
}

/** The same of safe HTML: its tags and addresses do not count. */
export function htmlWrittenIn(html: string): Language | undefined {
  return writtenIn(html.replace(/<[^>]*>/gu, " ").replace(/https?:\S+|&[#\w]+;/gu, " "));
}
