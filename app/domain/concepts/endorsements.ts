import { type Band, bandOf } from "~/domain/matrix/marks";

/** From how many on a number of endorsements is said; below, a band. */
const said = 10;

/** How many endorse a concept, as far as anybody is told. */
export type ShownEndorsements = { count: number } | { band: Exclude<Band, "many"> };

/** What is told of a number of endorsements: where few endorse, a number would tell who. */
export function shownEndorsements(count: number): ShownEndorsements {
  return count >= said ? { count } : { band: bandOf(count) as Exclude<Band, "many"> };
}
