import { newCode, newId } from "~/platform/crypto.server";
import type { Tx } from "~/platform/db.server";
import { forgetAnchors } from "./anchoring.server";
import { forgetReview, leaveReviews } from "./keeping-reviews.server";

/** Concepts that this account alone still writes, and those that others with an account write too. */
const alone = (accountId: string) => ({ authors: { some: { accountId }, none: othersThan(accountId) } });
const together = (accountId: string) => ({ authors: { some: othersThan(accountId) } });
const othersThan = (accountId: string) => ({ accountId: { not: null }, NOT: { accountId } });

/** What is left of an author who goes: the place, without a name and without words of their own. */
const nobody = { accountId: null, shownAs: "participant", publicName: "", biography: "", biographyHtml: "" };

/**
 * Deletes every concept that an account wrote alone; from what it wrote with others its name goes. Where comments of others stand below it, their discussion keeps its place: an
 * archived concept without title, text, steps or author, under an address that is not made from the title.
 * The account's own comments have been deleted before. Gives the versions that are gone.
 */
export async function deleteConceptsOf(tx: Tx, accountId: string): Promise<string[]> {
  await takeConsentsBack(tx, accountId);
  const own = await tx.concept.findMany({
    where: alone(accountId),
    select: {
      ...{ id: true, reading: true, publishedOn: true, startedOn: true },
      versions: { select: { id: true } },
      comments: { where: { state: { not: "deleted" } }, select: { id: true }, take: 1 },
    },
  });
  for (const { id, reading, publishedOn, startedOn, comments } of own) {
    if (reading === "none" || comments.length === 0) {
      await tx.concept.delete({ where: { id } });
      continue;
    }
    const nothing = { title: "", summary: "", body: "", bodyHtml: "" };
    await tx.conceptStep.deleteMany({ where: { conceptId: id } });
    await tx.callAnswer.deleteMany({ where: { conceptId: id } });
    await tx.conceptVersion.deleteMany({ where: { conceptId: id } });
    // They hold words of the text.
    await tx.proposal.deleteMany({ where: { conceptId: id } });
    await tx.opinionStatement.deleteMany({ where: { conceptId: id } });
    await tx.opinionVoter.deleteMany({ where: { conceptId: id } });
    await tx.opinionMap.deleteMany({ where: { conceptId: id } });
    await forgetAnchors(tx, id);
    await tx.endorsement.deleteMany({ where: { conceptId: id } });
    await tx.conceptFollow.deleteMany({ where: { conceptId: id } });
    await tx.officialAnswer.deleteMany({ where: { conceptId: id } });
    await forgetReview(tx, id);
    await tx.conceptPicture.deleteMany({ where: { conceptId: id } });
    const currentId = newId();
    await tx.concept.update({
      where: { id },
      data: {
        ...nothing,
        ...{ state: "archived", reading: "archived", slug: newCode() },
        authors: { updateMany: { where: {}, data: nobody } },
        call: { disconnect: true },
        ...{ invited: { deleteMany: {} }, authorChanges: { deleteMany: {} } },
        ...{ publishedSeq: null, submittedSeq: null, submittedOn: null, openChanges: 0, submissions: 0 },
        ...{ audience: "members", changes: "", endorsements: 0, relatedBy: "", related: "" },
        // It is read by its newest version.
        versions: { create: { id: currentId, number: 1, ...nothing, publishedOn: publishedOn ?? startedOn } },
      },
    });
    await tx.concept.update({ where: { id }, data: { currentId } });
  }
  await leaveCoauthors(tx, accountId);
  await tx.coauthorInvitation.deleteMany({ where: { madeById: accountId } });
  await tx.authorChange.updateMany({ where: { byId: accountId }, data: { byId: null } });
  await tx.conceptStep.updateMany({ where: { byId: accountId }, data: { byId: null } });
  await leaveReviews(tx, accountId);
  return own.flatMap(({ versions }) => versions.map(({ id }) => id));
}

/** What was read keeps the place among its authors; a text in work that others write goes on without it. */
async function leaveCoauthors(tx: Tx, accountId: string): Promise<void> {
  await tx.conceptAuthor.deleteMany({
    where: { accountId, concept: { reading: "none", ...together(accountId) } },
  });
  await tx.conceptAuthor.updateMany({ where: { accountId }, data: nobody });
}

/**
 * Leaves the concepts that people read without an author; drafts and all that was never published are deleted, and so
 * are answers to calls, texts as they were handed in, and remarks on them with their answers, which are not published.
 */
export async function leaveConceptsOf(tx: Tx, accountId: string): Promise<string[]> {
  await tx.callAnswer.deleteMany({ where: { concept: alone(accountId) } });
  await tx.submittedText.deleteMany({ where: { concept: alone(accountId) } });
  await tx.remark.deleteMany({ where: { concept: alone(accountId) } });
  await takeConsentsBack(tx, accountId);
  await tx.conceptAuthor.updateMany({
    where: { accountId, concept: { reading: { not: "none" } } },
    data: nobody,
  });
  return deleteConceptsOf(tx, accountId);
}

/** Whoever goes can take nothing back later: what the public read with their consent, members alone read from now on. */
async function takeConsentsBack(tx: Tx, accountId: string): Promise<void> {
  await tx.concept.updateMany({ where: { authors: { some: { accountId } } }, data: { audience: "members" } });
  await tx.conceptAuthor.updateMany({ where: { accountId }, data: { agreedOn: null, named: false } });
}
