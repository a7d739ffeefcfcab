import { record } from "~/domain/log/recording.server";
import { onceOfAll } from "~/domain/once.server";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, nextNumber, transaction } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { sealedCookie } from "~/platform/sealed-cookie.server";
import { eventToKeep } from "./event-questions.server";
import { eventInvitationHash } from "./registering.server";
import { headOf } from "./registrations-room.server";

/** Carries new codes to the one page that shows them, to their maker. */
const carrier = sealedCookie<{ makerId: string; event: string; codes: string[] }>("event-invitations", 10);

/** The Set-Cookie header that ends the carrying. */
export const invitationsShown = carrier.end;

const once = onceOfAll<string[]>("event invitations");

/** A code as it is handed out: in fours, which are easier to copy. */
function inFours(code: string): string {
  return code.match(/.{1,4}/g)!.join("-");
}

/**
 * Makes one-time codes for an event; gives the Set-Cookie header that carries them to the page that shows them once. A
 * form sent twice makes them once. Only their hashes are kept.
 */
export async function makeEventInvitations(
  actor: Who | null,
  code: string,
  { count, formToken }: { count: number; formToken: string },
): Promise<string> {
  const event = await eventToKeep(db(), actor, code);
  const codes = await once(`${event.id} ${formToken}`, () =>
    transaction(async (tx) => {
      const made: string[] = [];
      for (let at = 0; at < count; at += 1) {
        const given = newCode();
        made.push(inFours(given));
        const seq = await nextNumber(tx, "event-invitation");
        const own = { id: newId(), code: newCode(), eventId: event.id, hash: eventInvitationHash(given) };
        await tx.eventInvitation.create({ data: { ...own, madeOn: today(), seq } });
      }
      await record(tx, actor!.id, "registration.invited", { kind: "registration", code }, String(count));
      return made;
    }),
  );
  return carrier.set({ makerId: actor!.id, event: code, codes });
}

/** The codes that the request carries for the actor who has just made them for this event. */
export function carriedInvitations(actor: Who | null, code: string, request: Request): string[] {
  allow(actor, may.keepProgramme(actor));
  const carried = carrier.read(request);
  return carried?.makerId === actor.id && carried.event === code ? carried.codes : [];
}

const perPage = 50;

/** The invitations to an event, the newest first: when each was made, and whether somebody came by it; never who. */
export async function listEventInvitations(actor: Who | null, code: string, reader: Language, below?: number) {
  const event = await eventToKeep(db(), actor, code);
  const [rows, unused, used] = await Promise.all([
    db().eventInvitation.findMany({
      where: { eventId: event.id, ...(below !== undefined && { seq: { lt: below } }) },
      orderBy: { seq: "desc" },
      take: perPage + 1,
    }),
    db().eventInvitation.count({ where: { eventId: event.id, usedOn: null } }),
    db().eventInvitation.count({ where: { eventId: event.id, usedOn: { not: null } } }),
  ]);
  const items = rows.slice(0, perPage);
  return {
    ...{ event: headOf(event, reader), unused, used },
    items: items.map(({ code: key, madeOn, usedOn }) => ({ key, madeOn, used: usedOn !== null })),
    next: rows.length > perPage ? items.at(-1)!.seq : null,
  };
}

/** Takes an unused invitation back. One that somebody came by is refused with 409. */
export async function revokeEventInvitation(actor: Who | null, code: string, key: string): Promise<void> {
  const event = await eventToKeep(db(), actor, code);
  await transaction(async (tx) => {
    const { count } = await tx.eventInvitation.deleteMany({ where: { code: key, eventId: event.id, usedOn: null } });
    if (count === 0) {
      found(await tx.eventInvitation.findFirst({ where: { code: key, eventId: event.id } }));
      refuse(409, "invitationUsed");
    }
    await record(tx, actor!.id, "registration.revoked", { kind: "registration", code });
  });
}
