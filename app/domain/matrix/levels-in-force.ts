import { levels } from "./catalogue";

let inOrder: readonly string[] = levels;
let offered: readonly string[] = levels;

/** The levels in the order in which they are shown, those of the organizers among them; retired ones too. */
export function levelsInOrder(): readonly string[] {
  return inOrder;
}

/** The levels that one can ask for. */
export function levelsOffered(): readonly string[] {
  return offered;
}

/** Says which levels there are; called where they are read from the database. */
export function setLevels(rows: readonly { key: string; retired: boolean }[]): void {
  inOrder = rows.map(({ key }) => key);
  offered = rows.filter(({ retired }) => !retired).map(({ key }) => key);
}
