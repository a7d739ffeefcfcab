import { log } from "./log.server";

const forgets = new Map<string, Set<() => void>>();
/** How often this process has heard of each topic. */
const heardOf = new Map<string, number>();
/** How often it may have missed something. */
let gaps = 0;
/** Whether it would hear of what other processes change. */
let hearing = true;

/** Has something forgotten as soon as this process hears that a topic has changed. Gives how to end that. */
export function onChange(topic: string, forget: () => void): () => void {
  const all = forgets.get(topic) ?? new Set();
  forgets.set(topic, all.add(forget));
  return () => void all.delete(forget);
}

/**
 * To be asked before something is read that is to be kept. Gives a question: whether that still stands, so that none of
 * the topics has changed since. It is asked whenever what was kept is to be used; a no is for good. It costs no query.
 */
export function standing(...topics: string[]): () => boolean {
  if (!hearing) return () => false;
  const then = gaps;
  const seen = topics.map((topic) => heardOf.get(topic) ?? 0);
  return () => hearing && gaps === then && topics.every((topic, at) => (heardOf.get(topic) ?? 0) === seen[at]);
}

/** Says within this process that a topic has changed. */
export function heard(topic: string): void {
  heardOf.set(topic, (heardOf.get(topic) ?? 0) + 1);
  forgetAll(forgets.get(topic) ?? []);
}

/** What fails to forget keeps nobody else from it. */
function forgetAll(all: Iterable<() => void>): void {
  for (const forget of all) {
    try {
      forget();
    } catch (error) {
      log.failure(error);
    }
  }
}

/** Says whether this process hears of what others change; whatever was kept before that changed is forgotten. */
export function setHearing(now: boolean): void {
  hearing = now;
  gaps += 1;
  for (const all of forgets.values()) forgetAll(all);
}
