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

/** Moves the clock by so many milliseconds from the real time. For tests. */
export function moveClock(ms: number): void {
  offsetMs = ms;
}
