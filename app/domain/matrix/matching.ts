import type { Graph } from "./matching-graph";

/** Who takes which office, by numbers of cards and of choices in the graph. */
export interface Matching {
  /** For each card the choice that it takes, or -1. */
  taken: Int32Array;
  /** For each position how many of its seats are taken. */
  filled: Int32Array;
  size: number;
  cost: number;
}

/** A search yields after about this many choices that it looked at, so that others have their turn. */
const atOnce = 200_000;

/**
 * A largest matching, and among the largest one of least cost (`costOf`), exactly. Successive shortest augmenting
 * paths, all of one length at a time: prices on cards and positions make every choice cost nothing or more (a pair
 * that stands costs nothing), a search from all free cards at once finds how dear the nearest free seat is (Dial's
 * buckets: costs are small whole numbers), the prices go down by that, and then as many paths as can be found side by
 * side along choices that cost nothing are turned over. Each path is a shortest one, so the matching is the cheapest
 * of its size at every time; where no free card reaches a free seat, it is the largest.
 *
 * Cards and positions from which no free seat can be reached never reach one later; they are left aside, so that a
 * crowd before few positions is not searched again and again.
 */
export function* matchInSteps(graph: Graph): Generator<number, Matching> {
  const { cards, positions, start, position, cost, seats, chosenBy } = graph;
  const choices = position.length;
  const taken = new Int32Array(cards).fill(-1);
  const filled = new Int32Array(positions);
  // Holders of a position stand side by side; more than have chosen it are never needed.
  const room = new Int32Array(positions);
  const firstHolder = new Int32Array(positions + 1);
  for (let p = 0; p < positions; p += 1) {
    room[p] = Math.min(seats[p]!, chosenBy.start[p + 1]! - chosenBy.start[p]!);
    firstHolder[p + 1] = firstHolder[p]! + room[p]!;
  }
  const holders = new Int32Array(firstHolder[positions]!);
  // Prices. Those of positions with a free seat stay 0, those of free cards are alike.
  const cardPrice = new Int32Array(cards);
  const positionPrice = new Int32Array(positions);
  const alive = new Uint8Array(positions).fill(1);
  const free = new Int32Array(cards);
  let freeCount = 0;
  for (let c = 0; c < cards; c += 1) if (start[c + 1]! > start[c]!) free[freeCount++] = c;

  const far = 0x7fffffff;
  const distance = new Int32Array(positions).fill(far);
  const reached = new Int32Array(positions);
  let heads = new Int32Array(64).fill(-1);
  const entryOf = new Int32Array(choices);
  const nextEntry = new Int32Array(choices);
  const round = new Int32Array(positions);
  const nextHolder = new Int32Array(positions);
  const onPath = new Uint8Array(positions);
  const pathCard = new Int32Array(cards + 1);
  const pathChoice = new Int32Array(cards + 1);
  let rounds = 0;
  let work = 0;
  let sinceYield = 0;
  let sinceAside = 0;

  for (;;) {
    // How dear the nearest free seat is, and each position on the way there.
    let nearest = far;
    let reachedCount = 0;
    let entries = 0;
    let furthest = -1;
    const look = (card: number, at: number) => {
      const base = at + cardPrice[card]!;
      const end = start[card + 1]!;
      work += end - start[card]!;
      for (let e = start[card]!; e < end; e += 1) {
        const p = position[e]!;
        if (alive[p] === 0) continue;
        const here = base + cost[e]! - positionPrice[p]!;
        if (here >= distance[p]! || here >= nearest) continue;
        if (distance[p] === far) reached[reachedCount++] = p;
        distance[p] = here;
        if (filled[p]! < room[p]!) {
          nearest = here;
          continue;
        }
        if (here >= heads.length) {
          const longer = new Int32Array(Math.max(heads.length * 2, here + 1)).fill(-1);
          longer.set(heads);
          heads = longer;
        }
        entryOf[entries] = p;
        nextEntry[entries] = heads[here]!;
        heads[here] = entries++;
        if (here > furthest) furthest = here;
      }
    };
    for (let i = 0; i < freeCount; i += 1) look(free[i]!, 0);
    for (let at = 0; at <= furthest; at += 1) {
      while (heads[at]! >= 0) {
        const entry = heads[at]!;
        heads[at] = nextEntry[entry]!;
        const p = entryOf[entry]!;
        // A position that was reached more cheaply since stands in an earlier bucket as well.
        if (distance[p] !== at || at >= nearest) continue;
        for (let i = firstHolder[p]!; i < firstHolder[p + 1]!; i += 1) look(holders[i]!, at);
      }
    }
    if (nearest === far) break;
    for (let i = 0; i < reachedCount; i += 1) {
      const p = reached[i]!;
      const down = nearest - distance[p]!;
      distance[p] = far;
      if (down <= 0) continue;
      positionPrice[p]! -= down;
      for (let h = firstHolder[p]!; h < firstHolder[p]! + filled[p]!; h += 1) cardPrice[holders[h]!]! -= down;
    }
    if (nearest > 0) for (let i = 0; i < freeCount; i += 1) cardPrice[free[i]!]! -= nearest;

    // Paths of choices that cost nothing, side by side.
    rounds += 1;
    let left = 0;
    for (let i = 0; i < freeCount; i += 1) if (!seat(free[i]!)) free[left++] = free[i]!;
    freeCount = left;

    if (work - sinceAside > 4 * choices + 1000) {
      sinceAside = work;
      setAside();
    }
    if (work - sinceYield > atOnce) {
      sinceYield = work;
      yield cards - freeCount;
    }
  }
  let size = 0;
  let total = 0;
  for (let c = 0; c < cards; c += 1) {
    if (taken[c]! < 0) continue;
    size += 1;
    total += cost[taken[c]!]!;
  }
  return { taken, filled, size, cost: total };

  /** Looks for a path from a free card, and turns it over where there is one. */
  function seat(card: number): boolean {
    let depth = 0;
    pathCard[0] = card;
    pathChoice[0] = start[card]!;
    while (depth >= 0) {
      const c = pathCard[depth]!;
      const end = start[c + 1]!;
      let e = pathChoice[depth]!;
      let next = -1;
      for (; e < end; e += 1) {
        work += 1;
        const p = position[e]!;
        if (alive[p] === 0 || onPath[p] === 1 || cardPrice[c]! + cost[e]! !== positionPrice[p]!) continue;
        if (filled[p]! < room[p]!) {
          turnOver(depth, e);
          return true;
        }
        if (round[p] !== rounds) {
          round[p] = rounds;
          nextHolder[p] = firstHolder[p]!;
        }
        if (nextHolder[p]! < firstHolder[p + 1]!) {
          next = p;
          break;
        }
      }
      pathChoice[depth] = e;
      if (next >= 0) {
        onPath[next] = 1;
        depth += 1;
        pathCard[depth] = holders[nextHolder[next]!]!;
        nextHolder[next]! += 1;
        pathChoice[depth] = start[pathCard[depth]!]!;
        continue;
      }
      // A holder who has nowhere to go: the next holder of the same position, or another position.
      depth -= 1;
      if (depth < 0) break;
      const p = position[pathChoice[depth]!]!;
      if (nextHolder[p]! < firstHolder[p + 1]!) {
        pathCard[depth + 1] = holders[nextHolder[p]!]!;
        nextHolder[p]! += 1;
        pathChoice[depth + 1] = start[pathCard[depth + 1]!]!;
        depth += 1;
      } else {
        onPath[p] = 0;
        pathChoice[depth]! += 1;
      }
    }
    return false;
  }

  /** Each card of the path takes the place of the next one, the last a free seat. */
  function turnOver(depth: number, last: number): void {
    const end = position[last]!;
    for (let i = 0; i < depth; i += 1) {
      const e = pathChoice[i]!;
      const p = position[e]!;
      onPath[p] = 0;
      // The one who leaves was read just before the mark of the next holder.
      holders[nextHolder[p]! - 1] = pathCard[i]!;
      taken[pathCard[i]!] = e;
    }
    holders[firstHolder[end]! + filled[end]!] = pathCard[depth]!;
    filled[end]! += 1;
    taken[pathCard[depth]!] = last;
  }

  /** Leaves aside what cannot reach a free seat any more. */
  function setAside(): void {
    alive.fill(0);
    const toSee = reached;
    let count = 0;
    for (let p = 0; p < positions; p += 1) {
      if (filled[p]! >= room[p]!) continue;
      alive[p] = 1;
      toSee[count++] = p;
    }
    const reaches = new Uint8Array(cards);
    for (let i = 0; i < count; i += 1) {
      const p = toSee[i]!;
      for (let k = chosenBy.start[p]!; k < chosenBy.start[p + 1]!; k += 1) {
        const c = chosenBy.card[k]!;
        if (reaches[c] === 1) continue;
        const own = taken[c]! < 0 ? -1 : position[taken[c]!]!;
        if (own === p) continue;
        reaches[c] = 1;
        if (own < 0 || alive[own] === 1) continue;
        alive[own] = 1;
        toSee[count++] = own;
      }
    }
    work += choices;
    let left = 0;
    for (let i = 0; i < freeCount; i += 1) if (reaches[free[i]!] === 1) free[left++] = free[i]!;
    freeCount = left;
  }
}

/** `matchInSteps` without a stop. */
export function match(graph: Graph): Matching {
  const steps = matchInSteps(graph);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
