import { contentsOf } from "./contents";

/** Shorter words say little of what a text is about. */
const shortest = 4;
/** Letters by which words in different cases and numbers are the same. */
const beginning = 5;
/** The most words that are kept of a concept. */
const most = 150;

/** How many related concepts are kept. */
export const mostRelated = 3;

/** Words of title, summary and headings by their beginnings, each once, in one line. */
export function beginningsOf({
  title,
  summary,
  bodyHtml,
}: {
  title: string;
  summary: string;
  bodyHtml: string;
}): string {
  const headings = contentsOf(bodyHtml).map(({ words }) => words);
  const text = [title, summary, ...headings].join(" ").toLowerCase().normalize("NFC");
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word.length >= shortest);
  return [...new Set(words.map((word) => word.slice(0, beginning)))].slice(0, most).join(" ");
}

/** A concept with the beginnings of its words. */
export interface Wordy {
  id: string;
  relatedBy: string;
}

/** Compares concepts of one sphere: what they share weighs more the fewer others have it. */
export function nearness(all: readonly Wordy[]): (one: Wordy, other: Wordy) => number {
  const having = new Map<string, number>();
  const sets = new Map(all.map(({ id, relatedBy }) => [id, new Set(relatedBy.split(" ").filter(Boolean))]));
  for (const set of sets.values()) for (const word of set) having.set(word, (having.get(word) ?? 0) + 1);
  const weight = (word: string) => Math.log(1 + all.length / (having.get(word) ?? 1));
  return (one, other) => {
    const [small, large] = [sets.get(one.id), sets.get(other.id)].sort((a, b) => (a?.size ?? 0) - (b?.size ?? 0));
    if (!small || !large || small.size === 0) return 0;
    let shared = 0;
    for (const word of small) if (large.has(word)) shared += weight(word);
    return shared / Math.sqrt(small.size * large.size);
  };
}

/** The nearest of these to one, the nearest first; what shares nothing is left out. */
export function nearest(one: Wordy, others: readonly Wordy[], near: (a: Wordy, b: Wordy) => number): string[] {
  return others
    .filter(({ id }) => id !== one.id)
    .map(({ id, relatedBy }) => ({ id, score: near(one, { id, relatedBy }) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, mostRelated)
    .map(({ id }) => id);
}
