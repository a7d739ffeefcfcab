import { today } from "./clock.server";

interface Kept {
  day: string;
  value: Promise<unknown>;
}

const kept = new Map<string, Kept>();

/**
 * What is counted once a day and kept in memory until the next: for figures that one looks at and nobody acts on. What
 * could not be counted is counted anew by whoever asks next.
 */
export function oncePerDay<T>(name: string, count: () => Promise<T>): Promise<T> {
  const day = today();
  const before = kept.get(name);
  if (before?.day === day) return before.value as Promise<T>;
  const value = count();
  kept.set(name, { day, value });
  value.catch(() => kept.delete(name));
  return value;
}
