import type { Language } from "~/locales/t";
import { keyOf, wordsIn } from "./search-words";

/** A stretch of a text; `found` where it is a word that was looked for. */
export interface Part {
  text: string;
  found: boolean;
}

/** A passage around words that were found, and whether the text goes on before and after it. */
export interface Passage {
  parts: Part[];
  before: boolean;
  after: boolean;
}

interface Hit {
  start: number;
  end: number;
  /** Which of the things that were looked for it is. */
  which: number;
}

/** How many hits are looked at; a common word is found more often than anybody would read. */
const mostHits = 60;
const lead = 90;
const tail = 150;

function* hitsIn(text: string, language: Language, sought: (key: string) => number): Generator<Hit> {
  for (const { word, start } of wordsIn(text)) {
    const which = sought(keyOf(word, language));
    if (which >= 0) yield { start, end: start + word.length, which };
  }
}

function firstHits(text: string, language: Language, sought: (key: string) => number): Hit[] {
  const hits: Hit[] = [];
  for (const hit of hitsIn(text, language, sought)) if (hits.push(hit) === mostHits) break;
  return hits;
}

/** The text in parts, the words that were looked for apart from the others. */
export function marked(text: string, language: Language, sought: (key: string) => number): Part[] {
  return partsOf(text, 0, text.length, [...hitsIn(text, language, sought)]);
}

function partsOf(text: string, from: number, to: number, hits: readonly Hit[]): Part[] {
  const parts: Part[] = [];
  let at = from;
  for (const { start, end } of hits) {
    if (start < from || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), found: false });
    parts.push({ text: text.slice(start, end), found: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), found: false });
  return parts;
}

/** The next place, going left or right, at which no word is cut; far from it, where a word has no end. */
function border(text: string, at: number, step: -1 | 1): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  for (let place = at, gone = 0; gone < 40; place += step, gone += 1) {
    if (place <= 0) return 0;
    if (place >= text.length) return text.length;
    if (/\s/.test(text[step < 0 ? place - 1 : place]!)) return place;
  }
  // Never between the two halves of one sign.
  return /[\uDC00-\uDFFF]/.test(text[at]!) ? at - 1 : at;
}

/**
 * Up to `most` passages of a plain text with the words that were looked for, in the order of the text: first those in
 * which more different ones stand. Made for what is shown alone.
 */
export function passagesOf(text: string, language: Language, sought: (key: string) => number, most: number): Passage[] {
  const hits = firstHits(text, language, sought);
  const stretches: { from: number; to: number; different: number }[] = [];
  for (const hit of hits) {
    if (stretches.some(({ from, to }) => hit.start >= from && hit.end <= to)) continue;
    const from = Math.max(border(text, hit.start - lead, -1), stretches.at(-1)?.to ?? 0);
    const to = border(text, hit.end + tail, 1);
    const within = hits.filter(({ start, end }) => start >= from && end <= to);
    stretches.push({ from, to, different: new Set(within.map(({ which }) => which)).size });
  }
  return stretches
    .sort((a, b) => b.different - a.different || a.from - b.from)
    .slice(0, most)
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => ({
      parts: partsOf(text, from, to, hits),
      before: from > 0,
      after: to < text.length,
    }));
}
