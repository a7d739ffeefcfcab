import { proveOneself } from "~/domain/accounts/proving.server";
import { partWithAnswersOf } from "~/domain/concepts/answering.server";
import { allWrittenBy } from "~/domain/concepts/authors.server";
import { deleteProposalsOf, leaveProposalsOf } from "~/domain/concepts/keeping-proposals.server";
import { forgetEndorsementsOf } from "~/domain/concepts/endorsing.server";
import { forgetFormerAuthor } from "~/domain/concepts/former-authors.server";
import { forgetFollowsOf } from "~/domain/concepts/following.server";
import { pictureFilesOf, removeLeftFiles } from "~/domain/concepts/keeping-pictures.server";
import { deleteConceptsOf, leaveConceptsOf } from "~/domain/concepts/parting.server";
import { forgetTexts } from "~/domain/concepts/reading.server";
import { forgetOpinionsOf } from "~/domain/discussion/opinions-voting.server";
import { forgetCommentEndorsementsOf } from "~/domain/discussion/endorsing.server";
import { deleteCommentsOf, leaveCommentsOf } from "~/domain/discussion/parting.server";
import { forgetReadingsOf } from "~/domain/discussion/reading-marks.server";
import { partWithSummariesOf } from "~/domain/discussion/summaries.server";
import { partWithModeration } from "~/domain/discussion/forgetting-moderation.server";
import { record } from "~/domain/log/recording.server";
import { removeCard } from "~/domain/matrix/removing-card.server";
import { forgetQuestionEndorsementsOf } from "~/domain/programme/endorsing-questions.server";
import { forgetQuestionsOf } from "~/domain/programme/own-questions.server";
import { forgetRegistrationsOf } from "~/domain/programme/own-registrations.server";
import { allow, may, type Who } from "~/domain/permissions";
import { forgetErasure, noteErasure } from "~/platform/backups/erasures.server";
import { db, scrub, transaction, type Tx } from "~/platform/db.server";
import { clearAway } from "~/platform/jobs.server";
import { refuse } from "~/platform/refuse";
import type { TextWay } from "./erasing.schema";

/** What the actor should know before: whether they may go at all, and what of theirs people read. */
export async function findErasure(actor: Who | null) {
  allow(actor, may.ownData(actor));
  const [lastAdministrator, concepts, comments] = await Promise.all([
    isLastAdministrator(db(), actor.id),
    db().concept.count({ where: { ...(await allWrittenBy(actor.id)), reading: { not: "none" } } }),
    db().comment.count({ where: { authorId: actor.id, state: "visible" } }),
  ]);
  return { lastAdministrator, concepts, comments };
}

/**
 * Erases the actor, at once and for good: the account and all that hangs on it, the card, and the texts or their
 * author's name, as the person chose. Refuses who does not know the passphrase, and the last administrator.
 */
export async function eraseOneself(
  actor: Who | null,
  { texts, passphraseNow }: { texts: TextWay; passphraseNow: string },
): Promise<void> {
  allow(actor, may.ownData(actor));
  if (await isLastAdministrator(db(), actor.id)) refuse(409, "lastAdministrator");
  await proveOneself(actor, passphraseNow);
  await eraseAccount(actor.id, texts, async (tx) => {
    if (await isLastAdministrator(tx, actor.id)) refuse(409, "lastAdministrator");
  });
  await scrub();
}

/**
 * Removes an account in one transaction, then its files; the caller scrubs the database. `check` refuses inside the
 * transaction. The log says that an account was erased, and nothing of whose; a note apart from the database keeps a
 * backup from bringing it back.
 */
export async function eraseAccount(
  accountId: string,
  texts: TextWay,
  check: (tx: Tx) => Promise<void>,
  detail = "",
): Promise<void> {
  let noted = false;
  const { jobs, pictures } = await transaction(async (tx) => {
    await check(tx);
    const jobs = await tx.job.findMany({ where: { ownerId: accountId }, select: { code: true, file: true } });
    const pictures = await pictureFilesOf(tx, accountId);
    await removeCard(tx, accountId);
    await forgetEndorsementsOf(tx, accountId);
    await forgetFollowsOf(tx, accountId);
    await forgetCommentEndorsementsOf(tx, accountId);
    await forgetReadingsOf(tx, accountId);
    await forgetFormerAuthor(tx, accountId);
    await forgetOpinionsOf(tx, accountId);
    await forgetRegistrationsOf(tx, accountId);
    await forgetQuestionEndorsementsOf(tx, accountId);
    await forgetQuestionsOf(tx, accountId);
    await partWithAnswersOf(tx, accountId, texts);
    await partWithSummariesOf(tx, accountId, texts);
    await partWithModeration(tx, accountId);
    await (texts === "leave" ? leaveCommentsOf(tx, accountId) : deleteCommentsOf(tx, accountId));
    await (texts === "leave" ? leaveProposalsOf(tx, accountId) : deleteProposalsOf(tx, accountId));
    const versions = await (texts === "leave" ? leaveConceptsOf(tx, accountId) : deleteConceptsOf(tx, accountId));
    await forgetDecider(tx, accountId);
    await tx.account.deleteMany({ where: { id: accountId } });
    await record(tx, "", "account.erased", { kind: "account", code: "" }, detail);
    await forgetTexts(tx, versions);
    noteErasure("account", accountId, texts);
    noted = true;
    return { jobs, pictures };
  }).catch((error: unknown) => {
    if (noted) forgetErasure("account", accountId);
    throw error;
  });
  await removeLeftFiles(pictures);
  await clearAway(jobs);
}

/** What somebody decided or noted for the community stays, without who it was. What they asked for and nobody decided ends. */
async function forgetDecider(tx: Tx, accountId: string): Promise<void> {
  await tx.applicationDecision.updateMany({ where: { decidedById: accountId }, data: { decidedById: null } });
  await tx.candidacyStep.updateMany({ where: { byId: accountId }, data: { byId: null } });
  await tx.cardNote.updateMany({ where: { byId: accountId }, data: { byId: null } });
  await tx.callAct.updateMany({ where: { decidedById: accountId }, data: { decidedById: null } });
  await tx.catalogueImport.deleteMany({ where: { ownerId: accountId } });
  await tx.exportRequest.updateMany({
    where: { askedById: accountId, state: "waiting" },
    data: { state: "withdrawn" },
  });
  await tx.exportRequest.updateMany({ where: { askedById: accountId }, data: { askedById: "" } });
  await tx.resultsAsking.deleteMany({ where: { askedById: accountId } });
  await tx.exportRequest.updateMany({ where: { decidedById: accountId }, data: { decidedById: null } });
}

async function isLastAdministrator(tx: Tx, accountId: string): Promise<boolean> {
  const administrators = await tx.account.findMany({ where: { role: "administrator" }, select: { id: true }, take: 2 });
  return administrators.length === 1 && administrators[0]!.id === accountId;
}
