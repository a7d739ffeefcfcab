import { leastGroup } from "./opinions";
import type { Point } from "./opinions-axes";

/** People who stand at one place of the map. */
export interface Standing {
  at: Point;
  people: number;
}

/** Numbers of groups that are tried; the one with the best silhouette is taken. */
const tried = [2, 3, 4, 5];
/** Of how many places at most the silhouette is taken: it compares each with each. */
const mostCompared = 400;
const mostRounds = 60;

const apartSquared = (a: Point, b: Point) => (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);
const apart = (a: Point, b: Point) => Math.sqrt(apartSquared(a, b));

/** The centre that is nearest to a place. */
export function nearestOf(at: Point, centres: readonly Point[]): number {
  let [best, least] = [0, Infinity];
  for (let one = 0; one < centres.length; one += 1) {
    const far = apartSquared(at, centres[one]!);
    if (far < least) [best, least] = [one, far];
  }
  return best;
}

/** The first centres: those who stand at equal distances in the order along one axis. */
function spread(standing: readonly Standing[], k: number, axis: 0 | 1): Point[] {
  const ordered = [...standing].sort((a, b) => a.at[axis] - b.at[axis]);
  const all = ordered.reduce((sum, { people }) => sum + people, 0);
  return Array.from({ length: k }, (_, one) => {
    let passed = 0;
    return ordered.find(({ people }) => (passed += people) > ((one + 0.5) * all) / k)!.at;
  });
}

/** The first centres: each as far as can be from those before. */
function farthest(standing: readonly Standing[], k: number): Point[] {
  const centres: Point[] = [[0, 0]];
  while (centres.length <= k) {
    let [best, most] = [centres[0]!, -1];
    for (const { at } of standing) {
      const far = apartSquared(at, centres[nearestOf(at, centres)]!);
      if (far > most) [best, most] = [at, far];
    }
    centres.push(best);
  }
  return centres.slice(1);
}

/** Moves centres to the middle of those who are nearest to them until they stay; gives them with how far all stand from theirs. */
function settle(standing: readonly Standing[], start: Point[]): { centres: Point[]; spent: number } {
  let centres = start;
  for (let round = 0; round < mostRounds; round += 1) {
    const sums = centres.map(() => [0, 0, 0] as [number, number, number]);
    for (const { at, people } of standing) {
      const sum = sums[nearestOf(at, centres)]!;
      sum[0] += at[0] * people;
      sum[1] += at[1] * people;
      sum[2] += people;
    }
    const next = sums.map(([x, y, n], one): Point => (n === 0 ? centres[one]! : [x / n, y / n]));
    const stays = next.every((centre, one) => apart(centre, centres[one]!) < 1e-12);
    centres = next;
    if (stays) break;
  }
  const spent = standing.reduce(
    (sum, { at, people }) => sum + people * apartSquared(at, centres[nearestOf(at, centres)]!),
    0,
  );
  return { centres, spent };
}

/** How many people stand nearest to each centre. */
function sizes(standing: readonly Standing[], centres: readonly Point[]): number[] {
  const counts = centres.map(() => 0);
  for (const { at, people } of standing) counts[nearestOf(at, centres)]! += people;
  return counts;
}

/** Centres without those of too few people, the smallest first: these go to whichever other is nearest. */
export function largeEnough(standing: readonly Standing[], centres: readonly Point[]): Point[] {
  let left = [...centres];
  for (;;) {
    const counts = sizes(standing, left);
    const least = Math.min(...counts);
    if (least >= leastGroup || left.length === 1) return left;
    const smallest = counts.indexOf(least);
    left = left.filter((_, one) => one !== smallest);
  }
}

/** How much nearer people stand to their own group than to the next one, from -1 to 1 (P. Rousseeuw, 1987). */
export function silhouette(standing: readonly Standing[], centres: readonly Point[]): number {
  const step = Math.max(1, standing.length / mostCompared);
  const some = standing.filter((_, at) => Math.floor((at + 1) / step) > Math.floor(at / step));
  const own = some.map(({ at }) => nearestOf(at, centres));
  let [sum, all] = [0, 0];
  some.forEach(({ at, people }, one) => {
    const far = centres.map(() => ({ sum: 0, people: 0 }));
    some.forEach((other, two) => {
      const group = far[own[two]!]!;
      group.sum += apart(at, other.at) * other.people;
      group.people += other.people;
    });
    const mine = far[own[one]!]!;
    const others = far.filter((group) => group !== mine && group.people > 0).map((group) => group.sum / group.people);
    if (others.length === 0) return;
    const within = mine.people > 1 ? mine.sum / (mine.people - 1) : 0;
    const next = Math.min(...others);
    sum += people * (Math.max(within, next) === 0 ? 0 : (next - within) / Math.max(within, next));
    all += people;
  });
  return all === 0 ? -1 : sum / all;
}

/**
 * Centres of the groups in which people stand: k-means for two to five of them, each begun in three fixed ways, of
 * which the tightest is taken; groups of too few people joined to the nearest; and of these the number with the best
 * silhouette, as Polis chooses it (C. Small et al., 2021). One centre where there are no groups. Nothing is drawn by lot.
 */
export function centresOf(standing: readonly Standing[]): Point[] {
  let [best, most]: [Point[], number] = [[[0, 0]], 0];
  const places = new Set(standing.map(({ at }) => at.join(" "))).size;
  for (const k of tried.filter((number) => number <= places)) {
    const starts = [farthest(standing, k), spread(standing, k, 0), spread(standing, k, 1)];
    const [tightest] = starts.map((start) => settle(standing, start)).sort((a, b) => a.spent - b.spent);
    const centres = largeEnough(standing, tightest!.centres);
    const value = centres.length > 1 ? silhouette(standing, centres) : -1;
    if (value > most + 1e-9) [best, most] = [centres, value];
  }
  return best;
}
