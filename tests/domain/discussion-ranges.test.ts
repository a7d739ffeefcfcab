import fc from "fast-check";
import { expect, it } from "vitest";
import {
  bounded,
  countIn,
  holds,
  inOrder,
  missing,
  rangesOf,
  readRanges,
  union,
  upTo,
  writeRanges,
  type Ranges,
} from "~/domain/discussion/ranges";

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 80 });

const setOf = (ranges: Ranges) => {
  const all = new Set<number>();
  for (const [first, last] of ranges) for (let at = first; at <= last; at += 1) all.add(at);
  return all;
};

const tidy = (ranges: Ranges) =>
  ranges.every(([first, last], at) => first <= last && (at === 0 || first > ranges[at - 1]![1] + 1));

it("holds exactly the numbers that were put in, in stretches that never touch", () => {
  fc.assert(
    fc.property(numbers, (some) => {
      const ranges = rangesOf(some);
      expect(tidy(ranges)).toBe(true);
      expect(setOf(ranges)).toEqual(new Set(some));
      expect(countIn(ranges)).toBe(some.length);
      for (let at = 0; at <= 121; at += 1) expect(holds(ranges, at)).toBe(some.includes(at));
    }),
  );
});

it("joins two sets as sets are joined", () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const both = union(rangesOf(a), rangesOf(b));
      expect(tidy(both)).toBe(true);
      expect(setOf(both)).toEqual(new Set([...a, ...b]));
    }),
  );
});

it("cuts at a number", () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 130 }), (some, most) => {
      expect(setOf(upTo(rangesOf(some), most))).toEqual(new Set(some.filter((number) => number <= most)));
    }),
  );
});

it("finds the first numbers that are missing after a place", () => {
  fc.assert(
    fc.property(
      ...[numbers, fc.integer({ min: 0, max: 130 }), fc.integer({ min: 0, max: 130 }), fc.integer({ min: 1, max: 50 })],
      (some, after, last, most) => {
        const all = Array.from({ length: last }, (_, at) => at + 1);
        const wanted = all.filter((number) => number > after && !some.includes(number)).slice(0, most);
        expect(missing(rangesOf(some), { after, last, most })).toEqual(wanted);
      },
    ),
  );
});

it("is read again as it was written", () => {
  fc.assert(
    fc.property(numbers, (some) => {
      const ranges = rangesOf(some);
      expect(readRanges(writeRanges(ranges))).toEqual(ranges);
    }),
  );
  expect(writeRanges(rangesOf([1, 2, 3, 5, 9, 8]))).toBe("1-3,5,8-9");
});

it("takes no text for stretches that is none", () => {
  const wrong = ["0", "1-", "-3", "5-4", "1,,2", "1,2,", "a", "1 2", "1-2-3", "9999999999", "1;2", " 1", "١"];
  for (const text of wrong) expect(readRanges(text), text).toBeNull();
  expect(readRanges("1,".repeat(5000) + "1")).toBeNull();
  expect(readRanges("5,1-3,4,2-2")).toEqual([[1, 5]]);
  expect(readRanges("")).toEqual([]);
});

it("keeps at most so many stretches, forgets none, and closes the shortest gaps", () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 20 }), (some, most) => {
      const ranges = rangesOf(some);
      const fewer = bounded(ranges, most);
      expect(tidy(fewer)).toBe(true);
      expect(fewer.length).toBe(Math.min(ranges.length, most));
      const kept = setOf(fewer);
      expect(some.every((number) => kept.has(number))).toBe(true);
      const gapsOf = (of: Ranges) => of.slice(1).map(([first], at) => first - of[at]![1]);
      const left = gapsOf(fewer).sort((a, b) => a - b);
      const longest = gapsOf(ranges)
        .sort((a, b) => a - b)
        .slice(ranges.length - fewer.length);
      expect(left).toEqual(longest);
    }),
  );
  const odd = inOrder(Array.from({ length: 1000 }, (_, at) => [at * 2 + 1, at * 2 + 1] as const));
  expect(writeRanges(bounded(odd)).length).toBeLessThan(4000);
});
