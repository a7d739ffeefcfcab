/** Letters of ids and codes, as the platform makes them. */
const base32 = "abcdefghijkmnpqrstuvwxyz23456789";

/**
 * A seeded generator (mulberry32): the same name gives the same row of numbers on every machine,
 * and each part of the community has a name of its own, so that a change in one does not move the others.
 * For invented people only; nothing that must stay secret comes from here.
 */
export class Chance {
  private state: number;

  constructor(name: string) {
    let seed = 0x811c9dc5;
    for (const character of `personnel-reserve/${name}`) {
      seed = Math.imul(seed ^ character.codePointAt(0)!, 0x01000193);
    }
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** Yes with this probability. */
  happens(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error("There is nothing to pick from.");
    return from[Math.floor(this.next() * from.length)]!;
  }

  /** One of the things, the heavier the likelier. */
  weighted<T>(from: readonly T[], weight: (one: T) => number): T {
    const total = from.reduce((sum, one) => sum + weight(one), 0);
    if (total <= 0) throw new Error("Nothing has any weight.");
    let rest = this.next() * total;
    for (const one of from) {
      rest -= weight(one);
      if (rest < 0) return one;
    }
    return from.findLast((one) => weight(one) > 0)!;
  }

  /** The same things in another order. */
  shuffled<T>(from: readonly T[]): T[] {
    const cards = [...from];
    for (let i = cards.length - 1; i > 0; i -= 1) {
      const j = Math.floor(this.next() * (i + 1));
      [cards[i], cards[j]] = [cards[j]!, cards[i]!];
    }
    return cards;
  }

  text(length: number): string {
    let text = "";
    for (let i = 0; i < length; i += 1) text += base32[Math.floor(this.next() * 32)];
    return text;
  }

  /** Of the form that `newId` makes. */
  id(): string {
    return this.text(26);
  }

  /** Of the form that `newCode` makes. */
  code(): string {
    return this.text(16);
  }
}

/** Deals things in mixed order, each once before any comes again. */
export class Deck<T> {
  private rest: T[] = [];

  constructor(
    private readonly chance: Chance,
    private readonly things: readonly T[],
  ) {}

  deal(): T {
    if (this.rest.length === 0) this.rest = this.chance.shuffled(this.things);
    const top = this.rest.pop();
    if (top === undefined) throw new Error("The deck is empty.");
    return top;
  }
}
