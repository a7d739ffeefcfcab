import { db } from "~/platform/db.server";
import { newId } from "~/platform/crypto.server";
import { today } from "~/platform/clock.server";
import { skeletonOf } from "~/domain/accounts/pseudonyms";
import type { Role } from "~/platform/roles";
import { startSession, type Actor } from "~/platform/session.server";

/** A person of a test: an actor for verbs, a session cookie for requests. */
export interface Person extends Actor {
  cookie: string;
}

let count = 0;

/** Makes a member with this role and a session. No passphrase fits them: they only come by their cookie. */
export async function member(role: Role, pseudonym = `${role} ${(count += 1)}`): Promise<Person> {
  const id = newId();
  await db().account.create({
    data: { id, pseudonym, skeleton: skeletonOf(pseudonym), passphraseHash: "-", role, joinedOn: today() },
  });
  const cookie = (await startSession(new Request("http://localhost/"), id)).split(";")[0]!;
  return { id, pseudonym, role, cookie };
}
