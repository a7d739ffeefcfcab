import { allow, may, type Who } from "~/domain/permissions";
import { spheres } from "~/domain/spheres";
import type { Language } from "~/locales/t";
import { db } from "~/platform/db.server";
import { kinds } from "./catalogue";
import type { GridFilter } from "./filters.schema";
import { type Counts, positionMark, sumOf } from "./marks";
import { named, titled } from "./naming";
import type { PictureBody } from "./picture";
import { type View, viewBy } from "./picture.server";

type Filter = Omit<GridFilter, "after">;

/** A row of the picture: a body, or a group of bodies. Its name is in the words of the catalogue or of the page. */
export interface GridRow {
  id: string;
  kind: string;
  /** Region of a group of local or district bodies, or of all bodies; "none" for those of no region. */
  region: string | null;
  /** Name of the region or of the body, from the catalogue. */
  name: string | null;
  group: "kind" | "region" | "districts" | "body" | "sphere" | "allOfRegion";
  cells: (Counts | null)[];
  total: Counts;
}

/**
 * What the rows are: spheres or regions where asked for; else with no kind, the kinds, local bodies by region; in a
 * kind, its bodies, those of districts by region; in a kind and a region, or in districts, each body.
 */
function groupOf(filter: Filter, { key, kind, sphere, regionCode, districtKey }: PictureBody) {
  const region = regionCode ?? "none";
  const row = (group: GridRow["group"], id: string) => ({ group, id });
  if (filter.by === "sphere") return row("sphere", sphere);
  if (filter.by === "region") return row("allOfRegion", region);
  if (filter.body || filter.scope || filter.district || (filter.kind && filter.region)) return row("body", key);
  if (filter.kind) return districtKey === null ? row("body", key) : row("districts", region);
  return kind === "local" ? row("region", region) : row("kind", kind);
}

/** Adds a position to the counts of what it belongs to. */
function add(counts: Counts, { picture, tally }: View, position: number): void {
  const candidates = tally.candidates[position]!;
  counts.positions += 1;
  counts.candidates += candidates;
  counts.seats += picture.positions.seats[position]!;
  if (candidates > 0) counts.chosen += 1;
}

const nothing = (): Counts => ({ positions: 0, chosen: 0, candidates: 0, seats: 0 });

/** Counts of all open positions that fit. */
export function countView(view: View): Counts {
  const counts = nothing();
  view.fits.forEach((fits, position) => fits === 1 && add(counts, view, position));
  return counts;
}

/** Counts of the open positions that fit, by what a body belongs to; bodies of `null` are left out. */
export function countBodies(view: View, nameOf: (body: PictureBody) => string | null): Map<string, Counts> {
  const { fits, picture } = view;
  const names = picture.bodies.map(nameOf);
  const counts = new Map<string, Counts>();
  for (let position = 0; position < fits.length; position += 1) {
    const name = fits[position] === 1 ? names[picture.positions.body[position]!]! : null;
    if (name === null) continue;
    let own = counts.get(name);
    if (!own) counts.set(name, (own = nothing()));
    add(own, view, position);
  }
  return counts;
}

/** So many rows stand on a page: a page costs what it shows, not what the catalogue holds. */
const pageLength = 60;

/**
 * Bodies (or groups of them) by level, with the counts of every cell, totals of all rows that tie out, and how many
 * people. Of many rows, those after the one that the filter names.
 */
export async function readGrid(who: Who | null, filter: GridFilter, language: Language) {
  allow(who, may.organize(who));
  const regions = await db().region.findMany({ orderBy: { sort: "asc" } });
  const view = await viewBy(filter);
  const { picture, fits } = view;
  const rowOf = picture.bodies.map((body) => groupOf(filter, body));
  const found = new Map<string, { first: PictureBody; row: ReturnType<typeof groupOf>; cells: (Counts | null)[] }>();
  const shown = new Set<number>();
  for (let position = 0; position < fits.length; position += 1) {
    if (fits[position] !== 1) continue;
    const body = picture.positions.body[position]!;
    const level = picture.positions.level[position]!;
    const row = rowOf[body]!;
    const id = `${row.group}:${row.id}`;
    let own = found.get(id);
    if (!own) {
      own = { first: picture.bodies[body]!, row, cells: picture.levels.map(() => null) };
      found.set(id, own);
    }
    shown.add(level);
    add((own.cells[level] ??= nothing()), view, position);
  }
  const columns = [...shown].sort((a, b) => a - b);
  const rows = [...found.values()].map(({ first, row: { group, id }, cells }) => {
    const at = regions.findIndex(({ code }) => code === id);
    const kind = group === "kind" ? id : group === "sphere" || group === "allOfRegion" ? "" : first.kind;
    return {
      ...{ id, group, kind },
      region: group === "region" || group === "districts" || group === "allOfRegion" ? id : null,
      name: group === "body" ? named(first, language) : at < 0 ? null : named(regions[at]!, language),
      cells: columns.map((level) => cells[level]!),
      total: sumOf(cells.flatMap((cell) => cell ?? [])),
      sort: orderOf(group, kind, id, at < 0 ? 99 : at, first.sort),
    };
  });
  rows.sort((a, b) => a.sort - b.sort);
  const from = rows.findIndex(({ group, id }) => `${group}:${id}` === filter.after) + 1;
  const page = rows.slice(from, from + pageLength);
  const last = page.at(-1);
  return {
    levels: columns.map((level) => picture.levels[level]!),
    rows: page as GridRow[],
    next: last && from + pageLength < rows.length ? `${last.group}:${last.id}` : "",
    columns: columns.map((_level, at) => sumOf(rows.flatMap(({ cells }) => cells[at] ?? []))),
    total: sumOf(rows.map(({ total }) => total)),
    people: view.tally.people,
  };
}

const last = 99;
const orderIn = (list: readonly string[], word: string) => (list.includes(word) ? list.indexOf(word) : last);

function orderOf(group: GridRow["group"], kind: string, id: string, region: number, sort: number): number {
  if (group === "body") return sort;
  if (group === "sphere") return orderIn(spheres, id);
  if (group === "allOfRegion") return region;
  if (group === "districts") return 1e9 + region;
  return orderIn(kinds, kind) * 1000 + (group === "region" ? region + 1 : 0);
}

/** For each region, how many of its positions somebody chose. */
export async function listRegionShares(who: Who | null, filter: Filter, language: Language) {
  allow(who, may.organize(who));
  const regions = await db().region.findMany({ orderBy: { sort: "asc" } });
  const found = countBodies(await viewBy({ ...filter, region: "" }), ({ regionCode }) => regionCode);
  return regions.flatMap((region) => {
    const counts = found.get(region.code);
    return counts ? [{ code: region.code, name: named(region, language), ...counts }] : [];
  });
}

const mostListed = 6;

/** The bodies where most positions have nobody, and the positions that most people want. */
export async function listExtremes(who: Who | null, filter: Filter, language: Language) {
  allow(who, may.organize(who));
  const view = await viewBy(filter);
  const { picture, fits, tally } = view;
  const bodies = new Map(picture.bodies.map((body) => [body.key, body]));
  const emptiest = [...countBodies(view, ({ key }) => key)]
    .map(([key, counts]) => ({ body: bodies.get(key)!, empty: counts.positions - counts.chosen, counts }))
    .filter(({ empty }) => empty > 0)
    .sort((a, b) => b.empty - a.empty || a.body.sort - b.body.sort)
    .slice(0, mostListed);
  const wanted = [...fits.keys()]
    .filter((position) => fits[position] === 1 && tally.candidates[position]! > 0)
    .sort((a, b) => tally.candidates[b]! - tally.candidates[a]! || a - b)
    .slice(0, mostListed)
    .map((position) => ({
      key: picture.positions.key[position]!,
      body: picture.bodies[picture.positions.body[position]!]!,
      candidateCount: tally.candidates[position]!,
      seats: picture.positions.seats[position]!,
    }));
  const titles = await db().position.findMany({ where: { key: { in: wanted.map(({ key }) => key) } } });
  return {
    emptiest: emptiest.map(({ body, counts }) => {
      return { key: body.key, name: named(body, language), kind: body.kind, ...counts };
    }),
    wanted: wanted.flatMap((position) => {
      const row = titles.find(({ key }) => key === position.key);
      if (!row) return [];
      return {
        key: position.key,
        title: titled(row, language),
        body: named(position.body, language),
        candidates: position.candidateCount,
        mark: positionMark(position),
      };
    }),
  };
}
