import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { allow, may } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import { sealedCookie } from "~/platform/sealed-cookie.server";
import { type Actor, startSession } from "~/platform/session.server";
import { appAddress, newSecret, stepOf, storedSecret, takeCode } from "./one-time-codes.server";
import { proveOneself } from "./proving.server";

/** A secret that was shown and is not proved yet. It stands in no database before. */
const offered = sealedCookie<{ accountId: string; secret: string }>("app-secret", 30);

/** What the actor's sign-in asks for after the passphrase. */
export async function findSecondStep(actor: Actor) {
  allow(actor, may.setSecondStep(actor));
  const account = await db().account.findUniqueOrThrow({
    where: { id: actor.id },
    select: { totpOn: true, _count: { select: { passkeys: true } } },
  });
  return { app: account.totpOn !== null, passkeys: account._count.passkeys };
}

/**
 * The secret to put into the actor's app, under a label of their choice, and the Set-Cookie header that keeps it
 * for half an hour, so that a form that comes back shows the same.
 */
export function offerSecret(actor: Actor, request: Request, label: string) {
  allow(actor, may.setSecondStep(actor));
  const before = offered.read(request);
  const secret = before?.accountId === actor.id ? before.secret : newSecret();
  return { secret, address: appAddress(secret, label), cookie: offered.set({ accountId: actor.id, secret }) };
}

/**
 * Has sign-in ask for codes of the actor's app from now on. Refuses a wrong passphrase and a code that does not
 * come from the secret that was shown. Every session ends and a new one starts; gives the Set-Cookie headers.
 */
export async function setUpApp(
  actor: Actor,
  request: Request,
  input: { code: string; passphraseNow: string },
): Promise<string[]> {
  allow(actor, may.setSecondStep(actor));
  const shown = offered.read(request);
  if (shown?.accountId !== actor.id) throw new Mendable("form", sayBack("secretGone"));
  const totpStep = stepOf(shown.secret, input.code);
  if (totpStep === null) throw new Mendable("code", sayBack("firstCodeWrong"));
  await proveOneself(actor, input.passphraseNow);
  await transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: actor.id, totpOn: null },
      data: { totpSecret: storedSecret(actor.id, shown.secret), totpOn: today(), totpStep },
    });
    if (count === 0) refuse(409, "secondStepMoved");
    await endSessions(tx, actor);
  });
  return [await startSession(request, actor.id), offered.end];
}

/**
 * Has sign-in ask for no codes any more, and forgets the secret. Asks for the passphrase and for a code, of the app
 * or a recovery code. Every session ends and a new one starts, whose Set-Cookie header it gives.
 */
export async function turnOffApp(
  actor: Actor,
  request: Request,
  input: { code: string; passphraseNow: string },
): Promise<string> {
  allow(actor, may.setSecondStep(actor));
  if (!(await findSecondStep(actor)).app) refuse(409, "secondStepMoved");
  await proveOneself(actor, input.passphraseNow);
  if (!(await takeCode(actor.id, input.code))) throw new Mendable("code", sayBack("codeWrong"));
  await transaction(async (tx) => {
    await tx.account.update({ where: { id: actor.id }, data: { totpSecret: null, totpOn: null, totpStep: null } });
    await endSessions(tx, actor);
  });
  return startSession(request, actor.id);
}

/** What a second step opens, or closes, opens for no session that began before. */
export async function endSessions(tx: Tx, actor: Actor): Promise<void> {
  await tx.session.deleteMany({ where: { accountId: actor.id } });
}
