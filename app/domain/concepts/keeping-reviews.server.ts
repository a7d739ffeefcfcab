import { today } from "~/platform/clock.server";
import type { Prisma, Tx } from "~/platform/db.server";
import { dayAfter } from "~/domain/days";

/** How many days a review is awaited where nobody says otherwise. */
export const reviewDays = 14;

/** The last day on which a review that is asked for today is awaited. */
export function dueFromToday(): string {
  return dayAfter(today(), reviewDays);
}

interface InWork {
  id: string;
  submissions: number;
}

/**
 * Notes that a text in work is handed in: it is kept to be compared with the next one, and those who judged the one
 * before are asked again. Gives what the row of the concept is to have.
 */
export async function handIn(
  tx: Tx,
  concept: InWork & { title: string; summary: string; body: string },
): Promise<Prisma.ConceptUpdateManyMutationInput> {
  const { id: conceptId, title, summary, body } = concept;
  const submission = concept.submissions + 1;
  await tx.submittedText.create({
    data: { conceptId, submission, title, summary, body, submittedOn: today() },
  });
  const forVersion = await versionInWork(tx, conceptId);
  await tx.review.updateMany({
    where: { conceptId, forVersion, state: "given" },
    data: { state: "asked", askedOn: today(), dueOn: dueFromToday(), revision: { increment: 1 } },
  });
  return { submissions: submission };
}

/** The number that the version in work will have. */
export async function versionInWork(tx: Tx, conceptId: string): Promise<number> {
  const { _max: published } = await tx.conceptVersion.aggregate({ where: { conceptId }, _max: { number: true } });
  return (published.number ?? 0) + 1;
}

/**
 * Ends the work on a version, whether it is published or given up: texts that were handed in are deleted, and so are
 * remarks that were never sent, and requests to judge that nobody answered. Gives what the row of the concept is to have.
 */
export async function endWork(tx: Tx, conceptId: string): Promise<Prisma.ConceptUpdateManyMutationInput> {
  await tx.submittedText.deleteMany({ where: { conceptId } });
  await tx.review.deleteMany({ where: { conceptId, submission: 0 } });
  await tx.review.updateMany({ where: { conceptId, state: "asked" }, data: { state: "given" } });
  await tx.conceptDecision.deleteMany({ where: { conceptId } });
  await tx.remark.deleteMany({ where: { conceptId, announced: false } });
  return { submissions: 0 };
}

/** Deletes all that was said of the version in work, which is given up. */
export async function forgetVersionInWork(tx: Tx, conceptId: string): Promise<void> {
  const where = { conceptId, forVersion: await versionInWork(tx, conceptId) };
  await tx.review.deleteMany({ where });
  await tx.reviewNote.deleteMany({ where });
  await tx.remark.deleteMany({ where });
}

/** Deletes all that was said of a text by those who judged it. */
export async function forgetReview(tx: Tx, conceptId: string): Promise<void> {
  const where = { conceptId };
  await tx.conceptDecision.deleteMany({ where });
  await tx.review.deleteMany({ where });
  await tx.reviewNote.deleteMany({ where });
  await tx.remark.deleteMany({ where });
  await tx.submittedText.deleteMany({ where });
  await tx.formerAuthor.deleteMany({ where });
}

/**
 * What an account that goes was asked to judge and did not is deleted; what it gave stays without its name. A decision
 * that it made stands, and is nobody's.
 */
export async function leaveReviews(tx: Tx, accountId: string): Promise<void> {
  await tx.review.deleteMany({ where: { accountId, submission: 0 } });
  await tx.review.updateMany({ where: { accountId }, data: { accountId: null } });
  await tx.reviewNote.updateMany({ where: { accountId }, data: { accountId: null } });
  await tx.remark.updateMany({ where: { accountId }, data: { accountId: null } });
  await tx.conceptDecision.updateMany({ where: { decidedById: accountId }, data: { decidedById: null } });
}

/** Takes one who now writes the concept out of those who judge it, with all that they gave on the version in work. */
export async function leaveReviewsOf(tx: Tx, conceptId: string, accountId: string): Promise<void> {
  await tx.review.deleteMany({ where: { conceptId, accountId, forVersion: await versionInWork(tx, conceptId) } });
}

/** Sends the remarks on a text in work to its authors; from then on they are theirs to answer. Gives how many. */
export async function announceRemarks(tx: Tx, conceptId: string): Promise<number> {
  // What was never sent of an earlier version is not asked of this one.
  const forVersion = await versionInWork(tx, conceptId);
  const { count } = await tx.remark.updateMany({
    where: { conceptId, forVersion, announced: false },
    data: { announced: true },
  });
  return count;
}
