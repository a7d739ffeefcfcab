import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadOf, summarize, weightedAverage } from "~/domain/concepts/reviews";

const criteria = [
  { key: "need", weight: 1 },
  { key: "clarity", weight: 3 },
];
const review = (need: number, clarity: number, advice = "accept") => ({ scores: { need, clarity }, advice });

describe("the weighted average of a review", () => {
  it.each([
    [{ need: 4, clarity: 4 }, 4],
    [{ need: 0, clarity: 4 }, 3],
    [{ need: 5, clarity: 0 }, 1.25],
    // What is not scored does not count as nothing.
    [{ need: 5 }, 5],
    // What is no criterion of the text does not count at all.
    [{ need: 5, other: 0 }, 5],
    [{}, null],
    [{ other: 3 }, null],
  ])("%j: %d", (scores, average) => expect(weightedAverage(criteria, scores)).toBe(average));
});

describe("how values lie", () => {
  it.each([
    [[], null],
    [[3], { count: 1, average: 3, lowest: 3, highest: 3, deviation: 0 }],
    [[0, 5], { count: 2, average: 2.5, lowest: 0, highest: 5, deviation: 2.5 }],
    // Textbook values: the standard deviation of a population, not of a sample.
    [[2, 4, 4, 4, 5, 5, 7, 9], { count: 8, average: 5, lowest: 2, highest: 9, deviation: 2 }],
  ])("%j", (values, spread) => expect(spreadOf(values)).toEqual(spread));
});

it("sums up reviews by criterion and in all, with what they advise", () => {
  expect(summarize(criteria, [review(4, 4), review(0, 4, "return"), review(5, 1, "return")])).toEqual({
    count: 3,
    whole: { count: 3, average: 3, lowest: 2, highest: 4, deviation: Math.sqrt(2 / 3) },
    criteria: [
      { key: "need", spread: { count: 3, average: 3, lowest: 0, highest: 5, deviation: Math.sqrt(14 / 3) } },
      { key: "clarity", spread: { count: 3, average: 3, lowest: 1, highest: 4, deviation: Math.sqrt(2) } },
    ],
    advice: { accept: 1, return: 2 },
  });
});

it("says nothing for no review, and of a criterion that nobody scored", () => {
  expect(summarize(criteria, [])).toBeNull();
  const some = summarize(criteria, [{ scores: { need: 2 }, advice: "accept" }])!;
  expect(some.criteria[1]).toEqual({ key: "clarity", spread: null });
  expect(summarize(criteria, [{ scores: {}, advice: "return" }])).toMatchObject({ count: 1, whole: null });
});

const score = fc.integer({ min: 0, max: 5 });
const judged = fc.integer({ min: 1, max: 12 }).chain((number) =>
  fc.record({
    criteria: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: number, maxLength: number }),
    reviews: fc.array(fc.array(score, { minLength: number, maxLength: number }), { minLength: 1, maxLength: 9 }),
  }),
);

it("stays on the scale, whatever is given, and does not depend on the order of reviews", () => {
  fc.assert(
    fc.property(judged, ({ criteria: weights, reviews }) => {
      const weighed = weights.map((weight, at) => ({ key: `c${at}`, weight }));
      const given = reviews.map((scores) => ({
        scores: Object.fromEntries(scores.map((value, at) => [`c${at}`, value])),
        advice: "accept",
      }));
      const summary = summarize(weighed, given)!;
      for (const spread of [summary.whole!, ...summary.criteria.map((one) => one.spread!)]) {
        expect(spread.count).toBe(reviews.length);
        expect(spread.lowest).toBeGreaterThanOrEqual(0);
        expect(spread.highest).toBeLessThanOrEqual(5 + 1e-9);
        expect(spread.average).toBeGreaterThanOrEqual(spread.lowest);
        expect(spread.average).toBeLessThanOrEqual(spread.highest);
        expect(spread.deviation).toBeLessThanOrEqual(2.5 + 1e-9);
      }
      const other = summarize(weighed, [...given].reverse())!;
      expect(other.whole!.average).toBeCloseTo(summary.whole!.average, 9);
      expect(other.whole!.deviation).toBeCloseTo(summary.whole!.deviation, 9);
    }),
  );
});
