import { levels } from "./catalogue";

let inForce: readonly string[] = levels;

/** The levels in the order in which they are shown, those of the organizers among them; retired ones too. */
export function levelsInOrder(): readonly string[] {
  return inForce;
}

/** Says which levels there are; called where they are read from the database. */
export function setLevels(keys: readonly string[]): void {
  inForce = keys;
}
