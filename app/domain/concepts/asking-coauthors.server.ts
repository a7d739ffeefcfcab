import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may } from "~/domain/permissions";
import { now, today } from "~/platform/clock.server";
import { newCode, newId, tag } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { found } from "~/platform/refuse";
import { sealedCookie } from "~/platform/sealed-cookie.server";
import type { Actor } from "~/platform/session.server";
import type { Asking } from "./coauthors.schema";
import { frozenStates, holdAuthors, noteChange, openStates } from "./holding-authors.server";

/** How many people may write one concept, and how many links of one may be open. */
export const mostAuthors = 12;
export const mostOpen = 5;

/** For how many days a link works, the first among them. */
export const linkDays = 7;

const lastDay = () => new Date(now() + (linkDays - 1) * 24 * 60 * 60_000).toISOString().slice(0, 10);

/** Carries a new link to the one page that shows it, to its maker. */
const carrier = sealedCookie<{ makerId: string; code: string; link: string }>("fresh-coauthor-link", 10);

/** The Set-Cookie header that ends the carrying. */
export const linkShown = carrier.end;

/** What is kept of the token in a link: an HMAC under a key outside the database. */
export function coauthorHash(token: string): string {
  return tag("coauthor-invitation", token);
}

/**
 * Makes a one-time link that asks somebody to write a concept with the actor; gives the Set-Cookie header that
 * carries it to the page that shows it once. The same form sent again gives the same link. Refuses to be mended where
 * there are too many; 409 while the text is not in work.
 */
export async function askCoauthor(actor: Actor, code: string, { note, formToken }: Asking): Promise<string> {
  allow(actor, may.writeConcept(actor));
  const token = tag("coauthor-link", `${actor.id} ${code} ${formToken}`);
  const hash = coauthorHash(token);
  await transaction(async (tx) => {
    const conceptId = await holdAuthors(tx, actor, { code, states: openStates });
    if (await tx.coauthorInvitation.findUnique({ where: { hash }, select: { id: true } })) return;
    await tx.coauthorInvitation.deleteMany({ where: { conceptId, expiresOn: { lt: today() } } });
    const open = await tx.coauthorInvitation.count({ where: { conceptId } });
    if (open >= mostOpen) throw new Mendable("form", sayBack("coauthors.tooManyLinks", { max: mostOpen }));
    const authors = await tx.conceptAuthor.count({ where: { conceptId, untilVersion: null } });
    if (authors + open >= mostAuthors) throw new Mendable("form", sayBack("coauthors.tooMany", { max: mostAuthors }));
    await tx.coauthorInvitation.create({
      data: {
        ...{ id: newId(), code: newCode(), conceptId, madeById: actor.id, hash, note },
        ...{ madeOn: today(), expiresOn: lastDay() },
      },
    });
    await noteChange(tx, conceptId, "invited", actor.id);
  });
  return carrier.set({ makerId: actor.id, code, link: `${env().ORIGIN}/coauthor/${token}` });
}

/** The link that the request carries for the actor who has just made it for this concept, or null. */
export function carriedLink(actor: Actor, code: string, request: Request): string | null {
  allow(actor, may.writeConcept(actor));
  const carried = carrier.read(request);
  return carried?.makerId === actor.id && carried.code === code ? carried.link : null;
}

/** Ends an open link of a concept that the actor writes, whichever author made it and in whatever state the text is. */
export async function revokeLink(actor: Actor, code: string, invitation: string): Promise<void> {
  await transaction(async (tx) => {
    const states = [...openStates, ...frozenStates, "published", "archived", "withdrawn"];
    const conceptId = await holdAuthors(tx, actor, { code, states });
    const { count } = await tx.coauthorInvitation.deleteMany({ where: { code: invitation, conceptId } });
    found(count || null);
    await noteChange(tx, conceptId, "revoked", actor.id);
  });
}

/** Deletes links whose last day is over. */
export async function sweepCoauthorLinks(): Promise<void> {
  await db().coauthorInvitation.deleteMany({ where: { expiresOn: { lt: today() } } });
}
