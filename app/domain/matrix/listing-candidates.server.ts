import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db, type Prisma } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import type { GridFilter } from "./filters.schema";
import { countCell } from "./grid.server";
import { positionMark } from "./marks";
import { named, titled } from "./naming";

const pageLength = 50;

/** What fits the filter: open positions, and retired ones that are still on somebody's card. */
function fitting({ kind, region, level, sphere, scope, body }: GridFilter): Prisma.PositionWhereInput {
  return {
    ...(level && { level }),
    body: {
      ...(kind && { kind }),
      ...(sphere && { sphere }),
      ...(region && { regionCode: region === "none" ? null : region }),
      ...(scope && { districtKey: { not: null } }),
      ...(body && { key: body }),
    },
    OR: [{ retiredOn: null, body: { retiredOn: null } }, { candidateCount: { gt: 0 } }],
  };
}

/** The positions of a cell of the picture, fifty a page, with the counts of the whole cell. */
export async function listCell(who: Who | null, filter: GridFilter, language: Language) {
  allow(who, may.organize(who));
  const last = filter.after
    ? await db().position.findUnique({ where: { key: filter.after }, select: { sort: true, key: true } })
    : null;
  const rest = last && { OR: [{ sort: { gt: last.sort } }, { sort: last.sort, key: { gt: last.key } }] };
  const rows = await db().position.findMany({
    where: rest ? { AND: [fitting(filter), rest] } : fitting(filter),
    orderBy: [{ sort: "asc" }, { key: "asc" }],
    take: pageLength + 1,
    include: { body: true },
  });
  const page = rows.slice(0, pageLength);
  const firsts = await db().choice.groupBy({
    by: ["positionKey"],
    where: { positionKey: { in: page.map(({ key }) => key) }, rank: 1 },
    _count: true,
  });
  const body = filter.body ? await db().body.findUnique({ where: { key: filter.body } }) : null;
  return {
    counts: await countCell(filter),
    body: body && named(body, language),
    positions: page.map((position) => ({
      ...brief(position, language),
      firsts: firsts.find(({ positionKey }) => positionKey === position.key)?._count ?? 0,
    })),
    next: rows.length > pageLength ? (page.at(-1)?.key ?? "") : "",
  };
}

type Row = Prisma.PositionGetPayload<{ include: { body: true } }>;

/** A position in a line: what it is, where, and how many chose it. */
export function brief(position: Row, language: Language) {
  return {
    key: position.key,
    title: titled(position, language),
    body: named(position.body, language),
    level: position.level,
    how: position.how,
    seats: position.seats,
    candidates: position.candidateCount,
    mark: positionMark(position),
    retired: position.retiredOn !== null || position.body.retiredOn !== null,
  };
}

/** A position with the cards that chose it: those who want it most first, then by number. */
export async function findCandidates(who: Who | null, key: string, language: Language) {
  allow(who, may.organize(who));
  const position = found(await db().position.findUnique({ where: { key }, include: { body: true } }));
  const choices = await db().choice.findMany({
    where: { positionKey: key },
    orderBy: [{ rank: "asc" }, { cardNumber: "asc" }],
    select: { cardNumber: true, rank: true, readiness: true },
  });
  return { position: { ...brief(position, language), bodyKey: position.bodyKey }, choices };
}
