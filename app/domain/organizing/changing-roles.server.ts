import { removeChoices } from "~/domain/matrix/removing-card.server";
import { record } from "~/domain/log/recording.server";
import { allow, may } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { nextNumber, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { Role } from "~/platform/roles";
import type { Actor } from "~/platform/session.server";
import { retireKeysOf } from "./contact-keys.server";
import { accountIn } from "./people.server";
import type { GivenRole } from "./roles.schema";

/** Roles to whose keys sealed contacts are sealed. */
const keyHolders: Role[] = ["organizer", "administrator"];

/**
 * Gives a person another role. Refuses one's own (403), whereby the last administrator keeps the office, and a role
 * that is no longer what the page showed (409). Sessions of the person end: new rights begin with a new one.
 */
export async function changeRole(
  actor: Actor,
  reference: string,
  { from, to, reason }: { from: Role; to: GivenRole; reason: string },
): Promise<void> {
  allow(actor, may.lookUpPeople(actor));
  if (from === to) refuse(409, "roleChanged");
  await transaction(async (tx) => {
    const id = await turn(tx, actor, reference, from, to);
    if (from === "applicant") await settleApplication(tx, actor, id);
    await record(tx, actor.id, "account.role", { kind: "account", code: id }, `${from} > ${to}: ${reason}`);
  });
}

/**
 * Ends a membership: the person is an applicant again, reads the reason where applications are answered, and may apply
 * anew. Their positions leave the matrix with them; what they wrote stays.
 */
export async function endMembership(
  actor: Actor,
  reference: string,
  { from, reason }: { from: Role; reason: string },
): Promise<void> {
  allow(actor, may.lookUpPeople(actor));
  if (from === "applicant") refuse(409, "roleChanged");
  await transaction(async (tx) => {
    const id = await turn(tx, actor, reference, from, "applicant");
    await closeApplication(tx, actor, id, reason);
    await removeChoices(tx, id);
    await record(tx, actor.id, "account.role", { kind: "account", code: id }, `${from} > applicant`);
  });
}

/** Changes the role itself and what hangs on it; gives the id of the account. */
async function turn(tx: Tx, actor: Actor, reference: string, from: Role, to: Role): Promise<string> {
  const id = accountIn(reference);
  allow(actor, may.changeRole(actor, { id }));
  found(await tx.account.findUnique({ where: { id }, select: { id: true } }));
  // Whoever lost the office since this request began no longer decides. Written, so that two who take each other's
  // office at once wait for one another; so an administrator always remains: the one who decides.
  const { role } = actor;
  if ((await tx.account.updateMany({ where: { id: actor.id, role }, data: { role } })).count === 0) refuse(403);
  const { count } = await tx.account.updateMany({ where: { id, role: from }, data: { role: to } });
  if (count === 0) refuse(409, "roleChanged");
  await tx.session.deleteMany({ where: { accountId: id } });
  if (keyHolders.includes(from) && !keyHolders.includes(to)) {
    await retireKeysOf(tx, id);
  }
  return id;
}

/** Whoever is given a role while an application waits needs no other decision on it. */
async function settleApplication(tx: Tx, actor: Actor, accountId: string): Promise<void> {
  const waiting = await tx.application.findFirst({ where: { accountId, state: "submitted" }, select: { id: true } });
  if (!waiting) return;
  await tx.application.update({ where: { id: waiting.id }, data: { state: "admitted", changedOn: today() } });
  await decide(tx, actor, waiting.id, "admitted", "");
}

/** Leaves the person a declined application that says why; whoever came without one gets an empty one. */
async function closeApplication(tx: Tx, actor: Actor, accountId: string, reason: string): Promise<void> {
  const { id } = await tx.application.upsert({
    where: { accountId },
    create: {
      ...{ id: newId(), code: newCode(), accountId, state: "declined", experience: "", motivation: "" },
      changedOn: today(),
    },
    update: { state: "declined", changedOn: today() },
    select: { id: true },
  });
  await decide(tx, actor, id, "ended", reason);
}

async function decide(tx: Tx, actor: Actor, applicationId: string, outcome: "admitted" | "ended", reason: string) {
  await tx.applicationDecision.create({
    data: {
      ...{ id: newId(), applicationId, outcome, reason, decidedById: actor.id, decidedOn: today() },
      seq: await nextNumber(tx, "application-decision"),
    },
  });
}
