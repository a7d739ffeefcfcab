/**
 * What of a round may be published (docs/decisions/0016-published-picture.md). Counts are of people: distinct cards.
 * Pure: the same counts and the same earlier pictures give the same picture, and the rules may be known to everybody.
 */

/** Nobody may learn that fewer people than this stand in a cell or moved in it. */
export const least = 10;
/** So many choices an attacker may know already. */
export const known = 5;
/**
 * A cell is shown from so many people on, and renewed after so many moved. One more than both together, so that
 * neither "shown" nor "hidden", "renewed" nor "not renewed" tells of fewer than ten people beside the five known.
 */
export const shownFrom = least + known + 1;

/** Tables of one dimension; of `regions` and `heads` shares are published, of the others people. */
export const tableNames = ["cards", "levels", "bodies", "regions", "heads", "spheres"] as const;
export type TableName = (typeof tableNames)[number];

/** Whether a sphere lacks people for its positions, has about enough, or has more than three for an office. */
export type Balance = "shortage" | "enough" | "competition";

/** What a cell counts at the end of a round. */
export interface Counted {
  table: TableName;
  key: string;
  /** How many people stand in the cell. */
  people: number;
  /** How many came into the cell or left it since the round that stands published; null where none does. */
  moved: number | null;
  /** Open positions of the cell, those that somebody chose, and the candidates and seats of all of them. */
  positions: number;
  chosen: number;
  candidates: number;
  seats: number;
  /** Cells of other tables in which all people of this one stand too, and which have other positions besides. */
  within?: readonly string[];
}

/** What is said of a cell. */
export interface Said {
  /** Rounded to 5. */
  people?: number;
  /** Share of positions that somebody chose, in percent, rounded to 5; 0 for "under 5", 100 for "over 95". */
  share?: number;
  balance?: Balance;
}

/** What was last decided on a cell: in which round, and what is said; null where it is hidden. */
export interface Standing {
  asOf: number;
  said: Said | null;
}

/** Why the public is not told of a cell; for organizers. */
export type Reason = "few" | "narrow" | "gives_away" | "earlier";

export interface Decided {
  table: TableName;
  key: string;
  /** What the public sees. */
  said: Said | null;
  /** The round that it tells of. */
  asOf: number;
  /** Set where it is hidden now, or shows an earlier round. */
  reason: Reason | null;
  /** What the next round begins from: never shown. */
  standing: Standing;
  within?: readonly string[];
}

/** The rules one by one, so that the test can show what each is for. */
export const allRules = {
  /** Cells of few people are hidden. */
  threshold: shownFrom,
  /** Cells are renewed after so many moved. */
  renewal: shownFrom,
  /** Numbers are rounded to 5. */
  rounding: true,
  /** What would give hidden cells away is hidden with them. */
  together: true,
  /** Shares that leave room for no position beside the known choices are hidden. */
  breadth: true,
};
export type Rules = typeof allRules;

const fives = (value: number) => Math.round(value / 5) * 5;

/** A number of people as it is published: to the nearest 5, and never lower than cells are shown from. */
export function roundPeople(people: number, rules: Rules = allRules): number {
  return rules.rounding ? Math.max(fives(people), fives(rules.threshold)) : people;
}

/** The fewest people that a published number can stand for. */
export function fewest(published: number, rules: Rules = allRules): number {
  return Math.max(published - (rules.rounding ? 2 : 0), rules.threshold);
}

/** The most people that a published number can stand for. */
export function mostPeople(published: number, rules: Rules = allRules): number {
  return published + (rules.rounding ? 2 : 0);
}

/** A share as it is published, in percent: to the nearest 5; 0 stands for "under 5", 100 for "over 95". */
export function roundShare(chosen: number, positions: number): number {
  const percent = positions === 0 ? 0 : (chosen / positions) * 100;
  if (percent < 5) return 0;
  return percent > 95 ? 100 : Math.min(95, Math.max(5, fives(percent)));
}

/** The most positions that a published share can mean. */
function mostChosen(share: number, positions: number): number {
  for (let chosen = positions; chosen > 0; chosen -= 1) if (roundShare(chosen, positions) === share) return chosen;
  return 0;
}

function balanceOf({ positions, chosen, candidates, seats }: Counted): Balance {
  if (chosen * 2 < positions) return "shortage";
  return candidates > 3 * seats ? "competition" : "enough";
}

/** What could be said of a cell that has people enough, or why not. */
function sayOf(cell: Counted, rules: Rules): Said | Reason {
  if (cell.people < rules.threshold) return "few";
  if (cell.table === "regions" || cell.table === "heads") {
    const share = roundShare(cell.chosen, cell.positions);
    // Somebody who knows five choices would know of every other position that nobody wants it.
    if (rules.breadth && mostChosen(share, cell.positions) <= known) return "narrow";
    return { share };
  }
  const people = roundPeople(cell.people, rules);
  return cell.table === "spheres" ? { people, balance: balanceOf(cell) } : { people };
}

function decide(cell: Counted, before: Standing | undefined, round: number, rules: Rules): Decided {
  const { table, key } = cell;
  const where = { table, key, ...(cell.within ? { within: cell.within } : {}) };
  if (before && (cell.moved ?? 0) < rules.renewal) return { ...where, ...before, reason: "earlier", standing: before };
  const say = sayOf(cell, rules);
  const said = typeof say === "string" ? null : say;
  return { ...where, said, asOf: round, reason: said ? null : (say as Reason), standing: { asOf: round, said } };
}

const hide = (cell: Decided): Decided => ({ ...cell, said: null, reason: "gives_away" });

/**
 * A card stands in at most `most` cells of a table, so that large cells leave the others little room: the smallest
 * that are shown are hidden until ten people besides the known could stand in every cell of which the present number
 * is not said.
 */
function leaveRoom(cells: Decided[], round: number, cards: number, most: number, rules: Rules): Decided[] {
  const floor = ({ said }: Decided) => (said?.people === undefined ? rules.threshold : fewest(said.people, rules));
  const shown = cells.filter(({ said }) => said).sort((a, b) => floor(a) - floor(b) || (a.key < b.key ? -1 : 1));
  const hidden = new Set<Decided>();
  const tight = () => {
    const room = most * (cards - known) - shown.reduce((sum, cell) => sum + floor(cell), 0);
    return cells.some((cell) =>
      shown.includes(cell) ? cell.asOf < round && room + floor(cell) < least : room < least,
    );
  };
  while (shown.length > 0 && tight()) hidden.add(shown.shift()!);
  return cells.map((cell) => (hidden.has(cell) ? hide(cell) : cell));
}

/** Whether of two published numbers, one within the other, the difference tells of fewer than ten unknown people. */
function tellsRest(outer: number, inner: number, rules: Rules): boolean {
  return mostPeople(outer, rules) - fewest(inner, rules) < least + known;
}

/** Hides what can be taken off a larger number so that a few people remain: a body of a sphere, the number of all. */
function leaveNoRest(cells: Decided[], rules: Rules): Decided[] {
  const people = new Map(cells.map((cell) => [cellName(cell), cell.said?.people]));
  const apart = cells.map((cell) => {
    const inner = cell.said?.people;
    const tells = (name: string) => {
      const outer = people.get(name);
      return outer !== undefined && inner !== undefined && tellsRest(outer, inner, rules);
    };
    return cell.within?.some(tells) ? hide(cell) : cell;
  });
  return apart.map((cell) => {
    const all = cell.table === "cards" ? cell.said?.people : undefined;
    const near = ({ table, said }: Decided) =>
      all !== undefined && table !== "cards" && said?.people !== undefined && tellsRest(all, said.people, rules);
    return all !== undefined && apart.some(near) ? hide(cell) : cell;
  });
}

/** Whether there are people enough for any picture at all. */
export function enoughForPicture(cards: number): boolean {
  return cards >= shownFrom;
}

/**
 * The picture of a round from its counts and from what stands published. `most` is how many choices a card has at
 * most.
 */
export function suppress(
  counted: readonly Counted[],
  standing: ReadonlyMap<string, Standing>,
  { round, cards, most }: { round: number; cards: number; most: number },
  rules: Rules = allRules,
): Decided[] {
  const decided = counted.map((cell) => decide(cell, standing.get(cellName(cell)), round, rules));
  if (!rules.together) return decided;
  const apart = leaveNoRest(decided, rules);
  return tableNames.flatMap((table) => {
    const own = apart.filter((cell) => cell.table === table);
    return table === "cards" ? own : leaveRoom(own, round, cards, most, rules);
  });
}

/** The name of a cell among those of all tables. */
export function cellName({ table, key }: { table: TableName; key: string }): string {
  return `${table}:${key}`;
}
