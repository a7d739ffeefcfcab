import type { z } from "zod";
import { differencesOf, type Change } from "~/domain/concepts/differences";
import { forgetKeptDraft } from "~/domain/kept-drafts.server";
import { editPlace } from "~/domain/kept-places";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { newId, sha256 } from "~/platform/crypto.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { commentHtml } from "./commenting.server";
import type { wordingSchema } from "./commenting.schema";
import { standsOpen } from "./edit-windows.server";
import { findComment } from "./finding.server";
import { refuseWords } from "./holding-back.server";
import { changeInSearch } from "./indexing.server";

/** How often a comment may be changed. */
const mostWordings = 20;

/** What keeps a comment from being changed, as a message; null while nothing does. */
async function hindrance(tx: Tx, comment: Awaited<ReturnType<typeof findComment>>): Promise<string | null> {
  if (comment.state === "hidden") return sayBack("commentHidden");
  if (!comment.concept.open) return sayBack("editClosed");
  const window = await tx.editWindow.findUnique({ where: { commentId: comment.id } });
  return standsOpen(window) ? null : sayBack("editOver");
}

/** A comment of one's own, for the form that changes its words; `closed` says why it cannot be changed any more. */
export async function findCommentToEdit(actor: Who | null, code: string) {
  const comment = await findComment(actor, code);
  if (comment.state === "deleted") refuse(409, "commentDeleted");
  allow(actor, may.editComment(actor, comment));
  const { body, concept, depth } = comment;
  const closed = await hindrance(db(), comment);
  return { code, root: depth === 0, concept, body, seen: sha256(body), closed };
}

/**
 * Changes the words of a comment of one's own, within an hour after it was written; the words before stay in its
 * history. What can be mended comes back: the hour is over, a moderator has hidden it, its author is muted,
 * it has words by which somebody can be found, it was changed elsewhere meanwhile.
 */
export async function editComment(
  actor: Who | null,
  code: string,
  { body, publicPerson, seen }: z.output<typeof wordingSchema>,
): Promise<void> {
  const comment = await findComment(actor, code);
  if (comment.state === "deleted") refuse(409, "commentDeleted");
  allow(actor, may.editComment(actor, comment));
  const bodyHtml = commentHtml(body);
  await refuseWords(actor, { body, publicPerson }, bodyHtml);
  await transaction(async (tx) => {
    const closed = await hindrance(tx, comment);
    if (closed) throw new Mendable("form", closed);
    const {
      id,
      searchSeq,
      body: stands,
      writtenOn,
      editedOn,
    } = await tx.comment.findUniqueOrThrow({
      where: { id: comment.id },
    });
    if (stands !== body && sha256(stands) !== seen) throw new Mendable("form", sayBack("commentChanged"));
    await forgetKeptDraft(tx, actor.id, editPlace(code));
    if (stands === body) return;
    const number = (await tx.commentWording.count({ where: { commentId: id } })) + 1;
    if (number > mostWordings) throw new Mendable("form", sayBack("tooManyWordings", { max: mostWordings }));
    const { count } = await tx.comment.updateMany({
      where: { id, authorId: actor.id, state: "visible" },
      data: { body, bodyHtml, editedOn: today() },
    });
    if (count !== 1) throw new Mendable("form", sayBack("commentHidden"));
    await tx.commentWording.create({
      data: { id: newId(), commentId: id, number, body: stands, writtenOn: editedOn ?? writtenOn },
    });
    // A trigger has taken the words before out of the search.
    if (searchSeq !== null) {
      await tx.comment.update({ where: { id }, data: { searchSeq } });
      await changeInSearch(tx, { number: searchSeq, bodyHtml });
    }
  });
}

/** How a comment read before, and what changed next. */
export interface WordingChange {
  /** Number of the wording that was changed, and how many there are before the one that is read. */
  number: number;
  wordings: number;
  writtenOn: string;
  changedOn: string;
  changes: Change[];
}

/**
 * What changed in a comment after the wording of this number; the last change where there is none of it. Members read
 * it; of a hidden comment moderators alone. 404 where nothing was changed.
 */
export async function findHistory(who: Who | null, code: string, asked: number | undefined) {
  const comment = await findComment(who, code);
  if (comment.state === "deleted" || (comment.state === "hidden" && !may.moderate(who))) refuse(404);
  const rows = await db().commentWording.findMany({
    where: { commentId: comment.id },
    orderBy: { number: "asc" },
    select: { number: true, writtenOn: true },
  });
  const last = found(rows.at(-1));
  const number = rows.some((row) => row.number === asked) ? asked! : last.number;
  const bodyOf = async (number: number) =>
    (await db().commentWording.findUnique({ where: { commentId_number: { commentId: comment.id, number } } }))?.body;
  const [before, after] = [found(await bodyOf(number)), (await bodyOf(number + 1)) ?? comment.body];
  const shown: WordingChange = {
    ...{ number, wordings: rows.length, writtenOn: rows[number - 1]!.writtenOn },
    changedOn: rows[number]?.writtenOn ?? comment.editedOn ?? comment.writtenOn,
    changes: differencesOf(before, after),
  };
  return { code, concept: comment.concept, pseudonym: comment.pseudonym, shown };
}
