import type { Choices } from "~/domain/matrix/matching-graph";

/** The same numbers at every run. */
export function chance(seed: number): (below: number) => number {
  let state = seed % 2147483647 || 1;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}

/** Choices from a list for each card: position, rank, readiness. */
export function choicesOf(
  cards: readonly (readonly (readonly [number, number, number])[])[],
  seats: number[],
): Choices {
  const flat = cards.flat();
  const start = new Int32Array(cards.length + 1);
  cards.forEach((own, c) => (start[c + 1] = start[c]! + own.length));
  return {
    start,
    position: Int32Array.from(flat, ([position]) => position),
    rank: Uint8Array.from(flat, ([, rank]) => rank),
    readiness: Uint8Array.from(flat, ([, , readiness]) => readiness),
    seats: Int32Array.from(seats),
  };
}

type Pick = (card: number, rank: number) => number;

function invent(
  count: number,
  positions: number,
  seats: (p: number) => number,
  pick: Pick,
  random: (n: number) => number,
) {
  const cards: [number, number, number][][] = [];
  for (let made = 0; made < count;) {
    const own: [number, number, number][] = [];
    for (let rank = 1; rank <= 1 + (cards.length % 5) && made < count; rank += 1) {
      const position = Math.min(positions - 1, pick(cards.length, rank));
      if (own.some(([other]) => other === position)) continue;
      own.push([position, own.length + 1, random(3)]);
      made += 1;
    }
    if (own.length) cards.push(own);
    else made += 1;
  }
  return choicesOf(
    cards,
    Array.from({ length: positions }, (_, p) => seats(p)),
  );
}

/** Invented matrices with so many choices, easy and hard, by what is hard in them. */
export const instances: Record<string, (count: number) => Choices> = {
  /** As the real one: a few crowded, many with few, several seats here and there. */
  "like the real one": (count) => {
    const random = chance(7);
    const positions = Math.min(10_000, Math.ceil(count / 10));
    const skewed = () => Math.floor(positions * (random(1e6) / 1e6) ** 3);
    return invent(count, positions, (p) => (p % 17 ? 1 : 9), skewed, random);
  },
  /** Any position as likely as any other. */
  even: (count) => {
    const random = chance(11);
    const positions = Math.min(10_000, Math.ceil(count / 10));
    return invent(
      count,
      positions,
      () => 1,
      () => random(positions),
      random,
    );
  },
  /** As many offices as people, so that the last ones are hard to seat. */
  scarce: (count) => {
    const random = chance(13);
    const positions = Math.ceil(count / 3);
    return invent(
      count,
      positions,
      () => 1,
      () => random(positions),
      random,
    );
  },
  /** Everybody wants the same fifty positions first. */
  "the same fifty": (count) => {
    const random = chance(17);
    const positions = Math.min(10_000, Math.ceil(count / 10));
    return invent(
      count,
      positions,
      (p) => (p % 10 ? 1 : 60),
      (_c, rank) => (rank < 4 ? random(Math.min(50, positions)) : random(positions)),
      random,
    );
  },
  /** Everybody wants nothing but fifty positions. */
  "fifty and no others": (count) => {
    const random = chance(19);
    return invent(
      count,
      Math.min(10_000, Math.ceil(count / 10)),
      () => 40,
      () => random(50),
      random,
    );
  },
  /** Chains of all lengths: each has its first choice taken by the next, and the last one alone an office besides. */
  chains: (count) => {
    const cards: [number, number, number][][] = [];
    const seats: number[] = [];
    for (let length = 1, made = 0; made < count; length += 1) {
      const first = seats.length;
      for (let i = 0; i <= length; i += 1) seats.push(1);
      // The last to come wants the first office alone; each of the others would move one further.
      for (let i = 0; i < length; i += 1)
        cards.push([
          [first + i, 1, 0],
          [first + i + 1, 2, 0],
        ]);
      cards.push([[first, 1, 0]]);
      made += 2 * length + 1;
    }
    return choicesOf(cards, seats);
  },
  /** One chain through everybody. */
  "one chain": (count) => {
    const length = Math.ceil(count / 2);
    const cards: [number, number, number][][] = [];
    for (let i = 0; i < length; i += 1)
      cards.push([
        [i, 1, 0],
        [i + 1, 2, 0],
      ]);
    cards.push([[0, 1, 0]]);
    return choicesOf(
      cards,
      Array.from({ length: length + 1 }, () => 1),
    );
  },
};
