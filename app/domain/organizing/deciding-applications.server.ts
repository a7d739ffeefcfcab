import { record } from "~/domain/log/recording.server";
import { notify } from "~/domain/notices/notifying.server";
import { allow, may } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newId } from "~/platform/crypto.server";
import { checkpoint, db, nextNumber, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";

/**
 * Admits an applicant as a participant. Their sessions end: new rights begin with a new one. What they answered on
 * spheres, languages and experience has served and goes: the card asks the like, and whoever held a copy of the database
 * could tell by rare answers whose card it is.
 */
export async function admitApplicant(actor: Actor, code: string): Promise<void> {
  await transaction(async (tx) => {
    const accountId = await decide(tx, actor, code, "admitted", "");
    await tx.application.update({
      where: { accountId },
      data: { experience: "", spheres: { deleteMany: {} }, languages: { deleteMany: {} } },
    });
    await tx.account.updateMany({ where: { id: accountId, role: "applicant" }, data: { role: "participant" } });
    await tx.session.deleteMany({ where: { accountId } });
    await notify(tx, actor.id, [accountId], { kind: "decision", subject: code, says: "application.admitted" });
  });
  await checkpoint();
}

/** Declines an application, with a reason that the applicant reads. */
export async function declineApplicant(actor: Actor, code: string, reason: string): Promise<void> {
  await transaction((tx) => decide(tx, actor, code, "declined", reason));
}

/** Writes a decision on a waiting application; the second of two organizers is refused with 409. */
async function decide(tx: Tx, actor: Actor, code: string, outcome: "admitted" | "declined", reason: string) {
  allow(actor, may.organize(actor));
  const application = found(
    await tx.application.findFirst({
      where: { code, state: { not: "draft" } },
      select: { id: true, accountId: true },
    }),
  );
  allow(actor, may.decideApplication(actor, application));
  const { count } = await tx.application.updateMany({
    where: { id: application.id, state: "submitted" },
    data: { state: outcome },
  });
  if (count === 0) refuse(409, "applicationDecided");
  await tx.applicationDecision.create({
    data: {
      id: newId(),
      applicationId: application.id,
      outcome,
      reason,
      decidedById: actor.id,
      decidedOn: today(),
      seq: await nextNumber(tx, "application-decision"),
    },
  });
  await record(tx, actor.id, `application.${outcome}`, { kind: "application", code });
  return application.accountId;
}

/** The code of another application to look at after this one: the next that waits, else the first, else null. */
export async function findNextWaiting(actor: Actor, code: string): Promise<string | null> {
  allow(actor, may.organize(actor));
  const here = await db().application.findUnique({ where: { code }, select: { seq: true } });
  const waiting = { state: "submitted", accountId: { not: actor.id }, code: { not: code } };
  const select = { code: true };
  const next =
    (await db().application.findFirst({
      where: { ...waiting, seq: { gt: here?.seq ?? 0 } },
      orderBy: { seq: "asc" },
      select,
    })) ?? (await db().application.findFirst({ where: waiting, orderBy: { seq: "asc" }, select }));
  return next?.code ?? null;
}
