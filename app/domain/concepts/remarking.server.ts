import { forgetKeptDraft, keepDraft } from "~/domain/kept-drafts.server";
import { fieldsIn, type FormFields, remarkPlace } from "~/domain/kept-places";
import { Mendable } from "~/domain/mendable";
import { say, sayBack } from "~/domain/mistakes";
import { mendably } from "~/domain/rendering.server";
import { newCode, newId, sha256 } from "~/platform/crypto.server";
import { db, nextNumber, type Prisma, transaction, type Tx } from "~/platform/db.server";
import { renderComment } from "~/platform/markdown.server";
import { found, refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import type { RemarkChange, RemarkInput } from "./remarking.schema";
import { mostRemarks, type RemarksInRoom } from "./remarks";
import { type Entered, enterReview } from "./review-room.server";
import { inOrderOfText, sectionsOf } from "./sections";
import { inAuthorsHands } from "./states";
import { findTextJudged } from "./submitted-texts.server";

/** What of the remarks on a version in work the actor may see: one's own and what was announced, or all. */
function seenBy(actor: Actor, { conceptId, forVersion, seesOthers }: Entered): Prisma.RemarkWhereInput {
  const inSight = seesOthers ? {} : { OR: [{ announced: true }, { accountId: actor.id }] };
  return { conceptId, forVersion, ...inSight };
}

/** Whether the actor may change a remark: one's own, organizers anybody's. */
function changes(actor: Actor, { organizes }: Entered, { accountId }: { accountId: string | null }): boolean {
  return organizes || accountId === actor.id;
}

/**
 * The remarks on a version in work for those who judge it, in the order of the text, with the sections that a remark
 * can be written on. A reviewer who has not given a review of the text sees of the others what was announced. What
 * authors are still answering is not shown. Only for those who may enter the review.
 */
export async function listRemarks(actor: Actor, code: string): Promise<RemarksInRoom> {
  return remarksIn(await enterReview(actor, code), actor);
}

/** The same for one who has entered. */
export async function remarksIn(room: Entered, actor: Actor): Promise<RemarksInRoom> {
  const { code, judged, state, submissions, organizes } = room;
  const { title, language, body } = await findTextJudged(room);
  const rows = await db().remark.findMany({
    where: seenBy(actor, room),
    select: {
      ...{ code: true, section: true, heading: true, bodyHtml: true, answerHtml: true, announced: true },
      ...{ submission: true, seq: true, accountId: true, account: { select: { pseudonym: true } } },
    },
  });
  return {
    ...{ code, title, language, judged, organizes },
    review: room.own?.code ?? null,
    sections: judged ? sectionsOf(body).map(({ id, level, words }) => ({ id, level, words })) : [],
    remarks: inOrderOfText(rows, body).map(({ accountId, account, seq: _seq, submission, answerHtml, ...row }) => ({
      ...row,
      answerHtml: inAuthorsHands(state) && submission === submissions ? "" : answerHtml,
      by: account?.pseudonym ?? null,
      own: accountId === actor.id,
      changeable: judged && !row.announced && changes(actor, room, { accountId }),
    })),
  };
}

/** What the form of a new remark needs: the sections of the text, none where it is not there to be judged. */
export async function findTextToRemark(actor: Actor, code: string) {
  const { title, language, judged, sections } = await listRemarks(actor, code);
  return { code, title, language, judged, sections };
}

/** Keeps the words of a remark that could not be saved. Only for those who may enter the review. */
export async function keepReturnedRemark<R extends { values: FormFields }>(actor: Actor, code: string, returned: R) {
  await enterReview(actor, code);
  await keepDraft(actor, { place: remarkPlace(code), revision: 0, content: fieldsIn(returned.values) });
  return returned;
}

/**
 * Writes a remark on a section of the text in work, or with an empty section on the whole. A form sent twice makes one.
 * What can be mended comes back: a text that is no longer judged, a section that is not there, too many remarks.
 */
export async function writeRemark(actor: Actor, code: string, input: RemarkInput): Promise<void> {
  const { section, body, formToken } = input;
  await transaction(async (tx) => {
    const room = await enterReview(actor, code, tx);
    const { conceptId, forVersion, submissions: submission } = room;
    const before = await tx.remark.findUnique({ where: { formToken }, select: { accountId: true, conceptId: true } });
    if (before && (before.accountId !== actor.id || before.conceptId !== conceptId)) {
      throw new Mendable("form", say("staleForm"));
    }
    if (!before) {
      if (!room.judged) throw new Mendable("form", sayBack("remarks.closed"));
      const heading = await headingOf(tx, room, section);
      const waiting = await tx.remark.count({ where: { conceptId, forVersion, announced: false } });
      if (waiting >= mostRemarks) throw new Mendable("form", sayBack("remarks.tooMany", { max: mostRemarks }));
      const bodyHtml = renderRemark(body);
      const seq = await nextNumber(tx, "remark");
      await tx.remark.create({
        data: {
          ...{ id: newId(), code: newCode(), conceptId, forVersion, submission, section, heading },
          ...{ accountId: actor.id, body, bodyHtml, formToken, seq },
        },
      });
    }
    await forgetKeptDraft(tx, actor.id, remarkPlace(code));
  });
}

/** The words of the heading of a section, which must be there; none for the whole text. */
async function headingOf(tx: Tx, room: Entered, id: string): Promise<string> {
  if (id === "") return "";
  const { body } = await findTextJudged(room, tx);
  const section = sectionsOf(body).find((one) => one.id === id);
  if (!section) throw new Mendable("section", sayBack("remarks.gone"));
  return section.words;
}

function renderRemark(body: string): string {
  return mendably("body", () => renderComment(body));
}

/** A remark that is the actor's to change while that is open: 404 what they do not see, 403 what is another's. */
async function findChangeable(tx: Tx, actor: Actor, code: string, remark: string) {
  const room = await enterReview(actor, code, tx);
  const row = found(await tx.remark.findFirst({ where: { code: remark, ...seenBy(actor, room) } }));
  if (!changes(actor, room, row)) refuse(403);
  return { ...row, changeable: room.judged && !row.announced };
}

/** A remark that the actor may change now; 409 once it was announced, or the text is not there to be judged. */
async function takeRemark(tx: Tx, actor: Actor, code: string, remark: string) {
  const row = await findChangeable(tx, actor, code, remark);
  if (!row.changeable) refuse(409);
  return row;
}

/** A remark of one's own, for organizers anybody's, with its source, for the forms that change or delete it. */
export async function findRemark(actor: Actor, code: string, remark: string) {
  const row = await findChangeable(db(), actor, code, remark);
  const { section, heading, body, bodyHtml, changeable, conceptId: id } = row;
  const { language } = await db().concept.findUniqueOrThrow({ where: { id }, select: { language: true } });
  return { concept: code, code: remark, language, section, heading, body, bodyHtml, seen: sha256(body), changeable };
}

/**
 * Puts a remark into other words: one's own, organizers anybody's, until it is announced. Where somebody has changed
 * it since the form was made, the words come back.
 */
export async function changeRemark(actor: Actor, code: string, remark: string, input: RemarkChange): Promise<void> {
  const { body, seen } = input;
  await transaction(async (tx) => {
    const { id, body: stands } = await takeRemark(tx, actor, code, remark);
    if (stands !== body && sha256(stands) !== seen) throw new Mendable("form", sayBack("remarks.changed"));
    await tx.remark.update({ where: { id }, data: { body, bodyHtml: renderRemark(body) } });
  });
}

/** Deletes a remark: one's own, organizers anybody's, until it is announced. */
export async function deleteRemark(actor: Actor, code: string, remark: string): Promise<void> {
  await transaction(async (tx) => {
    const { id } = await takeRemark(tx, actor, code, remark);
    await tx.remark.delete({ where: { id } });
  });
}
