import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { db } from "~/platform/db.server";
import { checkPassphrase } from "~/platform/passphrase.server";
import type { Who } from "~/domain/permissions";
import { holdTries, proofTries } from "./tries.server";

/** Refuses who does not know the actor's passphrase; gives the stored hash it was checked against. */
export async function proveOneself(actor: Who, passphrase: string): Promise<string> {
  await holdTries("proofTries", [proofTries, actor.id]);
  const { passphraseHash } = await db().account.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passphraseHash: true },
  });
  if (!(await checkPassphrase(passphraseHash, passphrase))) {
    throw new Mendable("passphraseNow", sayBack("passphraseWrong"));
  }
  await proofTries.giveBack(actor.id);
  return passphraseHash;
}
