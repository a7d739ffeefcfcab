import { saidIn } from "~/domain/concepts/wordings";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { newCode, newId } from "~/platform/crypto.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { askedIn, questionsOf, seenOf } from "./asked.server";
import { mostQuestions } from "./registrations";
import type { EventQuestionInput } from "./registering.schema";

/** An event by its code, as organizers come to its registrations. */
export async function eventToKeep(tx: Tx, actor: Who | null, code: string) {
  allow(actor, may.keepProgramme(actor));
  return found(await tx.event.findUnique({ where: { code } }));
}

/** The questions of an event for organizers, and whether they can still be changed. */
export async function listEventQuestions(actor: Who | null, code: string, reader: Language) {
  const event = await eventToKeep(db(), actor, code);
  const [rows, registered] = await Promise.all([questionsOf(db(), event.id), hasRegistrations(db(), event.id)]);
  return {
    ...{ code, title: saidIn(event, "title", reader), frozen: registered, full: rows.length >= mostQuestions },
    questions: rows.map((row) => askedIn(row, reader)),
  };
}

/** What the form of a question begins with: a new one stands last, with `key` one that there is. */
export async function questionToChange(actor: Who | null, code: string, key?: string) {
  const event = await eventToKeep(db(), actor, code);
  const rows = await questionsOf(db(), event.id);
  const seen = seenOf(rows);
  if (key === undefined) return { kind: "text", place: String(Math.min(rows.length + 1, mostQuestions)), seen };
  const { kind, position, required, sealed, ...row } = found(rows.find((one) => one.code === key));
  const { wordsBe, wordsRu, wordsEn, optionsBe, optionsRu, optionsEn } = row;
  return {
    ...{ wordsBe, wordsRu, wordsEn, optionsBe, optionsRu, optionsEn, kind, seen, place: String(position) },
    ...{ required: required ? "yes" : "", sealed: sealed ? "yes" : "" },
  };
}

/** Adds a question at its place, or with `key` changes one. Refuses once somebody has registered. */
export async function putEventQuestion(actor: Who | null, code: string, input: EventQuestionInput, key?: string) {
  const { place, seen, ...written } = input;
  // What only a choice has goes with it.
  const none = { optionsBe: "", optionsRu: "", optionsEn: "" };
  const data = written.kind === "choice" ? written : { ...written, ...none };
  await changeQuestions(actor, code, seen, async (tx, eventId, rows) => {
    const row = key === undefined ? undefined : found(rows.find((one) => one.code === key));
    if (!row && rows.length >= mostQuestions) {
      throw new Mendable("form", sayBack("registration.mostQuestions", { max: mostQuestions }));
    }
    const others = rows.filter((one) => one !== row);
    const position = Math.min(place, others.length + 1);
    const kept = row
      ? await tx.eventQuestion.update({ where: { id: row.id }, data: { ...data, position } })
      : await tx.eventQuestion.create({ data: { ...data, id: newId(), code: newCode(), eventId, position } });
    return [...others.slice(0, position - 1), kept, ...others.slice(position - 1)];
  });
}

/** Takes a question out. Refuses once somebody has registered: no answer is lost. */
export async function removeEventQuestion(actor: Who | null, code: string, key: string, seen: string): Promise<void> {
  await changeQuestions(actor, code, seen, async (tx, _eventId, rows) => {
    const { id } = found(rows.find((one) => one.code === key));
    await tx.eventQuestion.delete({ where: { id } });
    return rows.filter((one) => one.id !== id);
  });
}

type Rows = Awaited<ReturnType<typeof questionsOf>>;
type Change = (tx: Tx, eventId: string, rows: Rows) => Promise<Rows>;

/** Changes the questions of an event and numbers them from 1. A form made from others changes nothing and comes back. */
async function changeQuestions(actor: Who | null, code: string, seen: string, change: Change): Promise<void> {
  const { id } = await eventToKeep(db(), actor, code);
  await transaction(async (tx) => {
    // A write comes first: whoever registers meanwhile waits, and then finds other questions.
    await tx.event.update({ where: { id }, data: { id } });
    if (await hasRegistrations(tx, id)) throw new Mendable("form", sayBack("registration.frozen"));
    const rows = await questionsOf(tx, id);
    if (seenOf(rows) !== seen) throw new Mendable("form", sayBack("registration.staleList"));
    for (const [at, row] of (await change(tx, id, rows)).entries()) {
      if (row.position === at + 1) continue;
      await tx.eventQuestion.update({ where: { id: row.id }, data: { position: at + 1 } });
    }
  });
}

async function hasRegistrations(tx: Tx, eventId: string): Promise<boolean> {
  return (await tx.registration.findFirst({ where: { eventId }, select: { id: true } })) !== null;
}

/** The same questions for another event that is made from this one. */
export async function copyQuestions(tx: Tx, fromEventId: string, eventId: string): Promise<void> {
  const rows = await questionsOf(tx, fromEventId);
  await tx.eventQuestion.createMany({ data: rows.map((row) => ({ ...row, id: newId(), code: newCode(), eventId })) });
}
