import { today } from "~/platform/clock.server";
import { Prisma, type Tx } from "~/platform/db.server";
import type { CatalogueTable, PlainRow } from "./catalogue-tables";
import { placesInBody } from "./catalogue-rows.server";
import { rebuildSearchWords } from "./searching-words.server";

/** A statement takes at most 32,766 values in SQLite; a row has up to 16. */
const chunk = 500;

type Value = string | number | null;

interface Target {
  model: string;
  key: string;
  /** The values of a row by the names of the database; what is there already keeps its day of retirement. */
  values(row: PlainRow, kept: Kept): Record<string, Value>;
}

interface Kept {
  /** On which day each row was retired, where it is. */
  retiredOn: Map<string, string | null>;
  /** Place of each body in the order of the catalogue. */
  bodySort: Map<string, number>;
  /** Place of each region. */
  regionSort: Map<string, number>;
}

const names = ({ nameBe = "", nameRu = "", nameEn = "" }: PlainRow) => ({ nameBe, nameRu, nameEn });

function standing({ key = "", retired }: PlainRow, { retiredOn }: Kept) {
  return { retiredOn: retired === "yes" ? (retiredOn.get(key) ?? today()) : null, editedOn: today() };
}

const targets: Record<CatalogueTable, Target> = {
  regions: {
    model: "Region",
    key: "code",
    values: (row, { regionSort }) => ({
      ...{ code: row.key!, sort: regionSort.get(row.key!) ?? 0, ...names(row), editedOn: today() },
    }),
  },
  districts: {
    model: "District",
    key: "key",
    values: (row, kept) => ({ key: row.key!, regionCode: row.region!, ...names(row), ...standing(row, kept) }),
  },
  levels: {
    model: "Level",
    key: "key",
    values: (row, kept) => ({
      ...{ key: row.key!, ...names(row), shortBe: row.shortBe!, shortRu: row.shortRu!, shortEn: row.shortEn! },
      ...{ sort: Number(row.order), ...standing(row, kept) },
    }),
  },
  bodies: {
    model: "Body",
    key: "key",
    values: (row, kept) => ({
      ...{ key: row.key!, kind: row.kind!, sphere: row.sphere!, ...names(row), sort: Number(row.order) },
      ...{ regionCode: row.region || null, districtKey: row.district || null, ...standing(row, kept) },
    }),
  },
  positions: {
    model: "Position",
    key: "key",
    values: (row, kept) => ({
      ...{ key: row.key!, bodyKey: row.body!, level: row.level!, how: row.how!, seats: Number(row.seats) },
      ...{ titleBe: row.titleBe!, titleRu: row.titleRu!, titleEn: row.titleEn! },
      ...{ aboutBe: row.aboutBe!, aboutRu: row.aboutRu!, aboutEn: row.aboutEn! },
      sort: (kept.bodySort.get(row.body!) ?? 0) * placesInBody + Number(row.order),
      ...standing(row, kept),
    }),
  },
};

/** Adds and changes rows, in one table; they have been found in order before. Choices are never touched. */
export async function writeRows(tx: Tx, table: CatalogueTable, rows: PlainRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { model, key, values } = targets[table];
  const kept = await whatStands(tx, table);
  for (let i = 0; i < rows.length; i += chunk) {
    const part = rows.slice(i, i + chunk).map((row) => {
      const written = values(row, kept);
      return table === "positions" ? { ...written, searchText: "" } : written;
    });
    const columns = Object.keys(part[0]!);
    const named = columns.map((column) => Prisma.raw(`"${column}"`));
    // The words for search of a position that is there are brought up to date below, if they change at all.
    const changed = columns
      .filter((column) => column !== key && column !== "searchText")
      .map((column) => Prisma.raw(`"${column}" = excluded."${column}"`));
    const lines = part.map((row) => Prisma.sql`(${Prisma.join(Object.values(row))})`);
    await tx.$executeRaw(Prisma.sql`INSERT INTO ${Prisma.raw(`"${model}"`)} (${Prisma.join(named)})
      VALUES ${Prisma.join(lines)}
      ON CONFLICT (${Prisma.raw(`"${key}"`)}) DO UPDATE SET ${Prisma.join(changed)}`);
  }
  if (table === "bodies") await moveWithBodies(tx, rows, kept.bodySort);
  await rebuildSearchWords(tx, touched(table, rows));
}

async function whatStands(tx: Tx, table: CatalogueTable): Promise<Kept> {
  const bodies = await tx.body.findMany({ select: { key: true, sort: true, retiredOn: true } });
  const days = {
    regions: () => Promise.resolve([]),
    districts: () => tx.district.findMany({ select: { key: true, retiredOn: true } }),
    levels: () => tx.level.findMany({ select: { key: true, retiredOn: true } }),
    bodies: () => Promise.resolve(bodies),
    positions: () => tx.position.findMany({ select: { key: true, retiredOn: true } }),
  };
  return {
    retiredOn: new Map((await days[table]()).map((row) => [row.key, row.retiredOn])),
    bodySort: new Map(bodies.map(({ key, sort }) => [key, sort])),
    regionSort: new Map((await tx.region.findMany()).map(({ code, sort }) => [code, sort])),
  };
}

/** The positions of a body keep their places in it where the body gets another place. */
async function moveWithBodies(tx: Tx, rows: PlainRow[], before: Map<string, number>): Promise<void> {
  for (const { key = "", order } of rows) {
    const by = Number(order) - (before.get(key) ?? Number(order));
    if (by === 0) continue;
    await tx.position.updateMany({ where: { bodyKey: key }, data: { sort: { increment: by * placesInBody } } });
  }
}

/** The positions whose words for search may change with these rows. */
function touched(table: CatalogueTable, rows: PlainRow[]): Prisma.PositionWhereInput {
  // A long list is cheaper to read whole than to name.
  if (rows.length > chunk) return {};
  const keys = { in: rows.map(({ key }) => key!) };
  if (table === "positions") return { key: keys };
  if (table === "bodies") return { bodyKey: keys };
  if (table === "districts") return { body: { districtKey: keys } };
  return table === "regions" ? { body: { regionCode: keys } } : { key: { in: [] } };
}
