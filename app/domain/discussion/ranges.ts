/** Order numbers from the first to the last of a stretch, both included. */
export type Range = readonly [first: number, last: number];

/** Stretches in their order, none touching the next. */
export type Ranges = readonly Range[];

/** How many stretches are kept of one discussion. */
export const mostRanges = 200;

/** How long the text of stretches may be that a page hands in. */
export const longestText = 4000;

/** Stretches in their order, those that overlap or touch made one. */
export function inOrder(ranges: readonly Range[]): Ranges {
  const joined: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const before = joined.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** All that stands in one or the other. */
export function union(a: Ranges, b: Ranges): Ranges {
  return inOrder([...a, ...b]);
}

/** The stretches that single numbers make. */
export function rangesOf(numbers: Iterable<number>): Ranges {
  return inOrder([...numbers].map((number) => [number, number] as const));
}

/** The text of stretches, as "1-40,45,50-60". */
export function writeRanges(ranges: Ranges): string {
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(",");
}

/** Stretches from their text; null for anything that is no such text. */
export function readRanges(text: string): Ranges | null {
  if (text === "") return [];
  if (text.length > longestText || !/^\d{1,9}(-\d{1,9})?(,\d{1,9}(-\d{1,9})?)*$/.test(text)) return null;
  const ranges = text.split(",").map((part): Range => {
    const [first = 0, last = first] = part.split("-").map(Number);
    return [first, last];
  });
  return ranges.every(([first, last]) => first >= 1 && last >= first) ? inOrder(ranges) : null;
}

/** What of the stretches stands up to a number. */
export function upTo(ranges: Ranges, most: number): Ranges {
  return ranges.filter(([first]) => first <= most).map(([first, last]): Range => [first, Math.min(last, most)]);
}

export function countIn(ranges: Ranges): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

export function holds(ranges: Ranges, number: number): boolean {
  return ranges.some(([first, last]) => first <= number && number <= last);
}

/** The first numbers above `after` and up to `last` that no stretch holds, at most so many. */
export function missing(ranges: Ranges, { after, last, most }: { after: number; last: number; most: number }) {
  const numbers: number[] = [];
  let next = after + 1;
  for (const [first, end] of [...ranges, [last + 1, last + 1] as const]) {
    for (; next < first && next <= last && numbers.length < most; next += 1) numbers.push(next);
    next = Math.max(next, end + 1);
    if (numbers.length === most) break;
  }
  return numbers;
}

/** At most so many stretches: the shortest gaps are closed, of equal ones the first. */
export function bounded(ranges: Ranges, most = mostRanges): Ranges {
  if (ranges.length <= most) return ranges;
  const gaps = ranges.slice(1).map(([first], at) => ({ at: at + 1, length: first - ranges[at]![1] }));
  gaps.sort((a, b) => a.length - b.length || a.at - b.at);
  const closed = new Set(gaps.slice(0, ranges.length - most).map(({ at }) => at));
  const kept: [number, number][] = [];
  for (const [at, [first, last]] of ranges.entries()) {
    if (closed.has(at)) kept.at(-1)![1] = last;
    else kept.push([first, last]);
  }
  return kept;
}
