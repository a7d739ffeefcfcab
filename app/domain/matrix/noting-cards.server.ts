import { record } from "~/domain/log/recording.server";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newCode, tag } from "~/platform/crypto.server";
import { checkpoint, nextNumber, transaction } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { cardToJudge } from "./setting-candidacies.server";
import { writersOf } from "./writers.server";

const onePage = 30;

/** What organizers noted on a card, the newest first. That somebody read it is recorded as an opening of the card. */
export async function listNotes(who: Who | null, number: string, before?: number) {
  allow(who, may.followCandidates(who));
  return transaction(async (tx) => {
    const card = await cardToJudge(tx, who, number);
    await record(tx, who.id, "card.opened", { kind: "card", code: card.number });
    const rows = await tx.cardNote.findMany({
      where: { cardNumber: card.number, ...(before && { seq: { lt: before } }) },
      orderBy: { seq: "desc" },
      take: onePage + 1,
    });
    const page = rows.slice(0, onePage);
    const writers = await writersOf(
      page.map(({ byId }) => byId),
      tx,
    );
    return {
      number: card.number,
      notes: page.map(({ code, body, writtenOn, byId }) => ({
        ...{ code, body, writtenOn },
        by: writers.get(byId) ?? null,
        own: byId === who.id,
      })),
      next: rows.length > onePage ? (page.at(-1)?.seq ?? null) : null,
    };
  });
}

/** Notes something on a card, for other organizers; its holder gets it with their data. */
export async function noteOnCard(
  who: Who | null,
  number: string,
  { body, formToken }: { body: string; formToken: string },
): Promise<void> {
  allow(who, may.followCandidates(who));
  await transaction(async (tx) => {
    const seq = await nextNumber(tx, "cardNote");
    const card = await cardToJudge(tx, who, number);
    // Made from the form's token: the same form sent again finds its note.
    const id = tag("card-note", `${who.id} ${formToken}`).slice(0, 26);
    if (await tx.cardNote.findUnique({ where: { id }, select: { id: true } })) return;
    await tx.cardNote.create({
      data: { id, code: newCode(), cardNumber: card.number, body, byId: who.id, writtenOn: today(), seq },
    });
    await record(tx, who.id, "card.noted", { kind: "card", code: card.number });
  });
}

/** Deletes a note of the actor's own, for good. Another's is not to be found. */
export async function deleteNote(who: Who | null, number: string, code: string): Promise<void> {
  allow(who, may.followCandidates(who));
  await transaction(async (tx) => {
    const note = found(await tx.cardNote.findUnique({ where: { code }, select: { cardNumber: true, byId: true } }));
    if (note.cardNumber !== number || note.byId !== who.id) refuse(404);
    await tx.cardNote.delete({ where: { code } });
    await record(tx, who.id, "card.noteDeleted", { kind: "card", code: number });
  });
  await checkpoint();
}
