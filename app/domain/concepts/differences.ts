import { diffArrays } from "diff";

/** Words one after another that both texts have, or one of them only. */
export interface Run {
  kind: "same" | "added" | "removed";
  text: string;
}

/** A paragraph of the two texts: the same in both, in one only, or with other words. */
export interface Change {
  kind: Run["kind"] | "changed";
  runs: Run[];
}

/** Part of a comparison as it is shown: paragraphs near a change, or a stretch of others that may be folded away. */
export interface Stretch {
  folded: boolean;
  changes: Change[];
}

/** How many paragraphs, and words of a paragraph, may differ before the search for the least difference is given up. */
const mostParagraphs = 1_000;
const mostWords = 800;
/** What the search within paragraphs may cost for a whole text; beyond it a paragraph is shown before and after. */
const mostEffort = 1_500_000;
/** How many paragraphs beside each other are matched by likeness; more are matched in their order. */
const mostMatched = 40;
/** The share of words that two paragraphs have in common when one is the other, changed. */
const alike = 0.35;

const words = /[\p{L}\p{M}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*|\s+|[^]/gu;

/** A text by its paragraphs, which empty lines set apart. */
function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => paragraph.replace(/\s+$/, ""))
    .filter((paragraph) => paragraph.trim() !== "");
}

/** What two lists have in common at the beginning and at the end, and what stands between. */
function apart<T>(before: T[], after: T[]) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return {
    head: before.slice(0, start),
    old: before.slice(start, before.length - end),
    fresh: after.slice(start, after.length - end),
    tail: before.slice(before.length - end),
  };
}

interface Piece {
  kind: Run["kind"];
  items: string[];
}

/** The difference of two lists; null where it is larger than `most`. */
function piecesOf(before: string[], after: string[], most: number): Piece[] | null {
  const { head, old, fresh, tail } = apart(before, after);
  const found = diffArrays(old, fresh, { maxEditLength: most });
  if (!found) return null;
  const between = found.map(({ added, removed, value }) => ({
    kind: added ? ("added" as const) : removed ? ("removed" as const) : ("same" as const),
    items: value,
  }));
  return [{ kind: "same" as const, items: head }, ...between, { kind: "same" as const, items: tail }].filter(
    ({ items }) => items.length > 0,
  );
}

const one = (kind: Run["kind"], text: string): Change => ({ kind, runs: [{ kind, text }] });

/** Changed words that only a space or a comma keeps apart are read together: first the old ones, then the new. */
function joined(pieces: Piece[]): Run[] {
  const runs: Run[] = [];
  let old = "";
  let fresh = "";
  const close = () => {
    if (old) runs.push({ kind: "removed", text: old });
    if (fresh) runs.push({ kind: "added", text: fresh });
    old = fresh = "";
  };
  pieces.forEach(({ kind, items }, at) => {
    const text = items.join("");
    if (kind === "removed") old += text;
    else if (kind === "added") fresh += text;
    else if ((old || fresh) && at < pieces.length - 1 && text.length < 3 && !/[\p{L}\p{N}\n]/u.test(text)) {
      old += text;
      fresh += text;
    } else {
      close();
      runs.push({ kind: "same", text });
    }
  });
  close();
  return runs;
}

function wordsIn(paragraph: string): string[] {
  return (paragraph.match(words) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** How much two paragraphs have in common, from 0 to 1. */
function likeness(one: Set<string>, other: Set<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  return one.size + other.size === 0 ? 1 : (2 * both) / (one.size + other.size);
}

/** Which old paragraph became which new one: pairs in the order of both, so that as much as possible is alike. */
function pairs(old: string[], fresh: string[]): [number, number][] {
  if (old.length > mostMatched || fresh.length > mostMatched) {
    return old.slice(0, fresh.length).map((_, at) => [at, at]);
  }
  const sets = [old, fresh].map((list) => list.map((paragraph) => new Set(wordsIn(paragraph))));
  const like = old.map((_, i) => fresh.map((_, j) => likeness(sets[0]![i]!, sets[1]![j]!)));
  const best = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  const pair = (i: number, j: number) => (like[i]![j]! < alike ? -1 : like[i]![j]! + best[i + 1]![j + 1]!);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, pair(i, j));
    }
  }
  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < fresh.length;) {
    if (best[i]![j] === pair(i, j)) found.push([i++, j++]);
    else if (best[i]![j] === best[i + 1]![j]) i += 1;
    else j += 1;
  }
  return found;
}

/** Compares paragraphs word by word while the effort lasts. */
function comparing() {
  let effort = mostEffort;
  return (before: string, after: string): Change[] => {
    const [old, fresh] = [before.match(words) ?? [], after.match(words) ?? []];
    const most = Math.min(mostWords, Math.floor(Math.sqrt(Math.max(0, effort))));
    const pieces = most > 0 ? piecesOf(old, fresh, most) : null;
    effort -= pieces
      ? pieces.reduce((sum, { kind, items }) => sum + (kind === "same" ? 0 : items.length), 1) ** 2
      : most ** 2;
    effort -= old.length + fresh.length;
    if (!pieces) return [one("removed", before), one("added", after)];
    const runs = joined(pieces);
    const kept = runs.reduce((sum, { kind, text }) => sum + (kind === "same" ? text.length : 0), 0);
    // Where hardly a word stayed, two whole paragraphs are easier to read.
    if (kept * 8 < Math.min(before.length, after.length)) return [one("removed", before), one("added", after)];
    return [{ kind: "changed", runs }];
  };
}

/**
 * The difference of two texts, paragraph by paragraph and word by word within those that were changed. Takes plain
 * text or Markdown of any length; the effort is bounded, and where it ends paragraphs are given whole, before and
 * after. The runs that are not "added" make the old text, those that are not "removed" the new one.
 */
export function differencesOf(before: string, after: string): Change[] {
  const [old, fresh] = [paragraphsOf(before), paragraphsOf(after)];
  const apartFrom = apart(old, fresh);
  const pieces = piecesOf(old, fresh, mostParagraphs) ?? [
    { kind: "same" as const, items: apartFrom.head },
    { kind: "removed" as const, items: apartFrom.old },
    { kind: "added" as const, items: apartFrom.fresh },
    { kind: "same" as const, items: apartFrom.tail },
  ];
  const compare = comparing();
  const changes: Change[] = [];
  let waiting: { removed: string[]; added: string[] } = { removed: [], added: [] };
  const close = () => {
    const { removed, added } = waiting;
    let [i, j] = [0, 0];
    for (const [left, right] of [...pairs(removed, added), [removed.length, added.length] as const]) {
      changes.push(...removed.slice(i, left).map((text) => one("removed", text)));
      changes.push(...added.slice(j, right).map((text) => one("added", text)));
      if (left < removed.length) changes.push(...compare(removed[left]!, added[right]!));
      [i, j] = [left + 1, right + 1];
    }
    waiting = { removed: [], added: [] };
  };
  for (const { kind, items } of pieces) {
    if (kind !== "same") {
      waiting[kind].push(...items);
      continue;
    }
    close();
    changes.push(...items.map((text) => one("same", text)));
  }
  close();
  return changes;
}

/** Whether a comparison found anything. */
export function differs(changes: Change[]): boolean {
  return changes.some(({ kind }) => kind !== "same");
}

/** A comparison with what is far from every change apart: `around` paragraphs stay on each side of one. */
export function stretchesOf(changes: Change[], around = 1): Stretch[] {
  const near = changes.map(() => false);
  changes.forEach(({ kind }, at) => {
    if (kind === "same") return;
    near.fill(true, Math.max(0, at - around), at + around + 1);
  });
  const stretches: Stretch[] = [];
  changes.forEach((change, at) => {
    const folded = !near[at];
    const last = stretches.at(-1);
    if (last?.folded === folded) last.changes.push(change);
    else stretches.push({ folded, changes: [change] });
  });
  return stretches;
}
