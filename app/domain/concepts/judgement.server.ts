import { today } from "~/platform/clock.server";
import type { Prisma } from "~/platform/db.server";
import { standardCriteria } from "./criteria";
import { type Spread, spreadOf, weightedAverage } from "./reviews";

/** What a query selects to say how far the review of a text in work is. */
export const judgementRows = {
  submissions: true,
  call: { select: { criteria: { select: { code: true, weight: true } } } },
  decision: { select: { decision: true } },
  versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
  reviews: {
    where: { state: { not: "declined" } },
    select: {
      ...{ forVersion: true, accountId: true, state: true, dueOn: true, submission: true },
      scores: { select: { criterion: true, score: true } },
    },
  },
} as const satisfies Prisma.ConceptSelect;

interface Read {
  state: string;
  submissions: number;
  call: { criteria: { code: string; weight: number }[] } | null;
  decision: { decision: string } | null;
  versions: { number: number }[];
  reviews: {
    forVersion: number;
    accountId: string | null;
    state: string;
    dueOn: string;
    submission: number;
    scores: { criterion: string; score: number }[];
  }[];
}

/** How far the review of a text in work is. */
export interface Judgement {
  /** How many were asked and have not declined, and how many of them have given theirs on this submission. */
  asked: number;
  given: number;
  /** How many are awaited and past their day. */
  overdue: number;
  /** Of the weighted averages of the reviews. */
  averages: Spread | null;
  /** Whether the reader was asked too and has given nothing: nobody judges after another. */
  ownFirst: boolean;
  /** What is decided and not announced: accept, return. */
  decision: string | null;
}

/** In which states a text has been judged, or is to be. */
const judged = ["submitted", "in_review", "returned", "accepted"];

/** How far the review is for this reader, of rows as `judgementRows` selects them; null where nothing is in work. */
export function judgementOf(
  { state, submissions, call, decision, versions, reviews }: Read,
  reader: { id: string },
): Judgement | null {
  if (!judged.includes(state)) return null;
  const forVersion = (versions[0]?.number ?? 0) + 1;
  const own = reviews.filter((review) => review.forVersion === forVersion);
  const given = own.filter((review) => review.state === "given" && review.submission === submissions);
  const criteria = call?.criteria ?? [];
  const weighed =
    criteria.length > 0
      ? criteria.map(({ code, weight }) => ({ key: code, weight }))
      : standardCriteria.map((key) => ({ key, weight: 1 }));
  const ofOne = (scores: { criterion: string; score: number }[]) =>
    weightedAverage(weighed, Object.fromEntries(scores.map(({ criterion, score }) => [criterion, score])));
  const awaited = state === "in_review" && !decision;
  const ownFirst = own.some((review) => review.accountId === reader.id && review.state === "asked");
  return {
    ...{ asked: own.length, given: given.length },
    overdue: awaited ? own.filter((review) => review.state === "asked" && review.dueOn < today()).length : 0,
    ownFirst,
    averages: ownFirst ? null : spreadOf(given.flatMap(({ scores }) => ofOne(scores) ?? [])),
    decision: decision?.decision ?? null,
  };
}
