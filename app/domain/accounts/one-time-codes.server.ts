import { Secret, TOTP } from "otpauth";
import { now, today } from "~/platform/clock.server";
import { seal, unseal } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { sixDigits } from "./one-time-codes";
import { codeHash } from "./recovery-codes.server";
import { codeTries, holdTries, recoveryTries } from "./tries.server";

const purpose = "one-time-codes";

/** SHA-1, six digits and 30 seconds: what every app expects (RFC 6238 and the format otpauth://). */
function codesOf(secret: string, label = ""): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), label, algorithm: "SHA1", digits: 6, period: 30 });
}

/** A new secret of 160 bits, the length of SHA-1 (RFC 4226), as base32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an app reads from a picture. It names no issuer: the label is all that an app will show. */
export function appAddress(secret: string, label: string): string {
  return codesOf(secret, label).toString();
}

/** The time step to which the code belongs: this one, the one before or after; null where the code is wrong. */
export function stepOf(secret: string, code: string): number | null {
  const digits = sixDigits(code);
  if (!digits) return null;
  const codes = codesOf(secret);
  const delta = codes.validate({ token: digits, window: 1, timestamp: now() });
  return delta === null ? null : codes.counter({ timestamp: now() }) + delta;
}

/** What is stored of a secret: encrypted under a key outside the database, for this account alone. */
export function storedSecret(accountId: string, secret: string): string {
  return seal(purpose, `${accountId} ${secret}`);
}

function secretFrom(accountId: string, stored: string | null): string | null {
  const [owner, secret] = (stored && unseal(purpose, stored))?.split(" ") ?? [];
  return owner === accountId && secret ? secret : null;
}

/**
 * Takes a code of the account's second step, from the app or a recovery code, and uses it up; says whether it was
 * right. Six digits are held back by growing delays. A right recovery code never is: nobody guesses 80 bits.
 */
export async function takeCode(accountId: string, code: string): Promise<boolean> {
  return sixDigits(code) ? takeAppCode(accountId, code) : takeRecoveryCode(accountId, code);
}

async function takeAppCode(accountId: string, code: string): Promise<boolean> {
  await holdTries("codeTries", [codeTries, accountId]);
  const account = await db().account.findUniqueOrThrow({
    where: { id: accountId },
    select: { totpSecret: true, totpOn: true },
  });
  const secret = account.totpOn ? secretFrom(accountId, account.totpSecret) : null;
  const step = secret && stepOf(secret, code);
  if (!step) return false;
  // Each step is taken once, and never one that is older than the last: a code that somebody saw is worth nothing.
  const { count } = await db().account.updateMany({
    where: { id: accountId, totpSecret: account.totpSecret, OR: [{ totpStep: null }, { totpStep: { lt: step } }] },
    data: { totpStep: step },
  });
  if (count === 1) await codeTries.giveBack(accountId);
  return count === 1;
}

async function takeRecoveryCode(accountId: string, code: string): Promise<boolean> {
  const { count } = await db().recoveryCode.updateMany({
    where: { accountId, hash: codeHash(code), usedOn: null },
    data: { usedOn: today() },
  });
  if (count === 0) await holdTries("recoveryTries", [recoveryTries]);
  return count === 1;
}
