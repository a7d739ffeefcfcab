import { allRules, roundPeople } from "~/domain/matrix/suppression";
import { leastGroup, type Vote } from "./opinions";

/** How many of some people say what of a statement. */
export type Counts = Record<Vote, number>;

/** A share as it is told: in percent, to the nearest 5; at the ends "or more" and "or less". */
export interface Share {
  percent: number;
  or?: "more" | "less";
}
export type Shares = Record<Vote, Share>;

/** That people stand on one side of a statement. */
export interface Leaning {
  number: number;
  side: "agree" | "disagree";
}

/** What is told of a statement; of groups where in each of them enough people say something. */
export interface SaidOf {
  number: number;
  all: Shares | null;
  groups: Shares[] | null;
}

/** The map as it is kept and shown: rounded figures alone. */
export interface OpinionPicture {
  /** To the nearest 5. */
  voters: number;
  /** Sizes of the groups, the largest first; empty where there are none. */
  groups: number[];
  /** Statements on which the groups agree, those on which they agree most first. */
  agreed: Leaning[];
  /** What sets each group apart from all others. */
  apart: Leaning[][];
  statements: SaidOf[];
}

/** A statement on the map. */
export interface StatementOnMap {
  words: string;
  all: Shares | null;
  groups: Shares[] | null;
}

/** A statement on the map on whose side people stand. */
export interface LeaningOnMap extends StatementOnMap {
  side: Leaning["side"];
}

/** The map with the words of its statements; those that are retired are left out. */
export interface OpinionMapShown {
  voters: number;
  groups: number[];
  agreed: LeaningOnMap[];
  /** What sets each group apart. */
  apart: LeaningOnMap[][];
  /** All that stand, in the order in which they were put up. */
  statements: StatementOnMap[];
}

/** How many say something. */
export const saying = ({ agree, disagree, pass }: Counts) => agree + disagree + pass;

/**
 * A share as it is told. At both ends the step is so wide that "all" and "all but one" read alike, however few people
 * there are: nobody learns of any of them what all of them say.
 */
export function shareOf(people: number, of: number): Share {
  const edge = 5 * Math.ceil(20 / of);
  const percent = (100 * people) / of;
  if (percent <= edge) return { percent: edge, or: "less" };
  if (percent >= 100 - edge) return { percent: 100 - edge, or: "more" };
  return { percent: Math.min(100 - edge, Math.max(edge, 5 * Math.round(percent / 5))) };
}

function sharesOf(counts: Counts): Shares {
  const of = saying(counts);
  return {
    agree: shareOf(counts.agree, of),
    disagree: shareOf(counts.disagree, of),
    pass: shareOf(counts.pass, of),
  };
}

/** A number of people as it is told. */
export function toldPeople(people: number): number {
  return roundPeople(people, { ...allRules, threshold: leastGroup });
}

/** Beyond chance with nine of ten (one side). */
const sure = 1.2816;

/** Whether more than half of all such people would say so: Polis' test of one proportion, with one added to both. */
const surplus = (people: number, of: number) => 2 * Math.sqrt(of + 1) * ((people + 1) / (of + 1) - 0.5);

/** Whether these say so more often than those: Polis' test of two proportions, with one added to each number. */
function ahead(people: number, of: number, others: number, ofOthers: number): number {
  const [a, b, n, m] = [people + 1, others + 1, of + 1, ofOthers + 1];
  const both = (a + b) / (n + m);
  return both === 1 ? 0 : (a / n - b / m) / Math.sqrt(both * (1 - both) * (1 / n + 1 / m));
}

const likely = (people: number, of: number) => (people + 1) / (of + 2);

const sides = ["agree", "disagree"] as const;

function sum(groups: readonly Counts[]): Counts {
  const of = (vote: Vote) => groups.reduce((total, counts) => total + counts[vote], 0);
  return { agree: of("agree"), disagree: of("disagree"), pass: of("pass") };
}

interface Counted {
  number: number;
  groups: readonly Counts[];
}

/** Whether what is said of a statement may be told group by group: in each of them enough people say something. */
const tellable = ({ groups }: Counted) => groups.every((counts) => saying(counts) >= leastGroup);

/** Best first; of equals the one that was put up first. */
const ranked = (found: (Leaning & { weight: number })[]): Leaning[] =>
  found.sort((a, b) => b.weight - a.weight || a.number - b.number).map(({ number, side }) => ({ number, side }));

/**
 * Statements with which all groups agree, or all disagree: more than half of each group and, beyond chance, of all; in
 * the order of the product of the groups' shares, Polis' group-aware consensus (C. Small et al., 2021).
 */
function agreedOn(counted: readonly Counted[]): Leaning[] {
  return ranked(
    counted.filter(tellable).flatMap(({ number, groups }) => {
      const all = sum(groups);
      return sides.flatMap((side) => {
        const each = groups.map((counts) => likely(counts[side], saying(counts)));
        const holds = each.every((share) => share > 0.5) && surplus(all[side], saying(all)) > sure;
        return holds ? [{ number, side, weight: each.reduce((product, share) => product * share, 1) }] : [];
      });
    }),
  );
}

const mostApart = 5;

/** What a group says beyond chance, and beyond chance more often than the others: Polis' representative statements. */
function apartBy(counted: readonly Counted[], group: number): Leaning[] {
  const found = counted.filter(tellable).flatMap(({ number, groups }) => {
    const own = groups[group]!;
    const others = sum(groups.filter((_, at) => at !== group));
    return sides.flatMap((side) => {
      const [n, m] = [saying(own), saying(others)];
      const [alone, more] = [surplus(own[side], n), ahead(own[side], n, others[side], m)];
      if (alone <= sure || more <= sure) return [];
      const share = likely(own[side], n);
      return [{ number, side, weight: (share / likely(others[side], m)) * share * alone * more }];
    });
  });
  return ranked(found).slice(0, mostApart);
}

/**
 * The picture of what groups say, the largest first; of one group, nobody is set apart. Statements of which too few say
 * something are left without figures, and without figures by group where it is too few in any of them: what is told of
 * the others would tell of these.
 */
export function pictureFrom(counted: readonly Counted[], sizes: readonly number[]): OpinionPicture {
  const several = sizes.length > 1;
  return {
    voters: toldPeople(sizes.reduce((total, size) => total + size, 0)),
    groups: several ? sizes.map(toldPeople) : [],
    agreed: agreedOn(counted),
    apart: several ? sizes.map((_, group) => apartBy(counted, group)) : [],
    statements: counted.map((one) => {
      const all = sum(one.groups);
      return {
        number: one.number,
        all: saying(all) < leastGroup ? null : sharesOf(all),
        groups: several && tellable(one) ? one.groups.map(sharesOf) : null,
      };
    }),
  };
}
