import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { db, transaction } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { type Actor, startSession } from "~/platform/session.server";
import { takeChosen } from "./choosing-passphrase.server";
import type { ChosenPassphrase } from "./passphrases.schema";
import { proveOneself } from "./proving.server";
import { carryCodes, replaceRecoveryCodes } from "./recovery-codes.server";

/** How many recovery codes the actor has not used yet. */
export async function countRecoveryCodes(actor: Actor): Promise<number> {
  return db().recoveryCode.count({ where: { accountId: actor.id, usedOn: null } });
}

/** Changes the actor's passphrase; every session ends and a new one starts, whose Set-Cookie header it gives. */
export async function changePassphrase(
  actor: Actor,
  request: Request,
  input: ChosenPassphrase & { passphraseNow: string },
): Promise<string> {
  const before = await proveOneself(actor, input.passphraseNow);
  const passphraseHash = await hashPassphrase(await takeChosen(input, actor.pseudonym));
  await transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: actor.id, passphraseHash: before },
      data: { passphraseHash },
    });
    if (count === 0) throw new Mendable("passphraseNow", sayBack("passphraseWrong"));
    await tx.session.deleteMany({ where: { accountId: actor.id } });
  });
  return startSession(request, actor.id);
}

/** Gives the actor ten new recovery codes in place of the old; the Set-Cookie header carries them to their page. */
export async function renewRecoveryCodes(actor: Actor, input: { passphraseNow: string }): Promise<string> {
  await proveOneself(actor, input.passphraseNow);
  return carryCodes(actor.id, await transaction((tx) => replaceRecoveryCodes(tx, actor.id)));
}
