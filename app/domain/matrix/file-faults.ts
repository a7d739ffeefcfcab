import type { CatalogueTable } from "./catalogue-tables";

/** What is wrong with one line of a file. `problem` is named in `catalogue:error`, or is a message of a schema. */
export interface Fault {
  line: number;
  table: CatalogueTable | null;
  column: string | null;
  problem: string;
  values?: Record<string, string | number>;
}

/** How many faults are shown of a file that has more. */
export const mostFaults = 200;

/** The faults of a file, the first of them word for word, the others counted. */
export class Faults {
  readonly list: Fault[] = [];
  count = 0;

  add(fault: Fault): void {
    this.count += 1;
    if (this.list.length < mostFaults) this.list.push(fault);
  }
}

/** A value of a file as it is shown beside what is wrong with it: its beginning, on one line. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  const letters = [...line.slice(0, 200)];
  return letters.length > 60 ? `${letters.slice(0, 60).join("")}…` : line.slice(0, 200);
}
