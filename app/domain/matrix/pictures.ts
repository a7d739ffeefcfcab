import type { Decided, Said, Standing, TableName } from "./suppression";
import { cellName } from "./suppression";

/** A line of a published table; `said` is null where the cell is hidden, and then `asOf` too. */
export interface PictureCell {
  table: TableName;
  key: string;
  said: Said | null;
  /** The round whose number it is. */
  asOf: number | null;
}

/** Names of bodies and regions as they were when the picture was published: Belarusian, Russian, English. */
export type Names = Record<string, [string, string, string]>;

/** A picture as it is kept. `standing` is never shown: the next picture begins from it. */
export interface KeptPicture {
  cells: PictureCell[];
  names: Names;
  standing: Record<string, Standing>;
}

/** What the public sees of the decisions on the cells: never why one is hidden, nor since when. */
export function publicCells(decided: readonly Decided[]): PictureCell[] {
  return decided.map(({ table, key, said, asOf }) => ({ table, key, said, asOf: said ? asOf : null }));
}

/** What stands after some pictures, in the order of their rounds. */
export function standingAfter(pictures: readonly Pick<KeptPicture, "standing">[]): Map<string, Standing> {
  return new Map(pictures.flatMap(({ standing }) => Object.entries(standing)));
}

/** What stands after these decisions. */
export function standingOf(decided: readonly Decided[]): Record<string, Standing> {
  return Object.fromEntries(decided.map((cell) => [cellName(cell), cell.standing]));
}
