import { afterEach, beforeEach, vi } from "vitest";
import { moveClock } from "~/platform/clock.server";

/**
 * Stops the clock in each test of the file, in the middle of a step of 30 seconds: it goes on only where a test moves
 * it, however slow the machine is.
 */
export function useStillClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(Date.now() / 30_000) * 30_000 + 15_000 });
    moveClock(0);
  });
  afterEach(() => {
    moveClock(0);
    vi.useRealTimers();
  });
}
