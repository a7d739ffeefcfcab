import { homeZone, instantsOf, wallTimeAt } from "~/domain/concepts/zones";
import { holderTag } from "~/domain/matrix/card-holder.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import type { Counted, FigureKey, Words } from "./figures";

/** A year by the clock of Minsk: its first instant and that of the next, its first and its last day. */
export function spanOf(year: number) {
  const begins = (of: number) => instantsOf({ day: `${of}-01-01`, time: "00:00" }, homeZone)[0]!;
  return { from: begins(year), till: begins(year + 1), first: `${year}-01-01`, last: `${year}-12-31` };
}

/** The year that clocks in Minsk show now. */
export function yearNow(): number {
  return Number(wallTimeAt(new Date(now()), homeZone).day.slice(0, 4));
}

const kinds = { visits: "visit", meetings: "meeting", cycles: "cycle" } as const;
const named = { titleBe: true, titleRu: true, titleEn: true } as const;

/** The name of what was held, where everybody may read it. */
const titleOf = ({ titleBe: be, titleRu: ru, titleEn: en }: Record<keyof typeof named, string>): Words => ({
  be,
  ru,
  en,
});

/**
 * What was held in a year: published, not cancelled, begun in the year and begun by now. What has no beginning of its
 * own begins with its first part.
 */
export async function heldIn(tx: Tx, key: keyof typeof kinds, year: number) {
  const { from, till } = spanOf(year);
  const end = new Date(Math.min(till.getTime(), now()));
  const within = { gte: from, lt: end };
  const part = (startsAt: object) => ({ some: { state: "published", startsAt } });
  return tx.event.findMany({
    where: {
      ...{ kind: kinds[key], state: "published" },
      OR: [{ startsAt: within }, { startsAt: null, parts: part(within), NOT: { parts: part({ lt: from }) } }],
    },
    orderBy: [{ startsAt: "asc" }, { seq: "asc" }],
    select: { code: true, slug: true, seenBy: true, startsAt: true, ...named },
  });
}

/** Concepts whose first version was published in a year, and that were not archived before its end. */
export async function conceptsOf(tx: Tx, authorKind: "participant" | "expert", year: number) {
  const { first, last } = spanOf(year);
  return tx.concept.findMany({
    where: {
      authorKind,
      reading: { in: ["open", "archived"] },
      versions: { some: { number: 1, publishedOn: { gte: first, lte: last } } },
      steps: { none: { toState: "archived", takenOn: { lte: last } } },
    },
    orderBy: { publishedSeq: "asc" },
    select: { id: true, code: true, title: true, language: true, publishedOn: true },
  });
}

/** Comments that were written in a year on these concepts, but for those that their authors deleted. */
export async function commentsOn(tx: Tx, concepts: readonly { id: string }[], year: number): Promise<number> {
  const { first, last } = spanOf(year);
  return tx.comment.count({
    where: {
      conceptId: { in: concepts.map(({ id }) => id) },
      state: { in: ["visible", "hidden"] },
      writtenOn: { gte: first, lte: last },
    },
  });
}

/** Rounds of the matrix that closed in a year. */
export async function roundsOf(tx: Tx, year: number) {
  const { first, last } = spanOf(year);
  return tx.round.findMany({
    where: { closedOn: { gte: first, lte: last } },
    orderBy: { number: "asc" },
    select: { number: true, code: true, closedOn: true },
  });
}

/** Interviews that were recorded in a year and can be seen. */
export async function interviewsOf(tx: Tx, year: number) {
  const { first, last } = spanOf(year);
  return tx.interview.findMany({
    where: { state: "published", recordedOn: { gte: first, lte: last } },
    orderBy: [{ recordedOn: "asc" }, { seq: "asc" }],
    select: { code: true, slug: true, recordedOn: true, ...named },
  });
}

/** Ids of participants who were there at the end of a year; null where somebody left since and cannot be counted. */
async function participantsOf(tx: Tx, year: number): Promise<string[] | null> {
  const { last } = spanOf(year);
  const moved = { verb: { in: ["account.erased", "account.role"] }, day: { gt: last } };
  if (await tx.logEntry.findFirst({ where: moved, select: { seq: true } })) return null;
  const rows = await tx.account.findMany({
    where: {
      ...{ role: "participant", joinedOn: { lte: last } },
      NOT: { application: { decisions: { some: { outcome: "admitted", decidedOn: { gt: last } } } } },
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** How many of these accounts have a card that says that its holder lives in Belarus. */
async function inBelarus(tx: Tx, accounts: readonly string[]): Promise<number> {
  const cards = await tx.card.findMany({ where: { residence: "in_belarus" }, select: { holderTag: true } });
  const tags = new Set(cards.map((card) => card.holderTag));
  return accounts.filter((id) => tags.has(holderTag(id))).length;
}

/** Counts all figures of a year from what is kept now. */
export async function countYear(tx: Tx, year: number): Promise<Counted[]> {
  const held = async (key: keyof typeof kinds): Promise<Counted> => {
    const events = await heldIn(tx, key, year);
    return { key, count: events.length, titles: events.filter(({ seenBy }) => seenBy === "public").map(titleOf) };
  };
  const works = await conceptsOf(tx, "participant", year);
  const expert = await conceptsOf(tx, "expert", year);
  const people = await participantsOf(tx, year);
  const counted = (key: FigureKey, count: number | null): Counted => ({ key, count });
  return [
    await held("visits"),
    counted("works", works.length),
    counted("expertConcepts", expert.length),
    counted("comments", await commentsOn(tx, expert, year)),
    counted("matrix", (await roundsOf(tx, year)).length),
    await held("meetings"),
    counted("interviews", (await interviewsOf(tx, year)).length),
    await held("cycles"),
    counted("participants", people?.length ?? null),
    { key: "shareInBelarus", count: people && (await inBelarus(tx, people)), of: people?.length ?? 0 },
  ];
}
