import { least, roundShare } from "~/domain/matrix/suppression";

/**
 * What of a year is counted, and how it is said. Pure: the same counts and the same earlier edition give the same
 * figures, and the rules may be known to everybody. They stand in words in `results:rule`.
 */
export const figureKeys = [
  ...(["visits", "works", "expertConcepts", "comments", "matrix"] as const),
  ...(["meetings", "interviews", "cycles", "participants", "shareInBelarus"] as const),
] as const;

export type FigureKey = (typeof figureKeys)[number];

/** Whether an address names a figure that is counted. */
export function isFigureKey(text: string | undefined): text is FigureKey {
  return (figureKeys as readonly string[]).includes(text ?? "");
}

/** Words in each language, empty where a language was left out. */
export type Words = Record<"be" | "ru" | "en", string>;

/** What was counted; `count` is null where it cannot be counted from what is kept. */
export interface Counted {
  key: FigureKey;
  count: number | null;
  /** Of how many, where it is a share. */
  of?: number;
  /** Names of what it counts, as far as everybody may read them. */
  titles?: Words[];
}

/** What is said of a figure: a number, or a share in percent. */
export interface SaidFigure {
  value: number;
  unit: "count" | "percent";
  /** Whether it is over the number that is said. */
  over: boolean;
}

/** Why nothing is said: too few people, or it cannot be counted any more. */
export type Silence = "few" | "uncounted";

export interface Outcome {
  said: SaidFigure | null;
  why: Silence | null;
  /** Whether a figure of people stays as it was published, though another would be said now. */
  stays?: boolean;
}

const number = (value: number, over = false): Outcome => ({ said: { value, unit: "count", over }, why: null });

/** From this number on texts are said in tens. */
const exactUpTo = 100;

/** Rounded down to tens above 100; "over" where something is left. */
export function inTens(count: number): Outcome {
  if (count <= exactUpTo) return number(count);
  const tens = Math.floor(count / 10) * 10;
  return number(tens, count > tens);
}

/** A number of people, rounded to 5; of fewer than ten nothing is said, and a published one moves by ten or more. */
export function ofPeople(count: number, published?: SaidFigure | null): Outcome {
  const fresh: Outcome = count < least ? { said: null, why: "few" } : number(Math.round(count / 5) * 5);
  return published && Math.abs(count - published.value) < least ? staying(published, fresh) : fresh;
}

/** What was published, with whether that is other than what would be said now. */
function staying(published: SaidFigure, { said }: Outcome): Outcome {
  return { said: published, why: null, ...(said?.value !== published.value && { stays: true }) };
}

/** A share of people, rounded to 5; nothing where it tells of fewer than ten on either side. Said once a year. */
export function shareOfPeople(count: number, of: number, published?: SaidFigure | null): Outcome {
  const fresh: Outcome =
    count < least || of - count < least
      ? { said: null, why: "few" }
      : { said: { value: roundShare(count, of), unit: "percent", over: false }, why: null };
  return published ? staying(published, fresh) : fresh;
}

/** What is said of a figure that was counted. `published` is what the last edition of the year says of it by counting. */
export function outcomeOf({ key, count, of = 0 }: Counted, published?: SaidFigure | null): Outcome {
  if (count === null) return { said: null, why: "uncounted" };
  if (key === "participants") return ofPeople(count, published);
  if (key === "shareInBelarus") return shareOfPeople(count, of, published);
  return key === "comments" || key === "works" ? inTens(count) : number(count);
}
