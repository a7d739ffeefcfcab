/** Choices of cards, each card's beside one another, by numbers of cards and of positions. */
export interface Choices {
  /** Where the choices of a card begin; one more than there are cards. */
  start: Int32Array;
  position: Int32Array;
  /** 1 is the most wanted. */
  rank: Uint8Array;
  /** 0 now, 1 after training, 2 within two years. */
  readiness: Uint8Array;
  /** Offices of each position. */
  seats: Int32Array;
}

/** What organizers laid down. Of what is left out a card, a position, or one choice of a card is named. */
export interface Rules {
  pins: readonly { card: number; position: number }[];
  left: readonly { card?: number; position?: number }[];
}

/** What is still to be decided once the rules have spoken, with the cards in an order that their numbers do not tell. */
export interface Graph {
  cards: number;
  positions: number;
  /** The card of the choices for each card of the graph, and the choice for each choice. */
  cardOf: Int32Array;
  choiceOf: Int32Array;
  start: Int32Array;
  position: Int32Array;
  cost: Int32Array;
  /** Seats that pins have not taken. */
  seats: Int32Array;
  chosenBy: { start: Int32Array; card: Int32Array };
}

/**
 * What it costs that somebody takes an office: nothing for a first choice that could be taken at once; two for each
 * place further down the card, one for training, two for two years. So a second choice that somebody is ready for
 * weighs like a first one within two years: the matrix asks both what people want and whom one can count on tomorrow,
 * and no later readiness outweighs more than one place of what they want.
 */
export function costOf(rank: number, readiness: number): number {
  return 2 * (rank - 1) + readiness;
}

/** Thrown where pins contradict the choices, the seats or each other. Whoever lays them down is told before. */
export class Contradiction extends Error {}

/** Which choices the rules leave to decide: 1 for each; and the choice that each pin takes. */
function apply({ start, position, seats }: Choices, rules: Rules) {
  const cards = start.length - 1;
  const open = new Uint8Array(position.length).fill(1);
  const left = seats.slice();
  const shut = (card: number) => open.fill(0, start[card], start[card + 1]);
  const find = (card: number, at: number) => {
    for (let e = start[card]!; e < start[card + 1]!; e += 1) if (position[e] === at) return e;
    return -1;
  };
  const positionShut = new Uint8Array(seats.length);
  const cardShut = new Uint8Array(cards);
  for (const { card, position: at } of rules.left) {
    if (card === undefined && at !== undefined) positionShut[at] = 1;
    if (card !== undefined && at === undefined) cardShut[card] = 1;
    if (card === undefined || at === undefined) continue;
    const choice = find(card, at);
    if (choice >= 0) open[choice] = 0;
  }
  for (let e = 0; e < position.length; e += 1) if (positionShut[position[e]!] === 1) open[e] = 0;
  for (let c = 0; c < cards; c += 1) if (cardShut[c] === 1) shut(c);
  for (let p = 0; p < left.length; p += 1) if (positionShut[p] === 1) left[p] = 0;
  const pinned = rules.pins.map(({ card, position: at }) => {
    const choice = find(card, at);
    if (choice < 0 || open[choice] === 0 || left[at]! <= 0) throw new Contradiction();
    left[at]! -= 1;
    shut(card);
    return choice;
  });
  return { open, left, pinned };
}

/**
 * The graph that is left to match, and the choices that pins take. Its cards are ordered by what they chose: the
 * random numbers of cards, which are the order of the database, never decide between two plans that are equally good,
 * but for cards that chose exactly the same.
 */
export function graphOf(choices: Choices, rules: Rules = { pins: [], left: [] }): { graph: Graph; pinned: number[] } {
  const { open, left, pinned } = apply(choices, rules);
  const cards = choices.start.length - 1;
  const from = choices.start;
  const order = new Int32Array(cards);
  let count = 0;
  let kept = 0;
  for (let c = 0; c < cards; c += 1) {
    let own = 0;
    for (let e = from[c]!; e < from[c + 1]!; e += 1) own += open[e]!;
    if (own > 0) order[count++] = c;
    kept += own;
  }
  const cardOf = order.subarray(0, count).sort((a, b) => compare(choices, open, a, b) || a - b);
  const graph: Graph = {
    ...{ cards: count, positions: left.length, cardOf, seats: left },
    ...{ start: new Int32Array(count + 1), choiceOf: new Int32Array(kept) },
    ...{ position: new Int32Array(kept), cost: new Int32Array(kept) },
    chosenBy: { start: new Int32Array(left.length + 1), card: new Int32Array(kept) },
  };
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    const c = cardOf[i]!;
    for (let e = from[c]!; e < from[c + 1]!; e += 1) {
      if (open[e] === 0) continue;
      graph.choiceOf[at] = e;
      graph.position[at] = choices.position[e]!;
      graph.cost[at] = costOf(choices.rank[e]!, choices.readiness[e]!);
      at += 1;
    }
    graph.start[i + 1] = at;
  }
  const { start, card } = graph.chosenBy;
  for (let e = 0; e < kept; e += 1) start[graph.position[e]! + 1]! += 1;
  for (let p = 0; p < left.length; p += 1) start[p + 1]! += start[p]!;
  const next = start.slice(0, -1);
  for (let i = 0; i < count; i += 1) {
    for (let e = graph.start[i]!; e < graph.start[i + 1]!; e += 1) card[next[graph.position[e]!]!++] = i;
  }
  return { graph, pinned };
}

/** Two cards by what they chose, in the order of ranks. */
function compare({ start, position, rank, readiness }: Choices, open: Uint8Array, a: number, b: number): number {
  const lengths = [start[a + 1]! - start[a]!, start[b + 1]! - start[b]!] as const;
  for (let i = 0; i < lengths[0] && i < lengths[1]; i += 1) {
    const [x, y] = [start[a]! + i, start[b]! + i];
    const by =
      position[x]! - position[y]! || rank[x]! - rank[y]! || readiness[x]! - readiness[y]! || open[x]! - open[y]!;
    if (by !== 0) return by;
  }
  return lengths[0] - lengths[1];
}
