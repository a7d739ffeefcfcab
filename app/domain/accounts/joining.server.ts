import { sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, isTaken, transaction, type Prisma, type Tx } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import type { Role } from "~/platform/roles";
import { startSession } from "~/platform/session.server";
import { takeChosen } from "./choosing-passphrase.server";
import { letIn, obstacleToJoining, refuseTo } from "./invitations.server";
import type { ChosenPassphrase } from "./passphrases.schema";
import { namesAnOffice, skeletonOf } from "./pseudonyms";
import { carryCodes, replaceRecoveryCodes } from "./recovery-codes.server";
import { holdTries, joinTries } from "./tries.server";

export type NewAccount = ChosenPassphrase & { pseudonym: string };

/**
 * Opens an account for a newcomer, if the community lets them in: an applicant with a draft application.
 * Refuses (429) when too many come at once.
 */
export async function openAccount(request: Request, input: NewAccount) {
  // Asked here already: whoever may not join neither takes the place of those who may nor has a passphrase hashed.
  const obstacle = await obstacleToJoining(request);
  if (obstacle) refuseTo(obstacle);
  await holdTries("joinTries", [joinTries]);
  return createAccount(
    request,
    input,
    {
      role: "applicant",
      application: {
        create: {
          ...{ id: newId(), code: newCode(), state: "draft", experience: "", motivation: "" },
          changedOn: today(),
        },
      },
    },
    (tx) => letIn(tx, request),
  );
}

/**
 * Makes an account with ten recovery codes and a session.
 * `alongside` is done in the transaction that makes it, and may refuse.
 * Gives the Set-Cookie headers of the session and of the codes, which are shown on the next page.
 */
export async function createAccount(
  request: Request,
  input: NewAccount,
  start: { role: Role } & Pick<Prisma.AccountCreateInput, "application">,
  alongside: (tx: Tx, id: string) => Promise<void> = async () => undefined,
): Promise<{ session: string; codes: string }> {
  const { pseudonym } = input;
  const skeleton = skeletonOf(pseudonym);
  if (namesAnOffice(pseudonym)) throw new Mendable("pseudonym", sayBack("pseudonymOffice"));
  if (await passesForSomebody(skeleton)) throw taken();
  const passphraseHash = await hashPassphrase(await takeChosen(input, pseudonym));
  const id = newId();
  const codes = await transaction(async (tx) => {
    await tx.account.create({
      data: {
        id,
        pseudonym,
        skeleton,
        passphraseHash,
        joinedOn: today(),
        ...start,
      },
    });
    await alongside(tx, id);
    return replaceRecoveryCodes(tx, id);
  }).catch((error: unknown) => {
    throw isTaken(error) ? taken() : error;
  });
  return { session: await startSession(request, id), codes: carryCodes(id, codes) };
}

/**
 * Whether a member has this pseudonym, or an expert stands under this name by a text that is read. Both are always
 * asked, and answered alike: nobody learns from it which of the two there is, nor of a name that nobody reads yet.
 */
async function passesForSomebody(skeleton: string): Promise<boolean> {
  const [account, named] = await Promise.all([
    db().account.findUnique({ where: { skeleton }, select: { id: true } }),
    db().conceptAuthor.findMany({
      where: { shownAs: "name", publicName: { not: "" }, concept: { reading: { not: "none" } } },
      distinct: ["publicName"],
      select: { publicName: true },
    }),
  ]);
  return account !== null || named.some(({ publicName }) => skeletonOf(publicName) === skeleton);
}

function taken(): Mendable {
  return new Mendable("pseudonym", sayBack("pseudonymTaken"));
}
