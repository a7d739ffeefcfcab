import { db } from "~/platform/db.server";
import { newId } from "~/platform/crypto.server";
import { today } from "~/platform/clock.server";
import { skeletonOf } from "~/domain/accounts/pseudonyms";
import { storedSecret } from "~/domain/accounts/one-time-codes.server";
import { offices, type Role } from "~/platform/roles";
import { startSession, type Actor } from "~/platform/session.server";

/** A person of a test: an actor for verbs, a session cookie for requests. */
export interface Person extends Actor {
  cookie: string;
}

let count = 0;

/** The secret of the one-time codes of everybody who has an office. */
export const castSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/**
 * Makes a member with this role and a session. No passphrase fits them: they only come by their cookie.
 * Whoever has an office has a second step, so that it does not rest, unless the test says otherwise.
 */
export async function member(
  role: Role,
  pseudonym = `${role} ${(count += 1)}`,
  { secondStep = offices.includes(role) }: { secondStep?: boolean } = {},
): Promise<Person> {
  const id = newId();
  await db().account.create({
    data: {
      ...{ id, pseudonym, skeleton: skeletonOf(pseudonym), passphraseHash: "-", role, joinedOn: today() },
      ...(secondStep ? { totpSecret: storedSecret(id, castSecret), totpOn: today() } : {}),
    },
  });
  const cookie = (await startSession(new Request("http://localhost/"), id)).split(";")[0]!;
  return { id, pseudonym, role, cookie };
}
