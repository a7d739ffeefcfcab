/** What can be wrong with the log of decisions. Named in `log:wrong`. */
export const chainFaults = ["changed", "missing", "unsealed", "tail", "head"] as const;

export interface ChainFault {
  what: (typeof chainFaults)[number];
  /** The entry, or the first and the last of those that are meant. */
  from: number;
  to: number;
}

/** What a check of the log found. */
export interface ChainReport {
  entries: number;
  /** The last entry and the beginning of its hash, to be written down. */
  head: string;
  /** How many faults there are; the first of them follow. */
  wrong: number;
  faults: ChainFault[];
}
