import { forgetKeptDraft } from "~/domain/kept-drafts.server";
import { answersPlace } from "~/domain/kept-places";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import { sha256 } from "~/platform/crypto.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { renderComment } from "~/platform/markdown.server";
import { found, refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { writtenBy } from "./authors.server";
import { versionInWork } from "./keeping-reviews.server";
import { repliesSchema } from "./remarking.schema";
import type { OwnRemarks } from "./remarks";
import { replyField, type SeenAnswers, writeSeen } from "./reply-fields";
import { inOrderOfText } from "./sections";

const shown = {
  ...{ code: true, section: true, heading: true, bodyHtml: true, answer: true, answerHtml: true },
  ...{ id: true, submission: true, seq: true },
} as const;

/** The actor's own concept with the remarks that have come to its authors, by return, the newest first. */
async function findOwn(tx: Tx, actor: Actor, code: string) {
  allow(actor, may.writeConcept(actor));
  const concept = found(
    await tx.concept.findFirst({
      where: { code, ...writtenBy(actor.id) },
      select: {
        ...{ id: true, title: true, language: true, state: true, submissions: true, body: true },
        submittedTexts: { select: { submission: true, body: true } },
      },
    }),
  );
  const { id: conceptId, submittedTexts } = concept;
  const where = { conceptId, forVersion: await versionInWork(tx, conceptId), announced: true };
  const rows = await tx.remark.findMany({ where, select: shown });
  const submissions = [...new Set(rows.map(({ submission }) => submission))].sort((a, b) => b - a);
  const returns = submissions.map((submission) => {
    const text = submittedTexts.find((one) => one.submission === submission);
    const remarks = rows.filter((row) => row.submission === submission);
    return { submission, remarks: inOrderOfText(remarks, text?.body ?? concept.body) };
  });
  const editable = concept.state === "returned" && returns[0]?.submission === concept.submissions;
  return { ...concept, returns, editable };
}

/**
 * The remarks that have come to the authors of one's concept, on the version in work, the newest return first, with
 * what is answered; never who wrote them. `open` says how many of the last return wait for an answer.
 */
export async function findOwnRemarks(actor: Actor, code: string): Promise<OwnRemarks> {
  const { returns, editable } = await findOwn(db(), actor, code);
  return {
    editable,
    open: editable ? returns[0]!.remarks.filter(({ answer }) => answer === "").length : 0,
    returns: returns.map(({ remarks }) =>
      remarks.map(({ code, section, heading, bodyHtml, answerHtml }) => ({
        ...{ code, section, heading, bodyHtml, answerHtml },
      })),
    ),
  };
}

/** What an answer is known by, so that a form says which one it showed. */
const markOf = (answer: string) => sha256(answer).slice(0, 16);

/** The remarks of the last return with their answers, for the form of the authors, and its schema. */
export async function findRemarksToAnswer(actor: Actor, code: string) {
  const { title, language, returns, editable } = await findOwn(db(), actor, code);
  const remarks = returns[0]?.remarks ?? [];
  return {
    schema: repliesSchema(remarks.map((one) => replyField(one.code))),
    shown: {
      ...{ title, language, editable },
      seen: writeSeen(new Map(remarks.map((one) => [one.code, markOf(one.answer)]))),
      remarks: remarks.map(({ code, section, heading, bodyHtml, answer }) => ({
        ...{ code, section, heading, bodyHtml, answer, field: replyField(code) },
      })),
    },
  };
}

export type RemarksToAnswer = Awaited<ReturnType<typeof findRemarksToAnswer>>["shown"];

/** How an answer that was typed stands to the one that is saved. */
export function answerStanding(
  typed: string,
  saved: string,
  seen: string | undefined,
): "same" | "theirs" | "mine" | "clash" {
  if (typed === saved) return "same";
  if (seen === markOf(saved)) return "mine";
  return seen === markOf(typed) ? "theirs" : "clash";
}

/**
 * Saves what authors answer to the remarks of the last return, by their codes; an empty answer waits. Each answer is
 * held against the one that the form showed: what a co-author answered meanwhile to other remarks stays, and where both
 * answered the same one nothing is saved and the form comes back. Refuses while the text is not returned (409).
 */
export async function answerRemarks(
  actor: Actor,
  code: string,
  { seen, answers }: { seen: SeenAnswers; answers: Record<string, string> },
): Promise<void> {
  await transaction(async (tx) => {
    const { returns, editable } = await findOwn(tx, actor, code);
    if (!editable) refuse(409);
    const { remarks } = returns[0]!;
    if (Object.keys(answers).some((one) => !remarks.some((remark) => remark.code === one))) refuse(404);
    for (const { id, code: one, answer: saved } of remarks) {
      const typed = answers[one];
      if (typed === undefined) continue;
      const standing = answerStanding(typed, saved, seen.get(one));
      if (standing === "clash") throw new Mendable("form", sayBack("remarks.answered"));
      if (standing !== "mine") continue;
      const answerHtml = typed && mendably(replyField(one), () => renderComment(typed));
      const { count } = await tx.remark.updateMany({
        where: { id, answer: saved },
        data: { answer: typed, answerHtml },
      });
      if (count === 0) throw new Mendable("form", sayBack("remarks.answered"));
    }
    await forgetKeptDraft(tx, actor.id, answersPlace(code));
  });
}

/** How many remarks of the last return of a concept have no answer. The caller has seen whose concept it is. */
export async function countUnanswered(tx: Tx, concept: { id: string; state: string; submissions: number }) {
  const { id: conceptId, state, submissions: submission } = concept;
  if (state !== "returned") return 0;
  const forVersion = await versionInWork(tx, conceptId);
  return tx.remark.count({ where: { conceptId, forVersion, submission, announced: true, answer: "" } });
}
