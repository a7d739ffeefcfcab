import { db } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { type Change, differencesOf } from "./differences";

/** Number of a version as an address has it, or null. */
export function versionNumber(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/** A version as the list of them shows it. */
export interface VersionLine {
  number: number;
  publishedOn: string;
  changes: string;
}

/** The most versions that are listed. */
const mostListed = 100;

/** The versions of a concept, the newest first. The caller has seen that the reader may read it. */
export async function listVersions(conceptId: string): Promise<VersionLine[]> {
  return db().conceptVersion.findMany({
    where: { conceptId },
    orderBy: { number: "desc" },
    take: mostListed,
    select: { number: true, publishedOn: true, changes: true },
  });
}

const keep = 40;
const kept = new Map<string, Promise<Change[]>>();

const text = { title: true, summary: true, body: true } as const;

async function compare(older: string, newer: string): Promise<Change[]> {
  const of = async (id: string) => {
    const { title, summary, body } = await db().conceptVersion.findUniqueOrThrow({ where: { id }, select: text });
    return [title, summary, body].join("\n\n");
  };
  return differencesOf(await of(older), await of(newer));
}

/**
 * What differs between a version of a concept and another, by its number as written in the address: from the older to the newer, in title, summary and text. Made once
 * for two versions, which never change; the latest ones asked for stay in memory. Refuses versions that there are not.
 * The caller has seen that the reader may read the concept.
 */
export async function findDifference(
  conceptId: string,
  number: number,
  asked: string,
): Promise<{ from: number; to: number; changes: Change[] }> {
  const other = found(versionNumber(asked));
  const [from, to] = number < other ? [number, other] : [other, number];
  const versions = await db().conceptVersion.findMany({
    where: { conceptId, number: { in: [from, to] } },
    select: { id: true, number: true },
  });
  const idOf = (number: number) => found(versions.find((version) => version.number === number)).id;
  const [older, newer] = [idOf(from), idOf(to)];
  const key = `${older} ${newer}`;
  const known = kept.get(key) ?? compare(older, newer);
  // What was asked for last is forgotten last; what failed is not kept.
  kept.delete(key);
  kept.set(key, known);
  const oldest = kept.keys().next();
  if (kept.size > keep && !oldest.done) kept.delete(oldest.value);
  known.catch(() => kept.delete(key));
  return { from, to, changes: await known };
}

/** Forgets all comparisons: some of their versions are gone. */
export function forgetDifferences(): void {
  kept.clear();
}
