import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db, Prisma, sql } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { filtersPeople, type GridFilter, type PeopleFilter } from "./filters.schema";
import { countView } from "./grid.server";
import { positionMark } from "./marks";
import { named, titled } from "./naming";
import { allOf, ofPeople } from "./narrowing.server";
import { type View, viewBy } from "./picture.server";

const pageLength = 50;

/** Whether a cell shows the position: it is open, or no longer offered and still on somebody's card. */
function isShown({ fits, tally }: View, position: number): boolean {
  return fits[position] === 1 || (fits[position] === 2 && tally.candidates[position]! > 0);
}

/** Places of the positions of a view after a key, at most so many, in the order of the catalogue. */
export function positionsAfter(view: View, after: string, most: number): number[] {
  const places: number[] = [];
  const from = (view.picture.positions.at.get(after) ?? -1) + 1;
  for (let at = from; at < view.fits.length && places.length < most; at += 1) if (isShown(view, at)) places.push(at);
  return places;
}

/** The positions of a cell of the picture, fifty a page, with the counts of the whole cell. */
export async function listCell(who: Who | null, filter: GridFilter, language: Language) {
  allow(who, may.organize(who));
  const view = await viewBy(filter);
  const { picture, tally } = view;
  const places = positionsAfter(view, filter.after, pageLength + 1);
  const page = places.slice(0, pageLength);
  const keys = page.map((at) => picture.positions.key[at]!);
  const lines = new Map(
    page.map((at) => [
      picture.positions.key[at]!,
      { candidates: tally.candidates[at]!, firsts: tally.firsts[at]!, seats: picture.positions.seats[at]! },
    ]),
  );
  const body = picture.bodies.find(({ key }) => key === filter.body);
  const counts = countView(view);
  const rows = await db().position.findMany({ where: { key: { in: keys } }, include: { body: true } });
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return {
    counts,
    people: tally.people,
    body: body ? named(body, language) : null,
    positions: keys.flatMap((key) => {
      const row = byKey.get(key);
      const counted = lines.get(key)!;
      if (!row) return [];
      const mark = positionMark({ candidateCount: counted.candidates, seats: counted.seats });
      return { ...brief(row, language), ...counted, mark };
    }),
    next: places.length > pageLength ? (keys.at(-1) ?? "") : "",
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

/** Choices of those who fit the filter, as SQL: `ch` is the choice, `c` its card. */
export function choicesOf(filter: PeopleFilter): Prisma.Sql {
  return Prisma.sql`"Choice" ch JOIN "Card" c ON c."number" = ch."cardNumber" WHERE ${allOf(ofPeople(filter))}`;
}

interface Candidate {
  cardNumber: string;
  rank: number;
  readiness: string;
}

/**
 * A position with the cards that chose it, fifty a page: those who want it most first, then by number. The filter
 * keeps to the choices of some people.
 */
export async function findCandidates(
  who: Who | null,
  key: string,
  filter: PeopleFilter & { after: string },
  language: Language,
) {
  allow(who, may.organize(who));
  const position = found(await db().position.findUnique({ where: { key }, include: { body: true } }));
  const last = filter.after
    ? await db().choice.findUnique({
        where: { cardNumber_positionKey: { cardNumber: filter.after, positionKey: key } },
        select: { rank: true, cardNumber: true },
      })
    : null;
  const rest = last
    ? Prisma.sql`AND (ch."rank" > ${last.rank} OR (ch."rank" = ${last.rank} AND ch."cardNumber" > ${last.cardNumber}))`
    : Prisma.empty;
  const of = Prisma.sql`FROM ${choicesOf(filter)} AND ch."positionKey" = ${key}`;
  const choices = await sql().$queryRaw<Candidate[]>(Prisma.sql`
    SELECT ch."cardNumber", ch."rank", ch."readiness" ${of} ${rest}
    ORDER BY ch."rank", ch."cardNumber" LIMIT ${pageLength + 1}`);
  const page = choices.slice(0, pageLength).map((choice) => ({ ...choice, rank: Number(choice.rank) }));
  const narrowed = filtersPeople(filter);
  const [counted] = narrowed
    ? await sql().$queryRaw<{ fit: number | bigint }[]>(Prisma.sql`SELECT COUNT(*) AS "fit" ${of}`)
    : [];
  return {
    position: { ...brief(position, language), bodyKey: position.bodyKey },
    /** How many fit the filter; none where it keeps to nobody. */
    fit: counted ? Number(counted.fit) : null,
    choices: page,
    next: choices.length > pageLength ? (page.at(-1)?.cardNumber ?? "") : "",
  };
}

/** Lines of a view for a file: its positions after a key, at most so many, each with the choices of those who fit. */
export async function listViewLines(who: Who | null, filter: GridFilter, after: string, most: number) {
  allow(who, may.organize(who));
  const view = await viewBy(filter);
  const places = positionsAfter(view, after, most);
  const keys = places.map((at) => view.picture.positions.key[at]!);
  if (keys.length === 0) return { last: "", more: false, lines: [] };
  const rows = await db().position.findMany({ where: { key: { in: keys } }, include: { body: true } });
  const choices = await sql().$queryRaw<(Candidate & { positionKey: string })[]>(Prisma.sql`
    SELECT ch."positionKey", ch."cardNumber", ch."rank", ch."readiness"
    FROM ${choicesOf(filter)} AND ch."positionKey" IN (${Prisma.join(keys)})
    ORDER BY ch."positionKey", ch."rank", ch."cardNumber"`);
  const byKey = new Map(rows.map((row) => [row.key, { position: row, choices: [] as Candidate[] }]));
  for (const choice of choices) byKey.get(choice.positionKey)?.choices.push({ ...choice, rank: Number(choice.rank) });
  return { last: keys.at(-1)!, more: places.length === most, lines: keys.flatMap((key) => byKey.get(key) ?? []) };
}

/** How many lines a file of a view has, about. */
export async function countViewLines(who: Who | null, filter: GridFilter): Promise<number> {
  allow(who, may.organize(who));
  const { candidates, positions, chosen } = countView(await viewBy(filter));
  return candidates + positions - chosen;
}
