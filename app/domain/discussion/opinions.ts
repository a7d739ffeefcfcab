import { known } from "~/domain/matrix/suppression";

/** What one may say of a statement. Named in `opinions:vote`. */
export const votes = ["agree", "disagree", "pass"] as const;
export type Vote = (typeof votes)[number];

/** How many statements a discussion has at most, those that are retired among them. */
export const mostStatements = 60;
/** From how many voters on the map is drawn. */
export const drawnFrom = 30;
/** A group of fewer people is never shown on its own, nor what fewer people say of a statement. */
export const leastGroup = 5;
/** The map is drawn anew after so many voters changed: at least five besides the five accounts that somebody may have. */
export const renewedFrom = leastGroup + known;

/** After how many changed voters the map is drawn anew: a twentieth of many, so that each vote costs little work. */
export function renewal(voters: number): number {
  return Math.max(renewedFrom, Math.ceil(voters / 20));
}

/** Whether the map is to be drawn, or drawn anew. */
export function isDue({ voters, moved, picture }: { voters: number; moved: number; picture: string }): boolean {
  return voters >= drawnFrom && (picture === "" || moved >= renewal(voters));
}

/** How many voters there are before the map is drawn, as far as it is told. Named in `opinions:waiting`. */
export function votersBand(voters: number): "none" | "few" | "some" | "most" {
  if (voters < leastGroup) return "none";
  if (voters < 10) return "few";
  return voters < 20 ? "some" : "most";
}

const letters: Record<Vote, string> = { agree: "a", disagree: "d", pass: "p" };
const none = "-";

const read: Record<string, Vote> = { a: "agree", d: "disagree", p: "pass" };

/** What a voter's row says of the statement of this number. */
export function voteAt(row: string, number: number): Vote | null {
  return read[row[number - 1] ?? none] ?? null;
}

/** A voter's row with another vote on the statement of this number; null takes it back. Empty where no vote is left. */
export function withVote(row: string, number: number, vote: Vote | null): string {
  const all = [...row.padEnd(number, none)];
  all[number - 1] = vote ? letters[vote] : none;
  return all.join("").replace(/-+$/, "");
}

/** Rows of voters who say the same of everything, and how many they are. */
export interface Row {
  votes: string;
  people: number;
}

/** Rows without what was said of other statements than these, alike ones together, in an order of their own. */
export function distinct(rows: readonly Row[], numbers: readonly number[]): Row[] {
  const people = new Map<string, number>();
  const dropped = Array.from({ length: mostStatements }, (_, at) => at + 1).filter(
    (number) => !numbers.includes(number),
  );
  for (const row of rows) {
    const votes = dropped.reduce(
      (left, number) => (voteAt(left, number) ? withVote(left, number, null) : left),
      row.votes,
    );
    if (votes) people.set(votes, (people.get(votes) ?? 0) + row.people);
  }
  return [...people]
    .map(([votes, count]) => ({ votes, people: count }))
    .sort((a, b) => (a.votes < b.votes ? -1 : a.votes > b.votes ? 1 : 0));
}

/** How many people stand in these rows. */
export function peopleIn(rows: readonly Row[]): number {
  return rows.reduce((sum, { people }) => sum + people, 0);
}

/** At most so many people out of rows in order, at equal distances: the same rows give the same ones. */
export function someOf(rows: readonly Row[], most: number): Row[] {
  const all = peopleIn(rows);
  if (all <= most) return [...rows];
  const step = all / most;
  let before = 0;
  return rows.flatMap(({ votes, people }) => {
    const taken = Math.floor((before + people) / step + 0.5) - Math.floor(before / step + 0.5);
    before += people;
    return taken > 0 ? [{ votes, people: taken }] : [];
  });
}

/** A statement as a member reads it, with what they said of it. */
export interface StatementToVote {
  code: string;
  words: string;
  /** The comment from which it comes. */
  comment: string | null;
  own: Vote | null;
}
