import { allow, may, type Who } from "~/domain/permissions";
import { now, today } from "~/platform/clock.server";
import { newId } from "~/platform/crypto.server";
import { db, nextNumber, type Sql, transaction } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import type { Keeping } from "./kept-drafts.schema";
import { addressOf, fieldsOf, type KeptFields } from "./kept-places";

/** Characters of all fields of a form together, as JSON: more than any form takes. */
const longest = 400_000;
/** Places of one person; beyond them what was kept longest ago goes. */
const mostPlaces = 20;
const keptDays = 90;

/** What was kept of a form. */
export interface Kept {
  fields: KeptFields;
  /** Which state of the text the form was made from. */
  revision: number;
  savedOn: string;
}

/**
 * Keeps what the actor has typed at a place, over what was kept there before; the text itself is not changed by it.
 * Gives false, and keeps nothing, where it is longer than any form takes.
 */
export async function keepDraft(who: Who | null, { place, revision, content }: Keeping): Promise<boolean> {
  allow(who, may.keepDraft(who));
  if (addressOf(place) === null) refuse(404);
  const json = JSON.stringify(content);
  if (json.length > longest) return false;
  const at = { accountId: who.id, place };
  await transaction(async (tx) => {
    const row = { revision, content: json, savedOn: today(), seq: await nextNumber(tx, "keptDraft") };
    await tx.keptDraft.upsert({ where: { accountId_place: at }, update: row, create: { id: newId(), ...at, ...row } });
    const tooMany = await tx.keptDraft.findMany({
      where: { accountId: who.id },
      orderBy: { seq: "desc" },
      skip: mostPlaces,
      select: { id: true },
    });
    if (tooMany.length > 0) await tx.keptDraft.deleteMany({ where: { id: { in: tooMany.map(({ id }) => id) } } });
  });
  return true;
}

/** What the actor typed at a place and has not saved; null where there is nothing. */
export async function findKeptDraft(who: Who | null, place: string): Promise<Kept | null> {
  allow(who, may.keepDraft(who));
  const row = await db().keptDraft.findUnique({
    where: { accountId_place: { accountId: who.id, place } },
    select: { content: true, revision: true, savedOn: true },
  });
  return row && { fields: fieldsOf(row.content), revision: row.revision, savedOn: row.savedOn };
}

/** Forgets what the actor typed at a place. */
export async function dropKeptDraft(who: Who | null, place: string): Promise<void> {
  allow(who, may.keepDraft(who));
  await transaction((tx) => forgetKeptDraft(tx, who.id, place));
}

/** Forgets what was kept at a place, within the act that saves it. */
export async function forgetKeptDraft(tx: Sql, accountId: string, place: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM "KeptDraft" WHERE "accountId" = ${accountId} AND "place" = ${place}`;
}

/** Deletes what nobody came back to for long. */
export async function sweepKeptDrafts(): Promise<void> {
  const oldest = new Date(now() - keptDays * 24 * 60 * 60_000).toISOString().slice(0, 10);
  await db().keptDraft.deleteMany({ where: { savedOn: { lt: oldest } } });
}
