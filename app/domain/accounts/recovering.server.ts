import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { today } from "~/platform/clock.server";
import { db, transaction } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { takeChosen } from "./choosing-passphrase.server";
import type { ChosenPassphrase } from "./passphrases.schema";
import { skeletonOf } from "./pseudonyms";
import { codeHash } from "./recovery-codes.server";
import type { After } from "./sign-in-steps";
import { goOn, secondStepFacts } from "./signing-in.server";
import { holdTries, recoveryTries } from "./tries.server";

/**
 * Lets the holder of a recovery code choose a new passphrase. The code is used up and every session ends. Gives a
 * Set-Cookie header, of a new session or of a sign-in that waits for its second step: the code stands for the
 * passphrase alone. Says the same of an unknown pseudonym and a wrong code; a right code never has to wait.
 */
export async function recoverAccount(
  request: Request,
  input: ChosenPassphrase & { pseudonym: string; code: string },
): Promise<{ cookie: string; after: After }> {
  const passphrase = await takeChosen(input, input.pseudonym);
  const code = await db().recoveryCode.findFirst({
    where: { hash: codeHash(input.code), usedOn: null, account: { skeleton: skeletonOf(input.pseudonym) } },
    select: { id: true, accountId: true, account: { select: secondStepFacts } },
  });
  if (!code) {
    await holdTries("recoveryTries", [recoveryTries]);
    throw failed();
  }
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
  return goOn(request, { id: code.accountId, passphraseHash, ...code.account }, "/settings");
}

function failed(): Mendable {
  return new Mendable("form", sayBack("recoveryFailed"));
}
