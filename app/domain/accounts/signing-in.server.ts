import { say } from "~/domain/fields";
import { Mendable } from "~/domain/mendable";
import { db } from "~/platform/db.server";
import { checkPassphrase } from "~/platform/passphrase.server";
import type { Role } from "~/platform/roles";
import { startSession } from "~/platform/session.server";
import { skeletonOf } from "./pseudonyms";

/**
 * Signs in by pseudonym and passphrase; gives the Set-Cookie header of a new session, and the role.
 * Refuses both mistakes with one and the same message, after the same work.
 */
export async function signIn(
  request: Request,
  input: { pseudonym: string; passphrase: string },
): Promise<{ cookie: string; role: Role }> {
  const account = await db().account.findUnique({
    where: { skeleton: skeletonOf(input.pseudonym) },
    select: { id: true, passphraseHash: true, role: true },
  });
  const matches = await checkPassphrase(account?.passphraseHash ?? null, input.passphrase);
  if (!account || !matches) throw new Mendable("form", say("signInFailed"));
  return { cookie: await startSession(request, account.id), role: account.role as Role };
}
