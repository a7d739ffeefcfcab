import { type InvitationState, stateOf } from "~/domain/accounts/invitations";
import { invitationHash } from "~/domain/accounts/invitations.server";
import { record } from "~/domain/log/recording.server";
import { allow, may } from "~/domain/permissions";
import { now, today } from "~/platform/clock.server";
import { newCode, newId, newToken } from "~/platform/crypto.server";
import { db, nextNumber, transaction } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { found, refuse } from "~/platform/refuse";
import { sealedCookie } from "~/platform/sealed-cookie.server";
import type { Actor } from "~/platform/session.server";

export interface NewInvitation {
  occasion: string;
  uses: number;
  /** For how many days it works, today among them. */
  days: number;
}

const day = (offset: number) => new Date(now() + offset * 24 * 60 * 60_000).toISOString().slice(0, 10);

/** Days after which the row of an invitation that has ended is deleted. */
const keptDays = 30;

/** Carries the link of a new invitation to the one page that shows it, to its maker. */
const carrier = sealedCookie<{ makerId: string; link: string }>("fresh-invitation", 10);

/** The Set-Cookie header that ends the carrying. */
export const invitationShown = carrier.end;

/** Makes an invitation; gives the Set-Cookie header that carries its link to the page that shows it once. */
export async function makeInvitation(actor: Actor, input: NewInvitation): Promise<string> {
  allow(actor, may.invite(actor));
  return carrier.set({ makerId: actor.id, link: await keepInvitation(actor.id, input) });
}

/** Makes an invitation for whoever works in the server's own shell, who is nobody's actor; gives its link. */
export async function makeInvitationInShell(input: NewInvitation): Promise<string> {
  return keepInvitation(null, input);
}

/** The link that the request carries for the actor who has just made it, or null. */
export function carriedInvitation(actor: Actor, request: Request): string | null {
  allow(actor, may.invite(actor));
  const carried = carrier.read(request);
  return carried?.makerId === actor.id ? carried.link : null;
}

/** Who made it is in the log alone; the token is in the link alone. */
async function keepInvitation(makerId: string | null, { occasion, uses, days }: NewInvitation): Promise<string> {
  const token = newToken();
  const code = newCode();
  await transaction(async (tx) => {
    await tx.invitation.create({
      data: {
        ...{ id: newId(), code, hash: invitationHash(token), occasion, uses },
        ...{ madeOn: today(), expiresOn: day(days - 1), seq: await nextNumber(tx, "invitation") },
      },
    });
    await record(tx, makerId, "invitation.made", { kind: "invitation", code }, String(uses));
  });
  return `${env().ORIGIN}/invitations/${token}`;
}

/** An invitation as organizers see it. Who came by it is kept nowhere. */
export interface KnownInvitation {
  code: string;
  occasion: string;
  left: number;
  uses: number;
  expiresOn: string;
  state: InvitationState;
}

/** All invitations that are kept, the newest first. */
export async function listInvitations(actor: Actor): Promise<KnownInvitation[]> {
  allow(actor, may.invite(actor));
  const rows = await db().invitation.findMany({ orderBy: { seq: "desc" } });
  return rows.map((row) => ({
    ...{ code: row.code, occasion: row.occasion, uses: row.uses, left: row.uses - row.used },
    ...{ expiresOn: row.expiresOn, state: stateOf(row, today()) },
  }));
}

/** Ends an invitation. One that was revoked already is refused with 409. */
export async function revokeInvitation(actor: Actor, code: string): Promise<void> {
  allow(actor, may.invite(actor));
  await transaction(async (tx) => {
    found(await tx.invitation.findUnique({ where: { code }, select: { id: true } }));
    const { count } = await tx.invitation.updateMany({
      where: { code, revokedOn: null },
      data: { revokedOn: today() },
    });
    if (count === 0) refuse(409, "invitationRevoked");
    await record(tx, actor.id, "invitation.revoked", { kind: "invitation", code });
  });
}

/** Deletes invitations thirty days after their end. */
export async function sweepInvitations(): Promise<void> {
  const before = { lt: day(-keptDays) };
  await db().invitation.deleteMany({ where: { OR: [{ expiresOn: before }, { revokedOn: before }] } });
}
