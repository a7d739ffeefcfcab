import { cellName, type TableName } from "./suppression";

/** So many positions that stand in these cells, one for each table of people that counts them. */
export interface Standing {
  cells: Partial<Record<TableName, string>>;
  positions: number;
}

/**
 * For each cell those of other tables that hold all its positions and more: who stands in the cell stands in those
 * too, so that the difference of two numbers would count who stands beside it.
 */
export function nesting(places: readonly Standing[]): Map<string, string[]> {
  const size = new Map<string, number>();
  const shared = new Map<string, Map<string, number>>();
  for (const { cells, positions } of places) {
    const names = Object.entries(cells).map(([table, key]) => cellName({ table: table as TableName, key }));
    for (const name of names) {
      size.set(name, (size.get(name) ?? 0) + positions);
      const beside = shared.get(name) ?? new Map<string, number>();
      shared.set(name, beside);
      for (const other of names) if (other !== name) beside.set(other, (beside.get(other) ?? 0) + positions);
    }
  }
  return new Map(
    [...shared].map(([name, beside]) => [
      name,
      [...beside].flatMap(([other, both]) => (both === size.get(name) && size.get(other)! > both ? [other] : [])),
    ]),
  );
}
