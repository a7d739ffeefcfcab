import type { Choices } from "./matching-graph";
import type { ShortGroup } from "./matching-facts";

/** What a scenario counts. Offices are seats: a position may stand for several. */
export interface Figures {
  /** Cards with a choice that fits the filter, and those choices. */
  cards: number;
  choices: number;
  positions: number;
  offices: number;
  /** Positions that somebody chose, and offices that would be filled if one person could take several. */
  chosenPositions: number;
  chosenOffices: number;
  /** Positions with somebody, and offices filled, with everybody in at most one. */
  filledPositions: number;
  filled: number;
  /** Of those filled, how many by a pin; by the place on the card; by readiness. */
  pinned: number;
  ranks: number[];
  readiness: number[];
  /** Cards that are left without an office, and cards that no assignment needs: those, and some that have one. */
  unplaced: number;
  unneeded: number;
  /** Positions that nobody chose, or whom the rules left nobody. */
  nobody: number;
  /** Offices that stay empty whatever one does. */
  empty: number;
  /** Positions of which everybody who chose them is needed. */
  eachNeeded: number;
}

/** What was computed for a scenario, besides who takes what. Nothing in it tells of a card. */
export interface Outcome {
  figures: Figures;
  /** Keys of the positions that nobody chose. */
  nobody: string[];
  /** Groups of positions that have fewer people than offices. */
  short: { positions: string[]; offices: number; people: number }[];
  /** How often cards, choices or the catalogue had changed before it was computed. */
  changes: number;
}

/** What is counted before anybody is seated. */
export function countChoices({ start, position, seats }: Choices) {
  const chosenBy = new Int32Array(seats.length);
  for (const p of position) chosenBy[p]! += 1;
  let [offices, chosenPositions, chosenOffices, cards] = [0, 0, 0, 0];
  seats.forEach((most, p) => {
    offices += most;
    if (chosenBy[p]! > 0) chosenPositions += 1;
    chosenOffices += Math.min(most, chosenBy[p]!);
  });
  for (let c = 0; c + 1 < start.length; c += 1) if (start[c + 1]! > start[c]!) cards += 1;
  return { cards, choices: position.length, positions: seats.length, offices, chosenPositions, chosenOffices };
}

/** Groups apart from the positions that nobody chose, by the keys of the positions. */
export function nameGroups(groups: readonly ShortGroup[], keys: readonly string[]): Pick<Outcome, "nobody" | "short"> {
  const named = ({ positions }: ShortGroup) => positions.map((p) => keys[p]!);
  const nobody = groups.filter(({ people }) => people === 0).flatMap(({ positions }) => positions);
  return {
    nobody: nobody.sort((a, b) => a - b).map((p) => keys[p]!),
    short: groups
      .filter(({ people }) => people > 0)
      .map((group) => ({ positions: named(group), offices: group.offices, people: group.people })),
  };
}

/** Reads a kept outcome; nothing where none was computed. */
export function readOutcome(text: string): Outcome | null {
  return text === "" ? null : (JSON.parse(text) as Outcome);
}
