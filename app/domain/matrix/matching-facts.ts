import type { Matching } from "./matching";
import type { Graph } from "./matching-graph";

/** Positions that together have fewer people than offices: of `offices` at least `offices - people` stay empty. */
export interface ShortGroup {
  positions: number[];
  offices: number;
  people: number;
}

/** What is true of every largest matching (after Dulmage and Mendelsohn), found from one of them. */
export interface Facts {
  /** For each card of the graph: 1 where the largest number needs it, 0 where it stays the same without it. */
  needed: Uint8Array;
  /** Those with the most empty offices first; positions that nobody chose are groups of one with no people. */
  short: ShortGroup[];
  /** For each position: 1 where everybody who chose it is needed. */
  eachNeeded: Uint8Array;
}

/**
 * From one largest matching: the cards that some largest matching leaves out are the free ones and those who hold a
 * position that a free card can reach by changing places; the positions that some largest matching leaves short are
 * those with a free seat and those whose holders can move to one. The latter fall apart into groups that share no
 * person; in each, everybody who chose one of its positions holds one.
 */
export function findFacts(graph: Graph, { taken, filled }: Matching): Facts {
  const { cards, positions, start, position, seats, chosenBy } = graph;
  const needed = new Uint8Array(cards).fill(1);
  const holdersOf = holdersByPosition(graph, taken, filled);
  const crowded = new Uint8Array(positions);
  const queue = new Int32Array(positions);
  let count = 0;
  const see = (card: number) => {
    needed[card] = 0;
    for (let e = start[card]!; e < start[card + 1]!; e += 1) {
      const p = position[e]!;
      if (crowded[p] === 1) continue;
      crowded[p] = 1;
      queue[count++] = p;
    }
  };
  for (let c = 0; c < cards; c += 1) if (taken[c]! < 0) see(c);
  for (let i = 0; i < count; i += 1) for (const c of holdersOf(queue[i]!)) see(c);

  const open = new Uint8Array(positions);
  count = 0;
  for (let p = 0; p < positions; p += 1) {
    if (filled[p]! >= seats[p]!) continue;
    open[p] = 1;
    queue[count++] = p;
  }
  for (let i = 0; i < count; i += 1) {
    const p = queue[i]!;
    for (let k = chosenBy.start[p]!; k < chosenBy.start[p + 1]!; k += 1) {
      // Whoever chose a position that may stay short holds one: a free card would take it.
      const own = position[taken[chosenBy.card[k]!]!]!;
      if (open[own] === 1) continue;
      open[own] = 1;
      queue[count++] = own;
    }
  }
  const eachNeeded = new Uint8Array(positions);
  for (let p = 0; p < positions; p += 1) {
    let all = chosenBy.start[p + 1]! > chosenBy.start[p]! ? 1 : 0;
    for (let k = chosenBy.start[p]!; all && k < chosenBy.start[p + 1]!; k += 1) all = needed[chosenBy.card[k]!]!;
    eachNeeded[p] = all;
  }
  return { needed, short: shortGroups(graph, open, filled), eachNeeded };
}

function holdersByPosition({ cards, positions, position }: Graph, taken: Int32Array, filled: Int32Array) {
  const first = new Int32Array(positions + 1);
  for (let p = 0; p < positions; p += 1) first[p + 1] = first[p]! + filled[p]!;
  const next = first.slice(0, -1);
  const holders = new Int32Array(first[positions]!);
  for (let c = 0; c < cards; c += 1) if (taken[c]! >= 0) holders[next[position[taken[c]!]!]!++] = c;
  return (p: number) => holders.subarray(first[p], first[p + 1]);
}

/** The positions that may stay short, in groups that share nobody. */
function shortGroups(graph: Graph, open: Uint8Array, filled: Int32Array): ShortGroup[] {
  const { positions, start, position, seats, chosenBy } = graph;
  const groups: ShortGroup[] = [];
  const seen = new Uint8Array(positions);
  for (let first = 0; first < positions; first += 1) {
    if (open[first] === 0 || seen[first] === 1) continue;
    const group: ShortGroup = { positions: [first], offices: 0, people: 0 };
    seen[first] = 1;
    for (let i = 0; i < group.positions.length; i += 1) {
      const p = group.positions[i]!;
      group.offices += seats[p]!;
      group.people += filled[p]!;
      for (let k = chosenBy.start[p]!; k < chosenBy.start[p + 1]!; k += 1) {
        const c = chosenBy.card[k]!;
        for (let e = start[c]!; e < start[c + 1]!; e += 1) {
          const other = position[e]!;
          if (open[other] === 0 || seen[other] === 1) continue;
          seen[other] = 1;
          group.positions.push(other);
        }
      }
    }
    group.positions.sort((a, b) => a - b);
    groups.push(group);
  }
  return groups.sort((a, b) => b.offices - b.people - (a.offices - a.people) || a.positions[0]! - b.positions[0]!);
}
