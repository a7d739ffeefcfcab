import { timingSafeEqual } from "node:crypto";
import { newToken, sha256 } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import { createAccount, type NewAccount } from "./joining.server";

/** SHA-256 of the token in the founding link. In memory only: each start without an administrator makes a new one. */
let expected: string | null = null;

/** Makes the one-time token with which the first administrator opens an account; null where there is one already. */
export async function makeFoundingToken(): Promise<string | null> {
  const founded = await db().account.findFirst({ where: { role: "administrator" }, select: { id: true } });
  if (founded) return null;
  const token = newToken();
  expected = sha256(token);
  return token;
}

/** Refuses with 404 what is not the token of the founding link. */
export function checkFoundingToken(token: string): void {
  const given = Buffer.from(sha256(token));
  if (!expected || !timingSafeEqual(given, Buffer.from(expected))) refuse(404);
}

/** Opens the account of the first administrator. The link ends with it; a mistake that can be mended leaves it open. */
export async function foundCommunity(request: Request, token: string, input: NewAccount) {
  checkFoundingToken(token);
  const kept = expected;
  expected = null;
  try {
    return await createAccount(request, input, { role: "administrator" });
  } catch (error) {
    expected = kept;
    throw error;
  }
}
