/** The marks of the matrix: hollow ring, half, full, full with a notch; blank where there is no position at all. */
export type Mark = "blank" | "nobody" | "some" | "enough" | "crowded";

/** Counts of a cell; candidates are counted once for each position they chose. */
export interface Counts {
  positions: number;
  /** Positions that somebody chose. */
  chosen: number;
  candidates: number;
  /** Offices: a position may stand for several. */
  seats: number;
}

/** More candidates for a seat than this is crowded. */
const crowd = 3;

/** What a cell shows: whether every position has somebody, and whether there are too many for the seats. */
export function markOf({ positions, chosen, candidates, seats }: Counts): Mark {
  if (positions === 0) return "blank";
  if (chosen === 0) return "nobody";
  if (chosen < positions) return "some";
  return candidates > crowd * seats ? "crowded" : "enough";
}

/** The mark of one position. */
export function positionMark(position: { candidateCount: number; seats: number }): Mark {
  const { candidateCount: candidates, seats } = position;
  return markOf({ positions: 1, chosen: candidates > 0 ? 1 : 0, candidates, seats });
}

/** How wanted a position is, as participants see it: never a number. */
export const bands = ["nobody", "few", "several", "many"] as const;
export type Band = (typeof bands)[number];

export function bandOf(candidateCount: number): Band {
  if (candidateCount <= 0) return "nobody";
  if (candidateCount < 5) return "few";
  return candidateCount < 10 ? "several" : "many";
}

/** The mark that stands for a band. */
export const bandMark: Record<Band, Mark> = { nobody: "nobody", few: "some", several: "enough", many: "crowded" };

export function sumOf(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      positions: sum.positions + one.positions,
      chosen: sum.chosen + one.chosen,
      candidates: sum.candidates + one.candidates,
      seats: sum.seats + one.seats,
    }),
    { positions: 0, chosen: 0, candidates: 0, seats: 0 },
  );
}
