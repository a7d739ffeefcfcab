import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db, type Prisma } from "~/platform/db.server";
import { holderTag } from "./card-holder.server";
import type { Search } from "./filters.schema";
import { searchWords } from "./folding";
import { bandOf } from "./marks";
import { named, titled } from "./naming";

const pageLength = 20;

function wanted({ q, kind, region, level, sphere }: Search): Prisma.PositionWhereInput {
  return {
    retiredOn: null,
    ...(level && { level }),
    body: {
      retiredOn: null,
      ...(kind && { kind }),
      ...(sphere && { sphere }),
      ...(region && { regionCode: region === "none" ? null : region }),
    },
    AND: searchWords(q).map((word) => ({ searchText: { contains: ` ${word}` } })),
  };
}

/** Open positions that a participant can choose, twenty a page, in the order of the catalogue. */
export async function listPositions(who: Who | null, search: Search, language: Language) {
  allow(who, may.holdCard(who));
  const where = wanted(search);
  const last = search.after
    ? await db().position.findUnique({ where: { key: search.after }, select: { sort: true, key: true } })
    : null;
  const rest = last && { OR: [{ sort: { gt: last.sort } }, { sort: last.sort, key: { gt: last.key } }] };
  const rows = await db().position.findMany({
    where: rest ? { AND: [where, rest] } : where,
    orderBy: [{ sort: "asc" }, { key: "asc" }],
    take: pageLength + 1,
    include: { body: true },
  });
  const own = await db().choice.findMany({
    where: { card: { holderTag: holderTag(who.id) } },
    select: { positionKey: true },
  });
  const page = rows.slice(0, pageLength);
  return {
    count: await db().position.count({ where }),
    positions: page.map((position) => ({
      key: position.key,
      title: titled(position, language),
      body: named(position.body, language),
      level: position.level,
      how: position.how,
      band: bandOf(position.candidateCount),
      own: own.some(({ positionKey }) => positionKey === position.key),
    })),
    next: rows.length > pageLength ? (page.at(-1)?.key ?? "") : "",
  };
}

/** A position as a participant sees it before choosing it; null when there is none by this key. */
export async function findChoosable(who: Who | null, key: string, language: Language) {
  allow(who, may.holdCard(who));
  const position = await db().position.findUnique({ where: { key }, include: { body: true } });
  if (!position) return null;
  return {
    key: position.key,
    title: titled(position, language),
    body: named(position.body, language),
    level: position.level,
    how: position.how,
    band: bandOf(position.candidateCount),
    retired: position.retiredOn !== null || position.body.retiredOn !== null,
  };
}

/** Regions in their order, in the reader's language. */
export async function listRegions(language: Language): Promise<{ code: string; name: string }[]> {
  const rows = await db().region.findMany({ orderBy: { sort: "asc" } });
  return rows.map((row) => ({ code: row.code, name: named(row, language) }));
}
