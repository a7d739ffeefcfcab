import type { Row } from "./opinions";

/** A place on the map. */
export type Point = readonly [number, number];

/** The two directions in which opinions differ most. */
export interface Axes {
  numbers: readonly number[];
  /** What is said of each statement on average, by those who say something: 1 agrees, -1 disagrees. */
  means: Float64Array;
  axes: readonly Float64Array[];
}

const values: Record<string, number> = { a: 1, d: -1, p: 0 };

/** How a row differs from the average; where nothing is said it does not. Gives on how many statements it says something. */
function difference(row: string, { numbers, means }: Pick<Axes, "numbers" | "means">, into: Float64Array): number {
  let said = 0;
  numbers.forEach((number, at) => {
    const value = values[row[number - 1] ?? ""];
    into[at] = value === undefined ? 0 : value - means[at]!;
    if (value !== undefined) said += 1;
  });
  return said;
}

function meansOf(rows: readonly Row[], numbers: readonly number[]): Float64Array {
  return Float64Array.from(numbers, (number) => {
    let [sum, people] = [0, 0];
    for (const row of rows) {
      const value = values[row.votes[number - 1] ?? ""];
      if (value === undefined) continue;
      sum += value * row.people;
      people += row.people;
    }
    return people === 0 ? 0 : sum / people;
  });
}

function covariance(rows: readonly Row[], given: Pick<Axes, "numbers" | "means">): Float64Array[] {
  const size = given.numbers.length;
  const sums = Array.from({ length: size }, () => new Float64Array(size));
  const differs = new Float64Array(size);
  for (const { votes, people } of rows) {
    difference(votes, given, differs);
    for (let i = 0; i < size; i += 1) {
      if (differs[i] === 0) continue;
      for (let j = 0; j < size; j += 1) sums[i]![j]! += people * differs[i]! * differs[j]!;
    }
  }
  return sums;
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);
const length = (a: Float64Array) => Math.sqrt(dot(a, a));

/** The strongest direction that stands upright on those before; null where nothing is left. */
function strongest(matrix: readonly Float64Array[], before: readonly Float64Array[]): Float64Array | null {
  const trace = matrix.reduce((sum, row, at) => sum + row[at]!, 0);
  let axis = Float64Array.from(matrix, (_, at) => Math.sin(at + 1));
  for (let round = 0; round < 300; round += 1) {
    const next = Float64Array.from(matrix, (row) => dot(row, axis));
    for (const other of before) {
      const along = dot(next, other);
      next.forEach((_, at) => (next[at]! -= along * other[at]!));
    }
    const long = length(next);
    if (long <= 1e-9 * trace || long === 0) return null;
    next.forEach((_, at) => (next[at]! /= long));
    const moved = Math.abs(1 - Math.abs(dot(next, axis)));
    axis = next;
    if (round > 0 && moved < 1e-13) break;
  }
  const most = axis.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
  return most < 0 ? axis.map((value) => -value) : axis;
}

/**
 * The two principal axes of the votes, where a missing vote stands for the average of its statement, as Polis has it
 * (C. Small et al., "Polis: Scaling Deliberation by Mapping High Dimensional Opinion Spaces", Recerca 26 (2), 2021;
 * https://compdemocracy.org/PCA). By power iteration on the covariance of at most sixty statements: the work grows with
 * the rows alone. Rows in the same order give the same axes to the last digit.
 */
export function axesOf(rows: readonly Row[], numbers: readonly number[]): Axes {
  const given = { numbers, means: meansOf(rows, numbers) };
  const matrix = covariance(rows, given);
  const first = strongest(matrix, []);
  const second = first && strongest(matrix, [first]);
  return { ...given, axes: [first, second].filter((axis) => axis !== null) };
}

/**
 * Where a row stands on the map. Who said little would stand near the middle for that alone: the distance is stretched
 * by the root of how much was left out (https://compdemocracy.org/sparsity-aware-pca).
 */
export function placeOf(row: string, axes: Axes): Point {
  const differs = new Float64Array(axes.numbers.length);
  const said = difference(row, axes, differs);
  const stretch = said === 0 ? 0 : Math.sqrt(axes.numbers.length / said);
  const along = (axis: Float64Array | undefined) => (axis ? stretch * dot(differs, axis) : 0);
  return [along(axes.axes[0]), along(axes.axes[1])];
}
