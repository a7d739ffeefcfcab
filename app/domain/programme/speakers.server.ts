import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { newCode, newId } from "~/platform/crypto.server";
import { db, type Tx } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { type At, atRevisionOfEvent } from "./changing-events.server";
import { mostSpeakers } from "./events";
import type { SpeakerInput } from "./events.schema";

/** States in which the speakers of an event can still change. */
const open = ["draft", "published"];

/** Adds a speaker at a place of the list, or with `key` changes one. Refuses more than a page can hold. */
export async function putSpeaker(actor: Who | null, code: string, input: SpeakerInput, key?: string): Promise<void> {
  allow(actor, may.keepProgramme(actor));
  const { revision, place, ...words } = input;
  await atRevisionOfEvent(
    actor,
    { code, revision },
    open,
    async (tx, { id: eventId }) => {
      const rows = await rowsOf(tx, eventId);
      const row = key === undefined ? undefined : found(rows.find((one) => one.code === key));
      if (!row && rows.length >= mostSpeakers) {
        throw new Mendable("form", sayBack("event.mostSpeakers", { max: mostSpeakers }));
      }
      const others = rows.filter((one) => one !== row);
      const position = Math.min(place, others.length + 1);
      const data = { ...words, position };
      const written = row
        ? await tx.eventSpeaker.update({ where: { id: row.id }, data })
        : await tx.eventSpeaker.create({ data: { ...data, id: newId(), code: newCode(), eventId } });
      await inOrder(tx, [...others.slice(0, position - 1), written, ...others.slice(position - 1)]);
      return {};
    },
    "event.speakers",
  );
}

/** Takes a speaker out of the list. */
export async function removeSpeaker(actor: Who | null, at: At, key: string): Promise<void> {
  allow(actor, may.keepProgramme(actor));
  await atRevisionOfEvent(
    actor,
    at,
    open,
    async (tx, { id: eventId }) => {
      const rows = await rowsOf(tx, eventId);
      const { id } = found(rows.find((row) => row.code === key));
      await tx.eventSpeaker.delete({ where: { id } });
      await inOrder(
        tx,
        rows.filter((row) => row.id !== id),
      );
      return {};
    },
    "event.speakers",
  );
}

/** One speaker as organizers change it, with the revision of the event and how many speak there. */
export async function findSpeaker(actor: Who | null, code: string, key: string) {
  allow(actor, may.keepProgramme(actor));
  const { revision, speakers } = found(
    await db().event.findUnique({ where: { code }, select: { revision: true, speakers: true } }),
  );
  const { id: _id, eventId: _event, code: _code, ...speaker } = found(speakers.find((one) => one.code === key));
  return { revision, speaker, count: speakers.length };
}

interface Row {
  id: string;
  code: string;
  position: number;
}

async function rowsOf(tx: Tx, eventId: string): Promise<Row[]> {
  const select = { id: true, code: true, position: true } as const;
  return tx.eventSpeaker.findMany({ where: { eventId }, orderBy: { position: "asc" }, select });
}

/** Numbers the speakers from 1 as they stand. */
async function inOrder(tx: Tx, rows: Row[]): Promise<void> {
  for (const [at, { id, position }] of rows.entries()) {
    if (position !== at + 1) await tx.eventSpeaker.update({ where: { id }, data: { position: at + 1 } });
  }
}
