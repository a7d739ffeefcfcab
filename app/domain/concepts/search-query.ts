import { waysOf, wordsIn } from "./search-words";

/** Most letters and words of a search that are looked at; what is beyond them is left out, and the page says so. */
export const mostLetters = 300;
export const mostWords = 12;

/** One thing to look for: a word, or words that stand one after another, in each way that they may be kept. */
export interface Sought {
  ways: string[][];
  /** Whether more letters may follow its last word. */
  open: boolean;
}

/** What somebody looks for, as it was understood. */
export interface Query {
  sought: Sought[];
  without: Sought[];
  /** Whether something was left out because it was too long. */
  cut: boolean;
}

/** Why there is nothing to look for. Named in `finding:unclear`. */
export const unclears = ["short", "signs", "onlyWithout"] as const;
export type Unclear = (typeof unclears)[number];

const quotes = /["“”„«»]/u;
/** A minus before a word or a phrase; quotes around a phrase, which the end of the line closes too. */
const piece = /([-−]?)(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+))/gu;

/**
 * Reads what somebody typed into the search: words of which all are to be found, phrases in quotation marks, a minus
 * before what is not to be found. Any other sign only parts words. Gives null for nothing typed, and the reason where
 * there is nothing to look for.
 */
export function readQuery(typed: string): Query | Unclear | null {
  const text = typed.normalize("NFC").trim();
  if (text === "") return null;
  const heard = text.slice(0, mostLetters);
  const query: Query = { sought: [], without: [], cut: text.length > mostLetters };
  let count = 0;
  let short = false;
  for (const [, minus, phrase, bare] of heard.matchAll(piece)) {
    const words = [...wordsIn(phrase ?? bare ?? "")].map(({ word }) => word);
    // A word with a hyphen in it is looked for as its parts stand.
    const long = phrase === undefined ? words.filter((word) => [...word].length > 1) : words;
    if (long.length === 0 || (long.length === 1 && [...long[0]!].length === 1)) {
      short ||= words.length > 0;
      continue;
    }
    if (count + long.length > mostWords) {
      query.cut = true;
      break;
    }
    const ways = waysOf(long);
    if (ways.length === 0) continue;
    count += long.length;
    (minus ? query.without : query.sought).push({ ways, open: false });
  }
  if (query.sought.length === 0) return query.without.length > 0 ? "onlyWithout" : short ? "short" : "signs";
  // Whoever is still writing a word has not closed its quotation marks, and has written enough of it to tell it.
  const last = query.sought.at(-1)!;
  last.open = !quotes.test(heard.at(-1)!) && last.ways.every((keys) => keys.at(-1)!.length >= 3);
  return query;
}

/** Whether a word of a text, by its key, is one that was looked for. `wide` also takes what goes on after it. */
export function isSought({ sought }: Query, wide: boolean): (key: string) => number {
  const exact = new Map<string, number>();
  const beginnings: [string, number][] = [];
  for (const [at, { ways, open }] of sought.entries()) {
    for (const keys of ways) {
      for (const key of keys) if (!exact.has(key)) exact.set(key, at);
      if (wide && open) beginnings.push([keys.at(-1)!, at]);
    }
  }
  return (key) => exact.get(key) ?? beginnings.find(([beginning]) => key.startsWith(beginning))?.[1] ?? -1;
}
