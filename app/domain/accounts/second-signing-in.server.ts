import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import { say, sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { newToken, sha256 } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { growingDelay, onceOnly } from "~/platform/limits.server";
import type { Role } from "~/platform/roles";
import { sealedCookie } from "~/platform/sealed-cookie.server";
import { startSession } from "~/platform/session.server";
import { sixDigits } from "./one-time-codes";
import { takeCode } from "./one-time-codes.server";
import {
  carryChallenge,
  challengeUsed,
  jsonOf,
  passkeyLibrary,
  site,
  takeChallenge,
} from "./passkey-challenges.server";
import { transportsOf } from "./passkeys.server";
import type { Through } from "./sign-in-steps";

const minutes = 5;

/** A sign-in between its two steps: no session yet. `proof` ties it to the passphrase that was right. */
interface Waiting {
  accountId: string;
  nonce: string;
  proof: string;
  next: string;
}

const waiting = sealedCookie<Waiting>("second-step", minutes);
/** Six digits may be tried five times in one sign-in; then it begins anew with the passphrase. */
const triesOfOne = growingDelay("second step", {
  free: 5,
  first: minutes * 60,
  most: minutes * 60,
  forget: minutes * 60,
});
const passed = onceOnly("second step passed", minutes * 60);

const proofOf = (passphraseHash: string) => sha256(`second step ${passphraseHash}`);

/** The Set-Cookie header of a sign-in whose passphrase was right and that waits for its second step. */
export function awaitSecondStep(account: { id: string; passphraseHash: string }, next: string): string {
  const { id: accountId, passphraseHash } = account;
  return waiting.set({ accountId, nonce: newToken(), proof: proofOf(passphraseHash), next });
}

/** The sign-in of this request that waits for its second step, and what it may be; null where there is none. */
export async function findWaitingSignIn(request: Request) {
  const here = waiting.read(request);
  if (!here) return null;
  const account = await db().account.findUnique({
    where: { id: here.accountId },
    select: { role: true, passphraseHash: true, totpOn: true, passkeys: { select: { id: true, transports: true } } },
  });
  if (!account || proofOf(account.passphraseHash) !== here.proof) return null;
  return { ...here, role: account.role as Role, app: account.totpOn !== null, passkeys: account.passkeys };
}

type WaitingSignIn = NonNullable<Awaited<ReturnType<typeof findWaitingSignIn>>>;

/**
 * Takes a code of the app or a recovery code as the second step. Refuses a wrong code; null where no sign-in waits,
 * or too much was tried in this one.
 */
export async function passWithCode(request: Request, input: { code: string }): Promise<Through | null> {
  const here = await findWaitingSignIn(request);
  if (!here) return null;
  if (sixDigits(input.code) && (await triesOfOne.take(here.nonce)) > 0) return null;
  if (!(await takeCode(here.accountId, input.code))) throw new Mendable("code", sayBack("codeWrong"));
  return letThrough(request, here);
}

/** What the browser needs to ask for a passkey, and the Set-Cookie header that carries the challenge. */
export async function askForPasskey(here: WaitingSignIn) {
  const { generateAuthenticationOptions } = await passkeyLibrary();
  const options = await generateAuthenticationOptions({
    rpID: site().rpID,
    userVerification: "preferred",
    allowCredentials: here.passkeys.map(({ id, transports }) => ({ id, transports: transportsOf(transports) })),
  });
  return { options, cookie: carryChallenge("signIn", here.accountId, options.challenge) };
}

/** Takes a passkey as the second step. Refuses one that does not answer; null where no sign-in waits. */
export async function passWithPasskey(request: Request, input: { response: string }): Promise<Through | null> {
  const here = await findWaitingSignIn(request);
  if (!here) return null;
  const expectedChallenge = await takeChallenge("signIn", here.accountId, request);
  const response = jsonOf<AuthenticationResponseJSON>(input.response);
  const passkey = await db().passkey.findFirst({ where: { id: String(response.id), accountId: here.accountId } });
  if (!passkey) return failed();
  const { origin, rpID } = site();
  const { verifyAuthenticationResponse } = await passkeyLibrary();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: false,
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
      counter: passkey.counter,
      transports: transportsOf(passkey.transports),
    },
  }).catch(failed);
  if (!verified) return failed();
  await db().passkey.updateMany({ where: { id: passkey.id }, data: { counter: authenticationInfo.newCounter } });
  return letThrough(request, here);
}

function failed(): never {
  throw new Mendable("form", say("passkeyFailed"));
}

/** Starts the session; a sign-in passes once. */
async function letThrough(request: Request, here: WaitingSignIn): Promise<Through | null> {
  if ((await passed.take(here.nonce)) > 0) return null;
  const cookies = [await startSession(request, here.accountId), waiting.end, challengeUsed];
  return { cookies, next: here.next, role: here.role };
}
