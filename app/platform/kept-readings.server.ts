/** Tables that have changed; `all` where nobody can say which. */
export type Changed = Iterable<string> | "all";

interface Reading {
  tables: readonly string[];
  value: unknown;
}

/**
 * What was read from tables and is the same for whoever asks, kept until one of those tables changes; of many readings
 * those that were asked for last. Nobody changes what they are given.
 */
export class KeptReadings {
  private readonly kept = new Map<string, Reading>();
  /** Goes up with each change: what was read while something changed is given, and not kept. */
  private turn = 0;

  /** `most` is how many readings are kept. */
  constructor(private readonly most: number) {}

  /** Forgets what was read from these tables. */
  changed(tables: Changed): void {
    this.turn += 1;
    if (this.kept.size === 0) return;
    if (tables === "all") return this.kept.clear();
    const names = new Set(tables);
    for (const [key, { tables: own }] of this.kept) if (own.some((name) => names.has(name))) this.kept.delete(key);
  }

  /** What is kept under the key, or what `read` gives, which asks these tables alone. */
  async read<T>(key: string, tables: readonly string[], read: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key);
    if (known) {
      // The last that was asked for stands last; the first goes.
      this.kept.delete(key);
      this.kept.set(key, known);
      return known.value as T;
    }
    const before = this.turn;
    const value = await read();
    if (this.turn === before) this.kept.set(key, { tables, value });
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value!);
    return value;
  }
}
