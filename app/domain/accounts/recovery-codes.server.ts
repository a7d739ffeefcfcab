import { now } from "~/platform/clock.server";
import { newId, randomText, seal, tag, unseal } from "~/platform/crypto.server";
import type { Tx } from "~/platform/db.server";
import type { Actor } from "~/platform/session.server";

const count = 10;
const purpose = "recovery-codes";
const cookieName = "__Host-fresh-codes";
const minutes = 10;

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
  const sealed = seal(purpose, JSON.stringify({ accountId, until: now() + minutes * 60_000, codes }));
  return `${cookieName}=${sealed}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${minutes * 60}`;
}

/** The Set-Cookie header that ends the carrying. */
export const codesShown = `${cookieName}=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0`;

/** The codes that the request carries for the actor, or none. */
export function carriedCodes(actor: Actor, request: Request): string[] {
  const cookies = (request.headers.get("Cookie") ?? "").split(/;\s*/);
  const value = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
  const text = value ? unseal(purpose, value) : null;
  if (!text) return [];
  const carried = JSON.parse(text) as { accountId: string; until: number; codes: string[] };
  return carried.accountId === actor.id && carried.until > now() ? carried.codes : [];
}
