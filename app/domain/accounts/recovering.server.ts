import { say } from "~/domain/fields";
import { Mendable } from "~/domain/mendable";
import { today } from "~/platform/clock.server";
import { db, transaction } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { startSession } from "~/platform/session.server";
import { takeChosen } from "./choosing-passphrase.server";
import type { ChosenPassphrase } from "./passphrases.schema";
import { skeletonOf } from "./pseudonyms";
import { codeHash } from "./recovery-codes.server";

/**
 * Lets the holder of a recovery code choose a new passphrase. The code is used up, every session ends,
 * and a new one starts; gives its Set-Cookie header. Says the same of an unknown pseudonym and a wrong code.
 */
export async function recoverAccount(
  request: Request,
  input: ChosenPassphrase & { pseudonym: string; code: string },
): Promise<string> {
  const passphrase = await takeChosen(input, input.pseudonym);
  const code = await db().recoveryCode.findFirst({
    where: { hash: codeHash(input.code), usedOn: null, account: { skeleton: skeletonOf(input.pseudonym) } },
    select: { id: true, accountId: true },
  });
  if (!code) throw failed();
  const passphraseHash = await hashPassphrase(passphrase);
  await transaction(async (tx) => {
    const { count } = await tx.recoveryCode.updateMany({
      where: { id: code.id, usedOn: null },
      data: { usedOn: today() },
    });
    if (count === 0) throw failed();
    await tx.account.update({ where: { id: code.accountId }, data: { passphraseHash } });
    await tx.session.deleteMany({ where: { accountId: code.accountId } });
  });
  return startSession(request, code.accountId);
}

function failed(): Mendable {
  return new Mendable("form", say("recoveryFailed"));
}
