import type { AuthenticatorTransport, RegistrationResponseJSON } from "@simplewebauthn/server";
import { say, sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { allow, may } from "~/domain/permissions";
import type { T } from "~/locales/t";
import { today } from "~/platform/clock.server";
import { newCode, tag } from "~/platform/crypto.server";
import { db, isTaken, transaction } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { type Actor, startSession } from "~/platform/session.server";
import {
  carryChallenge,
  challengeUsed,
  jsonOf,
  passkeyLibrary,
  site,
  takeChallenge,
} from "./passkey-challenges.server";
import { proveOneself } from "./proving.server";
import { endSessions } from "./second-step.server";

/** Most passkeys of one account. */
const most = 10;

/** The actor's passkeys by the day they were added. */
export async function listPasskeys(actor: Actor) {
  allow(actor, may.setSecondStep(actor));
  return db().passkey.findMany({
    where: { accountId: actor.id },
    select: { code: true, name: true, addedOn: true },
    orderBy: [{ addedOn: "asc" }, { code: "asc" }],
  });
}

/** One of the actor's passkeys; another's is not to be found. */
export async function findPasskey(actor: Actor, code: string) {
  allow(actor, may.setSecondStep(actor));
  return found(
    await db().passkey.findFirst({ where: { code, accountId: actor.id }, select: { name: true, addedOn: true } }),
  );
}

/**
 * What the actor's browser needs to make a passkey, and the Set-Cookie header that carries the challenge. What the
 * authenticator keeps tells nothing: a neutral name, and a handle that only this server can make from the account.
 */
export async function offerPasskey(actor: Actor, t: T) {
  allow(actor, may.addPasskey(actor));
  const before = await db().passkey.findMany({ where: { accountId: actor.id }, select: { id: true } });
  const name = t("common:neutralName");
  const { generateRegistrationOptions } = await passkeyLibrary();
  const options = await generateRegistrationOptions({
    rpName: name,
    rpID: site().rpID,
    userName: name,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(tag("passkey-user", actor.id), "hex")),
    attestationType: "none",
    excludeCredentials: before,
    authenticatorSelection: { residentKey: "discouraged", userVerification: "preferred" },
  });
  return { options, cookie: carryChallenge("add", actor.id, options.challenge) };
}

/**
 * Adds the passkey that the browser made. Refuses a wrong passphrase and what does not answer the challenge.
 * Every session ends and a new one starts; gives the Set-Cookie headers.
 */
export async function addPasskey(
  actor: Actor,
  request: Request,
  input: { name: string; passphraseNow: string; response: string },
): Promise<string[]> {
  allow(actor, may.addPasskey(actor));
  await proveOneself(actor, input.passphraseNow);
  const expectedChallenge = await takeChallenge("add", actor.id, request);
  const response = jsonOf<RegistrationResponseJSON>(input.response);
  const { origin, rpID } = site();
  const { verifyRegistrationResponse } = await passkeyLibrary();
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: false,
  }).catch(failed);
  if (!registrationInfo) return failed();
  const { id, publicKey, counter, transports } = registrationInfo.credential;
  await transaction(async (tx) => {
    if ((await tx.passkey.count({ where: { accountId: actor.id } })) >= most) {
      throw new Mendable("form", sayBack("passkeyMost", { max: most }));
    }
    await tx.passkey.create({
      data: {
        ...{ id, counter, name: input.name, accountId: actor.id, code: newCode(), addedOn: today() },
        publicKey: Buffer.from(publicKey).toString("base64url"),
        transports: (transports ?? []).join(","),
      },
    });
    await endSessions(tx, actor);
  }).catch((error: unknown) => {
    throw isTaken(error) ? new Mendable("form", say("passkeyFailed")) : error;
  });
  return [await startSession(request, actor.id), challengeUsed];
}

function failed(): never {
  throw new Mendable("form", say("passkeyFailed"));
}

/** Removes one of the actor's passkeys. Every session ends and a new one starts, whose Set-Cookie header it gives. */
export async function removePasskey(
  actor: Actor,
  request: Request,
  code: string,
  input: { passphraseNow: string },
): Promise<string> {
  await findPasskey(actor, code);
  await proveOneself(actor, input.passphraseNow);
  await transaction(async (tx) => {
    await tx.passkey.deleteMany({ where: { code, accountId: actor.id } });
    await endSessions(tx, actor);
  });
  return startSession(request, actor.id);
}

/** How the browser may reach an authenticator, as it was stored. */
export function transportsOf(stored: string): AuthenticatorTransport[] {
  return stored.split(",").filter(Boolean) as AuthenticatorTransport[];
}
