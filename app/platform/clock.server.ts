/** The clock. Tests move it; nothing else is ever replaced. */
let offsetMs = process.env.NODE_ENV === "test" ? Number(process.env.CLOCK_OFFSET_MS ?? 0) : 0;

/** Current time in milliseconds since 1970. */
export function now(): number {
  return Date.now() + offsetMs;
}

/** Today as YYYY-MM-DD in UTC: the finest time that is stored about what a person did. */
export function today(): string {
  return new Date(now()).toISOString().slice(0, 10);
}

/** So far a clock may be put back, as machines do that keep it right, without ending what stands for a time. */
const toleranceMs = 5 * 60_000;

/**
 * Whether something that lasts `ms` at most stands until this moment, or is over. What would stand for longer than it
 * lasts was made before the clock was put back, and is over too: so nothing that has ended comes to life again.
 */
export function standsUntil(end: number | Date, ms: number): boolean {
  const left = Number(end) - now();
  return left > 0 && left <= ms + toleranceMs;
}

/** The moments between which the end of something lies that stands, by `standsUntil`. */
export function endsOfStanding(ms: number): { gt: Date; lte: Date } {
  const moment = now();
  return { gt: new Date(moment), lte: new Date(moment + ms + toleranceMs) };
}

/** Moves the clock by so many milliseconds from the real time. For tests. */
export function moveClock(ms: number): void {
  offsetMs = ms;
}
