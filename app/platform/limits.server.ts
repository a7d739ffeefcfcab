import { createHmac, randomBytes } from "node:crypto";
import { now } from "./clock.server";
import { isOnPostgresql } from "./db.server";
import { type Delays, forgetDelayed, giveToBudget, takeDelayed, takeFromBudget } from "./short-lived.server";

/**
 * Holds back repeated tries. `take` notes a try before its outcome is known, so that tries at the same time count too,
 * and gives the whole seconds to wait; 0 says go on, and where one must wait nothing is noted. `giveBack` says that
 * the try was a right one. One process alone notes tries in memory; on PostgreSQL they are noted in the database, for all
 * processes together.
 */
export interface Limit {
  take(key?: string): Promise<number>;
  giveBack(key?: string): Promise<void>;
}

/** Keys are kept in this form only: what a process held in memory says nothing once it has ended. */
const secret = randomBytes(32);

function hashed(key: string): string {
  return createHmac("sha256", secret).update(key).digest("base64");
}

interface Tries {
  count: number;
  at: number;
  until: number;
}

/** A limit that stands where the processes hold it together. */
function together(alone: Limit, shared: { take(key: string): Promise<number>; giveBack(key: string): Promise<void> }) {
  return {
    take: (key = "") => (isOnPostgresql() ? shared.take(key) : alone.take(key)),
    giveBack: (key = "") => (isOnPostgresql() ? shared.giveBack(key) : alone.giveBack(key)),
  };
}

/**
 * Growing delays for each key: after `free` tries one waits `first` seconds, then twice as long each time, up to
 * `most`. A try is forgotten after each `forget` seconds without another. A right try forgets them all.
 * In memory it holds at most `keys` of them; the ones that were tried longest ago go first. `name` tells it from others.
 */
export function growingDelay(name: string, rule: Delays & { keys?: number }): Limit {
  return together(delayInMemory(rule), {
    take: (key) => takeDelayed(name, key, rule),
    giveBack: (key) => forgetDelayed(name, key),
  });
}

function delayInMemory(rule: Delays & { keys?: number }): Limit {
  const { free, first, most, forget, keys = 10_000 } = rule;
  const noted = new Map<string, Tries>();
  const left = ({ count, at }: Tries, moment: number) =>
    Math.max(0, count - Math.max(0, Math.floor((moment - at) / (forget * 1000))));
  const makeRoom = (moment: number) => {
    if (noted.size < keys) return;
    for (const [key, tries] of noted) if (tries.until <= moment && left(tries, moment) === 0) noted.delete(key);
    for (const key of noted.keys()) {
      if (noted.size < keys) break;
      noted.delete(key);
    }
  };
  return {
    take(key = "") {
      const name = hashed(key);
      const moment = now();
      const known = noted.get(name);
      // Where the clock was put back, one waits as long as one would have without that.
      if (known && known.at > moment) {
        known.until -= known.at - moment;
        known.at = moment;
      }
      if (known && known.until > moment) return Promise.resolve(Math.ceil((known.until - moment) / 1000));
      const count = (known ? left(known, moment) : 0) + 1;
      const delay = count < free ? 0 : Math.min(most, first * 2 ** Math.min(count - free, 30));
      // Taken out and put in again, so that the map stands in the order of the last tries.
      noted.delete(name);
      makeRoom(moment);
      noted.set(name, { count, at: moment, until: moment + delay * 1000 });
      return Promise.resolve(0);
    },
    giveBack(key = "") {
      noted.delete(hashed(key));
      return Promise.resolve();
    },
  };
}

/** A budget for everybody together: `size` tries at once, and one more every `refill` seconds. Right tries cost nothing. */
export function budget(name: string, rule: { size: number; refill: number }): Limit {
  const { size, refill } = rule;
  return together(budgetInMemory(rule), {
    take: () => takeFromBudget(name, size, refill),
    giveBack: () => giveToBudget(name, size, refill),
  });
}

function budgetInMemory({ size, refill }: { size: number; refill: number }): Limit {
  let left = size;
  let at = now();
  const fill = () => {
    const moment = now();
    left = Math.min(size, left + Math.max(0, moment - at) / (refill * 1000));
    at = moment;
  };
  return {
    take() {
      fill();
      if (left < 1) return Promise.resolve(Math.max(1, Math.ceil((1 - left) * refill)));
      left -= 1;
      return Promise.resolve(0);
    },
    giveBack() {
      fill();
      left = Math.min(size, left + 1);
      return Promise.resolve();
    },
  };
}

/** Things that may be used once within `life` seconds: the first `take` of a key gives 0, every later one does not. */
export function onceOnly(name: string, life: number): Limit {
  return growingDelay(name, { free: 1, first: life, most: life, forget: life });
}
