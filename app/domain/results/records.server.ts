import { allow, may, type Who } from "~/domain/permissions";
import { wallTimeAt, homeZone } from "~/domain/concepts/zones";
import type { Language } from "~/locales/t";
import { db } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import type { Said } from "~/domain/concepts/wordings";
import { wordsIn } from "./contents";
import { commentsOn, conceptsOf, heldIn, interviewsOf, roundsOf } from "./counting.server";
import { isFigureKey, type FigureKey } from "./figures";

/** One record that a figure counts. */
export interface CountedRecord {
  /** Its name; of a round its number. */
  title: Said | number;
  day: string | null;
  href: string | null;
  /** How many comments it has in the year. */
  comments?: number;
}

/** The most records that are listed; figures beyond are counted all the same. */
const most = 200;

/**
 * The records that a figure of a year counts, for organizers; null for figures of people, who are never listed.
 * Refuses with 404 what is no figure, and a year that was not opened.
 */
export async function listRecords(actor: Who | null, year: number | null, key: string, reader: Language) {
  allow(actor, may.keepResults(actor));
  const row = found(await db().resultsYear.findUnique({ where: { year: found(year) }, select: { year: true } }));
  const figure = found(isFigureKey(key) ? key : null);
  const records = await recordsOf(figure, row.year, reader);
  return { year: row.year, key: figure, records: records && records.slice(0, most) };
}

interface Named {
  titleBe: string;
  titleRu: string;
  titleEn: string;
}

async function recordsOf(key: FigureKey, year: number, reader: Language): Promise<CountedRecord[] | null> {
  const titled = ({ titleBe: be, titleRu: ru, titleEn: en }: Named) => wordsIn({ be, ru, en }, reader);
  const at = (place: string, slug: string | null) => (slug ? `/${place}/${slug}` : null);
  if (key === "participants" || key === "shareInBelarus") return null;
  if (key === "matrix") {
    return (await roundsOf(db(), year)).map(({ number, closedOn, code }) => ({
      ...{ title: number, day: closedOn, href: `/organize/matrix/rounds/${code}/picture` },
    }));
  }
  if (key === "interviews") {
    return (await interviewsOf(db(), year)).map((one) => ({
      ...{ title: titled(one), day: one.recordedOn, href: at("interviews", one.slug) },
    }));
  }
  if (key === "works" || key === "expertConcepts" || key === "comments") {
    const concepts = await conceptsOf(db(), key === "works" ? "participant" : "expert", year);
    return Promise.all(
      concepts.slice(0, most).map(async (one) => ({
        title: { text: one.title, language: one.language as Said["language"] },
        day: one.publishedOn,
        href: `/organize/concepts/${one.code}`,
        ...(key === "comments" && { comments: await commentsOn(db(), [one], year) }),
      })),
    );
  }
  return (await heldIn(db(), key, year)).map((one) => ({
    title: titled(one),
    day: one.startsAt && wallTimeAt(one.startsAt, homeZone).day,
    href: at("programme", one.slug),
  }));
}
