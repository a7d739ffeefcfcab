import { joined, mostWords, type Place, type Told } from "./anchors";
import type { Outline } from "./blocks";

/** How many places with the same words are compared by what stands around them. */
const mostAlike = 50;
/** Words this short stand in many places: what stands around them has to agree as well, in so many letters. */
const short = 20;
const agreeing = 8;
/** The share of words in common by which a changed paragraph is known again, and a passage in a paragraph. */
const likeParagraph = 0.5;
const likePassage = 0.7;
const fewestWords = 5;
/** Letters by which a passage may have grown between what stands around it. */
const grown = 64;
/** How many paragraphs are compared by their words, and how many lines of the index are read to find them. */
const mostCompared = 20;
const mostRead = 5_000;
/** Letters that are searched through for all anchors of a text together; what is left then is not placed. */
const mostLetters = 400_000_000;

const wordsIn = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);

/** Letters that two texts have in common at their ends, or at their beginnings. */
function sameEnd(one: string, other: string): number {
  let same = 0;
  while (same < one.length && same < other.length && one.at(-1 - same) === other.at(-1 - same)) same += 1;
  return same;
}
function sameStart(one: string, other: string): number {
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) same += 1;
  return same;
}

/** A text in which anchors are looked for, one after another. */
class Searched {
  /** Letters searched through, and lines of the index read. */
  effort = { letters: 0, lines: 0 };
  private readonly text: string;
  private readonly starts: number[];
  private index: { sets: Set<string>[]; lines: Map<string, number[]> } | undefined;

  constructor(private readonly outline: Outline) {
    ({ text: this.text, starts: this.starts } = joined(outline));
  }

  get spent(): boolean {
    return this.effort.letters > mostLetters;
  }

  /** The next place of these words. */
  private find(words: string, from = 0): number {
    const at = this.text.indexOf(words, from);
    this.effort.letters += (at < 0 ? this.text.length : at) - from + words.length;
    return at;
  }

  /** Number of the paragraph in which a letter stands, from 0. */
  private blockAt(letter: number): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= letter) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  sectionOf(block: number): string {
    return this.outline.sections[this.outline.blocks[block]!.section]!.id;
  }

  /** By its own words and all that stands around them, where nothing of that was changed and it stands there once. */
  byAllItTells({ exact, prefix, suffix }: Told): number | null {
    const whole = prefix + exact + suffix;
    const at = this.find(whole);
    return at < 0 || this.find(whole, at + 1) >= 0 ? null : this.blockAt(at + prefix.length);
  }

  /** By its own words: where most of what stands around them agrees, in its own section rather than elsewhere. */
  byWords({ exact, prefix, suffix, section }: Told): number | null {
    let best: { block: number; score: number } | null = null;
    let at = this.find(exact);
    for (let seen = 0; at >= 0 && seen < mostAlike; seen += 1) {
      const before = this.text.slice(Math.max(0, at - prefix.length), at);
      const after = this.text.slice(at + exact.length, at + exact.length + suffix.length);
      const around = sameEnd(before, prefix) + sameStart(after, suffix);
      const block = this.blockAt(at);
      const score = around + (this.sectionOf(block) === section ? 0.5 : 0);
      const known = exact.length >= short || around >= Math.min(agreeing, prefix.length + suffix.length);
      if (known && (!best || score > best.score)) best = { block, score };
      at = this.find(exact, at + 1);
    }
    return best && best.block;
  }

  /** A passage by what stands before and after it, where its own words were changed. */
  byWhatIsAround({ kind, exact, prefix, suffix }: Told): number | null {
    if (kind !== "passage" || prefix.length < agreeing * 2 || suffix.length < agreeing * 2) return null;
    const before = this.find(prefix);
    if (before < 0) return null;
    const after = this.find(suffix, before + prefix.length);
    const between = after - before - prefix.length;
    return after >= 0 && between <= exact.length * 2 + grown ? this.blockAt(before + prefix.length) : null;
  }

  /** By likeness, where words were changed: the paragraph that has most of them in common. */
  byLikeness({ kind, exact, section }: Told): number | null {
    const words = wordsIn(exact);
    const part = kind === "passage" || exact.length >= mostWords - 1;
    if (words.size < (part ? fewestWords : 1)) return null;
    const { sets } = this.indexed();
    let best: { block: number; score: number } | null = null;
    for (const block of this.candidates(words)) {
      const set = sets[block]!;
      let both = 0;
      for (const word of words) if (set.has(word)) both += 1;
      this.effort.lines += words.size;
      const like = part ? both / words.size : (2 * both) / (words.size + set.size);
      const score = like + (this.sectionOf(block) === section ? 0.05 : 0);
      if (like >= (part ? likePassage : likeParagraph) && (!best || score > best.score)) best = { block, score };
    }
    return best && best.block;
  }

  /** Paragraphs that have most of the rarest of these words. */
  private candidates(words: Set<string>): number[] {
    const { lines } = this.indexed();
    const rarest = [...words]
      .map((word) => lines.get(word) ?? [])
      .filter(({ length }) => length > 0)
      .sort((a, b) => a.length - b.length);
    const counts = new Map<number, number>();
    let read = 0;
    for (const blocks of rarest) {
      for (const block of blocks.slice(0, mostRead - read)) counts.set(block, (counts.get(block) ?? 0) + 1);
      read = Math.min(mostRead, read + blocks.length);
    }
    this.effort.lines += read;
    return [...counts]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, mostCompared)
      .map(([block]) => block);
  }

  private indexed() {
    if (this.index) return this.index;
    const sets = this.outline.blocks.map(({ words }) => wordsIn(words));
    const lines = new Map<string, number[]>();
    sets.forEach((set, block) => {
      for (const word of set) {
        const line = lines.get(word);
        if (line) line.push(block);
        else lines.set(word, [block]);
      }
    });
    return (this.index = { sets, lines });
  }
}

/** A section by its id, its heading, or how its text begins, in this order. */
function placeOfSection({ sections, blocks }: Outline, { section, exact, suffix }: Told): Place | null {
  const begins = () => {
    const block = suffix.length >= short ? blocks.find(({ words }) => words.startsWith(suffix)) : undefined;
    return block && sections[block.section];
  };
  const found =
    sections.find(({ id }) => id === section) ??
    sections.find(({ words }) => exact !== "" && words === exact) ??
    begins();
  return found ? { section: found.id, block: 0 } : null;
}

/**
 * Where anchors that were made in another version stand in a text: by their own words first, then by what stands
 * around them, then by likeness of paragraphs. Null where one cannot be placed. The work is bounded, and told: letters
 * searched through and lines of the index of words read.
 */
export function placeAnchors(
  anchors: readonly Told[],
  outline: Outline,
): { places: (Place | null)[]; effort: { letters: number; lines: number } } {
  const text = new Searched(outline);
  const places = anchors.map((told) => {
    if (told.kind === "section") return placeOfSection(outline, told);
    if (text.spent || told.exact === "") return null;
    const block = text.byAllItTells(told) ?? text.byWords(told) ?? text.byWhatIsAround(told) ?? text.byLikeness(told);
    return block === null ? null : { section: text.sectionOf(block), block: block + 1 };
  });
  return { places, effort: text.effort };
}
