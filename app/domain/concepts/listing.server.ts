import { allow, may, type Who } from "~/domain/permissions";
import { db } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { allWrittenBy, authorRows, authorsInOrder, readByPublic } from "./authors.server";
import { shownToPublic } from "./authors";
import type { ConceptFilter, Place } from "./listing.schema";

/** How many concepts stand on a page of a list. */
export const perPage = 20;

type Seq = "publishedSeq" | "submittedSeq";

/** A page of a list with the places of the pages beside it; a place is an order number. */
interface Listed<Row> {
  items: Row[];
  /** Place of the page before this one, and of the one after; null where there is none. */
  previous: Place | null;
  next: Place | null;
}

/** The rows around a place, by order number: costs what it shows, however long the list is. */
export async function listAround<Row extends Partial<Record<Seq, number | null>>>(
  seq: Seq,
  newestFirst: boolean,
  place: Place,
  read: (query: { where: object; orderBy: object; take: number }) => Promise<Row[]>,
): Promise<Listed<Row>> {
  const backwards = place.above !== undefined;
  const edge = place.above ?? place.below;
  // "Below" is further down the page: older where the newest stand first.
  const descending = newestFirst !== backwards;
  const rows = await read({
    where: edge === undefined ? { [seq]: { not: null } } : { [seq]: descending ? { lt: edge } : { gt: edge } },
    orderBy: { [seq]: descending ? "desc" : "asc" },
    take: perPage + 1,
  });
  const more = rows.length > perPage;
  const items = rows.slice(0, perPage);
  if (backwards) items.reverse();
  const first = items[0]?.[seq] ?? null;
  const last = items.at(-1)?.[seq] ?? null;
  const hasPrevious = backwards ? more : place.below !== undefined;
  const hasNext = backwards || more;
  return {
    items,
    previous: hasPrevious && first !== null ? { above: first } : null,
    next: hasNext && last !== null ? { below: last } : null,
  };
}

export function matching({ sphere, kind, language }: ConceptFilter) {
  return {
    ...(sphere ? { sphere } : {}),
    ...(kind ? { authorKind: kind } : {}),
    ...(language ? { language } : {}),
  };
}

/** Published concepts, the newest first, as members see them. */
export async function listPublishedConcepts(
  who: Who | null,
  { page = {}, ...filter }: ConceptFilter & { page?: Place },
) {
  allow(who, may.readAsMember(who));
  return listAround("publishedSeq", true, page, async ({ where, ...query }) => {
    const concepts = await db().concept.findMany({
      where: { reading: "open", ...matching(filter), ...where },
      ...query,
      select: {
        slug: true,
        current: { select: { title: true, summary: true } },
        sphere: true,
        authorKind: true,
        language: true,
        publishedOn: true,
        publishedSeq: true,
        commentCount: true,
      },
    });
    return concepts.map(({ current, ...concept }) => ({ ...concept, ...found(current) }));
  });
}

/** Published concepts that the public may read, the newest first: nothing else, and nothing of their discussions. */
export async function listPublicConcepts({ page = {}, ...filter }: ConceptFilter & { page?: Place }) {
  return listAround("publishedSeq", true, page, async ({ where, ...query }) => {
    const concepts = await db().concept.findMany({
      where: { reading: "open", ...readByPublic, ...matching(filter), ...where },
      ...query,
      select: {
        ...{ slug: true, sphere: true, authorKind: true, language: true, publishedOn: true, publishedSeq: true },
        current: { select: { title: true, summary: true, number: true } },
        authors: authorsInOrder,
      },
    });
    return concepts.map(({ current, authors, ...concept }) => {
      const { number, ...text } = found(current);
      return { ...concept, ...text, commentCount: 0, authors: authorRows(authors, number).map(shownToPublic) };
    });
  });
}

/** One's own concepts in every state, the last started first; at most 100. */
export async function listOwnConcepts(actor: Actor) {
  allow(actor, may.readAsMember(actor));
  return db().concept.findMany({
    where: await allWrittenBy(actor.id),
    orderBy: [{ startedOn: "desc" }, { code: "asc" }],
    take: 100,
    select: { code: true, slug: true, title: true, language: true, state: true, startedOn: true, submittedOn: true },
  });
}
