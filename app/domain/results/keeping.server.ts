import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { composeYear, newestEdition } from "./composing.server";
import { differencesOf, type Contents } from "./contents";
import { yearNow } from "./counting.server";
import { changedSince, seenOf } from "./publishing.server";
import { shownIn } from "./showing";

/** The years that organizers prepare or have published, the newest first. */
export async function listYears(actor: Who | null) {
  allow(actor, may.keepResults(actor));
  const rows = await db().resultsYear.findMany({
    orderBy: { year: "desc" },
    take: 200,
    select: {
      year: true,
      asking: { select: { askedOn: true } },
      editions: { orderBy: { number: "desc" }, take: 1, select: { number: true, publishedOn: true } },
    },
  });
  return {
    thisYear: yearNow(),
    years: rows.map(({ year, asking, editions }) => ({ year, asked: asking !== null, edition: editions[0] ?? null })),
  };
}

/** How many years wait for the consent of this organizer. */
export async function countAskedResults(actor: Who | null): Promise<number> {
  allow(actor, may.keepResults(actor));
  return db().resultsAsking.count({ where: { askedById: { not: actor.id } } });
}

/**
 * A year with all that organizers need to go on with it: each figure as it is counted now, what is said of it, what
 * differs from what was published, and whether somebody asks for consent.
 */
export async function findYearToKeep(actor: Who | null, year: number | null, reader: Language) {
  allow(actor, may.keepResults(actor));
  const row = found(
    await db().resultsYear.findUnique({
      where: { year: found(year) },
      include: { asking: true, figures: { orderBy: { position: "asc" }, select: { code: true, instead: true } } },
    }),
  );
  const { contents, weighed } = await composeYear(db(), row.year);
  const edition = await newestEdition(db(), row.year);
  const { asking } = row;
  return {
    ...{ year: row.year, revision: row.revision, running: row.year === yearNow() },
    shown: shownIn(reader, contents),
    counted: weighed.map(({ key, count, of, outcome }) => ({
      ...{ key, count, of: of ?? null, outcome },
      hand: row.figures.find(({ instead }) => instead === key)?.code ?? null,
    })),
    edition: edition && { number: edition.number, publishedOn: edition.publishedOn },
    differs: edition ? differencesOf(edition.contents, contents).length : null,
    asking: asking && { own: asking.askedById === actor.id, askedOn: asking.askedOn, reason: asking.reason },
  };
}

export type KeptYear = Awaited<ReturnType<typeof findYearToKeep>>;

/** The words of a year as their form holds them. */
export async function findYearWords(actor: Who | null, year: number | null) {
  allow(actor, may.keepResults(actor));
  const select = {
    ...{ year: true, revision: true, aboveBe: true, aboveRu: true, aboveEn: true },
    ...{ belowBe: true, belowRu: true, belowEn: true },
  } as const;
  return found(await db().resultsYear.findUnique({ where: { year: found(year) }, select }));
}

/** What a second organizer is asked to consent to, and what has changed since it was frozen. */
export async function findAsking(actor: Who | null, year: number | null, reader: Language) {
  allow(actor, may.keepResults(actor));
  const asking = found(await db().resultsAsking.findUnique({ where: { year: found(year) } }));
  const edition = await newestEdition(db(), asking.year);
  const frozen = JSON.parse(asking.frozen) as Contents;
  return {
    ...{ year: asking.year, askedOn: asking.askedOn, reason: asking.reason, seen: seenOf(asking.frozen) },
    mayConsent: may.consentToResults(actor, asking),
    shown: shownIn(reader, frozen),
    /** What is corrected, against the edition that is read now; nothing at the first publication. */
    corrects: edition && differencesOf(edition.contents, frozen),
    changed: await changedSince(db(), asking.year, asking.frozen),
  };
}
