import type { Tx } from "~/platform/db.server";
import { sectionsOf } from "./sections";

/**
 * Brings the proposals on a concept in line with the text that people now read: those whose section is gone are
 * outdated, those whose section is back are open again. Belongs into the transaction that publishes a version.
 */
export async function keepProposals(tx: Tx, conceptId: string, body: string): Promise<void> {
  const waiting = await tx.proposal.findMany({
    where: { conceptId, state: { in: ["open", "outdated"] } },
    select: { id: true, section: true, state: true },
  });
  if (waiting.length > 0) {
    const sections = new Set(sectionsOf(body).map(({ id }) => id));
    for (const [from, to] of [["open", "outdated"] as const, ["outdated", "open"] as const]) {
      const ids = waiting.filter((one) => one.state === from && sections.has(one.section) === (to === "open"));
      await tx.proposal.updateMany({ where: { id: { in: ids.map(({ id }) => id) } }, data: { state: to } });
    }
  }
  await countProposals(tx, conceptId);
}

/** The same where the authors publish their own text: they have decided what becomes of words that stood apart from it. */
export async function keepProposalsOnPublication(tx: Tx, conceptId: string, body: string): Promise<void> {
  await forgetApart(tx, conceptId);
  await keepProposals(tx, conceptId, body);
}

/** No accepted words stand apart from the text in work any more: it was published, or given up. */
export async function forgetApart(tx: Tx, conceptId: string): Promise<void> {
  await tx.proposal.updateMany({ where: { conceptId, apart: true }, data: { apart: false } });
}

/** Counts anew how many proposals on a concept are open. */
export async function countProposals(tx: Tx, conceptId: string): Promise<void> {
  const openChanges = await tx.proposal.count({ where: { conceptId, state: "open" } });
  await tx.concept.update({ where: { id: conceptId }, data: { openChanges } });
}

/** Deletes every proposal of an account but those that a text has taken up, which go on without name and reason. */
export async function deleteProposalsOf(tx: Tx, accountId: string): Promise<void> {
  await removeProposals(tx, { proposerId: accountId, NOT: { state: "accepted" } });
  await tx.$executeRaw`
    UPDATE "Proposal" SET "proposerId" = NULL, "reason" = '', "reasonHtml" = '', "formToken" = 'gone-' || "id"
    WHERE "proposerId" = ${accountId}`;
}

/** Leaves what was decided on without a name; what waits, or was taken back, is deleted. */
export async function leaveProposalsOf(tx: Tx, accountId: string): Promise<void> {
  await removeProposals(tx, { proposerId: accountId, state: { notIn: ["accepted", "declined"] } });
  await tx.$executeRaw`
    UPDATE "Proposal" SET "proposerId" = NULL, "formToken" = 'gone-' || "id" WHERE "proposerId" = ${accountId}`;
}

async function removeProposals(tx: Tx, where: NonNullable<Parameters<Tx["proposal"]["findMany"]>[0]>["where"]) {
  const gone = await tx.proposal.findMany({ where: where!, select: { id: true, conceptId: true } });
  await tx.proposal.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  for (const conceptId of new Set(gone.map((one) => one.conceptId))) await countProposals(tx, conceptId);
}
