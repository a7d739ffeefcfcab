import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { newCode, newId } from "~/platform/crypto.server";
import { db, type Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { atRevisionOf, type At } from "./making-years.server";
import { mostFigures } from "./contents";
import type { FigureInput, NewFigure } from "./results.schema";

/** Adds a figure that was counted by hand at its place. A form sent twice adds one. */
export async function addFigure(actor: Who | null, year: number, input: NewFigure): Promise<void> {
  allow(actor, may.keepResults(actor));
  const { revision, place, formToken, ...data } = input;
  if (await db().resultsFigure.findUnique({ where: { formToken }, select: { id: true } })) return;
  await atRevisionOf(
    actor,
    { year, revision },
    async (tx) => {
      const rows = await rowsOf(tx, year);
      if (rows.length >= mostFigures) throw new Mendable("form", sayBack("results.most", { max: mostFigures }));
      alone(rows, data.instead);
      const fresh = { id: newId(), code: newCode(), year, formToken, position: rows.length + 1 };
      const row = await tx.resultsFigure.create({ data: { ...data, ...fresh } });
      await inOrder(tx, rows, row, place);
      return {};
    },
    "results.figureAdded",
  );
}

/** Changes a figure that was counted by hand, or moves it to another place. */
export async function changeFigure(actor: Who | null, year: number, code: string, input: FigureInput): Promise<void> {
  allow(actor, may.keepResults(actor));
  const { revision, place, ...data } = input;
  await atRevisionOf(
    actor,
    { year, revision },
    async (tx) => {
      const rows = await rowsOf(tx, year);
      const row = found(rows.find((one) => one.code === code));
      const others = rows.filter((one) => one !== row);
      alone(others, data.instead);
      await tx.resultsFigure.update({ where: { code }, data });
      await inOrder(tx, others, row, place);
      return {};
    },
    "results.figureChanged",
  );
}

/** Takes a figure that was counted by hand out of a year; editions that have it keep it. */
export async function removeFigure(actor: Who | null, at: At, code: string): Promise<void> {
  allow(actor, may.keepResults(actor));
  await atRevisionOf(
    actor,
    at,
    async (tx) => {
      const rows = await rowsOf(tx, at.year);
      const { id } = found(rows.find((one) => one.code === code));
      await tx.resultsFigure.delete({ where: { id } });
      await number(
        tx,
        rows.filter((one) => one.id !== id),
      );
      return {};
    },
    "results.figureRemoved",
  );
}

/** A figure that was counted by hand as its form holds it, with the revision of its year. */
export async function findFigure(actor: Who | null, year: number, code: string) {
  allow(actor, may.keepResults(actor));
  const row = found(
    await db().resultsFigure.findFirst({ where: { year, code }, include: { ofYear: { select: { revision: true } } } }),
  );
  const { id: _id, formToken: _token, ofYear, year: _year, position, number, day, over, ...words } = row;
  return {
    ...words,
    ...{ number: number === null ? "" : String(number), day: day ?? "", over: over ? "yes" : "" },
    ...{ place: String(position), revision: String(ofYear.revision) },
  };
}

interface Row {
  id: string;
  code: string;
  instead: string;
  position: number;
}

async function rowsOf(tx: Tx, year: number): Promise<Row[]> {
  const select = { id: true, code: true, instead: true, position: true } as const;
  return tx.resultsFigure.findMany({ where: { year }, orderBy: { position: "asc" }, select });
}

/** One figure at most stands for a computed one. */
function alone(others: Row[], instead: string): void {
  if (instead && others.some((one) => one.instead === instead)) {
    throw new Mendable("instead", sayBack("results.insteadTaken"));
  }
}

async function inOrder(tx: Tx, others: Row[], row: Row, place: number): Promise<void> {
  await number(tx, [...others.slice(0, place - 1), row, ...others.slice(place - 1)]);
}

/** Numbers the rows from 1 as they stand. */
async function number(tx: Tx, rows: Row[]): Promise<void> {
  for (const [at, { id, position }] of rows.entries()) {
    if (position !== at + 1) await tx.resultsFigure.update({ where: { id }, data: { position: at + 1 } });
  }
}
