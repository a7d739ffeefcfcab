import { Prisma, type Tx } from "~/platform/db.server";
import { nesting } from "./nesting";
import { cellName, type Counted, type Standing, type TableName, tableNames } from "./suppression";

/** By what each table divides the positions of a snapshot, and which of them it counts. */
const divisions: Record<TableName, { by: Prisma.Sql; of: Prisma.Sql }> = {
  cards: { by: Prisma.sql`'all'`, of: Prisma.sql`1 = 1` },
  levels: { by: Prisma.sql`p."level"`, of: Prisma.sql`1 = 1` },
  bodies: { by: Prisma.sql`p."bodyKey"`, of: Prisma.sql`p."kind" = 'central'` },
  regions: { by: Prisma.sql`p."regionCode"`, of: Prisma.sql`p."regionCode" IS NOT NULL` },
  // The chairs of the executive committees of districts, whose share the matrix is known by.
  heads: {
    by: Prisma.sql`p."regionCode"`,
    of: Prisma.sql`p."regionCode" IS NOT NULL AND p."districtKey" IS NOT NULL AND p."level" = 'leadership'
      AND p."bodyKey" LIKE 'district-excom-%'`,
  },
  spheres: { by: Prisma.sql`p."sphere"`, of: Prisma.sql`1 = 1` },
};

type Count = number | bigint;

/** Who stands in which cell of a table at the end of a round, each card once a cell. */
function standers(table: TableName, roundId: string) {
  const { by, of } = divisions[table];
  return Prisma.sql`SELECT DISTINCT ${by} AS "cell", c."cardNumber" AS "card"
    FROM "RoundChoice" c
    JOIN "RoundPosition" p ON p."roundId" = c."roundId" AND p."positionKey" = c."positionKey"
    WHERE c."roundId" = ${roundId} AND ${of}`;
}

async function people(tx: Tx, table: TableName, roundId: string) {
  const rows = await tx.$queryRaw<{ cell: string; people: Count }[]>(Prisma.sql`
    SELECT s."cell" AS "cell", COUNT(*) AS "people" FROM (${standers(table, roundId)}) s GROUP BY s."cell"`);
  return new Map(rows.map((row) => [row.cell, Number(row.people)]));
}

/** How many cards came into each cell or left it between two rounds. Erased cards are in neither snapshot. */
async function moved(tx: Tx, table: TableName, fromId: string, toId: string) {
  const rows = await tx.$queryRaw<{ cell: string; moved: Count }[]>(Prisma.sql`
    SELECT m."cell" AS "cell", COUNT(*) AS "moved" FROM (
      SELECT u."cell" AS "cell", u."card" AS "card"
      FROM (SELECT * FROM (${standers(table, fromId)}) a UNION ALL SELECT * FROM (${standers(table, toId)}) b) u
      GROUP BY u."cell", u."card" HAVING COUNT(*) = 1
    ) m GROUP BY m."cell"`);
  return new Map(rows.map((row) => [row.cell, Number(row.moved)]));
}

type Sums = Record<"positions" | "chosen" | "candidates" | "seats", Count>;

/** The cells of a table with their positions, as far as the cards are still there. */
async function sums(tx: Tx, table: TableName, roundId: string) {
  const { by, of } = divisions[table];
  return tx.$queryRaw<(Sums & { cell: string })[]>(Prisma.sql`
    SELECT ${by} AS "cell", COUNT(*) AS "positions", SUM(p."seats") AS "seats",
      SUM(CASE WHEN n."candidates" > 0 THEN 1 ELSE 0 END) AS "chosen", SUM(COALESCE(n."candidates", 0)) AS "candidates"
    FROM "RoundPosition" p
    LEFT JOIN (SELECT "positionKey", COUNT(*) AS "candidates" FROM "RoundChoice" WHERE "roundId" = ${roundId}
      GROUP BY "positionKey") n ON n."positionKey" = p."positionKey"
    WHERE p."roundId" = ${roundId} AND ${of}
    GROUP BY 1`);
}

/** The counts of every cell of a closed round, with how many moved since the round that stands published. */
export async function countCells(
  tx: Tx,
  round: { id: string },
  standing: ReadonlyMap<string, Standing>,
): Promise<Counted[]> {
  const rounds = await tx.round.findMany({ select: { id: true, number: true } });
  const idOf = new Map(rounds.map(({ id, number }) => [number, id]));
  const counted: Counted[] = [];
  for (const table of tableNames) {
    const inCell = await people(tx, table, round.id);
    const rows = await sums(tx, table, round.id);
    const since = new Map<number, Map<string, number>>();
    for (const { cell: key } of rows) {
      const asOf = standing.get(cellName({ table, key }))?.asOf;
      const from = asOf === undefined ? undefined : idOf.get(asOf);
      if (asOf !== undefined && from !== undefined && !since.has(asOf)) {
        since.set(asOf, await moved(tx, table, from, round.id));
      }
    }
    for (const { cell: key, ...row } of rows) {
      const asOf = standing.get(cellName({ table, key }))?.asOf;
      counted.push({
        ...{ table, key, people: inCell.get(key) ?? 0 },
        moved: asOf === undefined ? null : (since.get(asOf)?.get(key) ?? 0),
        ...{ positions: Number(row.positions), chosen: Number(row.chosen) },
        ...{ candidates: Number(row.candidates), seats: Number(row.seats) },
      });
    }
  }
  const around = nesting(await standings(tx, round.id));
  return counted.map((cell) => {
    const within = around.get(cellName(cell)) ?? [];
    return within.length > 0 ? { ...cell, within } : cell;
  });
}

/** In which cells of the tables of people the positions stand. */
async function standings(tx: Tx, roundId: string) {
  const rows = await tx.$queryRaw<{ level: string; kind: string; body: string; sphere: string; positions: Count }[]>(
    Prisma.sql`SELECT "level", "kind", "bodyKey" AS "body", "sphere", COUNT(*) AS "positions"
      FROM "RoundPosition" WHERE "roundId" = ${roundId} GROUP BY 1, 2, 3, 4`,
  );
  return rows.map(({ level, kind, body, sphere, positions }) => ({
    cells: { levels: level, spheres: sphere, ...(kind === "central" ? { bodies: body } : {}) },
    positions: Number(positions),
  }));
}
