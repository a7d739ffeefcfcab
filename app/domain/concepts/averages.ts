/** What one reviewer gave, by criterion. */
export type Scores = readonly { criterion: string; score: number }[];

/** How the reviews of a text lie: the average, and the lowest and the highest of them. */
export interface Averages {
  average: number;
  lowest: number;
  highest: number;
}

/** The weighted average of one review: of the criteria that it scores. Null where it scores none. */
function ofOne(scores: Scores, weights: ReadonlyMap<string, number>): number | null {
  const counted = scores.flatMap(({ criterion, score }) => {
    const weight = weights.get(criterion);
    return weight === undefined ? [] : [{ weight, score }];
  });
  const whole = counted.reduce((sum, { weight }) => sum + weight, 0);
  return whole === 0 ? null : counted.reduce((sum, { weight, score }) => sum + weight * score, 0) / whole;
}

/** What reviews give together: each counts alike, its criteria by their weights. Null where nothing was scored. */
export function averageOf(reviews: readonly Scores[], weights: ReadonlyMap<string, number>): Averages | null {
  const each = reviews.map((scores) => ofOne(scores, weights)).filter((one) => one !== null);
  if (each.length === 0) return null;
  const [lowest, highest] = [Math.min(...each), Math.max(...each)];
  // Sums of fractions can end a hair beyond the values themselves.
  const average = Math.min(highest, Math.max(lowest, each.reduce((sum, one) => sum + one, 0) / each.length));
  return { average, lowest, highest };
}

/** An average as it is shown, with one decimal. */
export function inTenths(value: number): number {
  return Math.round(value * 10) / 10;
}
