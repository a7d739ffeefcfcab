import { budget, growingDelay, type Limit } from "~/platform/limits.server";
import { refuse } from "~/platform/refuse";

const quarterHour = 15 * 60;

/** Passphrases at sign-in, by pseudonym, known or not: the same for both, so that waiting tells nothing. */
export const passphraseTries = growingDelay("passphrase", { free: 5, first: 2, most: quarterHour, forget: 10 * 60 });

/** Failed sign-ins of everybody together: one passphrase cannot be tried on many pseudonyms at speed. */
export const signInTries = budget("sign-in", { size: 300, refill: 2 });

/** The passphrase asked again in the settings, by account. */
export const proofTries = growingDelay("proof", { free: 5, first: 2, most: quarterHour, forget: 10 * 60 });

/** Six digits, by account: three of a million are right at a time, so hardly more than one an hour can be tried. */
export const codeTries = growingDelay("code", { free: 3, first: 5, most: 60 * 60, forget: 60 * 60 });

/** Wrong recovery codes of everybody together. A right one is never held: it is looked up first. */
export const recoveryTries = budget("recovery", { size: 300, refill: 2 });

/** New accounts of everybody together. */
export const joinTries = budget("join", { size: 100, refill: 10 });

/** Where no more may be tried now: the words that say so, and the ways on. */
type Reason = "signInTries" | "proofTries" | "codeTries" | "recoveryTries" | "joinTries";

/** Notes a try with each limit; where one of them says wait, notes none and refuses with 429. */
export async function holdTries(reason: Reason, ...limits: [limit: Limit, key?: string][]): Promise<void> {
  const taken: [Limit, string?][] = [];
  for (const [limit, key] of limits) {
    const wait = await limit.take(key);
    if (wait > 0) {
      // Only budgets stand before a delay, so what is given back forgets no failures.
      for (const [earlier, own] of taken) await earlier.giveBack(own);
      refuse(429, reason, wait);
    }
    taken.push([limit, key]);
  }
}
