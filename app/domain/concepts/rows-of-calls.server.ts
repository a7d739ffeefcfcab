import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { newCode, newId } from "~/platform/crypto.server";
import { db, type Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { isRowKind, mostRows, type RowKind } from "./calls";
import type { CriterionInput, QuestionInput } from "./calls.schema";
import { atRevisionOf, type At } from "./making-calls.server";

interface Row {
  id: string;
  code: string;
  position: number;
}

/** Adds a criterion at its place, or with `key` changes one. Refuses once a concept has come in. */
export async function putCriterion(actor: Who | null, code: string, input: CriterionInput, key?: string) {
  const { revision, place, ...data } = input;
  await put(actor, { code, revision }, "criteria", place, key, (tx, callId, row, position) =>
    row
      ? tx.callCriterion.update({ where: { id: row.id }, data: { ...data, position } })
      : tx.callCriterion.create({ data: { ...data, ...fresh(callId), position } }),
  );
}

/** Adds a question at its place, or with `key` changes one. Refuses once a concept has come in. */
export async function putQuestion(actor: Who | null, code: string, input: QuestionInput, key?: string) {
  const { revision, place, ...data } = input;
  await put(actor, { code, revision }, "questions", place, key, (tx, callId, row, position) =>
    row
      ? tx.callQuestion.update({ where: { id: row.id }, data: { ...data, position } })
      : tx.callQuestion.create({ data: { ...data, ...fresh(callId), position } }),
  );
}

/** The kind of rows that an address names; others are not found. */
export function rowKindAt(text: string | undefined): RowKind {
  return found(isRowKind(text) ? text : null);
}

/** Adds a criterion or a question, or with `key` changes one. */
export async function putRow(
  actor: Who | null,
  code: string,
  input: CriterionInput | QuestionInput,
  key?: string,
): Promise<void> {
  await ("weight" in input ? putCriterion(actor, code, input, key) : putQuestion(actor, code, input, key));
}

/** A criterion or a question as its form holds it. */
export async function rowToChange(actor: Who | null, code: string, kind: RowKind, key: string) {
  const { revision, row } = await findRow(actor, code, kind, key);
  const { position, id: _id, code: _code, callId: _callId, ...rest } = row;
  const values = Object.entries(rest).map(([name, value]) => [
    name,
    value === false ? "" : value === true ? "yes" : value,
  ]);
  const start = { ...Object.fromEntries(values), place: position, revision } as Record<string, string | number>;
  return Object.fromEntries(Object.entries(start).map(([name, value]) => [name, String(value)]));
}

/** Takes a criterion or a question out of a call. A question that somebody has answered stays: no answer is lost. */
export async function removeRow(actor: Who | null, at: At, kind: RowKind, key: string): Promise<void> {
  allow(actor, may.keepCalls(actor));
  await atRevisionOf(actor, at, ["drafted", "open"], async (tx, call) => {
    notFrozen(call);
    const rows = await rowsOf(tx, kind, call.id);
    const { id } = found(rows.find((row) => row.code === key));
    if (kind === "criteria") await tx.callCriterion.delete({ where: { id } });
    else {
      if ((await tx.callAnswer.count({ where: { questionId: id } })) > 0) {
        throw new Mendable("form", sayBack("call.answered"));
      }
      await tx.callQuestion.delete({ where: { id } });
    }
    await inOrder(
      tx,
      kind,
      rows.filter((row) => row.id !== id),
    );
    return {};
  });
}

/** One criterion or question of a call as organizers see it, with the revision of the call. */
export async function findRow<K extends RowKind>(actor: Who | null, code: string, kind: K, key: string) {
  allow(actor, may.keepCalls(actor));
  const call = found(
    await db().call.findUnique({ where: { code }, select: { revision: true, criteria: true, questions: true } }),
  );
  return {
    revision: call.revision,
    row: found(call[kind].find((row) => row.code === key)) as (typeof call)[K][number],
  };
}

type Write = (tx: Tx, callId: string, row: Row | undefined, position: number) => Promise<Row>;

async function put(actor: Who | null, at: At, kind: RowKind, place: number, key: string | undefined, write: Write) {
  allow(actor, may.keepCalls(actor));
  await atRevisionOf(actor, at, ["drafted", "open"], async (tx, call) => {
    notFrozen(call);
    const rows = await rowsOf(tx, kind, call.id);
    const row = key === undefined ? undefined : found(rows.find(({ code }) => code === key));
    if (!row && rows.length >= mostRows) throw new Mendable("form", sayBack("call.mostRows", { max: mostRows }));
    const others = rows.filter((one) => one !== row);
    const position = Math.min(place, others.length + 1);
    const written = await write(tx, call.id, row, position);
    await inOrder(tx, kind, [...others.slice(0, position - 1), written, ...others.slice(position - 1)]);
    return {};
  });
}

function fresh(callId: string) {
  return { id: newId(), code: newCode(), callId };
}

function notFrozen({ received }: { received: number }): void {
  if (received > 0) throw new Mendable("form", sayBack("call.frozen"));
}

async function rowsOf(tx: Tx, kind: RowKind, callId: string): Promise<Row[]> {
  const query = {
    where: { callId },
    orderBy: { position: "asc" },
    select: { id: true, code: true, position: true },
  } as const;
  return kind === "criteria" ? tx.callCriterion.findMany(query) : tx.callQuestion.findMany(query);
}

/** Numbers the rows from 1 as they stand. */
async function inOrder(tx: Tx, kind: RowKind, rows: Row[]): Promise<void> {
  for (const [at, { id, position }] of rows.entries()) {
    if (position === at + 1) continue;
    const change = { where: { id }, data: { position: at + 1 } };
    await (kind === "criteria" ? tx.callCriterion.update(change) : tx.callQuestion.update(change));
  }
}
