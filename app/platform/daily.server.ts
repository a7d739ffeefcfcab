import { today } from "./clock.server";
import { madeTogether } from "./short-lived.server";

interface Kept {
  day: string;
  value: Promise<unknown>;
}

const dayMs = 24 * 60 * 60_000;

const kept = new Map<string, Kept>();

/**
 * What is counted once a day and kept in memory until the next: for figures that one looks at and nobody acts on. What
 * could not be counted is counted anew by whoever asks next. All processes give the same; it goes through JSON.
 */
export function oncePerDay<T>(name: string, count: () => Promise<T>): Promise<T> {
  const day = today();
  const before = kept.get(name);
  if (before?.day === day) return before.value as Promise<T>;
  const made = madeTogether("daily", `${name} ${day}`, { lifeMs: dayMs, make: count });
  const value = made.then((one) => one.value);
  kept.set(name, { day, value });
  value.catch(() => kept.delete(name));
  return value;
}
