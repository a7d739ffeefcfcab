import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db, type Prisma } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import type { CatalogueTable } from "./catalogue-tables";
import { readRows } from "./catalogue-rows.server";
import type { CatalogueSearch } from "./filters.schema";
import { fold } from "./folding";
import { named, titled } from "./naming";

const pageLength = 40;

/** Bodies for organizers who write the catalogue, forty a page, retired ones too. */
export async function listBodies(who: Who | null, search: CatalogueSearch, language: Language) {
  allow(who, may.editCatalogue(who));
  const { kind, region, sphere, state } = search;
  const where: Prisma.BodyWhereInput = {
    ...(kind && { kind }),
    ...(sphere && { sphere }),
    ...(region && { regionCode: region === "none" ? null : region }),
    ...(state && { retiredOn: state === "retired" ? { not: null } : null }),
  };
  const words = fold(search.q).split(" ").filter(Boolean).slice(0, 8);
  const all = await db().body.findMany({
    where,
    orderBy: [{ sort: "asc" }, { key: "asc" }],
    include: { region: true },
  });
  // Names of bodies are folded here, as the words for search are those of positions.
  const fitting = words.length === 0 ? all : all.filter((body) => fits(body, words));
  const from = fitting.findIndex(({ key }) => key === search.after) + 1;
  const page = fitting.slice(from, from + pageLength);
  const open = await db().position.groupBy({
    by: ["bodyKey"],
    where: { bodyKey: { in: page.map(({ key }) => key) }, retiredOn: null },
    _count: true,
  });
  return {
    count: fitting.length,
    bodies: page.map((body) => ({
      ...{ key: body.key, kind: body.kind, name: named(body, language), retired: body.retiredOn !== null },
      region: body.region && named(body.region, language),
      positions: open.find(({ bodyKey }) => bodyKey === body.key)?._count ?? 0,
    })),
    next: from + pageLength < fitting.length ? (page.at(-1)?.key ?? "") : "",
  };
}

function fits(body: { key: string; nameBe: string; nameRu: string; nameEn: string }, words: string[]): boolean {
  const text = ` ${fold(`${body.nameBe} ${body.nameRu} ${body.nameEn} ${body.key}`)}`;
  return words.every((word) => text.includes(` ${word}`));
}

/** One body with its names, and all its positions in their order, retired ones too. */
export async function findBody(who: Who | null, key: string, language: Language) {
  allow(who, may.editCatalogue(who));
  const body = found(await db().body.findUnique({ where: { key }, include: { region: true, district: true } }));
  const positions = await db().position.findMany({
    where: { bodyKey: key },
    orderBy: [{ sort: "asc" }, { key: "asc" }],
    omit: { searchText: true },
  });
  const { kind, sphere, nameBe, nameRu, nameEn } = body;
  return {
    ...{ key, kind, sphere, nameBe, nameRu, nameEn, name: named(body, language), retiredOn: body.retiredOn },
    region: body.region && named(body.region, language),
    district: body.district && named(body.district, language),
    edited: body.editedOn,
    positions: positions.map((position) => ({
      ...{ key: position.key, title: titled(position, language), level: position.level, how: position.how },
      ...{ seats: position.seats, candidates: position.candidateCount, retired: position.retiredOn !== null },
    })),
  };
}

/** All rows of a short table: levels, districts or regions. */
export async function listRows(who: Who | null, table: CatalogueTable, language: Language) {
  allow(who, may.editCatalogue(who));
  const regions = new Map((await db().region.findMany()).map((region) => [region.code, named(region, language)]));
  return (await readRows(db(), table)).map((row) => ({
    ...{ key: row.key!, nameBe: row.nameBe!, nameRu: row.nameRu!, nameEn: row.nameEn! },
    name: named({ nameBe: row.nameBe!, nameRu: row.nameRu!, nameEn: row.nameEn! }, language),
    region: regions.get(row.region ?? "") ?? null,
    retired: row.retired === "yes",
  }));
}

/** What forms of the catalogue let one choose: regions, districts and levels that are not retired, and those chosen. */
export async function listChoices(who: Who | null, chosen: { district?: string; level?: string }, language: Language) {
  const rows = async (table: CatalogueTable) => listRows(who, table, language);
  const offered = (list: Awaited<ReturnType<typeof rows>>, also = "") =>
    list
      .filter(({ key, retired }) => !retired || key === also)
      .map(({ key: value, name, region }) => ({ value, label: region ? `${name} (${region})` : name }));
  return {
    regions: offered(await rows("regions")),
    districts: offered(await rows("districts"), chosen.district),
    levels: offered(await rows("levels"), chosen.level),
  };
}

/** What retiring a row touches: how many cards hold it, and how many open positions or bodies hang on it. */
export async function weighRetirement(who: Who | null, table: CatalogueTable, key: string, language: Language) {
  allow(who, may.editCatalogue(who));
  const row = found((await readRows(db(), table, [key]))[0]);
  const [be, ru, en] = [row.nameBe ?? row.titleBe!, row.nameRu ?? row.titleRu!, row.nameEn ?? row.titleEn!];
  const on: Partial<Record<CatalogueTable, Prisma.PositionWhereInput>> = {
    positions: { key },
    bodies: { bodyKey: key },
  };
  const held = on[table];
  const cards = held ? await db().card.count({ where: { choices: { some: { position: held } } } }) : 0;
  const open = { retiredOn: null };
  const hanging: Record<CatalogueTable, () => Promise<number>> = {
    regions: () => Promise.resolve(0),
    positions: () => Promise.resolve(0),
    bodies: () => db().position.count({ where: { bodyKey: key, ...open } }),
    levels: () => db().position.count({ where: { level: key, ...open } }),
    districts: () => db().body.count({ where: { districtKey: key, ...open } }),
  };
  return {
    ...{ key, body: row.body ?? null, retired: row.retired === "yes", cards, hanging: await hanging[table]() },
    name: named({ nameBe: be, nameRu: ru, nameEn: en }, language),
  };
}
