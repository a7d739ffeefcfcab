import { readSetting } from "~/domain/settings.server";
import { today } from "~/platform/clock.server";
import { tag } from "~/platform/crypto.server";
import { db, type Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import { sealedCookie } from "~/platform/sealed-cookie.server";
import { stateOf } from "./invitations";

/** Carries an invitation from its link to the form for joining, so that it stands in no address there. */
const carrier = sealedCookie<{ token: string }>("invitation", 60);

/** The Set-Cookie header that ends the carrying. */
export const invitationTaken = carrier.end;

/** What is kept of the token in a link: an HMAC under a key outside the database. */
export function invitationHash(token: string): string {
  return tag("invitation", token);
}

/**
 * Takes the token of a link; gives the Set-Cookie header that carries it to the form.
 * Refuses with 404 one that does not work, and does not say whether it ever did.
 */
export async function carryInvitation(token: string): Promise<string> {
  if (!(await works(token))) refuse(404, "invitationOver");
  return carrier.set({ token });
}

async function works(token: string): Promise<boolean> {
  const kept = await db().invitation.findUnique({ where: { hash: invitationHash(token) } });
  return kept !== null && stateOf(kept, today()) === "usable";
}

/** What stands in the way of whoever wants to join. */
export type Obstacle = "closed" | "uninvited";

/** What stands in the way of opening an account with this request, or null. */
export async function obstacleToJoining(request: Request): Promise<Obstacle | null> {
  const joining = await readSetting("joining");
  if (joining !== "invited") return joining === "closed" ? "closed" : null;
  const token = carrier.read(request)?.token;
  return token && (await works(token)) ? null : "uninvited";
}

/**
 * Lets a request through to its new account, inside the transaction that makes the account: where an invitation is
 * needed, one use of it is taken, or nothing is. Which account came by which invitation is kept nowhere.
 */
export async function letIn(tx: Tx, request: Request): Promise<void> {
  const joining = await readSetting("joining", tx);
  if (joining === "closed") refuseTo("closed");
  if (joining !== "invited") return;
  const token = carrier.read(request)?.token ?? "";
  const taken = await tx.$executeRaw`
    UPDATE "Invitation" SET "used" = "used" + 1
    WHERE "hash" = ${invitationHash(token)} AND "used" < "uses" AND "expiresOn" >= ${today()} AND "revokedOn" IS NULL`;
  if (taken === 0) refuseTo("uninvited");
}

/** Refuses to open an account. */
export function refuseTo(obstacle: Obstacle): never {
  return obstacle === "closed" ? refuse(403, "joiningClosed") : refuse(403, "notInvited");
}
