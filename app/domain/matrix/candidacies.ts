/** How far organizers are with a card for a position, in the order of the way. Named in `candidates:state`. */
export const candidacyStates = ["long_list", "short_list", "in_training", "recommended", "put_aside"] as const;
export type CandidacyState = (typeof candidacyStates)[number];

/** Whether organizers must say why: whoever is put aside can read it with their data. */
export function needsReason(state: string): boolean {
  return state === "put_aside";
}

/** How many cards stand side by side at least and at most. */
export const leastCompared = 2;
export const mostCompared = 4;
