import { newId, randomText, tag } from "~/platform/crypto.server";
import type { Tx } from "~/platform/db.server";
import { sealedCookie } from "~/platform/sealed-cookie.server";
import type { Actor } from "~/platform/session.server";

const count = 10;
const fresh = sealedCookie<{ accountId: string; codes: string[] }>("fresh-codes", 10);

/** A recovery code without what people add or change when they type it from paper. */
function plain(code: string): string {
  return code
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** What is kept of a recovery code: an HMAC under a key outside the database. */
export function codeHash(code: string): string {
  return tag("recovery-code", plain(code));
}

/** Gives the account ten new recovery codes; earlier ones end. They are given back this once and kept nowhere. */
export async function replaceRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: count }, () => randomText(16).replace(/(.{4})(?!$)/g, "$1-"));
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ id: newId(), accountId, hash: codeHash(code) })) });
  return codes;
}

/**
 * The Set-Cookie header that carries new codes to the one page that shows them: encrypted, for this account,
 * for ten minutes. So they stand neither in the database nor in an address.
 */
export function carryCodes(accountId: string, codes: string[]): string {
  return fresh.set({ accountId, codes });
}

/** The Set-Cookie header that ends the carrying. */
export const codesShown = fresh.end;

/** The codes that the request carries for the actor, or none. */
export function carriedCodes(actor: Actor, request: Request): string[] {
  const carried = fresh.read(request);
  return carried?.accountId === actor.id ? carried.codes : [];
}
