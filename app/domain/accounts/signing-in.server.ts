import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { db } from "~/platform/db.server";
import { checkPassphrase } from "~/platform/passphrase.server";
import type { Role } from "~/platform/roles";
import { startSession } from "~/platform/session.server";
import { skeletonOf } from "./pseudonyms";
import { awaitSecondStep } from "./second-signing-in.server";
import type { After } from "./sign-in-steps";
import { holdTries, passphraseTries, signInTries } from "./tries.server";

/** What tells of an account how its sign-in goes on. */
export const secondStepFacts = { totpOn: true, _count: { select: { passkeys: true } } } as const;

/** Goes on after a right passphrase: a session where there is no second step, else a sign-in that waits for it. */
export async function goOn(
  request: Request,
  account: { id: string; passphraseHash: string; totpOn: string | null; _count: { passkeys: number } },
  next: string,
): Promise<{ cookie: string; after: After }> {
  const after = account.totpOn ? "code" : account._count.passkeys > 0 ? "passkey" : "session";
  const cookie = after === "session" ? await startSession(request, account.id) : awaitSecondStep(account, next);
  return { cookie, after };
}

/**
 * Signs in by pseudonym and passphrase; gives a Set-Cookie header, of a new session or of a sign-in that waits for
 * its second step, and the role. Refuses both mistakes with one and the same message, after the same work, and does
 * not look at the passphrase at all (429) while the pseudonym must wait.
 */
export async function signIn(
  request: Request,
  input: { pseudonym: string; passphrase: string; next?: string },
): Promise<{ cookie: string; after: After; role: Role }> {
  const skeleton = skeletonOf(input.pseudonym);
  await holdTries("signInTries", [signInTries], [passphraseTries, skeleton]);
  const account = await db().account.findUnique({
    where: { skeleton },
    select: { id: true, passphraseHash: true, role: true, ...secondStepFacts },
  });
  const matches = await checkPassphrase(account?.passphraseHash ?? null, input.passphrase);
  if (!account || !matches) throw new Mendable("form", sayBack("signInFailed"));
  await Promise.all([signInTries.giveBack(), passphraseTries.giveBack(skeleton)]);
  return { ...(await goOn(request, account, input.next ?? "/")), role: account.role as Role };
}
