import fc from "fast-check";
import solver from "javascript-lp-solver";
import { describe, expect, it } from "vitest";
import { type Choices, Contradiction, costOf, graphOf, type Rules } from "~/domain/matrix/matching-graph";
import { match, matchInSteps } from "~/domain/matrix/matching";
import { findFacts } from "~/domain/matrix/matching-facts";
import { chance, choicesOf, instances } from "../../bench/matching-instances";

type Case = { cards: [number, number, number][][]; seats: number[] };

/** Small random cases: up to so many cards and positions, up to four choices each, some positions without seats. */
function cases(cards: number, positions: number): fc.Arbitrary<Case> {
  return fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: positions }).chain((seats) =>
    fc.record({
      seats: fc.constant(seats),
      cards: fc.array(
        fc
          .uniqueArray(fc.tuple(fc.nat(seats.length - 1), fc.nat(2)), { selector: ([p]) => p, maxLength: 4 })
          .map((own) => own.map(([p, readiness], i): [number, number, number] => [p, i + 1, readiness])),
        { maxLength: cards },
      ),
    }),
  );
}

function randomCase(random: (below: number) => number, cards: number, positions: number): Case {
  const seats = Array.from({ length: 1 + random(positions) }, () => random(4));
  return {
    seats,
    cards: Array.from({ length: random(cards + 1) }, () => {
      const own: [number, number, number][] = [];
      for (let tries = random(5); tries > 0; tries -= 1) {
        const p = random(seats.length);
        if (!own.some(([other]) => other === p)) own.push([p, own.length + 1, random(3)]);
      }
      return own;
    }),
  };
}

interface Best {
  size: number;
  cost: number;
}

/** Every way to seat everybody, tried one by one. */
function bruteForce({ cards, seats }: Case): Best {
  const left = [...seats];
  let best: Best = { size: 0, cost: 0 };
  const seat = (c: number, size: number, cost: number) => {
    if (c === cards.length) {
      if (size > best.size || (size === best.size && cost < best.cost)) best = { size, cost };
      return;
    }
    seat(c + 1, size, cost);
    for (const [p, rank, readiness] of cards[c]!) {
      if (left[p]! === 0) continue;
      left[p]! -= 1;
      seat(c + 1, size + 1, cost + costOf(rank, readiness));
      left[p]! += 1;
    }
  };
  seat(0, 0, 0);
  return best;
}

/** The same by linear programming: its corners are whole numbers. */
function byLinearProgramming({ cards, seats }: Case): Best {
  const much = 1000;
  const variables: Record<string, Record<string, number>> = {};
  const constraints: Record<string, { max: number }> = {};
  cards.forEach((own, c) => {
    if (own.length) constraints[`card${c}`] = { max: 1 };
    for (const [p, rank, readiness] of own) {
      constraints[`position${p}`] = { max: seats[p]! };
      variables[`${c} ${p}`] = { worth: much - costOf(rank, readiness), [`card${c}`]: 1, [`position${p}`]: 1 };
    }
  });
  if (Object.keys(variables).length === 0) return { size: 0, cost: 0 };
  const answer = solver.Solve({ optimize: "worth", opType: "max", constraints, variables }) as { result: number };
  const worth = Math.round(answer.result) || 0;
  const size = Math.ceil(worth / much);
  return { size, cost: size * much - worth };
}

/** The plan with the rules applied: for each card the position it takes, and what holds of it. */
function plan({ cards, seats }: Case, rules?: Rules) {
  const choices: Choices = choicesOf(cards, seats);
  const { graph, pinned } = graphOf(choices, rules);
  const matching = match(graph);
  const takes = new Map<number, number>();
  let cost = 0;
  const take = (card: number, e: number) => {
    expect(takes.has(card)).toBe(false);
    expect(e).toBeGreaterThanOrEqual(choices.start[card]!);
    expect(e).toBeLessThan(choices.start[card + 1]!);
    takes.set(card, choices.position[e]!);
    cost += costOf(choices.rank[e]!, choices.readiness[e]!);
  };
  for (const e of pinned)
    take(
      choices.start.findLastIndex((first) => first <= e && first < choices.position.length),
      e,
    );
  for (let c = 0; c < graph.cards; c += 1) {
    if (matching.taken[c]! >= 0) take(graph.cardOf[c]!, graph.choiceOf[matching.taken[c]!]!);
  }
  seats.forEach((most, p) => expect([...takes.values()].filter((at) => at === p).length).toBeLessThanOrEqual(most));
  expect(takes.size).toBe(matching.size + pinned.length);
  return { takes, graph, matching, size: takes.size, cost, facts: findFacts(graph, matching) };
}

const best = ({ size, cost }: Best): Best => ({ size, cost });

describe("a matching", () => {
  it("weighs a second choice at once like a first one within two years", () => {
    expect(costOf(2, 0)).toBe(costOf(1, 2));
    expect([costOf(1, 0), costOf(1, 1), costOf(5, 2)]).toEqual([0, 1, 10]);
  });

  it("is the largest, and the cheapest of those: as every way tried one by one", () => {
    fc.assert(
      fc.property(cases(6, 5), (one) => {
        expect(best(plan(one))).toEqual(bruteForce(one));
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it("is the largest, and the cheapest of those: as an independent solver finds on a thousand cases", () => {
    const random = chance(2024);
    for (let i = 0; i < 1000; i += 1) {
      const one = randomCase(random, 30, 15);
      expect(best(plan(one)), `case ${i}`).toEqual(byLinearProgramming(one));
    }
  });

  it("keeps pins, leaves out what is excluded, and is the best of what the rules leave", () => {
    fc.assert(
      fc.property(cases(6, 5), fc.infiniteStream(fc.nat(1000)), (one, stream) => {
        const next = (below: number) => (stream.next().value as number) % below;
        const rules = { pins: [] as { card: number; position: number }[], left: [] as Rules["left"][number][] };
        const seats = [...one.seats];
        one.cards.forEach((own, card) => {
          const what = own.length ? next(6) : 5;
          const position = own.length ? own[next(own.length)]![0] : 0;
          if (what === 0 && seats[position]! > 0) {
            rules.pins.push({ card, position });
            seats[position]! -= 1;
          } else if (what === 1) rules.left.push({ card });
          else if (what === 2) rules.left.push({ card, position });
        });
        const shut = next(one.seats.length);
        if (!rules.pins.some(({ position }) => position === shut)) {
          rules.left.push({ position: shut });
          seats[shut] = 0;
        }
        const found = plan(one, rules);
        for (const { card, position } of rules.pins) expect(found.takes.get(card)).toBe(position);
        for (const { card, position } of rules.left) {
          if (card === undefined) expect([...found.takes.values()]).not.toContain(position);
          else if (position === undefined) expect(found.takes.has(card)).toBe(false);
          else expect(found.takes.get(card)).not.toBe(position);
        }
        const rest = bruteForce({
          seats,
          cards: one.cards.map((own, card) => {
            if (rules.pins.some((pin) => pin.card === card)) return [];
            if (rules.left.some((rule) => rule.card === card && rule.position === undefined)) return [];
            return own.filter(([p]) => !rules.left.some((rule) => rule.card === card && rule.position === p));
          }),
        });
        expect(found.matching).toMatchObject(rest);
        // Rules never make more of it than there is without them.
        expect(found.size).toBeLessThanOrEqual(plan(one).size);
      }),
      { numRuns: 400, seed: 6 },
    );
  });

  it("never shrinks when a seat, a card or a choice is added", () => {
    fc.assert(
      fc.property(cases(12, 8), fc.nat(), (one, at) => {
        const { size } = plan(one);
        const seats = one.seats.with(at % one.seats.length, one.seats[at % one.seats.length]! + 1);
        const more = plan({ ...one, seats }).size;
        expect(more === size || more === size + 1).toBe(true);
        const joined = plan({ ...one, cards: [...one.cards, [[at % one.seats.length, 1, 0]]] }).size;
        expect(joined === size || joined === size + 1).toBe(true);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it("does not depend on the order of the cards: the same positions go to cards that chose the same", () => {
    fc.assert(
      fc.property(cases(10, 6), fc.nat(), (one, turn) => {
        const by = one.cards.length ? turn % one.cards.length : 0;
        const turned = { ...one, cards: [...one.cards.slice(by), ...one.cards.slice(0, by)] };
        const seen = (of: Case) =>
          [...plan(of).takes].map(([card, position]) => JSON.stringify([of.cards[card], position])).sort();
        expect(seen(turned)).toEqual(seen(one));
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  it("refuses pins that contradict the choices, the seats or an exclusion", () => {
    const one = choicesOf([[[0, 1, 0]], [[0, 1, 0]]], [1, 1]);
    const pin = (card: number, position: number) => ({ card, position });
    expect(() => graphOf(one, { pins: [pin(0, 1)], left: [] })).toThrow(Contradiction);
    expect(() => graphOf(one, { pins: [pin(0, 0), pin(1, 0)], left: [] })).toThrow(Contradiction);
    expect(() => graphOf(one, { pins: [pin(0, 0), pin(0, 0)], left: [] })).toThrow(Contradiction);
    expect(() => graphOf(one, { pins: [pin(0, 0)], left: [{ position: 0 }] })).toThrow(Contradiction);
    expect(() => graphOf(one, { pins: [pin(0, 0)], left: [{ card: 0 }] })).toThrow(Contradiction);
    expect(() => graphOf(one, { pins: [pin(0, 0)], left: [{ card: 0, position: 0 }] })).toThrow(Contradiction);
  });
});

describe("what holds of every largest matching", () => {
  const without = (one: Case, card: number) => bruteForce({ ...one, cards: one.cards.with(card, []) }).size;

  it("a card is needed where the number goes down without it: as removal shows", () => {
    fc.assert(
      fc.property(cases(6, 5), (one) => {
        const { graph, facts, size } = plan(one);
        for (let c = 0; c < graph.cards; c += 1) {
          expect(facts.needed[c] === 1).toBe(without(one, graph.cardOf[c]!) < size);
        }
        one.seats.forEach((_, p) => {
          const chose = one.cards.flatMap((own, card) => (own.some(([other]) => other === p) ? [card] : []));
          const all = chose.length > 0 && chose.every((card) => without(one, card) < size);
          expect(facts.eachNeeded[p] === 1).toBe(all);
        });
      }),
      { numRuns: 300, seed: 9 },
    );
  });

  it("a group has as many people as chose any of its positions, and so many offices stay empty; no others do", () => {
    fc.assert(
      fc.property(cases(6, 5), (one) => {
        const { facts, size } = plan(one);
        const inGroups = facts.short.flatMap(({ positions }) => positions);
        expect(new Set(inGroups).size).toBe(inGroups.length);
        for (const { positions, offices, people } of facts.short) {
          const chose = one.cards.filter((own) => own.some(([p]) => positions.includes(p))).length;
          const alone = { ...one, seats: one.seats.map((seats, p) => (positions.includes(p) ? seats : 0)) };
          expect([people, offices]).toEqual([chose, alone.seats.reduce((sum, seats) => sum + seats, 0)]);
          expect(people).toBeLessThan(offices);
          expect(bruteForce(alone).size).toBe(people);
        }
        const empty = facts.short.reduce((sum, { offices, people }) => sum + offices - people, 0);
        expect(empty).toBe(one.seats.reduce((sum, seats) => sum + seats, 0) - size);
        // Of a position outside the groups no seat can be spared.
        one.seats.forEach((seats, p) => {
          if (seats === 0) return;
          const fewer = bruteForce({ ...one, seats: one.seats.with(p, seats - 1) }).size;
          expect(inGroups.includes(p)).toBe(fewer === size);
        });
      }),
      { numRuns: 300, seed: 10 },
    );
  });
});

// How long that takes is measured by `npm run bench -- matching`; here the work is counted, which no machine changes.
it("looks at each of 100,000 choices at most 240 times, also where it is hard", () => {
  for (const [name, make] of Object.entries(instances)) {
    const { graph } = graphOf(make(100_000));
    const steps = matchInSteps(graph);
    let turns = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) turns += 1;
    expect(turns * 200_000, name).toBeLessThanOrEqual(240 * 100_000);
    findFacts(graph, step.value);
  }
});
